//! The fields of one question, by what an answer to it is made of.

use leptos::prelude::*;

use crate::domain::answers::Answer;
use crate::domain::counted::Counted;
use crate::domain::ids::{Age, Version};
use crate::domain::path::{MOST_REPEATS, sources_to_tell_about};
use crate::domain::questionnaire::{Choices, Item, Kind, Special};
use crate::session::{Session, use_session};
use crate::ui::parts::chip::{Chip, ChipList};
use crate::ui::parts::option::{Choice, OptionList, RankedList};
use crate::ui::wording::{by_age, option_key};

#[component]
pub fn AnswerFields(
    item: &'static Item,
    /// The topic or source that is asked about.
    about: Option<String>,
    /// Called after a choice by a pointer that settles the question.
    auto_next: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let about = StoredValue::new(about);
    let given = Memo::new(move |_| {
        session.read(|saved| match about.get_value() {
            Some(about) => saved.answers.about(&item.id, &about).cloned(),
            None => saved.answers.get(&item.id).cloned(),
        })
    });
    let many = Signal::derive(move || match given.get() {
        Some(Answer::Many(ids)) => ids,
        _ => Vec::new(),
    });
    let answer = move |answer: Answer| session.answer(&item.id, about.get_value().as_deref(), answer);
    let on_many = Callback::new(move |ids: Vec<String>| answer(Answer::Many(ids)));
    let name = item.id.clone();
    match item.kind {
        Kind::Single => {
            let chosen = Signal::derive(move || match given.get() {
                Some(Answer::One(id)) => Some(id),
                _ => None,
            });
            let on_choose = Callback::new(move |(id, by_pointer): (String, bool)| {
                answer(Answer::One(id));
                if by_pointer {
                    auto_next.run(());
                }
            });
            view! { <OptionList name choices=choices(session, item) chosen on_choose/> }.into_any()
        }
        Kind::Ranked => {
            let max = item.max.unwrap_or(MOST_REPEATS);
            view! {
                <RankedList name choices=choices(session, item) chosen=many max on_choose=on_many/>
                {full_line(session, many, max)}
            }
            .into_any()
        }
        Kind::Multiple => {
            let or = session.words.get_untracked().text("question-or").to_owned();
            let full = item.max.map(|max| full_line(session, many, max));
            view! {
                <ChipList name chips=chips(session, item) chosen=many max=item.max or on_choose=on_many/>
                {full}
            }
            .into_any()
        }
        // Own words are asked at the end of the result, never here.
        Kind::Text => ().into_any(),
    }
}

/// More than three sources named: the parent picks which to tell more about.
#[component]
pub fn SourcePick() -> impl IntoView {
    let session = use_session();
    let words = session.words.get_untracked();
    let questionnaire = session.library.questionnaire;
    let named = session.glance(|saved| sources_to_tell_about(Counted::new(questionnaire, &saved.answers)));
    let choice = |id: String| Choice { label: words.text(&format!("source.{id}")).to_owned(), id, note: None };
    let chosen = Signal::derive(move || session.read(|saved| saved.told_about.clone()));
    let on_choose = Callback::new(move |ids| session.tell_about(ids));
    view! {
        <RankedList
            name="b3-which".to_owned()
            choices=named.into_iter().map(choice).collect()
            chosen
            max=MOST_REPEATS
            on_choose
        />
        {full_line(session, chosen, MOST_REPEATS)}
    }
}

/// Says why the other rows are off.
fn full_line(session: Session, chosen: Signal<Vec<String>>, max: usize) -> impl IntoView {
    move || {
        let full = chosen.with(Vec::len) >= max;
        let line = session.words.get_untracked().fill("question-max-reached", &[("max", &max.to_string())]);
        view! { <p class="small soft after-options" role="status">{full.then_some(line)}</p> }
    }
}

fn choices(session: Session, item: &Item) -> Vec<Choice> {
    let (words, age) = (session.words.get_untracked(), age(session));
    let choice = |id: String| Choice {
        label: by_age(&words, &option_key(item, &id), age),
        id,
        note: None,
    };
    ids(session, item).into_iter().map(choice).collect()
}

fn ids(session: Session, item: &Item) -> Vec<String> {
    let questionnaire = session.library.questionnaire;
    let topic = |place: usize| questionnaire.topics[place].id.clone();
    match &item.choices {
        Some(Choices::Scale(name)) => questionnaire.scale(name).to_vec(),
        Some(Choices::List(name)) => {
            questionnaire.list(name).iter().map(|option| option.id.clone()).collect()
        }
        Some(Choices::Topics(of)) => {
            questionnaire.topics_offered(of, age(session)).into_iter().map(topic).collect()
        }
        Some(Choices::Ticked) => {
            session.profile.with_untracked(|profile| profile.ticked.iter().map(topic).collect())
        }
        Some(Choices::Sources) => session.glance(|saved| {
            let counted = Counted::new(questionnaire, &saved.answers);
            // The short version asks for groups; the full one opens them.
            let full = saved.version == Some(Version::Full);
            let shown = questionnaire.sources.iter().filter(|source| counted.shows(source));
            let shown = shown.filter(|source| full || source.parent.is_none());
            shown.map(|source| source.id.clone()).collect()
        }),
        None => Vec::new(),
    }
}

fn chips(session: Session, item: &Item) -> Vec<Chip> {
    let questionnaire = session.library.questionnaire;
    let (words, age) = (session.words.get_untracked(), age(session));
    let mut chips: Vec<Chip> = ids(session, item)
        .into_iter()
        .map(|id| {
            let source = match item.choices {
                Some(Choices::Sources) => questionnaire.source(&id),
                _ => None,
            };
            let topic = questionnaire.topic(&id).map(|place| &questionnaire.topics[place]);
            Chip {
                label: by_age(&words, &option_key(item, &id), age),
                exclusive: source.map_or(
                    topic.is_some_and(|topic| topic.special == Some(Special::None)),
                    |source| source.exclusive,
                ),
                part_of: source.and_then(|source| source.parent.clone()),
                id,
            }
        })
        .collect();
    // A part stands right after its group.
    let group = |chip: &Chip| chip.part_of.clone().unwrap_or_else(|| chip.id.clone());
    let order: Vec<String> = chips.iter().map(|chip| chip.id.clone()).collect();
    chips.sort_by_key(|chip| order.iter().position(|id| *id == group(chip)));
    chips
}

fn age(session: Session) -> Option<Age> {
    session.profile.with_untracked(|profile| profile.age)
}
