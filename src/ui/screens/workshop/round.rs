//! One round: three ways for parents to take part, closing it, and what comes
//! after.

use maud::{Markup, html};

use super::{Group, page, to};
use crate::domain::codec::group::invitation;
use crate::domain::group::picture::{Picture, WHOLE};
use crate::domain::group::round::FEWEST;
use crate::rounds::Kept;
use crate::route::{self, Route};
use crate::take_home;
use crate::ui::drawing::{icon, lamp};
use crate::ui::parts::qr::qr;
use crate::ui::screens::take::{link, plain};
use crate::workshop::{GroupDeed, Sure, Wrong};

pub fn screen(group: &Group<'_>, kept: &Kept) -> Markup {
    let view = group.view;
    let closed = kept.round.is_closed();
    let contents = html! {
        p {
            a.chip-button.chip-button--back href=(Route::Workshop(route::Page::Home).href()) {
                (crate::ui::drawing::icon_flow("back")) span { (view.text("group-title")) }
            }
        }
        h1 { (group.name(kept)) }
        (group.trouble())
        @if closed { (after(group, kept)) } @else { (status(group, kept)) p { (view.text("group-three-ways")) } }
        (own_phones(group, kept))
        @if !closed { (pass_round(group)) }
        (on_paper(group))
        section.card.stack {
            (group.sure_button(
                Sure::WipeRound,
                "wipe",
                (view.text("group-wipe-round"), view.text("group-wipe-round-sure")),
                (view.text("group-wipe-yes"), view.text("group-wipe-no")),
            ))
        }
    };
    page(view, "column pad stack stack--wide", &group.name(kept), contents)
}

/// Enough or not, and closing. Never how many.
fn status(group: &Group<'_>, kept: &Kept) -> Markup {
    let view = group.view;
    let counted = match kept.round.waiting.parents {
        ..FEWEST => "group-counted-few",
        FEWEST..WHOLE => "group-counted-five",
        _ => "group-counted-eight",
    };
    html! {
        section.card.stack {
            p.voice role="status" { (view.text(counted)) }
            (group.sure_button(
                Sure::Close,
                "lock",
                (view.text("group-close-round"), view.text("group-close-sure")),
                (view.text("group-close-yes"), view.text("group-close-no")),
            ))
        }
    }
}

/// The picture, and late answers.
fn after(group: &Group<'_>, kept: &Kept) -> Markup {
    let view = group.view;
    let is_shown = Picture::of(&kept.round).is_some_and(|picture| picture != Picture::TooFew);
    let late = kept.round.waiting.parents > 0;
    html! {
        section.card.stack {
            @if is_shown {
                p {
                    a.button.button--go href=(Route::Workshop(route::Page::Picture).href()) {
                        span { (view.text("group-show-picture")) } (lamp())
                    }
                }
                p { a.button href=(Route::Workshop(route::Page::Beside).href()) { (view.text("group-compare")) } }
            } @else { p.voice role="status" { (view.text("group-too-few")) } }
            @if kept.round.may_take_late() {
                p role="status" { (view.text("group-late-ready")) }
                p { button.button type="button" data-do=(to(GroupDeed::TakeLate).words()) { (view.text("group-late-take")) } }
            } @else if late { p role="status" { (view.text("group-late-some")) } }
        }
    }
}

fn own_phones(group: &Group<'_>, kept: &Kept) -> Markup {
    let view = group.view;
    let code = invitation(view.carries, &kept.round.ask);
    html! {
        section.card.stack aria-labelledby="own-phones" {
            h2 id="own-phones" { (view.text("group-own-phone")) }
            p { (view.text("group-own-about")) }
            details.invitation open[!kept.round.is_closed()] {
                summary { (view.text("group-invite")) }
                div.take {
                    (qr(&link(view, &code), view.text("group-invite-name")))
                    div.stack {
                        p { (view.fill("group-invite-type", &[("address", &plain(view.address))])) }
                        ol.code-words role="list" dir="ltr" { @for group in take_home::groups(&code) { li { (group) } } }
                    }
                }
            }
            p {
                a.button.button--go href=(Route::Workshop(route::Page::Scan).href()) {
                    span { (view.text("group-scan-open")) } (lamp())
                }
            }
        }
    }
}

fn pass_round(group: &Group<'_>) -> Markup {
    let view = group.view;
    html! {
        form.card.stack aria-labelledby="pass-round" data-walk="" {
            h2 id="pass-round" { (view.text("group-pass-round")) }
            p { (view.text("group-pass-about")) }
            div.field {
                label for="pass-code" { (view.text("group-pass-code")) }
                input.input type="text" inputmode="numeric" autocomplete="off" id="pass-code" value=(group.room.code)
                    aria-describedby="pass-code-wrong" data-do=(to(GroupDeed::PassCode).words());
                p.field__wrong id="pass-code-wrong" role="status" {
                    @if group.room.wrong == Some(Wrong::PassCode) { (view.text("group-pass-code-wrong")) }
                }
            }
            p.soft { (view.text("kiosk-wipes-first")) }
            p {
                button.button type="button" data-do=(to(GroupDeed::Pass).words()) {
                    (icon("people")) span { (view.text("group-pass-start")) }
                }
            }
        }
    }
}

fn on_paper(group: &Group<'_>) -> Markup {
    let view = group.view;
    html! {
        section.card.stack aria-labelledby="on-paper" {
            h2 id="on-paper" { (view.text("group-paper")) }
            p { (view.text("group-paper-about")) }
            p.row {
                a.button href=(Route::Workshop(route::Page::Cards).href()) { (icon("print")) span { (view.text("group-paper-print")) } }
                a.button.button--quiet href=(Route::Workshop(route::Page::Tally).href()) { (view.text("group-tally-open")) }
            }
        }
    }
}
