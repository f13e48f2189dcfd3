//! Deeds: each comes back from its words, and what cannot be undone asks first.

#[path = "data/drawn.rs"]
#[expect(dead_code, reason = "only the content is used here")]
mod drawn;
#[path = "data/keeper.rs"]
#[expect(dead_code, reason = "not every deed is done here")]
mod keeper;

use keeper::Window;
use steunwijzer::domain::around::Person;
use steunwijzer::domain::ids::Form;
use steunwijzer::handover::Order;
use steunwijzer::own::deed::{DRAFT, LEAVE, NEW_CHILD, OwnDeed, TOLD};
use steunwijzer::own::desk::{Door, Kept, Lock, Said, Sure, Trouble};
use steunwijzer::own::{MOST, MOST_PEOPLE, MOST_WORDS};
use steunwijzer::route::OwnPage;

/// A window that keeps plainly, with answers.
fn keeping(seed: u64) -> Window {
    Window::answered(seed, Kept::Plainly, "little-short")
}

#[test]
fn every_deed_comes_back_from_its_words_and_nothing_else_is_one() {
    let id = || "000000010000002a".to_owned();
    let deeds = [
        OwnDeed::Told,
        OwnDeed::Draft,
        OwnDeed::Leave,
        OwnDeed::Forget,
        OwnDeed::Plainly,
        OwnDeed::StopKeeping,
        OwnDeed::Passphrase,
        OwnDeed::Show,
        OwnDeed::Seal,
        OwnDeed::Unlock,
        OwnDeed::UnlockOlder,
        OwnDeed::Lock,
        OwnDeed::Idle,
        OwnDeed::Ask(Sure::StopKeeping),
        OwnDeed::Ask(Sure::Forget),
        OwnDeed::Ask(Sure::Result(id())),
        OwnDeed::Ask(Sure::Step(id())),
        OwnDeed::Ask(Sure::Person(id())),
        OwnDeed::Sure,
        OwnDeed::NotSure,
        OwnDeed::ForChild(id()),
        OwnDeed::ForChild(NEW_CHILD.to_owned()),
        OwnDeed::Nickname,
        OwnDeed::Rename(id()),
        OwnDeed::Keep,
        OwnDeed::OfChild(id()),
        OwnDeed::Before,
        OwnDeed::After,
        OwnDeed::Again,
        OwnDeed::Weeks(4),
        OwnDeed::Weeks(u32::MAX),
        OwnDeed::CopyOut,
        OwnDeed::CopyIn,
        OwnDeed::CopyPassphrase,
        OwnDeed::CopyOpen,
        OwnDeed::Code(id()),
        OwnDeed::Write("what".into()),
        OwnDeed::From("ask-family".into()),
        OwnDeed::AddStep,
        OwnDeed::Tick(id()),
        OwnDeed::Rewrite(id(), "note".into()),
        OwnDeed::NextStep(id()),
        OwnDeed::CopySentence(id()),
        OwnDeed::ShareSentence(id()),
        OwnDeed::Who("name".into()),
        OwnDeed::AddPerson,
        OwnDeed::AddNamed,
        OwnDeed::Pick(id()),
        OwnDeed::Move(id(), "near".into()),
        OwnDeed::Gives(id(), Form::Emotional),
        OwnDeed::TooMuch(id(), Form::Normative),
        OwnDeed::CountThem,
        OwnDeed::AskFor(id(), Form::Practical),
    ];
    for deed in &deeds {
        assert_eq!(OwnDeed::parse(&deed.words()).as_ref(), Some(deed), "{deed:?}");
    }
    // The words that other programs say.
    for (words, deed) in [(TOLD, OwnDeed::Told), (DRAFT, OwnDeed::Draft), (LEAVE, OwnDeed::Leave)] {
        assert_eq!(OwnDeed::parse(words), Some(deed), "{words}");
    }
    // None is left out here: every one that the source names.
    let source = std::fs::read_to_string("src/own/deed.rs").expect("the deeds");
    let (_, list) = source.split_once("pub enum OwnDeed {").expect("the deeds");
    let names = list.split('}').next().unwrap_or_default().lines().map(str::trim);
    let names: Vec<&str> = names.filter(|line| line.starts_with(char::is_uppercase)).collect();
    assert!(names.len() > 40, "{names:?}");
    for name in names {
        let name = name.split(['(', ',']).next().unwrap_or_default();
        let is_here = deeds.iter().any(|deed| format!("{deed:?}").split('(').next() == Some(name));
        assert!(is_here, "{name} is not tried");
    }
    for odd in [
        "",
        "own",
        "own ",
        "keep",
        "own Keep",
        "own keep ",
        "own keep now",
        "own  keep",
        "own weeks",
        "own weeks -1",
        "own weeks 4294967296",
        "own gives 1 love",
        "own ask",
        "own ask everything",
        "own ask result",
        "own move 1",
        "own rewrite 1",
        "own for-child",
        "own for-child 1 2",
        "group keep",
    ] {
        assert_eq!(OwnDeed::parse(odd), None, "{odd}");
    }
}

#[test]
fn a_reminder_is_a_file_that_says_nothing_of_the_parent() {
    let mut window = keeping(15);
    for (weeks, day) in [(4, "20261222"), (8, "20270119"), (12, "20270216")] {
        let doors = window.does(OwnDeed::Weeks(weeks), "");
        let [Door::File(name, kind, text)] = doors.as_slice() else { panic!("{doors:?}") };
        assert_eq!((name.as_str(), *kind), ("afspraak.ics", "text/calendar"));
        assert!(text.contains(&format!("DTSTART;VALUE=DATE:{day}")), "{text}");
        let small = text.to_lowercase();
        assert!(!["steun", "http", "sleep", "little"].iter().any(|word| small.contains(word)), "{text}");
    }
    assert_eq!(window.does(OwnDeed::Weeks(u32::MAX), ""), [], "after the last day that there is");
}

#[test]
fn what_is_asked_is_done_after_a_yes_and_forgotten_after_anything_else() {
    let mut window = keeping(16);
    window.does(OwnDeed::Keep, "");
    let id = window.desk.own.results.iter().next().map(|(id, _)| id.to_owned()).expect("one");
    let ask = || OwnDeed::Ask(Sure::Result(id.clone()));
    for other in [OwnDeed::NotSure, OwnDeed::Show, OwnDeed::Idle, OwnDeed::Keep, OwnDeed::Ask(Sure::Forget)] {
        window.does(ask(), "");
        window.does(other.clone(), "");
        if other == OwnDeed::Ask(Sure::Forget) {
            window.does(OwnDeed::NotSure, "");
        }
        assert_eq!(window.does(OwnDeed::Sure, ""), [], "{other:?}");
        assert_eq!(window.results().len(), 1, "{other:?}");
    }
    window.does(ask(), "");
    window.does(OwnDeed::Sure, "");
    assert!(window.results().is_empty());
    window.does(OwnDeed::Ask(Sure::Forget), "");
    assert_eq!(window.does(OwnDeed::Sure, ""), [Door::Forget]);
}

#[test]
fn what_was_told_on_one_page_is_not_told_on_the_next() {
    let mut window = keeping(17);
    window.does(OwnDeed::Keep, "");
    window.desk.turn_to(OwnPage::Home);
    window.desk.turn_to(OwnPage::Home);
    assert_eq!(window.desk.said, Some(Said::Kept));
    window.desk.turn_to(OwnPage::Back);
    assert_eq!(window.desk.said, None);
    window.does(OwnDeed::Ask(Sure::Forget), "");
    window.desk.trouble = Some(Trouble::TooMany);
    window.desk.turn_to(OwnPage::Keep);
    window.desk.turn_to(OwnPage::Copy);
    assert_eq!((&window.desk.sure, window.desk.trouble), (&None, None));
    // Why it does not open is told on every page, until it opens.
    window.desk.lock = Lock::Shut;
    window.desk.trouble = Some(Trouble::WrongPassphrase);
    window.desk.turn_to(OwnPage::Keep);
    window.desk.turn_to(OwnPage::Home);
    assert_eq!(window.desk.trouble, Some(Trouble::WrongPassphrase));
}

#[test]
fn steps_and_people_have_a_most_and_nothing_typed_is_longer_than_can_be_opened() {
    let mut window = keeping(16);
    window.does(OwnDeed::AddStep, "");
    assert_eq!((window.desk.trouble, window.desk.own.steps.len()), (Some(Trouble::NoWords), 0));
    for _ in 0..=MOST {
        window.does(OwnDeed::From("long".into()), "");
        for field in ["with", "when", "can", "needs", "note"] {
            window.does(OwnDeed::Write(field.into()), "w");
        }
        window.does(OwnDeed::AddStep, "");
    }
    assert_eq!((window.desk.own.steps.len(), window.desk.trouble), (MOST, Some(Trouble::TooMany)));
    assert_eq!(window.desk.step.with, "w", "what was typed is still there");
    let id = window.desk.own.steps.iter().next().map(|(id, _)| id.to_owned()).expect("one");
    for field in ["what", "with", "when", "can", "needs", "sentence", "note"] {
        window.does(OwnDeed::Rewrite(id.clone(), field.into()), &"é".repeat(MOST_WORDS + 9));
    }
    let step = window.desk.own.steps.get(&id).expect("there").clone();
    assert_eq!((step.what.chars().count(), step.note.chars().count()), (MOST_WORDS, MOST_WORDS));

    let mut window = keeping(17);
    window.does(OwnDeed::AddPerson, "");
    assert_eq!((window.desk.trouble, window.desk.own.people.len()), (Some(Trouble::NoWords), 0));
    for _ in 0..=MOST_PEOPLE {
        window.does(OwnDeed::Who("name".into()), &"é".repeat(90));
        window.does(OwnDeed::Who("circle".into()), "nowhere");
        window.does(OwnDeed::AddPerson, "");
    }
    assert_eq!((window.desk.own.people.len(), window.desk.trouble), (MOST_PEOPLE, Some(Trouble::TooMany)));
    assert!(window.desk.own.people.iter().all(|(_, person)| person.circle == "home"));
    let id = window.desk.own.people.iter().next().map(|(id, _)| id.to_owned()).expect("one");
    window.does(OwnDeed::AskFor(id, Form::Emotional), "");
    window.does(OwnDeed::AddStep, "");
    assert_eq!(window.handover.order, None);
    assert_eq!(window.desk.own.steps.len(), 1);
}

#[test]
fn who_stands_on_the_map_counts_as_an_answer_and_asking_leads_to_a_step() {
    let mut window = keeping(18);
    let person = |source: &str| Person { source: Some(source.into()), ..Person::default() };
    let id = window.desk.own.people.add(person("grandparents"), 1);
    window.does(OwnDeed::CountThem, "");
    assert_eq!(window.handover.saved.answers.many("b1"), ["grandparents"]);
    assert_eq!(window.desk.said, Some(Said::Counted));
    window.does(OwnDeed::AskFor(id, Form::Practical), "");
    assert_eq!(window.handover.order, Some(Order::Go("#/own/steps".into())));
    assert_eq!(window.desk.step.what, "Probeer form-practical-ask");
}
