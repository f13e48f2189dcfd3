//! Ids that stand twice, and references that point at nothing.

use crate::content::problems::Problems;
use crate::domain::ids::Age;
use crate::domain::questionnaire::{Choices, Item, Kind, Questionnaire};
use crate::domain::sets::Topics;

/// Notes every problem between the parts of a questionnaire.
pub fn check(questionnaire: &Questionnaire, problems: &Problems) {
    doubles(questionnaire, problems);
    for item in &questionnaire.items {
        item_points_at_something(questionnaire, item, problems);
    }
    rules_point_at_something(questionnaire, problems);
    topics_point_at_something(questionnaire, problems);
    sources_point_at_something(questionnaire, problems);
}

fn doubles(questionnaire: &Questionnaire, problems: &Problems) {
    problems.twice("item", questionnaire.items.iter().map(|item| item.id.as_str()));
    problems.twice("section", questionnaire.sections.iter().map(|one| one.id.as_str()));
    problems.twice("topic", questionnaire.topics.iter().map(|one| one.id.as_str()));
    problems.twice("source", questionnaire.sources.iter().map(|one| one.id.as_str()));
    problems.twice("rule", questionnaire.rules.iter().map(|one| one.id.as_str()));
    for (name, list) in &questionnaire.lists {
        problems.twice(&format!("{name} option"), list.iter().map(|one| one.id.as_str()));
    }
    for (name, scale) in &questionnaire.scales {
        problems.twice(&format!("{name} step"), scale.iter().map(String::as_str));
    }
}

fn item_points_at_something(questionnaire: &Questionnaire, item: &Item, problems: &Problems) {
    let about = format!("item “{}”", item.id);
    if !questionnaire.sections.iter().any(|section| section.id == item.section) {
        problems.add(&about, &format!("its section “{}” is not in `sections`", item.section));
    }
    let in_a_part = |section: &String| questionnaire.parts.iter().any(|part| part.sections.contains(section));
    if !in_a_part(&item.section) {
        problems.add(&about, "its section stands in no part of the way");
    }
    let has_options = match &item.choices {
        Some(Choices::Scale(name)) => !questionnaire.scale(name).is_empty(),
        Some(Choices::List(name)) => !questionnaire.list(name).is_empty(),
        Some(Choices::Topics(name)) => name == "w1" || name == "w2",
        Some(Choices::Sources) => !questionnaire.sources.is_empty(),
        Some(Choices::Ticked) => true,
        None => item.kind == Kind::Text,
    };
    if !has_options {
        problems.add(&about, "its `choices` point at nothing to choose from");
    }
    if item.with.as_deref().is_some_and(|with| questionnaire.item(with).is_none()) {
        problems.add(&about, "stands `with` an item that does not exist");
    }
}

fn rules_point_at_something(questionnaire: &Questionnaire, problems: &Problems) {
    for rule in &questionnaire.rules {
        let about = format!("rule “{}”", rule.id);
        let items = rule.items.iter().chain(&rule.when.item).chain(&rule.when.items);
        for id in items.filter(|id| questionnaire.item(id).is_none()) {
            problems.add(&about, &format!("speaks of item “{id}”, which does not exist"));
        }
        for id in rule.when.topic_any_of.iter().filter(|id| questionnaire.topic(id).is_none()) {
            problems.add(&about, &format!("speaks of topic “{id}”, which does not exist"));
        }
        let asked = rule.when.item.as_deref().and_then(|id| questionnaire.item(id));
        if let Some(Choices::Scale(scale)) = asked.and_then(|item| item.choices.as_ref()) {
            let steps = questionnaire.scale(scale);
            for id in rule.when.is_any_of.iter().filter(|id| !steps.contains(id)) {
                problems.add(&about, &format!("waits for “{id}”, which is no answer to that item"));
            }
        }
    }
}

fn topics_point_at_something(questionnaire: &Questionnaire, problems: &Problems) {
    if questionnaire.topics.len() > Topics::MOST {
        problems.add("topics", &format!("more than {}, the most that this app reads", Topics::MOST));
    }
    for (item, order) in [("w1", &questionnaire.w1_order), ("w2", &questionnaire.w2_order)] {
        for age in Age::ALL {
            let about = format!("{item}_order “{age}”");
            let Some((_, topics)) = order.iter().find(|(name, _)| name == age.id()) else {
                problems.add(&about, "is missing; every age band needs its topics");
                continue;
            };
            problems.twice(&format!("{about} topic"), topics.iter().map(String::as_str));
            for id in topics {
                let topic = questionnaire.topic(id).map(|place| &questionnaire.topics[place]);
                if !topic.is_some_and(|topic| topic.items.iter().any(|one| one == item)) {
                    problems.add(&about, &format!("“{id}” is no topic of {item}"));
                }
            }
        }
    }
}

fn sources_point_at_something(questionnaire: &Questionnaire, problems: &Problems) {
    for source in &questionnaire.sources {
        let about = format!("source “{}”", source.id);
        let circle = |id: &String| questionnaire.circles.contains(id);
        if !source.circle.as_ref().is_none_or(circle) {
            problems.add(&about, "its circle is not in `circles`");
        }
        if source.parent.as_ref().is_some_and(|id| questionnaire.source(id).is_none()) {
            problems.add(&about, "its parent is no source");
        }
    }
}
