//! What must hold on every page for whoever leads a group: axe-core finds
//! nothing, nothing scrolls sideways, and all of it works by keyboard.

use serde_json::{Value, json};

use crate::engine::{Engine, Light};
use crate::everywhere::{lights, widths};
use crate::page::Page;

const PAGES: &[&str] = &[
    "#/workshop",
    "#/workshop/round",
    "#/workshop/scan",
    "#/workshop/tally",
    "#/workshop/cards",
    "#/workshop/guide",
    "#/workshop/beside",
];

impl Page {
    /// Looks at every page, and at every slide of the picture.
    pub fn on_every_page(&self, look: &mut dyn FnMut(&Self, &str)) {
        for page in PAGES {
            self.goes_to(page);
            look(self, page);
        }
        self.goes_to("#/workshop/picture");
        for nth in 1.. {
            let is_there = "return words(document.querySelector('.slide__foot [role=status]')).match(/\\d+/)?.[0] === arguments[0]";
            self.until_words("the slide is there", is_there, &nth.to_string());
            look(self, &format!("slide {nth}"));
            if self.run("return document.querySelector('[data-slide=next]') === null") == json!(true) {
                return;
            }
            self.run("document.querySelector('[data-slide=next]').click()");
        }
    }

    /// A closed round of twenty, and every fold open.
    pub fn with_a_picture(light: Light) -> Self {
        let page = Self::unopened(light);
        page.visit("");
        page.begins_a_round();
        page.counts_sheets(20, &[("Slapen", 18), ("Iemand die luistert", 10), ("Mijn familie", 12)]);
        page.closes_the_round();
        page
    }
}

/// Nothing is found in the lights and widths that are looked at.
fn has_no_violations(light: Light) {
    if Engine::tested() == Engine::Chromium || !lights().contains(&light) {
        return; // `matrix.rs` looks in more ways, in all languages.
    }
    let page = Page::with_a_picture(light);
    // In two engines the first small window is another one.
    page.is_wide(360, 740);
    let mut found = Vec::new();
    page.brings_axe();
    for &width in widths() {
        page.is_wide(width, 740);
        page.on_every_page(&mut |page, name| {
            page.run("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })");
            let here = page.violations().into_iter();
            found.extend(here.map(|one| format!("{name} at {width}: {one}")));
        });
    }
    assert!(found.is_empty(), "{light:?}:\n{}", found.join("\n"));
}

#[test]
fn every_page_by_day() {
    has_no_violations(Light::Day);
}

#[test]
fn every_page_in_the_dark() {
    has_no_violations(Light::Dark);
}

#[test]
fn no_page_scrolls_sideways_at_any_width() {
    let page = Page::with_a_picture(Light::Day);
    let mut found = Vec::new();
    for width in [320, 360, 768, 1280] {
        page.is_wide(width, 740);
        page.on_every_page(&mut |page, name| {
            page.run("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })");
            let wider = page.wider();
            if wider != Value::Null {
                found.push(format!("{name} at {width}: {wider}"));
            }
        });
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// From five metres the smallest words of a wall of 1280 pixels are those of 22.
#[test]
fn what_stands_on_the_wall_is_large() {
    let page = Page::with_a_picture(Light::Day);
    page.is_wide(1280, 800);
    let mut small = Vec::new();
    page.on_every_page(&mut |page, name| {
        if !name.starts_with("slide") {
            return;
        }
        let found = page.run(
            "return [...document.querySelectorAll('.slide :is(p, h1, h2, li)')].filter((one) => one.closest('.top-bar') === null
                && one.className !== 'unseen' && words(one) !== '' && parseFloat(getComputedStyle(one).fontSize) < 22)
                .map((one) => `${words(one)}: ${getComputedStyle(one).fontSize}`)",
        );
        if found != json!([]) {
            small.push(format!("{name}: {found}"));
        }
    });
    assert!(small.is_empty(), "{}", small.join("\n"));
}

/// A wall of 1280 × 800 holds each slide whole: nobody scrolls a projector.
#[test]
fn every_slide_fits_on_the_wall() {
    let page = Page::with_a_picture(Light::Day);
    page.is_wide(1280, 800);
    let mut found = Vec::new();
    page.on_every_page(&mut |page, name| {
        let below = page.run("return root.scrollHeight - innerHeight").as_i64().unwrap_or_default();
        // One is rounding.
        if name.starts_with("slide") && below > 1 {
            found.push(format!("{name}: {below} pixels below"));
        }
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_round_begins_by_keyboard_alone() {
    let page = Page::open();
    page.taps("Samen in groep");
    page.leads();
    // WebKit's driver moves the focus past buttons; the order is the same.
    let tab = "\u{e004}";
    page.run("document.querySelector('#group-name').focus()");
    for letter in ["O", "u", "d", "e", "r", "s"] {
        page.presses(letter);
    }
    if page.is(Engine::WebKit) {
        page.run("document.querySelector('#group-age-3-5').focus()");
    } else {
        page.until_tabbed_to("group-age-3-5", tab);
    }
    page.presses(" ");
    page.until("the age is ticked", "return document.querySelector('#group-age-3-5').checked");
    page.run(
        "[...document.querySelectorAll('button')].find((one) => words(one) === 'Begin de ronde').focus()",
    );
    page.presses("\u{e007}");
    page.is_at("Ouders, ronde 1");
}

impl Page {
    /// Presses Tab until the field of this id has the focus.
    fn until_tabbed_to(&self, id: &str, tab: &str) {
        for _ in 0..20 {
            if self.run("return document.activeElement.id") == json!(id) {
                return;
            }
            self.presses(tab);
        }
        panic!("Tab does not come to #{id}");
    }
}
