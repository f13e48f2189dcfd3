//! Wrong answer sets: each kind is refused, and the refusal names the place.

use std::path::Path;

use serde_json::{Value, json};
use steunwijzer::content::score;

/// What is said of each set: `None` where it is scored.
fn refusals(sets: &[Value]) -> Vec<Option<String>> {
    let input = json!(sets).to_string();
    let (outcomes, sound) =
        score::run(Path::new("public/content"), input.as_bytes()).expect("the shipped content is sound");
    let outcomes: Vec<Value> = serde_json::from_str(&outcomes).expect("outcomes are JSON");
    let refusal = |outcome: &Value| outcome["error"].as_str().map(str::to_owned);
    let refusals: Vec<Option<String>> = outcomes.iter().map(refusal).collect();
    assert_eq!(sound, refusals.iter().all(Option::is_none), "the exit status tells of refusals");
    refusals
}

fn set(answers: Value) -> Value {
    json!({"version": "full", "region": "nl", "answers": answers})
}

/// Each of these answers is refused with a word that holds all of `places`.
fn refused(cases: Vec<(Value, Vec<&str>)>) {
    let sets: Vec<Value> = cases.iter().map(|(answers, _)| set(answers.clone())).collect();
    for (refusal, (answers, places)) in refusals(&sets).into_iter().zip(cases) {
        let refusal = refusal.unwrap_or_else(|| panic!("{answers} is scored"));
        for place in places {
            assert!(refusal.contains(place), "{answers}: “{refusal}” does not name {place}");
        }
    }
}

#[test]
fn unknown_ids_are_refused() {
    refused(vec![
        (json!({"e9": "enough"}), vec!["e9"]),
        (json!({"K1": "0-2"}), vec!["K1"]),
        (json!({"k1": "18+"}), vec!["k1", "18+"]),
        (json!({"e0": "Enough"}), vec!["e0", "Enough"]),
        (json!({"e0": "often"}), vec!["e0", "often"]),
        (json!({"v1": "maybe"}), vec!["v1", "maybe"]),
        (json!({"s1": ["humour", "money"]}), vec!["s1", "money"]),
        (json!({"h2": ["lazy"]}), vec!["h2", "lazy"]),
        (json!({"d2": ["by-post"]}), vec!["d2", "by-post"]),
        (json!({"b1": ["dragon"]}), vec!["b1", "dragon"]),
        (json!({"b2": ["dragon"]}), vec!["b2", "dragon"]),
        (json!({"b3": {"dragon": []}}), vec!["b3", "dragon"]),
        (json!({"b3": {"gp": ["gold"]}}), vec!["b3.gp", "gold"]),
        (json!({"b4": {"dragon": "a-little"}}), vec!["b4", "dragon"]),
        (json!({"b4": {"gp": "much"}}), vec!["b4.gp", "much"]),
        (json!({"w1": ["slepe"]}), vec!["w1", "slepe"]),
        (json!({"w2": ["slepe"]}), vec!["w2", "slepe"]),
        (json!({"w3": ["slepe"]}), vec!["w3", "slepe"]),
        (json!({"w4": {"slepe": "much"}}), vec!["w4", "slepe"]),
        (json!({"w4": {"sleep": "read"}}), vec!["w4.sleep", "read"]),
        (json!({"d1": {"slepe": "read"}}), vec!["d1", "slepe"]),
        (json!({"d1": {"sleep": "much"}}), vec!["d1.sleep", "much"]),
    ]);
}

#[test]
fn answers_of_the_wrong_type_are_refused() {
    refused(vec![
        (json!({"e0": ["enough"]}), vec!["e0"]),
        (json!({"e0": {"sleep": "enough"}}), vec!["e0"]),
        (json!({"w1": "sleep"}), vec!["w1"]),
        (json!({"w1": {"sleep": "much"}}), vec!["w1"]),
        (json!({"w3": "sleep"}), vec!["w3"]),
        (json!({"w4": "much"}), vec!["w4"]),
        (json!({"w4": ["sleep"]}), vec!["w4"]),
        (json!({"w4": []}), vec!["w4"]),
        (json!({"w4": {"sleep": ["much"]}}), vec!["w4.sleep"]),
        (json!({"b3": {"gp": "help-doing"}}), vec!["b3.gp"]),
        (json!({"s9": ["We laugh"]}), vec!["s9"]),
        (json!({"w1": [["sleep"]]}), vec!["w1"]),
        (json!({"e0": null}), vec!["e0"]),
        (json!({"e0": 1}), vec!["e0"]),
        (json!({"e0": true}), vec!["e0"]),
        (json!({"w4": {"sleep": 2}}), vec!["w4"]),
        (json!({"w4": {"sleep": null}}), vec!["w4"]),
        (json!([]), vec!["answers"]),
        (json!(null), vec!["answers"]),
        (json!({"e0": 1, "e9": "x", "w1": ["dragon"]}), vec!["e0", "e9", "dragon"]),
    ]);
}

#[test]
fn too_many_twice_and_together_with_what_excludes_it_are_refused() {
    refused(vec![
        (json!({"k1": "0-2", "w3": ["sleep", "sibling", "screens", "housing"]}), vec!["w3", "3"]),
        (json!({"d2": ["at-my-home", "phone-chat", "read-watch"]}), vec!["d2", "2"]),
        (json!({"w1": ["none-child", "sleep"]}), vec!["w1", "none-child"]),
        (json!({"w2": ["housing", "none-self"]}), vec!["w2", "none-self"]),
        (json!({"b1": ["nobody", "gp"]}), vec!["b1", "nobody"]),
        (json!({"b2": ["gp", "nobody"]}), vec!["b2", "nobody"]),
        (json!({"k1": "0-2", "w1": ["none-child", "the-future"]}), vec!["w1", "none-child"]),
        (json!({"w1": ["sleep", "sleep"]}), vec!["w1", "sleep"]),
        (json!({"w2": ["none-self", "none-self"]}), vec!["w2", "none-self"]),
        (json!({"w3": ["sleep", "sleep"]}), vec!["w3", "sleep"]),
        (json!({"b1": ["gp", "gp"]}), vec!["b1", "gp"]),
        (json!({"s1": ["humour", "humour"]}), vec!["s1", "humour"]),
        (json!({"b3": {"gp": ["help-doing", "help-doing"]}}), vec!["b3.gp", "help-doing"]),
    ]);
}

#[test]
fn topics_in_the_wrong_question_and_questions_about_nothing_are_refused() {
    refused(vec![
        (json!({"w1": ["housing"]}), vec!["w1", "housing"]),
        (json!({"w2": ["sleep"]}), vec!["w2", "sleep"]),
        (json!({"w1": ["none-self"]}), vec!["w1", "none-self"]),
        (json!({"w2": ["other-child"]}), vec!["w2", "other-child"]),
        (json!({"w3": ["none-child"]}), vec!["w3", "none-child"]),
        (json!({"w4": {"none-self": "much"}}), vec!["w4", "none-self"]),
        (json!({"d1": {"none-child": "read"}}), vec!["d1", "none-child"]),
    ]);
}

#[test]
fn the_parents_own_words_may_be_500_code_points_long() {
    for letter in ["a", "é", "😀"] {
        refused(vec![(json!({"s9": letter.repeat(501)}), vec!["s9", "500"])]);
        assert_eq!(refusals(&[set(json!({"s9": letter.repeat(500)}))]), [None]);
    }
}

#[test]
fn unknown_versions_regions_and_keys_are_refused() {
    for (set, places) in [
        (json!({"version": "long", "region": "nl", "answers": {}}), vec!["version", "long"]),
        (json!({"version": 2, "region": "nl", "answers": {}}), vec!["version"]),
        (json!({"region": "nl", "answers": {}}), vec!["version"]),
        (json!({"version": "full", "region": "be", "answers": {}}), vec!["region", "be"]),
        (json!({"version": "full", "region": null, "answers": {}}), vec!["region"]),
        (json!({"version": "full", "answers": {}}), vec!["region"]),
        (json!({"version": "full", "region": "nl"}), vec!["answers"]),
        (json!({"version": "full", "region": "nl", "answers": {}, "name": "Ann"}), vec!["name"]),
        (json!(null), vec!["answer set"]),
        (json!([]), vec!["answer set"]),
        (json!("nl"), vec!["answer set"]),
    ] {
        let refusal = refusals(std::slice::from_ref(&set)).remove(0);
        let refusal = refusal.unwrap_or_else(|| panic!("{set} is scored"));
        for place in places {
            assert!(refusal.contains(place), "{set}: “{refusal}” does not name {place}");
        }
    }
}

#[test]
fn all_faults_of_a_set_are_named_at_once() {
    let wrong = json!({"version": "long", "region": "be", "name": "Ann", "answers": {
        "e0": "often", "e9": "enough", "w1": ["none-child", "sleep", "sleep", "housing"],
        "w4": {"none-self": "read", "slepe": "much"}, "s9": "a".repeat(501)}});
    let refusal = refusals(&[wrong]).remove(0).expect("it is refused");
    for place in [
        "version",
        "region",
        "name",
        "e0",
        "e9",
        "none-child",
        "sleep",
        "housing",
        "none-self",
        "w4.none-self",
        "slepe",
        "s9",
    ] {
        assert!(refusal.contains(place), "“{refusal}” does not name {place}");
    }
    assert!(refusal.split("; ").count() >= 11, "one fault after another: {refusal}");
}

#[test]
fn a_wrong_set_leaves_the_others_scored() {
    let sound = set(json!({"e0": "enough"}));
    let refusals = refusals(&[sound.clone(), set(json!({"e0": "much"})), sound]);
    assert_eq!(refusals.iter().map(Option::is_some).collect::<Vec<_>>(), [false, true, false]);
}

#[test]
fn what_has_no_effect_is_no_fault() {
    let answers = json!({"b1": ["nobody"], "b3": {"nobody": ["help-doing"], "gp": []},
        "b4": {"nobody": "a-little"}, "w3": ["potty"], "w4": {"potty": "much"}, "d1": {},
        "k2": "mostly-alone", "b2": ["partner"], "e0": "not-needed", "e3": "often", "s9": ""});
    assert_eq!(refusals(&[set(answers)]), [None]);
}
