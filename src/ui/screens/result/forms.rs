//! Part two: the four forms of support, each in the parent's own word.

use leptos::prelude::*;

use crate::domain::ids::{Adequacy, Form};
use crate::session::Session;
use crate::ui::parts::form_card::{Bar, FormCard};

pub fn part(session: Session) -> AnyView {
    let words = session.words.get_untracked();
    let profile = session.profile.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let any_bar = profile.availability.iter().any(Option::is_some);
    let ends = (text("frequency.almost-never").to_lowercase(), text("frequency.almost-always").to_lowercase());
    let card = |form: &Form| {
        let class = profile.class(*form);
        let (word, said) = match class {
            Some(class) => (text(&format!("adequacy.{class}")), text(&said_key(class))),
            None => (text("bar-none"), text("class-empty")),
        };
        let bar = profile.availability[form.index()].zip(profile.word(*form)).map(|(value, word)| Bar {
            value,
            words: text(&format!("bar-{word}")),
            ends: ends.clone(),
        });
        view! {
            <FormCard form=*form name=text(&format!("form.{form}")) class class_word=word said bar/>
        }
    };
    let short: Vec<&Form> = Form::ALL.iter().filter(|form| profile.gaps[form.index()] > 0.0).collect();
    let names: Vec<String> = short.iter().map(|form| text(&format!("form.{form}.short"))).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let more = (!names.is_empty()).then(|| words.fill("result-more", &[("forms", &words.list(&names))]));
    let figure = (!names.is_empty()).then(|| super::figure(session, "result-forms", &[]));
    view! {
        <section class="page result__part" aria-labelledby="forms">
            <h2 id="forms">{text("result-forms")}</h2>
            <p class="result__lede soft">
                {text("result-forms-about")}
                {any_bar.then(|| format!(" {}", words.text("bar-soft")))}
            </p>
            <div class="form-grid">{Form::ALL.iter().map(card).collect_view()}</div>
            {more.map(|more| view! { <p class="result__more voice">{more}</p> })}
            {figure}
        </section>
    }
    .into_any()
}

fn said_key(class: Adequacy) -> String {
    format!("class-{class}")
}
