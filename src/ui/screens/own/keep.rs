//! How it is kept: not, plainly, or behind a passphrase; and what the app says
//! about each before it is chosen.

use maud::{Markup, html};

use super::unlock::passphrase;
use super::{Mine, to};
use crate::own::IDLE_MINUTES;
use crate::own::deed::OwnDeed;
use crate::own::desk::{Kept, Lock, Sure};
use crate::ui::drawing::{icon, lamp};
use crate::ui::parts::why::why;

pub fn screen(mine: &Mine<'_>) -> Markup {
    let view = mine.view;
    let contents = html! {
        p.voice.offer__lede { (view.text(state_key(mine.desk.place))) }
        @match mine.desk.place {
            Kept::Tab => { (plainly(mine)) (sealed(mine, "own-seal-title")) }
            Kept::Plainly => { (sealed(mine, "own-seal-title")) (stop(mine)) }
            Kept::Sealed => { (locking(mine)) (sealed(mine, "own-reseal-title")) (plainly(mine)) (stop(mine)) }
        }
        section.card.stack aria-labelledby="leaving" {
            h2 id="leaving" { (view.text("own-leave-title")) }
            p { (view.text("own-leave-about")) }
            p { (view.text("own-leave-not")) }
        }
        section.card.stack aria-labelledby="forgetting" {
            h2 id="forgetting" { (view.text("own-forget")) }
            p { (view.text("own-forget-about")) }
            (mine.sure_button(Sure::Forget, (
                view.text("own-forget"), view.text("own-forget-sure"), view.text("own-forget-yes"),
            )))
        }
    };
    mine.page("column pad stack", "own-keep-title", &contents)
}

/// How it is kept now, as a sentence.
pub fn state_key(place: Kept) -> &'static str {
    match place {
        Kept::Tab => "own-state-tab",
        Kept::Plainly => "own-state-plain",
        Kept::Sealed => "own-state-sealed",
    }
}

fn plainly(mine: &Mine<'_>) -> Markup {
    let view = mine.view;
    let (title, about) = match mine.desk.place {
        Kept::Sealed => ("own-unseal-title", "own-unseal-about"),
        _ => ("own-plain-title", "own-plain-about"),
    };
    html! {
        section.card.stack aria-labelledby="plainly" {
            h2 id="plainly" { (view.own(title)) }
            p { (view.own(about)) }
            p {
                button.button type="button" data-do=(to(&OwnDeed::Plainly).words()) {
                    (icon("tick")) span { (view.text("own-plain-button")) }
                }
            }
        }
    }
}

fn sealed(mine: &Mine<'_>, title: &str) -> Markup {
    let (view, working) = (mine.view, mine.desk.lock == Lock::Working);
    // Another field once it is sealed: what was typed into the first is gone.
    let id = if mine.desk.place == Kept::Sealed { "reseal" } else { "seal" };
    html! {
        section.card.stack aria-labelledby="sealing" {
            h2 id="sealing" { (view.own(title)) }
            p { (view.text("own-seal-about")) }
            ul.promise role="list" {
                li { (icon("lock")) span { (view.text("own-seal-lost")) } }
                li { (icon("info")) span { (view.text("own-seal-open")) } }
            }
            form.stack {
                (passphrase(mine, (id, "own-seal-field"), Some("own-seal-hint"), "new-password", &OwnDeed::Passphrase))
                p role="status" { @if working { (view.text("own-working")) } }
                p {
                    button.button.button--go type="submit" data-do=(to(&OwnDeed::Seal).words()) disabled[working] {
                        span { (view.text("own-seal-button")) } (lamp())
                    }
                }
            }
            (why(view.text("own-seal-how"), html! { p.small { (view.text("own-seal-how-about")) } }))
        }
    }
}

fn locking(mine: &Mine<'_>) -> Markup {
    let (view, minutes) = (mine.view, mine.desk.own.settings().idle_minutes);
    let said = |minutes: u32| view.count("own-idle-after", "minutes", minutes as usize);
    html! {
        section.card.stack aria-labelledby="locking" {
            h2 id="locking" { (view.text("own-lock-title")) }
            p { (view.text("own-lock-about")) }
            p {
                button.button type="button" data-do=(to(&OwnDeed::Lock).words()) {
                    (icon("lock")) span { (view.text("own-lock")) }
                }
            }
            div.field {
                label for="idle" { (view.text("own-idle")) }
                select.input id="idle" data-do=(to(&OwnDeed::Idle).words()) {
                    @for one in IDLE_MINUTES {
                        option value=(one) selected[one == minutes] { (said(one)) }
                    }
                }
            }
        }
    }
}

fn stop(mine: &Mine<'_>) -> Markup {
    let view = mine.view;
    html! {
        section.card.stack aria-labelledby="stopping" {
            h2 id="stopping" { (view.text("own-stop-title")) }
            p { (view.text("own-stop-about")) }
            (mine.sure_button(Sure::StopKeeping, (
                view.text("own-stop-title"), view.text("own-stop-sure"), view.text("own-stop-yes"),
            )))
        }
    }
}
