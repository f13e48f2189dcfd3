//! Reads what parents share, from their screen to this camera; or typed over.
//! It says "thank you", and nothing of what was in it.

use maud::{Markup, html};

use super::{Group, page, to};
use crate::rounds::Kept;
use crate::ui::drawing::{icon, lamp};
use crate::workshop::{Camera, GroupDeed, Said};

pub fn screen(group: &Group<'_>, kept: &Kept) -> Markup {
    let view = group.view;
    let is_on = matches!(group.room.camera, Camera::Starting | Camera::Looks | Camera::Dark);
    let contents = html! {
        (group.back_to_round())
        h1 { (view.text("scan-title")) }
        p { (view.text("scan-about")) }
        p.small.soft { (group.name(kept)) }
        (group.trouble())
        section.card.stack.scan {
            @if is_on {
                video.scan__picture id="camera" playsinline muted aria-label=(view.text("scan-camera-name")) {}
            }
            p.scan__said.is-thanks[group.room.said == Some(Said::Thanks)] role="status" { (said(group)) }
            p {
                @if is_on {
                    button.button.button--quiet type="button" data-do=(to(GroupDeed::Camera(false)).words()) { (view.text("scan-stop")) }
                } @else {
                    button.button.button--go type="button" data-do=(to(GroupDeed::Camera(true)).words()) { span { (view.text("scan-start")) } (lamp()) }
                }
            }
            // What the camera sees comes in as the value of this field.
            input type="hidden" id="sighted" value="" data-do=(to(GroupDeed::Sighted).words());
        }
        form.card.stack {
            div.field {
                label for="typed-code" { (view.text("scan-type")) }
                input.input.input--code type="text" id="typed-code" dir="ltr" autocomplete="off" autocapitalize="characters"
                    spellcheck="false";
            }
            p { button.button type="submit" data-of="typed-code" data-do=(to(GroupDeed::Typed).words()) { (icon("tick")) span { (view.text("scan-type-button")) } } }
        }
    };
    page(view, "column pad stack stack--wide", view.text("scan-title"), contents)
}

fn said(group: &Group<'_>) -> String {
    let view = group.view;
    let nth = |key: &str, group: usize| view.fill(key, &[("group", &group.to_string())]);
    match group.room.said {
        Some(Said::Thanks) => view.own("scan-thanks"),
        Some(Said::Empty) => view.own("scan-empty"),
        Some(Said::NotOurs) => view.own("scan-not-ours"),
        Some(Said::NotAShare) => view.own("scan-not-a-share"),
        Some(Said::OtherVersion) => view.own("scan-other-version"),
        Some(Said::OtherRound) => view.own("scan-other-round"),
        Some(Said::Damaged) => view.own("scan-damaged"),
        Some(Said::DamagedGroup(group)) => nth("scan-damaged-group", group),
        Some(Said::Incomplete(group)) => nth("scan-incomplete", group),
        Some(Said::Twice) => view.own("scan-twice"),
        None => match group.room.camera {
            Camera::Off => String::new(),
            Camera::Starting | Camera::Looks => view.own("scan-looks"),
            Camera::Dark => view.own("scan-dark"),
            Camera::Denied => view.own("scan-denied"),
            Camera::Absent => view.own("scan-none"),
            Camera::Busy => view.own("scan-busy"),
            Camera::Broken => view.own("scan-failed"),
        },
    }
}
