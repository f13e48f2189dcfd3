//! The questionnaire on paper: what is typed over is what was ticked.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use steunwijzer::content::score::Content;
use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::faults::faults;
use steunwijzer::domain::ids::Age;
use steunwijzer::domain::sheet::{Misread, boxes, lines, read};

static CONTENT: LazyLock<Content> =
    LazyLock::new(|| Content::read(Path::new("public/content")).expect("the shipped content is sound"));

/// Types these lines; the others are left empty.
fn typed(texts: &[(&str, &str)]) -> (Answers, Vec<(String, Misread)>) {
    let texts: BTreeMap<&str, &str> = texts.iter().copied().collect();
    read(&CONTENT.questionnaire, |item| texts.get(item).copied().unwrap_or_default())
}

fn one(id: &str) -> Option<Answer> {
    Some(Answer::One(id.to_owned()))
}

#[test]
fn the_sheet_asks_the_short_questionnaire_but_safety_and_own_words() {
    let ids: Vec<&str> = lines(&CONTENT.questionnaire).iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["k1", "s1", "s2", "e0", "p0", "i0", "n0", "b1", "w1", "w2", "w3", "d1"]);
}

#[test]
fn a_whole_sheet_gives_the_answers_that_were_ticked() {
    let (answers, misread) = typed(&[
        ("k1", "3"),
        ("s1", "1 4"),
        ("s2", "3"),
        ("e0", "2"),
        ("p0", "1"),
        ("i0", "3"),
        ("n0", "5"),
        ("b1", "1, 5"),
        ("w1", "2+3"),
        ("w2", "21"),
        ("w3", "21 2"),
        ("d1", "3"),
    ]);
    assert_eq!(misread, []);
    assert_eq!(answers.get("k1").cloned(), one("3-5"));
    assert_eq!(answers.many("s1"), ["my-child", "humour"]);
    assert_eq!(answers.get("n0").cloned(), one("not-needed"));
    assert_eq!(answers.many("b1"), ["partner", "other-parents"]);
    assert_eq!(answers.many("w1"), ["tantrums", "sleep"]);
    assert_eq!(answers.many("w3"), ["too-little-rest", "tantrums"]);
    assert_eq!(answers.one_about("d1", "too-little-rest"), Some("talk"));
}

#[test]
fn every_line_that_cannot_be_meant_says_why() {
    let wrong = |texts: &[(&str, &str)]| typed(texts).1;
    let at = |item: &str, why: Misread| vec![(item.to_owned(), why)];
    assert_eq!(wrong(&[("k1", "6")]), at("k1", Misread::NoBox("6".into())));
    assert_eq!(wrong(&[("k1", "0")]), at("k1", Misread::NoBox("0".into())));
    assert_eq!(wrong(&[("s2", "goed")]), at("s2", Misread::Word("goed".into())));
    assert_eq!(wrong(&[("e0", "1 2")]), at("e0", Misread::Most(1)));
    assert_eq!(wrong(&[("b1", "1 11")]), at("b1", Misread::Alone(11)));
    assert_eq!(wrong(&[("w1", "1")]), at("w1", Misread::AgeFirst));
    assert_eq!(wrong(&[("k1", "3"), ("w1", "1"), ("w3", "2")]), at("w3", Misread::NotTicked(2)));
    assert_eq!(wrong(&[("k1", "3"), ("d1", "2")]), at("d1", Misread::NoTopic));
    assert_eq!(wrong(&[("k1", "3"), ("w1", "1 2 3 4"), ("w3", "1 2 3 4")]), at("w3", Misread::Most(3)));
    assert_eq!(wrong(&[("k1", "99999999999999999999999")]).len(), 1);
}

#[test]
fn an_empty_sheet_is_no_answer_and_no_fault() {
    assert_eq!(typed(&[]), (Answers::default(), Vec::new()));
    assert_eq!(typed(&[("k1", " "), ("s1", " ,")]), (Answers::default(), Vec::new()));
}

#[test]
fn how_i_feel_counts_for_an_expecting_parent_in_either_list() {
    // Box 29 of the second list, box 3 of the first.
    for lines in [[("k1", "1"), ("w1", "1"), ("w2", "29 30")], [("k1", "1"), ("w1", "1 3"), ("w2", "29 30")]]
    {
        let (answers, misread) = typed(&lines);
        assert_eq!(misread, []);
        assert_eq!(answers.many("w1"), ["birth-and-after", "how-i-feel"]);
        assert_eq!(answers.many("w2"), ["angry-at-child"]);
    }
    let (answers, _) = typed(&[("k1", "1"), ("w1", "12"), ("w2", "29")]);
    assert_eq!(answers.many("w1"), ["how-i-feel"], "nothing now does not go with something");
}

#[test]
fn the_second_list_has_the_same_numbers_at_every_age() {
    let questionnaire = &CONTENT.questionnaire;
    let item = questionnaire.item("w2").expect("w2");
    let all: Vec<_> = Age::ALL.iter().map(|age| boxes(questionnaire, item, Some(*age))).collect();
    assert!(all.iter().all(|one| *one == all[0]));
}

#[test]
fn no_two_topics_of_an_age_band_share_a_number() {
    let questionnaire = &CONTENT.questionnaire;
    for age in Age::ALL {
        let third = questionnaire.item("w3").expect("w3");
        let mut numbers: Vec<usize> =
            boxes(questionnaire, third, Some(*age)).into_iter().map(|(number, _)| number).collect();
        let count = numbers.len();
        numbers.dedup();
        assert_eq!(numbers.len(), count, "{age}");
        assert!(numbers.is_sorted());
    }
}

proptest! {
    #[test]
    fn whatever_is_typed_is_a_sound_set_of_answers(
        texts in proptest::collection::vec("[0-9 ,a-z]{0,12}", 12)
    ) {
        let items = lines(&CONTENT.questionnaire);
        let texts: BTreeMap<&str, &str> =
            items.iter().map(|item| item.id.as_str()).zip(texts.iter().map(String::as_str)).collect();
        let (answers, _) = read(&CONTENT.questionnaire, |item| texts[item]);
        prop_assert_eq!(faults(&CONTENT.questionnaire, &answers), Vec::<String>::new());
    }

    #[test]
    fn every_box_that_is_ticked_is_read(
        age in select(Age::ALL),
        ticks in subsequence((0..12).collect::<Vec<usize>>(), 0..=5)
    ) {
        let item = CONTENT.questionnaire.item("w1").expect("w1");
        let all = boxes(&CONTENT.questionnaire, item, Some(age));
        // "Nothing now" stands last, and alone.
        let ticked: Vec<&(usize, String)> = ticks.iter().filter_map(|nth| all[..all.len() - 1].get(*nth)).collect();
        let text: Vec<String> = ticked.iter().map(|(number, _)| number.to_string()).collect();
        let number = (age.index() + 1).to_string();
        let (answers, misread) = typed(&[("k1", &number), ("w1", &text.join(" "))]);
        prop_assert_eq!(misread, []);
        let ids: Vec<&String> = ticked.iter().map(|(_, id)| id).collect();
        prop_assert_eq!(answers.many("w1").iter().collect::<Vec<_>>(), ids);
    }
}
