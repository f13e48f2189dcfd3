//! The fields of one JSON object, read one by one, so that a file tells every
//! field that is missing or of the wrong type, not only the first.
//!
//! Not derived with serde: a derived reader stops at the first fault, and those
//! of all content types together were a fifth of the program.

use serde_json::{Map, Value};

use super::problems::Problems;
use super::text::Text;
use crate::domain::questionnaire::Named;

/// One object of a content file.
#[derive(Clone, Copy)]
pub struct Fields<'a> {
    of: &'a Map<String, Value>,
    /// What to call it in a problem.
    about: &'a str,
    problems: &'a Problems,
}

impl<'a> Fields<'a> {
    pub fn new(of: &'a Map<String, Value>, about: &'a str, problems: &'a Problems) -> Self {
        Self { of, about, problems }
    }

    /// Notes a problem of this object.
    pub fn problem(&self, what: &str) {
        self.problems.add(self.about, what);
    }

    fn wrong(&self, name: &str, wanted: &str) {
        self.problem(&format!("`{name}` is missing or is no {wanted}"));
    }

    /// Absent and null are the same: there is none.
    fn get(&self, name: &str) -> Option<&'a Value> {
        self.of.get(name).filter(|value| !value.is_null())
    }

    /// Is there a value at all?
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// A text that has to be there.
    pub fn text(&self, name: &str) -> String {
        let text = self.get(name).and_then(Value::as_str);
        if text.is_none() {
            self.wrong(name, "text");
        }
        text.unwrap_or_default().to_owned()
    }

    /// A text that may be absent.
    pub fn maybe_text(&self, name: &str) -> Option<String> {
        self.get(name).map(|_| self.text(name))
    }

    /// A whole number that may be absent.
    pub fn maybe_number(&self, name: &str) -> Option<u32> {
        let value = self.get(name)?;
        let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
        if number.is_none() {
            self.wrong(name, "whole number");
        }
        number
    }

    /// A whole number that has to be there.
    pub fn number(&self, name: &str) -> u32 {
        if self.get(name).is_none() {
            self.wrong(name, "whole number");
        }
        self.maybe_number(name).unwrap_or_default()
    }

    /// True or false; `otherwise` when absent.
    pub fn truth(&self, name: &str, otherwise: bool) -> bool {
        match self.get(name) {
            None => otherwise,
            Some(Value::Bool(truth)) => *truth,
            Some(_) => {
                self.wrong(name, "true or false");
                otherwise
            }
        }
    }

    /// A list of texts; empty when absent.
    pub fn texts(&self, name: &str) -> Vec<String> {
        let Some(value) = self.get(name) else { return Vec::new() };
        let mut texts = Vec::new();
        for one in value.as_array().into_iter().flatten() {
            match one.as_str() {
                Some(text) => texts.push(text.to_owned()),
                None => self.wrong(name, "list of texts"),
            }
        }
        if !value.is_array() {
            self.wrong(name, "list of texts");
        }
        texts
    }

    /// The key of a text that has to be there.
    pub fn words(&self, name: &str) -> Text {
        Text::of_key(&self.text(name))
    }

    /// The key of a text that may be absent.
    pub fn maybe_words(&self, name: &str) -> Option<Text> {
        self.get(name).map(|_| self.words(name))
    }

    /// A value of a closed list that has to be there.
    pub fn id<T>(&self, name: &str, from_id: fn(&str) -> Option<T>) -> Option<T> {
        let id = self.text(name);
        let value = from_id(&id);
        if value.is_none() {
            self.problem(&format!("unknown {name} “{id}”"));
        }
        value
    }

    /// The same, where it may be absent.
    pub fn maybe_id<T>(&self, name: &str, from_id: fn(&str) -> Option<T>) -> Option<T> {
        self.get(name).and_then(|_| self.id(name, from_id))
    }

    /// Values of a closed list.
    pub fn ids<T>(&self, name: &str, from_id: fn(&str) -> Option<T>) -> Vec<T> {
        let mut values = Vec::new();
        for id in self.texts(name) {
            match from_id(&id) {
                Some(value) => values.push(value),
                None => self.problem(&format!("unknown id “{id}” in `{name}`")),
            }
        }
        values
    }

    /// An object inside this one, which has to be there.
    pub fn inner(&self, name: &str) -> Option<Fields<'a>> {
        let of = self.get(name).and_then(Value::as_object);
        if of.is_none() {
            self.wrong(name, "object");
        }
        of.map(|of| Fields { of, ..*self })
    }

    /// An object inside this one, which may be absent.
    pub fn maybe_inner(&self, name: &str) -> Option<Fields<'a>> {
        self.get(name).and_then(|_| self.inner(name))
    }

    /// Every object of a list, in order. `what` and its id name it in problems.
    pub fn each(&self, name: &str, what: &str, mut read: impl FnMut(Fields<'_>)) {
        let Some(list) = self.get(name).and_then(Value::as_array) else {
            return self.wrong(name, "list");
        };
        for (place, one) in list.iter().enumerate() {
            let id = one.get("id").and_then(Value::as_str);
            let about = id.map_or(format!("{what} {}", place + 1), |id| format!("{what} “{id}”"));
            match one.as_object() {
                Some(of) => read(Fields { of, about: &about, problems: self.problems }),
                None => self.problems.add(&about, "is no object"),
            }
        }
    }

    /// The values of an object by their names, read as fields of their own.
    pub fn named<T>(&self, name: &str, read: fn(&Fields<'a>, &str) -> T) -> Named<T> {
        let Some(inner) = self.inner(name) else { return Vec::new() };
        inner.of.keys().map(|key| (key.clone(), read(&inner, key))).collect()
    }
}
