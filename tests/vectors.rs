//! 250 answer sets with their outcome by an independent implementation of the
//! same text, to the last digit: classes, bars, weights, the first of the
//! ranking, the three and their reasons. 71 of the sets are wrong and refused.
//!
//! They hold for the content of `tests/data/content`: the questionnaire, offers
//! and cards of November 2026 without their words. So an offer may be mended in
//! `public/content` without moving a vector, and a vector that moves is a rule
//! that moved. Of each ranking the vectors keep the first three and the length.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde_json::value::RawValue;
use steunwijzer::content::score;

/// What one set gives, each part as the text that is printed.
type Outcome<'a> = BTreeMap<&'a str, &'a RawValue>;

#[derive(Deserialize)]
struct Vector<'a> {
    #[serde(borrow)]
    set: &'a RawValue,
    /// How many candidates are ranked.
    #[serde(default)]
    ranked: usize,
    /// `None`: the set is refused.
    #[serde(default, borrow)]
    outcome: Option<Outcome<'a>>,
}

#[test]
fn every_vector_is_met_to_the_last_digit() {
    let vectors: Vec<Vector<'_>> =
        serde_json::from_str(include_str!("data/vectors.json")).expect("vectors are JSON");
    assert_eq!(vectors.len(), 250);
    let sets: Vec<&str> = vectors.iter().map(|vector| vector.set.get()).collect();
    let input = format!("[{}]", sets.join(","));
    let (printed, sound) = score::run(Path::new("tests/data/content"), input.as_bytes())
        .expect("the content of the vectors is sound");
    assert!(!sound, "some of the sets are wrong");
    let outcomes: Vec<Outcome<'_>> = serde_json::from_str(&printed).expect("outcomes are JSON");
    assert_eq!(outcomes.len(), vectors.len(), "one outcome a set, in order");
    for (vector, outcome) in vectors.iter().zip(&outcomes) {
        meets(vector, outcome);
    }
}

fn meets(vector: &Vector<'_>, outcome: &Outcome<'_>) {
    let set = vector.set;
    let Some(expected) = &vector.outcome else {
        assert!(outcome.contains_key("error"), "{set} is to be refused");
        return;
    };
    assert!(expected.keys().eq(outcome.keys()), "{set} gives other parts");
    for (part, expected) in expected {
        let printed = outcome[part];
        if *part == "ranking" {
            let ranking: Vec<&RawValue> = serde_json::from_str(printed.get()).expect("a ranking is a list");
            let first: Vec<&RawValue> = serde_json::from_str(expected.get()).expect("a ranking is a list");
            assert_eq!(ranking.len(), vector.ranked, "candidates of {set}");
            for (one, expected) in ranking.iter().zip(&first) {
                assert_eq!(one.get(), expected.get(), "ranking of {set}");
            }
        } else {
            assert_eq!(printed.get(), expected.get(), "{part} of {set}");
        }
    }
}

#[test]
fn numbers_are_printed_as_the_shortest_text_that_reads_back() {
    let text = |number: f64| score::to_json(&number);
    for (number, expected) in [
        (0.0, "0"),
        (1.0, "1"),
        (-0.2, "-0.2"),
        (0.1 + 0.2, "0.30000000000000004"),
        (100.0 / 3.0, "33.333333333333336"),
        (0.6625, "0.6625"),
    ] {
        assert_eq!(text(number), expected);
        assert_eq!(expected.parse(), Ok(number), "{expected} reads back");
    }
}
