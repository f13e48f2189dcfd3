//! The readability of the content as tables for a person.

use std::fmt::Write as _;
use std::path::Path;

use super::measure::Measure;
use super::pack::{MEASURED, Pack};
use super::passages::Passage;
use super::{reading, word_list};

/// Shorter ones are labels, of which the formula says nothing.
const JUDGED_FROM: usize = 4;
const WORST: usize = 10;

/// The ease of every block with its goal, or the problems that keep the
/// content from being read.
pub fn readability(path: &Path) -> String {
    let pack = match Pack::read(path) {
        Ok(pack) => pack,
        Err(problems) => return problems.join("\n"),
    };
    let mut table = String::from("ease   goal  words  per sentence  block\n");
    for block in reading::blocks(&pack) {
        let measure = block.measure();
        let Some(ease) = measure.ease(block.tag) else {
            continue;
        };
        let goal = block.goal.map_or("-".to_owned(), |goal| format!("{goal:.0}"));
        let length = measure.words as f64 / measure.sentences as f64;
        let line = format!(
            "{ease:5.1}  {goal:>4}  {:5}  {length:12.1}  {} ({}), {}",
            measure.words, block.file, block.tag, block.name
        );
        let _ = writeln!(table, "{line}");
    }
    table
}

/// The ten texts of each language that read hardest, or the problems that keep
/// the content from being read.
pub fn worst(path: &Path) -> String {
    let pack = match Pack::read(path) {
        Ok(pack) => pack,
        Err(problems) => return problems.join("\n"),
    };
    let mut list = String::from("rarest words in nl (3 is once in a million)\n");
    for (common, word, key) in word_list::rarest(&pack).into_iter().take(WORST) {
        let _ = writeln!(list, "{common:6.2}  {word} ({key})");
    }
    for tag in MEASURED {
        let mut texts = Vec::new();
        for passage in pack.passages.iter().filter(|passage| !passage.is_name()) {
            let text = passage.text(tag).unwrap_or_default();
            let measure = Measure::of([text], tag);
            if let Some(ease) = measure.ease(tag).filter(|_| measure.words >= JUDGED_FROM) {
                texts.push((ease, Passage::file(tag), passage.about.as_str(), text));
            }
        }
        // A text that stands in two places is one text.
        texts.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.3.cmp(other.3)));
        texts.dedup_by(|one, other| one.3 == other.3);
        let _ = writeln!(list, "worst in {tag}");
        for (ease, file, about, text) in texts.into_iter().take(WORST) {
            let _ = writeln!(list, "{ease:6.1}  {file}: {about}: {text}");
        }
    }
    list
}
