//! What a parent does with what is theirs: keeping results, plainly or sealed,
//! for one child or more, and asking again. Every deed goes as a page writes it.

#[path = "data/drawn.rs"]
#[expect(dead_code, reason = "only the content is used here")]
mod drawn;
#[path = "data/keeper.rs"]
#[expect(dead_code, reason = "copies are made elsewhere")]
mod keeper;

use keeper::{DAY, Window, answers, said, saved};
use steunwijzer::domain::answers::Answer;
use steunwijzer::domain::ids::{Region, Version};
use steunwijzer::handover::Order;
use steunwijzer::own::deed::{NEW_CHILD, OwnDeed};
use steunwijzer::own::desk::{Door, Kept, Lock, News, Said, Trouble};
use steunwijzer::own::{FIRST_CHILD, MOST, MOST_CHILDREN, MOST_NAME, Own};
use steunwijzer::saved::Saved;
use steunwijzer::take_home;

use drawn::SHIPPED;

fn go(href: &str) -> Option<Order> {
    Some(Order::Go(href.to_owned()))
}

/// A window that keeps plainly, with answers.
fn keeping(seed: u64) -> Window {
    Window::answered(seed, Kept::Plainly, "little-short")
}

fn nicknames(own: &Own) -> Vec<&str> {
    own.children.iter().map(|(_, child)| child.nickname.as_str()).collect()
}

#[test]
fn a_first_result_is_of_the_child_that_nobody_needs_to_name() {
    let mut window = keeping(1);
    window.does(OwnDeed::Keep, "");
    assert_eq!(window.results(), said(&[(DAY, "little-short")]));
    let children: Vec<&str> = window.desk.own.children.iter().map(|(id, _)| id).collect();
    assert_eq!(children, [FIRST_CHILD]);
    assert_eq!(window.desk.own.results_of(FIRST_CHILD).len(), 1);
    assert_eq!((&window.desk.said, window.desk.trouble), (&Some(Said::Kept), None));
    assert_eq!(window.handover.order, go("#/own"));
    // The answers of now are what they were.
    assert_eq!(window.handover.saved, saved("little-short"));
}

#[test]
fn the_same_twice_on_one_day_is_one_and_another_day_or_other_answers_are_another() {
    let mut window = keeping(2);
    window.does(OwnDeed::Keep, "");
    window.does(OwnDeed::Keep, "");
    assert_eq!((window.results().len(), &window.desk.said), (1, &Some(Said::KeptAlready)));
    // Nor do they become others by another language or place.
    window.handover.saved.language = Some("en".into());
    window.handover.saved.region = Some(Region::Netherlands);
    window.does(OwnDeed::Keep, "");
    assert_eq!((window.results().len(), &window.desk.said), (1, &Some(Said::KeptAlready)));
    window.handover.saved.answers.set("e0", Answer::One("enough".into()));
    window.does(OwnDeed::Keep, "");
    assert_eq!((window.results().len(), &window.desk.said), (2, &Some(Said::Kept)));
    window.today = "2026-11-25".into();
    window.does(OwnDeed::Keep, "");
    let days = [(DAY, "little-short"), (DAY, "enough"), ("2026-11-25", "enough")];
    assert_eq!(window.results(), said(&days));
}

#[test]
fn a_parents_own_words_are_answers_too() {
    let mut window = keeping(3);
    window.does(OwnDeed::Keep, "");
    for words in ["samen lachen", "samen zingen"] {
        window.handover.saved.answers.set("s9", Answer::One(words.into()));
        window.does(OwnDeed::Keep, "");
        window.does(OwnDeed::Keep, "");
        assert!(window.desk.own.encode().contains(words), "{words}");
    }
    assert_eq!(window.results().len(), 3);
}

#[test]
fn answers_that_came_by_a_code_are_kept_once_whatever_the_day() {
    let mut window = keeping(4);
    window.handover.saved.answers.set("s9", Answer::One("samen lachen".into()));
    window.handover.saved.language = Some("nl".into());
    window.does(OwnDeed::Keep, "");
    let code = take_home::payload(&SHIPPED.questionnaire, &SHIPPED.frozen, &window.handover.saved);
    let carried = take_home::open(&SHIPPED.questionnaire, &SHIPPED.frozen, &code).expect("our own code");
    window.handover.carried = true;
    window.handover.saved = carried.clone();
    window.today = "2027-01-31".into();
    for language in [Some("nl".to_owned()), Some("en".to_owned()), None] {
        window.handover.saved.language = language;
        window.does(OwnDeed::Keep, "");
        assert_eq!((window.results().len(), &window.desk.said), (1, &Some(Said::KeptAlready)));
    }
    window.handover.saved.answers.set("e0", Answer::One("enough".into()));
    window.does(OwnDeed::Keep, "");
    assert_eq!(window.results().len(), 2);
    // Filled in here on that day, they are a result of that day.
    window.handover.carried = false;
    window.handover.saved = carried;
    window.does(OwnDeed::Keep, "");
    assert_eq!(window.results().len(), 3);
}

#[test]
fn a_new_child_is_made_once_and_is_never_the_first_one() {
    for nickname in ["", "Zoë", "  Zoë "] {
        let mut window = keeping(5);
        window.does(OwnDeed::Keep, "");
        window.does(OwnDeed::ForChild(NEW_CHILD.into()), "");
        window.does(OwnDeed::Nickname, nickname);
        window.does(OwnDeed::Keep, "");
        // Of another child the same answers on one day are another result.
        assert_eq!((window.results().len(), &window.desk.said), (2, &Some(Said::Kept)), "{nickname}");
        assert_eq!(nicknames(&window.desk.own), ["", nickname.trim()]);
        assert_eq!(window.desk.own.results_of(FIRST_CHILD).len(), 1, "{nickname}");
        // From now on it is the one that is chosen, and the field is empty again.
        window.does(OwnDeed::Keep, "");
        assert_eq!((window.results().len(), window.desk.nickname.as_str()), (2, ""));
        // Who is called the same is the same.
        window.does(OwnDeed::ForChild(NEW_CHILD.into()), "");
        window.does(OwnDeed::Nickname, nickname);
        window.today = "2026-12-01".into();
        window.does(OwnDeed::Keep, "");
        assert_eq!((window.results().len(), window.desk.own.children.len()), (3, 2), "{nickname}");
        assert_eq!(window.desk.own.results_of(FIRST_CHILD).len(), 1);
        window.does(OwnDeed::ForChild(FIRST_CHILD.into()), "");
        window.does(OwnDeed::Keep, "");
        assert_eq!(window.desk.own.results_of(FIRST_CHILD).len(), 2);
    }
}

#[test]
fn a_child_is_called_otherwise_from_now_on_and_its_results_stay() {
    let mut window = keeping(6);
    window.does(OwnDeed::Keep, "");
    window.does(OwnDeed::Rename(FIRST_CHILD.into()), &format!(" {} ", "é".repeat(MOST_NAME + 5)));
    assert_eq!(nicknames(&window.desk.own), ["é".repeat(MOST_NAME)]);
    window.does(OwnDeed::Rename(FIRST_CHILD.into()), "Mila");
    window.does(OwnDeed::Rename("00000000deadbeef".into()), "Niemand");
    assert_eq!(nicknames(&window.desk.own), ["Mila"]);
    assert_eq!(window.desk.own.results_of(FIRST_CHILD).len(), 1);
}

#[test]
fn whose_results_are_looked_at_is_whose_the_next_one_is() {
    let mut window = keeping(7);
    window.does(OwnDeed::Keep, "");
    window.does(OwnDeed::ForChild(NEW_CHILD.into()), "");
    window.does(OwnDeed::Nickname, "Zoë");
    window.does(OwnDeed::Keep, "");
    let zoe = window.desk.child.clone().expect("the child that was made");
    let mut other = Window::over(8, window.desk.own.clone(), Kept::Plainly);
    assert_eq!(other.desk.present_child(), zoe, "the child of the last result");
    other.does(OwnDeed::Before, "a");
    other.does(OwnDeed::After, "b");
    other.does(OwnDeed::OfChild(FIRST_CHILD.into()), "");
    assert_eq!(
        (other.desk.present_child(), &other.desk.before, &other.desk.after),
        (FIRST_CHILD, &None, &None)
    );
    other.does(OwnDeed::ForChild(zoe.clone()), "");
    assert_eq!(other.desk.present_child(), zoe);
}

#[test]
fn without_answers_there_is_nothing_to_keep() {
    let mut window = Window::over(9, Own::default(), Kept::Plainly);
    window.does(OwnDeed::Keep, "");
    assert_eq!(window.desk.trouble, Some(Trouble::NothingToKeep));
    assert!(window.desk.own.is_empty() && window.handover.order.is_none());
}

#[test]
fn a_full_shelf_says_so_and_takes_no_more() {
    let mut window = keeping(10);
    for nth in 0..MOST {
        window.today = format!("{:04}-01-01", 2000 + nth);
        window.does(OwnDeed::Keep, "");
    }
    assert_eq!((window.results().len(), window.desk.trouble), (MOST, None));
    window.today = "2300-01-01".into();
    for deed in [OwnDeed::Keep, OwnDeed::Again] {
        let answers = window.handover.saved.clone();
        window.does(deed, "");
        assert_eq!((window.results().len(), window.desk.trouble), (MOST, Some(Trouble::TooMany)));
        assert_eq!(window.handover.saved, answers, "nothing is cleared that was not kept");
    }
    let mut window = keeping(11);
    for nth in 0..=MOST_CHILDREN {
        window.does(OwnDeed::ForChild(NEW_CHILD.into()), "");
        window.does(OwnDeed::Nickname, &format!("kind {nth}"));
        window.does(OwnDeed::Keep, "");
    }
    assert_eq!(
        (window.desk.own.children.len(), window.desk.trouble),
        (MOST_CHILDREN, Some(Trouble::TooMany))
    );
    assert_eq!(window.results().len(), MOST_CHILDREN);
}

#[test]
fn while_nothing_is_kept_keeping_first_asks_how_and_then_keeps_by_itself() {
    // Plainly.
    let mut window = Window::answered(12, Kept::Tab, "enough");
    assert_eq!(window.does(OwnDeed::Keep, ""), []);
    assert_eq!(window.handover.order, go("#/own/keep"));
    assert!(window.results().is_empty());
    assert_eq!(window.does(OwnDeed::Plainly, ""), [Door::Persist]);
    assert_eq!((window.results(), window.desk.place), (said(&[(DAY, "enough")]), Kept::Plainly));
    assert_eq!(window.handover.order, Some(Order::Keep(true)));
    assert_eq!(window.desk.said, Some(Said::Kept));
    // Once.
    window.handover.saved.answers.set("e0", Answer::One("far-short".into()));
    window.does(OwnDeed::Plainly, "");
    assert_eq!((window.results().len(), &window.desk.said), (1, &Some(Said::Plainly)));

    // Behind a passphrase, once it is sealed and not before.
    let mut window = Window::answered(13, Kept::Tab, "enough");
    window.does(OwnDeed::Keep, "");
    window.does(OwnDeed::Passphrase, "vier losse woorden");
    assert_eq!(window.does(OwnDeed::Seal, ""), [Door::Seal("vier losse woorden".into())]);
    assert!(window.results().is_empty());
    window.desk.place = Kept::Sealed;
    window.desk.lock = Lock::Open;
    assert_eq!(window.told(News::Sealed), [Door::Persist]);
    assert_eq!(window.results(), said(&[(DAY, "enough")]));
    assert_eq!(window.handover.order, Some(Order::Seal));
    window.handover.saved.answers.set("e0", Answer::One("far-short".into()));
    window.told(News::Sealed);
    assert_eq!(window.results().len(), 1, "once");
}

#[test]
fn again_keeps_first_and_carries_along_what_is_no_answer() {
    for place in [Kept::Tab, Kept::Plainly, Kept::Sealed] {
        let mut window = Window::answered(14, place, "far-short");
        let carried = Saved {
            region: Some(Region::Brussels),
            language: Some("en".into()),
            auto_next: true,
            passed: vec!["domo".into()],
            refused: vec!["caw".into(), "babycafe".into()],
            ..Saved::default()
        };
        window.handover.saved = Saved {
            version: Some(Version::Full),
            answers: answers("far-short"),
            told_about: vec!["partner".into()],
            step: Some("babycafe".into()),
            own_step: "Bel oma".into(),
            ..carried.clone()
        };
        if place == Kept::Sealed {
            window.gives_draft();
        }
        window.does(OwnDeed::Again, "");
        assert_eq!(window.results(), said(&[(DAY, "far-short")]), "{place:?}");
        assert_eq!(window.handover.saved, carried);
        assert_eq!(window.handover.order, go("#/region/short"));
        assert!(window.drafts().is_empty() && window.desk.draft.is_none());
        // With nothing answered there is nothing to keep first.
        window.does(OwnDeed::Again, "");
        assert_eq!((window.results().len(), window.desk.trouble), (1, None));
        assert_eq!(window.handover.order, go("#/region/short"));
    }
}
