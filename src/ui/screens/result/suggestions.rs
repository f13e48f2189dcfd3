//! Part five: three suggestions, lightest first in spirit, each with its
//! reason; another one for a tap, and "not for me" that can be taken back.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::content::cards::Card;
use crate::content::language::Language;
use crate::content::offers::{Offer, Offers};
use crate::content::text::Text;
use crate::device::clipboard;
use crate::domain::ids::Way;
use crate::domain::questionnaire::{Condition, Does};
use crate::domain::three::Suggestion;
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::ui::drawing::{icon, way_glyph};
use crate::ui::parts::broken::Broken;
use crate::ui::parts::suggestion::{Content, Fact, SuggestionCard, Words};
use crate::ui::wording::because;

#[component]
pub fn Suggestions() -> impl IntoView {
    let session = use_session();
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let profile = session.profile.get_untracked();
    let lede = if profile.nothing_wanted {
        text("result-nothing-wanted")
    } else if profile.friction {
        text("result-too-much")
    } else {
        text("result-step-about")
    };
    let not_alone = profile.not_alone.then(|| {
        view! {
            <div class="not-alone">
                <p class="voice">{text("result-not-alone")}</p>
                <p><a class="button" href="#/help">{icon("phone")}<span>{text("result-talk-now")}</span></a></p>
            </div>
        }
    });
    view! {
        <section class="page result__part" aria-labelledby="steps">
            <h2 id="steps">{text("result-step")}</h2>
            <p class="result__lede">{lede}</p>
            {not_alone}
            {talk_today(session)}
            {move || missing(session)}
            <div class="suggestion-grid">{cards(session)}</div>
            {move || removed(session)}
            <p class="more-offers no-print"><a class="button" href="#/offers">{text("start-browse")}</a></p>
        </section>
    }
}

/// Those on screen keep their place when one of them makes room for another.
fn cards(session: Session) -> impl IntoView {
    let places: StoredValue<Vec<String>> = StoredValue::new(Vec::new());
    let copied = RwSignal::new(String::new());
    move || {
        let mut three = session.three.get();
        let before = places.get_value();
        let kept = |id: &String| three.iter().any(|one| one.ranked.candidate.id == *id);
        let free: Vec<usize> = before.iter().enumerate().filter(|(_, id)| !kept(id)).map(|(at, _)| at).collect();
        let mut free = free.into_iter();
        let new_place = |one: &Suggestion<'static>| {
            let old = before.iter().position(|id| *id == one.ranked.candidate.id);
            old.or_else(|| free.next()).unwrap_or(usize::MAX)
        };
        three.sort_by_cached_key(new_place);
        places.set_value(three.iter().map(|one| one.ranked.candidate.id.clone()).collect());
        let few = three.len() < 3 && session.glance(|saved| !saved.passed.is_empty());
        let shown = three.into_iter().map(|one| card(session, one, copied)).collect_view();
        let again = few.then(|| no_more(session));
        view! { {shown}{again} }
    }
}

fn card(session: Session, one: Suggestion<'static>, copied: RwSignal<String>) -> AnyView {
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let id = StoredValue::new(one.ranked.candidate.id.clone());
    let buttons = Words {
        other: text("suggestion-other"),
        not_for_me: text("suggestion-not-for-me"),
        copy: text("card-copy"),
        copied: text("card-copied"),
    };
    let on_copy = Callback::new(move |sentence: String| {
        spawn_local(async move {
            if clipboard::copy(&sentence).await {
                copied.set(sentence);
            }
        });
    });
    view! {
        <SuggestionCard
            content=content(session, &words, &one)
            words=buttons
            on_other=Callback::new(move |()| session.pass(&id.get_value()))
            on_refuse=Callback::new(move |()| session.refuse(&id.get_value()))
            on_copy
            copied
        />
    }
    .into_any()
}

fn content(session: Session, words: &Language, one: &Suggestion<'static>) -> Content {
    let id = &one.ranked.candidate.id;
    let pieces = because(words, session.library.questionnaire, &one.reasons).pieces();
    let cards = session.library.cards.get_untracked();
    if let Some(card) = cards.and_then(|cards| cards.cards.iter().find(|card| card.id == *id)) {
        return of_card(words, card, pieces);
    }
    let offers = session.library.offers.get_untracked().map(|(_, offers)| offers);
    let found = offers.and_then(|all| all.offers.iter().find(|offer| offer.id == *id).map(|one| (all, one)));
    let (all, offer) = found.expect("a ranking is made of the cards and offers that are loaded");
    of_offer(words, all, offer, pieces)
}

fn of_card(words: &Language, card: &Card, pieces: Vec<(String, bool)>) -> Content {
    let said = |text: &Text| text.in_language(words.tag()).to_owned();
    let kind = words.text(&format!("card-kind.{}", card.kind)).to_owned();
    let source = card.source.as_ref().map(|source| {
        let source = words.text(&format!("source.{source}.in-sentence")).to_owned();
        vec![(words.fill("reason-source", &[("source", &source)]), false)]
    });
    let sentence = card.ready_sentence.as_ref().map(said);
    Content {
        id: card.id.clone(),
        way: view! { {icon("hand")}<span>{kind}</span> }.into_any(),
        title: said(&card.title),
        body: Some(said(&card.body)),
        because: source.unwrap_or(pieces),
        facts: Vec::new(),
        first: sentence.map(|sentence| (words.text("card-ready-sentence").to_owned(), sentence)),
        checked: None,
        more: None,
    }
}

fn of_offer(words: &Language, all: &Offers, offer: &Offer, pieces: Vec<(String, bool)>) -> Content {
    let said = |text: &Text| text.in_language(words.tag()).to_owned();
    let text = |key: &str| words.text(key).to_owned();
    let way = Way::from_id(&offer.way).map(way_glyph);
    let name = text(&format!("way.{}", offer.way));
    let fact = |icon, name: &str, value| Fact { icon, name: text(name), value };
    Content {
        id: offer.id.clone(),
        way: view! { {way}<span>{name}</span> }.into_any(),
        title: said(&offer.name),
        body: None,
        because: pieces,
        facts: vec![
            fact("people", "offer-whom", said(&offer.who)),
            fact("cost", "offer-cost", said(&offer.cost.text)),
            fact("place", "offer-where", where_it_is(words, offer)),
        ],
        first: Some((text("offer-first"), said(&offer.first_step))),
        checked: Some(checked(words, all, offer)),
        more: Some((text("suggestion-look"), Route::Offer(offer.id.clone()).href())),
    }
}

/// The ways in which an offer reaches a parent, in words.
pub fn where_it_is(words: &Language, offer: &Offer) -> String {
    let modes: Vec<String> =
        offer.modes.iter().map(|mode| words.text(&format!("mode.{mode}")).to_owned()).collect();
    modes.join(" · ")
}

/// Where an entry was read, and that nobody has checked it. Never a date that
/// nobody stands for.
pub fn checked(words: &Language, all: &Offers, offer: &Offer) -> String {
    let in_words = |date: &str| crate::device::dates::in_words(date, &words.tag_with_country());
    let source = offer.source.name.in_language(words.tag());
    let mut said = match &offer.checked_on {
        Some(day) => words.fill("offer-checked", &[("date", &in_words(day))]),
        None if offer.is_doubtful() => words.text("offer-check-first").to_owned(),
        None => words.text("offer-not-checked").to_owned(),
    };
    let read = if offer.source.kind == "known" { "offer-source-known" } else { "offer-source" };
    let gathered = in_words(&all.gathered_on);
    said += &format!(" {}", words.fill(read, &[("source", source), ("date", &gathered)]));
    if let Some(date) = &offer.page_date {
        said += &format!(" {}", words.fill("offer-page-date", &[("date", &in_words(date))]));
    }
    said
}

/// The suggestions are swapped through: begin again, or look at everything.
fn no_more(session: Session) -> AnyView {
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    view! {
        <div class="card stack">
            <p>{text("suggestion-no-more")}</p>
            <p><button class="button" type="button" on:click=move |_| session.unpass()>{text("suggestion-again")}</button></p>
        </div>
    }
    .into_any()
}

/// What the parent took away, each to put back with one tap.
fn removed(session: Session) -> Option<AnyView> {
    let refused = session.read(|saved| saved.refused.clone());
    let words = session.words.get();
    let row = |id: String| {
        let name = name_of(session, &words, &id);
        let words = words.fill("suggestion-removed", &[("name", &name)]);
        let undo = session.words.get().text("suggestion-undo").to_owned();
        view! {
            <li class="row">
                <span>{words}</span>
                <button class="button button--quiet" type="button" on:click=move |_| session.take_back(&id)>{undo}</button>
            </li>
        }
    };
    (!refused.is_empty()).then(|| {
        view! {
            <div class="no-print">
                <h3 class="result__removed">{words.text("suggestion-removed-list").to_owned()}</h3>
                <ul class="stack stack--tight" role="list">{refused.into_iter().map(row).collect_view()}</ul>
            </div>
        }
        .into_any()
    })
}

/// The name of an offer or card, by its id.
pub fn name_of(session: Session, words: &Language, id: &str) -> String {
    let said = |text: &Text| text.in_language(words.tag()).to_owned();
    let card = session.library.cards.get().and_then(|all| all.cards.iter().find(|card| card.id == id));
    let offers = session.library.offers.get().map(|(_, offers)| offers);
    let offer = offers.and_then(|all| all.offers.iter().find(|offer| offer.id == id));
    card.map(|card| said(&card.title)).or_else(|| offer.map(|offer| said(&offer.name))).unwrap_or_default()
}

/// The parent's own word about themselves or their anger weighs most: talk
/// with someone today.
fn talk_today(session: Session) -> Option<AnyView> {
    let questionnaire = session.library.questionnaire;
    let words = session.words.get_untracked();
    let said = |when: &Condition| {
        session.glance(|saved| {
            let item = when.item.as_deref().unwrap_or_default();
            let topics = when.topic_any_of.iter();
            let mut answers = topics.filter_map(|topic| saved.answers.one_about(item, topic));
            answers.any(|answer| when.is_any_of.iter().any(|one| one == answer))
        })
    };
    let rule = questionnaire.rules.iter().find(|rule| rule.r#do == Does::ShowCard && said(&rule.when))?;
    let body = words.text(rule.text.as_deref()?).to_owned();
    Some(view! {
        <article class="not-alone">
            <h3>{words.text("result-talk-today-title").to_owned()}</h3>
            <p>{body}</p>
            <p><a class="button" href="#/help">{icon("phone")}<span>{words.text("help-button").to_owned()}</span></a></p>
        </article>
    }
    .into_any())
}

/// Some of the content could not be read: say so, keep the rest.
fn missing(session: Session) -> Option<AnyView> {
    let problems = session.library.problems.get();
    let words = session.words.get();
    let text = |key: &str| words.text(key).to_owned();
    (!problems.is_empty()).then(|| {
        view! {
            <Broken
                title=text("content-broken-title")
                body=text("content-part-broken")
                reload=text("content-reload")
                for_keepers=text("content-for-keepers")
                problems
            />
        }
        .into_any()
    })
}
