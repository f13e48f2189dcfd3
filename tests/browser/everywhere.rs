//! Every screen there is, for what must hold on all of them in every language.
//! In five parts, each in one window: a page is loaded anew as seldom as can be.

use std::fmt;
use std::sync::LazyLock;

use serde_json::{Value, json};
use steunwijzer::content::language::LANGUAGES;
use steunwijzer::domain::codec::group::invitation;
use steunwijzer::take_home::link_code;

use crate::engine::Light;
use crate::oracle;
use crate::own::PASSPHRASE;
use crate::own_pages::{PAGES, much};
use crate::own_sealed::header;
use crate::page::Page;
use crate::parent::KEPT;
use crate::screens::SCREENS;
use crate::tablet::STOPPED;
use crate::workshop::{ask, order};

/// A screen as it is looked at.
pub struct Here {
    pub tag: &'static str,
    /// Its place among the screens of its part.
    pub nth: usize,
    pub screen: String,
}

impl fmt::Display for Here {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.tag, self.screen)
    }
}

type Look<'l> = &'l mut dyn FnMut(&Page, &str);

/// Screens that one window can show one after the other, in any language.
#[derive(Clone, Copy)]
pub struct Part {
    opens: fn() -> Page,
    shows: fn(&Page, &str, Look<'_>),
    /// The language it is shown in beside Dutch and Arabic, where not everything is
    /// to be looked at: those with the longest words for the parts with most of them.
    other: &'static str,
}

/// What a parent sees: with every answer, with the short version, about safety,
/// invited to a group, and before the first answer.
pub const A_PARENT: Part = Part { opens: a_window, shows: show_a_parent, other: "uk" };
/// What a parent keeps: of everything some, and locked.
pub const WHAT_IS_KEPT: Part = Part { opens: a_window, shows: show_what_is_kept, other: "fr" };
/// What whoever leads a group sees, with the picture slide by slide.
pub const A_WORKSHOP: Part =
    Part { opens: || Page::with_a_picture(Light::Day), shows: show_a_workshop, other: "pl" };
/// What stands in a waiting room.
pub const A_TABLET: Part = Part { opens: a_tablet, shows: show_a_tablet, other: "tr" };
/// What a parent sees in the easy mode.
pub const EASY: Part = Part { opens: a_window, shows: show_what_is_easy, other: "en" };

pub const PARTS: [Part; 5] = [A_PARENT, WHAT_IS_KEPT, A_WORKSHOP, A_TABLET, EASY];

/// Is everything to be looked at, however long it takes? `cargo xtask test --full`
/// says so; else each part is shown in three languages, and seldom in more ways
/// than one.
pub fn everything() -> bool {
    std::env::var_os("STEUNWIJZER_FULL").is_some()
}

/// In the engines that cannot be told how to look, screens are looked at on a phone
/// by day, and where everything is to be looked at also on a desk and in the dark.
pub fn widths() -> &'static [u64] {
    if everything() { &[360, 1280] } else { &[360] }
}

pub fn lights() -> &'static [Light] {
    if everything() { &[Light::Day, Light::Dark] } else { &[Light::Day] }
}

impl Part {
    fn is_shown_in(&self, tag: &str, everything: bool) -> bool {
        everything || ["nl", "ar", self.other].contains(&tag)
    }
}

/// Looks at every screen of a part, in each of its languages, with every fold open.
pub fn on_every_screen(part: Part, look: &mut dyn FnMut(&Page, &Here)) {
    let page = (part.opens)();
    let everything = everything();
    for (tag, _) in LANGUAGES.iter().filter(|(tag, _)| part.is_shown_in(tag, everything)) {
        let mut nth = 0;
        (part.shows)(&page, tag, &mut |page, screen| {
            page.run("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })");
            look(page, &Here { tag, nth, screen: screen.to_owned() });
            nth += 1;
        });
    }
}

fn a_window() -> Page {
    let page = Page::unopened(Light::Day);
    page.visit("");
    page
}

/// What the parent of [`KEPT`] has kept, in a language and otherwise.
pub fn kept(tag: &str, otherwise: Value) -> String {
    let mut save: Value = serde_json::from_str(KEPT).expect("the app wrote it");
    save["language"] = json!(tag);
    for (name, value) in otherwise.as_object().into_iter().flatten() {
        save[name] = value.clone();
    }
    save.to_string()
}

fn show_a_parent(page: &Page, tag: &str, look: Look<'_>) {
    let mut show = |save: Value, screens: &[&str]| {
        page.holds(&kept(tag, save));
        page.is_in(tag);
        for screen in screens {
            page.goes_to(screen);
            look(page, screen);
        }
    };
    show(json!({}), SCREENS);
    show(json!({ "version": "short" }), &["#/result", "#/how"]);
    let group = link_code(&invitation(&order(), &ask()));
    show(json!({ "group": [group, 1] }), &["#/share", "#/result"]);
    show(json!({ "answers": {}, "region": null, "version": null }), &["#/", "#/result", "#/take", "#/help"]);
    show(json!({}), &[]);
    page.goes_to("#/q/v1");
    page.run("document.querySelector('#v1-no').click()");
    page.until("the calm card is there", "return document.querySelector('#calm') !== null");
    look(page, "#/q/v1, not safe");
    page.goes_to("#/result");
    look(page, "#/result, not safe");
}

fn show_what_is_easy(page: &Page, tag: &str, look: Look<'_>) {
    page.holds(&kept(tag, json!({ "easy": true })));
    page.is_in(tag);
    page.until("it is easy", "return root.hasAttribute('data-easy')");
    let parts = (1..=13).map(|part| format!("#/result/{part}"));
    let others =
        ["#/", "#/region/short", "#/q/k1", "#/q/s1", "#/q/e0", "#/q/b1", "#/q/b3-which", "#/q/w3", "#/help"];
    for screen in others.into_iter().map(str::to_owned).chain(parts) {
        page.goes_to(&screen);
        look(page, &format!("easy {screen}"));
    }
}

/// Sealed once: that is slow on purpose.
static SEALED: LazyLock<String> = LazyLock::new(|| oracle::seal(PASSPHRASE, &header(1), &much().encode()));

fn show_what_is_kept(page: &Page, tag: &str, look: Look<'_>) {
    page.goes_to("#/");
    page.keeps(&much().encode(), tag);
    for screen in PAGES {
        page.opens_own(screen);
        look(page, screen);
    }
    page.goes_to("#/");
    page.keeps(&SEALED, tag);
    page.opens_own("#/own");
    page.until("it is locked", "return document.querySelector('#unlock') !== null");
    look(page, "#/own, locked");
}

fn show_a_workshop(page: &Page, tag: &str, look: Look<'_>) {
    page.goes_to("#/");
    page.speaks(tag);
    page.on_every_page(look);
}

/// Whoever is asked "are you still there?" is asked so for as long as we look.
fn a_tablet() -> Page {
    Page::with_first(STOPPED)
}

fn show_a_tablet(page: &Page, tag: &str, look: Look<'_>) {
    page.load("plain.html");
    page.run("sessionStorage.clear(); localStorage.clear()");
    let other = if tag == "nl" { "en" } else { "nl" };
    page.visit(&format!("#/kiosk?region=nl&idle=30&print=1&code=4821&languages={tag},{other}"));
    page.is_in(tag);
    look(page, "a tablet's start");
    page.run("document.querySelector('.kiosk__go').click()");
    page.answers_somehow();
    look(page, "a tablet's result");
    for screen in ["#/help", "#/kiosk", "#/take", "#/offer/home-start"] {
        page.walks_to(screen);
        look(page, &format!("a tablet's {screen}"));
    }
    page.run("document.querySelector('.website--along').click()");
    page.until("there is a code", "return document.querySelector('.qr__modules') !== null");
    look(page, "a tablet's #/link");
    page.is_silent_for(31);
    page.until("it asks who is there", "return document.querySelector('#stay') !== null");
    look(page, "a tablet that asks who is there");
}

/// Needs no browser.
#[test]
fn every_language_is_looked_at_every_day_and_every_part_in_three() {
    for (tag, _) in LANGUAGES {
        assert!(PARTS.iter().any(|part| part.is_shown_in(tag, false)), "{tag}");
    }
    for part in PARTS {
        let shown =
            |everything| LANGUAGES.iter().filter(|(tag, _)| part.is_shown_in(tag, everything)).count();
        assert_eq!([shown(false), shown(true)], [3, LANGUAGES.len()], "{}", part.other);
    }
}
