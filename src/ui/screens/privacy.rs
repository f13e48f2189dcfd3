//! What is kept where, every request since the app began, and one tap that
//! wipes everything.

use maud::{Markup, html};

use super::notices::notices;
use super::{back_button, page};
use crate::ui::deed::Deed;
use crate::ui::parts::sure::sure;
use crate::ui::parts::switch::switch;
use crate::ui::parts::why::why;
use crate::ui::view::View;

pub fn screen(view: &View<'_>) -> Markup {
    let contents = html! {
        (back_button(view.text("question-back")))
        h1 { (view.text("privacy-heading")) }
        p.voice.offer__lede { (view.text("privacy-lead")) " " (view.text("privacy-no-account")) }
        (notices(view))
        (kept(view))
        (network(view))
        @if view.kiosk.is_none() {
            section.card.stack aria-labelledby="leave" {
                h2 id="leave" { (view.text("quick-exit")) }
                p { (view.text("privacy-leave")) }
                p { (view.text("privacy-leave-not")) }
            }
        }
        section.card.stack aria-labelledby="wipe" {
            h2 id="wipe" { (view.text("privacy-wipe")) }
            p { (view.text("privacy-wipe-about")) }
            (sure(view.text("privacy-wipe"), view.text("privacy-wipe-yes"), &Deed::Wipe))
        }
        p { a.button href="#/" { (view.text("privacy-to-start")) } }
    };
    page(view, "column pad stack", view.text("privacy-title"), contents)
}

fn kept(view: &View<'_>) -> Markup {
    let place = match (view.saved.answers.is_empty(), view.on_device) {
        (_, true) => "privacy-on-device",
        (true, false) => "privacy-nothing-kept",
        (false, false) => "privacy-in-tab",
    };
    let rounds = view.has_rounds.then_some(("privacy-rounds-name", "privacy-rounds"));
    let rows = [
        ("privacy-your-answers", place),
        ("section.safe", "privacy-safety"),
        ("privacy-links-name", "privacy-links"),
    ];
    let own = view.has_own.then_some(("start-own", "privacy-own"));
    let rows = rows.into_iter().chain(own).chain(rounds);
    html! {
        section.card.stack aria-labelledby="kept" {
            h2 id="kept" { (view.text("privacy-what-is-kept")) }
            dl.circle-list {
                @for (name, what) in rows { div { dt { (view.text(name)) } dd { (view.text(what)) } } }
            }
            @if view.kiosk.is_some() { p { (view.text("tablet-about")) } }
            @else {
                p { (view.text("privacy-keep")) }
                p.soft { (view.text("privacy-shared-phone")) }
            }
            // What is behind a passphrase has a page of its own.
            @if view.kiosk.is_none() && !view.is_sealed {
                (switch("keep", view.text("storage-keep"), view.on_device, &Deed::Keep))
            }
        }
    }
}

fn network(view: &View<'_>) -> Markup {
    let after = view.requests.iter().filter(|one| one.after_ready).count();
    html! {
        section.card.stack aria-labelledby="network" {
            h2 id="network" { (view.text("privacy-requests")) }
            p.big-zero { b { (after) } span { (view.count("privacy-requests-since", "", after)) } }
            p.small.soft { (view.text("privacy-requests-about")) }
            (why(view.text("privacy-requests-all"), html! {
                ul.small { @for one in view.requests { li { (one.address) } } }
            }))
        }
    }
}
