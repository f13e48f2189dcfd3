//! Sheets of paper, counted by hand: how many there are, and how many say yes
//! to each line. Nobody types one sheet after another.

use std::collections::BTreeMap;

use super::{MOST_SHEETS, Wrong};
use crate::domain::group::round::Ask;
use crate::domain::group::{Cell, SOURCES, cells};

/// The line that says how many sheets there are.
pub const SHEETS: &str = "sheets";

/// The lines of a tally, one for each counter: its name, and what it counts.
pub fn lines(ask: &Ask) -> Vec<(String, Cell)> {
    let name = |cell: Cell| match cell {
        Cell::More(form) => format!("more-{form}"),
        Cell::GoesWell => "goes-well".to_owned(),
        Cell::Source(place) => format!("from-{}", SOURCES[place]),
        Cell::Topic(place) => format!("about-{}", ask.topics[place]),
    };
    cells(ask.topics.len()).map(|cell| (name(cell), cell)).collect()
}

/// How many sheets, and how many of them say yes to each line. An empty line is
/// nought.
///
/// # Errors
/// The first line that cannot be.
pub fn read(ask: &Ask, typed: &BTreeMap<String, String>) -> Result<(u32, Vec<u32>), Wrong> {
    let typed = |line: &str| typed.get(line).map_or("", String::as_str);
    let sheets = typed(SHEETS).parse().ok().filter(|sheets| (1..=MOST_SHEETS).contains(sheets));
    let sheets = sheets.ok_or(Wrong::Sheets)?;
    let count = |(line, _): (String, Cell)| match typed(&line) {
        "" => Ok(0),
        text => text.parse().ok().filter(|count| *count <= sheets).ok_or(Wrong::Line(line)),
    };
    let counts: Result<Vec<u32>, Wrong> = lines(ask).into_iter().map(count).collect();
    Ok((sheets, counts?))
}
