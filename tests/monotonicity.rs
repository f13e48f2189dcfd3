//! One answer moved toward more need never lowers the score of what gives that
//! form or topic, all else equal (instrument, section 5, goal 11).

use proptest::prelude::*;
use proptest::sample::{Index, select};
use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::candidate::Candidate;
use steunwijzer::domain::counted::{Counted, item_of};
use steunwijzer::domain::ids::{Form, Region, Worry};
use steunwijzer::domain::profile::Profile;
use steunwijzer::domain::ranking::{billionths, rank};

#[path = "data/any_answers.rs"]
mod any_answers;
use any_answers::{CONTENT, any_answers};

fn counted(answers: &Answers) -> Counted<'_> {
    Counted::new(&CONTENT.questionnaire, answers)
}

/// Nothing that gives what is needed more falls, nor drops out.
fn nothing_falls(
    before: &Answers,
    after: &Answers,
    region: Region,
    gives: impl Fn(&Candidate) -> bool,
) -> Result<(), TestCaseError> {
    let [before, after] = [before, after].map(|answers| {
        let profile = Profile::of(&CONTENT.questionnaire, answers);
        rank(&CONTENT.questionnaire, &profile, CONTENT.candidates(region))
    });
    for one in before.iter().filter(|one| gives(one.candidate)) {
        let id = &one.candidate.id;
        let now = after.iter().find(|other| other.candidate.id == *id);
        let now = now.map(|other| billionths(other.score));
        prop_assert!(now >= Some(billionths(one.score)), "{} falls to {:?}", id, now);
    }
    Ok(())
}

fn topic_id(place: usize) -> String {
    CONTENT.questionnaire.topics[place].id.clone()
}

/// Answers as the app holds them: nothing about a topic that is not ticked.
/// (A tick would bring such an answer to life; that is a second move.)
fn tidy(mut answers: Answers) -> Answers {
    let ticked: Vec<String> = counted(&answers).ticked().iter().map(topic_id).collect();
    answers.forget_unticked(|topic| ticked.iter().any(|id| id == topic));
    answers
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        max_global_rejects: 40_000,
        ..ProptestConfig::with_cases(1_000)
    })]

    #[test]
    fn too_little_of_a_form_lowers_nothing_that_gives_it(
        answers in any_answers(),
        region in select(Region::ALL),
        form in select(Form::ALL),
        (from, to) in select(vec![
            ("enough", "little-short"), ("enough", "far-short"), ("little-short", "far-short"),
            ("not-needed", "little-short"), ("not-needed", "far-short"),
            ("enough", "not-needed"), ("not-needed", "enough"),
        ]),
    ) {
        let item = item_of(form, 0);
        let [mut before, mut after] = [answers.clone(), answers];
        before.set(item, Answer::One(from.into()));
        after.set(item, Answer::One(to.into()));
        // The thanks card goes when something is wanted, and gives no form.
        nothing_falls(&before, &after, region, |candidate| candidate.forms.contains(form))?;
    }

    #[test]
    fn a_tick_lowers_nothing_about_that_topic(
        answers in any_answers(),
        region in select(Region::ALL),
        item in select(vec!["w1", "w2"]),
        which in any::<Index>(),
    ) {
        let before = tidy(answers);
        let now = counted(&before);
        prop_assume!(now.ticked().len() < 3 || !before.many("w3").is_empty());
        let questionnaire = &CONTENT.questionnaire;
        let offered = questionnaire.topics_offered(item, now.age());
        let topic = offered[which.index(offered.len())];
        prop_assume!(questionnaire.topics[topic].special.is_none() && !now.ticked().contains(topic));
        let mut ticked: Vec<String> = before.many(item).to_vec();
        ticked.retain(|id| !id.starts_with("none-"));
        ticked.push(topic_id(topic));
        let mut after = before.clone();
        after.set(item, Answer::Many(ticked));
        nothing_falls(&before, &after, region, |candidate| candidate.topics.contains(topic))?;
    }

    #[test]
    fn a_place_on_top_lowers_nothing_about_that_topic(
        answers in any_answers(),
        region in select(Region::ALL),
        which in any::<Index>(),
    ) {
        let before = tidy(answers);
        let top = counted(&before).top();
        prop_assume!(!before.many("w3").is_empty() && top.len() < 3);
        let below: Vec<usize> =
            counted(&before).ticked().iter().filter(|topic| !top.contains(topic)).collect();
        prop_assume!(!below.is_empty());
        let topic = below[which.index(below.len())];
        let mut ranked = before.many("w3").to_vec();
        ranked.push(topic_id(topic));
        let mut after = before.clone();
        after.set("w3", Answer::Many(ranked));
        nothing_falls(&before, &after, region, |candidate| candidate.topics.contains(topic))?;
    }

    #[test]
    fn more_worry_lowers_nothing_about_that_topic(
        answers in any_answers(),
        region in select(Region::ALL),
        which in any::<Index>(),
        (from, to) in (0..3_usize).prop_flat_map(|from| (Just(from), from + 1..4)),
    ) {
        let answers = tidy(answers);
        let ticked: Vec<usize> = counted(&answers).ticked().iter().collect();
        prop_assume!(!ticked.is_empty());
        let topic = ticked[which.index(ticked.len())];
        let [mut before, mut after] = [answers.clone(), answers];
        for (answers, worry) in [(&mut before, from), (&mut after, to)] {
            let worry = Worry::ALL[worry].id().to_owned();
            answers.set_about("w4", &topic_id(topic), Answer::One(worry));
        }
        nothing_falls(&before, &after, region, |candidate| candidate.topics.contains(topic))?;
    }
}
