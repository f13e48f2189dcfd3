//! The pages of what a parent keeps: for everyone, at every width, by keyboard.

use serde_json::json;
use steunwijzer::domain::around::Person;
use steunwijzer::journal;
use steunwijzer::own::{Child, FIRST_CHILD, KeptResult, Own, Step};

use crate::engine::{Engine, Light};
use crate::everywhere::{lights, widths};
use crate::own::PASSPHRASE;
use crate::page::Page;
use crate::parent::KEPT;
use crate::pdf::squeezed;

pub const PAGES: [&str; 6] = ["#/own", "#/own/keep", "#/own/copy", "#/own/back", "#/own/steps", "#/own/map"];

/// Of everything some.
pub fn much() -> Own {
    let mut own = Own::default();
    own.children.put(FIRST_CHILD, Child::default());
    let second = own.children.add(Child { nickname: "Bo".into() }, 2);
    let later = KEPT
        .replace("\"i0\":\"far-short\"", "\"i0\":\"enough\"")
        .replace("\"i1\":\"almost-never\"", "\"i1\":\"almost-always\"");
    for (nth, (child, day, saved)) in [
        (FIRST_CHILD, "2026-05-01", KEPT),
        (FIRST_CHILD, "2026-09-01", later.as_str()),
        (second.as_str(), "2026-09-02", KEPT),
    ]
    .into_iter()
    .enumerate()
    {
        let saved = serde_json::from_str(saved).expect("a save");
        own.results.add(KeptResult { child: child.into(), day: day.into(), saved }, nth as u32);
    }
    for (nth, (name, circle)) in
        [("Oma", "home"), ("T.", "near"), ("Juf An", "school-club")].into_iter().enumerate()
    {
        let person = Person {
            name: name.into(),
            circle: circle.into(),
            gives: vec!["emotional".into()],
            too_much: vec!["informational".into()],
            ..Person::default()
        };
        own.people.add(person, nth as u32);
    }
    let step = Step {
        what: "Vraag om een rustige nacht".into(),
        with: "Oma".into(),
        sentence: "Kun jij één keer overnemen?".into(),
        ..Step::default()
    };
    own.steps.add(step.clone(), 1);
    own.steps.add(Step { done: true, note: "Het was fijn.".into(), ..step }, 2);
    own
}

impl Page {
    /// A device that keeps of everything some.
    fn with_much(light: Light, language: &str) -> Self {
        let page = Self::unopened(light);
        page.visit("");
        page.keeps(&much().encode(), language);
        page
    }

    /// The device keeps this, plainly or sealed, and answers in a language.
    pub fn keeps(&self, own: &str, language: &str) {
        let save = KEPT.replace("\"language\":null", &format!("\"language\":\"{language}\""));
        self.script("localStorage.setItem('steunwijzer', arguments[0])", vec![json!(save)]);
        self.puts(1, own);
        self.reload_fully();
    }
}

fn has_no_violations(light: Light) {
    if Engine::tested() == Engine::Chromium || !lights().contains(&light) {
        return; // `matrix.rs` looks in more ways, in all languages.
    }
    let page = Page::with_much(light, "nl");
    page.is_wide(360, 740);
    page.brings_axe();
    let mut found = Vec::new();
    for &width in widths() {
        page.is_wide(width, 740);
        for fragment in PAGES {
            page.opens_own(fragment);
            page.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
            found.extend(page.violations().into_iter().map(|one| format!("{fragment} at {width}: {one}")));
        }
    }
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
}

#[test]
fn dutch_by_day() {
    has_no_violations(Light::Day);
}

#[test]
fn dutch_in_the_dark() {
    has_no_violations(Light::Dark);
}

#[test]
fn locked_by_day_and_in_the_dark() {
    for light in [Light::Day, Light::Dark] {
        let page = Page::unopened(light);
        page.visit("");
        page.holds(KEPT);
        page.keeps_sealed();
        page.taps("Doe op slot");
        page.is_at("Open wat je bewaarde");
        page.is_ready();
        page.is_wide(360, 740);
        page.brings_axe();
        page.unlocks("niet de goede zin");
        page.sees("Deze zin opent het niet.");
        page.taps("Wachtzin kwijt?");
        for width in [360, 1280] {
            page.is_wide(width, 740);
            let found = page.violations();
            assert!(found.is_empty(), "{light:?} at {width}:\n{}", found.join("\n"));
        }
    }
}

#[test]
fn no_page_scrolls_sideways_at_any_width() {
    let page = Page::with_much(Light::Day, "nl");
    page.is_wide(320, 640);
    for width in [320, 360, 480, 768, 1024, 1280] {
        page.is_wide(width, 740);
        for fragment in PAGES {
            page.opens_own(fragment);
            page.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
            assert_eq!(page.wider(), json!(null), "{fragment} at {width}");
        }
    }
}

#[test]
fn what_can_be_tapped_is_large_enough() {
    let page = Page::with_much(Light::Day, "nl");
    page.is_wide(360, 740);
    for fragment in PAGES {
        page.opens_own(fragment);
        let small = page.run(
            "return [...document.querySelectorAll('main button, main a.button, main a.card, main select, main input:not([type=hidden], [type=checkbox], [type=radio])')]
                .map((one) => [one.getBoundingClientRect(), one]).filter(([box]) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
                .map(([box, one]) => `${words(one)} ${box.width} × ${box.height}`)",
        );
        assert_eq!(small, json!([]), "{fragment}");
    }
}

/// Sealing, locking and opening without a pointer: Enter in the field is enough.
#[test]
fn it_opens_by_keyboard_alone() {
    let page = Page::holding(KEPT);
    page.keeps_sealed();
    page.taps("Doe op slot");
    page.is_at("Open wat je bewaarde");
    page.is_ready();
    page.run("document.querySelector('#unlock').focus()");
    for sign in PASSPHRASE.chars() {
        page.presses(&sign.to_string());
    }
    page.presses("\u{e007}");
    page.is_at("Jouw mapje");
}

#[test]
fn the_map_is_on_one_sheet_without_buttons() {
    let text = journal::written(1, &much().encode());
    let page = Page::with_first(&format!("localStorage['steunwijzer-own-0'] = {}", json!(text)));
    let pdf = page.prints("support-map", "#/own/map", ".people-table");
    assert_eq!(pdf.sheets(), 1);
    let text = pdf.text();
    assert!(text.contains("Oma") && text.contains(&squeezed("Een handje")), "{text}");
    for words in ["Zet erbij", "Snel weg", "Haal weg"] {
        assert!(!text.contains(&squeezed(words)), "“{words}” is on paper: {text}");
    }
}
