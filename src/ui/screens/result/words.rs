//! Part one: the parent's own words.

use maud::{Markup, html};

use crate::domain::ids::Age;
use crate::domain::path::Step;
use crate::ui::drawing::cover;
use crate::ui::view::View;
use crate::ui::wording::by_age;

/// The cover with what gives strength and how it goes.
pub fn head(view: &View<'_>) -> Markup {
    let going = going(view);
    html! {
        div.cover.on-cover.result__head.result__head--below[view.profile.safety] {
            (cover())
            div.page.stack {
                h1.result__eyebrow { (view.text("result-your-words")) }
                p.result__words { (strength(view)) }
                @if let Some(going) = &going { p.result__going { (going) } }
                p { (filled(view)) }
            }
        }
        @if going.is_some() { div.page { (super::figure(view, view.figure("result-going", &[]))) } }
    }
}

/// How it goes, as the parent said it.
pub fn going(view: &View<'_>) -> Option<String> {
    let step = view.saved.answers.one("s2")?;
    let expecting = view.profile.age == Some(Age::Expecting);
    let key = if expecting { "result-going-expecting" } else { "result-going" };
    let step = view.own(&format!("going.{step}"));
    Some(view.fill(key, &[("going", &lower_first(&step, view.words.tag()))]))
}

pub fn strength(view: &View<'_>) -> String {
    let answers = &view.saved.answers;
    let echo = |id: &String| {
        let key = format!("strength.{id}");
        let own = view.profile.age.and_then(|age| view.words.find(&format!("{key}.{age}.echo")));
        own.or_else(|| view.words.find(&format!("{key}.echo"))).unwrap_or_default().to_owned()
    };
    let named: Vec<String> = answers.many("s1").iter().map(echo).collect();
    let listed = view.words.list(&named.iter().map(String::as_str).collect::<Vec<_>>());
    match named.len() {
        _ if answers.is_empty() => view.own("result-no-answers"),
        0 => view.own("result-strength-none"),
        1 => view.fill("result-strength", &[("strengths", &listed)]),
        _ => view.fill("result-strength-many", &[("strengths", &listed)]),
    }
}

/// How many of the questions were answered; a screen that only picks is none.
pub fn filled(view: &View<'_>) -> String {
    let asked: Vec<&Step> = view.path.iter().filter(|step| !step.picks_sources).collect();
    let answered = asked.iter().filter(|step| step.is_answered(&view.saved.answers)).count();
    let (answered, total) = (answered.to_string(), asked.len().to_string());
    view.fill("result-filled", &[("answered", &answered), ("total", &total)])
}

/// What the parent said about themselves, as they said it.
pub fn about_you(view: &View<'_>) -> Markup {
    let row = |step: &Step| {
        let item = view.questionnaire.item(&step.item).filter(|item| item.section == "you")?;
        let answer = view.saved.answers.one(&step.item)?;
        let asked = by_age(view.words, &format!("item.{}", item.id), view.profile.age);
        Some((asked, view.own(&format!("frequency.{answer}"))))
    };
    let rows: Vec<(String, String)> = view.path.iter().filter_map(row).collect();
    html! {
        @if !rows.is_empty() {
            section.page.result__part aria-labelledby="you" {
                h2 id="you" { (view.text("section.you")) }
                dl.circle-list.circle-list--wide {
                    @for (asked, said) in &rows { div { dt { (asked) } dd { (said) } } }
                }
            }
        }
    }
}

/// A label as it stands inside a sentence. In Turkish it stands between quotes
/// as it is: its small İ is not what Unicode makes of it.
fn lower_first(label: &str, tag: &str) -> String {
    let mut letters = label.chars();
    match letters.next() {
        Some(first) if tag != "tr" => first.to_lowercase().chain(letters).collect(),
        _ => label.to_owned(),
    }
}
