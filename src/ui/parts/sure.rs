//! Something that cannot be undone: asked for first, and done by a second tap.

use maud::{Markup, html};

use crate::ui::deed::Deed;
use crate::ui::drawing::icon;

/// `ask` opens the button that does it, `yes`; what is lost stands before both.
pub fn sure(ask: &str, yes: &str, deed: &Deed) -> Markup {
    html! {
        details.sure {
            summary.button { (icon("wipe")) span { (ask) } }
            p { button.button type="button" data-do=(deed.words()) { (yes) } }
        }
    }
}
