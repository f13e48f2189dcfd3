//! No sentence is longer than can be held in one breath.

use super::findings::Findings;
use super::measure::{filled, sentences, words};
use super::pack::{Pack, TAGS};

const LONGEST_IN_A_QUESTION: usize = 12;
const LONGEST: usize = 15;

pub fn check(pack: &Pack, findings: &mut Findings) {
    for passage in pack.passages.iter().filter(|passage| !passage.is_name()) {
        let is_asked = passage.is_question() || passage.is_asked_in_a_group();
        let most = if is_asked { LONGEST_IN_A_QUESTION } else { LONGEST };
        for tag in TAGS {
            let text = filled(passage.text(tag).unwrap_or_default(), tag);
            for sentence in sentences(&text) {
                let count = words(sentence).count();
                if count > most {
                    let what = format!("“{}” has {count} words; cut it to {most} at most", sentence.trim());
                    findings.add(passage.file(tag), format!("{} ({tag})", passage.about), what);
                }
            }
        }
    }
}
