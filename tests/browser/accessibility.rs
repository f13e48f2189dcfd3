//! axe-core finds nothing on any screen: by day and in the dark, on a phone and on
//! a desk. In Chromium `matrix.rs` looks in more ways, in all languages.

use serde_json::{Value, json};

use crate::engine::{self, Engine, Light};
use crate::everywhere::{lights, widths};
use crate::page::Page;
use crate::parent::KEPT;
use crate::screens::SCREENS;
use crate::tablet::STOPPED;

/// All of A and AA; of AAA that every text stands out seven times, also where its
/// letters are large, which AAA would let off with less.
const RUN: &str = "const done = arguments[arguments.length - 1];
    const seven = { expected: 7, minThreshold: 0 };
    axe.run(document, { resultTypes: ['violations'],
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
        rules: { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true } },
        checks: { 'color-contrast-enhanced': { options: { contrastRatio: { normal: seven, large: seven } } } } }).then(
        (found) => done(found.passes.length < 5 ? ['axe looked at nothing'] : found.violations.flatMap((rule) => rule.nodes.map((node) =>
            `${rule.id} ${node.target.join(' ')}: ${rule.help}; ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`))),
        (problem) => done([`axe did not run: ${problem}`]));";

impl Page {
    /// Puts axe-core into the page as it is loaded now. In the few colours of high
    /// contrast Chromium tells of the fill of letters what the app asked for, not
    /// what is painted; the colour, which the app always fills them with, is told
    /// as it is.
    pub fn brings_axe(&self) {
        let source = std::fs::read_to_string(engine::path("STEUNWIJZER_AXE")).expect("axe-core is installed");
        self.run(&source.replace("-webkit-text-fill-color", "color"));
    }

    /// What axe-core finds on the screen as it is.
    pub fn violations(&self) -> Vec<String> {
        let found = self.session.wait(self.session.client().execute_async(RUN, Vec::new()));
        let found: Value = found.unwrap_or_else(|problem| json!([format!("axe did not run: {problem}")]));
        found
            .as_array()
            .into_iter()
            .flatten()
            .map(|one| one.as_str().unwrap_or_default().to_owned())
            .collect()
    }
}

/// Every screen in Dutch, in the lights and widths that are looked at.
fn has_no_violations(light: Light) {
    if Engine::tested() == Engine::Chromium || !lights().contains(&light) {
        return; // See `matrix.rs`.
    }
    let page = Page::unopened(light);
    page.visit("");
    let scheme = "return matchMedia('(prefers-color-scheme: dark)').matches";
    assert_eq!(page.run(scheme), json!(light == Light::Dark), "the browser shows it in the dark");
    page.is_wide(360, 740);
    let short = KEPT.replace("\"version\":\"full\"", "\"version\":\"short\"");
    let mut found = Vec::new();
    for (save, screens) in [(KEPT, SCREENS), (&short, &["#/result", "#/how"][..])] {
        page.holds(save);
        page.brings_axe();
        for &width in widths() {
            page.is_wide(width, 740);
            for screen in screens {
                page.goes_to(screen);
                if *screen == "#/q/v1" {
                    page.run("document.querySelector('#v1-no').click()");
                    page.until("the calm card is there", "return document.querySelector('#calm') !== null");
                }
                let here = page.violations().into_iter().map(|one| format!("{screen} at {width}: {one}"));
                found.extend(here);
                if *screen == "#/q/v1" {
                    page.run("document.querySelector('#v1-yes').click()");
                }
            }
        }
    }
    found.sort();
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

/// Every screen that only a tablet in a waiting room has, and the question
/// whether somebody is there.
#[test]
fn a_tablet_by_day_and_in_the_dark() {
    if Engine::tested() == Engine::Chromium {
        return; // See `matrix.rs`.
    }
    for &light in lights() {
        let page = Page::with_first_in(light, STOPPED);
        page.visit("#/kiosk?region=nl&idle=30&print=1&code=4821");
        page.is_wide(360, 740);
        page.brings_axe();
        let mut found = Vec::new();
        for screen in
            ["#/", "#/help", "#/kiosk", "#/result", "#/take", "#/offer/home-start", "#/link", "idle"]
        {
            if screen == "idle" {
                page.is_silent_for(31);
                page.sees("Ben je er nog?");
            } else {
                page.walks_to(screen);
            }
            for &width in widths() {
                page.is_wide(width, 740);
                found.extend(page.violations().into_iter().map(|one| format!("{screen} at {width}: {one}")));
            }
        }
        assert!(found.is_empty(), "{light:?}:\n{}", found.join("\n"));
    }
}

/// What stands there without scripts, or in a browser that is too old.
#[test]
fn the_plain_page() {
    for light in [Light::Day, Light::Dark] {
        let page = Page::unopened(light);
        page.server.replace("/content/questionnaire.json", "{", "application/json");
        page.load("");
        page.sees("Steunwijzer werkt hier niet");
        page.is_wide(360, 740);
        page.brings_axe();
        for width in [360, 1280] {
            page.is_wide(width, 740);
            let found = page.violations();
            assert!(found.is_empty(), "{light:?} at {width}:\n{}", found.join("\n"));
        }
    }
}
