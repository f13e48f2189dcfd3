//! A translation is about as long as its original.

use super::findings::Findings;
use super::pack::Pack;

/// Shorter ones are labels, in which one long word decides.
const COMPARED_FROM: usize = 20;
const SHORTEST: f64 = 0.6;
const LONGEST: f64 = 1.7;

/// Those that differ with reason.
const EXCEPTIONS: [(&str, &str); 1] =
    [("source.midwife", "Belgium and the Netherlands have a word each, English has one")];

pub fn check(pack: &Pack, findings: &mut Findings) {
    for passage in pack.passages.iter().filter(|passage| !passage.is_name()) {
        let (Some(dutch), Some(english)) = (passage.text("nl"), passage.text("en")) else {
            continue;
        };
        if EXCEPTIONS.iter().any(|(key, _)| *key == passage.field) {
            continue;
        }
        let (from, to) = (dutch.chars().count(), english.chars().count());
        let ratio = to as f64 / from as f64;
        if from > COMPARED_FROM && !(SHORTEST..=LONGEST).contains(&ratio) {
            let what = format!(
                "the English is {ratio:.2} times as long as the Dutch; \
                 bring it between {SHORTEST} and {LONGEST}"
            );
            findings.add(passage.file("en"), &passage.about, what);
        }
    }
}
