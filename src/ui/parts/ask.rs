//! The frame of a screen that asks one thing: on a wide screen the rings grow
//! beside the words.

use maud::{Markup, html};

use crate::ui::drawing::growth_field;

/// The pieces of such a screen.
pub struct Ask<'a> {
    /// How many of the six rings are there.
    pub grown: usize,
    /// What stands beside the question.
    pub aside: &'a str,
    pub top: Markup,
    /// The title of the page.
    pub title: &'a str,
    /// The question and its fields.
    pub form: Markup,
    pub bottom: Markup,
}

pub fn ask(pieces: Ask<'_>) -> Markup {
    html! {
        div.ask {
            div.ask__aside.cover.on-cover aria-hidden="true" {
                (growth_field(pieces.grown)) p.voice { (pieces.aside) }
            }
            div.ask__main {
                (pieces.top)
                main id="main" data-title=(pieces.title) {
                    form.column.question { (pieces.form) }
                }
                (pieces.bottom)
            }
        }
    }
}
