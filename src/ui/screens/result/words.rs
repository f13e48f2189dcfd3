//! Part one: the parent's own words.

use leptos::prelude::*;

use crate::domain::ids::Age;
use crate::domain::path::Step;
use crate::session::Session;
use crate::ui::drawing::cover;
use crate::ui::wording::by_age;

/// The cover with what gives strength and how it goes.
pub fn head(session: Session, below_calm: bool) -> AnyView {
    let words = session.words.get_untracked();
    let age = session.profile.with_untracked(|profile| profile.age);
    let answers = session.answers();
    let questionnaire = session.library.questionnaire;
    let echo = |id: &String| {
        let key = format!("strength.{id}");
        let own = age.and_then(|age| words.find(&format!("{key}.{age}.echo")));
        own.or_else(|| words.find(&format!("{key}.echo"))).unwrap_or(&key).to_owned()
    };
    let strengths: Vec<String> = answers.many("s1").iter().map(echo).collect();
    let named: Vec<&str> = strengths.iter().map(String::as_str).collect();
    let said = match named.len() {
        _ if answers.is_empty() => words.text("result-no-answers").to_owned(),
        0 => words.text("result-strength-none").to_owned(),
        1 => words.fill("result-strength", &[("strengths", &words.list(&named))]),
        _ => words.fill("result-strength-many", &[("strengths", &words.list(&named))]),
    };
    let going = answers.one("s2").map(|step| {
        let key = if age == Some(Age::Expecting) { "result-going-expecting" } else { "result-going" };
        let step = words.text(&format!("going.{step}")).to_lowercase();
        words.fill(key, &[("going", &step)])
    });
    let filled = session.path.with_untracked(|path| {
        let asked = path.iter().filter(|step| !step.picks_sources);
        let answered = asked.clone().filter(|step| step.is_answered(&answers)).count();
        let (answered, total) = (answered.to_string(), asked.count().to_string());
        words.fill("result-filled", &[("answered", &answered), ("total", &total)])
    });
    let figure = answers.one("s2").map(|_| super::figure(session, "result-going", &[]));
    let _ = questionnaire;
    let class = if below_calm { "cover on-cover result__head result__head--below" } else { "cover on-cover result__head" };
    view! {
        <div class=class>
            {cover(true)}
            <div class="page stack">
                <h1 class="result__eyebrow">{words.text("result-your-words").to_owned()}</h1>
                <p class="result__words">{said}</p>
                {going.map(|going| view! { <p class="result__going">{going}</p> })}
                <p>{filled}</p>
            </div>
        </div>
        <div class="page">{figure}</div>
    }
    .into_any()
}

/// What the parent said about themselves, as they said it.
pub fn about_you(session: Session) -> Option<AnyView> {
    let words = session.words.get_untracked();
    let age = session.profile.with_untracked(|profile| profile.age);
    let answers = session.answers();
    let questionnaire = session.library.questionnaire;
    let about_self = |step: &Step| {
        let item = questionnaire.item(&step.item)?;
        let answer = answers.one(&step.item).filter(|_| item.section == "you")?;
        let asked = by_age(&words, &format!("item.{}", item.id), age);
        let said = words.text(&format!("frequency.{answer}")).to_owned();
        Some(view! { <div><dt>{asked}</dt><dd>{said}</dd></div> })
    };
    let rows: Vec<_> = session.path.with_untracked(|path| path.iter().filter_map(about_self).collect());
    (!rows.is_empty()).then(|| {
        view! {
            <section class="page result__part" aria-labelledby="you">
                <h2 id="you">{words.text("section.you").to_owned()}</h2>
                <dl class="circle-list circle-list--wide">{rows}</dl>
            </section>
        }
        .into_any()
    })
}
