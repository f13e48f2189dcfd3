//! What the answering program does when it is tapped for.

#[path = "data/drawn.rs"]
mod drawn;

use drawn::{SHIPPED, attributes, drawn, drawn_on, texts};
use steunwijzer::content::language::{LANGUAGES, Language, is_later};
use steunwijzer::domain::answers::Answer;
use steunwijzer::domain::codec::group::{invitation, share};
use steunwijzer::domain::group::round::Ask;
use steunwijzer::domain::ids::{Region, Version};
use steunwijzer::handover::{Handover, Order};
use steunwijzer::kiosk::Kiosk;
use steunwijzer::later::{Later, LaterDeed, Typed, change};
use steunwijzer::route::Route;
use steunwijzer::saved::{Membership, Notice, Saved};
use steunwijzer::take_home::{groups, link_code, payload};

/// Does a deed with this value, at this address.
fn done(words: &str, value: &str, at: &str, handover: Handover) -> Handover {
    let deed = LaterDeed::parse(words).expect("a deed");
    change(&SHIPPED.questionnaire, &SHIPPED.frozen, &Route::parse(at), (deed, value), handover)
}

fn answered() -> Saved {
    let answers = [("k1", "3-5"), ("e0", "far-short")].map(|(item, id)| (item, Answer::One(id.into())));
    Saved {
        answers: answers.into_iter().collect(),
        region: Some(Region::Netherlands),
        version: Some(Version::Short),
        ..Saved::default()
    }
}

fn later(handover: &Handover) -> Later {
    Later::from_text(&handover.look.later)
}

#[test]
fn every_deed_reads_back_as_it_was_written() {
    for deed in [
        LaterDeed::OpenLink,
        LaterDeed::OpenTyped,
        LaterDeed::Link("tel:1712".into()),
        LaterDeed::Set("idle".into()),
        LaterDeed::SetTo("print".into(), "1".into()),
        LaterDeed::SetLanguage("en".into()),
        LaterDeed::StartKiosk,
        LaterDeed::StopKiosk,
        LaterDeed::WipeAll,
        LaterDeed::Line("k1".into()),
        LaterDeed::SheetDone,
        LaterDeed::NextSheet,
    ] {
        assert_eq!(LaterDeed::parse(&deed.words()), Some(deed));
    }
    for words in ["", "line", "link", "set-to idle", "wipe", "start-kiosk now"] {
        assert_eq!(LaterDeed::parse(words), None, "{words}");
    }
}

#[test]
fn what_is_remembered_reads_back_and_what_is_none_is_a_start() {
    for typing in [
        None,
        Some(Typed::Nothing),
        Some(Typed::Wrong(3)),
        Some(Typed::Incomplete(18)),
        Some(Typed::TooLong),
        Some(Typed::Damaged),
        Some(Typed::Newer),
        Some(Typed::ForTheGroup),
    ] {
        let one = Later {
            typing,
            tries: 2,
            draft: Some("idle=30".into()),
            link: "tel:112".into(),
            ..Later::default()
        };
        assert_eq!(Later::from_text(&one.to_text()), one);
    }
    for text in ["", "{", "[]", "{\"tries\": -1, \"lines\": 3}"] {
        assert_eq!(Later::from_text(text), Later::default(), "{text}");
    }
}

#[test]
fn a_code_brings_the_answers_and_leaves_everything_else() {
    let given = answered();
    let code = payload(&SHIPPED.questionnaire, &SHIPPED.frozen, &given);
    for (words, text) in [("open-link", link_code(&code)), ("open-typed", groups(&code).join(" "))] {
        let opened = done(words, &text, "#/code", Handover::default());
        assert_eq!((opened.order, opened.notice), (Some(Order::Carry), Some(Notice::Carried)));
        assert_eq!(opened.saved, given);
    }
}

#[test]
fn a_code_that_is_none_brings_nothing_and_says_why() {
    let own = Handover { saved: answered(), ..Handover::default() };
    for text in ["", "EA", "8AAAAAAA", "%%%", "A"] {
        let opened = done("open-link", text, "#/", own.clone());
        assert_eq!((opened.order, opened.saved), (None, answered()), "{text}");
        assert!(matches!(opened.notice, Some(Notice::CodeDamaged | Notice::CodeNewer)), "{text}");
    }
    for (text, why) in [("", Typed::Nothing), ("ABCDE", Typed::Wrong(1)), ("7", Typed::Incomplete(1))] {
        let opened = done("open-typed", text, "#/code", own.clone());
        assert_eq!((opened.order.clone(), later(&opened).typing), (None, Some(why)), "{text}");
    }
}

#[test]
fn a_tablet_is_set_up_setting_by_setting_from_what_the_address_says() {
    let at = "#/kiosk?region=nl&idle=60";
    let mut handover = Handover::default();
    for (words, value) in [
        ("set idle", "12"),
        ("set code", " 4821 "),
        ("set-to print 1", ""),
        ("set-language en", ""),
        ("set-language nl", ""),
    ] {
        handover = done(words, value, at, handover);
        assert_eq!(later(&handover).wrong, if value == "12" { "idle" } else { "" });
    }
    let started = done("start-kiosk", "", at, handover);
    let Some(Order::StartKiosk(settings)) = started.order else { panic!("it is started") };
    let (kiosk, wrong) = Kiosk::read(&settings);
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!((kiosk.region, kiosk.idle, kiosk.code.as_str()), (Region::Netherlands, 60, "4821"));
    assert_eq!((kiosk.print, kiosk.languages), (true, vec!["en".to_owned(), "nl".to_owned()]));
}

#[test]
fn only_the_code_ends_a_tablet_and_five_wrong_ones_start_it_anew() {
    let tablet = |code: &str| Handover {
        kiosk: Some(Kiosk { code: code.into(), ..Kiosk::default() }),
        ..Handover::default()
    };
    assert_eq!(done("stop-kiosk", "4821", "#/kiosk", tablet("4821")).order, Some(Order::StopKiosk));
    assert_eq!(done("stop-kiosk", "", "#/kiosk", tablet("")).order, None, "no code is not the empty code");
    let mut tried = tablet("4821");
    for nth in 1..=5 {
        tried = done("stop-kiosk", "1111", "#/kiosk", tried);
        assert_eq!(tried.order, (nth == 5).then_some(Order::Reset));
    }
    assert_eq!(done("stop-kiosk", "4821", "#/kiosk", Handover::default()).order, None);
}

#[test]
fn a_sheet_is_shown_when_every_line_can_be_meant_and_the_next_begins_empty() {
    let before = Handover { saved: answered(), ..Handover::default() };
    let typed = done("line k1", "9", "#/sheet", before);
    assert_eq!(done("sheet-done", "", "#/sheet", typed.clone()).order, None);
    let typed = done("line k1", "2", "#/sheet", typed);
    let shown = done("sheet-done", "", "#/sheet", typed);
    assert_eq!((shown.order.clone(), shown.notice), (Some(Order::Carry), Some(Notice::FromSheet)));
    assert_eq!(shown.saved.answers.one("k1"), Some("0-2"));
    assert_eq!(shown.saved.answers.one("e0"), None, "nothing of whoever was there before");
    let next = done("next-sheet", "", "#/result", shown);
    assert!(next.saved.answers.is_empty() && later(&next).lines.is_empty());
    assert_eq!(next.order, Some(Order::Go("#/sheet".into())));
}

#[test]
fn on_a_tablet_nothing_on_any_screen_leads_out() {
    let kiosk = Kiosk::default();
    let saved = answered();
    for language in &SHIPPED.languages {
        for route in drawn::routes(&saved) {
            let markup = drawn_on(Some(&kiosk), &saved, language, &route);
            // The quick way out leads to an empty page of ours.
            let is_ours = |href: &&str| href.starts_with('#') || *href == "leeg.html";
            let out: Vec<&str> =
                attributes(&markup, "href").into_iter().filter(|href| !is_ours(href)).collect();
            assert_eq!(out, Vec::<&str>::new(), "{}", route.href());
            assert!(!markup.contains("data-do=\"copy"), "nothing is left on a clipboard");
        }
    }
}

#[test]
fn printing_is_offered_on_a_tablet_only_where_it_is_switched_on() {
    for print in [false, true] {
        let kiosk = Kiosk { print, ..Kiosk::default() };
        let markup = drawn_on(Some(&kiosk), &answered(), &SHIPPED.languages[0], &Route::Result);
        assert_eq!(markup.contains("data-do=\"print\""), print);
    }
    let own = drawn(&answered(), &SHIPPED.languages[0], &Route::Result);
    assert!(own.contains("data-do=\"print\""), "on a device of one's own always");
}

#[test]
fn the_first_screens_read_no_text_that_comes_later() {
    let saved = answered();
    for (tag, _) in LANGUAGES {
        let whole = std::fs::read_to_string(format!("public/content/lang/{tag}.json")).expect("a language");
        let lines = whole.lines().filter(|line| {
            let key = line.trim_start_matches('"').split("\": ").next().unwrap_or_default();
            line.starts_with('"') && !is_later(key)
        });
        let lines: Vec<&str> = lines.map(|line| line.trim_end_matches(',')).collect();
        let first = format!("{{{}}}", lines.join(","));
        let first = Language::read("first", tag, &first).expect("a language");
        let all = &SHIPPED.languages[LANGUAGES.iter().position(|(one, _)| one == tag).expect("shipped")];
        for kiosk in [None, Some(&Kiosk::default())] {
            let asked =
                drawn::routes(&saved).into_iter().filter(|route| route.is_asking() && *route != Route::Help);
            for route in asked.filter(|route| route.href() != "#/q/v1") {
                let (some, whole) =
                    (drawn_on(kiosk, &saved, &first, &route), drawn_on(kiosk, &saved, all, &route));
                assert_eq!(texts(&some), texts(&whole), "{tag} {}", route.href());
            }
        }
    }
}

/// The invitation to a round in Brussels, with all questions.
fn invited(id: u16) -> Vec<u8> {
    let ask = Ask { id, region: Region::Brussels, version: Version::Full, topics: vec!["sleep".into()] };
    invitation(&SHIPPED.frozen, &ask)
}

#[test]
fn an_invitation_leads_to_the_questions_and_is_kept_with_a_number_of_its_own() {
    let open = |code: &[u8], handover: Handover| done("open-link", &link_code(code), "#/code", handover);
    let first = open(&invited(7), Handover { chance: 41, ..Handover::default() });
    assert_eq!(first.saved.group, Some(Membership { invitation: link_code(&invited(7)), nonce: 41 }));
    assert_eq!((first.saved.region, first.notice), (Some(Region::Brussels), Some(Notice::Joined)));
    assert_eq!(first.order, Some(Order::Go("#/region/full".into())));
    // Read again it is the same: whoever opens it twice counts once.
    let again = open(&invited(7), Handover { chance: 42, ..first.clone() });
    assert_eq!(again.saved.group, first.saved.group);
    let other = open(&invited(8), Handover { chance: 43, ..first });
    assert_eq!(other.saved.group.map(|group| group.nonce), Some(43));
}

#[test]
fn an_invitation_leaves_the_answers_and_the_region_of_whoever_has_them() {
    let typed = groups(&invited(7)).join(" ");
    let joined = done("open-typed", &typed, "#/code", Handover { saved: answered(), ..Handover::default() });
    assert_eq!(joined.saved.answers, answered().answers);
    assert_eq!((joined.saved.region, joined.order), (answered().region, Some(Order::Go("#/".into()))));
}

#[test]
fn what_a_parent_shares_opens_nothing_and_is_said_to_be_for_the_group() {
    let code = share(7, 1, &[true; 11]);
    let before = Handover { saved: answered(), ..Handover::default() };
    let typed = done("open-typed", &groups(&code).concat(), "#/code", before.clone());
    assert_eq!(
        (later(&typed).typing, &typed.saved, typed.order),
        (Some(Typed::ForTheGroup), &before.saved, None)
    );
    let linked = done("open-link", &link_code(&code), "#/", before.clone());
    assert_eq!((linked.notice, linked.saved), (Some(Notice::ForTheGroup), before.saved));
}
