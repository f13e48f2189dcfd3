//! The bar on top: where one is, the quick way out, and help. Same place, same
//! order on every screen.

use maud::{Markup, html};

use crate::content::language::Language;
use crate::ui::deed::Deed;
use crate::ui::drawing::{growth, icon, icon_flow};

/// What stands at the start of the bar.
pub enum Lead<'a> {
    /// The name of the app in full: the first screen.
    First,
    /// The same on a tablet in a waiting room, where there is nothing to leave.
    Tablet,
    /// The name of the app; on a narrow screen only its rings.
    Name,
    /// Step so much of so much, and the name of that part.
    Progress { step: usize, words: &'a str, part: &'a str },
}

/// `over`: it lies over a cover.
pub fn top_bar(words: &Language, lead: Lead<'_>, over: bool) -> Markup {
    let may_leave = !matches!(lead, Lead::Tablet);
    html! {
        header.top-bar.on-cover[over].top-bar--over[over] {
            div.top-bar__start { (start(words, lead)) }
            div.top-bar__end {
                @if may_leave {
                    // A link, which works before the program is here and without it.
                    a.chip-button href="leeg.html" data-do=(Deed::Leave.words()) {
                        (icon_flow("leave")) span { (words.text("quick-exit")) }
                    }
                }
                a.chip-button.chip-button--help href="#/help" {
                    (icon("phone")) span { (words.text("help-button")) }
                }
            }
        }
    }
}

fn start(words: &Language, lead: Lead<'_>) -> Markup {
    match lead {
        Lead::Progress { step, words, part } => html! {
            p.progress {
                (growth(step))
                span {
                    span.progress__step { (words) }
                    span.progress__name { (part) }
                }
            }
        },
        name => html! {
            a.wordmark.wordmark--short[matches!(name, Lead::Name)] href="#/" {
                (growth(6)) span { (words.text("app-name")) }
            }
        },
    }
}
