//! The answers as a code: for the camera of a phone, or to type over.

use maud::{Markup, html};

use super::{back_button, page};
use crate::take_home::{self, ADDRESS};
use crate::ui::deed::Deed;
use crate::ui::drawing::icon;
use crate::ui::parts::qr::qr;
use crate::ui::view::View;

/// More than these nobody types over.
const MOST_GROUPS: usize = 32;

pub fn screen(view: &View<'_>) -> Markup {
    let code = take_home::payload(view.questionnaire, view.carries, view.saved);
    let groups = take_home::groups(&code);
    let contents = html! {
        (back_button(view.text("question-back")))
        @if view.saved.answers.is_empty() {
            h1 { (view.text("take-title")) }
            p { (view.text("take-empty")) }
        } @else {
            div.take {
                (qr(&link(view, &code), view.text("a11y-qr")))
                div.stack {
                    h1 { (view.text("take-title")) }
                    p.voice.offer__lede { (view.text("take-scan")) }
                    ul.promise role="list" {
                        li { (icon("lock")) span { (view.text("take-what")) } }
                        li { (icon("info")) span { (view.text("take-careful")) } }
                    }
                }
                // Who ranked anew many times has more than one can type.
                @if groups.len() <= MOST_GROUPS { section.take__wide.stack aria-labelledby="typed" {
                    h2 id="typed" { (view.text("take-type")) }
                    p { (view.fill("take-type-where", &[("address", &plain(view.address))])) }
                    ol.code-words role="list" dir="ltr" { @for group in &groups { li { (group) } } }
                } }
                @if view.kiosk.is_some() {
                    p.take__wide {
                        button.button type="button" data-do=(Deed::Reset.words()) {
                            (icon("wipe")) span { (view.text("tablet-done")) }
                        }
                    }
                }
            }
        }
    };
    page(view, "page pad stack", view.text("take-title"), contents)
}

/// The address that a phone opens.
pub fn link(view: &View<'_>, code: &[u8]) -> String {
    format!("{}{ADDRESS}{}", view.address, take_home::link_code(code))
}

/// An address as one would say it.
pub fn plain(address: &str) -> String {
    address.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_owned()
}
