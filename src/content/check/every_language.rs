//! Every text says something, and in every language something else.

use super::findings::Findings;
use super::pack::{Pack, tags};
use super::passages::Passage;

/// Shorter ones may be the same word in two languages.
const TRANSLATED_FROM: usize = 20;

pub fn check(pack: &Pack, findings: &mut Findings) {
    for passage in &pack.passages {
        let dutch = passage.text("nl").unwrap_or_default();
        for tag in tags() {
            let Some(text) = passage.text(tag) else { continue };
            let is_left = tag != "nl" && text == dutch && dutch.chars().count() > TRANSLATED_FROM;
            let what = if text.trim().is_empty() {
                "is empty; write the text"
            } else if is_left && !passage.is_name() {
                "is still the Dutch text; translate it"
            } else {
                continue;
            };
            findings.add(Passage::file(tag), format!("{} ({tag})", passage.about), what);
        }
    }
}
