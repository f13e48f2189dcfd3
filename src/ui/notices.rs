//! The notices that concern the whole app. None of them ever covers a
//! question, and none is shown twice.

use leptos::prelude::*;

use super::app::use_frame;
use super::parts::notice::{Deed, NoticeBox};
use crate::device::storage::Fault;
use crate::device::updates;
use crate::saved::Refusal;
use crate::session::{Notice, use_session};

#[component]
pub fn Notices() -> impl IntoView {
    let (session, frame) = (use_session(), use_frame());
    let text = move |key: &str| session.words.get().text(key).to_owned();
    let close = move |key: &str| -> Deed {
        (text(key), Callback::new(move |()| session.notice.set(None)))
    };
    let replace = move || -> Deed {
        (text("storage-replace"), Callback::new(move |()| session.replace_refused()))
    };
    let own = move || {
        session.notice.get().map(|notice| {
            let deeds = match notice {
                Notice::Refused(_) => vec![replace(), close("notice-leave-it")],
                _ => vec![close("notice-fine")],
            };
            view! { <NoticeBox icon_name="info" title=text(key_of(notice)) deeds/> }
        })
    };
    let update = move || {
        frame.update_ready.get().then(|| {
            let title = format!("{} {}", text("update-ready"), text("update-answers-stay"));
            let later = Callback::new(move |()| frame.update_ready.set(false));
            let deeds = vec![
                (text("update-now"), Callback::new(|()| updates::apply())),
                (text("update-later"), later),
            ];
            view! { <NoticeBox icon_name="update" title deeds/> }
        })
    };
    view! { <div class="column notices">{own}{update}</div> }
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
        Notice::Wiped => "privacy-wiped",
    }
}
