//! How long ranking and choosing take, and how that grows with the number of
//! offers: `cargo bench --bench ranking`.
//!
//! The budget (design, "Numbers to hold") is 20 ms for 50,000 offers on a quiet
//! machine; the run fails only at five times that, since machines differ.

use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use serde_json::json;
use steunwijzer::content::score::Content;
use steunwijzer::domain::answers::Answers;
use steunwijzer::domain::candidate::{Candidate, fnv1a};
use steunwijzer::domain::ids::Region;
use steunwijzer::domain::profile::Profile;
use steunwijzer::domain::ranking::rank;
use steunwijzer::domain::three::choose;

const BUDGET: Duration = Duration::from_millis(20);
const RUNS: usize = 31;

fn main() -> ExitCode {
    let content = Content::read(Path::new("public/content")).expect("the shipped content is sound");
    let answers: Answers = serde_json::from_value(json!({
        "k1": "6-11", "k2": "with-partner", "e0": "far-short", "p0": "little-short", "i0": "enough",
        "w1": ["sleep", "school-learning", "screens-games"], "w2": ["too-little-rest", "on-my-own"],
        "w3": ["school-learning", "on-my-own", "sleep"], "w4": {"on-my-own": "very-much"},
        "d1": {"on-my-own": "help"}, "d2": ["at-my-home"], "b1": ["family", "friends", "school"]}))
    .expect("answers by item");
    let profile = Profile::of(&content.questionnaire, &answers);
    println!("{:>7}  {:>9}  {:>9}  {:>10}", "offers", "median", "slowest", "per offer");
    let mut last = Duration::ZERO;
    for size in [1_000, 10_000, 50_000] {
        let offers = catalogue(&content, size);
        let mut times: Vec<Duration> = (0..RUNS).map(|_| suggesting(&content, &profile, &offers)).collect();
        times.sort();
        last = times[RUNS / 2];
        let [median, slowest] = [last, times[RUNS - 1]].map(|time| time.as_secs_f64() * 1e3);
        let each = last.as_nanos() / size as u128;
        println!("{size:>7}  {median:>6.2} ms  {slowest:>6.2} ms  {each:>7} ns");
    }
    let verdict = if last <= BUDGET { "within" } else { "OVER" };
    println!("50,000 offers: {verdict} the budget of {} ms", BUDGET.as_millis());
    if last <= 5 * BUDGET { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn suggesting(content: &Content, profile: &Profile, offers: &[Candidate]) -> Duration {
    let start = Instant::now();
    let ranking = rank(&content.questionnaire, profile, offers);
    let three = choose(&content.questionnaire, profile, &ranking);
    let took = start.elapsed();
    assert_eq!(black_box(three).len(), 3);
    took
}

/// As many offers as asked, made from all that is shipped: each with a name of
/// its own, and the topics and forms of two that are.
fn catalogue(content: &Content, size: usize) -> Vec<Candidate> {
    let shipped: Vec<&Candidate> =
        Region::ALL.iter().flat_map(|region| content.candidates(*region)).collect();
    let nth = |nth: usize| {
        let one = shipped[nth % shipped.len()];
        let other = shipped[(nth * 7 + nth / shipped.len()) % shipped.len()];
        let id = format!("{}-{nth}", one.id);
        let organiser = one.organiser.as_ref().map(|organiser| format!("{organiser}-{}", nth / 3));
        let topics = one.topics.iter().chain(other.topics.iter()).collect();
        Candidate { hash: fnv1a(&id), id, organiser, topics, forms: other.forms, ..one.clone() }
    };
    (0..size).map(nth).collect()
}
