//! A number that a tired thumb can hit.

use maud::{Markup, html};

use crate::content::help::Contact;
use crate::content::language::Language;
use crate::content::text::Text;
use crate::ui::drawing::icon;

/// `now`: to call first in danger. `check_first` warns of an old entry.
pub fn help_card(words: &Language, contact: &Contact, now: bool, check_first: &str) -> Markup {
    let said = |text: &Text| text.in_language(words.tag()).to_owned();
    html! {
        article.help-card.help-card--now[now] {
            div.help-card__text {
                h3.help-card__for { (said(&contact.name)) }
                p.help-card__what { (said(&contact.what_for)) }
                p.help-card__name { (said(&contact.when)) " " (said(&contact.cost)) }
                @if let Some(note) = &contact.note { p.help-card__name { (said(note)) } }
                @if contact.status == "check" { p.help-card__name { (check_first) } }
                @if let Some(web) = &contact.web { (website(words, web)) }
            }
            (call(words, contact))
        }
    }
}

/// A link that dials, for a contact with a number that may be shown.
pub fn call(words: &Language, contact: &Contact) -> Markup {
    let name = contact.name.in_language(words.tag());
    html! {
        @if let Some((number, tel)) = contact.phone() { (number_link(words, name, number, tel)) }
    }
}

/// A link that dials. A long number takes a row of its own.
pub fn number_link(words: &Language, name: &str, number: &str, tel: &str) -> Markup {
    let label = words.fill("a11y-calls", &[("name", name), ("number", number)]);
    html! {
        a.call.call--long[number.len() > 5] href=(format!("tel:{tel}")) aria-label=(label) {
            (icon("phone")) span { (number) }
        }
    }
}

/// A link out: only by a tap, without telling where from.
pub fn website(words: &Language, web: &str) -> Markup {
    let host = web.trim_start_matches("https://").trim_start_matches("www.");
    html! {
        p {
            a.website href=(web) target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" {
                (icon("web"))
                span { (host) span.unseen { " (" (words.text("a11y-opens-new")) ")" } }
            }
        }
    }
}
