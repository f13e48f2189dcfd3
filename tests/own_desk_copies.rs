//! Copies out and in, by deeds; limits; and that the answer about safety at home
//! is in nothing that is kept, whatever a parent does.

#[path = "data/drawn.rs"]
#[expect(dead_code, reason = "only the content is used here")]
mod drawn;
#[path = "data/keeper.rs"]
mod keeper;

use keeper::{DAY, Window, answers, chance, result, said, saved, tells_of_safety};
use steunwijzer::own::deed::{NEW_CHILD, OwnDeed};
use steunwijzer::own::desk::{Desk, Door, Kept, Lock, News, Said, Sure, Trouble};
use steunwijzer::own::{Draft, FIRST_CHILD, LARGEST, MOST, MOST_WORDS, Own, Step};
use steunwijzer::saved::{Refusal, Saved};
use steunwijzer::sealed::{self, Header, ITERATIONS, Purpose};

/// Somebody who keeps plainly, with one result.
fn keeping(seed: u64) -> Window {
    let mut window = Window::answered(seed, Kept::Plainly, "enough");
    window.does(OwnDeed::Keep, "");
    window
}

fn sealed_copy() -> String {
    let header =
        Header { purpose: Purpose::Copy, iterations: ITERATIONS, salt: [1; 16], iv: [2; 12], number: 3 };
    sealed::joined(&header.to_text(), &[7; 40])
}

#[test]
fn a_copy_holds_all_and_also_the_answers_that_are_not_kept_yet() {
    for place in [Kept::Tab, Kept::Plainly, Kept::Sealed] {
        let mut window = keeping(1);
        window.desk.place = place;
        window.desk.own.steps.add(Step { what: "Bel oma".into(), ..Step::default() }, 4);
        window.does(OwnDeed::Idle, "30");
        window.handover.saved = saved("far-short");
        let before = window.desk.clone();
        assert_eq!(window.does(OwnDeed::CopyOut, ""), [Door::CopyOut]);
        let copy = window.copy();
        assert_eq!(window.desk, before, "making one changes nothing");
        assert_eq!((copy.results.len(), copy.steps.len(), copy.drafts.len()), (1, 1, 1));
        assert!(copy.settings.is_empty());
        // On another phone they are a result, and no answers of that phone are lost.
        let mut other = Window::answered(2, Kept::Tab, "little-short");
        other.takes_copy(&copy.encode());
        assert_eq!(other.results(), said(&[(DAY, "enough"), (DAY, "far-short")]), "{place:?}");
        assert_eq!(other.handover.saved, saved("little-short"));
        assert_eq!(other.desk.said, Some(Said::Restored(2)));
        assert!(other.drafts().is_empty(), "it is a result now");
        let once = other.desk.own.clone();
        other.takes_copy(&copy.encode());
        assert_eq!((&other.desk.own, &other.desk.said), (&once, &Some(Said::Restored(0))));
        // Back where it came from it adds nothing but that result.
        window.takes_copy(&copy.encode());
        assert_eq!(window.desk.said, Some(Said::Restored(1)));
    }
}

#[test]
fn answers_that_are_kept_already_are_not_doubled_by_a_copy() {
    let mut window = keeping(3);
    let copy = window.copy().encode();
    window.takes_copy(&copy);
    assert_eq!((window.results().len(), &window.desk.said), (1, &Some(Said::Restored(0))));
    let mut other = Window::new(4);
    other.takes_copy(&copy);
    assert_eq!((other.results().len(), &other.desk.said), (1, &Some(Said::Restored(1))));
    assert_eq!(other.desk.own.children.len(), 1);
}

#[test]
fn a_sealed_draft_of_this_window_is_in_the_copy_once_as_it_is_now() {
    let mut window = Window::answered(5, Kept::Sealed, "enough");
    window.gives_draft();
    window.handover.saved = saved("far-short");
    let copy = window.copy();
    let e0: Vec<_> = copy.drafts.iter().map(|(_, one)| one.saved["answers"]["e0"].clone()).collect();
    assert_eq!(e0, ["far-short"]);
    assert_eq!(window.drafts(), ["enough"]);
}

#[test]
fn what_is_no_copy_says_why_and_leaves_everything_as_it_was() {
    let whole = keeping(6).copy().encode();
    let newer = whole.replace("-own\":1", "-own\":2");
    let (foreign, torn) = (saved("enough").encode(&drawn::SHIPPED.questionnaire), &whole[..whole.len() / 2]);
    let big = format!("{whole}{}", " ".repeat(LARGEST));
    let newer_sealed = sealed_copy().replace(".1.", ".2.");
    let cases = [
        (foreign.as_str(), Refusal::Foreign),
        ("{}", Refusal::Foreign),
        ("", Refusal::Torn),
        ("Beste ouder,", Refusal::Torn),
        (torn, Refusal::Torn),
        (&newer, Refusal::Newer),
        (&big, Refusal::TooBig),
        (&sealed_copy()[..60], Refusal::Torn),
        (&newer_sealed, Refusal::Newer),
    ];
    for (text, refusal) in cases {
        let mut window = keeping(7);
        window.does(OwnDeed::NotSure, "");
        let (before, handover) = (window.desk.clone(), window.handover.clone());
        assert_eq!(window.does(OwnDeed::CopyIn, text), []);
        assert_eq!(window.desk.trouble, Some(Trouble::CopyRefused(refusal)));
        assert_eq!(Desk { trouble: None, ..window.desk.clone() }, before, "{refusal:?}");
        assert_eq!(window.handover, handover);
    }
}

#[test]
fn a_sealed_copy_waits_for_its_passphrase() {
    let mut window = keeping(8);
    window.does(OwnDeed::Passphrase, "iets van eerder");
    let text = sealed_copy();
    assert_eq!(window.does(OwnDeed::CopyIn, &text), []);
    assert_eq!((window.desk.copy.as_deref(), window.desk.typed.as_str()), (Some(text.as_str()), ""));
    assert_eq!(window.does(OwnDeed::CopyOpen, ""), [], "nothing is typed");
    window.does(OwnDeed::CopyPassphrase, "kort");
    assert_eq!(window.does(OwnDeed::CopyOpen, ""), [Door::CopyOpen("kort".into(), text)]);
    // The door gives what was in it.
    window.takes_copy(&keeping(9).copy().encode());
    assert_eq!((window.desk.copy.as_deref(), window.desk.typed.as_str()), (None, ""));
    // Without a copy there is nothing to open.
    window.does(OwnDeed::CopyPassphrase, "kort");
    assert_eq!(window.does(OwnDeed::CopyOpen, ""), []);
}

#[test]
fn a_copy_that_does_not_fit_changes_nothing_and_says_so() {
    let (mut window, mut other) = (keeping(10), Own::default());
    let words = "w".repeat(MOST_WORDS);
    for (own, seed) in [(&mut window.desk.own, 1), (&mut other, 2)] {
        let mut draw = chance(seed);
        while own.encode().len() < LARGEST * 2 / 3 {
            let step = Step { what: words.clone(), note: words.clone(), ..Step::default() };
            (0..20).for_each(|_| drop(own.steps.add(step.clone(), draw())));
        }
    }
    other.drafts.add(Draft { day: DAY.into(), saved: result("", DAY, "far-short").saved }, 3);
    window.does(OwnDeed::NotSure, "");
    let before = window.desk.clone();
    window.takes_copy(&other.encode());
    assert_eq!(window.desk.trouble, Some(Trouble::TooMany));
    assert_eq!(Desk { trouble: None, ..window.desk }, before);
}

#[test]
fn a_draft_of_a_copy_that_can_be_no_result_stays_a_draft() {
    let mut copy = Own::default();
    let mut newer = Draft { day: DAY.into(), saved: result("", DAY, "enough").saved };
    newer.saved["steunwijzer"] = 9.into();
    let id = copy.drafts.add(newer.clone(), 1);
    let mut window = keeping(11);
    window.takes_copy(&copy.encode());
    assert_eq!(window.desk.own.drafts.get(&id), Some(&newer));
    // No room for one more result.
    let mut copy = Own::default();
    for nth in 0..MOST {
        copy.results.add(result(FIRST_CHILD, &format!("{:04}-01-01", 2000 + nth), "enough"), nth as u32);
    }
    copy.drafts.add(Draft { day: DAY.into(), saved: result("", DAY, "far-short").saved }, 1);
    let mut window = Window::new(12);
    window.takes_copy(&copy.encode());
    let once = window.desk.own.clone();
    assert_eq!((window.results().len(), window.drafts()), (MOST, vec!["far-short".to_owned()]));
    assert_eq!((window.desk.trouble, &window.desk.said), (None, &Some(Said::Restored(MOST))));
    window.takes_copy(&copy.encode());
    assert_eq!(window.desk.own, once);
}

#[test]
fn the_draft_of_a_copy_is_of_a_child_that_is_here() {
    let mut copy = Own::default();
    copy.drafts.add(Draft { day: DAY.into(), saved: result("", DAY, "far-short").saved }, 1);
    // While a new child is being thought of.
    let mut window = keeping(13);
    window.does(OwnDeed::ForChild(NEW_CHILD.into()), "");
    window.takes_copy(&copy.encode());
    assert_eq!((window.desk.trouble, window.results().len()), (None, 2));
    // Where the results are of a child that is not in the copy, or of none.
    for nobody in ["0000000700000007", "nobody", ""] {
        let mut copy = copy.clone();
        copy.results.add(result(nobody, "2026-11-01", "enough"), 2);
        let mut window = Window::new(14);
        window.takes_copy(&copy.encode());
        assert_eq!((window.desk.trouble, window.results().len()), (None, 2), "{nobody}");
        assert_eq!(window.desk.own.results_of(FIRST_CHILD).len(), 1);
        window.does(OwnDeed::NotSure, "");
    }
}

#[test]
fn each_result_that_is_in_no_copy_is_worth_a_word() {
    let mut window = Window::answered(15, Kept::Plainly, "enough");
    assert!(!window.desk.wants_a_copy(), "there is nothing to lose");
    let keep = |window: &mut Window, day: &str| {
        window.today = day.to_owned();
        window.does(OwnDeed::Keep, "");
    };
    for day in ["2026-11-24", "2026-11-25", "2026-11-26"] {
        keep(&mut window, day);
        assert!(window.desk.wants_a_copy(), "{day}");
        window.desk.copy_made(day);
        assert!(!window.desk.wants_a_copy(), "{day}");
        assert_eq!(window.desk.said, Some(Said::CopyMade));
        assert_eq!(window.desk.own.settings().copied_on.as_deref(), Some(day));
    }
    keep(&mut window, "2026-11-26");
    assert!(!window.desk.wants_a_copy(), "it was kept already");
    // One that was copied is removed, one that was not is kept: as many as before.
    let remove = |window: &mut Window, nth: usize| {
        let id = window.desk.own.results.iter().nth(nth).map(|(id, _)| id.to_owned()).expect("there");
        window.does(OwnDeed::Ask(Sure::Result(id)), "");
        window.does(OwnDeed::Sure, "");
    };
    remove(&mut window, 1);
    assert!(!window.desk.wants_a_copy());
    keep(&mut window, "2026-11-27");
    assert!(window.desk.wants_a_copy());
    // Without that one all are in the copy again.
    remove(&mut window, 2);
    assert!(!window.desk.wants_a_copy());
}

#[test]
fn of_safety_at_home_nothing_is_kept_whatever_is_done() {
    let mut draw = chance(99);
    let mut kept = 0;
    for seed in 0..20 {
        let mut window = Window::answered(seed, Kept::Tab, "enough");
        for _ in 0..40 {
            let pick = draw() as usize;
            let ids: Vec<String> = window.desk.own.results.iter().map(|(id, _)| id.to_owned()).collect();
            let id = ids.get(pick % (ids.len() + 1)).cloned().unwrap_or_default();
            // Answers come and go; that about safety is always there.
            let e0 = ["enough", "little-short", "far-short", "not-needed"][pick % 4];
            match pick % 7 {
                0 => window.handover.saved.answers = answers(e0),
                1 => window.handover.carried = !window.handover.carried,
                2 => window.today = format!("2026-{:02}-{:02}", 1 + pick % 12, 1 + pick % 28),
                3 if window.desk.place == Kept::Sealed => window.gives_draft(),
                4 => {
                    let copy = window.copy().encode();
                    window.takes_copy(&copy);
                }
                _ => {}
            }
            let (deed, value) = match draw() % 12 {
                0 | 1 => (OwnDeed::Keep, ""),
                2 => (OwnDeed::Plainly, ""),
                3 => (OwnDeed::Seal, ""),
                4 => (OwnDeed::Again, ""),
                5 => (OwnDeed::Passphrase, "vier losse woorden"),
                6 => (
                    OwnDeed::ForChild(if pick.is_multiple_of(2) {
                        NEW_CHILD.into()
                    } else {
                        FIRST_CHILD.into()
                    }),
                    "",
                ),
                7 => (OwnDeed::Ask([Sure::StopKeeping, Sure::Result(id)][pick % 2].clone()), ""),
                8 => (OwnDeed::Sure, ""),
                9 => (OwnDeed::Code(id), ""),
                10 => (OwnDeed::CountThem, ""),
                _ => (OwnDeed::Told, ""),
            };
            // The doors, as the browser opens them.
            for door in window.does(deed, value) {
                if matches!(door, Door::Seal(_)) {
                    window.desk.place = Kept::Sealed;
                    window.desk.lock = Lock::Open;
                    window.told(if pick.is_multiple_of(2) { News::Sealed } else { News::Opened });
                }
            }
            let handed = window.handover.saved.encode(&drawn::SHIPPED.questionnaire);
            assert!(!tells_of_safety(&handed) && !tells_of_safety(&window.copy().encode()));
            kept += window.results().len() + window.drafts().len();
            if window.handover.saved.answers.is_empty() {
                window.handover.saved = Saved { answers: answers(e0), ..Saved::default() };
            }
        }
    }
    assert!(kept > 1_000, "{kept}: much was kept on the way");
}
