//! One line on why something is asked, closed until somebody wonders.

use maud::{Markup, html};

use crate::ui::drawing::icon;

pub fn why(question: &str, answer: Markup) -> Markup {
    html! {
        details.why {
            summary { (icon("info")) span { (question) } }
            (answer)
        }
    }
}
