//! What goes wrong between a parent and the answers: skipping, not reading, and
//! the short version, which asks less.

use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::ids::{Form, Version};
use steunwijzer::domain::questionnaire::{Asked, Choices, Kind};

use super::CONTENT;
use super::answering::Manner;
use super::chance::Chance;
use super::parent::Parent;

/// Answers without reading: half of those who do, always in the same place, the
/// others anywhere. Ticks two topics of each list.
pub fn carelessly(chance: &mut Chance, answers: &mut Answers) {
    let questionnaire = &CONTENT.questionnaire;
    let always = chance.with_probability(0.5).then(|| chance.below(4));
    for item in questionnaire.items.iter().filter(|item| item.kind == Kind::Single) {
        let Some(Choices::Scale(scale)) = &item.choices else {
            continue;
        };
        let steps = questionnaire.scale(scale);
        let place = always.unwrap_or_else(|| chance.below(steps.len())).min(steps.len() - 1);
        if answers.one(&item.id).is_some() {
            answers.set(&item.id, Answer::One(steps[place].clone()));
        }
    }
    let age = answers.one("k1").and_then(steunwijzer::domain::ids::Age::from_id);
    let mut all = Vec::new();
    for item in ["w1", "w2"] {
        let offered = questionnaire.topics_offered(item, age);
        let mut subjects: Vec<usize> =
            offered.into_iter().filter(|topic| questionnaire.topics[*topic].special.is_none()).collect();
        chance.shuffle(&mut subjects);
        let ids = subjects[..2].iter().map(|topic| questionnaire.topics[*topic].id.clone());
        let ids: Vec<String> = ids.collect();
        all.extend(ids.clone());
        answers.set(item, Answer::Many(ids));
    }
    let wishes = questionnaire.scale("wish");
    let place = always.unwrap_or_else(|| chance.below(4));
    answers.set("w4", Answer::Many(Vec::new()));
    answers.set("d1", Answer::Many(Vec::new()));
    answers.set_about("d1", &all[0], Answer::One(wishes[place].clone()));
    answers.set("w3", Answer::Many(all.into_iter().take(3).collect()));
}

/// Skips some items. Where skipping follows need, an adequacy question is
/// skipped up to twice as often by who misses much, and hardly by who does not.
pub fn skip(chance: &mut Chance, parent: &Parent, manner: Manner, answers: &mut Answers) {
    let questionnaire = &CONTENT.questionnaire;
    let ids: Vec<String> = answers.iter().map(|(item, _)| item.to_owned()).collect();
    for id in ids {
        if manner.keeps_topics && matches!(id.as_str(), "w1" | "w2") {
            continue;
        }
        let item = questionnaire.item(&id).expect("an item of the questionnaire");
        let form = Form::ALL.iter().find(|form| form.id() == item.construct);
        let need = form.map_or(parent.hardship, |form| parent.gap[form.index()]);
        let share = if manner.skipping_follows_need {
            (manner.skipping * (1.0 + 0.6 * need)).clamp(0.0, 0.9)
        } else {
            manner.skipping
        };
        let about: Vec<String> = match answers.get(&id) {
            Some(Answer::Each(each)) => each.keys().cloned().collect(),
            _ => Vec::new(),
        };
        for topic in about {
            if chance.with_probability(share) {
                answers.set_about(&id, &topic, Answer::Many(Vec::new()));
            }
        }
        let is_asked_each = matches!(answers.get(&id), Some(Answer::Each(_)));
        if !is_asked_each && chance.with_probability(share) {
            answers.set(&id, Answer::Many(Vec::new()));
        }
    }
}

/// The answers to what a version asks.
pub fn only_asked(version: Version, answers: Answers) -> Answers {
    let full_only = CONTENT.questionnaire.items.iter().filter(|item| item.version == Asked::Full);
    let full_only: Vec<&str> = full_only.map(|item| item.id.as_str()).collect();
    if version == Version::Short { answers.without(&full_only) } else { answers }
}
