//! Part six: one small step, and what goes well.

use maud::{Markup, html};

use crate::domain::candidate::Candidate;
use crate::domain::ids::CardKind;
use crate::saved::MOST_WORDS;
use crate::ui::deed::Deed;
use crate::ui::parts::chip::Chip;
use crate::ui::parts::option::{Choice, option_list};
use crate::ui::parts::picture_list::{Rows, picture_list};
use crate::ui::view::View;
use crate::ui::wording::stem;

/// The id of "nothing for now", beside the ids of suggestions.
const NOTHING: &str = "nothing-now";

pub fn part(view: &View<'_>) -> Markup {
    html! {
        section.column.result__part aria-labelledby="small" {
            h2 id="small" { (view.text("result-small-step")) }
            form.stack {
                fieldset {
                    legend.question__hint { (view.text("result-small-step-hint")) }
                    (steps(view))
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

/// The three suggestions, or nothing for now; with a picture each in the easy mode.
fn steps(view: &View<'_>) -> Markup {
    let candidates = view.three.iter().map(|one| one.ranked.candidate);
    let suggested = candidates.map(|one| (one.id.as_str(), view.name_of(&one.id), picture(one)));
    let nothing = (NOTHING, view.text("result-small-step-none"), "wish-nothing-now".to_owned());
    let all = suggested.chain([nothing]);
    let deed = |id: &str| Deed::Step(id.to_owned());
    let chosen = view.saved.step.as_deref();
    if view.saved.easy {
        let row = |(id, label, picture): (&str, &str, String)| {
            (Chip::plain(id.to_owned(), label.to_owned(), deed(id)), picture)
        };
        let chosen: Vec<String> = chosen.map(str::to_owned).into_iter().collect();
        return picture_list("step", Rows::One, &all.map(row).collect::<Vec<_>>(), &chosen, None, "");
    }
    let row = |(id, label, _): (&str, &str, String)| Choice {
        id: id.to_owned(),
        label: label.to_owned(),
        note: None,
        deed: deed(id),
    };
    option_list("step", &all.map(row).collect::<Vec<_>>(), chosen)
}

/// The drawing of the way an offer is, or of what a card asks of one.
fn picture(candidate: &Candidate) -> String {
    match (candidate.kind, candidate.way) {
        (Some(CardKind::Ask), _) => "wish-talk".to_owned(),
        (Some(CardKind::SayEnough), _) => "adequacy-too-much".to_owned(),
        (Some(CardKind::Read), _) => "wish-read".to_owned(),
        (Some(CardKind::Thanks), _) => "strength-partner-family".to_owned(),
        (Some(CardKind::Try), _) => "helps-a-little".to_owned(),
        (None, way) => way.map_or_else(|| "wish-help".to_owned(), |way| format!("way-{way}")),
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
