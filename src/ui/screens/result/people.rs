//! Part three: who stands around the parent, and how asking goes.

use leptos::prelude::*;

use crate::domain::counted::Counted;
use crate::domain::ids::Frequency;
use crate::session::Session;
use crate::ui::parts::circle_map::{Circle, CircleMap, Words};

pub fn part(session: Session) -> AnyView {
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let circles = session.profile.with_untracked(|profile| profile.circles);
    let lede = match circles {
        None => text("result-people-empty"),
        Some(0) => text("result-nobody"),
        Some(1) => text("result-one-circle"),
        Some(count) => words.fill("result-circles", &[("count", &count.to_string())]),
    };
    let card = (circles == Some(1)).then(|| text_card(session, "find-one-more".to_owned()));
    let drawn = circles.filter(|count| *count > 0).map(|_| {
        let map = Words {
            title: text("result-people"),
            description: text("map-description"),
            pair: text("map-pair"),
            room: text("map-room"),
            room_sentence: text("map-room-sentence"),
            more: text("map-more"),
        };
        view! { <CircleMap circles=named(session) words=map/> }
    });
    view! {
        <section class="result__part" aria-labelledby="around">
            <h2 id="around">{text("result-people")}</h2>
            <p class="result__lede">{lede}</p>
            <figure class="stack">{drawn}</figure>
            {card}
            <p class="voice result__kind">{text("result-people-kind")}</p>
            {super::figure(session, "result-people", &[])}
            {asking(session)}
        </section>
    }
    .into_any()
}

/// The sources named, by circle. A group is left out where a part of it was
/// named: the part says more.
fn named(session: Session) -> Vec<Circle> {
    let questionnaire = session.library.questionnaire;
    let words = session.words.get_untracked();
    session.glance(|saved| {
        let sources: Vec<_> = Counted::new(questionnaire, &saved.answers).sources("b1").collect();
        let has_part = |id: &str| sources.iter().any(|one| one.parent.as_deref() == Some(id));
        let circle = |id: &String| Circle {
            name: words.text(&format!("circle.{id}")).to_owned(),
            people: sources
                .iter()
                .filter(|source| source.circle.as_ref() == Some(id) && !has_part(&source.id))
                .map(|source| words.text(&format!("source.{}", source.id)).to_owned())
                .collect(),
        };
        questionnaire.circles.iter().map(circle).collect()
    })
}

/// Asking is often hard: a small way in, chosen by what holds this parent back.
fn asking(session: Session) -> Option<AnyView> {
    let questionnaire = session.library.questionnaire;
    let (often, barrier) = session.glance(|saved| {
        let often = Counted::new(questionnaire, &saved.answers).frequency("h1") >= Some(Frequency::Often);
        (often, saved.answers.many("h2").first().cloned())
    });
    let options = questionnaire.list("barriers");
    let card = barrier.and_then(|id| options.iter().find(|one| one.id == id)?.card.clone());
    let card = card.unwrap_or_else(|| "hard-to-ask-small".to_owned());
    often.then(|| {
        view! { {text_card(session, card)} {super::figure(session, "result-hard-to-ask", &[])} }.into_any()
    })
}

/// A card's words, without the buttons of a suggestion.
fn text_card(session: Session, id: String) -> impl IntoView {
    move || {
        let cards = session.library.cards.get()?;
        let card = cards.cards.iter().find(|card| card.id == id)?;
        let words = session.words.get();
        let said = |text: &crate::content::text::Text| text.in_language(words.tag()).to_owned();
        let sentence = card.ready_sentence.as_ref().map(said).map(|sentence| {
            let name = words.text("card-ready-sentence").to_owned();
            view! { <p class="suggestion__first"><strong>{name}</strong>{sentence}</p> }
        });
        Some(view! {
            <article class="card stack result__card">
                <h3>{said(&card.title)}</h3>
                <p>{said(&card.body)}</p>
                {sentence}
            </article>
        })
    }
}
