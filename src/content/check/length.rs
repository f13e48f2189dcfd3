//! A translation is about as long as its original.

use super::findings::Findings;
use super::pack::{Pack, tags};
use super::passages::Passage;
use super::plurals::plural_of;

/// Shorter ones are labels, in which one long word decides.
const COMPARED_FROM: usize = 20;
const SHORTEST: f64 = 0.6;
const LONGEST: f64 = 1.7;

/// Those that differ with reason.
const EXCEPTIONS: [(&str, &str); 1] =
    [("source.midwife", "Belgium and the Netherlands have a word each, other languages have one")];

pub fn check(pack: &Pack, findings: &mut Findings) {
    for passage in
        pack.passages.iter().filter(|passage| !passage.is_name() && plural_of(&passage.key).is_none())
    {
        if EXCEPTIONS.iter().any(|(key, _)| *key == passage.key) {
            continue;
        }
        let from = passage.text("nl").unwrap_or_default().chars().count();
        for tag in tags().filter(|_| from > COMPARED_FROM) {
            let Some(text) = passage.text(tag) else { continue };
            let ratio = text.chars().count() as f64 / from as f64;
            if !(SHORTEST..=LONGEST).contains(&ratio) {
                let what = format!(
                    "is {ratio:.2} times as long as the Dutch; bring it between {SHORTEST} and {LONGEST}"
                );
                findings.add(Passage::file(tag), &passage.about, what);
            }
        }
    }
}
