//! One word for one thing: wherever the Dutch says a key term, a translation
//! says the word that its glossary has for it; and no translation holds a word
//! of medicine or of judgement.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::findings::Findings;
use super::pack::{Pack, tags};
use super::passages::Passage;

/// The words of every language, for whoever translates: `glossary.json`.
const GLOSSARY: &str = include_str!("glossary.json");

#[derive(Deserialize)]
struct Glossary {
    /// By term: the Dutch that is looked for, and the parts of words that stand
    /// for it in each language.
    terms: Vec<Term>,
    /// By language: parts of words that stand in no text.
    banned: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
struct Term {
    name: String,
    dutch: Vec<String>,
    /// Where the Dutch word is part of something else.
    apart: Vec<String>,
    words: BTreeMap<String, Vec<String>>,
}

pub fn check(pack: &Pack, findings: &mut Findings) {
    let glossary: Glossary = match serde_json::from_str(GLOSSARY) {
        Ok(glossary) => glossary,
        Err(fault) => return findings.add("glossary.json", "the file", fault),
    };
    for tag in tags().filter(|tag| *tag != "nl") {
        for term in &glossary.terms {
            let words = term.words.get(tag).map_or(&[][..], Vec::as_slice);
            if words.is_empty() {
                findings.add("glossary.json", format!("“{}”", term.name), format!("has no word in {tag}"));
            }
            for passage in pack.passages.iter().filter(|passage| !passage.is_name()) {
                let Some(text) = passage.text(tag) else { continue };
                if says(term, passage) && !has_one(text, words) {
                    let what = format!("says “{}” in no word of the glossary {words:?}: {text}", term.name);
                    findings.add(Passage::file(tag), &passage.about, what);
                }
            }
        }
        for passage in &pack.passages {
            let text = passage.text(tag).unwrap_or_default().to_lowercase();
            for word in glossary.banned.get(tag).into_iter().flatten().filter(|word| text.contains(*word)) {
                let what = format!("holds “{word}”, which is on the ban list; say it otherwise");
                findings.add(Passage::file(tag), &passage.about, what);
            }
        }
    }
}

/// Does the Dutch of a text use the term?
fn says(term: &Term, passage: &Passage) -> bool {
    let mut text = passage.text("nl").unwrap_or_default().to_lowercase();
    for apart in &term.apart {
        text = text.replace(apart, "");
    }
    has_one(&text, &term.dutch)
}

fn has_one(text: &str, parts: &[String]) -> bool {
    let text = text.to_lowercase();
    parts.iter().any(|part| text.contains(part))
}
