//! A number that a tired thumb can hit.

use maud::{Markup, html};

use crate::content::help::Contact;
use crate::content::language::Language;
use crate::content::text::Text;
use crate::later::LaterDeed;
use crate::ui::deed::Deed;
use crate::ui::drawing::icon;

/// How what leads out of the app is shown.
#[derive(Clone, Copy)]
pub struct Out<'a> {
    pub words: &'a Language,
    /// A shared tablet opens nothing: it shows a code to take along instead.
    pub to_take_along: bool,
}

/// What leads out, as text, and a button that shows it as a code.
fn take_along(out: Out<'_>, drawing: &str, text: &str, href: &str) -> Markup {
    let deed = Deed::Later(LaterDeed::Link(href.to_owned()).words());
    html! {
        button.button.website--along type="button" data-do=(deed.words()) {
            (icon(drawing))
            span { bdi dir="ltr" { (text) } span.unseen { " (" (out.words.text("link-take")) ")" } }
        }
    }
}

/// `now`: to call first in danger. `check_first` warns of an old entry.
pub fn help_card(words: Out<'_>, contact: &Contact, now: bool, check_first: &str) -> Markup {
    let said = |text: &Text| text.of(words.words).to_owned();
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
pub fn call(words: Out<'_>, contact: &Contact) -> Markup {
    let name = contact.name.of(words.words);
    html! {
        @if let Some((number, tel)) = contact.phone() { (number_link(words, name, number, tel)) }
    }
}

/// A link that dials. A long number takes a row of its own.
pub fn number_link(out: Out<'_>, name: &str, number: &str, tel: &str) -> Markup {
    let href = format!("tel:{tel}");
    if out.to_take_along {
        return take_along(out, "phone", number, &href);
    }
    let label = out.words.fill("a11y-calls", &[("name", name), ("number", number)]);
    html! {
        a.call.call--long[number.len() > 5] href=(href) aria-label=(label) {
            (icon("phone")) span dir="ltr" { (number) }
        }
    }
}

/// A link out: only by a tap, without telling where from.
pub fn website(out: Out<'_>, web: &str) -> Markup {
    let host = web.trim_start_matches("https://").trim_start_matches("www.");
    if out.to_take_along {
        return html! { p { (take_along(out, "web", host, web)) } };
    }
    let words = out.words;
    html! {
        p {
            a.website href=(web) target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" {
                (icon("web"))
                span { bdi dir="ltr" { (host) } span.unseen { " (" (words.text("a11y-opens-new")) ")" } }
            }
        }
    }
}
