//! Making a step: from a suggestion, from what was chosen before, or in one's
//! own words.

use maud::{Markup, html};

use super::Mine;
use super::one::{FIELDS, Of};
use crate::own::MOST_WORDS;
use crate::own::deed::OwnDeed;
use crate::own::desk::Trouble;
use crate::ui::drawing::icon;
use crate::ui::screens::own::to;

pub fn form(mine: &Mine<'_>) -> Markup {
    let view = mine.view;
    let write = |field: &Of| OwnDeed::Write(field.name.to_owned());
    let no_words = mine.desk.trouble == Some(Trouble::NoWords);
    let wrong = |field: &Of| {
        (field.name == "what").then(|| if no_words { view.text("own-step-no-what") } else { "" })
    };
    html! {
        form.card.stack aria-labelledby="own-step-new" {
            h2 id="own-step-new" { (view.text("own-step-new")) }
            div id="own-step-ideas" { (ideas(mine)) }
            @for field in &FIELDS { (field.drawn(mine, &mine.desk.step, "new", &write(field), wrong(field))) }
            p {
                button.button type="button" id="own-step-add" data-do=(to(&OwnDeed::AddStep).words()) {
                    (icon("tick")) span { (view.text("own-step-add")) }
                }
            }
        }
    }
}

/// A step that is there already is no idea any more.
fn ideas(mine: &Mine<'_>) -> Markup {
    let view = mine.view;
    let is_there = |words: &str| mine.desk.own.steps.iter().any(|(_, step)| step.what == words.trim());
    // As long as a step may be.
    let own: String = view.saved.own_step.trim().chars().take(MOST_WORDS).collect();
    let own = Some(own).filter(|text| !text.is_empty() && !is_there(text));
    // The chosen one first.
    let shown = view.three.iter().map(|one| one.ranked.candidate.id.as_str());
    let mut ids: Vec<&str> = view.saved.step.as_deref().into_iter().collect();
    ids.extend(shown.filter(|id| Some(*id) != view.saved.step.as_deref()));
    let ideas: Vec<(&str, &str)> = ids
        .into_iter()
        .map(|id| (id, view.name_of(id)))
        .filter(|(_, name)| !name.is_empty() && !is_there(name))
        .collect();
    html! {
        @if own.is_some() || !ideas.is_empty() {
            p.field__label id="own-step-ideas-name" { (view.text("own-step-ideas")) }
            ul.step-ideas role="list" aria-labelledby="own-step-ideas-name" {
                @if let Some(text) = &own {
                    li {
                        button.button.step-ideas__one type="button" value=(text)
                            data-do=(to(&OwnDeed::Write("what".to_owned())).words()) { (text) }
                    }
                }
                @for (id, name) in ideas {
                    li {
                        button.button.step-ideas__one type="button"
                            data-do=(to(&OwnDeed::From(id.to_owned())).words()) { (name) }
                    }
                }
            }
        }
    }
}
