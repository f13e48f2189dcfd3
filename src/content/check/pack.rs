//! The content folder as a whole, read with the readers that the app uses.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use super::passages::{self, Passage};
use crate::content::cards::{self, Cards};
use crate::content::figures::{self, Figure};
use crate::content::frozen;
use crate::content::help::{self, Help};
use crate::content::language::{LANGUAGES, Language};
use crate::content::offers::{self, Offers};
use crate::content::questions;
use crate::domain::candidate::Candidate;
use crate::domain::codec::FrozenOrder;
use crate::domain::ids::Region;
use crate::domain::questionnaire::Questionnaire;

/// The languages that every text exists in, Dutch first.
pub fn tags() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|(tag, _)| *tag)
}

/// The languages whose words and sentences are measured: there is a formula for
/// them.
pub const MEASURED: [&str; 2] = ["nl", "en"];

/// All content, typed, and the text of every file as it stands.
pub struct Pack {
    pub questionnaire: Questionnaire,
    pub cards: Cards,
    pub offers: Vec<(Region, Offers)>,
    pub help: Help,
    pub figures: Vec<Figure>,
    pub frozen: FrozenOrder,
    /// Every text that a parent can read, in the order of the keys.
    pub passages: Vec<Passage>,
    /// By name within the folder, with forward slashes.
    pub files: BTreeMap<String, String>,
}

impl Pack {
    /// Reads everything under a folder.
    ///
    /// # Errors
    /// Every problem of every file at once.
    pub fn read(folder: &Path) -> Result<Self, Vec<String>> {
        let mut files = BTreeMap::new();
        let mut problems = Vec::new();
        gather(folder, "", &mut files, &mut problems);
        let mut reader = Reader { files: &files, problems };
        let questionnaire = reader.read("questionnaire.json", questions::read);
        let Some(questionnaire) = questionnaire else {
            return Err(reader.problems);
        };
        let cards = reader.read("offers/cards.json", |file, text| cards::read(file, text, &questionnaire));
        let mut all_offers = Vec::new();
        for region in Region::ALL.iter().copied() {
            let read = reader.read(&format!("offers/{region}.json"), |file, text| {
                offers::read(file, text, region, &questionnaire)
            });
            all_offers.extend(read.map(|read| (region, read)));
        }
        let help = reader.read("help.json", help::read);
        let figures = reader.read("figures.json", figures::read);
        let frozen = reader.read("frozen-order.json", frozen::read);
        for tag in tags() {
            reader.read(&format!("lang/{tag}.json"), |file, text| Language::read(file, tag, text));
        }
        let problems = reader.problems;
        match (cards, help, figures, frozen) {
            (Some(cards), Some(help), Some(figures), Some(frozen)) if problems.is_empty() => Ok(Self {
                passages: passages::of(&files),
                questionnaire,
                cards,
                offers: all_offers,
                help,
                figures,
                frozen,
                files,
            }),
            _ => Err(problems),
        }
    }

    /// The text of a key in a language.
    pub fn text(&self, key: &str, tag: &str) -> Option<&str> {
        let at = self.passages.binary_search_by(|passage| passage.key.as_str().cmp(key)).ok()?;
        self.passages[at].text(tag)
    }

    /// The JSON of a file; null when there is none.
    pub fn value(&self, file: &str) -> Value {
        value(&self.files, file)
    }

    /// What can be suggested in a region without waiting for an occasion:
    /// active offers, and active cards that are always candidates.
    pub fn candidates(&self, region: Region) -> impl Iterator<Item = &Candidate> {
        let here = self.offers.iter().filter(move |(of, _)| *of == region);
        let offers = here.flat_map(|(_, offers)| &offers.candidates);
        let all = offers.chain(&self.cards.candidates);
        all.filter(|one| one.active && one.when.is_none())
    }
}

/// The JSON of a file; null when there is none.
pub fn value(files: &BTreeMap<String, String>, file: &str) -> Value {
    let text = files.get(file).map_or("null", String::as_str);
    serde_json::from_str(text).unwrap_or_default()
}

struct Reader<'a> {
    files: &'a BTreeMap<String, String>,
    problems: Vec<String>,
}

impl Reader<'_> {
    fn read<T>(&mut self, file: &str, read: impl FnOnce(&str, &str) -> Result<T, Vec<String>>) -> Option<T> {
        let Some(text) = self.files.get(file) else {
            let problem = format!("{file}: is missing; every content folder needs it");
            self.problems.push(problem);
            return None;
        };
        match read(file, text) {
            Ok(value) => Some(value),
            Err(problems) => {
                self.problems.extend(problems);
                None
            }
        }
    }
}

fn gather(folder: &Path, under: &str, files: &mut BTreeMap<String, String>, problems: &mut Vec<String>) {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries.flatten(),
        Err(fault) => {
            problems.push(format!("{}: {fault}", folder.display()));
            return;
        }
    };
    for entry in entries {
        let name = format!("{under}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            gather(&entry.path(), &format!("{name}/"), files, problems);
            continue;
        }
        match std::fs::read_to_string(entry.path()) {
            Ok(text) => {
                files.insert(name, text);
            }
            Err(fault) => problems.push(format!("{name}: {fault}")),
        }
    }
}
