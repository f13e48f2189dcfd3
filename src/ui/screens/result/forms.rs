//! Part two: the four forms of support, each in the parent's own word.

use maud::{Markup, html};

use crate::domain::ids::Form;
use crate::ui::parts::form_card::{FormCard, form_card};
use crate::ui::parts::soft_bar::soft_bar;
use crate::ui::view::View;

pub fn part(view: &View<'_>) -> Markup {
    html! {
        section.page.result__part aria-labelledby="forms" {
            (lead(view))
            div.form-grid { @for form in Form::ALL { (card(view, *form)) } }
            (more(view))
        }
    }
}

/// What the four are, and how sure a bar is.
pub fn lead(view: &View<'_>) -> Markup {
    let any_bar = view.profile.availability.iter().any(Option::is_some);
    html! {
        h2 id="forms" { (view.text("result-forms")) }
        p.result__lede.soft {
            (view.text("result-forms-about"))
            @if any_bar { " " (view.text("bar-soft")) }
        }
    }
}

/// Of which the parent wants more.
pub fn more(view: &View<'_>) -> Markup {
    let short = Form::ALL.iter().filter(|form| view.profile.gaps[form.index()] > 0.0);
    let short: Vec<String> = short.map(|form| view.own(&format!("form.{form}.short"))).collect();
    let names: Vec<&str> = short.iter().map(String::as_str).collect();
    html! {
        @if !names.is_empty() {
            p.result__more.voice { (view.fill("result-more", &[("forms", &view.words.list(&names))])) }
            (super::figure(view, view.figure("result-forms", &[])))
        }
    }
}

/// The four forms for paper: name, and the parent's own word.
pub fn printed(view: &View<'_>) -> Markup {
    let word = |form: &Form| match view.profile.class(*form) {
        Some(class) => view.own(&format!("adequacy.{class}")),
        None => view.own("bar-none"),
    };
    html! {
        p.printed__part { (view.text("result-forms")) }
        dl.printed__list {
            @for form in Form::ALL { div { dt { (view.own(&format!("form.{form}"))) } dd { (word(form)) } } }
        }
    }
}

pub fn card(view: &View<'_>, form: Form) -> Markup {
    let class = view.profile.class(form);
    let (word, said) = match class {
        Some(class) => (view.own(&format!("adequacy.{class}")), view.own(&format!("class-{class}"))),
        None => (view.own("bar-none"), view.own("class-empty")),
    };
    let bar = view.profile.availability[form.index()].zip(view.profile.word(form));
    let ends = (view.text("bar-end-never"), view.text("bar-end-always"));
    form_card(&FormCard {
        form,
        name: &view.own(&format!("form.{form}")),
        class,
        class_word: &word,
        said: &said,
        bar: bar.map(|(value, word)| soft_bar(value, &view.own(&format!("bar-{word}")), ends)),
    })
}
