//! The parent reads one question, answers or skips it, and moves on.

pub mod fields;

use maud::{Markup, PreEscaped, html};

use crate::domain::ids::Form;
use crate::domain::path::Step;
use crate::domain::questionnaire::{Does, Item, Kind, Repeat, Rule};
use crate::ui::deed::Deed;
use crate::ui::drawing::{form_name, icon, icon_flow, sign};
use crate::ui::parts::ask::{Ask, ask};
use crate::ui::parts::bottom_bar::bottom_bar;
use crate::ui::parts::easy_switch::easy_switch;
use crate::ui::parts::help_card::call;
use crate::ui::parts::switch::switch;
use crate::ui::parts::top_bar::{Lead, top_bar};
use crate::ui::parts::why::why;
use crate::ui::view::View;
use crate::ui::wording::{Stem, stem};

/// The screen of a step; empty for a step that this parent is not asked (the
/// app then goes to one that is).
pub fn screen(view: &View<'_>, id: &str) -> Markup {
    let step = view.path.iter().find(|step| step.id() == id);
    let item = step.and_then(|step| view.questionnaire.item(&step.item));
    match step.zip(item) {
        Some((step, item)) => asked(view, step, item),
        None => html! { main id="main" {} },
    }
}

fn asked(view: &View<'_>, step: &Step, item: &Item) -> Markup {
    let can_go_by_itself = item.kind == Kind::Single && !item.never_saved && !step.picks_sources;
    let form = html! {
        (question(view, step, item, &PLAIN))
        (why(view.text("question-why"), html! { p { (view.own(&format!("section.{}.why", item.section))) } }))
        @if can_go_by_itself {
            (switch("auto-next", view.text("question-auto-next"), view.saved.auto_next, &Deed::AutoNext))
        }
        (easy_switch(view.words, false))
    };
    framed(view, step, item, form)
}

/// The screen around the fields of a step.
pub fn framed(view: &View<'_>, step: &Step, item: &Item, form: Markup) -> Markup {
    let part = view.questionnaire.part_of(&item.section);
    let part_id = view.questionnaire.parts.get(part).map_or("", |part| &part.id);
    let steps = view.questionnaire.parts.len().to_string();
    let progress = view.fill("question-progress", &[("step", &(part + 1).to_string()), ("steps", &steps)]);
    let name = view.own(&format!("part.{part_id}"));
    let nth = view.path.iter().position(|one| one == step).map_or(1, |place| place + 1);
    ask(Ask {
        grown: part + 1,
        aside: &view.own(&format!("aside-{part_id}")),
        top: top_bar(view.words, Lead::Progress { step: part + 1, words: &progress, part: &name }, false),
        // Never the question itself: titles stay in the history of the device.
        title: &format!(
            "{name} · {progress} · {}",
            view.fill("question-number", &[("number", &nth.to_string())])
        ),
        form: html! {
            @if let Some(lead) = view.words.find(&format!("item.{}.lead", item.id)) {
                p.aside-note { (icon("lock")) span { (lead) } }
            }
            (form)
        },
        bottom: bottom_bar(view.words, Some(&Deed::Skip(step.id())), &Deed::Next(step.id())),
    })
}

/// How the fields of a step are drawn.
pub struct Fields {
    /// Those of an item, about a topic or source if it has one.
    pub of: fn(&View<'_>, &Item, Option<&str>) -> Markup,
    /// The sources to tell more about.
    pub pick: fn(&View<'_>) -> Markup,
}

/// As most see them.
const PLAIN: Fields = Fields { of: fields::fields, pick: fields::source_pick };

/// A step: its words, and its fields as they are drawn.
pub fn question(view: &View<'_>, step: &Step, item: &Item, fields: &Fields) -> Markup {
    if step.picks_sources {
        let ask = view.own("question-choose-sources");
        let stem = Stem { situation: String::new(), ask, hint: String::new() };
        return html! { fieldset { (legend(view, None, &stem)) ((fields.pick)(view)) } };
    }
    let about = step.about.as_ref().map(|(about, _)| about.as_str());
    let name = about.map(|id| match item.repeat {
        Some(Repeat::Sources) => ("source", view.own(&format!("source.{id}.in-sentence"))),
        _ => ("topic", view.own(&format!("topic.{id}"))),
    });
    let name = name.as_ref().map(|(key, value)| (*key, value.as_str()));
    let words = stem(view.words, item, view.profile.age, name);
    let with = view.questionnaire.items.iter().find(|other| other.with.as_deref() == Some(&item.id));
    html! {
        fieldset {
            (legend(view, Form::from_id(&item.construct), &words))
            ((fields.of)(view, item, about))
        }
        @if let Some(other) = with {
            fieldset.question__with {
                legend.question__stem { h2.question__ask { (view.own(&format!("item.{}", other.id))) } }
                ((fields.of)(view, other, about))
            }
        }
        (after_answer(view, item))
    }
}

fn legend(view: &View<'_>, form: Option<Form>, stem: &Stem) -> Markup {
    html! {
        legend.question__stem {
            @if let Some(form) = form {
                span class=(format!("question__sign form--{}", form_name(form))) {
                    (sign(form)) (view.own(&format!("form.{form}")))
                }
            }
            h1 {
                @if !stem.situation.is_empty() { (stem.situation) " " }
                span.question__ask { (stem.ask) }
            }
            @if !stem.hint.is_empty() { span.question__hint { (stem.hint) } }
        }
    }
}

/// What a rule shows at once below an answer: help, or one quiet line.
fn after_answer(view: &View<'_>, item: &Item) -> Markup {
    let answer = view.saved.answers.one(&item.id);
    let fits = |rule: &&Rule| {
        let says = |answer: &str| rule.when.is_any_of.iter().any(|id| id == answer);
        rule.when.item.as_deref() == Some(&item.id) && answer.is_some_and(says)
    };
    let rule = view.questionnaire.rules.iter().find(fits);
    html! {
        div.after-answer aria-live="polite" {
            @match rule.map(|rule| (rule.does, rule.text.as_deref())) {
                Some((Does::ShowHelp, _)) => { (calm(view)) }
                Some((Does::ShowText, Some(key))) => { p.small.soft.after-options { (view.own(key)) } }
                _ => {}
            }
        }
    }
}

/// Shown at once when home is not always safe: whom to call, and that nothing
/// is kept. The same green as the cover: a safe place, not an alarm.
pub fn calm(view: &View<'_>) -> Markup {
    let Some(help) = view.help else {
        return html! { section.calm.stack lang="nl" { (PreEscaped(view.plain)) } };
    };
    let region = view.region();
    let talk = help.of(region).into_iter().find(|contact| contact.group == "violence");
    html! {
        section.calm.stack aria-labelledby="calm" {
            h2 id="calm" { (view.help_text("safety_card_title")) }
            p { (help.text_for("safety_card", region, view.words)) }
            p.row {
                @for contact in talk.into_iter().chain(help.first_in_danger(region)) { (call(view.out(), contact)) }
            }
            p { a.button href="#/help" { (view.text("help-more")) } }
            p.small { (view.help_text("safety_card_private")) " " (view.help_text("nobody_reads")) }
            p {
                button.button type="button" data-do=(Deed::Leave.words()) {
                    (icon_flow("leave")) span { (view.text("quick-exit")) }
                }
            }
        }
    }
}
