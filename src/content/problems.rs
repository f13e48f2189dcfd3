//! The problems of one content file, gathered so that all are seen at once.

use std::fmt::Display;

use serde::de::DeserializeOwned;

/// The largest content file that is opened, in bytes. The largest shipped one
/// is a tenth of this; a file beyond it is a mistake or an attack.
pub const LARGEST: usize = 1 << 20;

/// Problems of one file, in the order found.
#[derive(Debug)]
pub struct Problems {
    file: String,
    found: Vec<String>,
}

impl Problems {
    pub fn of(file: &str) -> Self {
        Self { file: file.to_owned(), found: Vec::new() }
    }

    /// Notes a problem: what it is about, and what is wrong with how to mend it.
    pub fn add(&mut self, about: impl Display, what: impl Display) {
        self.found.push(format!("{}: {about}: {what}", self.file));
    }

    /// The value, if nothing is wrong.
    pub fn none_or<T>(self, value: T) -> Result<T, Vec<String>> {
        if self.found.is_empty() { Ok(value) } else { Err(self.found) }
    }

    /// Notes every id that stands there twice.
    pub fn twice<'a>(&mut self, what: &str, ids: impl Iterator<Item = &'a str>) {
        let mut ids: Vec<&str> = ids.collect();
        ids.sort_unstable();
        for pair in ids.windows(2).filter(|pair| pair[0] == pair[1]) {
            self.add(format!("{what} “{}”", pair[0]), "stands there twice; give each its own id");
        }
    }
}

/// Reads JSON of a known shape. The one problem of a text that is none names
/// line and column.
pub fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Vec<String>> {
    if text.len() > LARGEST {
        return Err(vec![format!("{file}: larger than {LARGEST} bytes; it is not opened")]);
    }
    serde_json::from_str(text).map_err(|fault| vec![format!("{file}: {fault}")])
}
