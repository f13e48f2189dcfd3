//! The sheets that parents fill in by hand: two on a page, cut apart, without a
//! name, only what a round counts.

use maud::{Markup, html};

use super::{Group, page};
use crate::domain::group::Cell;
use crate::rounds::Kept;
use crate::ui::deed::Deed;
use crate::ui::drawing::icon;
use crate::workshop::lines;

pub fn screen(group: &Group<'_>, kept: &Kept) -> Markup {
    let view = group.view;
    let contents = html! {
        div.stack.no-print {
            (group.back_to_round())
            h1 { (view.text("group-paper-print")) }
            p { (view.text("group-paper-about")) }
            p {
                button.button.button--go type="button" data-do=(Deed::Print.words()) {
                    span { (view.text("result-print")) } (icon("print"))
                }
            }
        }
        div.tally-cards { (card(group, kept)) (card(group, kept)) }
    };
    page(view, "page pad stack", view.text("group-paper-print"), contents)
}

fn card(group: &Group<'_>, kept: &Kept) -> Markup {
    let view = group.view;
    let lines = lines(&kept.round.ask);
    let boxes = |is_in: fn(&Cell) -> bool| {
        html! {
            ul role="list" {
                @for (_, cell) in lines.iter().filter(|(_, cell)| is_in(cell)) {
                    li { span.tally-card__box {} (group.label(kept, *cell)) }
                }
            }
        }
    };
    html! {
        article.tally-card {
            p.tally-card__title { (view.text("group-card-title")) }
            p { (view.text("group-card-about")) " " (view.text("group-card-skip")) }
            p.tally-card__part { (view.text("group-tally-more")) }
            (boxes(|cell| matches!(cell, Cell::More(_))))
            (boxes(|cell| matches!(cell, Cell::GoesWell)))
            p.tally-card__part { (view.text("group-tally-mind")) }
            (boxes(|cell| matches!(cell, Cell::Topic(_))))
            p.tally-card__part { (view.text("group-tally-people")) }
            (boxes(|cell| matches!(cell, Cell::Source(_))))
        }
    }
}
