//! From the narrowest phone to a desk: nothing scrolls sideways, and a question
//! is answered without scrolling.

use serde_json::{Value, json};

use crate::engine::{Engine, Light};
use crate::page::Page;
use crate::parent::KEPT;
use crate::screens::SCREENS;

impl Page {
    /// Makes the inside of the window this large, in CSS pixels.
    pub fn is_wide(&self, width: u64, height: u64) {
        if self.is(Engine::Chromium) {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.session.chromium("Emulation.setDeviceMetricsOverride", size);
        } else {
            self.session.becomes_small();
            self.fits(width, height);
        }
        let script = "return String(innerWidth) === arguments[0]";
        self.until_words(&format!("the window is {width} wide"), script, &width.to_string());
    }

    /// WebDriver sizes the window with its frame, so the frame is measured.
    fn fits(&self, width: u64, height: u64) {
        let client = self.session.client();
        for _ in 0..5 {
            let inside = self.run("return [innerWidth, innerHeight]");
            let off = |wanted: u64, at: usize| wanted as i64 - inside[at].as_i64().unwrap_or_default();
            let (right, down) = (off(width, 0), off(height, 1));
            if (right, down) == (0, 0) {
                return;
            }
            let (now_wide, now_high) = self.session.wait(client.get_window_size()).expect("a window has a size");
            let sized = |now: u64, more: i64| u32::try_from(now as i64 + more).unwrap_or_default();
            let (wide, high) = (sized(now_wide, right), sized(now_high, down));
            self.session.wait(client.set_window_size(wide, high)).expect("a window can be sized");
            let before = inside.to_string();
            let settled = "return JSON.stringify([innerWidth, innerHeight]) !== arguments[0]";
            self.until_words("the window has another size", settled, &before);
        }
    }
}

#[test]
fn no_screen_scrolls_sideways_at_any_width() {
    let page = Page::unopened(Light::Day);
    page.visit("");
    page.holds(KEPT);
    let mut found = Vec::new();
    for width in [320, 360, 768, 1280] {
        page.is_wide(width, 740);
        for screen in SCREENS {
            page.goes_to(screen);
            let wider = page.run(
                "const room = root.clientWidth;
                const wide = Math.max(root.scrollWidth, document.body.scrollWidth) - room;
                const out = [...document.querySelectorAll('main *, footer *, header *')].filter((one) =>
                    one.getBoundingClientRect().right > room + 1 && getComputedStyle(one).position !== 'absolute');
                return wide > 0 ? `${wide} too wide: ${out.slice(0, 3).map((one) => one.tagName + '.' + one.className.baseVal).join(' ')}` : null",
            );
            if wider != Value::Null {
                found.push(format!("{screen} at {width}: {wider}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_answer_of_the_longest_question_stands_above_the_bar_on_a_small_phone() {
    let page = Page::unopened(Light::Day);
    page.visit("");
    page.is_wide(360, 640);
    page.holds(KEPT);
    let mut found = Vec::new();
    let singles = SCREENS.iter().filter(|screen| screen.starts_with("#/q/"));
    for screen in singles {
        page.goes_to(screen);
        let below = page.run(
            "const bar = document.querySelector('.bottom-bar').getBoundingClientRect().top;
            const radios = [...document.querySelectorAll('fieldset:first-of-type input[type=radio]')];
            return radios.map((one) => one.labels[0]).filter((one) => one.getBoundingClientRect().bottom > bar).map(called)",
        );
        if below != json!([]) {
            found.push(format!("{screen}: under the bar: {below}"));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
