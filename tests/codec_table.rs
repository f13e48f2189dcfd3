//! Codes as they stand on paper and behind links: each is read for ever, and
//! each is still the code of the same answers. A line here is never changed;
//! where one fails, parents would lose what they took home.

#[path = "data/walks.rs"]
mod walks;

use serde_json::json;
use steunwijzer::domain::answers::Answers;
use steunwijzer::domain::ids::{Region, Version};
use steunwijzer::saved::Saved;
use steunwijzer::take_home::{from_groups, from_link, groups, link_code, open, payload};
use walks::SHIPPED;

/// What was said, as region, version and language, sources told about, and
/// answers in JSON; its code in a link; and the same to type over.
type Row = ([&'static str; 3], &'static [&'static str], &'static str, &'static str, &'static str);

const TABLE: &[Row] = &[
    // Nothing was said.
    (["", "", ""], &[], "{}", "EAVsnjZ-", "202P1 S7HPQ FRS"),
    // Every region, version and language.
    (["be-vlg", "short", "nl"], &[], "{}", "Ek2AotMo", "296RF 18PKF 501"),
    (["be-bru", "full", "en"], &[], "{}", "FJVslTwi", "2JAP0 S59WW 48N"),
    (["nl", "", "fr"], &[], "{}", "Fh0wmVrc", "2REK0 16ATX VGK"),
    (["", "short", "ar"], &[], "{}", "EGVMngQe", "21JM7 S7G4J 3RC"),
    (["", "full", "tr"], &[], "{}", "EK0EnyXG", "22PG7 97S5W RRF"),
    (["be-bru", "", "uk"], &[], "{}", "FDUMlKUC", "2GTGP S555Y 085"),
    (["nl", "full", "pl"], &[], "{}", "Fr6AkF6Vbw", "2TZ8D 142Y0 JNQGT"),
    // One item of each kind: single, multiple, ranked, about topics, about sources.
    (["nl", "short", "nl"], &[], r#"{"e0": "not-needed"}"#, "FkxRFHlK0do", "2S654 253SQ 9B8XB MN"),
    (
        ["nl", "full", "nl"],
        &[],
        r#"{"z4": "sometimes"}"#,
        "Fo4JwIAAAAAAAAAHOQAgEBa6IA",
        "2T70J KG40R 00007 00006 003KE J010C 20BBS M80W",
    ),
    (
        ["nl", "short", "nl"],
        &[],
        r#"{"s1": ["my-child", "humour", "a-moments-rest"]}"#,
        "FkzBLYAb8QCP",
        "2S6CP 2BC06 3FRGF 13RX",
    ),
    (
        ["nl", "short", "nl"],
        &[],
        r#"{"b1": ["nobody"], "w1": ["none-child"]}"#,
        "FkwoQAAhaB2AUMgR0Q",
        "2S62A GG00X 45M1R V02G7 S08XJ 2T",
    ),
    (
        ["be-vlg", "short", "nl"],
        &[],
        r#"{"w1": ["sleep", "screens", "sibling", "other-child"], "w3": ["screens", "sleep", "other-child"],
            "d1": {"screens": "talk"}}"#,
        "Ekw0QABKKEQTyI0YQBkTRw",
        "2963W 8G004 98M4V 84Y8G HMC4G 068KK 8W9",
    ),
    (
        ["be-bru", "full", "en"],
        &["gp", "partner", "friends"],
        r#"{"b1": ["partner", "family", "friends", "gp"], "b2": ["neighbours"],
            "b3": {"gp": ["explanation-tips"], "partner": ["listening-ear", "help-doing"]},
            "b4": {"partner": "very-much-help", "friends": "a-little"}}"#,
        "FJEjhsOgQAAAAAAAAAJaGDUEFemzIFbSO-A",
        "2J8J0 71P37 M1008 00006 00001 00JTK 30TGM 85F9G PCG50 DMHVE W02",
    ),
    // About what was never ticked or named.
    (
        ["", "full", ""],
        &[],
        r#"{"b3": {"clinic": ["quarrels-too"]}, "w1": ["potty"], "w3": ["housing", "potty"],
            "w4": {"money-bills": "much", "potty": "a-bit"}, "d1": {"how-i-feel": "help"}}"#,
        "EIYIgIAAAAAAAAAHoNIpBe4MQvYXDKdA2gBPQZVS",
        "2230W H0409 00007 00006 003TW 1MH9X 0QQ0W RGQPG 2W6AZ EG6TA 017MP 35AJ5",
    ),
    // A short questionnaire.
    (
        ["be-vlg", "short", "nl"],
        &[],
        r#"{"k1": "0-2", "s1": ["my-child", "friends-strength"], "s2": "so-so", "e0": "little-short",
            "p0": "far-short", "i0": "enough", "n0": "too-much", "b1": ["partner", "grandparents", "clinic"],
            "w1": ["sleep", "crying-comforting"], "w2": ["too-little-rest"], "w3": ["too-little-rest", "sleep"],
            "d1": {"too-little-rest": "read"}}"#,
        "Ekw1OmmYSLHMVQLmhIDzZL4x",
        "2963W AEK9Y K14BH 3K2NR 0BK85 907KV CJZ3C 2R",
    ),
    // A full one.
    (
        ["be-bru", "full", "nl"],
        &[],
        r#"{"k1": "6-11", "k2": "mostly-alone", "s1": ["humour"], "s2": "hard", "e0": "far-short", "e1": "sometimes",
            "e2": "almost-never", "e3": "often", "p0": "not-needed", "p1": "often", "i0": "enough",
            "i1": "almost-always", "i2": "often", "i3": "sometimes", "n0": "little-short", "n1": "sometimes",
            "n2": "often", "n3": "almost-never", "x1": "often", "x2": "sometimes", "h1": "almost-always",
            "h2": ["ashamed", "the-language"], "b1": ["family", "school", "online-line"], "b2": ["friends"],
            "b3": {"family": ["help-doing", "quarrels-too"], "school": ["explanation-tips"]},
            "b4": {"family": "well-enough", "online-line": "a-little", "school": "very-much-help"},
            "w1": ["friends-bullying", "being-angry"], "w2": ["on-my-own", "angry-at-child"],
            "w3": ["being-angry", "on-my-own", "angry-at-child"],
            "w4": {"angry-at-child": "very-much", "being-angry": "much", "on-my-own": "a-question"},
            "d1": {"angry-at-child": "help", "being-angry": "talk", "on-my-own": "nothing-now"},
            "d2": ["talk-with-person", "phone-chat"], "z1": "sometimes", "z2": "almost-never", "z3": "sometimes",
            "z4": "often"}"#,
        "FI4J40SNF1gGNJMtRopGYah6tNN0Ww6mDRkNuzHZjaRT2OlPKA",
        "2J70R KRT4D HMBND G1HM0 JCPMS D2J6G C6M7W ND6K9 EHDGY X9GDX 346VM PCES9 HPJ5X 7P79R 9WM0H",
    ),
    // All that can be ticked.
    (
        ["nl", "full", "en"],
        &["buddy-volunteer", "support-worker", "family-centre"],
        include_str!("data/everything_ticked.json"),
        "FpEDvBOCI_kkkkkkkkkkw__6___h__1___c3zfN9ySC________jRwLv_sjrnhyS5JZZJIAabL5M",
        "2T8GE 7F0KF G8HZN J94JX 94J9G 4J947 RFZZ5 NZZZY W7ZZB TZZZV YWVWW VWVX5 S4GBS ZZZZ5 ZZZZ6 ZRT7V 0BQZA XJ7BS KRE9Y 5S4P3 B4J87 06KCV QS60G",
    ),
];

fn saved(([region, version, language], told_about, answers, ..): &Row) -> Saved {
    let answers: Answers = serde_json::from_str(answers).expect("the table holds answers");
    Saved {
        region: Region::from_id(region),
        version: Version::from_id(version),
        language: Some((*language).to_owned()).filter(|tag| !tag.is_empty()),
        told_about: told_about.iter().map(|id| (*id).to_owned()).collect(),
        answers,
        ..Saved::default()
    }
}

/// The same whatever the order of tapping; but what was ranked stays in order.
fn unordered(mut saved: Saved) -> String {
    saved.told_about.sort();
    let mut answers = json!(saved.answers);
    let lists = |value: &mut serde_json::Value| {
        if let Some(list) = value.as_array_mut() {
            list.sort_by_key(|id| id.to_string());
        }
    };
    for (item, answer) in answers.as_object_mut().expect("answers by item").iter_mut() {
        if item != "w3" {
            lists(answer);
        }
        answer.as_object_mut().into_iter().flatten().for_each(|(_, one)| lists(one));
    }
    saved.answers = Answers::default();
    format!("{saved:?} {answers}")
}

#[test]
fn codes_of_today_are_read_for_ever() {
    for row in TABLE {
        let (_, _, said, link, typed) = row;
        let code = from_link(link).expect("it is a link");
        let back = open(&SHIPPED.0, &SHIPPED.1, &code);
        assert_eq!(back.map(unordered), Ok(unordered(saved(row))), "{said}");
        assert_eq!(from_groups(typed), Ok(code), "{said}");
    }
}

#[test]
fn the_same_answers_make_the_same_codes_for_ever() {
    for row in TABLE {
        let (_, _, said, link, typed) = row;
        let code = payload(&SHIPPED.0, &SHIPPED.1, &saved(row));
        assert_eq!(link_code(&code), *link, "{said}");
        assert_eq!(groups(&code).join(" "), *typed, "{said}");
    }
}
