//! The parent gets their own words back, in six parts: what they said, the
//! four forms, the people around them, what is on their mind, support that
//! fits, and one small step.

pub mod forms;
pub mod mind;
pub mod people;
pub mod printed;
pub mod step;
pub mod suggestions;
pub mod words;

use maud::{Markup, html};

pub use suggestions::{checked, where_it_is};

use super::notices::notices;
use super::question::calm;
use super::share;
use crate::content::figures::Figure;
use crate::domain::ids::Version;
use crate::domain::path::Step;
use crate::route::Route;
use crate::ui::deed::Deed;
use crate::ui::drawing::{icon, lamp};
use crate::ui::parts::top_bar::{Lead, top_bar};
use crate::ui::view::View;
use crate::workshop::COUNT_ME;

pub fn screen(view: &View<'_>) -> Markup {
    let safety = view.profile.safety;
    html! {
        div.app.result {
            // With safety the card stands above everything, so the bar cannot
            // lie over the cover.
            (top_bar(view.words, Lead::Name, !safety))
            main id="main" data-title=(view.text("result-title")) {
                @if safety { div.page.pad { (calm(view)) } }
                (words::head(view))
                div.page.notices { (notices(view)) }
                (forms::part(view))
                (words::about_you(view))
                div.page.result__pair {
                    (people::part(view))
                    (mind::part(view))
                }
                (suggestions::part(view))
                (step::part(view))
                (with_the_group(view))
                (foot(view))
                (printed::part(view))
            }
            (bar(view))
        }
    }
}

/// What it is and is not, and what can be done with it.
pub fn foot(view: &View<'_>) -> Markup {
    let first = view.path.first().map(Step::id);
    let change = first.map_or(Route::Start, Route::Question).href();
    html! {
        footer.page.result__foot.stack {
            (figure(view, view.figure("end", &[])))
            p { (view.text("result-footer")) }
            p.no-print { a href="#/take" { (view.text("take-link")) } }
            p.no-print { a href="#/how" { (view.text("result-how")) } }
            p.no-print { a href=(change) { (view.text("result-change")) } }
            p.no-print { a href="#/privacy" { (view.text("result-keep")) } }
            @if view.kiosk.is_none() { p.no-print { a href="#/own" { (view.text("result-own")) } } }
            @if view.kiosk.is_some_and(|kiosk| kiosk.print) {
                p {
                    button.button type="button" data-do=(Deed::Print.words()) {
                        (icon("print")) span { (view.text("result-print")) }
                    }
                }
            }
        }
    }
}

/// At the end: what this parent may share with a group, and how.
fn with_the_group(view: &View<'_>) -> Markup {
    let on_tablet = goes_round(view);
    html! {
        @if share::is_invited(view) || on_tablet {
            section.page.result__group.no-print {
                div.card.stack {
                    h2 { (view.text("share-title")) }
                    // On a phone the next screen says so, beside the code.
                    @if on_tablet { (share::promises(view)) }
                    @else {
                        p { (view.text("share-vague")) }
                        p { a.button href=(Route::Share.href()) { (view.text("share-open")) } }
                    }
                }
            }
        }
    }
}

fn goes_round(view: &View<'_>) -> bool {
    view.kiosk.is_some_and(|kiosk| kiosk.group)
}

/// On a tablet that goes round: count me in, or not; wiped either way.
fn group_bar(view: &View<'_>) -> Markup {
    html! {
        footer.bottom-bar {
            div.page.bottom-bar__inner.bottom-bar__inner--spread {
                button.button.button--quiet type="button" data-do=(Deed::Reset.words()) {
                    (icon("wipe")) span { (view.text("share-no")) }
                }
                @if !view.saved.answers.is_empty() {
                    button.button.button--go type="button" data-do=(Deed::Later(COUNT_ME.to_owned()).words()) {
                        span { (view.text("share-count")) } (lamp())
                    }
                }
            }
        }
    }
}

/// On a shared tablet: take it along, and done.
fn tablet_bar(view: &View<'_>) -> Markup {
    html! {
        footer.bottom-bar {
            div.page.bottom-bar__inner.bottom-bar__inner--spread {
                button.button.button--quiet type="button" data-do=(Deed::Reset.words()) {
                    (icon("wipe")) span { (view.text("tablet-done")) }
                }
                a.button.button--go href="#/take" { span { (view.text("take-title")) } (lamp()) }
            }
        }
    }
}

/// What is within reach of a thumb.
pub fn bar(view: &View<'_>) -> Markup {
    if goes_round(view) {
        return group_bar(view);
    }
    if view.kiosk.is_some() {
        return tablet_bar(view);
    }
    let full = view.saved.version == Some(Version::Full);
    let (on, words) = if full {
        (Route::Offers.href(), "start-browse")
    } else {
        (Route::Region(Version::Full).href(), "result-go-on")
    };
    html! {
        footer.bottom-bar {
            div.page.bottom-bar__inner.bottom-bar__inner--spread {
                button.button.button--quiet type="button" data-do=(Deed::Print.words()) {
                    (icon("print")) span { (view.text("result-print")) }
                }
                a.button.button--go href=(on) { span { (view.text(words)) } (lamp()) }
            }
        }
    }
}

/// A figure with its place and year, and what to know of it.
fn figure(view: &View<'_>, figure: Option<&Figure>) -> Markup {
    html! {
        @if let Some(figure) = figure {
            p.figure-note {
                (view.said(&figure.text)) " "
                span.small.soft {
                    (view.said(&figure.place_label)) ". "
                    @if let Some(caution) = &figure.caution { (view.said(caution)) }
                }
            }
        }
    }
}
