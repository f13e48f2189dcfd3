//! Several answers as chips. An exclusive one stands apart.

use maud::{Markup, html};

use crate::ui::deed::Deed;
use crate::ui::drawing::icon;

/// One chip.
pub struct Chip {
    pub id: String,
    pub label: String,
    /// The language of the label, where it is another than that of the page.
    pub lang: Option<&'static str>,
    /// Excludes all others.
    pub exclusive: bool,
    /// A part of a larger group, shown only while that group is chosen.
    pub part_of: Option<String>,
    pub deed: Deed,
}

impl Chip {
    /// One that stands for itself and goes with any other.
    pub fn plain(id: String, label: String, deed: Deed) -> Self {
        Self { id, label, lang: None, exclusive: false, part_of: None, deed }
    }
}

/// `or` stands between the chips and the exclusive one. When `max` are chosen
/// the others are off.
pub fn chip_list(name: &str, chips: &[Chip], chosen: &[String], max: Option<usize>, or: &str) -> Markup {
    let is_chosen = |id: &String| chosen.contains(id);
    let is_shown = |chip: &&Chip| is_chosen(&chip.id) || chip.part_of.as_ref().is_none_or(is_chosen);
    let full = max.is_some_and(|max| chosen.len() >= max);
    let field = |chip: &Chip| {
        html! {
            label.chip.chip--part[chip.part_of.is_some()] {
                input.chip__input type="checkbox" name=(name) id=(format!("{name}-{}", chip.id))
                    value=(chip.id) checked[is_chosen(&chip.id)] disabled[full && !is_chosen(&chip.id)]
                    data-do=(chip.deed.words());
                span.chip__face {
                    span.chip__mark { (icon("tick")) }
                    span lang=[chip.lang] { (chip.label) }
                }
            }
        }
    };
    html! {
        div.chips {
            @for chip in chips.iter().filter(|chip| !chip.exclusive).filter(is_shown) { (field(chip)) }
        }
        @if chips.iter().any(|chip| chip.exclusive) {
            p.chips__else { span { (or) } }
            div.chips { @for chip in chips.iter().filter(|chip| chip.exclusive) { (field(chip)) } }
        }
    }
}
