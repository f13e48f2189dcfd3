//! The words of one language: a flat file from key to text.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::problems::{Problems, object};
use crate::domain::ids::Region;

/// The languages that there is a file for: BCP 47 tag, and the name that its
/// speakers give it.
pub const LANGUAGES: &[(&str, &str)] = &[("nl", "Nederlands"), ("en", "English")];

/// Families of keys that only the answering program reads.
const LATER: &[&str] = &[
    "a11y-qr",
    "bar-",
    "card-",
    "certainty.",
    "circle.",
    "class-",
    "code-",
    "cost.",
    "filter-",
    "how-",
    "intended-use",
    "kiosk-",
    "level.",
    "link-",
    "map-",
    "mode.",
    "offer-",
    "offers-",
    "paper-",
    "print-",
    "privacy-",
    "reason-",
    "result-",
    "rhythm.",
    "share-",
    "sheet-",
    "suggestion-",
    "take-",
    "way.",
];
/// How a label stands inside a sentence of the answering program.
const LATER_FORMS: &[&str] = &[".short", ".echo", ".reason"];
/// Families of keys that only the workshop reads, on the device of who leads a
/// group: rounds, the reading of codes, the group picture, the guide, and the
/// question that goes with each topic.
const WORKSHOP: &[&str] = &["band-", "group-", "guide-", "guide.", "scan-", "talk."];

/// Families of keys that only the keeping program reads: what a parent keeps of
/// their own, and the small steps.
const OWN: &[&str] = &["own-", "step-"];

/// Is a text only read once the first question can be answered? The build puts
/// those in a file of their own, beside the language file. What one of the
/// programs reads that few parents load is none of them: see [`is_workshop`] and
/// [`is_own`].
pub fn is_later(key: &str) -> bool {
    let is_of_family = LATER.iter().any(|family| key.starts_with(family));
    let is_of_form = LATER_FORMS.iter().any(|form| key.ends_with(form));
    (is_of_family || is_of_form) && !is_workshop(key) && !is_own(key)
}

/// Does a text stand in `index.html` and `plain.html` alone? The build puts it
/// there, and no program reads it.
pub fn is_of_page(key: &str) -> bool {
    key.starts_with("plain-")
}

/// Is a text only read by who leads a group? Those go in a third file, which no
/// parent fetches. No text is both this and later, or both this and own.
pub fn is_workshop(key: &str) -> bool {
    WORKSHOP.iter().any(|family| key.starts_with(family))
}

/// Is a text only read by a parent who keeps something of their own? Those go in
/// a fourth file, which no other parent fetches. No text is both this and later.
pub fn is_own(key: &str) -> bool {
    OWN.iter().any(|family| key.starts_with(family))
}

/// One language file, and the region whose words it prefers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Language {
    tag: String,
    region: Option<Region>,
    /// Shared: every drawing asks for the words of the region anew.
    texts: Arc<Map<String, Value>>,
}

impl Language {
    /// Reads a language file.
    ///
    /// # Errors
    /// The one problem of a text that is no map from key to text.
    pub fn read(file: &str, tag: &str, text: &str) -> Result<Self, Vec<String>> {
        let texts = object(file, text)?;
        let problems = Problems::of(file);
        for (key, _) in texts.iter().filter(|(_, text)| !text.is_string()) {
            problems.add(key, "is no text");
        }
        problems.none_or(Self { tag: tag.to_owned(), region: None, texts: Arc::new(texts) })
    }

    /// Adds the texts that come later.
    ///
    /// # Errors
    /// As for [`Self::read`]; then nothing is added.
    pub fn add(&mut self, file: &str, text: &str) -> Result<(), Vec<String>> {
        let later = Self::read(file, &self.tag, text)?;
        let texts = self.texts.iter().chain(later.texts.iter());
        self.texts = Arc::new(texts.map(|(key, text)| (key.clone(), text.clone())).collect());
        Ok(())
    }

    /// The same words as they are said in a region.
    pub fn in_region(&self, region: Option<Region>) -> Self {
        Self { region, ..self.clone() }
    }

    /// The BCP 47 tag.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The BCP 47 tag with the country, as a speech engine or a hyphenator
    /// wants it.
    pub fn tag_with_country(&self) -> String {
        match (self.tag.as_str(), self.region) {
            ("nl", Some(Region::Netherlands)) => "nl-NL".into(),
            ("nl", _) => "nl-BE".into(),
            (tag, _) => tag.into(),
        }
    }

    /// The text of a key; the region's own wording where there is one. A key
    /// without a text shows itself: `content::check` proves that none is
    /// missing in what is shipped.
    pub fn text<'a>(&'a self, key: &'a str) -> &'a str {
        self.find(key).unwrap_or(key)
    }

    /// The text of a key, if there is one.
    pub fn find(&self, key: &str) -> Option<&str> {
        let own = |region: Region| self.texts.get(&format!("{key}.{}", region.id()));
        let regional = self.region.and_then(own);
        regional.or_else(|| self.texts.get(key))?.as_str()
    }

    /// The text of a key with its `{placeholders}` filled in.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut text = self.text(key).to_owned();
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }

    /// A list in words: "a, b en c".
    pub fn list(&self, words: &[&str]) -> String {
        match words {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [first @ .., last] => {
                format!("{} {} {last}", first.join(", "), self.text("list-and"))
            }
        }
    }

    /// Every key, for the checks.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().filter_map(|(key, text)| Some((key.as_str(), text.as_str()?)))
    }
}
