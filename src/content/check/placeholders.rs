//! A text has the same `{placeholders}` in every language.

use std::collections::BTreeSet;

use super::findings::Findings;
use super::pack::Pack;

pub fn check(pack: &Pack, findings: &mut Findings) {
    for passage in &pack.passages {
        let (Some(dutch), Some(english)) = (passage.text("nl"), passage.text("en")) else {
            continue;
        };
        let (in_dutch, in_english) = (placeholders(dutch), placeholders(english));
        if in_dutch != in_english {
            let what = format!(
                "has the placeholders {in_dutch:?} in Dutch and {in_english:?} in English; \
                 give both the same"
            );
            findings.add(passage.file("en"), &passage.about, what);
        }
    }
}

/// The names between braces; a brace that is never closed counts as one.
fn placeholders(text: &str) -> BTreeSet<&str> {
    let name = |part: &'_ str| part.find('}').map_or(part.len(), |end| end);
    let parts = text.split('{').skip(1);
    parts.map(|part| &part[..name(part)]).collect()
}
