//! What the checks found, in the order found.

use std::fmt::Display;

/// Problems of the whole folder, each one sentence.
#[derive(Debug, Default)]
pub struct Findings(Vec<String>);

impl Findings {
    /// Notes a problem: the file, what it is about, and what is wrong with how
    /// to mend it.
    pub fn add(&mut self, file: impl Display, about: impl Display, what: impl Display) {
        self.0.push(format!("{file}: {about}: {what}"));
    }

    /// The problems as they are told.
    pub fn into_problems(self) -> Vec<String> {
        self.0
    }
}
