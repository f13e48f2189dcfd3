//! Every text exists in both languages and says something.

use super::findings::Findings;
use super::pack::{Pack, TAGS};

pub fn check(pack: &Pack, findings: &mut Findings) {
    for passage in &pack.passages {
        for tag in TAGS {
            let what = match passage.text(tag) {
                Some(text) if text.trim().is_empty() => "is empty; write the text",
                // A missing key is told by the check of the keys.
                None if !passage.is_keyed() => "is missing; translate it",
                _ => continue,
            };
            findings.add(passage.file(tag), format!("{} ({tag})", passage.about), what);
        }
    }
}
