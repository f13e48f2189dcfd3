//! A shared tablet opens no other page: it shows where that is, as a code for
//! the camera of a phone, and as text.

use maud::{Markup, html};

use super::take::plain;
use super::{back_button, page};
use crate::ui::parts::qr::qr;
use crate::ui::view::View;

pub fn screen(view: &View<'_>) -> Markup {
    let link = view.later.link.as_str();
    let number = link.strip_prefix("tel:");
    let about = if number.is_some() { "link-about-number" } else { "link-about" };
    let contents = html! {
        (back_button(view.text("question-back")))
        div.take {
            @if !link.is_empty() { (qr(link, view.text("link-code"))) }
            div.stack {
                h1 { (view.text("take-title")) }
                p.voice.offer__lede { (view.text(about)) }
                p.link-text { (number.map_or_else(|| plain(link), str::to_owned)) }
            }
        }
    };
    page(view, "page pad stack", view.text("take-title"), contents)
}
