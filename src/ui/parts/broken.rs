//! Some of the content could not be read: what is not lost, and what works.

use maud::{Markup, html};

use super::why::why;
use crate::content::language::Language;
use crate::ui::deed::Deed;

pub fn broken(words: &Language, problems: &[String]) -> Markup {
    html! {
        section.notice.broken role="status" {
            div.stack.stack--tight {
                p.notice__title { (words.text("content-broken-title")) }
                p { (words.text("content-part-broken")) }
                p.row {
                    button.button type="button" data-do=(Deed::Reload.words()) { (words.text("content-reload")) }
                    a.button href="#/help" { (words.text("help-button")) }
                }
                (why(words.text("content-for-keepers"), html! {
                    ul lang="en" { @for problem in problems { li { (problem) } } }
                }))
            }
        }
    }
}
