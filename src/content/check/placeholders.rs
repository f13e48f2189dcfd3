//! A text has the same `{placeholders}` in every language.

use std::collections::BTreeSet;

use super::findings::Findings;
use super::pack::{Pack, tags};
use super::passages::Passage;
use super::plurals::plural_of;

pub fn check(pack: &Pack, findings: &mut Findings) {
    // One child may be said without its number: see the check of the plurals.
    for passage in pack.passages.iter().filter(|passage| plural_of(&passage.key).is_none()) {
        let Some(in_dutch) = passage.text("nl").map(placeholders) else { continue };
        for tag in tags() {
            let here = passage.text(tag).map(placeholders);
            if let Some(here) = here.filter(|here| *here != in_dutch) {
                let what =
                    format!("has the placeholders {here:?}, in Dutch {in_dutch:?}; give both the same");
                findings.add(Passage::file(tag), &passage.about, what);
            }
        }
    }
}

/// The names between braces; a brace that is never closed counts as one.
pub fn placeholders(text: &str) -> BTreeSet<&str> {
    let name = |part: &'_ str| part.find('}').map_or(part.len(), |end| end);
    let parts = text.split('{').skip(1);
    parts.map(|part| &part[..name(part)]).collect()
}
