//! axe-core finds nothing on any screen, in any language, however the device
//! shows it and however wide it is: 16 combinations of look and width.

use serde_json::json;
use steunwijzer::content::language::LANGUAGES;

use crate::engine::{Engine, Light};
use crate::everywhere::{
    A_PARENT, A_TABLET, A_WORKSHOP, EASY, Here, Part, WHAT_IS_KEPT, everything, kept, on_every_screen,
};
use crate::looks::{LOOKS, Look};
use crate::page::Page;
use crate::screens::SCREENS;

const WIDTHS: [u64; 4] = [320, 360, 768, 1280];

/// The combinations in which a screen is looked at in its language: all of them
/// where everything is checked. Else four over its three languages, which have
/// each look and each width once; the next screen has others.
fn combinations(here: &Here, everything: bool) -> Vec<(Look, u64)> {
    if everything {
        return LOOKS.into_iter().flat_map(|look| WIDTHS.map(|width| (look, width))).collect();
    }
    let turns = match here.tag {
        "nl" => 0..2,
        "ar" => 2..3,
        _ => 3..4,
    };
    let at = |turn: usize| (LOOKS[(turn + here.nth / 4) % 4], WIDTHS[(turn + here.nth) % 4]);
    turns.map(at).collect()
}

fn has_no_violations(part: Part) {
    if Engine::tested() != Engine::Chromium {
        return; // The others cannot be told how to look; see below.
    }
    let everything = everything();
    let (mut found, mut looked) = (Vec::new(), 0);
    on_every_screen(part, &mut |page, here| {
        if page.run("return typeof axe") == json!("undefined") {
            page.brings_axe();
        }
        for (look, width) in combinations(here, everything) {
            page.looks(look);
            page.is_wide(width, 740);
            page.really_looks(look);
            // A bar that sticks lies over what is scrolled under it; at the end over nothing.
            page.run("scrollTo({ top: root.scrollHeight, behavior: 'instant' })");
            let seen = page.violations().into_iter();
            found.extend(seen.map(|one| format!("{here}, {look:?} at {width}: {one}")));
            looked += 1;
        }
    });
    println!("looked {looked} times");
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
}

#[test]
fn every_screen_of_a_parent() {
    has_no_violations(A_PARENT);
}

#[test]
fn every_page_of_what_is_kept() {
    has_no_violations(WHAT_IS_KEPT);
}

#[test]
fn every_page_of_a_workshop() {
    has_no_violations(A_WORKSHOP);
}

#[test]
fn every_screen_of_a_tablet() {
    has_no_violations(A_TABLET);
}

#[test]
fn every_screen_of_the_easy_mode() {
    has_no_violations(EASY);
}

/// Needs no browser.
#[test]
fn every_screen_is_seen_in_every_look_and_width_and_a_language_in_every_combination() {
    let seen = |tag, nth, everything| -> Vec<String> {
        let seen = combinations(&Here { tag, nth, screen: String::new() }, everything);
        seen.into_iter().map(|one| format!("{one:?}")).collect()
    };
    let different = |mut seen: Vec<String>| {
        seen.sort();
        seen.dedup();
        seen.len()
    };
    for nth in 0..20 {
        let seen: Vec<_> = ["nl", "ar", "pl"].iter().flat_map(|tag| seen(tag, nth, false)).collect();
        assert_eq!(seen.len(), 4);
        assert!(
            LOOKS.iter().all(|look| seen.iter().any(|one| one.contains(&format!("{look:?},")))),
            "{seen:?}"
        );
        assert!(
            WIDTHS.iter().all(|width| seen.iter().any(|one| one.contains(&format!(" {width})")))),
            "{seen:?}"
        );
    }
    for tag in ["nl", "ar", "pl"] {
        assert_eq!(different((0..16).flat_map(|nth| seen(tag, nth, false)).collect()), 16, "{tag}");
        assert_eq!(different(seen(tag, 0, true)), 16, "{tag}");
    }
}

/// The other engines look the same: there each screen is seen in one of the other
/// languages, at the width of a phone, by day in three of them and in the dark in
/// the rest: each change of light is another browser. `accessibility.rs` does Dutch.
#[test]
fn every_other_language_on_a_phone_in_the_other_engines() {
    if Engine::tested() == Engine::Chromium {
        return; // That one is looked at in all ways; see above.
    }
    let mut found = Vec::new();
    for (turn, (tag, _)) in LANGUAGES[1..].iter().enumerate() {
        let light = if turn < 3 { Light::Day } else { Light::Dark };
        let page = Page::unopened(light);
        page.visit("");
        page.is_wide(360, 740);
        page.holds(&kept(tag, json!({})));
        page.is_in(tag);
        page.brings_axe();
        for screen in SCREENS.iter().skip(turn).step_by(LANGUAGES.len() - 1) {
            page.goes_to(screen);
            let seen = page.violations().into_iter();
            found.extend(seen.map(|one| format!("{tag} {screen}, {light:?}: {one}")));
        }
    }
    assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
}
