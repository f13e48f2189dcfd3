//! One file a screen: from what is known to markup. Each has one `h1`; its
//! `main` says in `data-title` how the page is called.

mod help;
mod how;
mod notices;
mod offer;
mod offers;
mod privacy;
mod question;
mod region;
mod result;
mod start;

use maud::{Markup, html};

use super::deed::Deed;
use super::parts::top_bar::{Lead, top_bar};
use super::view::View;
use crate::route::Route;

/// The screen of an address.
pub fn screen(view: &View<'_>, route: &Route) -> Markup {
    html! {
        a.jump href="#main" data-do=(Deed::Jump.words()) { (view.text("a11y-jump")) }
        (body(view, route))
    }
}

fn body(view: &View<'_>, route: &Route) -> Markup {
    match route {
        Route::Start => start::screen(view),
        Route::Region(_) => region::screen(view),
        Route::Question(step) => question::screen(view, step),
        Route::Result => result::screen(view),
        Route::Offers => offers::screen(view),
        Route::Offer(id) => offer::screen(view, id),
        Route::Help => help::screen(view),
        Route::How => how::screen(view),
        Route::Privacy => privacy::screen(view),
    }
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
