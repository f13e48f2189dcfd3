//! The words of one language: a flat file from key to text.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::problems::{Problems, object};
use crate::domain::ids::Region;

/// The languages that there is a file for: BCP 47 tag, and the name that its
/// speakers give it. Dutch, which every other falls back to, comes first.
pub const LANGUAGES: &[(&str, &str)] = &[
    ("nl", "Nederlands"),
    ("en", "English"),
    ("fr", "Français"),
    ("ar", "العربية"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("pl", "Polski"),
];

/// What a language file says of itself: who read it over. A name, or one of
/// the two below.
pub const REVIEWED_BY: &str = "reviewed-by";
/// Which build a file is of: written into each by the build.
pub const VERSION: &str = "version";
/// The Dutch, which is no translation.
pub const ORIGINAL: &str = "original";
/// No native speaker has read it yet: the app says so.
const NOBODY: &str = "nobody";

/// How numbers, plurals and lists are said in a language. The browser knows
/// (`device/intl.rs`); where there is none, the plain forms stand in.
#[derive(Clone, Copy, Debug)]
pub struct Intl {
    /// The plural of a number, by its name in CLDR.
    pub plural: fn(&str, usize) -> String,
    /// A number as it is written.
    pub number: fn(&str, usize) -> String,
    /// A list in words: "a, b and c".
    pub list: fn(&str, &[&str]) -> String,
}

impl Default for Intl {
    fn default() -> Self {
        Self {
            plural: |_, number| if number == 1 { "one" } else { "other" }.to_owned(),
            number: |_, number| number.to_string(),
            list: |_, words| words.join(", "),
        }
    }
}

/// Families of keys that only the answering program reads.
const LATER: &[&str] = &[
    "a11y-qr",
    "bar-",
    "card-",
    "card.",
    "certainty.",
    "circle.",
    "class-",
    "code-",
    "contact.",
    "cost.",
    "figure.",
    "filter-",
    "help-group.",
    "help.",
    "how-",
    "intended-use",
    "kiosk-",
    "language.",
    "level.",
    "link-",
    "listen-",
    "map-",
    "mode.",
    "offer-",
    "offer.",
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
#[derive(Clone, Debug, Default)]
pub struct Language {
    tag: String,
    region: Option<Region>,
    intl: Intl,
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
        problems.none_or(Self {
            tag: tag.to_owned(),
            region: None,
            intl: Intl::default(),
            texts: Arc::new(texts),
        })
    }

    /// Adds the texts that come later.
    ///
    /// # Errors
    /// As for [`Self::read`]; then nothing is added.
    pub fn add(&mut self, file: &str, text: &str) -> Result<(), Vec<String>> {
        let later = Self::read(file, &self.tag, text)?;
        Arc::make_mut(&mut self.texts).extend(Arc::unwrap_or_clone(later.texts));
        Ok(())
    }

    /// The same words, said by what knows how.
    pub fn spoken(self, intl: Intl) -> Self {
        Self { intl, ..self }
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

    /// The tag for `Intl`. Arabic with the digits of a telephone: those that
    /// stand in its texts, on the doors and in the numbers here.
    pub fn tag_of_intl(&self) -> String {
        if self.tag == "ar" { "ar-u-nu-latn".into() } else { self.tag_with_country() }
    }

    /// Which way it is written: `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        if self.tag == "ar" { "rtl" } else { "ltr" }
    }

    /// Has no native speaker read it over?
    pub fn is_unreviewed(&self) -> bool {
        self.texts.get(REVIEWED_BY).is_some_and(|by| by == NOBODY)
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

    /// The text of a key with its `{placeholders}` filled in. From right to left
    /// each value is set apart by Unicode's isolates: a number or an address is
    /// else read from its end.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut text = self.text(key).to_owned();
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), &self.apart(value));
        }
        text
    }

    /// A number or an address as it stands in a text of the language.
    pub fn apart(&self, value: &str) -> String {
        if self.direction() == "rtl" { format!("\u{2068}{value}\u{2069}") } else { value.to_owned() }
    }

    /// The text of a key that counts, in the plural of a number, with the
    /// number in the place `name`.
    pub fn count(&self, key: &str, name: &str, number: usize) -> String {
        let tag = self.tag_of_intl();
        let own = format!("{key}.{}", (self.intl.plural)(&tag, number));
        let key = if self.find(&own).is_some() { &own } else { key };
        self.fill(key, &[(name, &self.number(number))])
    }

    /// A number as it is written.
    pub fn number(&self, number: usize) -> String {
        (self.intl.number)(&self.tag_of_intl(), number)
    }

    /// A list in words: "a, b en c".
    pub fn list(&self, words: &[&str]) -> String {
        (self.intl.list)(&self.tag_of_intl(), words)
    }

    /// Is this whole, and of the same version as the Dutch? Half a language is
    /// never shown among another.
    pub fn fits(&self, dutch: &Self) -> bool {
        let version = |of: &Self| of.texts.get(VERSION).cloned();
        version(self) == version(dutch) && dutch.texts.keys().all(|key| self.texts.contains_key(key))
    }

    /// Every key, for the checks.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().filter_map(|(key, text)| Some((key.as_str(), text.as_str()?)))
    }
}
