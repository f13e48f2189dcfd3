//! Out at once, and nothing left to find.

use crate::page::Page;
use crate::parent::KEPT;
use crate::screens::SCREENS;

/// On a page that says nothing, with nothing kept; and Back shows nothing.
fn has_left_no_trace(page: &Page) {
    let gone = "return location.pathname.endsWith('/leeg.html') && seen() === ''";
    page.until("an empty page is there", gone);
    page.has_kept_nothing();
    page.run("history.back()");
    page.until("the page before is there", "return root.hasAttribute('data-started')");
    page.is_ready();
    page.has_kept_nothing();
    for trace in ["je kind en humor", "Een beetje te weinig", "Boze buien"] {
        page.sees_not(trace);
    }
}

/// At a result, with a screen before it that Back leads to.
fn at_a_result() -> Page {
    let page = Page::open();
    page.holds(KEPT);
    page.goes_to("#/q/s1");
    page.goes_to("#/result");
    page.sees("Je zei dat je kracht haalt uit je kind en humor.");
    page
}

#[test]
fn the_quick_way_out_leaves_no_trace() {
    let page = at_a_result();
    page.taps("Snel weg");
    has_left_no_trace(&page);
}

/// On every screen a parent can be at, also the first.
#[test]
fn the_quick_way_out_is_on_every_screen() {
    let page = Page::open();
    page.holds(KEPT);
    for screen in SCREENS.iter().chain(&["#/own", "#/own/keep", "#/own/back", "#/workshop"]) {
        page.goes_to(screen);
        let there =
            "return [...document.querySelectorAll('header a')].some((one) => words(one) === 'Snel weg')";
        page.until(&format!("“Snel weg” is on {screen}"), there);
    }
    page.goes_to("#/");
    page.taps("Snel weg");
    has_left_no_trace(&page);
}

#[test]
fn three_times_shift_is_a_quick_way_out() {
    let page = at_a_result();
    page.presses("\u{e008}");
    page.presses("\u{e008}");
    page.sees("Je zei dat je kracht haalt uit je kind en humor.");
    page.presses("\u{e008}");
    has_left_no_trace(&page);
}
