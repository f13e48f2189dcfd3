//! How the result comes about: the rules in plain words, and every outcome
//! beside the answers it came from.

use maud::{Markup, html};

use super::notices::notices;
use super::{back_button, page};
use crate::domain::answers::Answer;
use crate::domain::counted::item_of;
use crate::domain::ids::Form;
use crate::domain::three::Suggestion;
use crate::ui::view::View;
use crate::ui::wording::{because, by_age, option_key};

const RULES: [&str; 9] = [
    "how-own-word",
    "how-forms",
    "how-topics",
    "how-wish",
    "how-near",
    "how-order",
    "how-skip",
    "how-safety",
    "how-made-by",
];

pub fn screen(view: &View<'_>) -> Markup {
    let contents = html! {
        (notices(view))
        (back_button(view.text("question-back")))
        h1 { (view.text("how-title")) }
        p.voice.offer__lede { (view.text("intended-use")) }
        ul.stack.stack--tight { @for key in RULES { li { (view.text(key)) } } }
        @if !view.saved.answers.is_empty() { (yours(view)) }
        section.stack aria-labelledby="sources" {
            h2 id="sources" { (view.text("how-sources")) }
            p { (view.text("how-sources-text")) }
            p { (view.text("how-not-tested")) }
        }
    };
    page(view, "column pad stack", view.text("how-title"), contents)
}

fn yours(view: &View<'_>) -> Markup {
    html! {
        section.stack aria-labelledby="yours" {
            h2 id="yours" { (view.text("how-answers")) }
            p.soft { (view.text("how-answers-about")) }
            @for form in Form::ALL { (of_form(view, *form)) }
            (topics(view))
            (suggestions(view))
        }
    }
}

/// A list of what was asked or found, and what came of it.
fn card(title: &str, rows: &[(String, String)], below: Markup) -> Markup {
    html! {
        div.card.stack.stack--tight {
            h3 { (title) }
            @if !rows.is_empty() {
                dl.circle-list.circle-list--wide {
                    @for (asked, said) in rows { div { dt { (asked) } dd { (said) } } }
                }
            }
            (below)
        }
    }
}

/// A form: the answers to its questions, and the bar they make.
fn of_form(view: &View<'_>, form: Form) -> Markup {
    let row = |nth: usize| {
        let item = view.questionnaire.item(item_of(form, nth))?;
        let Some(Answer::One(id)) = view.saved.answers.get(&item.id) else { return None };
        let asked = by_age(view.words, &format!("item.{}", item.id), view.profile.age);
        Some((asked, view.own(&option_key(item, id))))
    };
    let rows: Vec<(String, String)> = (0..4).filter_map(row).collect();
    let bar = view.profile.availability[form.index()].zip(view.profile.word(form));
    let below = html! {
        @if rows.is_empty() { p { (view.text("class-empty")) } }
        @if let Some((value, word)) = bar {
            p {
                (view.fill("how-bar", &[("value", &(value.round() as i32).to_string())])) " "
                (view.own(&format!("bar-{word}")))
            }
        }
    };
    card(&view.own(&format!("form.{form}")), &rows, below)
}

fn topics(view: &View<'_>) -> Markup {
    let profile = view.profile;
    let others = profile.ticked.iter().filter(|place| !profile.top.contains(place));
    let row = |place: usize| {
        let id = &view.questionnaire.topics[place].id;
        let on_top = profile.top.contains(&place);
        let key = if on_top { "how-on-top" } else { "how-ticked" };
        let worry = view.saved.answers.one_about("w4", id).map(|step| view.own(&format!("worry.{step}")));
        let said = worry.map_or(view.own(key), |worry| format!("{} · {worry}", view.text(key)));
        (view.own(&format!("topic.{id}")), said)
    };
    let rows: Vec<(String, String)> = profile.top.iter().copied().chain(others).map(row).collect();
    html! { @if !rows.is_empty() { (card(view.text("result-mind"), &rows, html! {})) } }
}

/// Why each of the three stands there.
fn suggestions(view: &View<'_>) -> Markup {
    let row = |one: &Suggestion<'_>| {
        let why = because(view.words, view.questionnaire, &one.reasons).text();
        let why = format!("{why} {}", counted(view, one));
        (view.name_of(&one.ranked.candidate.id).to_owned(), why)
    };
    let rows: Vec<(String, String)> = view.three.iter().map(row).collect();
    card(view.text("result-step"), &rows, html! {})
}

/// What counted for a suggestion, in words.
fn counted(view: &View<'_>, one: &Suggestion<'_>) -> String {
    let ranked = &one.ranked;
    let parts = [
        (ranked.topic > 0.0, "how-part-topic"),
        (ranked.form > 0.0, "how-part-form"),
        (ranked.pref == 1.0, "how-part-way"),
        (ranked.near == 1.0, "how-part-near"),
        (ranked.below > 0, "how-part-below"),
    ];
    let said: Vec<&str> = parts.iter().filter(|(holds, _)| *holds).map(|(_, key)| view.text(key)).collect();
    said.join(" ")
}
