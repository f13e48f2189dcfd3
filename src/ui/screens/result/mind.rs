//! Part four: what is on the parent's mind, and that others know it too.

use maud::{Markup, html};

use crate::domain::ids::{Age, Region};
use crate::ui::view::View;

pub fn part(view: &View<'_>) -> Markup {
    let shown = shown(view);
    html! {
        section.result__part aria-labelledby="mind" {
            h2 id="mind" { (view.text("result-mind")) }
            @if !shown.is_empty() {
                ol.topics { @for id in &shown { li { (view.own(&format!("topic.{id}"))) } } }
                (others(view, &shown))
            } @else if says_none(view) {
                p { (view.text("result-mind-none")) }
                (super::figure(view, view.figure("result-nothing", &[])))
            } @else {
                p { (view.text("result-mind-empty")) }
            }
        }
    }
}

/// The topics on top. More than three ticked and none put on top: all of them,
/// as ticked.
fn shown<'a>(view: &View<'a>) -> Vec<&'a str> {
    let id = |place: usize| view.questionnaire.topics[place].id.as_str();
    if view.profile.top.is_empty() {
        return view.profile.ticked.iter().map(id).collect();
    }
    view.profile.top.iter().copied().map(id).collect()
}

/// What is on the parent's mind, for paper.
pub fn printed(view: &View<'_>) -> Markup {
    let shown: Vec<String> = shown(view).into_iter().map(|id| view.own(&format!("topic.{id}"))).collect();
    html! {
        @if !shown.is_empty() {
            p.printed__part { (view.text("result-mind")) }
            p { (shown.join(" · ")) }
        }
    }
}

fn says_none(view: &View<'_>) -> bool {
    let says = |item: &str, none: &str| view.saved.answers.many(item).iter().any(|id| id == none);
    says("w1", "none-child") || says("w2", "none-self")
}

/// One figure only: the one measured among parents of children of this age in
/// this country, or one about these topics.
fn others(view: &View<'_>, topics: &[&str]) -> Markup {
    // Measured in the Netherlands, about children of 0 to 8: shown there, and
    // for the bands that lie within.
    let young = matches!(view.profile.age, Some(Age::From0To2 | Age::From3To5));
    html! {
        @if young && view.region() == Region::Netherlands {
            p.figure-note {
                (view.text("result-questions-common-nl")) " "
                span.small.soft { (view.text("result-questions-common-nl-source")) }
            }
        } @else {
            (super::figure(view, view.figure("result-mind", topics)))
        }
    }
}
