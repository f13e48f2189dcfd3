//! Answers one after another, each seen beside what was said before it: a
//! topic or a source that was named is pointed at with one bit.

use std::collections::BTreeMap;

use super::options::{put_one, put_ranked, put_set, take_one, take_ranked, take_set};
use super::{FrozenOrder, Refusal};
use crate::domain::answers::{Answer, Answers};
use crate::domain::bits::{Reader, Writer};
use crate::domain::path::MOST_REPEATS;
use crate::domain::questionnaire::{Item, Kind, Questionnaire, Repeat, Special};

/// The answers that a code holds up to some item. Writing and reading hear the
/// same ones before each item, so they expect the same.
pub struct Said<'a> {
    questionnaire: &'a Questionnaire,
    order: &'a FrozenOrder,
    told_about: &'a [String],
    answers: Answers,
}

impl<'a> Said<'a> {
    pub fn new(questionnaire: &'a Questionnaire, order: &'a FrozenOrder, told_about: &'a [String]) -> Self {
        Self { questionnaire, order, told_about, answers: Answers::default() }
    }

    /// Adds an answer.
    pub fn hear(&mut self, item: &Item, answer: Option<Answer>) {
        if let Some(answer) = answer {
            self.answers.set(&item.id, answer);
        }
    }

    pub fn into_answers(self) -> Answers {
        self.answers
    }

    /// Writes the answer to an item, or that it was skipped.
    pub fn put(&self, to: &mut Writer, item: &Item, answer: Option<&Answer>) {
        let Some(repeat) = item.repeat else { return self.put_plain(to, item, answer) };
        let nothing = BTreeMap::new();
        let each = if let Some(Answer::Each(each)) = answer { each } else { &nothing };
        let (expected, list) = (self.expected(repeat), self.subjects(repeat));
        let elsewhere = each.keys().any(|id| !expected.contains(id));
        to.flag(elsewhere);
        if elsewhere {
            put_set(to, list, &each.keys().cloned().collect::<Vec<_>>());
        } else {
            expected.iter().for_each(|id| to.flag(each.contains_key(id)));
        }
        let subjects = if elsewhere { list } else { &expected };
        for one in subjects.iter().filter_map(|id| each.get(id)) {
            self.put_plain(to, item, Some(one));
        }
    }

    /// Reads the answer to an item.
    ///
    /// # Errors
    /// Bits that are missing, and numbers past the end of a list.
    pub fn take(&self, from: &mut Reader<'_>, item: &Item) -> Result<Option<Answer>, Refusal> {
        let Some(repeat) = item.repeat else { return self.take_plain(from, item) };
        let mut about = Vec::new();
        if from.flag().ok_or(Refusal::Damaged)? {
            about = take_set(from, self.subjects(repeat))?;
        } else {
            for id in self.expected(repeat) {
                if from.flag().ok_or(Refusal::Damaged)? {
                    about.push(id);
                }
            }
        }
        let mut each = BTreeMap::new();
        for id in about {
            each.extend(self.take_plain(from, item)?.map(|one| (id, one)));
        }
        Ok(Some(Answer::Each(each)))
    }

    fn put_plain(&self, to: &mut Writer, item: &Item, answer: Option<&Answer>) {
        let list = self.order.options(item);
        let several = if let Some(Answer::Many(ids)) = answer { ids.as_slice() } else { &[] };
        match (item.kind, answer) {
            (Kind::Text, _) => {}
            (Kind::Single, Some(Answer::One(id))) => put_one(to, list, Some(id)),
            (Kind::Single, _) => put_one(to, list, None),
            (Kind::Multiple, _) => put_set(to, list, several),
            (Kind::Ranked, _) => put_ranked(to, list, &self.ticked(), several),
        }
    }

    fn take_plain(&self, from: &mut Reader<'_>, item: &Item) -> Result<Option<Answer>, Refusal> {
        let list = self.order.options(item);
        Ok(match item.kind {
            Kind::Text => None,
            Kind::Single => take_one(from, list)?.map(Answer::One),
            Kind::Multiple => Some(Answer::Many(take_set(from, list)?)),
            Kind::Ranked => Some(Answer::Many(take_ranked(from, list, &self.ticked())?)),
        })
    }

    /// All that an item may repeat over.
    fn subjects(&self, repeat: Repeat) -> &'a [String] {
        self.order.list(match repeat {
            Repeat::Sources => "sources",
            Repeat::TopTopics => "topics",
        })
    }

    /// What the app would repeat an item over, were everything offered. It is
    /// only a guess that saves bits: any other subject can be written too.
    fn expected(&self, repeat: Repeat) -> Vec<String> {
        let sources = self.order.list("sources");
        match repeat {
            Repeat::TopTopics if !self.answers.many("w3").is_empty() => self.answers.many("w3").to_vec(),
            Repeat::TopTopics => few(self.ticked()).unwrap_or_default(),
            Repeat::Sources => few(in_order(sources, self.answers.many("b1")))
                .unwrap_or_else(|| in_order(sources, self.told_about)),
        }
    }

    /// The topics ticked in W1 and W2, without "nothing now".
    fn ticked(&self) -> Vec<String> {
        let ticked = [self.answers.many("w1"), self.answers.many("w2")].concat();
        let mut topics = in_order(self.order.list("topics"), &ticked);
        let all = &self.questionnaire.topics;
        topics.retain(|id| !all.iter().any(|one| one.id == *id && one.special == Some(Special::None)));
        topics
    }
}

fn few(ids: Vec<String>) -> Option<Vec<String>> {
    (ids.len() <= MOST_REPEATS).then_some(ids)
}

fn in_order(list: &[String], ids: &[String]) -> Vec<String> {
    list.iter().filter(|id| ids.contains(id)).cloned().collect()
}
