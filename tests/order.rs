//! Same answers, same result: no order of chips, of offers, or of files, and
//! no newcomer among the offers, changes what a parent gets.

use std::path::Path;

use proptest::prelude::*;
use proptest::sample::select;
use steunwijzer::content::score::{Content, to_json};
use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::candidate::{Candidate, fnv1a};
use steunwijzer::domain::ids::Region;
use steunwijzer::domain::profile::Profile;
use steunwijzer::domain::ranking::{Ranked, rank};
use steunwijzer::domain::report::Report;

#[path = "data/any_answers.rs"]
mod any_answers;
use any_answers::{CONTENT, any_answers};

fn report<'a>(answers: &Answers, candidates: impl IntoIterator<Item = &'a Candidate>) -> String {
    let profile = Profile::of(&CONTENT.questionnaire, answers);
    let candidates: Vec<&Candidate> = candidates.into_iter().collect();
    to_json(&Report::new(&CONTENT.questionnaire, &profile, candidates))
}

fn parents() -> impl Strategy<Value = (Answers, Region)> {
    (any_answers(), select(Region::ALL))
}

/// The same answers, every list in it (also those by source) reversed and then
/// turned by `turn`.
fn permuted(answer: &Answer, turn: usize) -> Answer {
    match answer {
        Answer::Many(ids) if !ids.is_empty() => {
            let mut ids: Vec<String> = ids.iter().rev().cloned().collect();
            let turn = turn % ids.len();
            ids.rotate_left(turn);
            Answer::Many(ids)
        }
        Answer::Each(each) => {
            let turned = each.iter().map(|(about, one)| (about.clone(), permuted(one, turn)));
            Answer::Each(turned.collect())
        }
        one => one.clone(),
    }
}

/// A newcomer: one that is shipped, under another name, with the topics, forms
/// and level of a second one.
fn newcomer(region: Region) -> impl Strategy<Value = Candidate> {
    let shipped: Vec<Candidate> = CONTENT.candidates(region).cloned().collect();
    (select(shipped.clone()), select(shipped), "[a-z]{1,12}").prop_map(|(one, other, name)| {
        let id = format!("{name}-new");
        let hash = fnv1a(&id);
        Candidate { id, hash, topics: other.topics, forms: other.forms, level: other.level, ..one }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn the_same_answers_give_the_same_result_to_the_byte((answers, region) in parents()) {
        let saved = serde_json::to_string(&answers).expect("answers are JSON");
        let again: Answers = serde_json::from_str(&saved).expect("answers by item");
        prop_assert_eq!(
            report(&answers, CONTENT.candidates(region)),
            report(&again, CONTENT.candidates(region))
        );
    }

    #[test]
    fn the_order_of_tapping_changes_nothing((answers, region) in parents(), turn in 0..7_usize) {
        let turned = answers.iter().map(|(item, answer)| (item, permuted(answer, turn)));
        let turned: Answers = turned.collect();
        prop_assert_eq!(
            report(&answers, CONTENT.candidates(region)),
            report(&turned, CONTENT.candidates(region))
        );
    }

    #[test]
    fn the_order_of_the_offers_changes_nothing(
        (answers, region, shuffled) in parents().prop_flat_map(|(answers, region)| {
            let candidates: Vec<&Candidate> = CONTENT.candidates(region).collect();
            (Just(answers), Just(region), Just(candidates).prop_shuffle())
        })
    ) {
        prop_assert_eq!(report(&answers, CONTENT.candidates(region)), report(&answers, shuffled));
    }

    #[test]
    fn a_new_offer_moves_nobody_elses_score(
        (answers, region, new) in parents().prop_flat_map(|(answers, region)| {
            (Just(answers), Just(region), newcomer(region))
        })
    ) {
        let profile = Profile::of(&CONTENT.questionnaire, &answers);
        let before = rank(&CONTENT.questionnaire, &profile, CONTENT.candidates(region));
        let with_new = CONTENT.candidates(region).chain([&new]);
        let after = rank(&CONTENT.questionnaire, &profile, with_new);
        let others: Vec<Ranked<'_>> =
            after.into_iter().filter(|one| one.candidate.id != new.id).collect();
        prop_assert_eq!(before, others);
    }
}

#[test]
fn reading_the_files_again_gives_the_same_candidates() {
    let again = Content::read(Path::new("public/content")).expect("the shipped content is sound");
    for region in Region::ALL {
        assert!(CONTENT.candidates(*region).eq(again.candidates(*region)));
    }
}
