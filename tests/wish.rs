//! What is on a parent's mind, how far they want to go with it, who is around
//! them, and when nothing is wanted (instrument 4 and 6.7), as tables.

use serde_json::{Value, json};
use steunwijzer::content::questions;
use steunwijzer::domain::answers::Answers;
use steunwijzer::domain::faults::faults;
use steunwijzer::domain::profile::{Profile, Reach};
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

fn weights(answers: Value) -> Value {
    let questionnaire = questionnaire();
    let profile = profile(answers);
    let of = |place: usize| (questionnaire.topics[place].id.clone(), profile.weights[place]);
    let ticked: Value = profile.ticked.iter().map(of).collect();
    let weighing = profile.weights.iter().filter(|weight| **weight > 0.0);
    assert_eq!(weighing.count(), profile.ticked.len(), "only a ticked topic weighs");
    ticked
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
fn a_topic_weighs_a_half_when_ticked_and_one_to_four_on_top() {
    let four = json!({"k1": "3-5", "w1": ["sleep", "potty", "eating"], "w2": ["housing"]});
    for (more, expected) in [
        (json!({"w3": ["potty"]}), json!({"sleep": 0.5, "potty": 2.0, "eating": 0.5, "housing": 0.5})),
        (
            json!({"w3": ["potty", "housing", "sleep"],
                "w4": {"potty": "a-question", "housing": "much", "sleep": "very-much"}}),
            json!({"sleep": 4.0, "potty": 1.0, "eating": 0.5, "housing": 3.0}),
        ),
        (
            json!({"w3": ["potty"], "w4": {"potty": "a-bit", "sleep": "very-much"}}),
            json!({"sleep": 0.5, "potty": 2.0, "eating": 0.5, "housing": 0.5}),
        ),
        // W3 skipped with more than three ticked: none is on top.
        (
            json!({"w4": {"sleep": "very-much"}}),
            json!({"sleep": 0.5, "potty": 0.5, "eating": 0.5, "housing": 0.5}),
        ),
        // W3 skipped with three ticked: all are.
        (
            json!({"w1": ["sleep", "potty"], "w4": {"sleep": "much"}}),
            json!({"sleep": 3.0, "potty": 2.0, "housing": 2.0}),
        ),
        (json!({"w1": ["none-child"], "w2": ["other-self"]}), json!({"other-self": 2.0})),
        (json!({"w1": ["none-child"], "w2": ["none-self"]}), json!({})),
        (json!({"w1": null, "w2": null}), json!({})),
    ] {
        let answers = with(&four, more);
        assert_eq!(weights(answers.clone()), expected, "{answers}");
    }
}

#[test]
fn top_topics_without_w3_stand_in_the_order_of_the_questionnaire() {
    let questionnaire = questionnaire();
    let ids = |answers: Value| -> Vec<String> {
        let top = profile(answers).top.into_iter();
        top.map(|place| questionnaire.topics[place].id.clone()).collect()
    };
    let ticked = json!({"k1": "3-5", "w1": ["potty", "sleep"], "w2": ["housing"]});
    assert_eq!(ids(ticked.clone()), ["sleep", "potty", "housing"]);
    let ranked = with(&ticked, json!({"w3": ["housing", "sleep"]}));
    assert_eq!(ids(ranked), ["housing", "sleep"], "W3 keeps its own order");
}

#[test]
fn the_highest_wish_about_a_ticked_topic_sets_the_reach() {
    let ticked = json!({"k1": "0-2", "w1": ["sleep", "sibling", "screens"], "w2": ["housing"],
        "w3": ["sleep"]});
    let short = json!({"e0": "little-short"});
    for (wishes, without_gap, with_gap) in [
        (json!({}), (0, 1), (0, 1)),
        (json!({"sleep": "nothing-now"}), (0, 0), (0, 1)),
        (json!({"sleep": "read"}), (0, 0), (0, 1)),
        (json!({"sleep": "talk"}), (1, 2), (1, 2)),
        (json!({"sleep": "help"}), (2, 3), (2, 3)),
        (json!({"sleep": "read", "screens": "help"}), (2, 3), (2, 3)),
        (json!({"sleep": "nothing-now", "housing": "talk"}), (1, 2), (1, 2)),
        // Potty is not ticked: a wish about it reaches nothing.
        (json!({"potty": "help"}), (0, 1), (0, 1)),
        (json!({"potty": "help", "sleep": "read"}), (0, 0), (0, 1)),
    ] {
        let reach = |answers: &Value| {
            let Reach { lo, hi } = profile(with(answers, json!({"d1": wishes}))).wish;
            (lo, hi)
        };
        assert_eq!(reach(&ticked), without_gap, "{wishes}");
        assert_eq!(reach(&with(&ticked, short.clone())), with_gap, "{wishes} with too little of a form");
    }
}

#[test]
fn too_much_of_a_form_is_no_gap_that_widens_the_reach() {
    let read = json!({"k1": "0-2", "w1": ["sleep"], "d1": {"sleep": "read"}});
    for class in ["enough", "too-much", "not-needed"] {
        let wish = profile(with(&read, json!({"p0": class}))).wish;
        assert_eq!(wish, Reach { lo: 0, hi: 0 }, "{class}");
    }
}

#[test]
fn circles_are_counted_once_each() {
    for (named, circles) in [
        (json!(null), None),
        (json!([]), None),
        (json!(["nobody"]), Some(0)),
        (json!(["family"]), Some(1)),
        (json!(["family", "grandparents", "partner"]), Some(1)),
        (json!(["family", "friends"]), Some(2)),
        (json!(["partner", "neighbours", "school", "gp"]), Some(4)),
        (json!(["clinic", "gp", "online-line", "support-worker"]), Some(1)),
    ] {
        let answers = with(&json!({}), json!({ "b1": named }));
        assert_eq!(profile(answers).circles, circles, "{named}");
    }
}

#[test]
fn a_hidden_partner_is_in_no_circle() {
    let alone = json!({"k2": "mostly-alone", "b1": ["partner"]});
    assert_eq!(profile(alone.clone()).circles, None);
    let with_friends = with(&alone, json!({"b1": ["partner", "friends"]}));
    assert_eq!(profile(with_friends).circles, Some(1));
}

fn content_parent() -> Value {
    json!({"k1": "6-11", "e0": "enough", "p0": "not-needed", "i0": "enough", "n0": "not-needed",
        "w1": ["none-child"], "w2": ["none-self"]})
}

#[test]
fn nothing_is_wanted_when_all_six_say_so() {
    assert!(profile(content_parent()).nothing_wanted);
    for change in [
        json!({"v1": "yes"}),
        json!({"v1": "rather-not-say"}),
        json!({"s2": "very-hard"}),
        json!({"x1": "often", "x2": "almost-never"}),
        json!({"e1": "almost-never", "e2": "almost-never"}),
        json!({"k1": null}),
    ] {
        let answers = with(&content_parent(), change.clone());
        assert!(profile(answers).nothing_wanted, "{change}");
    }
}

#[test]
fn skipping_one_of_the_six_is_never_no_need() {
    for item in ["e0", "p0", "i0", "n0", "w1", "w2"] {
        let skipped = with(&content_parent(), json!({ item: null }));
        assert!(!profile(skipped).nothing_wanted, "{item} skipped");
    }
    for item in ["w1", "w2"] {
        let empty = with(&content_parent(), json!({ item: [] }));
        assert!(!profile(empty).nothing_wanted, "{item} empty");
    }
    let of_another_age = with(&content_parent(), json!({"w1": ["the-future"]}));
    assert!(!profile(of_another_age).nothing_wanted);
}

#[test]
fn something_is_wanted_as_soon_as_one_answer_says_so() {
    for change in [
        json!({"e0": "little-short"}),
        json!({"n0": "far-short"}),
        json!({"i0": "too-much"}),
        json!({"w1": ["sleep"]}),
        json!({"w2": ["other-self"]}),
        json!({"x1": "often", "x2": "often"}),
        json!({"v1": "no"}),
        json!({"v1": "not-always"}),
    ] {
        let answers = with(&content_parent(), change.clone());
        assert!(!profile(answers).nothing_wanted, "{change}");
    }
}
