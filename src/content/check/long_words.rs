//! No question holds a long word without need.

use super::findings::Findings;
use super::measure::{filled, words};
use super::pack::{MEASURED, Pack};
use super::passages::Passage;

const LONGEST: usize = 11;

/// Longer words that stay, each with the reason.
const ALLOWED: [(&str, &str); 1] =
    [("explanations", "the English says “explanation” wherever the Dutch says “uitleg”")];

pub fn check(pack: &Pack, findings: &mut Findings) {
    let is_asked = |passage: &&Passage| passage.is_question() || passage.is_asked_in_a_group();
    for passage in pack.passages.iter().filter(is_asked) {
        for tag in MEASURED {
            let text = filled(passage.text(tag).unwrap_or_default(), tag);
            let allowed = |word: &str| ALLOWED.iter().any(|(one, _)| *one == word.to_lowercase());
            let letters = |word: &str| word.chars().filter(|one| one.is_alphabetic()).count();
            let too_long = |word: &&str| letters(word) > LONGEST && !allowed(word);
            for word in words(&text).filter(too_long) {
                let what =
                    format!("“{word}” has {} letters; say it in words of {LONGEST} at most", letters(word));
                findings.add(Passage::file(tag), format!("{} ({tag})", passage.about), what);
            }
        }
    }
}
