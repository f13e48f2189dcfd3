//! Part four: what is on the parent's mind, and that others know it too.

use leptos::prelude::*;

use crate::domain::ids::{Age, Region};
use crate::session::Session;

pub fn part(session: Session) -> AnyView {
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let questionnaire = session.library.questionnaire;
    let profile = session.profile.get_untracked();
    let id = |place: &usize| questionnaire.topics[*place].id.as_str();
    let mut shown = profile.top.clone();
    if shown.is_empty() {
        // More than three ticked and none put on top: all of them, as ticked.
        shown = profile.ticked.iter().collect();
    }
    let ids: Vec<&str> = shown.iter().map(id).collect();
    let says_none = session.glance(|saved| {
        let of = |item, none: &str| saved.answers.many(item).iter().any(|one| one == none);
        of("w1", "none-child") || of("w2", "none-self")
    });
    let list = if !ids.is_empty() {
        let topic = |id: &&str| view! { <li>{text(&format!("topic.{id}"))}</li> };
        view! { <ol class="topics">{ids.iter().map(topic).collect_view()}</ol> }.into_any()
    } else if says_none {
        view! { <p>{text("result-mind-none")}</p>{super::figure(session, "result-nothing", &[])} }.into_any()
    } else {
        view! { <p>{text("result-mind-empty")}</p> }.into_any()
    };
    let common = (!ids.is_empty() && is_common(session, profile.age)).then(|| {
        view! {
            <p class="figure-note">
                {text("result-questions-common-nl")}" "
                <span class="small soft">{text("result-questions-common-nl-source")}</span>
            </p>
        }
    });
    let figure = (!ids.is_empty() && common.is_none()).then(|| super::figure(session, "result-mind", &ids));
    view! {
        <section class="result__part" aria-labelledby="mind">
            <h2 id="mind">{text("result-mind")}</h2>
            {list}
            {common}
            {figure}
        </section>
    }
    .into_any()
}

/// Measured in the Netherlands, about children of 0 to 8: shown there, and for
/// the bands that lie within.
fn is_common(session: Session, age: Option<Age>) -> bool {
    session.region() == Region::Netherlands
        && matches!(age, Some(Age::From0To2 | Age::From3To5))
}
