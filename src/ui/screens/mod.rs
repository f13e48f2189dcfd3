//! One file a screen: from what is known to markup. Each has one `h1`; its
//! `main` says in `data-title` how the page is called.

mod code;
mod easy;
mod help;
mod how;
pub mod idle;
mod kiosk;
mod link;
mod notices;
mod offer;
mod offers;
mod own;
pub mod paper;
mod privacy;
mod question;
mod region;
mod result;
mod share;
mod sheet;
mod start;
pub mod take;
mod workshop;

use maud::{Markup, html};

use super::deed::Deed;
use super::parts::top_bar::{Lead, top_bar};
use super::view::View;
use crate::content::language::Language;
use crate::own::desk::Desk;
use crate::route::{OwnPage, Page, Route};
use crate::workshop::Room;

/// The screens of the asking program; nothing for those of the other.
pub fn asking(view: &View<'_>, route: &Route) -> Markup {
    let body = match route {
        Route::Start => start::screen(view),
        Route::Region(_) => region::screen(view),
        Route::Question(step) => question::screen(view, step),
        Route::Help => help::without(view),
        _ => waiting(view),
    };
    with_jump(view.words, body)
}

/// The first screen as `index.html` holds it: all that comes later comes after.
pub fn first(words: &Language) -> Markup {
    with_jump(words, start::first(words))
}

/// The screens of the answering program; nothing for those of the other.
pub fn answering(view: &View<'_>, route: &Route) -> Markup {
    let body = match route {
        _ if view.saved.easy && easy::draws(route) => easy::screen(view, route),
        Route::Start => start::screen(view),
        Route::Region(_) => region::screen(view),
        Route::Result | Route::Part(_) => result::screen(view),
        Route::Offers => offers::screen(view),
        Route::Offer(id) => offer::screen(view, id),
        Route::How => how::screen(view),
        Route::Help => help::screen(view),
        Route::Question(step) => question::screen(view, step),
        Route::Privacy => privacy::screen(view),
        Route::Kiosk(query) => kiosk::screen(view, query),
        Route::Take => take::screen(view),
        Route::Link => link::screen(view),
        Route::Code => code::screen(view),
        Route::Paper => paper::screen(view),
        Route::Sheet => sheet::screen(view),
        Route::Share => share::screen(view),
        _ => html! {},
    };
    with_jump(view.words, body)
}

/// The screens of the facilitating program.
pub fn facilitating(view: &View<'_>, room: &Room, of: Page) -> Markup {
    with_jump(view.words, workshop::screen(view, room, of))
}

/// The screens of the keeping program.
pub fn keeping(view: &View<'_>, desk: &Desk, of: OwnPage) -> Markup {
    with_jump(view.words, own::screen(view, desk, of))
}

fn with_jump(words: &Language, body: Markup) -> Markup {
    html! {
        a.jump href="#main" data-do=(Deed::Jump.words()) { (words.text("a11y-jump")) }
        (body)
    }
}

/// The answering program is still on its way, or did not come.
fn waiting(view: &View<'_>) -> Markup {
    let contents = html! {
        @if view.problems.is_empty() { h1 { (view.text("help-loading")) } }
        @else {
            h1 { (view.text("content-broken-title")) }
            (super::parts::broken::broken(view.words, view.problems))
        }
    };
    page(view, "column pad stack", view.text("help-loading"), contents)
}

/// A page under the bar with the name of the app.
fn page(view: &View<'_>, class: &str, title: &str, contents: Markup) -> Markup {
    html! {
        div.app {
            (top_bar(view.words, Lead::Name, false))
            main id="main" class=(class) data-title=(title) { (contents) }
        }
    }
}

/// A button back to where one came from.
fn back_button(words: &str) -> Markup {
    html! {
        p {
            button.chip-button.chip-button--back type="button" data-do=(Deed::Back.words()) {
                (super::drawing::icon_flow("back")) span { (words) }
            }
        }
    }
}
