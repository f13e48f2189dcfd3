//! Part three: who stands around the parent, and how asking goes.

use maud::{Markup, html};

use crate::domain::counted::Counted;
use crate::domain::ids::Frequency;
use crate::domain::questionnaire::Source;
use crate::ui::parts::circle_map::{Circle, circle_map};
use crate::ui::view::View;

pub fn part(view: &View<'_>) -> Markup {
    let circles = view.profile.circles;
    let lede = match circles {
        None => view.own("result-people-empty"),
        Some(0) => view.own("result-nobody"),
        Some(1) => view.own("result-one-circle"),
        Some(count) => view.count("result-circles", "count", count),
    };
    html! {
        section.result__part aria-labelledby="around" {
            h2 id="around" { (view.text("result-people")) }
            p.result__lede { (lede) }
            @if circles.is_some_and(|count| count > 0) {
                figure.stack { (circle_map(view.words, &named(view))) }
            }
            @if circles == Some(1) { (card(view, "find-one-more")) }
            p.voice.result__kind { (view.text("result-people-kind")) }
            @if view.kiosk.is_none() {
                p.no-print { a.button href="#/own/map" { (view.text("result-people-map")) } }
            }
            (super::figure(view, view.figure("result-people", &[])))
            (asking(view))
        }
    }
}

/// Who stands around the parent, for paper.
pub fn printed(view: &View<'_>) -> Markup {
    let people = |circle: &Circle| {
        let labels: Vec<&str> = circle.people.iter().map(|(label, _)| label.as_str()).collect();
        if labels.is_empty() { view.own("map-room-sentence") } else { labels.join(", ") }
    };
    html! {
        @if view.profile.circles.is_some() {
            p.printed__part { (view.text("result-people")) }
            dl.printed__list {
                @for circle in named(view) {
                    div { dt { (view.own(&format!("circle.{}", circle.id))) } dd { (people(&circle)) } }
                }
            }
        }
    }
}

/// The sources named, by circle. A group is left out where a part of it was
/// named: the part says more.
fn named(view: &View<'_>) -> Vec<Circle> {
    let sources: Vec<&Source> = Counted::new(view.questionnaire, &view.saved.answers).sources("b1").collect();
    let has_part = |id: &str| sources.iter().any(|one| one.parent.as_deref() == Some(id));
    let label = |source: &&&Source| {
        let key = format!("source.{}", source.id);
        (view.own(&key), view.own(&format!("{key}.in-sentence")))
    };
    let circle = |id: &String| {
        let here = |source: &&&Source| source.circle.as_ref() == Some(id) && !has_part(&source.id);
        Circle { id: id.clone(), people: sources.iter().filter(here).map(|one| label(&one)).collect() }
    };
    view.questionnaire.circles.iter().map(circle).collect()
}

/// Asking is often hard: a small way in, chosen by what holds this parent back;
/// of several the first as listed, for the order of tapping means nothing.
fn asking(view: &View<'_>) -> Markup {
    let answers = &view.saved.answers;
    let hard = Counted::new(view.questionnaire, answers).frequency("h1") >= Some(Frequency::Often);
    let barriers = answers.many("h2");
    let found = view.questionnaire.list("barriers").iter().find(|option| barriers.contains(&option.id));
    let id = found.and_then(|option| option.card.as_deref()).unwrap_or("hard-to-ask-small");
    html! {
        @if hard {
            (card(view, id))
            (super::figure(view, view.figure("result-hard-to-ask", &[])))
        }
    }
}

/// A card's words, without the buttons of a suggestion.
fn card(view: &View<'_>, id: &str) -> Markup {
    html! {
        @if let Some(card) = view.card(id) {
            article.card.stack.result__card {
                h3 { (view.said(&card.title)) }
                p { (view.said(&card.body)) }
                @if let Some(sentence) = &card.ready_sentence {
                    p.suggestion__first { strong { (view.text("card-ready-sentence")) } (view.said(sentence)) }
                }
            }
        }
    }
}
