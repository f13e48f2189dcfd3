//! Part five: three suggestions, each with its reason; another one for a tap,
//! and "not for me" that can be taken back.

use maud::{Markup, html};

use crate::content::cards::Card;
use crate::content::offers::Offer;
use crate::domain::ids::Way;
use crate::domain::questionnaire::{Does, Rule};
use crate::domain::three::Suggestion;
use crate::route::Route;
use crate::ui::deed::Deed;
use crate::ui::drawing::{icon, way_glyph};
use crate::ui::parts::broken::broken;
use crate::ui::parts::facts::Fact;
use crate::ui::parts::suggestion::{SuggestionCard, suggestion_card};
use crate::ui::view::View;
use crate::ui::wording::because;

pub fn part(view: &View<'_>) -> Markup {
    html! {
        section.page.result__part aria-labelledby="steps" {
            (lead(view))
            div.suggestion-grid {
                @for one in view.three { (card(view, one)) }
                @if view.three.len() < 3 && !view.saved.passed.is_empty() { (no_more(view)) }
            }
            (rest(view))
        }
    }
}

/// What comes before the suggestions: that a parent chooses, and whom to call.
pub fn lead(view: &View<'_>) -> Markup {
    let lede = if view.profile.nothing_wanted {
        "result-nothing-wanted"
    } else if view.profile.friction {
        "result-too-much"
    } else {
        "result-step-about"
    };
    html! {
        h2 id="steps" { (view.text("result-step")) }
        p.result__lede { (view.text(lede)) }
        @if view.profile.not_alone {
            div.not-alone {
                p.voice { (view.text("result-not-alone")) }
                p { (help_link(view, "result-talk-now")) }
            }
        }
        (talk_today(view))
        @if !view.problems.is_empty() { (broken(view.words, view.problems)) }
    }
}

/// What comes after them: what was taken away, and all support.
pub fn rest(view: &View<'_>) -> Markup {
    html! {
        (removed(view))
        p.more-offers.no-print { a.button href="#/offers" { (view.text("start-browse")) } }
    }
}

fn help_link(view: &View<'_>, key: &str) -> Markup {
    html! { a.button href="#/help" { (icon("phone")) span { (view.own(key)) } } }
}

/// Why something is suggested, in pieces; true for what the parent chose.
pub fn reason(view: &View<'_>, one: &Suggestion<'_>) -> Vec<(String, bool)> {
    let named = view.card(&one.ranked.candidate.id).and_then(|card| card.source.as_ref());
    let Some(source) = named else {
        return because(view.words, view.questionnaire, &one.reasons).pieces();
    };
    let source = view.own(&format!("source.{source}.in-sentence"));
    vec![(view.fill("reason-source", &[("source", &source)]), false)]
}

/// One suggestion.
pub fn card(view: &View<'_>, one: &Suggestion<'_>) -> Markup {
    let id = &one.ranked.candidate.id;
    let pieces = reason(view, one);
    html! {
        @if let Some(card) = view.card(id) { (suggestion_card(view.words, &of_card(view, card, pieces))) }
        @else if let Some(offer) = view.offer(id) { (suggestion_card(view.words, &of_offer(view, offer, pieces))) }
    }
}

fn of_card<'a>(view: &'a View<'_>, card: &'a Card, pieces: Vec<(String, bool)>) -> SuggestionCard<'a> {
    let sentence = card.ready_sentence.as_ref().map(|sentence| view.said(sentence));
    let copy = if view.look.copied == card.id { "card-copied" } else { "card-copy" };
    SuggestionCard {
        id: &card.id,
        way: html! { (icon("hand")) span { (view.own(&format!("card-kind.{}", card.kind))) } },
        title: view.said(&card.title),
        body: Some(view.said(&card.body)),
        because: pieces,
        facts: Vec::new(),
        first: sentence.map(|sentence| (view.text("card-ready-sentence"), sentence)),
        // What is copied would still be there for the next parent.
        copy: view.kiosk.is_none().then(|| view.text(copy)),
        checked: None,
        more: None,
    }
}

fn of_offer<'a>(view: &'a View<'_>, offer: &'a Offer, pieces: Vec<(String, bool)>) -> SuggestionCard<'a> {
    let fact = |icon, name, value: String| Fact { icon, name: view.text(name), value };
    SuggestionCard {
        id: &offer.id,
        way: html! {
            @if let Some(way) = Way::from_id(&offer.way) { (way_glyph(way)) }
            span { (view.own(&format!("way.{}", offer.way))) }
        },
        title: view.said(&offer.name),
        body: None,
        because: pieces,
        facts: vec![
            fact("people", "offer-whom", view.said(&offer.who).to_owned()),
            fact("cost", "offer-cost", view.said(&offer.cost.text).to_owned()),
            fact("place", "offer-where", where_it_is(view, offer)),
        ],
        first: Some((view.text("offer-first"), view.said(&offer.first_step))),
        copy: None,
        checked: Some(checked(view, offer)),
        more: Some(Route::Offer(offer.id.clone()).href()),
    }
}

/// The ways in which an offer reaches a parent, in words.
pub fn where_it_is(view: &View<'_>, offer: &Offer) -> String {
    let modes: Vec<String> = offer.modes.iter().map(|mode| view.own(&format!("mode.{mode}"))).collect();
    modes.join(" · ")
}

/// Where an entry was read, and that nobody has checked it. Never a date that
/// nobody stands for.
pub fn checked(view: &View<'_>, offer: &Offer) -> String {
    let mut said = match &offer.checked_on {
        Some(day) => view.fill("offer-checked", &[("date", &view.in_words(day))]),
        None if offer.is_doubtful() => view.own("offer-check-first"),
        None => view.own("offer-not-checked"),
    };
    let gathered = view.offers.map(|all| view.in_words(&all.gathered_on)).unwrap_or_default();
    let read = if offer.source.kind == "known" { "offer-source-known" } else { "offer-source" };
    let source = view.said(&offer.source.name);
    said = format!("{said} {}", view.fill(read, &[("source", source), ("date", &gathered)]));
    if let Some(date) = &offer.page_date {
        said = format!("{said} {}", view.fill("offer-page-date", &[("date", &view.in_words(date))]));
    }
    said
}

/// The suggestions are swapped through: begin again, or look at everything.
fn no_more(view: &View<'_>) -> Markup {
    html! {
        div.card.stack {
            p { (view.text("suggestion-no-more")) }
            p {
                button.button type="button" data-do=(Deed::Unpass.words()) { (view.text("suggestion-again")) }
            }
        }
    }
}

/// What the parent took away, and by which word of theirs; each to put back
/// with one tap.
fn removed(view: &View<'_>) -> Markup {
    let because = |ids: &'_ [String], why: &'static str| {
        let known = ids.iter().filter(|id| !view.name_of(id).is_empty());
        known.map(|id| (id.clone(), why)).collect::<Vec<_>>()
    };
    let mut all = because(&view.saved.refused, "suggestion-removed");
    all.extend(because(&view.saved.passed, "suggestion-passed"));
    html! {
        @if !all.is_empty() {
            div.removed.no-print role="status" {
                h3 { (view.text("suggestion-removed-list")) }
                p.small.soft { (view.text("suggestion-removed-why")) }
                ul.stack.stack--tight role="list" {
                    @for (id, why) in &all {
                        li.row {
                            span { (view.fill(why, &[("name", view.name_of(id))])) }
                            button.button type="button" data-do=(Deed::TakeBack(id.clone()).words()) {
                                (view.text("suggestion-undo")) span.unseen { ": " (view.name_of(id)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The parent's own word about themselves or their anger weighs most: talk
/// with someone today.
fn talk_today(view: &View<'_>) -> Markup {
    let said = |rule: &&Rule| {
        let item = rule.when.item.as_deref().unwrap_or_default();
        let mut topics = rule.when.topic_any_of.iter();
        let weighs = |answer: &str| rule.when.is_any_of.iter().any(|id| id == answer);
        topics.any(|topic| view.saved.answers.one_about(item, topic).is_some_and(weighs))
    };
    let mut cards = view.questionnaire.rules.iter().filter(|rule| rule.does == Does::ShowCard);
    html! {
        @if let Some(rule) = cards.find(said) {
            article.not-alone {
                h3 { (view.text("result-talk-today-title")) }
                p { (view.own(rule.text.as_deref().unwrap_or_default())) }
                p { (help_link(view, "help-button")) }
            }
        }
    }
}
