//! What is counted has a text for every plural of a language.

use super::findings::Findings;
use super::pack::{Pack, tags};
use super::passages::Passage;
use super::placeholders::placeholders;

/// The plurals of each language that whole numbers below a million have, beside
/// `other`, by their names in CLDR. `tests/plurals.rs` holds them against it.
pub const PLURALS: [(&str, &[&str]); 7] = [
    ("nl", &["one"]),
    ("en", &["one"]),
    ("fr", &["one"]),
    ("ar", &["zero", "one", "two", "few", "many"]),
    ("tr", &["one"]),
    ("uk", &["one", "few", "many"]),
    ("pl", &["one", "few", "many"]),
];

/// The key of what is counted, and the plural that this key is the text of.
pub fn plural_of(key: &str) -> Option<(&str, &str)> {
    key.rsplit_once('.').filter(|(_, end)| matches!(*end, "zero" | "one" | "two" | "few" | "many"))
}

pub fn check(pack: &Pack, findings: &mut Findings) {
    for tag in tags() {
        let wanted = PLURALS.iter().find(|(one, _)| *one == tag).map_or(&[][..], |(_, wanted)| wanted);
        for passage in &pack.passages {
            let Some((base, plural)) = plural_of(&passage.key) else { continue };
            let Some(counted) = pack.text(base, tag) else {
                findings.add(Passage::file(tag), &passage.about, "is a plural of nothing; write its base");
                continue;
            };
            match passage.text(tag) {
                Some(_) if !wanted.contains(&plural) => {
                    findings.add(Passage::file(tag), &passage.about, "is a plural this language has not");
                }
                // The number itself may be left out: "one new picture".
                Some(text) if !placeholders(text).is_subset(&placeholders(counted)) => {
                    findings.add(Passage::file(tag), &passage.about, "has a placeholder its base has not");
                }
                _ => {}
            }
            // Every language has the plural `one`: told there, once.
            for missing in wanted
                .iter()
                .filter(|other| plural == "one" && pack.text(&format!("{base}.{other}"), tag).is_none())
            {
                let what = format!("has no text for the plural `{missing}`; write “{base}.{missing}”");
                findings.add(Passage::file(tag), format!("“{base}”"), what);
            }
        }
    }
}
