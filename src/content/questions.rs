//! Reads `questionnaire.json` and holds it against itself.

use super::fields::Fields;
use super::problems::{Problems, object};
use crate::domain::ids::Age;
use crate::domain::questionnaire::{
    Asked, Choices, Condition, Does, Fits, Item, Kind, ListOption, Part, Questionnaire, Repeat, Rule,
    Section, Source, Special, Topic,
};
use crate::domain::sets::Topics;

/// Reads the questionnaire.
///
/// # Errors
/// Every problem at once: fields that are missing, ids that stand twice, and
/// every reference that points at nothing.
pub fn read(file: &str, text: &str) -> Result<Questionnaire, Vec<String>> {
    let object = object(file, text)?;
    let problems = Problems::of(file);
    let questionnaire = questionnaire(Fields::new(&object, "the file", &problems));
    if questionnaire.version != Questionnaire::VERSION {
        problems.add("version", &format!("this app reads version {}", Questionnaire::VERSION));
    }
    doubles(&questionnaire, &problems);
    for item in &questionnaire.items {
        item_points_at_something(&questionnaire, item, &problems);
    }
    rules_point_at_something(&questionnaire, &problems);
    topics_point_at_something(&questionnaire, &problems);
    sources_point_at_something(&questionnaire, &problems);
    problems.none_or(questionnaire)
}

fn questionnaire(file: Fields<'_>) -> Questionnaire {
    let mut all = Questionnaire {
        version: file.number("version"),
        circles: file.texts("circles"),
        scales: file.named("scales", Fields::texts),
        lists: file.named("lists", options),
        w1_order: file.named("w1_order", Fields::texts),
        w2_order: file.named("w2_order", Fields::texts),
        ..Questionnaire::default()
    };
    file.each("parts", "part", |one| {
        all.parts.push(Part { id: one.text("id"), sections: one.texts("sections") });
    });
    file.each("sections", "section", |one| {
        all.sections.push(Section { id: one.text("id"), construct: one.text("construct") });
    });
    file.each("items", "item", |one| all.items.extend(item(one)));
    file.each("rules", "rule", |one| all.rules.extend(rule(one)));
    file.each("topics", "topic", |one| {
        all.topics.push(Topic {
            id: one.text("id"),
            items: one.texts("items"),
            group: one.text("group"),
            theme: one.text("theme"),
            special: one.maybe_id("special", Special::from_id),
        });
    });
    file.each("sources", "source", |one| {
        all.sources.push(Source {
            id: one.text("id"),
            parent: one.maybe_text("parent"),
            circle: one.maybe_text("circle"),
            in_group_picture: one.truth("in_group_picture", true),
            exclusive: one.truth("exclusive", false),
            not_when: one.texts("not_when"),
        });
    });
    all
}

fn options(lists: &Fields<'_>, name: &str) -> Vec<ListOption> {
    let mut options = Vec::new();
    lists.each(name, "option", |one| {
        let fits = one.maybe_inner("fits").map(|fits| Fits {
            card_kinds: fits.texts("card_kinds"),
            modes: fits.texts("modes"),
        });
        options.push(ListOption {
            id: one.text("id"),
            card: one.maybe_text("card"),
            form: one.maybe_text("form"),
            fits,
        });
    });
    options
}

fn item(one: Fields<'_>) -> Option<Item> {
    Some(Item {
        id: one.text("id"),
        version: one.id("version", Asked::from_id)?,
        section: one.text("section"),
        construct: one.text("construct"),
        kind: one.id("type", Kind::from_id)?,
        choices: one.maybe_id("choices", Choices::from_id),
        wording: one.ids("wording", Age::from_id),
        repeat: one.maybe_id("repeat", Repeat::from_id),
        with: one.maybe_text("with"),
        max: one.maybe_number("max").map(|max| max as usize),
        never_saved: one.truth("never_saved", false),
        place: one.maybe_text("where"),
        max_characters: one.maybe_number("max_characters").map(|max| max as usize),
        source: one.text("source"),
    })
}

fn rule(one: Fields<'_>) -> Option<Rule> {
    let when = one.inner("when")?;
    Some(Rule {
        id: one.text("id"),
        does: one.id("do", Does::from_id)?,
        items: one.texts("items"),
        when: Condition {
            item: when.maybe_text("item"),
            is_any_of: when.texts("is_any_of"),
            topic_any_of: when.texts("topic_any_of"),
            items: when.texts("items"),
            chosen_at_least: when.maybe_number("chosen_at_least").map(|least| least as usize),
            not_special: when.maybe_id("not_special", Special::from_id),
        },
        text: one.maybe_text("text"),
    })
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
    let in_a_part = |section: &String| {
        questionnaire.parts.iter().any(|part| part.sections.contains(section))
    };
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
