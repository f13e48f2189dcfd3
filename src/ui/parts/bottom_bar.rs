//! The bar within reach of a thumb: back, skip, on.

use maud::{Markup, html};

use crate::content::language::Language;
use crate::ui::deed::Deed;
use crate::ui::drawing::{icon_flow, lamp};

/// `skip`: none where nothing can be skipped.
pub fn bottom_bar(words: &Language, skip: Option<&Deed>, next: &Deed) -> Markup {
    html! {
        footer.bottom-bar {
            div.column.bottom-bar__inner {
                button.round-button type="button" data-do=(Deed::Back.words()) {
                    (icon_flow("back")) span.unseen { (words.text("question-back")) }
                }
                @if let Some(skip) = skip {
                    button.button.button--quiet type="button" data-do=(skip.words()) {
                        (words.text("question-skip"))
                    }
                }
                button.button.button--go type="button" id="next" data-do=(next.words()) {
                    span { (words.text("question-next")) } (lamp())
                }
            }
        }
    }
}
