//! The easy mode: one thing at a time, large, with a picture beside each answer.
//! All of it is drawn by the answering program, which breaks every text into
//! lines of one sentence (`ui::sentences`).

mod parts;
mod questions;

use maud::{Markup, html};

use super::notices::notices;
use super::start::{STATEMENT, begin, offered, tablet};
use crate::route::Route;
use crate::ui::drawing::icon;
use crate::ui::parts::easy_switch::easy_switch;
use crate::ui::parts::language_field::language_field;
use crate::ui::parts::top_bar::{Lead, top_bar};
use crate::ui::parts::why::why;
use crate::ui::view::View;

/// Has a screen an easy form of its own? The others are only larger.
pub fn draws(route: &Route) -> bool {
    matches!(route, Route::Start | Route::Region(_) | Route::Question(_) | Route::Result | Route::Part(_))
}

pub fn screen(view: &View<'_>, route: &Route) -> Markup {
    match route {
        Route::Start => start(view),
        Route::Region(_) => questions::region(view),
        Route::Question(step) => questions::screen(view, step),
        Route::Part(part) => parts::screen(view, *part),
        _ => parts::screen(view, 1),
    }
}

/// One button; what else there is stays folded.
fn start(view: &View<'_>) -> Markup {
    if let Some(kiosk) = view.kiosk {
        return tablet(view, kiosk);
    }
    let more = [
        ("people", "#/offers", "start-browse"),
        ("lock", "#/privacy", "start-privacy"),
        ("person", STATEMENT, "start-accessible"),
        ("info", "#/how", "start-how"),
        ("leaf", "#/own", "start-own"),
        ("tick", "#/code", "start-type-in"),
    ];
    html! {
        (top_bar(view.words, Lead::First, false))
        main.column.pad.stack.easy-start id="main" data-title=(view.text("start-page")) {
            h1 { (view.text("start-heading")) }
            p { (view.text("start-no-test")) ". " (view.text("start-stays")) "." }
            div.start__go { (begin(view)) }
            (notices(view))
            (offered(view))
            (language_field(view.words))
            (easy_switch(view.words, true))
            (why(view.text("start-more"), html! {
                nav.stack aria-label=(view.text("start-more")) {
                    @for (drawing, href, key) in more {
                        a.button href=(href) { (icon(drawing)) span { (view.text(key)) } }
                    }
                }
            }))
        }
    }
}
