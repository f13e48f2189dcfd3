//! What the asking program hands to the answering one, as text: the two are
//! programs of their own, so that a parent need not wait for the second before
//! the first question.
//!
//! It stays in memory, so the answer about safety at home goes along.

use serde_json::{Value, json};

use crate::domain::answers::Answer;
use crate::domain::questionnaire::Questionnaire;
use crate::saved::{Fault, Notice, Refusal, Saved};
use crate::ui::view::{Filter, Look};

/// Everything beside content that the answering screens look at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Handover {
    pub saved: Saved,
    pub look: Look,
    pub notice: Option<Notice>,
    pub update_ready: bool,
}

/// The notices by name; names live no longer than a call.
const NOTICES: &[(&str, Notice)] = &[
    ("denied", Notice::NotKept(Fault::Denied)),
    ("full", Notice::NotKept(Fault::Full)),
    ("torn", Notice::Refused(Refusal::Torn)),
    ("foreign", Notice::Refused(Refusal::Foreign)),
    ("newer", Notice::Refused(Refusal::Newer)),
    ("too-big", Notice::Refused(Refusal::TooBig)),
    ("language", Notice::LanguageFallback),
    ("wiped", Notice::Wiped),
];

impl Handover {
    /// The text form.
    pub fn to_text(&self, questionnaire: &Questionnaire) -> String {
        let notice = NOTICES.iter().find(|(_, notice)| Some(*notice) == self.notice);
        let filter = &self.look.filter;
        json!({
            "saved": self.saved.encode(questionnaire),
            "safety": self.saved.answers.one("v1"),
            "copied": self.look.copied,
            "word": filter.word,
            "forms": filter.forms,
            "ways": filter.ways,
            "topic": filter.topic,
            "age": filter.age,
            "notice": notice.map(|(name, _)| name),
            "update_ready": self.update_ready,
        })
        .to_string()
    }

    /// Reads the text form; what is no handover is an empty one.
    pub fn from_text(text: &str, questionnaire: &Questionnaire) -> Self {
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        let own = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
        let list = |name: &str| -> Vec<String> {
            let ids = value.get(name).and_then(Value::as_array).into_iter().flatten();
            ids.filter_map(Value::as_str).map(str::to_owned).collect()
        };
        let mut saved = Saved::decode(own("saved"), questionnaire).unwrap_or_default();
        saved.answers.set("v1", Answer::One(own("safety").to_owned()));
        let filter = Filter {
            word: own("word").to_owned(),
            forms: list("forms"),
            ways: list("ways"),
            topic: own("topic").to_owned(),
            age: own("age").to_owned(),
        };
        Self {
            saved,
            look: Look { copied: own("copied").to_owned(), filter, ..Look::default() },
            notice: NOTICES.iter().find(|(name, _)| *name == own("notice")).map(|(_, notice)| *notice),
            update_ready: value.get("update_ready").and_then(Value::as_bool).unwrap_or_default(),
        }
    }
}
