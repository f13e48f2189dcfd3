//! Goals 15 and 17: where parents are sent.

use std::collections::BTreeMap;

use steunwijzer::domain::answers::Answers;
use steunwijzer::domain::candidate::Candidate;
use steunwijzer::domain::ids::{Age, Region, Version, When};
use steunwijzer::domain::profile::Profile;
use steunwijzer::domain::ranking::rank;
use steunwijzer::domain::three::choose;

use super::CONTENT;
use super::answering::{Instrument, Manner};
use super::chance::Chance;
use super::oracle::Oracle;
use super::parent::{Group, Parent};
use super::table::Row;

pub fn three(answers: &Answers, region: Region) -> Vec<&'static Candidate> {
    let profile = Profile::of(&CONTENT.questionnaire, answers);
    let ranking = rank(&CONTENT.questionnaire, &profile, CONTENT.candidates(region));
    let three = choose(&CONTENT.questionnaire, &profile, &ranking);
    three.into_iter().map(|one| one.ranked.candidate).collect()
}

/// The population as it was assumed.
fn population() -> Vec<Row> {
    const PARENTS: usize = 20_000;
    let [mut young, mut with_question, mut missing, mut minded] = [0.0; 4];
    let mut reaches = [0.0; 4];
    for nth in 0..PARENTS {
        let parent = Parent::draw(&mut Chance::new(6_000_000 + nth as u64), Group::default());
        let oracle = Oracle::of(&parent);
        let w1 = CONTENT.questionnaire.topics_offered("w1", Some(parent.age));
        if matches!(parent.age, Age::From0To2 | Age::From3To5) {
            young += 1.0;
            with_question += f64::from(u8::from(w1.iter().any(|topic| oracle.minds(*topic))));
        }
        missing += f64::from(u8::from(oracle.misses_something())) / PARENTS as f64;
        if parent.topics().iter().any(|topic| oracle.minds(*topic)) {
            minded += 1.0;
            reaches[usize::from(oracle.lo)] += 1.0;
        }
    }
    let percent = |share: f64| format!("{:.0}%", 100.0 * share);
    vec![
        Row::note("", "parents of a child under 6 with a question about it", percent(with_question / young)),
        Row::note("", "parents who miss some of one form or more", percent(missing)),
        Row::note(
            "",
            "of those with a topic: want a talk / help",
            format!("{} / {}", percent(reaches[1] / minded), percent(reaches[2] / minded)),
        ),
    ]
}

/// Where the first cards of all these parents go.
fn mix(version: Version) -> Vec<Row> {
    const PARENTS: usize = 20_000;
    let mut levels = [0.0; 4];
    let mut firsts: BTreeMap<(Region, &str), f64> = BTreeMap::new();
    let mut parents = [0.0; 3];
    for nth in 0..PARENTS {
        let instrument = Instrument::draw(&mut Chance::new((nth / 1_000) as u64), 1.8);
        let parent = Parent::draw(&mut Chance::new(6_000_000 + nth as u64), Group::default());
        let answers = instrument.ask(&mut Chance::new(nth as u64), &parent, Manner::of(version));
        let first = three(&answers, parent.region)[0];
        levels[usize::from(first.level)] += 1.0 / PARENTS as f64;
        *firsts.entry((parent.region, &first.id)).or_default() += 1.0;
        parents[parent.region.index()] += 1.0;
    }
    let light = levels[0] + levels[1];
    let of = |what: &str| format!("first card {what}, {version}");
    let mut rows = vec![
        Row::between("15", &of("at level 0 or 1"), (0.80, 0.90), light).guess(),
        Row::between("15", &of("at level 2"), (0.08, 0.18), levels[2]).guess(),
        Row::at_most("15", &of("at level 3"), 0.05, levels[3]).guess(),
    ];
    for region in Region::ALL {
        let candidates = CONTENT.candidates(*region).filter(|one| is_suggested(one)).count();
        let of_region = firsts.iter().filter(|((of, _), _)| of == region);
        let mut counts: Vec<f64> = of_region.map(|(_, count)| *count).collect();
        counts.sort_by(|one, other| other.total_cmp(one));
        let top: f64 = counts.iter().take(candidates.div_ceil(10)).sum();
        let what = format!("first cards that go to the top tenth, {region}, {version}");
        rows.push(Row::at_most("17", &what, 0.35, top / parents[region.index()]).guess());
    }
    rows
}

/// Is it suggested at all? The others stand beside the answer they belong to.
pub fn is_suggested(candidate: &Candidate) -> bool {
    candidate.active && !matches!(candidate.when, Some(When::HardToAsk | When::OneCircle))
}

pub fn rows() -> Vec<Row> {
    let mut rows = population();
    rows.extend(mix(Version::Full));
    rows.extend(mix(Version::Short));
    let never = super::reach::never_seen();
    let reached = if never.is_empty() { "none".into() } else { never.join(", ") };
    rows.push(
        Row::demand(
            "17",
            "offers and cards for which no parent was found",
            "none",
            reached,
            never.is_empty(),
        )
        .guess(),
    );
    rows
}
