//! The first thing a parent sees: what this is, how long it takes, that
//! nothing leaves the device, and one way on.
//!
//! The same words stand in `index.html`, so that they are there before this
//! program is; change both together (`tests/screens.rs` compares them).

use maud::{Markup, html};

use super::notices::notices;
use crate::content::language::LANGUAGES;
use crate::domain::ids::Version;
use crate::domain::path::Step;
use crate::kiosk::Kiosk;
use crate::route::Route;
use crate::ui::deed::Deed;
use crate::ui::drawing::{cover, icon, lamp};
use crate::ui::parts::language_field::language_field;
use crate::ui::parts::top_bar::{Lead, top_bar};
use crate::ui::view::View;

pub fn screen(view: &View<'_>) -> Markup {
    if let Some(kiosk) = view.kiosk {
        return tablet(view, kiosk);
    }
    let promises = [("clock", "start-short-about"), ("leaf", "start-no-test"), ("lock", "start-stays")];
    let more = [
        ("people", "#/offers", "start-browse"),
        ("info", "#/how", "start-how"),
        ("lock", "#/privacy", "start-privacy"),
        ("leaf", "#/own", "start-own"),
        ("tick", "#/code", "start-type-in"),
        ("person", "#/kiosk", "start-set-up"),
        ("people", "#/workshop", "start-workshop"),
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
                @if view.has_own {
                    a.button.button--wide href="#/own" { (icon("lock")) span { (view.text("start-own-open")) } }
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

/// What stands in a waiting room: one big button, the languages, and that
/// nothing stays.
fn tablet(view: &View<'_>, kiosk: &Kiosk) -> Markup {
    let speaks = |tag: &str| kiosk.languages.is_empty() || kiosk.languages.iter().any(|one| one == tag);
    let languages: Vec<_> = LANGUAGES.iter().filter(|(tag, _)| speaks(tag)).collect();
    html! {
        div.kiosk.cover.on-cover {
            (cover())
            (top_bar(view.words, Lead::Tablet, true))
            main.kiosk__words.stack id="main" data-title=(view.text("app-name")) {
                h1 { (view.text("tablet-heading")) }
                p { (view.text(if kiosk.group { "tablet-group" } else { "tablet-about" })) }
                p {
                    button.button.button--go.kiosk__go type="button" data-do=(Deed::Begin.words()) {
                        span { (view.text("start-button")) } (lamp())
                    }
                }
            }
            nav.kiosk__languages aria-label=(view.text("start-language")) {
                @if languages.len() > 1 {
                    @for (tag, name) in languages {
                        button.button type="button" lang=(tag) dir="auto" value=(tag) data-do=(Deed::Language.words())
                            aria-pressed=(*tag == view.words.tag()) { (name) }
                    }
                }
                a.button.button--quiet href="#/kiosk" { (view.text("start-set-up")) }
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
