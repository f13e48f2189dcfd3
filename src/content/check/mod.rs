//! Holds the whole content folder against the rules it must keep.
//!
//! Every check looks at everything and notes all it finds, each problem as one
//! sentence that names the file, the id and the mend. The checks run natively:
//! in the tests and in the build, never in a parent's browser.

mod age_bands;
mod ban_list;
mod banned;
mod card_length;
mod constructs;
mod coverage;
mod dutch;
mod english;
mod every_language;
mod evidence;
mod fallbacks;
mod figures_apart;
mod findings;
mod frozen;
mod glossary;
mod length;
mod long_words;
mod measure;
mod named_once;
mod named_texts;
mod needed_keys;
mod pack;
mod passages;
mod phones;
mod placeholders;
mod plurals;
mod pointers;
mod reading;
mod reviewed;
mod same_keys;
mod sentences;
mod table;
mod word_list;

use std::path::Path;

pub use ban_list::BANNED;
pub use dutch::syllables as dutch_syllables;
pub use english::syllables as english_syllables;
pub use plurals::PLURALS;
pub use table::{readability, worst};

use findings::Findings;
use pack::Pack;

/// Every check of the content, in the order in which its problems are told.
const CHECKS: &[fn(&Pack, &mut Findings)] = &[
    same_keys::check,
    every_language::check,
    placeholders::check,
    plurals::check,
    named_texts::check,
    reviewed::check,
    glossary::check,
    length::check,
    needed_keys::check,
    constructs::check,
    age_bands::check,
    frozen::check,
    pointers::check,
    coverage::check,
    named_once::check,
    fallbacks::check,
    evidence::check,
    phones::check,
    figures_apart::check,
    sentences::check,
    card_length::check,
    long_words::check,
    word_list::check,
    reading::check,
    banned::check,
];

/// Every problem of every file under `path` (`public/content`), each one
/// sentence. A file that cannot be read is a problem of its own; the checks
/// that hold files against each other then wait until it is mended.
pub fn folder(path: &Path) -> Vec<String> {
    let pack = match Pack::read(path) {
        Ok(pack) => pack,
        Err(problems) => return problems,
    };
    let mut findings = Findings::default();
    for check in CHECKS {
        check(&pack, &mut findings);
    }
    findings.into_problems()
}

/// Every banned word in what stands around the content: the pages and the code
/// of the app. `root` is the folder that holds `index.html` and `src`.
pub fn repository(root: &Path) -> Vec<String> {
    let mut findings = Findings::default();
    banned::in_repository(root, &mut findings);
    findings.into_problems()
}
