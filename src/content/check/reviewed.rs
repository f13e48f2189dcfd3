//! Every language file says who reviewed it.

use super::findings::Findings;
use super::pack::{Pack, tags};
use super::passages::Passage;
use crate::content::language::{ORIGINAL, REVIEWED_BY};

pub fn check(pack: &Pack, findings: &mut Findings) {
    for tag in tags() {
        let file = pack.value(&Passage::file(tag));
        let by = file[REVIEWED_BY].as_str().unwrap_or_default();
        if by.trim().is_empty() || (by == ORIGINAL) != (tag == "nl") {
            let what = "does not say who reviewed it: a name, or `nobody`; Dutch is the `original`";
            findings.add(Passage::file(tag), format!("“{REVIEWED_BY}”"), what);
        }
    }
}
