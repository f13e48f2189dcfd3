//! What a parent said: the only thing ever saved. Everything else is derived.
//!
//! An unanswered question is absence, never zero and never "no need".

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// One answer, by ids. Which shape an item takes is the questionnaire's
/// business; [`super::faults`] holds an answer against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One option, or the words a parent wrote.
    One(String),
    /// Several options; for W3 in the order of tapping.
    Many(Vec<String>),
    /// One answer for each topic or source.
    Each(BTreeMap<String, Answer>),
}

impl Answer {
    /// Is there nothing in it? An empty list is a skipped item.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::One(text) => text.is_empty(),
            Self::Many(ids) => ids.is_empty(),
            Self::Each(each) => each.is_empty(),
        }
    }
}

/// All answers of a parent, by item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<String, Answer>);

impl Answers {
    /// The answer to an item, absent when skipped or empty.
    pub fn get(&self, item: &str) -> Option<&Answer> {
        self.0.get(item).filter(|answer| !answer.is_empty())
    }

    /// The one option chosen for an item.
    pub fn one(&self, item: &str) -> Option<&str> {
        match self.get(item)? {
            Answer::One(id) => Some(id),
            _ => None,
        }
    }

    /// The options chosen for an item; empty when skipped.
    pub fn many(&self, item: &str) -> &[String] {
        match self.0.get(item) {
            Some(Answer::Many(ids)) => ids,
            _ => &[],
        }
    }

    /// The answer to an item about one topic or source.
    pub fn about(&self, item: &str, about: &str) -> Option<&Answer> {
        match self.0.get(item)? {
            Answer::Each(each) => each.get(about).filter(|answer| !answer.is_empty()),
            _ => None,
        }
    }

    /// The one option chosen for an item about one topic or source.
    pub fn one_about(&self, item: &str, about: &str) -> Option<&str> {
        match self.about(item, about)? {
            Answer::One(id) => Some(id),
            _ => None,
        }
    }

    /// Puts an answer in place of the one before; an empty answer skips.
    pub fn set(&mut self, item: &str, answer: Answer) {
        if answer.is_empty() {
            self.0.remove(item);
        } else {
            self.0.insert(item.to_owned(), answer);
        }
    }

    /// The same for an item that is asked about each topic or source.
    pub fn set_about(&mut self, item: &str, about: &str, answer: Answer) {
        let mut each = match self.0.remove(item) {
            Some(Answer::Each(each)) => each,
            _ => BTreeMap::new(),
        };
        if answer.is_empty() {
            each.remove(about);
        } else {
            each.insert(about.to_owned(), answer);
        }
        self.set(item, Answer::Each(each));
    }

    /// Un-ticking a topic deletes what was said about it: its place in W3 and
    /// its W4 and D1 answers. `ticked` says which topics are still there.
    pub fn forget_unticked(&mut self, ticked: impl Fn(&str) -> bool) {
        for item in ["w3", "w4", "d1"] {
            let Some(mut left) = self.0.remove(item) else { continue };
            match &mut left {
                Answer::Many(ids) => ids.retain(|id| ticked(id)),
                Answer::Each(each) => each.retain(|id, _| ticked(id)),
                Answer::One(_) => {}
            }
            self.set(item, left);
        }
    }

    /// The answers without those of some items, for what may be kept.
    pub fn without(&self, items: &[&str]) -> Self {
        let mut kept = self.clone();
        kept.0.retain(|item, _| !items.contains(&item.as_str()));
        kept
    }

    /// Was nothing answered at all?
    pub fn is_empty(&self) -> bool {
        self.0.values().all(Answer::is_empty)
    }

    /// The answers in the order of their item ids.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.0.iter().map(|(item, answer)| (item.as_str(), answer))
    }
}

impl<S: Into<String>> FromIterator<(S, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (S, Answer)>>(answers: I) -> Self {
        let mut all = Self::default();
        // One by one: collecting would sort, and bring a sort into the program.
        for (item, answer) in answers {
            all.0.insert(item.into(), answer);
        }
        all
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::One(text) => text.serialize(to),
            Self::Many(ids) => ids.serialize(to),
            Self::Each(each) => each.serialize(to),
        }
    }
}

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

// By hand rather than `#[serde(untagged)]`: that buffers the whole input, says
// only "did not match any variant", and takes the last of two equal keys.
impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Shape;
        impl<'de> Visitor<'de> for Shape {
            type Value = Answer;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id, a list of ids, or answers by topic or source")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Answer, E> {
                Ok(Answer::One(text.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Answer, A::Error> {
                let mut ids = Vec::new();
                while let Some(id) = list.next_element::<String>()? {
                    ids.push(id);
                }
                Ok(Answer::Many(ids))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Answer, A::Error> {
                distinct(map).map(Answer::Each)
            }
        }
        from.deserialize_any(Shape)
    }
}

impl<'de> Deserialize<'de> for Answers {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct ByItem;
        impl<'de> Visitor<'de> for ByItem {
            type Value = Answers;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("answers by item")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Answers, A::Error> {
                distinct(map).map(Answers)
            }
        }
        from.deserialize_map(ByItem)
    }
}

fn distinct<'de, A: MapAccess<'de>>(mut map: A) -> Result<BTreeMap<String, Answer>, A::Error> {
    let mut each = BTreeMap::new();
    while let Some(key) = map.next_key::<String>()? {
        let answer = map.next_value()?;
        if each.contains_key(&key) {
            return Err(A::Error::custom(format!("“{key}” stands there twice")));
        }
        each.insert(key, answer);
    }
    Ok(each)
}
