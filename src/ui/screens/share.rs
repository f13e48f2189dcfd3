//! What a parent shares with a group, as a small code that the device of
//! whoever leads it reads. Shown on the parent's own screen, and sent nowhere.

use maud::{Markup, html};

use super::{back_button, page};
use crate::domain::codec::group::{invited, share};
use crate::domain::group::shared;
use crate::take_home;
use crate::ui::drawing::icon;
use crate::ui::parts::qr::qr;
use crate::ui::view::View;

pub fn screen(view: &View<'_>) -> Markup {
    let contents = html! {
        (back_button(view.text("share-done")))
        @match code(view) {
            None => { h1 { (view.text("share-title")) } p { (view.text("share-nothing")) } }
            Some(code) => { (shown(view, &take_home::groups(&code))) }
        }
    };
    page(view, "page pad stack", view.text("share-title"), contents)
}

/// May this parent share, and is there anything to share?
pub fn is_invited(view: &View<'_>) -> bool {
    view.saved.group.is_some() && view.kiosk.is_none()
}

/// `None` without an invitation, or without an answer.
fn code(view: &View<'_>) -> Option<Vec<u8>> {
    let group = view.saved.group.as_ref().filter(|_| !view.saved.answers.is_empty())?;
    let invitation = take_home::from_link(&group.invitation).ok()?;
    let ask = invited(view.carries, &invitation).ok()?;
    let shared = shared(view.questionnaire, &ask.topics, &view.saved.answers);
    Some(share(ask.id, group.nonce, &shared))
}

fn shown(view: &View<'_>, groups: &[String]) -> Markup {
    html! {
        div.take {
            (qr(&groups.concat(), view.text("share-name-qr")))
            div.stack {
                h1 { (view.text("share-title")) }
                p.voice.offer__lede { (view.text("share-how")) }
                (promises(view))
            }
            section.take__wide.stack aria-labelledby="typed" {
                h2 id="typed" { (view.text("share-type")) }
                ol.code-words role="list" dir="ltr" { @for group in groups { li { (group) } } }
            }
        }
    }
}

/// What goes along, and what never does.
pub fn promises(view: &View<'_>) -> Markup {
    let lines = [
        ("people", "share-what"),
        ("people", "share-people"),
        ("lock", "share-not"),
        ("leaf", "share-vague"),
        ("info", "share-careful"),
    ];
    let on_own_phone = |(_, key): &(&str, &str)| view.kiosk.is_none() || *key != "share-careful";
    html! {
        ul.promise role="list" {
            @for (drawing, key) in lines.into_iter().filter(on_own_phone) {
                li { (icon(drawing)) span { (view.text(key)) } }
            }
        }
    }
}
