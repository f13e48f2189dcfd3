//! A text of an offer, a card, a contact or a figure. The file of the offer
//! holds only its key; the words stand in the language files, one a language.

use super::language::Language;

/// The key of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(String);

impl Text {
    pub fn of_key(key: &str) -> Self {
        Self(key.to_owned())
    }

    pub fn key(&self) -> &str {
        &self.0
    }

    /// The text in a language.
    pub fn of<'w>(&'w self, words: &'w Language) -> &'w str {
        words.text(&self.0)
    }
}
