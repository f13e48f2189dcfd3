//! Which answers count: each sentence of that part of the instrument
//! (section 4). What does not count is skipped, and is no error.

use std::path::Path;

use serde_json::{Value, json};
use steunwijzer::content::score::{self, Content};
use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::counted::Counted;
use steunwijzer::domain::ids::{Age, Form, Region};
use steunwijzer::domain::profile::Profile;
use steunwijzer::domain::ranking::rank;

/// The outcome of each set of answers, in the Netherlands.
fn outcomes(sets: &[Value]) -> Vec<Value> {
    let set = |answers| json!({"version": "full", "region": "nl", "answers": answers});
    let sets: Vec<Value> = sets.iter().map(set).collect();
    let (outcomes, sound) = score::run(Path::new("public/content"), json!(sets).to_string().as_bytes())
        .expect("the shipped content is sound");
    assert!(sound, "{outcomes}");
    serde_json::from_str(&outcomes).expect("outcomes are JSON")
}

/// Both sets of answers mean the same, to the last digit.
fn same(given: Value, counts: Value) {
    let outcomes = outcomes(&[given.clone(), counts.clone()]);
    assert_eq!(outcomes[0], outcomes[1], "{given} counts as {counts}");
}

fn differ(one: Value, other: Value) {
    let outcomes = outcomes(&[one.clone(), other.clone()]);
    assert_ne!(outcomes[0], outcomes[1], "{one} and {other}");
}

#[test]
fn the_version_changes_no_number() {
    let answers = json!({"k1": "3-5", "e0": "far-short", "e1": "often", "e2": "often", "x1": "often",
        "w1": ["sleep", "potty"], "w3": ["potty"], "w4": {"potty": "much"},
        "d1": {"sleep": "help", "potty": "read"}, "d2": ["at-my-home"]});
    let sets = ["short", "full"]
        .map(|version| json!({"version": version, "region": "be-vlg", "answers": answers}).to_string());
    let run = |set: &String| score::run(Path::new("public/content"), format!("[{set}]").as_bytes());
    assert_eq!(run(&sets[0]), run(&sets[1]));
}

#[test]
fn topics_of_another_age_are_skipped() {
    same(json!({"k1": "0-2", "w1": ["sleep", "the-future", "potty"]}), json!({"k1": "0-2", "w1": ["sleep"]}));
    same(json!({"k1": "0-2", "w1": ["the-future"]}), json!({"k1": "0-2"}));
    same(json!({"k1": "0-2", "w1": ["how-i-feel"]}), json!({"k1": "0-2"}));
    same(json!({"k1": "expecting", "w2": ["how-i-feel"]}), json!({"k1": "expecting"}));
    differ(json!({"k1": "expecting", "w1": ["how-i-feel"]}), json!({"k1": "expecting"}));
}

#[test]
fn what_was_said_about_a_topic_of_another_age_is_skipped_too() {
    same(
        json!({"k1": "0-2", "w1": ["sleep", "potty"], "w3": ["potty"],
            "w4": {"potty": "very-much"}, "d1": {"potty": "help"}}),
        json!({"k1": "0-2", "w1": ["sleep"]}),
    );
}

#[test]
fn sources_hidden_from_this_household_are_skipped() {
    same(
        json!({"k2": "mostly-alone", "b1": ["partner", "friends"]}),
        json!({"k2": "mostly-alone", "b1": ["friends"]}),
    );
    same(json!({"k2": "mostly-alone", "b1": ["partner"]}), json!({"k2": "mostly-alone"}));
    differ(json!({"k2": "with-partner", "b1": ["partner"]}), json!({"k2": "with-partner"}));
    differ(json!({"b1": ["partner"]}), json!({}));
}

#[test]
fn the_second_and_third_item_of_a_form_that_is_not_needed_are_skipped() {
    for letter in ["e", "p", "i", "n"] {
        let items = |rest: &[(usize, &str)]| -> Value {
            let item = |(nth, answer): &(usize, &str)| (format!("{letter}{nth}"), json!(*answer));
            rest.iter().map(item).collect()
        };
        let all = [(0, "not-needed"), (1, "often"), (2, "often"), (3, "sometimes")];
        same(items(&all), items(&all[..2]));
    }
}

#[test]
fn what_was_said_about_a_topic_that_is_not_ticked_is_skipped() {
    let ticked = json!({"k1": "3-5", "w1": ["sleep", "eating"]});
    for more in [
        json!({"w3": ["potty"]}),
        json!({"w4": {"potty": "very-much"}}),
        json!({"d1": {"potty": "help"}}),
        json!({"w3": []}),
        json!({"w4": {}, "d1": {}}),
    ] {
        let mut given = ticked.clone();
        let items = given.as_object_mut().expect("answers by item");
        items.extend(more.as_object().expect("answers by item").clone());
        same(given, ticked.clone());
    }
    same(
        json!({"k1": "3-5", "w1": ["sleep", "eating"], "w3": ["potty", "eating"]}),
        json!({"k1": "3-5", "w1": ["sleep", "eating"], "w3": ["eating"]}),
    );
}

#[test]
fn whoever_reads_the_answers_sees_only_what_counts() {
    let content = Content::read(Path::new("public/content")).expect("the shipped content is sound");
    let answers: Answers = serde_json::from_value(json!({"p0": "not-needed", "p1": "often",
        "p2": "often", "w4": {"potty": "much"}, "d1": {"potty": "help"}}))
    .expect("answers by item");
    let counted = Counted::new(&content.questionnaire, &answers);
    assert_eq!(counted.frequencies(Form::Practical).count(), 1);
    let potty = content.questionnaire.topic("potty").expect("a topic");
    assert_eq!((counted.worry(potty), counted.wish(potty)), (None, None));
}

#[test]
fn a_wish_about_a_ticked_topic_counts_on_top_or_not() {
    let four = |wish: Value| json!({"k1": "3-5", "w1": ["sleep", "eating", "potty", "screens"], "w3": ["potty"], "d1": wish});
    differ(four(json!({"sleep": "help"})), four(json!({})));
    same(four(json!({"tantrums": "help"})), four(json!({})));
}

#[test]
fn unticking_a_topic_deletes_what_was_said_about_it() {
    let mut answers: Answers = serde_json::from_value(json!({"e0": "enough",
        "w3": ["potty", "sleep"], "w4": {"potty": "much", "sleep": "a-bit"},
        "d1": {"potty": "talk"}}))
    .expect("answers by item");
    answers.forget_unticked(|topic| topic == "sleep");
    let left = serde_json::to_value(&answers).expect("answers are JSON");
    assert_eq!(left, json!({"e0": "enough", "w3": ["sleep"], "w4": {"sleep": "a-bit"}}));
}

#[test]
fn something_else_is_a_topic_and_nothing_now_never_is() {
    let topics = |answers: Value| outcomes(&[answers])[0]["topic_weights"].clone();
    assert_eq!(
        topics(json!({"w1": ["other-child"], "w2": ["other-self"]})),
        json!({"other-child": 2, "other-self": 2})
    );
    assert_eq!(topics(json!({"w1": ["none-child"], "w2": ["none-self"]})), json!({}));
}

#[test]
fn an_empty_list_is_a_skipped_item() {
    for item in ["s1", "h2", "b1", "b2", "w1", "w2", "w3", "d2"] {
        same(json!({ item: [] }), json!({}));
    }
    let mut answers = Answers::default();
    answers.set("w1", Answer::Many(Vec::new()));
    assert!(answers.is_empty() && answers.get("w1").is_none());
}

#[test]
fn without_an_age_no_offer_is_left_out_for_its_ages() {
    let content = Content::read(Path::new("public/content")).expect("the shipped content is sound");
    let everybody = Answers::default();
    let profile = Profile::of(&content.questionnaire, &everybody);
    for region in Region::ALL {
        let ranking = rank(&content.questionnaire, &profile, content.candidates(*region));
        let ranked = |id: &str| ranking.iter().any(|one| one.candidate.id == id);
        let general = content
            .candidates(*region)
            .filter(|one| one.active && one.level <= 1 && one.only_with.is_empty() && one.when.is_none());
        for candidate in general {
            assert!(ranked(&candidate.id), "{} is left out in {region}", candidate.id);
        }
    }
}

#[test]
fn without_an_age_w1_shows_the_topics_of_all_bands_once_in_the_order_of_the_index() {
    let content = Content::read(Path::new("public/content")).expect("the shipped content is sound");
    let questionnaire = &content.questionnaire;
    let shown = questionnaire.topics_offered("w1", None);
    assert!(shown.windows(2).all(|pair| pair[0] < pair[1]), "ascending, so each once");
    let all = Age::ALL.iter().flat_map(|age| questionnaire.topics_offered("w1", Some(*age)));
    let feelings = questionnaire.topic("how-i-feel").expect("a topic");
    for topic in all.filter(|topic| *topic != feelings) {
        assert!(shown.contains(&topic), "{} is missing", questionnaire.topics[topic].id);
    }
    assert!(!shown.contains(&feelings), "it stands in W2, and only there");
    assert!(questionnaire.topics_offered("w2", None).contains(&feelings));
}

#[test]
fn without_an_age_how_i_feel_counts_from_either_question_and_once() {
    same(json!({"w1": ["how-i-feel"]}), json!({"w2": ["how-i-feel"]}));
    same(json!({"w1": ["how-i-feel"], "w2": ["how-i-feel"]}), json!({"w2": ["how-i-feel"]}));
    differ(json!({"w1": ["how-i-feel"]}), json!({}));
}
