//! What is kept of a parent: it comes back as it was, without the answer about
//! safety, and a text that is none of ours is refused by name.

#[path = "data/any_answers.rs"]
mod any_answers;

use any_answers::{CONTENT, any_answers};
use proptest::prelude::*;
use steunwijzer::domain::answers::Answer;
use steunwijzer::domain::ids::{Region, Version};
use steunwijzer::handover::{Handover, Order};
use steunwijzer::kiosk::Kiosk;
use steunwijzer::saved::{Fault, LARGEST, Membership, Notice, Refusal, Saved};
use steunwijzer::ui::view::{Filter, Look};

/// A save as the first released form wrote it; it must open for ever.
const FIRST_FORM: &str = r#"{"steunwijzer":1,"region":"be-vlg","version":"short","language":null,"auto_next":false,"answers":{"e0":"little-short","k1":"0-2","w1":["sleep"],"w4":{"sleep":"much"}},"told_about":[],"passed":[],"refused":["domo"],"step":null,"own_step":""}"#;

fn saved() -> Saved {
    Saved {
        region: Some(Region::Netherlands),
        version: Some(Version::Full),
        language: Some("en".into()),
        auto_next: true,
        told_about: vec!["partner".into()],
        passed: vec!["domo".into()],
        refused: vec!["caw".into()],
        step: Some("babycafe".into()),
        own_step: "Ik bel mijn zus. “Morgen”, zei ze.".into(),
        group: Some(Membership { invitation: "IAAB".into(), nonce: u32::MAX }),
        ..Saved::default()
    }
}

fn refusal(text: &str) -> Refusal {
    Saved::decode(text, &CONTENT.questionnaire).expect_err("the text is no save")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_save_comes_back_as_it_was_but_for_the_answer_about_safety(answers in any_answers()) {
        let given = Saved { answers, ..saved() };
        let text = given.encode(&CONTENT.questionnaire);
        let kept = Saved { answers: given.answers.without(&["v1"]), ..given };
        prop_assert_eq!(Saved::decode(&text, &CONTENT.questionnaire), Ok(kept));
    }

    #[test]
    fn a_torn_save_is_refused_wherever_it_is_torn(at in 1usize..FIRST_FORM.len() - 1) {
        prop_assert_eq!(refusal(&FIRST_FORM[..at]), Refusal::Torn);
    }

    #[test]
    fn what_is_handed_to_the_answering_program_arrives_whole(answers in any_answers()) {
        let filter = Filter { word: "slapen é".into(), forms: vec!["emotional".into()], ..Filter::default() };
        let handed = Handover {
            saved: Saved { answers, ..saved() },
            look: Look {
                copied: "ask-family".into(),
                filter,
                later: "{}".into(),
                help_region: Some(Region::Brussels),
                ..Look::default()
            },
            notice: Some(Notice::NotKept(Fault::Full)),
            update_ready: true,
            on_device: true,
            carried: true,
            kiosk: Some(Kiosk { code: "4821".into(), ..Kiosk::default() }),
            order: Some(Order::StartKiosk("idle=30".into())),
            chance: 0,
        };
        let text = handed.to_text(&CONTENT.questionnaire);
        prop_assert_eq!(Handover::from_text(&text, &CONTENT.questionnaire), handed);
    }
}

#[test]
fn the_answer_about_safety_is_in_no_save() {
    for answer in ["no", "not-always", "yes", "rather-not-say"] {
        let mut given = saved();
        given.answers.set("v1", Answer::One(answer.into()));
        let text = given.encode(&CONTENT.questionnaire);
        assert!(!text.contains("v1") && !text.contains(answer), "{text}");
    }
}

#[test]
fn a_save_of_the_first_form_opens_for_ever() {
    let opened = Saved::decode(FIRST_FORM, &CONTENT.questionnaire).expect("it is sound");
    assert_eq!(opened.region, Some(Region::Flanders));
    assert_eq!(opened.answers.one("e0"), Some("little-short"));
    assert_eq!(opened.answers.one_about("w4", "sleep"), Some("much"));
    assert_eq!(opened.refused, ["domo"]);
}

#[test]
fn a_foreign_a_newer_and_an_oversized_save_are_each_refused_by_name() {
    assert_eq!(refusal(r#"{"theme":"dark"}"#), Refusal::Foreign);
    assert_eq!(refusal("[1, 2]"), Refusal::Foreign);
    assert_eq!(refusal(&FIRST_FORM.replace(r#""steunwijzer":1"#, r#""steunwijzer":2"#)), Refusal::Newer);
    assert_eq!(refusal(&"x".repeat(LARGEST + 1)), Refusal::TooBig);
}

#[test]
fn a_save_with_answers_that_cannot_be_is_refused_as_torn() {
    for (sound, wrong) in [
        (r#""little-short""#, r#""a-lot""#),
        (r#""e0":"#, r#""e9":"#),
        (r#"["sleep"]"#, r#""sleep""#),
        (r#"["sleep"]"#, r#"["sleep","sleep"]"#),
        (r#""short""#, r#""long""#),
        (r#""be-vlg""#, r#""fr""#),
        (r#""auto_next":false"#, r#""auto_next":"no""#),
        (r#""steunwijzer":1"#, r#""steunwijzer":-1"#),
    ] {
        assert!(FIRST_FORM.contains(sound), "{sound}");
        assert_eq!(refusal(&FIRST_FORM.replacen(sound, wrong, 1)), Refusal::Torn, "{wrong}");
    }
}

#[test]
fn a_save_nested_a_thousand_deep_is_refused_and_nothing_panics() {
    let deep = format!("{}1{}", "{\"a\":".repeat(1000), "}".repeat(1000));
    assert_eq!(refusal(&deep), Refusal::Torn);
    assert_eq!(refusal(&"[".repeat(60_000)), Refusal::Torn);
}
