//! The way through the questionnaire: how long it is, where it branches, and
//! that going on from short to full asks nothing twice.

use proptest::prelude::*;
use serde_json::{Value, json};
use steunwijzer::domain::answers::Answers;
use steunwijzer::domain::counted::Counted;
use steunwijzer::domain::ids::Version;
use steunwijzer::domain::path::{Step, path, sources_to_tell_about};

#[path = "data/any_answers.rs"]
mod any_answers;
use any_answers::{CONTENT, any_answers};

fn answers(answers: Value) -> Answers {
    serde_json::from_value(answers).expect("answers by item")
}

fn steps(version: Version, given: &Answers, told_about: &[&str]) -> Vec<Step> {
    let told_about: Vec<String> = told_about.iter().map(|id| (*id).to_owned()).collect();
    path(&CONTENT.questionnaire, version, given, &told_about)
}

fn ids(version: Version, given: Value, told_about: &[&str]) -> Vec<String> {
    let steps = steps(version, &answers(given), told_about);
    steps.iter().map(Step::id).collect()
}

/// A parent who needs all four forms, finds it hard to ask, and has a lot on
/// their mind.
fn much_to_tell() -> Value {
    json!({"k1": "3-5", "h1": "often", "b1": ["partner", "family", "friends", "school"],
        "w1": ["sleep", "potty"], "w2": ["housing", "money-bills"],
        "w3": ["potty", "housing", "sleep"]})
}

#[test]
fn the_short_way_is_thirteen_questions_at_most() {
    let longest = ids(Version::Short, much_to_tell(), &[]);
    let expected = ["k1", "s1", "s2", "e0", "p0", "i0", "n0", "b1", "w1", "w2", "w3", "d1-1", "v1"];
    assert_eq!(longest, expected);
}

#[test]
fn the_longest_full_way_is_44_questions_and_one_screen_to_pick_people() {
    let picked = ["family", "friends", "school"];
    let longest = ids(Version::Full, much_to_tell(), &picked);
    assert_eq!(longest.len(), 45, "{longest:?}");
    assert_eq!(longest.iter().filter(|id| *id == "b3-which").count(), 1);
    let with_three_people = {
        let mut fewer = much_to_tell();
        fewer["b1"] = json!(["partner", "family", "friends"]);
        ids(Version::Full, fewer, &[])
    };
    assert_eq!(with_three_people.len(), 44, "nothing to pick");
}

#[test]
fn a_parent_with_two_topics_and_a_partner_has_39_questions() {
    let usual = json!({"k1": "3-5", "b1": ["partner"], "w1": ["sleep", "potty"], "h1": "sometimes"});
    assert_eq!(ids(Version::Full, usual, &[]).len(), 39);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn no_way_is_longer_than_promised(given in any_answers()) {
        prop_assert!(steps(Version::Short, &given, &[]).len() <= 13);
        let named = sources_to_tell_about(Counted::new(&CONTENT.questionnaire, &given));
        let named: Vec<&str> = named.iter().map(String::as_str).collect();
        let full = steps(Version::Full, &given, &named);
        prop_assert!(full.iter().filter(|step| !step.picks_sources).count() <= 44);
    }

    #[test]
    fn going_on_from_short_to_full_asks_nothing_twice(given in any_answers()) {
        let short = steps(Version::Short, &given, &[]);
        let full = steps(Version::Full, &given, &[]);
        let before = full.iter().filter(|step| short.contains(step));
        prop_assert!(before.eq(short.iter()), "all of the short way, in the same order");
        for step in short.iter().filter(|step| step.is_answered(&given)) {
            let again = full.iter().filter(|one| one.item == step.item && one.about == step.about);
            prop_assert!(again.into_iter().all(|one| one.is_answered(&given)), "{} is lost", step.id());
        }
    }

    #[test]
    fn an_address_tells_nothing_of_topics_or_people(given in any_answers()) {
        let full = steps(Version::Full, &given, &["partner", "gp"]);
        let topics = CONTENT.questionnaire.topics.iter().map(|topic| &topic.id);
        let names: Vec<&String> = topics.chain(CONTENT.questionnaire.sources.iter().map(|one| &one.id)).collect();
        let mut addresses: Vec<String> = full.iter().map(Step::id).collect();
        prop_assert!(addresses.iter().all(|id| !names.iter().any(|name| id.contains(name.as_str()))));
        addresses.sort();
        addresses.dedup();
        prop_assert_eq!(addresses.len(), full.len(), "each step has an address of its own");
    }
}

#[test]
fn of_a_form_that_is_not_needed_only_the_first_item_is_asked() {
    for letter in ["e", "p", "i", "n"] {
        let asked = |class: &str| {
            let ids = ids(Version::Full, json!({ format!("{letter}0"): class }), &[]);
            (0..=3).map(|nth| ids.contains(&format!("{letter}{nth}"))).collect::<Vec<_>>()
        };
        assert_eq!(asked("not-needed"), [true, true, false, false], "{letter}");
        assert_eq!(asked("enough"), [true; 4], "{letter}");
        assert_eq!(asked("too-much"), [true; 4], "{letter}");
    }
}

#[test]
fn what_holds_a_parent_back_is_asked_only_after_often() {
    for (answer, asked) in [
        (json!(null), false),
        (json!("almost-never"), false),
        (json!("sometimes"), false),
        (json!("often"), true),
        (json!("almost-always"), true),
    ] {
        let mut given = json!({});
        if !answer.is_null() {
            given["h1"] = answer.clone();
        }
        let ids = ids(Version::Full, given, &[]);
        assert_eq!(ids.contains(&"h2".to_owned()), asked, "{answer}");
    }
}

#[test]
fn which_topics_come_first_is_asked_from_two_ticked_topics() {
    for (given, asked) in [
        (json!({}), false),
        (json!({"k1": "0-2", "w1": ["sleep"]}), false),
        (json!({"k1": "0-2", "w1": ["sleep"], "w2": ["none-self"]}), false),
        (json!({"k1": "0-2", "w1": ["sleep", "potty"]}), false),
        (json!({"k1": "0-2", "w1": ["sleep"], "w2": ["housing"]}), true),
        (json!({"k1": "0-2", "w1": ["sleep", "other-child"]}), true),
    ] {
        let ids = ids(Version::Short, given.clone(), &[]);
        assert_eq!(ids.contains(&"w3".to_owned()), asked, "{given}");
    }
}

#[test]
fn worry_and_wish_are_asked_about_the_top_topics_only() {
    let about = |version, given: Value, item: &str| -> Vec<String> {
        let steps = steps(version, &answers(given), &[]);
        let of_item = steps.into_iter().filter(|step| step.item == item);
        of_item.filter_map(|step| step.about.map(|(topic, _)| topic)).collect()
    };
    let top = ["potty", "housing", "sleep"];
    assert_eq!(about(Version::Full, much_to_tell(), "w4"), top);
    assert_eq!(about(Version::Full, much_to_tell(), "d1"), top);
    assert_eq!(about(Version::Short, much_to_tell(), "d1"), ["potty"], "the first tapped");
    assert_eq!(about(Version::Short, much_to_tell(), "w4"), [""; 0]);
    let four_and_none_on_top = {
        let mut given = much_to_tell();
        given["w3"] = json!([]);
        given
    };
    assert_eq!(about(Version::Full, four_and_none_on_top, "d1"), [""; 0]);
    let one = json!({"k1": "0-2", "w1": ["sleep"]});
    assert_eq!(about(Version::Short, one, "d1"), ["sleep"]);
}

#[test]
fn at_most_three_people_are_told_about_and_the_parent_picks_them() {
    let of_b3 = |given: Value, picked: &[&str]| -> Vec<String> {
        let ids = ids(Version::Full, given, picked);
        ids.into_iter().filter(|id| id.starts_with("b3") || id.starts_with("b4")).collect()
    };
    assert_eq!(of_b3(json!({"b1": ["nobody"]}), &[]), [""; 0]);
    assert_eq!(of_b3(json!({"b1": ["gp"]}), &[]), ["b3-1"], "B4 stands on the same screen");
    assert_eq!(of_b3(json!({"b1": ["gp", "school", "friends"]}), &[]), ["b3-1", "b3-2", "b3-3"]);
    let four = json!({"b1": ["gp", "school", "friends", "family"]});
    assert_eq!(of_b3(four.clone(), &[]), ["b3-which"]);
    assert_eq!(of_b3(four.clone(), &["friends", "midwife"]), ["b3-which", "b3-1"]);
    let hidden = json!({"k2": "mostly-alone", "b1": ["gp", "school", "friends", "partner"]});
    assert_eq!(of_b3(hidden, &[]), ["b3-1", "b3-2", "b3-3"], "a hidden partner is not told about");
}

#[test]
fn the_way_without_any_answer_is_the_same_for_everybody_and_ends_on_safety() {
    for version in Version::ALL {
        let ids = ids(*version, json!({}), &[]);
        assert_eq!(ids.first().map(String::as_str), Some("k1"));
        assert_eq!(ids.last().map(String::as_str), Some("v1"));
        assert!(!ids.contains(&"s9".to_owned()), "S9 stands at the end of the result");
    }
}
