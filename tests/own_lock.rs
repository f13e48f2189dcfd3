//! The lock: which passphrases are long enough, and what can be done while it is
//! shut.

#[path = "data/drawn.rs"]
#[expect(dead_code, reason = "only the content is used here")]
mod drawn;
#[path = "data/keeper.rs"]
#[expect(dead_code, reason = "not every deed is done here")]
mod keeper;

use keeper::Window;
use steunwijzer::own::FIRST_CHILD;
use steunwijzer::own::Own;
use steunwijzer::own::deed::{NEW_CHILD, OwnDeed};
use steunwijzer::own::desk::{Desk, Door, Kept, LONGEST, Lock, SHORTEST, Said, Sure, Trouble};

/// A window in which it is sealed and open.
fn sealed(seed: u64, e0: &str) -> Window {
    let mut window = Window::answered(seed, Kept::Sealed, e0);
    window.gives_draft();
    window
}

#[test]
fn a_short_passphrase_seals_nothing_and_letters_are_counted_not_bytes() {
    let mut window = Window::answered(1, Kept::Plainly, "enough");
    for (passphrase, is_long) in [("", false), ("zeven77", false), ("ééééééé", false), ("éééééééé", true)]
    {
        assert_eq!(passphrase.chars().count() >= SHORTEST, is_long);
        window.desk.lock = Lock::Open;
        window.does(OwnDeed::Passphrase, passphrase);
        let doors = window.does(OwnDeed::Seal, "");
        let expected: Vec<Door> = is_long.then(|| Door::Seal(passphrase.to_owned())).into_iter().collect();
        assert_eq!(doors, expected, "{passphrase}");
        let (trouble, lock) =
            if is_long { (None, Lock::Working) } else { (Some(Trouble::ShortPassphrase), Lock::Open) };
        assert_eq!((window.desk.trouble, window.desk.lock), (trouble, lock), "{passphrase}");
    }
    // A book is cut, the same for sealing as for opening and for a copy.
    let mut window = Window::answered(2, Kept::Plainly, "enough");
    let book = "é".repeat(LONGEST + 50);
    for deed in [OwnDeed::Passphrase, OwnDeed::CopyPassphrase] {
        window.does(deed, &book);
        assert_eq!(window.desk.typed, "é".repeat(LONGEST));
    }
    window.desk.lock = Lock::Shut;
    window.does(OwnDeed::Passphrase, &book);
    assert_eq!(window.desk.typed, "é".repeat(LONGEST));
}

#[test]
fn while_it_is_locked_it_can_be_opened_or_forgotten_and_nothing_else() {
    let mut window = sealed(24, "enough");
    window.does(OwnDeed::Keep, "");
    window.does(OwnDeed::ForChild(NEW_CHILD.into()), "");
    let id = window.desk.own.results.iter().next().map(|(id, _)| id.to_owned()).expect("one");
    let copy = Own::default().encode();
    let deeds = [
        (OwnDeed::Keep, ""),
        (OwnDeed::Again, ""),
        (OwnDeed::Plainly, ""),
        (OwnDeed::StopKeeping, ""),
        (OwnDeed::Seal, ""),
        (OwnDeed::Lock, ""),
        (OwnDeed::Idle, "30"),
        (OwnDeed::Ask(Sure::StopKeeping), ""),
        (OwnDeed::Ask(Sure::Result(id)), ""),
        (OwnDeed::Sure, ""),
        (OwnDeed::CopyOut, ""),
        (OwnDeed::CopyIn, &copy),
        (OwnDeed::CopyOpen, ""),
        (OwnDeed::AddStep, ""),
        (OwnDeed::Write("what".into()), "Bel oma"),
        (OwnDeed::AddNamed, ""),
        (OwnDeed::Who("name".into()), "Oma"),
        (OwnDeed::Rename(FIRST_CHILD.into()), "Zoë"),
        (OwnDeed::Weeks(4), ""),
    ];
    for lock in [Lock::Shut, Lock::Working] {
        window.desk = Desk { lock, said: None, trouble: None, sure: None, ..window.desk };
        window.handover.order = None;
        let before = (window.desk.clone(), window.handover.clone());
        for (deed, value) in &deeds {
            assert_eq!(window.does(deed.clone(), value), [], "{deed:?}");
            assert_eq!((&window.desk, &window.handover), (&before.0, &before.1), "{deed:?}");
        }
        // Forgetting asks first.
        window.does(OwnDeed::Ask(Sure::Forget), "");
        assert_eq!(window.does(OwnDeed::Sure, ""), [Door::Forget]);
        assert_eq!(window.does(OwnDeed::Sure, ""), []);
    }
    // Opening asks for a passphrase, and once at a time.
    window.desk.lock = Lock::Shut;
    assert_eq!(window.does(OwnDeed::Unlock, ""), []);
    window.does(OwnDeed::Passphrase, "kort");
    window.does(OwnDeed::Show, "");
    assert!(window.desk.shown);
    assert_eq!(window.does(OwnDeed::Unlock, ""), [Door::Unlock("kort".into(), false)]);
    assert_eq!((window.desk.lock, window.does(OwnDeed::Unlock, "")), (Lock::Working, vec![]));
    window.desk.lock = Lock::Shut;
    window.desk.trouble = Some(Trouble::WrongPassphrase);
    assert_eq!(window.does(OwnDeed::UnlockOlder, ""), [Door::Unlock("kort".into(), true)]);
    assert_eq!(window.desk.trouble, None);
}

#[test]
fn it_locks_by_itself_after_one_of_the_times_that_are_offered() {
    let mut window = sealed(25, "enough");
    for (value, minutes) in [("15", 15), ("7", 15), ("", 15), ("-1", 15), ("1", 1)] {
        window.does(OwnDeed::Idle, value);
        assert_eq!(window.desk.own.settings().idle_minutes, minutes, "{value}");
    }
    assert_eq!(window.does(OwnDeed::Lock, ""), [Door::Lock]);
}

#[test]
fn what_is_told_with_no_news_changes_nothing() {
    let mut window = sealed(26, "enough");
    window.does(OwnDeed::Keep, "");
    window.desk.said = Some(Said::CopyMade);
    window.desk.trouble = Some(Trouble::NotShared);
    let before = window.desk.clone();
    assert_eq!(window.does(OwnDeed::Told, "done"), []);
    assert_eq!(window.desk, before);
}
