//! No sentence is longer than can be held in one breath.

use super::findings::Findings;
use super::measure::{filled, sentences, words};
use super::pack::{MEASURED, Pack, tags};
use super::passages::Passage;

const LONGEST_IN_A_QUESTION: usize = 12;
const LONGEST: usize = 15;
/// The limits are for Dutch. French says the same with more words.
const MORE_ELSEWHERE: usize = 4;

pub fn check(pack: &Pack, findings: &mut Findings) {
    for passage in pack.passages.iter().filter(|passage| !passage.is_name()) {
        let is_asked = passage.is_question() || passage.is_asked_in_a_group();
        for tag in tags() {
            let most = if is_asked { LONGEST_IN_A_QUESTION } else { LONGEST };
            let most = if MEASURED.contains(&tag) { most } else { most + MORE_ELSEWHERE };
            let text = filled(passage.text(tag).unwrap_or_default(), tag);
            for sentence in sentences(&text) {
                let count = words(sentence).count();
                if count > most {
                    let what = format!("“{}” has {count} words; cut it to {most} at most", sentence.trim());
                    findings.add(Passage::file(tag), format!("{} ({tag})", passage.about), what);
                }
            }
        }
    }
}
