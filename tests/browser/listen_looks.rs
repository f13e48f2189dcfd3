//! The buttons and the bar of reading aloud: large enough, in nobody's way, and
//! only where somebody can tap them.

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::listener::{DUTCH, ESCAPE, QUESTION};
use crate::page::Page;
use crate::parent::KEPT;
use crate::screens::SCREENS;

#[test]
fn every_button_is_large_enough_and_nothing_goes_off_the_screen() {
    let page = Page::listens_at(DUTCH, QUESTION);
    page.is_wide(320, 740);
    page.holds(KEPT);
    let mut found = Vec::new();
    for width in [320, 360, 1280] {
        page.is_wide(width, 740);
        for screen in SCREENS.iter().filter(|screen| **screen != "#/code") {
            page.goes_to(screen);
            page.listens_to_the_first();
            let small = page.run(
                "const shown = [...document.querySelectorAll('.listen, .listen-bar button')].filter((one) => one.checkVisibility());
                return shown.map((one) => [one.ariaLabel ?? words(one), one.getBoundingClientRect()])
                    .filter(([, box]) => box.width < 44 || box.height < 44).map(([name, box]) => `${name}: ${box.width} by ${box.height}`)",
            );
            let wider = page.wider();
            if small != json!([]) || wider != Value::Null {
                found.push(format!("{screen} at {width}: {small}, {wider}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_button_lies_over_another_or_over_words() {
    let page = Page::listens_at(DUTCH, QUESTION);
    page.is_wide(360, 740);
    page.holds(KEPT);
    let mut found = Vec::new();
    for screen in SCREENS {
        page.goes_to(screen);
        page.listens_to_the_first();
        page.presses(ESCAPE);
        let over = page.run(
            "const shown = (one) => one.checkVisibility();
            const buttons = [...document.querySelectorAll('.listen')].filter(shown);
            const faces = [...document.querySelectorAll('main :is(.option__face, .chip__face, .offer-row, .button, .call)')].filter(shown);
            const letters = [...document.querySelectorAll('main :is(h1, h2, h3, p, dt, dd)')].filter(shown).flatMap((one) => {
                const range = document.createRange(); range.selectNodeContents(one);
                return [...range.getClientRects()].map((box) => [words(one), box]);
            });
            const boxes = [...[...buttons, ...faces].map((one) => [one.ariaLabel ?? words(one), one.getBoundingClientRect(), one]), ...letters];
            return buttons.flatMap((one) => {
                const { left, right, top, bottom } = one.getBoundingClientRect();
                return boxes.filter(([, box, other]) => other !== one && box.width > 0
                    && box.left < right - 1 && box.right > left + 1 && box.top < bottom - 1 && box.bottom > top + 1)
                    .map(([name]) => `${one.ariaLabel} over ${name}`);
            })",
        );
        if over != json!([]) {
            found.push(format!("{screen}: {over}"));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Also where little of the page is to be seen, as at four times its size.
#[test]
fn the_bar_never_hides_what_has_the_focus() {
    let page = Page::listens_at(DUTCH, QUESTION);
    page.is_wide(320, 740);
    page.holds(KEPT);
    for (width, height) in [(320, 256), (360, 640), (1280, 740)] {
        page.is_wide(width, height);
        for screen in [QUESTION, "#/q/b1", "#/result", "#/offers"] {
            page.goes_to(screen);
            page.listens_to_the_first();
            let under = page.run(
                "const bar = document.querySelector('.listen-bar');
                const all = [...document.querySelectorAll('main :is(a, button, input, select, textarea, summary)')];
                return all.filter((one) => one.checkVisibility() && !bar.contains(one)).reverse().map((one) => {
                    one.focus();
                    const [box, { top, bottom }] = [one.getBoundingClientRect(), bar.getBoundingClientRect()];
                    // Firefox leaves alone what is in sight for the most part.
                    const hidden = box.top < bottom && box.bottom > top && box.bottom - bottom < 24;
                    return hidden ? `${one.ariaLabel ?? called(one)} at ${box.top}` : null;
                }).filter((found) => found !== null)",
            );
            assert_eq!(under, json!([]), "{screen} at {width} by {height}");
        }
    }
}

#[test]
fn on_a_wall_and_on_paper_there_is_nothing_to_tap() {
    let page = Page::listens_at(DUTCH, QUESTION);
    page.listens_to_the_first();
    let shown = "return [...document.querySelectorAll('.listen, .listen-bar')].filter((one) => one.checkVisibility()).length";
    assert_eq!(page.run(shown), json!(7));
    page.run("root.dataset.stage = 'wall'");
    assert_eq!(page.run(shown), json!(0));
    page.run("delete root.dataset.stage");
    if page.is(Engine::Chromium) {
        page.session.chromium("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        assert_eq!(page.run(shown), json!(0));
    }
}

/// With buttons and bar, on a phone and on a desk.
#[test]
fn axe_finds_nothing_while_it_speaks_by_day_and_in_the_dark() {
    let page = Page::listens_at(DUTCH, QUESTION);
    page.is_wide(360, 740);
    page.holds(KEPT);
    page.brings_axe();
    let mut found = Vec::new();
    for (light, width) in [("light", 360), ("dark", 360), ("light", 1280), ("dark", 1280)] {
        page.is_wide(width, 740);
        page.script("root.dataset.theme = arguments[0]", vec![json!(light)]);
        for screen in [
            "#/",
            QUESTION,
            "#/q/b1",
            "#/q/b3-1",
            "#/q/v1",
            "#/result",
            "#/offers",
            "#/offer/home-start",
            "#/help",
        ] {
            page.goes_to(screen);
            page.listens_to_the_first();
            found.extend(
                page.violations().into_iter().map(|one| format!("{screen}, {light}, {width}: {one}")),
            );
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
