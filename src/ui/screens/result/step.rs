//! Part six: one small step, and what goes well.

use maud::{Markup, html};

use crate::saved::MOST_WORDS;
use crate::ui::deed::Deed;
use crate::ui::parts::option::{Choice, option_list};
use crate::ui::view::View;
use crate::ui::wording::stem;

/// The id of "nothing for now", beside the ids of suggestions.
const NOTHING: &str = "nothing-now";

pub fn part(view: &View<'_>) -> Markup {
    let choice = |id: &str, label: &str| Choice {
        id: id.to_owned(),
        label: label.to_owned(),
        note: None,
        deed: Deed::Step(id.to_owned()),
    };
    let shown = view.three.iter().map(|one| one.ranked.candidate.id.as_str());
    let mut choices: Vec<Choice> = shown.map(|id| choice(id, view.name_of(id))).collect();
    choices.push(choice(NOTHING, view.text("result-small-step-none")));
    html! {
        section.column.result__part aria-labelledby="small" {
            h2 id="small" { (view.text("result-small-step")) }
            form.stack {
                fieldset {
                    legend.question__hint { (view.text("result-small-step-hint")) }
                    (option_list("step", &choices, view.saved.step.as_deref()))
                }
                div.field {
                    label for="own-step" { (view.text("result-small-step-own")) }
                    input.input type="text" id="own-step" maxlength=(MOST_WORDS) autocomplete="off"
                        value=(view.saved.own_step) data-do=(Deed::OwnStep.words());
                }
                @if view.kiosk.is_none() {
                    p.no-print { a.button href="#/own/steps" { (view.text("result-small-step-on")) } }
                }
                (goes_well(view))
            }
        }
    }
}

/// S9: the parent ends on something good, in own words.
fn goes_well(view: &View<'_>) -> Markup {
    let Some(item) = view.questionnaire.item("s9") else { return html! {} };
    let words = stem(view.words, item, view.profile.age, None);
    html! {
        div.field {
            label for="s9" { (words.ask) }
            span.small.soft id="s9-hint" { (words.hint) " " (view.text("question-text-hint")) }
            textarea.input id="s9" rows="3" maxlength=(item.max_characters.unwrap_or(MOST_WORDS))
                aria-describedby="s9-hint" data-do=(Deed::OwnWords.words()) {
                (view.saved.answers.one("s9").unwrap_or_default())
            }
        }
    }
}
