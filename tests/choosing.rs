//! What a tap does to the answers.

use std::path::Path;
use std::sync::LazyLock;

use steunwijzer::content::score::Content;
use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::choosing::{choose, skip, toggle};

static CONTENT: LazyLock<Content> =
    LazyLock::new(|| Content::read(Path::new("public/content")).expect("the shipped content is sound"));

fn tapped(answers: &mut Answers, item: &str, options: &[&str]) {
    let questionnaire = &CONTENT.questionnaire;
    let item = questionnaire.item(item).expect("the item exists");
    for option in options {
        toggle(questionnaire, answers, item, None, option);
    }
}

#[test]
fn one_option_takes_the_place_of_the_one_before() {
    let mut answers = Answers::default();
    choose(&mut answers, "e0", None, "enough");
    choose(&mut answers, "e0", None, "far-short");
    assert_eq!(answers.one("e0"), Some("far-short"));
}

#[test]
fn several_options_add_up_in_the_order_of_tapping_and_a_second_tap_takes_one_away() {
    let mut answers = Answers::default();
    tapped(&mut answers, "s1", &["humour", "my-child", "friends-strength", "humour"]);
    assert_eq!(answers.many("s1"), ["my-child", "friends-strength"]);
}

#[test]
fn an_exclusive_option_clears_the_others_and_they_clear_it() {
    let mut answers = Answers::default();
    tapped(&mut answers, "w1", &["sleep", "none-child"]);
    assert_eq!(answers.many("w1"), ["none-child"]);
    tapped(&mut answers, "w1", &["screens"]);
    assert_eq!(answers.many("w1"), ["screens"]);
    tapped(&mut answers, "b1", &["partner", "nobody"]);
    assert_eq!(answers.many("b1"), ["nobody"]);
}

#[test]
fn past_the_limit_nothing_changes() {
    let mut answers = Answers::default();
    tapped(&mut answers, "d2", &["read-watch", "at-my-home", "phone-chat"]);
    assert_eq!(answers.many("d2"), ["read-watch", "at-my-home"]);
}

#[test]
fn un_ticking_a_topic_forgets_what_was_said_about_it_and_nothing_else() {
    let mut answers = Answers::default();
    tapped(&mut answers, "w1", &["sleep", "screens"]);
    tapped(&mut answers, "w3", &["screens", "sleep"]);
    choose(&mut answers, "w4", Some("sleep"), "much");
    choose(&mut answers, "w4", Some("screens"), "a-bit");
    choose(&mut answers, "d1", Some("sleep"), "talk");
    tapped(&mut answers, "w1", &["sleep"]);
    assert_eq!(answers.many("w3"), ["screens"]);
    assert_eq!(answers.one_about("w4", "sleep"), None);
    assert_eq!(answers.one_about("w4", "screens"), Some("a-bit"));
    assert_eq!(answers.get("d1"), None);
}

#[test]
fn skipping_takes_the_answer_away_and_with_the_topics_what_was_said_about_them() {
    let mut answers = Answers::default();
    tapped(&mut answers, "w1", &["sleep"]);
    choose(&mut answers, "w4", Some("sleep"), "much");
    answers.set("e0", Answer::One("enough".into()));
    skip(&CONTENT.questionnaire, &mut answers, "w1", None);
    assert_eq!(answers.get("w1"), None);
    assert_eq!(answers.get("w4"), None);
    assert_eq!(answers.one("e0"), Some("enough"));
}
