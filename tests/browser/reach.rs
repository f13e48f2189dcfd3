//! What axe-core cannot see: every screen can be read and reached by whoever
//! zooms in, spaces letters out, has a large thumb, or no more than a keyboard.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::everywhere::{Here, PARTS, on_every_screen};
use crate::page::Page;

const REACH: &str = include_str!("reach.js");

/// What was found against each claim, by a way of looking.
type Found = BTreeMap<&'static str, Vec<String>>;

/// All screens, gone through once for all claims here.
static FOUND: LazyLock<Found> = LazyLock::new(|| {
    let mut found = Found::new();
    for part in PARTS {
        on_every_screen(part, &mut |page, here| look(page, here, &mut found));
    }
    found
});

impl Page {
    /// Puts our own ways of looking into the page, where they are not there yet.
    pub fn has_reach(&self) {
        if self.run("return typeof reach") == json!("undefined") {
            self.run(REACH);
        }
    }
}

fn look(page: &Page, here: &Here, found: &mut Found) {
    page.has_reach();
    let mut note = |claim: &'static str, at: &str, seen: Value| {
        let lines = seen.as_array().into_iter().flatten().filter_map(Value::as_str);
        found.entry(claim).or_default().extend(lines.map(|line| format!("{here}, {at}: {line}")));
    };
    for (width, height, at) in [(320, 740, "at 320"), (320, 256, "1280 × 1024 at 400 %")] {
        page.is_wide(width, height);
        note("sideways", at, json!([page.wider()]));
    }
    note("told", "as it is told", json!(page.misleads()));
    page.is_wide(360, 740);
    note("help", "at 360", page.run("return reach.help()"));
    note("small", "at 360", page.run("return reach.small(44)"));
    for (width, height, at) in [(320, 568, "at 320 × 568"), (1280, 720, "at 1280 × 720")] {
        page.is_wide(width, height);
        note("hidden", at, page.run("return reach.hidden()"));
    }
    for (width, at) in [(320, "at 320"), (1280, "at 1280")] {
        page.is_wide(width, 740);
        note("help", at, page.run("return reach.help()"));
        note("overlaps", at, page.run("return reach.overlaps(true)"));
        page.run("reach.space(true)");
        note("spaced", at, json!([page.wider()]));
        note("spaced", at, page.run("return [...reach.cutOff(), ...reach.overlaps(false)]"));
        page.run("reach.space(false)");
    }
}

fn is_never_found(claim: &str) {
    if Engine::tested() != Engine::Chromium {
        return; // Only it can be made so small and so large without a new window.
    }
    let found = FOUND.get(claim).expect("a claim that is looked at");
    assert!(found.is_empty(), "{} times:\n{}", found.len(), found.join("\n"));
}

/// 1.4.10.
#[test]
fn nothing_scrolls_sideways_at_320_pixels_or_at_400_percent() {
    is_never_found("sideways");
}

/// 2.5.5.
#[test]
fn everything_that_can_be_tapped_is_44_pixels() {
    is_never_found("small");
}

/// 2.4.11, and more: not even a part of it.
#[test]
fn whatever_has_the_focus_is_never_under_a_bar() {
    is_never_found("hidden");
}

#[test]
fn no_words_lie_over_others() {
    is_never_found("overlaps");
}

/// 3.2.6, and 2.1.1 in the order of the keyboard: mirrored in Arabic.
#[test]
fn help_is_in_the_same_corner_of_every_screen() {
    is_never_found("help");
}

/// No field is required, no answer wrong, and no drawing is told that only decorates.
#[test]
fn nothing_is_told_that_has_no_name_or_demands_an_answer() {
    is_never_found("told");
}

/// 1.4.12.
#[test]
fn with_more_space_between_letters_and_lines_nothing_is_cut_off() {
    is_never_found("spaced");
}
