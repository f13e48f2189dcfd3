//! A short text in every language it exists in, as offers and contacts hold it.

use serde_json::Value;

/// One text by language tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<(String, String)>);

impl Text {
    /// Reads an object of tags and texts; `None` for anything else.
    pub fn of(value: &Value) -> Option<Self> {
        let mut texts = Vec::new();
        for (tag, text) in value.as_object()? {
            texts.push((tag.clone(), text.as_str()?.to_owned()));
        }
        Some(Self(texts))
    }

    /// The text in a language. Dutch, the language that every text exists in,
    /// stands in for one that is missing.
    pub fn in_language(&self, tag: &str) -> &str {
        let find = |tag: &str| self.0.iter().find(|(one, _)| one == tag);
        find(tag).or_else(|| find("nl")).map_or("", |(_, text)| text)
    }

    /// Tag and text of each language, for the checks.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(tag, text)| (tag.as_str(), text.as_str()))
    }
}
