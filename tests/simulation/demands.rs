//! Goals 1, 8, 9, 11, 13 and 18: what must hold for every set of answers.

use std::collections::HashMap;

use steunwijzer::content::score::to_json;
use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::candidate::Candidate;
use steunwijzer::domain::ids::{Form, Region, Version};
use steunwijzer::domain::profile::Profile;
use steunwijzer::domain::ranking::rank;
use steunwijzer::domain::report::Report;
use steunwijzer::domain::three::{Reasons, choose};

use super::CONTENT;
use super::answering::{Instrument, Manner};
use super::by_the_text::Files;
use super::chance::Chance;
use super::oracle::share_of_best;
use super::parent::{Group, Parent};
use super::table::Row;

/// Answers of all manners: short and full, with skipping and carelessness, and
/// now and then nearly nothing.
pub fn any_answers(nth: usize) -> (Answers, Region) {
    thread_local!(static SHARP: Instrument = Instrument::draw(&mut Chance::new(8), 1.8));
    let mut chance = Chance::new(7_000_000 + nth as u64);
    let parent = Parent::draw(&mut chance, Group::default());
    let version = *chance.one_of(Version::ALL);
    let skipping = *chance.one_of(&[0.0, 0.1, 0.25, 0.6]);
    let manner = Manner { skipping, careless: 0.3, noisy_ticks: true, ..Manner::of(version) };
    (SHARP.with(|instrument| instrument.ask(&mut chance, &parent, manner)), parent.region)
}

/// Goal 1: the ranking and the three against the same text, written twice.
fn fidelity() -> Vec<Row> {
    const SETS: usize = 10_000;
    let files = Files::read();
    let [mut ranking_share, mut all_three, mut differences] = [0.0; 3];
    let [mut by_fit, mut fitting] = [0.0; 2];
    for nth in 0..SETS {
        let (answers, region) = any_answers(nth);
        let json = serde_json::to_value(&answers).expect("answers are JSON");
        let scores = files.scores(region.id(), &files.reading(&json));
        let profile = Profile::of(&CONTENT.questionnaire, &answers);
        let ranking = rank(&CONTENT.questionnaire, &profile, CONTENT.candidates(region));
        let same = ranking.len() == scores.len()
            && ranking.iter().all(|one| scores.get(&one.candidate.id) == Some(&one.score));
        differences += f64::from(u8::from(!same));
        let gain = |one: &Candidate| scores.get(&one.id).map_or(0.0, |score| score.max(0.0));
        let all = || scores.values().map(|score| score.max(0.0));
        let first: Vec<f64> = ranking.iter().take(3).map(|one| gain(one.candidate)).collect();
        let three = choose(&CONTENT.questionnaire, &profile, &ranking);
        let all_fit = three.iter().all(|one| matches!(one.reasons, Reasons::Chosen(_)));
        let three: Vec<f64> = three.iter().map(|one| gain(one.ranked.candidate)).collect();
        let three = share_of_best(&three, all());
        ranking_share += share_of_best(&first, all()) / SETS as f64;
        all_three += three / SETS as f64;
        if all_fit {
            fitting += 1.0;
            by_fit += three;
        }
    }
    by_fit /= fitting;
    let sets = format!("rankings unlike those of the text written twice, of {SETS}");
    vec![
        Row::demand(
            "1",
            "first of the ranking against the text (nDCG@3)",
            ">= 0.99",
            format!("{ranking_share:.3}"),
            ranking_share >= 0.99,
        ),
        Row::demand(
            "1",
            "the three, with diversity, where matching chose them all",
            ">= 0.93",
            format!("{by_fit:.3}"),
            by_fit >= 0.93,
        ),
        Row::note("1", "   … also with “enough”, thanks and what filled up", format!("{all_three:.3}")),
        Row::demand("1", &sets, "0", format!("{differences}"), differences == 0.0),
    ]
}

/// Goals 8, 9 and 18.
fn always_three() -> Vec<Row> {
    const SETS: usize = 100_000;
    let files = Files::read();
    let [mut empty, mut denied, mut above] = [0, 0, 0];
    for nth in 0..SETS {
        let (answers, region) = any_answers(nth);
        let profile = Profile::of(&CONTENT.questionnaire, &answers);
        let ranking = rank(&CONTENT.questionnaire, &profile, CONTENT.candidates(region));
        let three = choose(&CONTENT.questionnaire, &profile, &ranking);
        empty += usize::from(three.len() != 3);
        let skipped = |item: &str| answers.get(item).is_none();
        let skipped_any = ["e0", "p0", "i0", "n0", "w1", "w2"].iter().any(|item| skipped(item));
        let thanked = three.iter().any(|one| one.reasons == Reasons::Thanks);
        let classed = ["e0", "p0", "i0", "n0"].iter().zip(Form::ALL);
        let made_up = classed.into_iter().any(|(item, form)| skipped(item) && profile.class(*form).is_some());
        denied += usize::from(skipped_any && thanked || made_up);
        let json = serde_json::to_value(&answers).expect("answers are JSON");
        let hi = files.reading(&json).hi;
        above += usize::from(three.iter().any(|one| i64::from(one.ranked.candidate.level) > hi));
    }
    let zero = |goal, what: &str, count: usize| {
        Row::demand(goal, &format!("{what}, of {SETS}"), "0", count.to_string(), count == 0)
    };
    vec![
        zero("8", "results without three suggestions", empty),
        zero("9", "skipped items read as “no need”", denied),
        zero("18", "suggestions above the wish", above),
    ]
}

/// Goal 9: who skips where more is needed gets as many suggestions.
fn skippers() -> Row {
    const PARENTS: usize = 10_000;
    let instrument = Instrument::draw(&mut Chance::new(9), 1.8);
    let mut counts = [0, 0];
    for nth in 0..PARENTS {
        let parent = Parent::draw(&mut Chance::new(4_000_000 + nth as u64), Group::default());
        for (count, skipping) in counts.iter_mut().zip([0.0, 0.3]) {
            let manner = Manner { skipping, skipping_follows_need: true, ..Manner::of(Version::Full) };
            let answers = instrument.ask(&mut Chance::new(nth as u64), &parent, manner);
            let profile = Profile::of(&CONTENT.questionnaire, &answers);
            let ranking = rank(&CONTENT.questionnaire, &profile, CONTENT.candidates(parent.region));
            *count += choose(&CONTENT.questionnaire, &profile, &ranking).len();
        }
    }
    let mean = counts.map(|count| count as f64 / PARENTS as f64);
    let reached = format!("{:.2} and {:.2}", mean[0], mean[1]);
    Row::demand(
        "9",
        "suggestions without skipping, and skipping with need",
        "no fewer",
        reached,
        counts[1] >= counts[0],
    )
}

/// Goal 13: chips, sources, offers and files in another order.
fn order() -> Row {
    const SETS: usize = 10_000;
    let mut chance = Chance::new(13);
    let mut differences = 0;
    for nth in 0..SETS {
        let (answers, region) = any_answers(nth);
        let shuffled = answers.iter().map(|(item, answer)| (item, turned(&mut chance, answer)));
        let mut shuffled: Vec<(&str, Answer)> = shuffled.collect();
        chance.shuffle(&mut shuffled);
        let mut candidates: Vec<&Candidate> = CONTENT.candidates(region).collect();
        chance.shuffle(&mut candidates);
        let before = report(&answers, CONTENT.candidates(region).collect());
        differences += usize::from(before != report(&shuffled.into_iter().collect(), candidates));
    }
    let what = format!("differences after another order, of {SETS}");
    Row::demand("13", &what, "0", differences.to_string(), differences == 0)
}

fn report(answers: &Answers, candidates: Vec<&Candidate>) -> String {
    let profile = Profile::of(&CONTENT.questionnaire, answers);
    to_json(&Report::new(&CONTENT.questionnaire, &profile, candidates))
}

fn turned(chance: &mut Chance, answer: &Answer) -> Answer {
    let mut answer = answer.clone();
    if let Answer::Many(ids) = &mut answer {
        chance.shuffle(ids);
    }
    answer
}

pub fn rows() -> Vec<Row> {
    let mut rows = fidelity();
    rows.extend(always_three());
    rows.push(skippers());
    rows.push(super::need::row());
    rows.push(order());
    rows
}

/// The scores of a ranking as they are compared, by id.
pub fn scores(answers: &Answers, region: Region) -> HashMap<&'static str, (i64, &'static Candidate)> {
    let profile = Profile::of(&CONTENT.questionnaire, answers);
    let ranking = rank(&CONTENT.questionnaire, &profile, CONTENT.candidates(region));
    let value = |score| steunwijzer::domain::ranking::billionths(score);
    ranking.into_iter().map(|one| (one.candidate.id.as_str(), (value(one.score), one.candidate))).collect()
}
