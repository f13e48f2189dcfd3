//! The choice of language, each by its own name.

use maud::{Markup, html};

use crate::content::language::{LANGUAGES, Language};
use crate::ui::deed::Deed;

pub fn language_field(words: &Language) -> Markup {
    html! {
        div.field.lang-field {
            label for="language" { (words.text("start-language")) }
            select.input id="language" autocomplete="language" data-do=(Deed::Language.words()) {
                @for (tag, name) in LANGUAGES {
                    option value=(tag) lang=(tag) dir="auto" selected[*tag == words.tag()] { (name) }
                }
            }
        }
    }
}
