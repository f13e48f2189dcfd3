//! The problems of one content file, gathered so that all are seen at once.

use std::cell::RefCell;

use serde_json::{Map, Value};

/// The largest content file that is opened, in bytes. The largest shipped one
/// is a tenth of this; a file beyond it is a mistake or an attack.
pub const LARGEST: usize = 1 << 20;

/// Problems of one file, in the order found.
#[derive(Debug)]
pub struct Problems {
    file: String,
    found: RefCell<Vec<String>>,
}

impl Problems {
    pub fn of(file: &str) -> Self {
        Self { file: file.to_owned(), found: RefCell::default() }
    }

    /// Notes a problem: what it is about, and what is wrong with how to mend it.
    pub fn add(&self, about: &str, what: &str) {
        self.found.borrow_mut().push(format!("{}: {about}: {what}", self.file));
    }

    /// The value, if nothing is wrong.
    ///
    /// # Errors
    /// Every problem found.
    pub fn none_or<T>(self, value: T) -> Result<T, Vec<String>> {
        let found = self.found.into_inner();
        if found.is_empty() { Ok(value) } else { Err(found) }
    }

    /// Notes every id that stands there twice.
    pub fn twice<'a>(&self, what: &str, ids: impl Iterator<Item = &'a str>) {
        let mut seen: Vec<&str> = Vec::new();
        for id in ids {
            if seen.contains(&id) {
                self.add(&format!("{what} “{id}”"), "stands there twice; give each its own id");
            }
            seen.push(id);
        }
    }
}

/// Reads a file that is one JSON object.
///
/// # Errors
/// The one problem of a text that is none, with line and column.
pub fn object(file: &str, text: &str) -> Result<Map<String, Value>, Vec<String>> {
    if text.len() > LARGEST {
        return Err(vec![format!("{file}: larger than {LARGEST} bytes; it is not opened")]);
    }
    match serde_json::from_str(text) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err(vec![format!("{file}: is no JSON object")]),
        Err(fault) => Err(vec![format!("{file}: {fault}")]),
    }
}
