//! Torn, foreign and far too large content files: each gives problems that
//! name the file, and nothing panics.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use steunwijzer::content::language::Language;
use steunwijzer::content::problems::LARGEST;
use steunwijzer::content::{cards, figures, frozen, help, offers, questions};
use steunwijzer::domain::ids::Region;
use steunwijzer::domain::questionnaire::Questionnaire;

const FILES: [&str; 10] = [
    "questionnaire.json",
    "frozen-order.json",
    "figures.json",
    "help.json",
    "offers/cards.json",
    "offers/be-vlg.json",
    "offers/be-bru.json",
    "offers/nl.json",
    "lang/nl.json",
    "lang/en.json",
];

/// What this app does not read, so that anything may stand there.
const NOT_READ: [&str; 5] = [
    "figures.json/gathered_on",
    "figures.json/rules",
    "figures.json/figures/0/field_ref",
    "figures.json/figures/0/place",
    "figures.json/figures/0/year",
];

fn shipped(file: &str) -> String {
    fs::read_to_string(Path::new("public/content").join(file)).expect("it is shipped")
}

fn questionnaire() -> Questionnaire {
    questions::read("questionnaire.json", &shipped("questionnaire.json")).expect("it is sound")
}

/// The problems of a file with this text; none where it is sound.
fn problems(questionnaire: &Questionnaire, file: &str, text: &str) -> Vec<String> {
    let offers = |region| offers::read(file, text, region, questionnaire).err();
    let found = match file {
        "questionnaire.json" => questions::read(file, text).err(),
        "frozen-order.json" => frozen::read(file, text).err(),
        "figures.json" => figures::read(file, text).err(),
        "help.json" => help::read(file, text).err(),
        "offers/cards.json" => cards::read(file, text, questionnaire).err(),
        "offers/be-vlg.json" => offers(Region::Flanders),
        "offers/be-bru.json" => offers(Region::Brussels),
        "offers/nl.json" => offers(Region::Netherlands),
        _ => Language::read(file, "nl", text).err(),
    };
    let found = found.unwrap_or_default();
    for problem in &found {
        assert!(problem.starts_with(file), "“{problem}” does not begin with {file}");
    }
    found
}

#[test]
fn every_shipped_file_is_sound() {
    let questionnaire = questionnaire();
    for file in FILES {
        assert_eq!(problems(&questionnaire, file, &shipped(file)), [""; 0]);
    }
}

#[test]
fn a_torn_file_has_a_problem_wherever_it_is_torn() {
    let questionnaire = questionnaire();
    for file in FILES {
        let whole = shipped(file);
        let whole = whole.trim_end();
        for cut in (0..60).map(|nth| whole.len() * nth / 60).chain([whole.len() - 1]) {
            let torn = &whole[..whole.floor_char_boundary(cut)];
            assert_eq!(problems(&questionnaire, file, torn).len(), 1, "{file} torn at {cut}");
        }
    }
}

/// Every place in a file, by the keys that lead to it; of a list the first.
fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(key, one)| (key.replace('/', "~1"), one)).collect(),
        Value::Array(list) => list.first().map(|one| ("0".to_owned(), one)).into_iter().collect(),
        _ => Vec::new(),
    };
    for (key, one) in below {
        let place = format!("{here}/{key}");
        found.push(place.clone());
        places(one, &place, found);
    }
}

#[test]
fn a_value_of_the_wrong_type_is_a_problem_wherever_it_stands() {
    let questionnaire = questionnaire();
    let wrong = json!([[3]]);
    for file in FILES {
        let whole: Value = serde_json::from_str(&shipped(file)).expect("it is JSON");
        let mut all = Vec::new();
        places(&whole, "", &mut all);
        // A language file is one flat list: its first keys stand for all.
        all.truncate(400);
        for place in all {
            let mut changed = whole.clone();
            *changed.pointer_mut(&place).expect("a place that was found") = wrong.clone();
            let found = problems(&questionnaire, file, &changed.to_string());
            let here = format!("{file}{place}");
            let is_read = !NOT_READ.iter().any(|place| {
                here.strip_prefix(place).is_some_and(|below| below.is_empty() || below.starts_with('/'))
            });
            assert!(!found.is_empty() || !is_read, "{here} may be anything");
        }
        for other in ["null", "3", "\"x\"", "[]", "[null]", "true", ""] {
            assert_eq!(problems(&questionnaire, file, other).len(), 1, "{file} is {other}");
        }
    }
}

#[test]
fn an_unknown_id_is_named_with_the_place_it_stands_at() {
    let questionnaire = questionnaire();
    for (file, place, owner) in [
        ("questionnaire.json", "/items/4/section", "e0"),
        ("questionnaire.json", "/rules/0/items/0", "p-not-needed"),
        ("questionnaire.json", "/rules/0/when/item", "p-not-needed"),
        ("questionnaire.json", "/rules/0/when/is_any_of/0", "p-not-needed"),
        ("questionnaire.json", "/rules/8/when/topic_any_of/0", "talk-today"),
        ("questionnaire.json", "/w1_order/0-2/0", "0-2"),
        ("questionnaire.json", "/w2_order/3-5/0", "3-5"),
        ("questionnaire.json", "/sources/0/circle", "partner"),
        ("questionnaire.json", "/sources/11/parent", "grandparents"),
        ("offers/cards.json", "/cards/0/kind", "form-emotional-ask"),
        ("offers/cards.json", "/cards/0/forms/0", "form-emotional-ask"),
        ("offers/cards.json", "/cards/0/topics/0", "form-emotional-ask"),
        ("offers/cards.json", "/cards/0/ages/0", "form-emotional-ask"),
        ("offers/nl.json", "/region", "region"),
        ("offers/nl.json", "/offers/0/way", "ooopvoeden"),
        ("offers/nl.json", "/offers/0/forms/0", "ooopvoeden"),
        ("offers/nl.json", "/offers/0/topics/0", "ooopvoeden"),
        ("offers/nl.json", "/offers/0/ages/0", "ooopvoeden"),
        ("offers/nl.json", "/offers/0/modes/0", "ooopvoeden"),
        ("figures.json", "/figures/0/regions/0", "f1"),
        ("figures.json", "/figures/0/ages/0", "f1"),
        ("help.json", "/contacts/0/group", "be-"),
        ("help.json", "/first_in_danger/nl/0", "nl"),
    ] {
        let mut changed: Value = serde_json::from_str(&shipped(file)).expect("it is JSON");
        let at = changed.pointer_mut(place).unwrap_or_else(|| panic!("{file} has {place}"));
        *at = json!("dragon");
        let found = problems(&questionnaire, file, &changed.to_string());
        assert!(found.iter().any(|problem| problem.contains(owner)), "{file}{place}: {found:?}");
    }
}

#[test]
fn all_problems_of_a_file_are_reported_at_once() {
    let mut changed: Value = serde_json::from_str(&shipped("offers/nl.json")).expect("it is JSON");
    changed["region"] = json!("be-vlg");
    changed["offers"][0]["way"] = json!("dragon");
    changed["offers"][1]["topics"] = json!(["dragon", "sleep", "griffin"]);
    changed["offers"][2]["id"] = changed["offers"][3]["id"].clone();
    changed["offers"][4]["level"] = json!(9);
    let found = problems(&questionnaire(), "offers/nl.json", &changed.to_string());
    assert_eq!(found.len(), 6, "{found:#?}");
}

#[test]
fn a_file_that_is_nested_200_deep_has_a_problem() {
    let questionnaire = questionnaire();
    for file in FILES {
        let lists = format!("{}{}", "[".repeat(200), "]".repeat(200));
        let maps = format!("{}1{}", r#"{"version":"#.repeat(200), "}".repeat(200));
        let unread = format!(r#"{{"version":1,"unread":{lists}}}"#);
        for deep in [lists, maps, unread] {
            assert_eq!(problems(&questionnaire, file, &deep).len(), 1, "{file}");
        }
    }
}

#[test]
fn a_file_that_is_far_too_large_is_not_opened() {
    let questionnaire = questionnaire();
    for file in FILES {
        let mut large = shipped(file);
        large.push_str(&" ".repeat(LARGEST - large.len()));
        assert_eq!(problems(&questionnaire, file, &large), [""; 0], "just fits");
        large.push(' ');
        let found = problems(&questionnaire, file, &large);
        assert!(found.len() == 1 && found[0].contains(&LARGEST.to_string()), "{found:?}");
    }
}
