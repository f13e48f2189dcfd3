//! From the narrowest phone to a desk: nothing scrolls sideways, and a question
//! is answered without scrolling.

use std::time::Instant;

use fantoccini::Locator;
use serde_json::{Value, json};

use crate::engine::{Engine, Light};
use crate::everywhere::kept;
use crate::page::Page;
use crate::parent::KEPT;
use crate::screens::SCREENS;
use crate::session::PATIENCE;

impl Page {
    /// Makes the inside of the window this large, in CSS pixels.
    pub fn is_wide(&self, width: u64, height: u64) {
        if self.is(Engine::Chromium) {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.session.chromium("Emulation.setDeviceMetricsOverride", size);
        } else {
            self.becomes_small();
            self.fits(width.max(self.narrowest()), height);
        }
    }

    /// How much the screen is wider than the window, and what sticks out; null
    /// where it fits.
    pub fn wider(&self) -> Value {
        self.run(
                "const room = root.clientWidth;
                const wide = Math.max(root.scrollWidth, document.body.scrollWidth) - room;
                const sticksOut = ({ left, right }) => root.dir === 'rtl' ? left < -1 : right > room + 1;
                const out = [...document.querySelectorAll('main *, footer *, header *')].filter((one) =>
                    sticksOut(one.getBoundingClientRect()) && getComputedStyle(one).position !== 'absolute');
                return wide > 0 ? `${wide} too wide: ${out.slice(0, 3).map((one) => one.tagName + '.' + one.getAttribute('class')).join(' ')}` : null",
        )
    }

    /// What no window of the browser goes below; then that is tested instead.
    fn narrowest(&self) -> u64 {
        if self.is(Engine::WebKit) { 334 } else { 0 }
    }

    /// A window with bars is never narrower than 450 pixels, so the app goes on
    /// in one without, opened by a tap; what is kept in the tab goes along.
    fn becomes_small(&self) {
        let client = self.session.client();
        let windows = || self.session.wait(client.windows()).expect("there are windows");
        let before = windows();
        if before.len() > 1 {
            return;
        }
        let heading = self.heading();
        self.run(
            "const opens = () => window.open(location.href, 'small', 'popup,width=360,height=640');
            document.querySelector('main h1').addEventListener('click', opens, { once: true })",
        );
        let tapped = self.session.wait(async { client.find(Locator::Css("main h1")).await?.click().await });
        tapped.expect("the heading can be tapped");
        let deadline = Instant::now() + PATIENCE;
        let small = loop {
            if let Some(small) = windows().into_iter().find(|window| !before.contains(window)) {
                break small;
            }
            self.may_wait(deadline, "a small window is there");
        };
        self.session.wait(client.switch_to_window(small)).expect("a window that is there");
        self.until("the small window shows the app", "return root.hasAttribute('data-started')");
        self.is_at(&heading);
    }

    /// WebDriver sizes the window with its frame, so the frame is measured; and
    /// the page learns of it a little later.
    fn fits(&self, width: u64, height: u64) {
        let client = self.session.client();
        let deadline = Instant::now() + PATIENCE;
        loop {
            let inside = self.run("return [innerWidth, innerHeight]");
            let (wide, high) =
                (inside[0].as_u64().unwrap_or_default(), inside[1].as_u64().unwrap_or_default());
            if (wide, high) == (width, height) {
                return;
            }
            let (outer_wide, outer_high) =
                self.session.wait(client.get_window_size()).expect("a window has a size");
            let sized = |outer: u64, inner: u64, wanted: u64| (wanted + outer.saturating_sub(inner)) as u32;
            let (new_wide, new_high) = (sized(outer_wide, wide, width), sized(outer_high, high, height));
            self.session.wait(client.set_window_size(new_wide, new_high)).expect("a window can be sized");
            self.may_wait(deadline, &format!("the window is {width} by {height}, not {wide} by {high}"));
        }
    }
}

#[test]
fn no_screen_scrolls_sideways_at_any_width() {
    let page = Page::unopened(Light::Day);
    page.visit("");
    page.is_wide(320, 740);
    let mut found = Vec::new();
    // One of each direction; `reach.rs` does all.
    for tag in ["nl", "ar"] {
        page.holds(&kept(tag, json!({})));
        page.is_in(tag);
        for width in [320, 360, 768, 1280] {
            page.is_wide(width, 740);
            for screen in SCREENS {
                page.goes_to(screen);
                let wider = page.wider();
                if wider != Value::Null {
                    found.push(format!("{tag} {screen} at {width}: {wider}"));
                }
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
