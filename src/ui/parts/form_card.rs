//! One of the four forms of support: its sign, the parent's own word, and a
//! soft bar where three questions were answered.

use maud::{Markup, html};

use crate::domain::ids::{Adequacy, Form};
use crate::ui::drawing::{drawing, form_name, sign};

/// What stands on the card.
pub struct FormCard<'a> {
    pub form: Form,
    pub name: &'a str,
    pub class: Option<Adequacy>,
    /// The class as a word.
    pub class_word: &'a str,
    /// The class as a sentence.
    pub said: &'a str,
    pub bar: Option<Markup>,
}

pub fn form_card(card: &FormCard<'_>) -> Markup {
    html! {
        article class=(format!("form-card form-card--{}", form_name(card.form))) {
            (sign(card.form))
            h3.form-card__name { (card.name) }
            p.form-card__class { (openness(card.class)) (card.class_word) }
            p.form-card__said { (card.said) }
            @if let Some(bar) = &card.bar { (bar) }
        }
    }
}

/// A ring that is closed (enough), open (there is room), double (too much) or
/// dashed (not needed, not filled in).
pub fn openness(class: Option<Adequacy>) -> Markup {
    const CLOSED: &str = r#"<circle class="openness__line" cx="16" cy="16" r="11.5"/><circle class="openness__core" cx="16" cy="16" r="6"/>"#;
    const LITTLE: &str = r#"<path class="openness__line" d="M23.4 7.2A11.5 11.5 0 1 1 8.6 7.2"/><circle class="openness__core" cx="16" cy="16" r="4.5"/>"#;
    const HALF: &str = r#"<path class="openness__line" d="M27.5 17A11.5 11.5 0 0 1 4.5 17"/><circle class="openness__core" cx="16" cy="16" r="2.5"/>"#;
    const DOUBLE: &str = r#"<circle class="openness__line" cx="16" cy="16" r="13"/><circle class="openness__line" cx="16" cy="16" r="8.5"/><circle class="openness__core" cx="16" cy="16" r="5.5"/>"#;
    const NOT_NOW: &str = r#"<circle class="openness__line openness__line--dash" cx="16" cy="16" r="11.5"/><path class="openness__line" d="M11.5 16h9"/>"#;
    const BLANK: &str = r#"<circle class="openness__line openness__line--dash" cx="16" cy="16" r="11.5"/>"#;
    let inside = match class {
        Some(Adequacy::Enough) => CLOSED,
        Some(Adequacy::LittleShort) => LITTLE,
        Some(Adequacy::FarShort) => HALF,
        Some(Adequacy::TooMuch) => DOUBLE,
        Some(Adequacy::NotNeeded) => NOT_NOW,
        None => BLANK,
    };
    drawing("openness", "0 0 32 32", inside)
}
