//! The notices that concern the whole app. None of them ever covers a
//! question.

use maud::{Markup, html};

use crate::later::LaterDeed;
use crate::saved::{Fault, Notice, Refusal};
use crate::ui::deed::Deed;
use crate::ui::parts::notice::notice;
use crate::ui::view::View;

pub fn notices(view: &View<'_>) -> Markup {
    let update = format!("{} {}", view.text("update-ready"), view.text("update-answers-stay"));
    html! {
        @if let Some(one) = view.notice { (own(view, one)) }
        @if view.update_ready {
            (notice("update", &update, &[
                (view.text("update-now"), Deed::UpdateNow),
                (view.text("update-later"), Deed::UpdateLater),
            ]))
        }
        @if view.words.is_unreviewed() { p.small.soft.reviewed { (view.text("language-not-reviewed")) } }
    }
}

fn own(view: &View<'_>, one: Notice) -> Markup {
    let replace = (view.text("storage-replace"), Deed::ReplaceRefused);
    let leave = (view.text("notice-leave-it"), Deed::CloseNotice);
    let fine = (view.text("notice-fine"), Deed::CloseNotice);
    let title = view.text(key_of(one));
    match one {
        Notice::Refused(_) => notice("info", title, &[leave, replace]),
        Notice::FromSheet => {
            let next = Deed::Later(LaterDeed::NextSheet.words());
            notice(
                "info",
                title,
                &[
                    (view.text("notice-sheet-next"), next),
                    (view.text("notice-carried-drop"), Deed::DropCarried),
                ],
            )
        }
        Notice::Carried if view.kiosk.is_some() => notice("info", title, &[]),
        Notice::Carried => {
            let keep = if view.on_device { "notice-carried-replace" } else { "notice-carried-keep" };
            let keep = (view.text(keep), Deed::ReplaceRefused);
            notice("info", title, &[keep, (view.text("notice-carried-drop"), Deed::DropCarried)])
        }
        _ => notice("info", title, &[fine]),
    }
}

fn key_of(notice: Notice) -> &'static str {
    match notice {
        Notice::NotKept(Fault::Denied) => "storage-denied",
        Notice::NotKept(Fault::Full) => "storage-full",
        Notice::Refused(Refusal::Torn) => "storage-torn",
        Notice::Refused(Refusal::Foreign) => "storage-foreign",
        Notice::Refused(Refusal::Newer) => "storage-newer",
        Notice::Refused(Refusal::TooBig) => "storage-too-big",
        Notice::LanguageFallback => "language-fallback",
        Notice::Wiped => "notice-wiped",
        Notice::Carried => "notice-carried",
        Notice::FromSheet => "notice-sheet",
        Notice::CodeDamaged => "notice-code-damaged",
        Notice::CodeNewer => "notice-code-newer",
        Notice::Joined => "notice-joined",
        Notice::ForTheGroup => "notice-not-our-group",
        Notice::NotCounted => "notice-not-counted",
    }
}
