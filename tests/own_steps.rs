//! The small steps, drawn without a browser: all of a step can be written and
//! changed, and a parent's own suggestions lead to one.

#[path = "data/desks.rs"]
#[expect(dead_code, reason = "people are placed in the tests of the map")]
mod desks;
#[expect(dead_code, reason = "only the content and the view are used here")]
#[path = "data/drawn.rs"]
mod drawn;

use desks::{between, deeds, is_sound, with_people};
use drawn::{SHIPPED, attributes, texts, with_view};
use steunwijzer::content::language::Language;
use steunwijzer::domain::answers::Answer;
use steunwijzer::domain::ids::Region;
use steunwijzer::own::Step;
use steunwijzer::own::deed::OwnDeed;
use steunwijzer::own::desk::{Desk, Kept, Said, Sure, Trouble};
use steunwijzer::route::OwnPage;
use steunwijzer::saved::Saved;
use steunwijzer::ui::screens::keeping;

const FIELDS: [&str; 6] = ["what", "with", "when", "sentence", "can", "needs"];

fn saved() -> Saved {
    let mut saved = Saved { region: Some(Region::Flanders), ..Saved::default() };
    saved.answers.set("e0", Answer::One("far-short".into()));
    saved
}

fn page(desk: &Desk, saved: &Saved, language: &Language) -> String {
    with_view(None, saved, language, |view| keeping(view, desk, OwnPage::Steps).into_string())
}

fn dutch(desk: &Desk) -> String {
    page(desk, &saved(), &SHIPPED.languages[0])
}

fn words(deed: OwnDeed) -> String {
    format!("later {}", deed.words())
}

fn step(what: &str, done: bool) -> Step {
    Step {
        what: what.to_owned(),
        with: "oma".to_owned(),
        when: "zaterdag".to_owned(),
        sentence: "Heb je even?".to_owned(),
        done,
        ..Step::default()
    }
}

fn with_steps(steps: &[Step]) -> (Desk, Vec<String>) {
    let mut desk = Desk::default();
    let ids = steps.iter().map(|step| desk.own.steps.add(step.clone(), 3)).collect();
    (desk, ids)
}

#[test]
fn every_state_is_sound_in_every_language() {
    let (some, ids) = with_steps(&[step("Bel oma", false), step("Vraag Els", true), Step::default()]);
    let people = with_people([2, 3, 1, 4]).own.people;
    let mut peopled = some.clone();
    peopled.own.people = people;
    let states = [
        Desk::default(),
        some.clone(),
        peopled,
        Desk { trouble: Some(Trouble::NoWords), ..Desk::default() },
        Desk { said: Some(Said::Copied(ids[0].clone())), ..some.clone() },
        Desk { sure: Some(Sure::Step(ids[1].clone())), ..some.clone() },
        Desk { step: step("<b>\"&", false), place: Kept::Plainly, ..some },
    ];
    let chosen = Saved { step: Some("form-emotional-ask".into()), own_step: "Bel tante".into(), ..saved() };
    for language in &SHIPPED.languages {
        for (nth, desk) in states.iter().enumerate() {
            for saved in [&Saved::default(), &saved(), &chosen] {
                let markup = page(desk, saved, language);
                is_sound(&markup, &format!("state {nth}"));
                deeds(&markup);
            }
        }
    }
}

#[test]
fn all_of_a_step_can_be_written_and_all_of_it_can_be_changed() {
    for done in [false, true] {
        let (desk, ids) = with_steps(&[step("Bel oma", done)]);
        let deeds = deeds(&dutch(&desk));
        let id = || ids[0].clone();
        for field in FIELDS {
            assert!(deeds.contains(&words(OwnDeed::Write(field.into()))), "{field}");
            assert!(deeds.contains(&words(OwnDeed::Rewrite(id(), field.into()))), "{field}");
        }
        for deed in [
            OwnDeed::Rewrite(id(), "note".into()),
            OwnDeed::Tick(id()),
            OwnDeed::NextStep(id()),
            OwnDeed::Ask(Sure::Step(id())),
            OwnDeed::AddStep,
        ] {
            assert!(deeds.contains(&words(deed.clone())), "{deed:?}");
        }
        // What is done needs no sentence any more.
        assert_eq!(deeds.contains(&words(OwnDeed::CopySentence(id()))), !done);
        assert_eq!(deeds.contains(&words(OwnDeed::ShareSentence(id()))), !done);
    }
}

#[test]
fn what_is_done_stands_apart_and_below() {
    let (desk, _) = with_steps(&[step("Bel oma", true), step("Vraag Els", false)]);
    let markup = dutch(&desk);
    let open = texts(between(&markup, r#"id="own-step-open""#, r#"id="own-step-making""#)).concat();
    let done = texts(between(&markup, r#"id="own-step-done""#, "</main>")).concat();
    assert!(open.contains("Vraag Els") && !open.contains("Bel oma"));
    assert!(done.contains("Bel oma") && !done.contains("Vraag Els"));
    assert!(!between(&markup, r#"id="own-step-done""#, "</main>").contains("<details open"));
}

#[test]
fn a_sentence_that_was_copied_says_so_and_no_other_does() {
    let (desk, ids) = with_steps(&[step("Bel oma", false), step("Vraag Els", false)]);
    let markup = dutch(&Desk { said: Some(Said::Copied(ids[1].clone())), ..desk });
    let of = |nth: usize| texts(between(&markup, &format!("step-{}-copy\"", ids[nth]), "</button>")).concat();
    assert_eq!((of(0).as_str(), of(1).as_str()), ("Kopieer", "Gekopieerd"));
}

#[test]
fn without_a_sentence_there_is_nothing_to_copy() {
    let (desk, _) = with_steps(&[Step { sentence: String::new(), ..step("Bel oma", false) }]);
    assert!(!dutch(&desk).contains("copy-sentence"));
}

#[test]
fn suggestions_and_what_was_chosen_lead_to_a_step_until_they_are_one() {
    let language = &SHIPPED.languages[0];
    let chosen = Saved { step: Some("enough-help".into()), own_step: " Bel tante ".into(), ..saved() };
    let ids: Vec<String> = with_view(None, &chosen, language, |view| {
        view.three.iter().map(|one| one.ranked.candidate.id.clone()).collect()
    });
    let markup = page(&Desk::default(), &chosen, language);
    let ideas = between(&markup, r#"id="own-step-ideas""#, r#"class="field""#);
    let found = deeds(ideas);
    assert!(!ids.is_empty());
    for id in ids.iter().map(String::as_str).chain(["enough-help"]) {
        assert!(found.contains(&words(OwnDeed::From(id.to_owned()))), "{id}");
    }
    assert!(found.contains(&words(OwnDeed::Write("what".into()))));
    assert!(attributes(ideas, "value").contains(&"Bel tante"));

    let (desk, _) = with_steps(&[step("Bel tante", false), step("Maak de hulp kleiner", true)]);
    let markup = page(&desk, &chosen, language);
    let ideas = between(&markup, r#"id="own-step-ideas""#, r#"class="field""#);
    assert!(!ideas.contains("Bel tante") && !ideas.contains("enough-help"));

    // "Nothing for now" is no step.
    let nothing = Saved { step: Some("nothing-now".into()), ..saved() };
    assert!(!page(&Desk::default(), &nothing, language).contains("nothing-now"));
}

#[test]
fn with_whom_offers_the_people_on_the_map() {
    let desk = with_people([2, 0, 0, 0]);
    let markup = dutch(&desk);
    let offered = attributes(between(&markup, "<datalist", "</datalist>"), "value");
    assert_eq!(offered, ["je ouders of schoonouders", "Oma 1"]);
    assert!(between(&markup, r#"id="step-new-with""#, ">").contains(r#"list="own-step-people""#));
}

#[test]
fn an_empty_list_is_said_kindly_and_where_it_stays_is_said_once() {
    let markup = dutch(&Desk::default());
    assert!(markup.contains("Hier staat nog geen stapje. Dat mag."));
    assert_eq!(markup.matches("Dit blijft alleen in dit venster.").count(), 1);
    assert!(!dutch(&Desk { place: Kept::Sealed, ..Desk::default() }).contains("alleen in dit venster"));
}
