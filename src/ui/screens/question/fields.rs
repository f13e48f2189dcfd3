//! The fields of one question, by what an answer to it is made of.

use maud::{Markup, html};

use crate::domain::answers::Answer;
use crate::domain::counted::Counted;
use crate::domain::ids::Version;
use crate::domain::path::{MOST_REPEATS, sources_to_tell_about};
use crate::domain::questionnaire::{Choices, Item, Kind, Special};
use crate::ui::deed::Deed;
use crate::ui::parts::chip::{Chip, chip_list};
use crate::ui::parts::option::{Choice, option_list, ranked_list};
use crate::ui::view::View;
use crate::ui::wording::{by_age, option_key};

pub fn fields(view: &View<'_>, item: &Item, about: Option<&str>) -> Markup {
    let many = chosen(view, item, about);
    match item.kind {
        Kind::Single => option_list(&item.id, &choices(view, item, about), many.first().map(String::as_str)),
        Kind::Ranked => {
            let max = item.max.unwrap_or(MOST_REPEATS);
            html! {
                (ranked_list(&item.id, &choices(view, item, about), &many, max))
                (full_line(view, &many, max))
            }
        }
        Kind::Multiple => html! {
            (chip_list(&item.id, &chips(view, item, about), &many, item.max, view.text("question-or")))
            @if let Some(max) = item.max { (full_line(view, &many, max)) }
        },
        // Own words are asked at the end of the result, never here.
        Kind::Text => html! {},
    }
}

/// What is chosen of an item: one, or several.
pub fn chosen(view: &View<'_>, item: &Item, about: Option<&str>) -> Vec<String> {
    let answers = &view.saved.answers;
    let given = match about {
        Some(about) => answers.about(&item.id, about),
        None => answers.get(&item.id),
    };
    match given {
        Some(Answer::One(id)) => vec![id.clone()],
        Some(Answer::Many(ids)) => ids.clone(),
        _ => Vec::new(),
    }
}

/// More than three sources named: the parent picks which to tell more about.
pub fn source_pick(view: &View<'_>) -> Markup {
    let named = sources_named(view);
    let choice = |id: String| Choice {
        label: view.own(&format!("source.{id}")),
        deed: Deed::TellAbout(id.clone()),
        id,
        note: None,
    };
    let choices: Vec<Choice> = named.into_iter().map(choice).collect();
    html! {
        (ranked_list("b3-which", &choices, &view.saved.told_about, MOST_REPEATS))
        (full_line(view, &view.saved.told_about, MOST_REPEATS))
    }
}

/// The sources of which a parent picks.
pub fn sources_named(view: &View<'_>) -> Vec<String> {
    sources_to_tell_about(Counted::new(view.questionnaire, &view.saved.answers))
}

/// Says why the other rows are off.
pub fn full_line(view: &View<'_>, chosen: &[String], max: usize) -> Markup {
    html! {
        p.small.soft.after-options role="status" {
            @if chosen.len() >= max { (view.fill("question-max-reached", &[("max", &max.to_string())])) }
        }
    }
}

fn choices(view: &View<'_>, item: &Item, about: Option<&str>) -> Vec<Choice> {
    let ids = ids(view, item).into_iter();
    ids.map(|id| Choice { label: label(view, item, &id), note: None, deed: deed(item, about, &id), id })
        .collect()
}

fn label(view: &View<'_>, item: &Item, id: &str) -> String {
    by_age(view.words, &option_key(item, id), view.profile.age)
}

fn deed(item: &Item, about: Option<&str>, option: &str) -> Deed {
    let (item_id, about, option) = (item.id.clone(), about.map(str::to_owned), option.to_owned());
    match item.kind {
        Kind::Single => Deed::Choose { item: item_id, about, option },
        _ => Deed::Toggle { item: item_id, about, option },
    }
}

fn ids(view: &View<'_>, item: &Item) -> Vec<String> {
    let questionnaire = view.questionnaire;
    let topic = |place: usize| questionnaire.topics[place].id.clone();
    match &item.choices {
        Some(Choices::Scale(name)) => questionnaire.scale(name).to_vec(),
        Some(Choices::List(name)) => {
            questionnaire.list(name).iter().map(|option| option.id.clone()).collect()
        }
        Some(Choices::Topics(of)) => {
            questionnaire.topics_offered(of, view.profile.age).into_iter().map(topic).collect()
        }
        Some(Choices::Ticked) => view.profile.ticked.iter().map(topic).collect(),
        Some(Choices::Sources) => sources(view),
        None => Vec::new(),
    }
}

/// The short version asks for groups of sources; the full one opens them, each
/// part right after its group.
fn sources(view: &View<'_>) -> Vec<String> {
    let counted = Counted::new(view.questionnaire, &view.saved.answers);
    let full = view.saved.version == Some(Version::Full);
    let shown = || view.questionnaire.sources.iter().filter(|source| counted.shows(source));
    let mut ids = Vec::new();
    for group in shown().filter(|source| source.parent.is_none()) {
        ids.push(group.id.clone());
        let parts = shown().filter(|source| full && source.parent.as_ref() == Some(&group.id));
        ids.extend(parts.map(|part| part.id.clone()));
    }
    ids
}

pub fn chips(view: &View<'_>, item: &Item, about: Option<&str>) -> Vec<Chip> {
    let is_none = |id: &str| {
        let topic = view.questionnaire.topic(id).map(|place| &view.questionnaire.topics[place]);
        topic.is_some_and(|topic| topic.special == Some(Special::None))
    };
    let chip = |id: String| {
        let source = view.questionnaire.source(&id).filter(|_| item.choices == Some(Choices::Sources));
        Chip {
            label: label(view, item, &id),
            lang: None,
            exclusive: source.map_or(is_none(&id), |source| source.exclusive),
            part_of: source.and_then(|source| source.parent.clone()),
            deed: deed(item, about, &id),
            id,
        }
    };
    ids(view, item).into_iter().map(chip).collect()
}
