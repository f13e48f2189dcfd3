//! The rounds on this device, and a new one.

use maud::{Markup, html};

use super::{Group, back_button, page, to};
use crate::domain::group::MOST_TOPICS;
use crate::domain::ids::{Age, Region, Version};
use crate::domain::questionnaire::Topic;
use crate::rounds::MOST_ROUNDS;
use crate::route::{self, Route};
use crate::ui::drawing::{icon, lamp};
use crate::ui::parts::chip::{Chip, chip_list};
use crate::ui::parts::option::{Choice, option_list};
use crate::workshop::{GroupDeed, Sure, Trouble, Wrong};

pub fn screen(group: &Group<'_>) -> Markup {
    let view = group.view;
    let contents = html! {
        (back_button(view.text("question-back")))
        h1 { (view.text("group-title")) }
        p.result__lede { (view.text("group-lede")) }
        p.small.soft { (view.text("group-offline")) }
        (group.trouble())
        p { a.button href=(Route::Workshop(route::Page::Guide).href()) { (icon("info")) span { (view.text("group-guide")) } } }
        (rounds(group))
        (new_round(group))
    };
    page(view, "column pad stack stack--wide", view.text("group-title"), contents)
}

fn rounds(group: &Group<'_>) -> Markup {
    let (view, rounds) = (group.view, &group.room.rounds.0);
    html! {
        section.card.stack aria-labelledby="rounds" {
            h2 id="rounds" { (view.text("group-rounds")) }
            @if rounds.is_empty() { p.soft { (view.text("group-no-rounds")) } }
            @if !rounds.is_empty() || group.room.trouble == Some(Trouble::Refused) {
                ul.round-list role="list" {
                    @for kept in rounds {
                        @let state = if kept.round.is_closed() { "group-is-closed" } else { "group-is-open" };
                        li {
                            button.round-list__one type="button" data-do=(to(GroupDeed::Look(kept.round.ask.id)).words()) {
                                span.round-list__name { (group.name(kept)) }
                                span.small.soft { (view.text(state)) }
                            }
                        }
                    }
                }
                (group.sure_button(
                    Sure::WipeAll,
                    "wipe",
                    (view.text("group-wipe-all"), view.text("group-wipe-all-sure")),
                    (view.text("group-wipe-yes"), view.text("group-wipe-no")),
                ))
            }
        }
    }
}

fn new_round(group: &Group<'_>) -> Markup {
    let (view, draft) = (group.view, &group.room.draft);
    let start = match group.room.wrong {
        Some(Wrong::Open) => view.own("group-one-open"),
        Some(Wrong::MostRounds) => view.fill("group-most-rounds", &[("most", &MOST_ROUNDS.to_string())]),
        _ => String::new(),
    };
    html! {
        form.card.stack aria-labelledby="new-round" data-walk="" {
            h2 id="new-round" { (view.text("group-new-round")) }
            div.field {
                label for="group-name" { (view.text("group-name")) }
                span.small.soft id="group-name-hint" { (view.text("group-name-hint")) }
                input.input type="text" id="group-name" autocomplete="off" value=(draft.group)
                    aria-describedby="group-name-hint group-name-wrong" list="group-names" data-do=(to(GroupDeed::Name).words());
                // The same name again makes a further round of the same group.
                datalist id="group-names" { @for name in names(group) { option value=(name) {} } }
                p.field__wrong id="group-name-wrong" role="status" {
                    @if group.room.wrong == Some(Wrong::Name) { (view.text("group-name-missing")) }
                }
            }
            (choices(group))
            (topics(group))
            p.field__wrong role="status" { (start) }
            p {
                button.button.button--go type="button" data-do=(to(GroupDeed::Start).words()) {
                    span { (view.text("group-start-round")) } (lamp())
                }
            }
        }
    }
}

/// The groups that have rounds here, each once.
fn names<'a>(group: &Group<'a>) -> Vec<&'a str> {
    let mut names: Vec<&str> = Vec::new();
    for kept in &group.room.rounds.0 {
        if !names.contains(&kept.group.as_str()) {
            names.push(&kept.group);
        }
    }
    names
}

fn choices(group: &Group<'_>) -> Markup {
    let (view, draft) = (group.view, &group.room.draft);
    let choice = |id: &str, label: &str, deed: GroupDeed| Choice {
        id: id.to_owned(),
        label: view.own(label),
        note: None,
        deed: to(deed),
    };
    let region = |one: &Region| choice(one.id(), &format!("region.{one}"), GroupDeed::Region(*one));
    let regions: Vec<Choice> = Region::ALL.iter().map(region).collect();
    let versions = [(Version::Short, "kiosk-short"), (Version::Full, "kiosk-full")];
    let version = |(one, label): (Version, &str)| choice(one.id(), label, GroupDeed::Version(one));
    let versions: Vec<Choice> = versions.into_iter().map(version).collect();
    html! {
        fieldset {
            legend.field__label { (view.text("group-region")) }
            (option_list("group-region", &regions, Some(draft.region.id())))
        }
        fieldset {
            legend.field__label { (view.text("group-version")) }
            (option_list("group-version", &versions, Some(draft.version.id())))
        }
    }
}

fn topics(group: &Group<'_>) -> Markup {
    let (view, draft) = (group.view, &group.room.draft);
    let questionnaire = view.questionnaire;
    let chip = |id: &str, label: String, deed: GroupDeed| Chip {
        id: id.to_owned(),
        label,
        lang: None,
        exclusive: false,
        part_of: None,
        deed: to(deed),
    };
    let age = |age: &Age| chip(age.id(), view.own(&format!("age.{age}")), GroupDeed::Age(*age));
    let ages: Vec<Chip> = Age::ALL.iter().map(age).collect();
    let topic = |topic: &Topic| chip(&topic.id, group.topic(&topic.id), GroupDeed::Topic(topic.id.clone()));
    let mut headings: Vec<&str> = Vec::new();
    let regular: Vec<&Topic> = questionnaire.topics.iter().filter(|topic| topic.special.is_none()).collect();
    for topic in &regular {
        if !headings.contains(&topic.group.as_str()) {
            headings.push(&topic.group);
        }
    }
    let most = MOST_TOPICS.to_string();
    let chosen: Vec<String> = draft.ages.iter().map(Age::to_string).collect();
    html! {
        fieldset {
            legend.field__label { (view.text("group-ages")) }
            (chip_list("group-age", &ages, &chosen, None, ""))
            p.small.soft role="status" { @if chosen.len() > 1 { (view.text("group-ages-mixed")) } }
        }
        details.topics open[group.room.wrong == Some(Wrong::Topics)] {
            summary {
                (view.text("group-topics")) " "
                span.soft { (view.fill("group-topics-chosen", &[("count", &draft.topics.len().to_string()), ("most", &most)])) }
            }
            p.small.soft { (view.fill("group-topics-hint", &[("most", &most)])) }
            @for heading in headings {
                @let under: Vec<Chip> = regular.iter().filter(|one| one.group == heading).map(|one| topic(one)).collect();
                fieldset {
                    legend.field__label { (view.own(&format!("topic-group.{heading}"))) }
                    @let full = draft.topics.len() >= MOST_TOPICS;
                    (chip_list("group-topic", &under, &draft.topics, full.then_some(MOST_TOPICS), ""))
                }
            }
        }
        p.field__wrong role="status" {
            @if group.room.wrong == Some(Wrong::Topics) { (view.text("group-topics-missing")) }
        }
    }
}
