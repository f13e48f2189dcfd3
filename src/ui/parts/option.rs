//! Answers as a list of rows, each a native field over the whole row.

use maud::{Markup, html};

use crate::ui::deed::Deed;

/// One row.
pub struct Choice {
    pub id: String,
    pub label: String,
    pub note: Option<String>,
    pub deed: Deed,
}

/// One of several: radio buttons. `name` groups them and begins their ids.
pub fn option_list(name: &str, choices: &[Choice], chosen: Option<&str>) -> Markup {
    html! {
        div.options {
            @for choice in choices {
                label.option {
                    input.option__input type="radio" name=(name) id=(format!("{name}-{}", choice.id))
                        value=(choice.id) checked[chosen == Some(&choice.id)] data-do=(choice.deed.words());
                    span.option__face {
                        span.option__mark {}
                        span {
                            (choice.label)
                            @if let Some(note) = &choice.note { span.option__note { (note) } }
                        }
                    }
                }
            }
        }
    }
}

/// Several in the order of tapping: check boxes with a number. When `max` are
/// chosen the others are off.
pub fn ranked_list(name: &str, choices: &[Choice], chosen: &[String], max: usize) -> Markup {
    let place = |id: &String| chosen.iter().position(|one| one == id);
    html! {
        div.options {
            @for choice in choices {
                label.option {
                    input.option__input type="checkbox" name=(name) id=(format!("{name}-{}", choice.id))
                        value=(choice.id) checked[place(&choice.id).is_some()]
                        disabled[place(&choice.id).is_none() && chosen.len() >= max]
                        data-do=(choice.deed.words());
                    span.option__face {
                        span.rank aria-hidden="true" { @if let Some(place) = place(&choice.id) { (place + 1) } }
                        span { (choice.label) @if let Some(place) = place(&choice.id) { span.unseen { " (" (place + 1) ")" } } }
                    }
                }
            }
        }
    }
}
