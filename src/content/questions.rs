//! Reads `questionnaire.json` and holds it against itself.

#[cfg(not(target_arch = "wasm32"))]
mod references;

use super::fields::Fields;
use super::problems::{Problems, object};
use crate::domain::ids::Age;
use crate::domain::questionnaire::{
    Asked, Choices, Condition, Does, Fits, Item, Kind, ListOption, Part, Questionnaire, Repeat, Rule,
    Section, Source, Special, Topic,
};

/// Reads the questionnaire.
///
/// # Errors
/// Every problem at once: fields that are missing or of the wrong type and,
/// outside the browser, every reference that points at nothing. A browser
/// leaves those out: they are held by the checks before anything is shipped,
/// no rule trusts them, and they cost 3 kB before the first question.
pub fn read(file: &str, text: &str) -> Result<Questionnaire, Vec<String>> {
    let object = object(file, text)?;
    let problems = Problems::of(file);
    let questionnaire = questionnaire(Fields::new(&object, "the file", &problems));
    if questionnaire.version != Questionnaire::VERSION {
        problems.add("version", &format!("this app reads version {}", Questionnaire::VERSION));
    }
    #[cfg(not(target_arch = "wasm32"))]
    references::check(&questionnaire, &problems);
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
        let fits = one
            .maybe_inner("fits")
            .map(|fits| Fits { card_kinds: fits.texts("card_kinds"), modes: fits.texts("modes") });
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
