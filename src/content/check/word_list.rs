//! Every Dutch word is a common one, or stands in the word list with the reason
//! why it stays.

use std::collections::BTreeMap;

use super::findings::Findings;
use super::pack::Pack;
use super::passages::Passage;

/// Word, how common it is, and for a rare one why it stays, with tabs between. How
/// common is Zipf's figure as the wordfreq package (3.1) gives it for Dutch: 3 is
/// once in a million words, 6 is once in a thousand.
const WORDS: &str = include_str!("words.tsv");
/// A word that is rarer is not taken for known at B1.
const COMMON: f64 = 3.0;
/// Why a rare word stays: it is what somebody or something is called; what a
/// service or a thing is called here; or a form of common words, such as a
/// compound.
const REASONS: [&str; 3] = ["name", "service", "form"];

/// One line of the list.
#[derive(Clone, Copy)]
pub struct Known {
    pub common: f64,
    reason: &'static str,
}

pub fn check(pack: &Pack, findings: &mut Findings) {
    let list = list();
    let mut used = BTreeMap::new();
    for (word, key) in words(pack) {
        used.entry(word).or_insert(key);
    }
    for (word, key) in &used {
        let what = match list.get(word.as_str()) {
            None => format!("“{word}” is not in words.tsv; say it in a common word, or add how common it is"),
            Some(known) if known.common < COMMON && !REASONS.contains(&known.reason) => {
                format!("“{word}” is rare; say it in a common word, or give the reason in words.tsv")
            }
            Some(_) => continue,
        };
        findings.add(Passage::file("nl"), format!("“{key}”"), what);
    }
    for word in list.keys().filter(|word| !used.contains_key(**word)) {
        findings.add("words.tsv", format!("“{word}”"), "is used nowhere; take it out");
    }
}

/// The rarest words of the Dutch, each with a key that uses it.
pub fn rarest(pack: &Pack) -> Vec<(f64, String, String)> {
    let list = list();
    let common = |word: &str| list.get(word).map_or(0.0, |known| known.common);
    let is_name = |word: &str| list.get(word).is_some_and(|known| known.reason == "name");
    let used = words(pack).into_iter().filter(|(word, _)| !is_name(word));
    let mut all: Vec<(f64, String, String)> = used.map(|(word, key)| (common(&word), word, key)).collect();
    all.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
    all.dedup_by(|one, other| one.1 == other.1);
    all
}

fn list() -> BTreeMap<&'static str, Known> {
    let line = |line: &'static str| {
        let mut parts = line.split('\t');
        let (word, common) = (parts.next()?, parts.next()?.parse().ok()?);
        Some((word, Known { common, reason: parts.next().unwrap_or_default() }))
    };
    WORDS.lines().filter_map(line).collect()
}

/// Every Dutch word with the key of its text, in small letters.
fn words(pack: &Pack) -> Vec<(String, String)> {
    let mut words = Vec::new();
    for passage in pack.passages.iter().filter(|passage| !passage.is_name()) {
        let mut text = passage.text("nl").unwrap_or_default().to_owned();
        while let Some((before, (_, after))) =
            text.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
        {
            text = format!("{before} {after}");
        }
        let inside = |sign: char| sign.is_alphabetic() || "’'-".contains(sign);
        for word in text.split(|sign| !inside(sign)) {
            let word = word.trim_matches(['’', '\'', '-']).to_lowercase();
            if !word.is_empty() {
                words.push((word, passage.key.clone()));
            }
        }
    }
    words
}
