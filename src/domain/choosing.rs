//! What a tap does to the answers: one option replaces another, several add
//! up, an exclusive one clears the others, and un-ticking a topic forgets what
//! was said about it.

use super::answers::{Answer, Answers};
use super::counted::Counted;
use super::questionnaire::{Choices, Item, Questionnaire, Special};

/// Chooses the one option of an item.
pub fn choose(answers: &mut Answers, item: &str, about: Option<&str>, option: &str) {
    put(answers, item, about, Answer::One(option.to_owned()));
}

/// Takes the answer to an item away.
pub fn skip(questionnaire: &Questionnaire, answers: &mut Answers, item: &str, about: Option<&str>) {
    put(answers, item, about, Answer::Many(Vec::new()));
    forget_unticked(questionnaire, answers);
}

/// Chooses or un-chooses one of several options. Past the item's limit nothing
/// changes.
pub fn toggle(
    questionnaire: &Questionnaire,
    answers: &mut Answers,
    item: &Item,
    about: Option<&str>,
    option: &str,
) {
    let given = match about {
        Some(about) => answers.about(&item.id, about),
        None => answers.get(&item.id),
    };
    let mut chosen = match given {
        Some(Answer::Many(ids)) => ids.clone(),
        _ => Vec::new(),
    };
    let exclusive = |id: &str| is_exclusive(questionnaire, item, id);
    if let Some(place) = chosen.iter().position(|id| id == option) {
        chosen.remove(place);
    } else if exclusive(option) {
        chosen = vec![option.to_owned()];
    } else {
        chosen.retain(|id| !exclusive(id));
        if item.max.is_none_or(|max| chosen.len() < max) {
            chosen.push(option.to_owned());
        }
    }
    put(answers, &item.id, about, Answer::Many(chosen));
    forget_unticked(questionnaire, answers);
}

/// Does an option exclude all others of its item?
pub fn is_exclusive(questionnaire: &Questionnaire, item: &Item, option: &str) -> bool {
    if item.choices == Some(Choices::Sources) {
        return questionnaire.source(option).is_some_and(|source| source.exclusive);
    }
    let topic = questionnaire.topic(option).map(|place| &questionnaire.topics[place]);
    matches!(item.choices, Some(Choices::Topics(_)))
        && topic.is_some_and(|topic| topic.special == Some(Special::None))
}

fn put(answers: &mut Answers, item: &str, about: Option<&str>, answer: Answer) {
    match about {
        Some(about) => answers.set_about(item, about, answer),
        None => answers.set(item, answer),
    }
}

fn forget_unticked(questionnaire: &Questionnaire, answers: &mut Answers) {
    let ticked = Counted::new(questionnaire, answers).ticked();
    let still = |id: &str| questionnaire.topic(id).is_some_and(|place| ticked.contains(place));
    answers.forget_unticked(still);
}
