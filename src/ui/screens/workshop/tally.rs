//! Sheets of paper, counted by hand and typed in as numbers.

use maud::{Markup, html};

use super::{Group, page, to};
use crate::domain::group::Cell;
use crate::rounds::Kept;
use crate::ui::drawing::lamp;
use crate::workshop::{GroupDeed, MOST_SHEETS, SHEETS, Wrong, lines};

pub fn screen(group: &Group<'_>, kept: &Kept) -> Markup {
    let view = group.view;
    let lines = lines(&kept.round.ask);
    let part = |is_in: fn(&Cell) -> bool| lines.iter().filter(move |(_, cell)| is_in(cell));
    let contents = html! {
        (group.back_to_round())
        h1 { (view.text("group-tally-title")) }
        p { (view.text("group-tally-about")) }
        (group.trouble())
        @if group.room.tallied { p.voice role="status" { (view.text("group-tally-added")) } }
        form.card.stack data-walk="" {
            (field(group, SHEETS, view.text("group-tally-sheets"), MOST_SHEETS))
            h2 { (view.text("group-tally-more")) }
            @for (line, cell) in part(|cell| matches!(cell, Cell::More(_))) { (count(group, kept, line, *cell)) }
            @for (line, cell) in part(|cell| matches!(cell, Cell::GoesWell)) { (count(group, kept, line, *cell)) }
            h2 { (view.text("group-tally-mind")) }
            @for (line, cell) in part(|cell| matches!(cell, Cell::Topic(_))) { (count(group, kept, line, *cell)) }
            h2 { (view.text("group-tally-people")) }
            @for (line, cell) in part(|cell| matches!(cell, Cell::Source(_))) { (count(group, kept, line, *cell)) }
            p {
                button.button.button--go type="button" data-do=(to(GroupDeed::TallyAdd).words()) {
                    span { (view.text("group-tally-add")) } (lamp())
                }
            }
        }
    };
    page(view, "column pad stack", view.text("group-tally-title"), contents)
}

fn count(group: &Group<'_>, kept: &Kept, line: &str, cell: Cell) -> Markup {
    let sheets = group.room.tally.get(SHEETS).and_then(|typed| typed.parse().ok()).unwrap_or(MOST_SHEETS);
    field(group, line, &group.label(kept, cell), sheets)
}

/// A number, and what is wrong with it.
fn field(group: &Group<'_>, line: &str, label: &str, most: u32) -> Markup {
    let view = group.view;
    let wrong = match &group.room.wrong {
        Some(Wrong::Sheets) if line == SHEETS => view.own("group-tally-none"),
        Some(Wrong::Line(one)) if one == line => {
            view.fill("group-tally-wrong", &[("line", label), ("most", &most.to_string())])
        }
        _ => String::new(),
    };
    let (id, wrong_id) = (format!("tally-{line}"), format!("tally-{line}-wrong"));
    html! {
        div.tally-line {
            label for=(id) { (label) }
            input.input type="text" inputmode="numeric" autocomplete="off" id=(id)
                value=(group.room.tally.get(line).map_or("", String::as_str))
                aria-describedby=(wrong_id) data-do=(to(GroupDeed::TallyLine(line.to_owned())).words());
            p.field__wrong id=(wrong_id) role="status" { (wrong) }
        }
    }
}
