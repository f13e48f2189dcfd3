//! Every text that a parent can read, with the languages it exists in.

use std::collections::BTreeMap;

use serde_json::Value;

use super::pack::value;
use crate::content::language::{LANGUAGES, REVIEWED_BY};

/// One text in the languages it exists in.
#[derive(Debug)]
pub struct Passage {
    pub key: String,
    /// The key as a problem names it.
    pub about: String,
    texts: BTreeMap<String, String>,
}

impl Passage {
    /// The text in a language.
    pub fn text(&self, tag: &str) -> Option<&str> {
        self.texts.get(tag).map(String::as_str)
    }

    /// The file that holds its text in a language.
    pub fn file(tag: &str) -> String {
        format!("lang/{tag}.json")
    }

    /// Is it the wording of a question?
    pub fn is_question(&self) -> bool {
        self.key.starts_with("item.")
    }

    /// Is it asked in a group: read from a wall, or said aloud?
    pub fn is_asked_in_a_group(&self) -> bool {
        let is_of_guide = self.key.starts_with("guide.") && self.key.contains(".ask-");
        self.key.starts_with("talk.") || is_of_guide
    }

    /// What it belongs to: a file of offers, cards, contacts or figures; else
    /// the interface.
    pub fn belongs_to(&self) -> &'static str {
        family_of(&self.key).unwrap_or("interface")
    }

    /// Is it what somebody or something is called? A name is not ours to make
    /// easier, nor always to translate.
    pub fn is_name(&self) -> bool {
        let ends = |ends: &[&str]| ends.iter().any(|end| self.key.ends_with(end));
        match self.belongs_to() {
            "offers" => ends(&[".name", ".of", ".source"]),
            "help" => self.key.starts_with("contact.") && ends(&[".name"]),
            "figures" => ends(&[".place"]),
            _ => false,
        }
    }
}

/// What the text of a key belongs to, where a file of the content names it.
pub fn family_of(key: &str) -> Option<&'static str> {
    let families = [
        ("offer.", "offers"),
        ("card.", "cards"),
        ("contact.", "help"),
        ("help.", "help"),
        ("help-group.", "help"),
        ("figure.", "figures"),
    ];
    families.into_iter().find(|(family, _)| key.starts_with(family)).map(|(_, name)| name)
}

/// The texts of all language files. What a file says of itself is none.
pub fn of(files: &BTreeMap<String, String>) -> Vec<Passage> {
    let mut by_key: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for (tag, _) in LANGUAGES {
        let Value::Object(texts) = value(files, &Passage::file(tag)) else {
            continue;
        };
        for (key, text) in texts.into_iter().filter(|(key, _)| key != REVIEWED_BY) {
            let text = text.as_str().unwrap_or_default().to_owned();
            by_key.entry(key).or_default().insert((*tag).to_owned(), text);
        }
    }
    let passage = |(key, texts): (String, _)| Passage { about: format!("“{key}”"), key, texts };
    by_key.into_iter().map(passage).collect()
}
