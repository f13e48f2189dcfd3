//! What the answers mean (instrument 6.7), each rule as a table.

use serde_json::{Value, json};
use steunwijzer::content::questions;
use steunwijzer::domain::answers::Answers;
use steunwijzer::domain::faults::faults;
use steunwijzer::domain::ids::{Adequacy, Form};
use steunwijzer::domain::profile::Profile;
use steunwijzer::domain::questionnaire::Questionnaire;

fn questionnaire() -> Questionnaire {
    let text = include_str!("../public/content/questionnaire.json");
    questions::read("questionnaire.json", text).expect("the shipped questionnaire is sound")
}

fn profile(answers: Value) -> Profile {
    let answers: Answers = serde_json::from_value(answers).expect("answers by item");
    assert_eq!(faults(&questionnaire(), &answers), [""; 0], "a table holds only sound answers");
    Profile::of(&questionnaire(), &answers)
}

/// `base` with some answers put in place of others; `null` skips one.
fn with(base: &Value, changes: Value) -> Value {
    let mut answers = base.clone();
    let items = answers.as_object_mut().expect("answers by item");
    for (item, answer) in changes.as_object().expect("answers by item") {
        items.insert(item.clone(), answer.clone());
    }
    items.retain(|_, answer| !answer.is_null());
    answers
}

#[test]
fn a_class_is_the_parents_own_answer_and_a_skipped_one_is_none() {
    for (item, form) in ["e0", "p0", "i0", "n0"].iter().zip(Form::ALL) {
        assert_eq!(profile(json!({})).class(*form), None);
        for class in Adequacy::ALL {
            let answered = profile(json!({ *item: class.id() }));
            assert_eq!(answered.class(*form), Some(*class));
            let answered_classes = answered.classes.iter().flatten().count();
            assert_eq!(answered_classes, 1, "no other form is touched by {item}");
        }
    }
}

const BARS: [(&[&str], Option<f64>, Option<&str>); 11] = {
    const NEVER: &str = "almost-never";
    const SOMETIMES: &str = "sometimes";
    const OFTEN: &str = "often";
    const ALWAYS: &str = "almost-always";
    [
        (&[], None, None),
        (&[OFTEN], None, None),
        (&[NEVER, NEVER], Some(0.0), Some(NEVER)),
        (&[NEVER, SOMETIMES], Some(100.0 * 0.5 / 3.0), Some("between-almost-never-sometimes")),
        (
            &[NEVER, SOMETIMES, SOMETIMES],
            Some(100.0 * (2.0 / 3.0) / 3.0),
            Some("between-almost-never-sometimes"),
        ),
        (&[SOMETIMES, SOMETIMES, SOMETIMES], Some(100.0 / 3.0), Some(SOMETIMES)),
        (&[SOMETIMES, OFTEN], Some(50.0), Some("between-sometimes-often")),
        (&[NEVER, ALWAYS, SOMETIMES], Some(100.0 * (4.0 / 3.0) / 3.0), Some("between-sometimes-often")),
        (&[OFTEN, OFTEN, OFTEN], Some(200.0 / 3.0), Some(OFTEN)),
        (&[ALWAYS, ALWAYS, OFTEN], Some(100.0 * (8.0 / 3.0) / 3.0), Some("between-often-almost-always")),
        (&[ALWAYS, ALWAYS, ALWAYS], Some(100.0), Some(ALWAYS)),
    ]
};

#[test]
fn a_bar_needs_two_answers_and_is_called_by_the_nearest_answer_word() {
    for (letter, form) in ["e", "p", "i", "n"].iter().zip(Form::ALL) {
        for (given, bar, word) in BARS {
            let items = (1..=3).map(|nth| format!("{letter}{nth}"));
            let answers: Value = items.zip(given.iter().copied()).collect();
            let profile = profile(answers);
            assert_eq!(profile.availability[form.index()], bar, "{form} after {given:?}");
            assert_eq!(profile.word(*form), word, "{form} after {given:?}");
        }
    }
}

#[test]
fn which_of_the_three_is_missing_makes_no_difference() {
    let two = json!({"p1": "sometimes", "p2": "often", "p3": "sometimes", "p0": "enough"});
    for (missing, bar) in [("p1", 50.0), ("p2", 100.0 / 3.0), ("p3", 50.0), ("p0", 100.0 * (4.0 / 3.0) / 3.0)]
    {
        let without = profile(with(&two, json!({ missing: null })));
        assert_eq!(without.availability[Form::Practical.index()], Some(bar), "without {missing}");
    }
}

#[test]
fn a_form_that_is_not_needed_has_no_bar() {
    let needed = json!({"i0": "enough", "i1": "often", "i2": "often", "i3": "often"});
    assert_eq!(profile(needed.clone()).word(Form::Informational), Some("often"));
    let not_needed = profile(with(&needed, json!({"i0": "not-needed"})));
    assert_eq!(not_needed.word(Form::Informational), None);
}

#[test]
fn friction_is_criticism_that_is_often_on_average_or_any_form_that_is_too_much() {
    for (answers, flagged, too_much) in [
        (json!({}), false, vec![]),
        (json!({"x1": "sometimes"}), false, vec![]),
        (json!({"x1": "often"}), true, vec!["x1"]),
        (json!({"x2": "often"}), true, vec!["x2"]),
        (json!({"x1": "often", "x2": "sometimes"}), false, vec!["x1"]),
        (json!({"x1": "often", "x2": "often"}), true, vec!["x1", "x2"]),
        (json!({"x1": "almost-never", "x2": "almost-always"}), false, vec!["x2"]),
        (json!({"x1": "sometimes", "x2": "almost-always"}), true, vec!["x2"]),
        (json!({"e0": "far-short", "p0": "enough"}), false, vec![]),
        (json!({"n0": "too-much"}), true, vec!["normative"]),
        (json!({"x1": "almost-never", "x2": "almost-never", "i0": "too-much"}), true, vec!["informational"]),
    ] {
        let profile = profile(answers.clone());
        assert_eq!(profile.friction, flagged, "{answers}");
        assert_eq!(profile.too_much, too_much, "{answers}");
    }
}

#[test]
fn not_alone_has_three_causes() {
    let worried = |much: &[&str], top: &[&str]| {
        let about: Value = much.iter().map(|topic| (*topic, "much")).collect();
        json!({"k1": "3-5", "w1": ["sleep", "potty", "eating", "screens"], "w3": top, "w4": about})
    };
    for (answers, shown) in [
        (json!({}), false),
        (json!({"s2": "hard"}), false),
        (json!({"s2": "very-hard"}), true),
        (json!({"e0": "little-short", "p0": "far-short"}), false),
        (json!({"e0": "little-short", "p0": "far-short", "n0": "little-short"}), true),
        (json!({"e0": "too-much", "p0": "far-short", "n0": "little-short"}), false),
        (worried(&["sleep", "potty"], &["sleep"]), false),
        (worried(&["sleep", "potty", "eating"], &["sleep"]), true),
        (worried(&["sleep", "potty", "tantrums"], &["sleep"]), false),
        (
            with(
                &worried(&["sleep", "potty"], &[]),
                json!({"w4": {"sleep": "much", "potty": "a-bit", "eating": "very-much"}}),
            ),
            false,
        ),
    ] {
        assert_eq!(profile(answers.clone()).not_alone, shown, "{answers}");
    }
}

#[test]
fn safety_is_two_answers_and_nothing_else() {
    for (answer, safety) in [("yes", false), ("not-always", true), ("no", true), ("rather-not-say", false)] {
        assert_eq!(profile(json!({"v1": answer})).safety, safety, "{answer}");
    }
    let hard = json!({"s2": "very-hard", "e0": "far-short", "k1": "6-11",
        "w2": ["angry-at-child"], "w4": {"angry-at-child": "very-much"}});
    assert!(!profile(hard).safety, "no other answer stands for the safety question");
}
