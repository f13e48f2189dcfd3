//! Answers as rows with a picture, for the easy mode: never the picture alone.

use maud::{Markup, html};

use super::chip::Chip;
use crate::ui::drawing::{drawing, icon};

/// How many may be chosen, and what stands before a row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    One,
    Several,
    /// In the order of tapping.
    Ranked,
}

/// `pictures`: the names of the drawings, one a row. When `max` are chosen the
/// others are off. `or` stands before what excludes all others.
pub fn picture_list(
    name: &str,
    rows: Rows,
    choices: &[(Chip, String)],
    chosen: &[String],
    max: Option<usize>,
    or: &str,
) -> Markup {
    let place = |id: &String| chosen.iter().position(|one| one == id);
    let is_shown = |chip: &Chip| {
        let is_chosen = |id: &String| place(id).is_some();
        is_chosen(&chip.id) || chip.part_of.as_ref().is_none_or(is_chosen)
    };
    let is_full = rows != Rows::One && max.is_some_and(|max| chosen.len() >= max);
    let row = |(chip, picture): &(Chip, String)| {
        let at = place(&chip.id);
        html! {
            label.option {
                input.option__input type=(if rows == Rows::One { "radio" } else { "checkbox" })
                    name=(name) id=(format!("{name}-{}", chip.id)) value=(chip.id)
                    checked[at.is_some()] disabled[is_full && at.is_none()] data-do=(chip.deed.words());
                span.option__face {
                    @match rows {
                        Rows::One => span.option__mark {},
                        Rows::Several => span.chip__mark { (icon("tick")) },
                        Rows::Ranked => span.rank aria-hidden="true" { @if let Some(at) = at { (at + 1) } },
                    }
                    (drawing("picture", "0 0 48 48", &format!(r##"<use href="#{picture}"/>"##)))
                    span {
                        (chip.label)
                        @if let (Rows::Ranked, Some(at)) = (rows, at) { span.unseen { " (" (at + 1) ")" } }
                    }
                }
            }
        }
    };
    let apart =
        |apart: bool| choices.iter().filter(move |(chip, _)| chip.exclusive == apart && is_shown(chip));
    html! {
        div.options { @for one in apart(false) { (row(one)) } }
        @if choices.iter().any(|(chip, _)| chip.exclusive) {
            p.chips__else { span { (or) } }
            div.options { @for one in apart(true) { (row(one)) } }
        }
    }
}
