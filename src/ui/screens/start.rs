//! The first thing a parent sees: what this is, how long it takes, that
//! nothing leaves the device, and one way on.
//!
//! Its first part stands in `index.html`, put there by the build: it is read
//! before this program is here, and stays as it is when it comes.

use maud::{Markup, html};

use super::notices::notices;
use crate::content::language::{LANGUAGES, Language};
use crate::domain::ids::Version;
use crate::domain::path::Step;
use crate::kiosk::Kiosk;
use crate::route::Route;
use crate::ui::deed::Deed;
use crate::ui::drawing::{cover, icon, lamp};
use crate::ui::parts::easy_switch::easy_switch;
use crate::ui::parts::language_field::language_field;
use crate::ui::parts::top_bar::{Lead, top_bar};
use crate::ui::view::View;

/// What the app does for everyone and what it does not, as public bodies have to
/// tell: a page without the program.
pub const STATEMENT: &str = "toegankelijkheid.html";

pub fn screen(view: &View<'_>) -> Markup {
    if let Some(kiosk) = view.kiosk {
        return tablet(view, kiosk);
    }
    let more = [
        ("people", "#/offers", "start-browse"),
        ("info", "#/how", "start-how"),
        ("lock", "#/privacy", "start-privacy"),
        ("person", STATEMENT, "start-accessible"),
        ("leaf", "#/own", "start-own"),
        ("tick", "#/code", "start-type-in"),
        ("person", "#/kiosk", "start-set-up"),
        ("people", "#/workshop", "start-workshop"),
    ];
    let after = html! {
        @if view.has_own {
            a.button.button--wide href="#/own" { (icon("lock")) span { (view.text("start-own-open")) } }
        }
        (notices(view))
        (offered(view))
        (language_field(view.words))
        div {
            (easy_switch(view.words, view.saved.easy))
            p.small.soft { (view.text("easy-mode-about")) }
        }
        nav.start__more.small aria-label=(view.text("start-more")) {
            @for (drawing, href, key) in more {
                a.chip-button href=(href) { (icon(drawing)) span { (view.text(key)) } }
            }
        }
    };
    with(view.words, begin(view), after)
}

/// The language of the browser, where it is another and none was chosen: offered,
/// never forced, in its own name.
pub fn offered(view: &View<'_>) -> Markup {
    let wished = LANGUAGES.iter().find(|(tag, _)| *tag == view.wished && *tag != view.words.tag());
    html! {
        @if let (Some((tag, name)), None) = (wished, &view.saved.language) {
            button.button.button--wide type="button" lang=(tag) dir="auto" value=(tag)
                data-do=(Deed::Language.words()) { (name) }
        }
    }
}

/// What can be read before the program is here.
pub fn first(words: &Language) -> Markup {
    with(words, lit(words), html! {})
}

/// What this is, the way on, and what comes after it.
fn with(words: &Language, begin: Markup, after: Markup) -> Markup {
    let promises = [("clock", "start-short-about"), ("leaf", "start-no-test"), ("lock", "start-stays")];
    html! {
        (top_bar(words, Lead::First, true))
        main.start id="main" data-title=(words.text("start-page")) {
            div.cover.on-cover.start__cover {
                (cover())
                div.start__words { h1 { (words.text("start-heading")) } }
            }
            div.start__body {
                p.start__lede { (words.text("start-lede")) }
                ul.promise role="list" {
                    @for (drawing, key) in promises { li { (icon(drawing)) span { (words.text(key)) } } }
                }
                div.start__go {
                    (begin)
                    a.button.button--wide href=(Route::Region(Version::Full).href()) { (words.text("start-full-button")) }
                }
                (after)
            }
        }
    }
}

/// What stands in a waiting room: one big button, the languages, and that
/// nothing stays.
pub fn tablet(view: &View<'_>, kiosk: &Kiosk) -> Markup {
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
                (easy_switch(view.words, view.saved.easy))
                a.button.button--quiet href="#/kiosk" { (view.text("start-set-up")) }
            }
        }
    }
}

/// One way on, the lit one: to begin, or back to where a parent was.
pub fn begin(view: &View<'_>) -> Markup {
    if view.saved.answers.is_empty() {
        return lit(view.words);
    }
    let begin = Route::Region(Version::Short).href();
    let on = view.first_open().map(Step::id).map_or(Route::Result, Route::Question).href();
    html! {
        a.button.button--go.button--wide href=(on) { span { (view.text("start-resume")) } (lamp()) }
        a.button.button--wide href=(begin) { (view.text("start-short-button")) }
    }
}

/// To begin, for who has answered nothing yet.
fn lit(words: &Language) -> Markup {
    html! {
        a.button.button--go.button--wide href=(Route::Region(Version::Short).href()) {
            span { (words.text("start-button")) } (lamp())
        }
    }
}
