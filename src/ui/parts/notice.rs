//! Something happened; what is not lost; what one can do.

use maud::{Markup, html};

use crate::ui::deed::Deed;
use crate::ui::drawing::icon;

/// Each deed stands beside its words.
pub fn notice(drawing: &str, title: &str, deeds: &[(&str, Deed)]) -> Markup {
    html! {
        section.notice role="status" {
            (icon(drawing))
            div {
                p.notice__title { (title) }
                p.row {
                    @for (words, deed) in deeds {
                        button.button type="button" data-do=(deed.words()) { (words) }
                    }
                }
            }
        }
    }
}
