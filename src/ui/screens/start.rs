//! The first thing a parent sees: what this is, how long it takes, that
//! nothing leaves the device, and one way on.
//!
//! The same words stand in `index.html`, so that they are there before this
//! program is; change both together (`tests/screens.rs` compares them).

use maud::{Markup, html};

use super::notices::notices;
use crate::domain::ids::Version;
use crate::domain::path::Step;
use crate::route::Route;
use crate::ui::drawing::{cover, icon, lamp};
use crate::ui::parts::language_field::language_field;
use crate::ui::parts::top_bar::{Lead, top_bar};
use crate::ui::view::View;

pub fn screen(view: &View<'_>) -> Markup {
    let promises = [("clock", "start-short-about"), ("leaf", "start-no-test"), ("lock", "start-stays")];
    let more = [
        ("people", "#/offers", "start-browse"),
        ("info", "#/how", "start-how"),
        ("lock", "#/privacy", "start-privacy"),
    ];
    html! {
        (top_bar(view.words, Lead::First, true))
        main.start id="main" data-title=(view.text("start-page")) {
            div.cover.on-cover.start__cover {
                (cover())
                div.start__words { h1 { (view.text("start-heading")) } }
            }
            div.start__body {
                p.start__lede { (view.text("start-lede")) }
                ul.promise role="list" {
                    @for (drawing, key) in promises { li { (icon(drawing)) span { (view.text(key)) } } }
                }
                div.start__go {
                    (begin(view))
                    a.button.button--wide href=(Route::Region(Version::Full).href()) { (view.text("start-full-button")) }
                }
                (notices(view))
                (language_field(view.words))
                nav.start__more.small aria-label=(view.text("start-more")) {
                    @for (drawing, href, key) in more {
                        a.chip-button href=(href) { (icon(drawing)) span { (view.text(key)) } }
                    }
                }
            }
        }
    }
}

/// One way on, the lit one: to begin, or back to where a parent was.
fn begin(view: &View<'_>) -> Markup {
    let begin = Route::Region(Version::Short).href();
    if view.saved.answers.is_empty() {
        return html! {
            a.button.button--go.button--wide href=(begin) { span { (view.text("start-button")) } (lamp()) }
        };
    }
    let on = view.first_open().map(Step::id).map_or(Route::Result, Route::Question).href();
    html! {
        a.button.button--go.button--wide href=(on) { span { (view.text("start-resume")) } (lamp()) }
        a.button.button--wide href=(begin) { (view.text("start-short-button")) }
    }
}
