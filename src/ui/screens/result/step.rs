//! Part six: one small step, and what goes well.

use leptos::prelude::*;

use crate::domain::answers::Answer;
use crate::session::{Session, use_session};
use crate::ui::parts::option::{Choice, OptionList};
use crate::ui::wording::by_age;

/// The id of "nothing for now", beside the ids of suggestions.
const NOTHING: &str = "nothing-now";

#[component]
pub fn SmallStep() -> impl IntoView {
    let session = use_session();
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let chosen = Signal::derive(move || session.read(|saved| saved.step.clone()));
    let own = session.glance(|saved| saved.own_step.clone());
    let on_choose = Callback::new(move |(id, _): (String, bool)| {
        session.set_step(Some(id), session.glance(|saved| saved.own_step.clone()));
    });
    let on_own = move |event| {
        let own: String = event_target_value(&event).chars().take(500).collect();
        session.set_step(session.glance(|saved| saved.step.clone()), own);
    };
    view! {
        <section class="column result__part" aria-labelledby="small">
            <h2 id="small">{text("result-small-step")}</h2>
            <form class="stack" on:submit=|event| event.prevent_default()>
                <fieldset>
                    <legend class="question__hint">{text("result-small-step-hint")}</legend>
                    {move || view! {
                        <OptionList name="step".to_owned() choices=steps(session) chosen on_choose/>
                    }}
                </fieldset>
                <div class="field">
                    <label for="own-step">{text("result-small-step-own")}</label>
                    <input class="input" id="own-step" type="text" maxlength="500" autocomplete="off" prop:value=own on:change=on_own/>
                </div>
                {goes_well(session)}
            </form>
        </section>
    }
}

fn steps(session: Session) -> Vec<Choice> {
    let words = session.words.get();
    let shown = session.three.get().into_iter().map(|one| {
        let id = one.ranked.candidate.id.clone();
        Choice { label: super::suggestions::name_of(session, &words, &id), id, note: None }
    });
    let nothing = Choice {
        id: NOTHING.to_owned(),
        label: words.text("result-small-step-none").to_owned(),
        note: None,
    };
    shown.chain([nothing]).collect()
}

/// S9: the parent ends on something good, in own words.
fn goes_well(session: Session) -> AnyView {
    let words = session.words.get_untracked();
    let age = session.profile.with_untracked(|profile| profile.age);
    let asked = by_age(&words, "item.s9", age);
    let (question, hint) = asked.split_once("? ").map_or((asked.as_str(), ""), |(question, hint)| (question, hint));
    let most = session.library.questionnaire.item("s9").and_then(|item| item.max_characters).unwrap_or(500);
    let said = session.glance(|saved| saved.answers.one("s9").unwrap_or_default().to_owned());
    let on_change = move |event| {
        let said: String = event_target_value(&event).chars().take(most).collect();
        session.answer("s9", None, Answer::One(said));
    };
    view! {
        <div class="field">
            <label for="s9">{question.to_owned()}"?"</label>
            <span class="small soft" id="s9-hint">{hint.to_owned()}" "{words.text("question-text-hint").to_owned()}</span>
            <textarea
                class="input"
                id="s9"
                rows="3"
                maxlength=most.to_string()
                aria-describedby="s9-hint"
                prop:value=said
                on:change=on_change
            ></textarea>
        </div>
    }
    .into_any()
}
