//! How a parent's device shows things: by day or in the dark, in the few colours
//! of high contrast, with large text. For Chromium, which can be told without
//! loading the page anew.

use serde_json::json;

use crate::engine::Engine;
use crate::page::Page;
use crate::parent::KEPT;
use crate::screens::SCREENS;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Day,
    Dark,
    /// The device's own few colours in place of the app's (`forced-colors`).
    HighContrast,
    /// Letters twice as large, set in the browser: widths in rem shrink too.
    LargeText,
}

pub const LOOKS: [Look; 4] = [Look::Day, Look::Dark, Look::HighContrast, Look::LargeText];

/// What a browser begins with, in pixels.
const LETTERS: u32 = 16;

impl Page {
    /// From here on the device shows it so, and moves as little as it can.
    pub fn looks(&self, look: Look) {
        let scheme = if look == Look::Dark { "dark" } else { "light" };
        let forced = if look == Look::HighContrast { "active" } else { "none" };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.session.chromium("Emulation.setEmulatedMedia", features);
        let letters = if look == Look::LargeText { 2 * LETTERS } else { LETTERS };
        let sizes = json!({ "fontSizes": { "standard": letters, "fixed": letters } });
        self.session.chromium("Page.setFontSizes", sizes);
    }

    /// The page really is shown so: else nothing would be tested.
    pub fn really_looks(&self, look: Look) {
        let shown = self.run(
            "const is = (query) => matchMedia(query).matches;
            return [is('(prefers-color-scheme: dark)'), is('(forced-colors: active)'), is('(prefers-reduced-motion: reduce)'),
                parseFloat(getComputedStyle(root).fontSize) > 31]",
        );
        let wanted = json!([look == Look::Dark, look == Look::HighContrast, true, look == Look::LargeText]);
        assert_eq!(shown, wanted, "{look:?}: dark, few colours, little motion, large letters");
    }
}

/// Not when a screen comes, and not at a tap.
#[test]
fn for_whoever_wants_little_motion_nothing_moves() {
    let page = Page::open();
    if !page.is(Engine::Chromium) {
        return;
    }
    page.looks(Look::Day);
    page.holds(KEPT);
    let moving = "return document.getAnimations().map((one) => one.effect.target.className)";
    for screen in SCREENS {
        page.goes_to(screen);
        assert_eq!(page.run(moving), json!([]), "{screen}");
    }
    for (screen, answer) in [("#/q/e0", "#e0-too-much"), ("#/q/s1", "#s1-my-child"), ("#/q/v1", "#v1-no")] {
        page.goes_to(screen);
        page.script("document.querySelector(arguments[0]).click()", vec![json!(answer)]);
        assert_eq!(page.run(moving), json!([]), "{screen}, after a tap");
    }
}
