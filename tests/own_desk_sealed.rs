//! Behind a passphrase: what goes in before it is sealed, what comes out when it is
//! opened, and that two windows never write over each other's answers.

#[path = "data/drawn.rs"]
#[expect(dead_code, reason = "only the content is used here")]
mod drawn;
#[path = "data/keeper.rs"]
#[expect(dead_code, reason = "copies are made elsewhere")]
mod keeper;

use keeper::{DAY, Window, answers, result, said, saved};
use steunwijzer::domain::answers::Answer;
use steunwijzer::handover::Order;
use steunwijzer::own::deed::OwnDeed;
use steunwijzer::own::desk::{Desk, Door, Kept, News, Said, Sure, Trouble};
use steunwijzer::own::{Draft, FIRST_CHILD, MOST, Own};
use steunwijzer::saved::{Membership, Saved};

/// A window in which it is sealed and open.
fn sealed(seed: u64, e0: &str) -> Window {
    let mut window = Window::answered(seed, Kept::Sealed, e0);
    window.gives_draft();
    window
}

/// A window that opens what another one wrote.
fn opens(seed: u64, own: &Own, saved: Saved) -> Window {
    let mut window = Window::over(seed, own.clone(), Kept::Sealed);
    window.handover.saved = saved;
    window.told(News::Opened);
    assert_eq!(window.handover.order, Some(Order::Seal));
    window
}

fn draft(day: &str, e0: &str) -> Draft {
    Draft { day: day.to_owned(), saved: result("", day, e0).saved }
}

#[test]
fn the_answers_of_now_go_in_before_it_is_sealed() {
    let mut window = Window::answered(3, Kept::Plainly, "little-short");
    window.does(OwnDeed::Passphrase, "vier losse woorden");
    window.does(OwnDeed::Seal, "");
    assert_eq!(window.drafts(), ["little-short"]);
    // While it works nothing else is done.
    assert_eq!(window.does(OwnDeed::Seal, ""), []);
    assert_eq!(window.does(OwnDeed::Plainly, ""), []);
    assert_eq!(window.desk.place, Kept::Plainly);
    // Another passphrase: still one draft, of the answers of then.
    let mut window = sealed(4, "enough");
    window.handover.saved.answers.set("e0", Answer::One("far-short".into()));
    window.does(OwnDeed::Passphrase, "vier andere woorden");
    window.does(OwnDeed::Seal, "");
    assert_eq!(window.drafts(), ["far-short"]);
}

#[test]
fn answers_in_progress_stay_one_draft_and_go_where_there_are_none() {
    let mut window = sealed(5, "enough");
    for e0 in ["little-short", "far-short"] {
        window.handover.saved.answers.set("e0", Answer::One(e0.into()));
        window.gives_draft();
        assert_eq!(window.drafts(), [e0]);
    }
    for odd in ["", "{}", "null", r#"{"steunwijzer":9}"#] {
        window.does(OwnDeed::Draft, odd);
        assert_eq!(window.drafts(), ["far-short"], "{odd} is no save");
    }
    window.handover.saved.answers = answers("far-short").without(&["k1", "e0", "w1"]);
    window.gives_draft();
    assert!(window.drafts().is_empty(), "the answer about safety alone is none that is kept");
}

#[test]
fn opening_goes_on_with_the_last_draft_and_makes_results_of_the_others() {
    let mut own = Own::default();
    own.drafts.add(draft("2026-11-20", "far-short"), 1);
    own.drafts.add(draft("2026-11-22", "enough"), 2);
    own.drafts.add(draft("2026-11-21", "little-short"), 3);
    let mut window = opens(6, &own, Saved { language: Some("en".into()), ..Saved::default() });
    assert_eq!(window.handover.saved.answers, answers("enough").without(&["v1"]));
    assert_eq!(window.handover.saved.region, saved("enough").region);
    assert_eq!(window.handover.saved.language.as_deref(), Some("en"), "what is read here and now");
    assert_eq!(window.results(), said(&[("2026-11-20", "far-short"), ("2026-11-21", "little-short")]));
    assert_eq!(window.drafts(), ["enough"]);
    // What is answered next is written into that draft.
    window.handover.saved.answers.set("e0", Answer::One("not-needed".into()));
    window.gives_draft();
    assert_eq!(window.drafts(), ["not-needed"]);
}

#[test]
fn opening_loses_no_answer_of_this_window() {
    let mut own = Own::default();
    own.drafts.add(draft("2026-11-20", "far-short"), 1);
    let window = opens(7, &own, saved("enough"));
    assert_eq!(window.handover.saved, saved("enough"), "also that about safety, in memory");
    assert_eq!(window.drafts(), ["enough"]);
    assert_eq!(window.results(), said(&[("2026-11-20", "far-short")]));
    // Nor an invitation that was opened just now.
    let group = Some(Membership { invitation: "IAAB".into(), nonce: 7 });
    let window = opens(8, &own, Saved { group: group.clone(), ..Saved::default() });
    assert_eq!(window.handover.saved.group, group);
    assert_eq!(window.handover.saved.answers.one("e0"), Some("far-short"));
    // What came by a code stays what is shown, also where nothing was answered.
    for carried in [saved("enough"), Saved::default()] {
        let mut window = Window::over(9, own.clone(), Kept::Sealed);
        window.handover.saved = carried.clone();
        window.handover.carried = true;
        window.told(News::Opened);
        assert_eq!(window.handover.saved, carried);
        assert_eq!(window.results(), said(&[("2026-11-20", "far-short")]));
    }
}

#[test]
fn a_draft_that_says_nothing_new_becomes_no_result_and_own_words_are_new() {
    let mut own = Own::default();
    own.children.put(FIRST_CHILD, steunwijzer::own::Child::default());
    own.results.add(result(FIRST_CHILD, "2026-11-01", "enough"), 1);
    own.drafts.add(draft("2026-11-20", "enough"), 2);
    let window = opens(10, &own, saved("far-short"));
    assert_eq!(window.results(), said(&[("2026-11-01", "enough")]));
    assert_eq!(window.drafts(), ["far-short"]);
    let mut wordy = draft("2026-11-20", "enough");
    wordy.saved["answers"]["s9"] = "samen zingen".into();
    own.drafts.add(wordy, 3);
    let window = opens(11, &own, saved("far-short"));
    assert_eq!(window.results().len(), 2);
    assert!(window.desk.own.encode().contains("samen zingen"));
}

#[test]
fn a_draft_that_can_be_no_result_stays_a_draft() {
    // One that only a later version can read.
    let mut own = Own::default();
    own.drafts.add(draft("2026-11-20", "far-short"), 1);
    let mut newer = draft("2026-11-23", "enough");
    newer.saved["steunwijzer"] = 9.into();
    let id = own.drafts.add(newer.clone(), 2);
    let window = opens(12, &own, Saved::default());
    assert_eq!(window.handover.saved.answers.one("e0"), Some("far-short"));
    assert_eq!(window.desk.own.drafts.get(&id), Some(&newer));
    let window = opens(13, &own, saved("enough"));
    assert_eq!(window.desk.own.drafts.get(&id), Some(&newer));
    assert_eq!(window.results(), said(&[("2026-11-20", "far-short")]));
    // One for which there is no room.
    for nth in 0..MOST {
        let day = format!("{:04}-01-01", 2000 + nth);
        own.results.add(result(FIRST_CHILD, &day, "enough"), nth as u32);
    }
    let window = opens(14, &own, saved("little-short"));
    assert_eq!((window.results().len(), window.desk.trouble), (MOST, Some(Trouble::TooMany)));
    assert!(window.drafts().contains(&"far-short".to_owned()), "{:?}", window.drafts());
}

#[test]
fn two_windows_that_write_drafts_fork_instead_of_writing_over() {
    let base = sealed(15, "enough").desk.own;
    let mut here = opens(16, &base, Saved::default());
    let mut there = opens(17, &base, Saved::default());
    assert_eq!(here.desk.draft, there.desk.draft, "both go on with the same");
    here.handover.saved.answers.set("e0", Answer::One("little-short".into()));
    here.gives_draft();
    there.desk.own.merge(&here.desk.own);
    there.handover.saved.answers.set("e0", Answer::One("far-short".into()));
    there.gives_draft();
    assert_eq!(there.drafts(), ["little-short", "far-short"]);
    // Each goes on in its own from now on.
    here.desk.own.merge(&there.desk.own);
    for (window, e0) in [(&mut here, "not-needed"), (&mut there, "too-much")] {
        window.handover.saved.answers.set("e0", Answer::One(e0.into()));
        window.gives_draft();
    }
    here.desk.own.merge(&there.desk.own);
    assert_eq!(here.drafts(), ["not-needed", "too-much"]);
}

#[test]
fn where_both_wrote_at_once_the_one_that_was_not_taken_writes_its_own_next() {
    let base = sealed(18, "enough").desk.own;
    let mut windows = [opens(19, &base, Saved::default()), opens(20, &base, Saved::default())];
    let said = ["little-short", "far-short"];
    for (window, e0) in windows.iter_mut().zip(said) {
        window.handover.saved.answers.set("e0", Answer::One(e0.into()));
        window.gives_draft();
    }
    let owns = windows.each_ref().map(|window| window.desk.own.clone());
    let [here, there] = &mut windows;
    here.desk.own.merge(&owns[1]);
    there.desk.own.merge(&owns[0]);
    assert_eq!(here.desk.own, there.desk.own);
    windows.iter_mut().for_each(Window::gives_draft);
    let [here, there] = &mut windows;
    here.desk.own.merge(&there.desk.own);
    let mut drafts = here.drafts();
    drafts.sort();
    assert_eq!(drafts, ["far-short", "little-short"]);
}

#[test]
fn a_draft_that_another_window_wrote_over_is_not_ended_here() {
    let base = sealed(27, "enough").desk.own;
    let mut here = opens(28, &base, Saved::default());
    let mut there = opens(29, &base, Saved::default());
    there.handover.saved.answers.set("e0", Answer::One("far-short".into()));
    there.gives_draft();
    here.desk.own.merge(&there.desk.own);
    here.does(OwnDeed::Again, "");
    assert_eq!((here.results(), here.drafts()), (said(&[(DAY, "enough")]), vec!["far-short".to_owned()]));
}

#[test]
fn what_another_window_has_in_hand_outlives_all_that_ends_drafts_here() {
    let base = sealed(21, "enough").desk.own;
    let mut here = opens(22, &base, Saved::default());
    // The other window is closed; its draft is all that there is of it.
    here.desk.own.drafts.add(draft("2026-11-23", "far-short"), 9);
    let other = ("2026-11-23", "far-short");
    let again = |window: &mut Window| drop(window.does(OwnDeed::Again, ""));
    let stop = |window: &mut Window| {
        window.does(OwnDeed::Ask(Sure::StopKeeping), "");
        window.does(OwnDeed::Sure, "");
        assert_eq!((window.desk.place, &window.desk.said), (Kept::Tab, &Some(Said::Stopped)));
        assert_eq!(window.handover.order, Some(Order::Keep(false)));
    };
    let plainly = |window: &mut Window| {
        assert_eq!(window.does(OwnDeed::Plainly, ""), [Door::Persist]);
        assert_eq!((window.desk.place, &window.desk.said), (Kept::Plainly, &Some(Said::Plainly)));
        assert_eq!(window.handover.order, Some(Order::Keep(true)));
    };
    let ways: [&dyn Fn(&mut Window); 3] = [&again, &stop, &plainly];
    for (nth, way) in ways.into_iter().enumerate() {
        let mut window = Window::over(23, here.desk.own.clone(), Kept::Sealed);
        window.desk = Desk { draft: here.desk.draft.clone(), ..window.desk };
        window.handover.saved = saved("enough");
        way(&mut window);
        // After beginning again that window may still go on with its draft.
        let (results, drafts) = match nth {
            0 => (vec![(DAY, "enough")], vec!["far-short"]),
            _ => (vec![other], vec![]),
        };
        assert_eq!(
            (window.results(), window.drafts()),
            (said(&results), drafts.into_iter().map(String::from).collect())
        );
        assert!(window.desk.draft.is_none());
    }
}
