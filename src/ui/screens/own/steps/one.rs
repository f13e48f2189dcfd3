//! One step: what, with whom, when, the sentence to say, and how it went. All of
//! it can be changed later.

use maud::{Markup, html};

use super::Mine;
use crate::own::deed::OwnDeed;
use crate::own::desk::{Said, Sure};
use crate::own::{MOST_WORDS, Step};
use crate::ui::drawing::{icon, icon_flow};
use crate::ui::screens::own::to;

pub fn card(mine: &Mine<'_>, id: &str, step: &Step) -> Markup {
    let view = mine.view;
    let heading = format!("step-{id}");
    // A heading always says something, also where the words were wiped.
    let what = if step.what.is_empty() { view.text("own-step-title") } else { &step.what };
    let deed = |deed: fn(String) -> OwnDeed| to(&deed(id.to_owned())).words();
    html! {
        article.card.stack.step id=(format!("card-{id}")) aria-labelledby=(heading) {
            h3 id=(heading) { (what) }
            (facts(mine, step))
            @if !step.sentence.is_empty() && !step.done { (sentence(mine, id, step)) }
            label.chip {
                input.chip__input type="checkbox" id=(format!("step-{id}-tick")) checked[step.done]
                    data-do=(deed(OwnDeed::Tick));
                span.chip__face {
                    span.chip__mark { (icon("tick")) }
                    span { (view.text("own-step-tick")) span.unseen { ": " (what) } }
                }
            }
            // What is done is folded; so is what is not, for there is more to write than to read.
            details.step__more id=(format!("step-{id}-more")) {
                summary {
                    span { (view.text(if step.done { "own-step-look" } else { "own-step-change" }))
                        span.unseen { ": " (what) } }
                }
                div.stack { (fields(mine, id, step)) (after(mine, id)) }
            }
        }
    }
}

/// With whom and when, where they were filled in.
fn facts(mine: &Mine<'_>, step: &Step) -> Markup {
    let facts = [("people", "own-step-with", &step.with), ("clock", "own-step-when", &step.when)];
    html! {
        @if !step.with.is_empty() || !step.when.is_empty() {
            ul.step__facts role="list" {
                @for (sign, key, text) in facts.into_iter().filter(|(_, _, text)| !text.is_empty()) {
                    li { (icon(sign)) span { span.unseen { (mine.view.text(key)) " " } (text) } }
                }
            }
        }
    }
}

fn sentence(mine: &Mine<'_>, id: &str, step: &Step) -> Markup {
    let view = mine.view;
    let is_copied = mine.desk.said == Some(Said::Copied(id.to_owned()));
    html! {
        div.step__sentence {
            p { strong { (view.text("card-ready-sentence")) } " " (step.sentence) }
            p.row {
                button.button.button--quiet type="button" id=(format!("step-{id}-copy"))
                    data-do=(to(&OwnDeed::CopySentence(id.to_owned())).words()) {
                    (view.text(if is_copied { "card-copied" } else { "card-copy" }))
                }
                // A button that says something else is not told by itself.
                span.unseen role="status" { @if is_copied { (view.text("card-copied")) } }
                button.button.button--quiet type="button" id=(format!("step-{id}-share"))
                    data-do=(to(&OwnDeed::ShareSentence(id.to_owned())).words()) {
                    (view.text("own-step-share"))
                }
            }
        }
    }
}

fn fields(mine: &Mine<'_>, id: &str, step: &Step) -> Markup {
    let rewrite = |field: &Of| OwnDeed::Rewrite(id.to_owned(), field.name.to_owned());
    html! {
        @for field in [NOTE].iter().chain(&FIELDS) { (field.drawn(mine, step, id, &rewrite(field), None)) }
    }
}

/// A next step, and away with this one.
fn after(mine: &Mine<'_>, id: &str) -> Markup {
    let view = mine.view;
    html! {
        p {
            button.button type="button" id=(format!("step-{id}-next"))
                data-do=(to(&OwnDeed::NextStep(id.to_owned())).words()) {
                span { (view.text("own-step-next")) } (icon_flow("next"))
            }
        }
        (mine.sure_button(
            Sure::Step(id.to_owned()),
            (view.text("own-step-remove"), view.text("own-step-remove-sure"), view.text("own-step-remove-yes")),
        ))
    }
}

/// What a step is made of.
pub struct Of {
    /// As the deeds call it.
    pub name: &'static str,
    key: &'static str,
    text: fn(&Step) -> &str,
}

/// What can be written of a step before it is done.
pub const FIELDS: [Of; 6] = [
    Of { name: "what", key: "own-step-what", text: |step| &step.what },
    Of { name: "with", key: "own-step-with", text: |step| &step.with },
    Of { name: "when", key: "own-step-when", text: |step| &step.when },
    Of { name: "sentence", key: "own-step-sentence", text: |step| &step.sentence },
    Of { name: "can", key: "own-step-can", text: |step| &step.can },
    Of { name: "needs", key: "own-step-needs", text: |step| &step.needs },
];
const NOTE: Of = Of { name: "note", key: "own-step-note", text: |step| &step.note };

impl Of {
    /// The field, in a step that is there or in one that is being made.
    pub fn drawn(
        &self,
        mine: &Mine<'_>,
        step: &Step,
        place: &str,
        deed: &OwnDeed,
        wrong: Option<&str>,
    ) -> Markup {
        let id = format!("step-{place}-{}", self.name);
        let (text, deed) = ((self.text)(step), to(deed).words());
        let wrong_id = format!("{id}-wrong");
        let is_long = matches!(self.name, "sentence" | "note");
        let people = (self.name == "with").then_some("own-step-people");
        html! {
            div.field {
                label for=(id) { (mine.view.text(self.key)) }
                @if is_long {
                    textarea.input id=(id) rows="3" maxlength=(MOST_WORDS) data-do=(deed) { (text) }
                } @else {
                    input.input type="text" id=(id) maxlength=(MOST_WORDS) autocomplete="off" list=[people]
                        aria-describedby=[wrong.map(|_| &wrong_id)] value=(text) data-do=(deed);
                }
                @if let Some(wrong) = wrong { p.field__wrong id=(wrong_id) { (wrong) } }
            }
        }
    }
}
