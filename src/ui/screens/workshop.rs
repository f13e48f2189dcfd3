//! Whoever leads a group: rounds, the ways to take part, and what the group has
//! in common. Nothing here ever shows what one parent said, nor how many there
//! are below five.

mod beside;
mod cards;
mod guide;
mod home;
mod picture;
mod printed;
mod round;
mod scan;
mod tally;

use maud::{Markup, html};

use super::{back_button, page};
use crate::domain::group::Cell;
use crate::rounds::Kept;
use crate::route::{self, Route};
use crate::saved::Fault;
use crate::ui::deed::Deed;
use crate::ui::parts::notice::notice;
use crate::ui::view::View;
use crate::workshop::{GroupDeed, Room, Sure, Trouble};

/// What the pages look at.
struct Group<'a> {
    view: &'a View<'a>,
    room: &'a Room,
}

pub fn screen(view: &View<'_>, room: &Room, of: route::Page) -> Markup {
    let group = Group { view, room };
    match (of, room.kept()) {
        (route::Page::Home, _) => home::screen(&group),
        (route::Page::Guide, _) => guide::screen(&group),
        (_, None) => gone(&group),
        (route::Page::Round, Some(kept)) => round::screen(&group, kept),
        (route::Page::Scan, Some(kept)) => scan::screen(&group, kept),
        (route::Page::Tally, Some(kept)) => tally::screen(&group, kept),
        (route::Page::Cards, Some(kept)) => cards::screen(&group, kept),
        (route::Page::Picture, Some(kept)) => picture::screen(&group, kept),
        (route::Page::Beside, Some(kept)) => beside::screen(&group, kept),
    }
}

/// The round was wiped, or the address is from another device.
fn gone(group: &Group<'_>) -> Markup {
    let contents = html! {
        h1 { (group.view.text("group-not-here")) }
        p { a.button href=(Route::Workshop(route::Page::Home).href()) { (group.view.text("group-title")) } }
    };
    page(group.view, "column pad stack", group.view.text("group-title"), contents)
}

impl Group<'_> {
    /// The name of a round.
    fn name(&self, kept: &Kept) -> String {
        self.view.fill("group-round-of", &[("group", &kept.group), ("nth", &kept.nth.to_string())])
    }

    /// What a counter counts, as a parent reads it.
    fn label(&self, kept: &Kept, cell: Cell) -> String {
        match cell {
            Cell::More(form) => self.view.own(&format!("form.{form}")),
            Cell::GoesWell => self.view.own("group-tally-well"),
            Cell::Source(place) => self.source(crate::domain::group::SOURCES[place]),
            Cell::Topic(place) => self.topic(&kept.round.ask.topics[place]),
        }
    }

    fn topic(&self, id: &str) -> String {
        self.view.own(&format!("topic.{id}"))
    }

    fn source(&self, id: &str) -> String {
        self.view.own(&format!("source.{id}"))
    }

    fn back_to_round(&self) -> Markup {
        html! {
            p {
                a.chip-button.chip-button--back href=(Route::Workshop(route::Page::Round).href()) {
                    (crate::ui::drawing::icon_flow("back")) span { (self.view.text("group-back")) }
                }
            }
        }
    }

    /// What is wrong with what is kept on this device.
    fn trouble(&self) -> Markup {
        let key = match self.room.trouble {
            None => return html! {},
            Some(Trouble::NotKept(Fault::Denied | Fault::Full)) => "group-storage",
            Some(Trouble::Torn) => "group-torn",
            Some(Trouble::Refused) => "group-refused",
        };
        notice("info", self.view.text(key), &[])
    }

    /// A button; or, once it was tapped, the question whether one is sure.
    fn sure_button(
        &self,
        what: Sure,
        drawing: &str,
        (label, question): (&str, &str),
        (yes, no): (&str, &str),
    ) -> Markup {
        let (sure, not_sure) = (to(GroupDeed::Sure), to(GroupDeed::NotSure));
        html! {
            @if self.room.sure == Some(what) {
                section.notice role="status" {
                    (crate::ui::drawing::icon("info"))
                    div {
                        p.notice__title { (question) }
                        p.row {
                            button.button type="button" data-do=(sure.words()) { (yes) }
                            button.button.button--quiet type="button" data-do=(not_sure.words()) { (no) }
                        }
                    }
                }
            } @else {
                p {
                    button.button type="button" data-do=(to(GroupDeed::Ask(what)).words()) {
                        (crate::ui::drawing::icon(drawing)) span { (label) }
                    }
                }
            }
        }
    }
}

/// The deed of whoever leads, as the page writes it.
fn to(deed: GroupDeed) -> Deed {
    Deed::Later(deed.words())
}
