//! A short text in every language it exists in, as offers and contacts hold it.

use std::collections::BTreeMap;

use serde::Deserialize;

/// One text by language tag.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Text(BTreeMap<String, String>);

impl Text {
    /// The text in a language. Dutch, the language that every text exists in,
    /// stands in for one that is missing.
    pub fn in_language(&self, tag: &str) -> &str {
        let dutch = || self.0.get("nl");
        self.0.get(tag).or_else(dutch).map_or("", String::as_str)
    }

    /// Tag and text of each language, for the checks.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(tag, text)| (tag.as_str(), text.as_str()))
    }
}
