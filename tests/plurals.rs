//! The plurals that the content is held against are those of CLDR.

#[path = "data/cldr.rs"]
mod cldr;

use std::collections::BTreeSet;

use cldr::Cldr;
use steunwijzer::content::check::PLURALS;
use steunwijzer::content::language::LANGUAGES;

/// Every number that the app counts up to, and of those below a million so many
/// that each ending of three digits occurs.
fn numbers() -> impl Iterator<Item = u32> {
    (0..=999).chain((1_000..1_000_000).step_by(997))
}

#[test]
fn the_table_of_plurals_names_every_language_once() {
    let named = PLURALS.map(|(tag, _)| tag).to_vec();
    let shipped: Vec<&str> = LANGUAGES.iter().map(|(tag, _)| *tag).collect();
    assert_eq!(named, shipped);
}

/// `cargo test --test plurals -- --nocapture` prints which occur.
#[test]
fn each_language_has_the_plurals_of_the_table_and_no_others() {
    for (tag, wanted) in PLURALS {
        let cldr = Cldr::of(tag);
        let occur: BTreeSet<&str> = numbers().map(|number| cldr.name(number)).collect();
        println!("{tag}: {occur:?}");
        // What has no plural of its own is `other`, the text of the base key. In
        // Ukrainian and Polish only fractions are.
        let named: BTreeSet<&str> = occur.into_iter().filter(|name| *name != "other").collect();
        assert_eq!(named, wanted.iter().copied().collect(), "{tag}");
    }
}
