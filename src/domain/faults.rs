//! Answer sets that are wrong: every fault, each in one sentence part that
//! names the place. A set with a fault is refused as a whole.

use super::answers::{Answer, Answers};
use super::choosing::is_exclusive;
use super::questionnaire::{Choices, Item, Kind, Questionnaire, Special};

/// Everything that is wrong with a set of answers; empty when it is sound.
pub fn faults(questionnaire: &Questionnaire, answers: &Answers) -> Vec<String> {
    let mut faults = Vec::new();
    for (id, answer) in answers.iter() {
        match questionnaire.item(id) {
            None => faults.push(format!("answers: unknown item “{id}”")),
            Some(item) => Check { questionnaire, item, faults: &mut faults }.answer(answer),
        }
    }
    faults
}

struct Check<'a> {
    questionnaire: &'a Questionnaire,
    item: &'a Item,
    faults: &'a mut Vec<String>,
}

impl Check<'_> {
    fn fault(&mut self, at: &str, what: &str) {
        self.faults.push(format!("{at}: {what}"));
    }

    fn answer(&mut self, answer: &Answer) {
        let at = self.item.id.clone();
        match (self.item.repeat.is_some(), answer) {
            (false, one) => self.plain(&at, one),
            (true, Answer::Each(each)) => {
                for (about, one) in each {
                    self.about(&at, about);
                    self.plain(&format!("{at}.{about}"), one);
                }
            }
            (true, _) => self.fault(&at, "takes answers by topic or source"),
        }
    }

    /// The key of an answer that is given for each topic or source.
    fn about(&mut self, at: &str, id: &str) {
        if self.item.repeat == Some(super::questionnaire::Repeat::Sources) {
            if self.questionnaire.source(id).is_none() {
                self.fault(at, &format!("unknown source “{id}”"));
            }
        } else {
            self.subject(at, id);
        }
    }

    /// A topic that can be on a parent's mind: known, and not "nothing now".
    fn subject(&mut self, at: &str, id: &str) {
        match self.questionnaire.topic(id).map(|place| &self.questionnaire.topics[place]) {
            None => self.fault(at, &format!("unknown topic “{id}”")),
            Some(topic) if topic.special == Some(Special::None) => {
                self.fault(at, &format!("“{id}” is no topic"));
            }
            Some(_) => {}
        }
    }

    fn plain(&mut self, at: &str, answer: &Answer) {
        match (self.item.kind, answer) {
            (Kind::Text, Answer::One(words)) => self.words(at, words),
            (Kind::Single, Answer::One(id)) => self.option(at, id),
            (Kind::Multiple | Kind::Ranked, Answer::Many(ids)) => self.list(at, ids),
            (Kind::Text, _) => self.fault(at, "takes a text"),
            (Kind::Single, _) => self.fault(at, "takes one option"),
            (Kind::Multiple | Kind::Ranked, _) => self.fault(at, "takes a list of options"),
        }
    }

    fn words(&mut self, at: &str, words: &str) {
        let most = self.item.max_characters.unwrap_or(usize::MAX);
        if words.chars().count() > most {
            self.fault(at, &format!("more than {most} characters"));
        }
    }

    fn list(&mut self, at: &str, ids: &[String]) {
        for (place, id) in ids.iter().enumerate() {
            self.option(at, id);
            if ids[..place].contains(id) {
                self.fault(at, &format!("“{id}” stands there twice"));
            }
        }
        if let Some(most) = self.item.max.filter(|most| ids.len() > *most) {
            self.fault(at, &format!("more than {most} options"));
        }
        let alone = |id: &&String| is_exclusive(self.questionnaire, self.item, id);
        if let Some(id) = ids.iter().find(alone).filter(|_| ids.len() > 1) {
            self.fault(at, &format!("“{id}” excludes the others"));
        }
    }

    fn option(&mut self, at: &str, id: &str) {
        let questionnaire = self.questionnaire;
        let known = match &self.item.choices {
            Some(Choices::Ticked) => return self.subject(at, id),
            Some(Choices::Scale(name)) => questionnaire.scale(name).iter().any(|step| step == id),
            Some(Choices::List(name)) => questionnaire.list(name).iter().any(|option| option.id == id),
            Some(Choices::Sources) => questionnaire.source(id).is_some(),
            Some(Choices::Topics(item)) => match questionnaire.topic(id) {
                Some(place) if !questionnaire.topics[place].items.contains(item) => {
                    return self.fault(at, &format!("topic “{id}” belongs to another question"));
                }
                place => place.is_some(),
            },
            None => true,
        };
        if !known {
            self.fault(at, &format!("unknown option “{id}”"));
        }
    }
}
