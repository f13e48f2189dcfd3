//! Out at once, and nothing left to find.

use crate::page::Page;
use crate::parent::KEPT;
use crate::screens::SCREENS;

/// To a page that says nothing, with nothing kept; and Back shows nothing, on a page
/// that is loaded anew: one kept for Back would still have its memory.
fn leaves_no_trace(page: &Page, leave: impl FnOnce(&Page)) {
    page.run("root.setAttribute('data-before', '')");
    leave(page);
    let gone = "return location.pathname.endsWith('/leeg.html') && seen() === ''";
    page.until("an empty page is there", gone);
    page.has_kept_nothing();
    page.run("history.back()");
    page.is_loaded_anew();
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
    leaves_no_trace(&page, |page| page.taps("Snel weg"));
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
    leaves_no_trace(&page, |page| page.taps("Snel weg"));
}

#[test]
fn three_times_shift_is_a_quick_way_out() {
    let page = at_a_result();
    page.presses("\u{e008}");
    page.presses("\u{e008}");
    page.sees("Je zei dat je kracht haalt uit je kind en humor.");
    leaves_no_trace(&page, |page| page.presses("\u{e008}"));
}
