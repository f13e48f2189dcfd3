//! How the result comes about: the rules in plain words, and every outcome
//! beside the answers it came from.

use leptos::prelude::*;

use crate::content::language::Language;
use crate::domain::answers::Answer;
use crate::domain::counted::item_of;
use crate::domain::ids::Form;
use crate::domain::three::Suggestion;
use crate::session::{Session, use_session};
use crate::ui::app::top_bar;
use crate::ui::notices::Notices;
use crate::ui::parts::top_bar::Lead;
use crate::ui::screens::result::name_of;
use crate::ui::wording::{because, by_age, option_key};

#[component]
pub fn HowScreen() -> impl IntoView {
    let session = use_session();
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let rules = [
        "how-own-word", "how-forms", "how-topics", "how-wish", "how-near", "how-order", "how-skip",
        "how-safety", "how-made-by",
    ];
    let answered = session.read(|saved| !saved.answers.is_empty());
    view! {
        <div class="app">
            {top_bar(Lead::Name { in_full: false }, false)}
            <main id="main" class="column pad stack">
                <Notices/>
                <h1>{text("how-title")}</h1>
                <p class="voice offer__lede">{text("intended-use")}</p>
                <ul class="stack stack--tight">
                    {rules.iter().map(|key| view! { <li>{text(key)}</li> }).collect_view()}
                </ul>
                {answered.then(|| yours(session))}
                <section class="stack" aria-labelledby="sources">
                    <h2 id="sources">{text("how-sources")}</h2>
                    <p>{text("how-sources-text")}</p>
                    <p>{text("how-not-tested")}</p>
                </section>
            </main>
        </div>
    }
}

fn yours(session: Session) -> AnyView {
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let form = |form: &Form| view! { <FormRow form=*form/> };
    view! {
        <section class="stack" aria-labelledby="yours">
            <h2 id="yours">{text("how-answers")}</h2>
            <p class="soft">{text("how-answers-about")}</p>
            <div class="stack">{Form::ALL.iter().map(form).collect_view()}</div>
            {move || topics(session)}
            {move || suggestions(session)}
        </section>
    }
    .into_any()
}

/// A form: its class, its bar, and the answers behind them.
#[component]
fn FormRow(form: Form) -> impl IntoView {
    let session = use_session();
    let words = session.words.get_untracked();
    let profile = session.profile.get_untracked();
    let questionnaire = session.library.questionnaire;
    let answers = session.answers();
    let row = |nth: usize| {
        let item = questionnaire.item(item_of(form, nth))?;
        let Some(Answer::One(id)) = answers.get(&item.id) else { return None };
        let asked = by_age(&words, &format!("item.{}", item.id), profile.age);
        let said = words.text(&option_key(item, id)).to_owned();
        Some(view! { <div><dt>{asked}</dt><dd>{said}</dd></div> })
    };
    let rows: Vec<_> = (0..4).filter_map(row).collect();
    let bar = profile.availability[form.index()].zip(profile.word(form)).map(|(value, word)| {
        let value = format!("{}", value.round());
        let said = words.text(&format!("bar-{word}")).to_owned();
        view! { <p>{words.fill("how-bar", &[("value", &value)])}" "{said}</p> }
    });
    let empty = rows.is_empty().then(|| view! { <p>{words.text("class-empty").to_owned()}</p> });
    view! {
        <div class="card stack stack--tight">
            <h3>{words.text(&format!("form.{form}")).to_owned()}</h3>
            <dl class="circle-list circle-list--wide">{rows}</dl>
            {empty}
            {bar}
        </div>
    }
}

fn topics(session: Session) -> Option<AnyView> {
    let words = session.words.get();
    let profile = session.profile.get();
    let questionnaire = session.library.questionnaire;
    let answers = session.answers();
    let mut places: Vec<usize> = profile.ticked.iter().collect();
    places.sort_by(|one, other| profile.weights[*other].total_cmp(&profile.weights[*one]));
    let row = |place: &usize| {
        let id = &questionnaire.topics[*place].id;
        let top = profile.top.contains(place);
        let worry = answers.one_about("w4", id).map(|step| words.text(&format!("worry.{step}")).to_owned());
        let said = match (top, worry) {
            (true, Some(worry)) => format!("{} · {worry}", words.text("how-on-top")),
            (true, None) => words.text("how-on-top").to_owned(),
            (false, _) => words.text("how-ticked").to_owned(),
        };
        view! { <div><dt>{words.text(&format!("topic.{id}")).to_owned()}</dt><dd>{said}</dd></div> }
    };
    (!places.is_empty()).then(|| {
        view! {
            <div class="card stack stack--tight">
                <h3>{words.text("result-mind").to_owned()}</h3>
                <dl class="circle-list circle-list--wide">{places.iter().map(row).collect_view()}</dl>
            </div>
        }
        .into_any()
    })
}

/// Why each of the three stands there.
fn suggestions(session: Session) -> AnyView {
    let words = session.words.get();
    let row = |one: &Suggestion<'static>| {
        let name = name_of(session, &words, &one.ranked.candidate.id);
        let why = because(&words, session.library.questionnaire, &one.reasons).text();
        view! { <div><dt>{name}</dt><dd>{why}" "{parts(&words, one)}</dd></div> }
    };
    let three = session.three.get();
    view! {
        <div class="card stack stack--tight">
            <h3>{words.text("result-step").to_owned()}</h3>
            <dl class="circle-list circle-list--wide">{three.iter().map(row).collect_view()}</dl>
        </div>
    }
    .into_any()
}

/// What counted for a suggestion, in words.
fn parts(words: &Language, one: &Suggestion<'_>) -> String {
    let ranked = &one.ranked;
    let mut parts = Vec::new();
    let mut note = |holds: bool, key: &'static str| {
        if holds {
            parts.push(words.text(key));
        }
    };
    note(ranked.topic > 0.0, "how-part-topic");
    note(ranked.form > 0.0, "how-part-form");
    note(ranked.pref == 1.0, "how-part-way");
    note(ranked.near == 1.0, "how-part-near");
    note(ranked.below > 0, "how-part-below");
    parts.join(" ")
}
