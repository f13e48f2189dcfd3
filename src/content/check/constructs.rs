//! Each construct has the items that the blueprint gives it (instrument 6.1).

use super::findings::Findings;
use super::pack::Pack;
use crate::domain::questionnaire::{Asked, Item, Questionnaire};

const FILE: &str = "questionnaire.json";

/// Construct, items in the short version, items in the full version. What
/// stands on the screen of another item (b4), and what comes after the result
/// (s9), is no item of its own here.
const BLUEPRINT: [(&str, usize, usize); 18] = [
    ("age", 1, 1),
    ("household", 0, 1),
    ("strength", 1, 1),
    ("going", 1, 1),
    ("emotional", 1, 4),
    ("practical", 1, 4),
    ("informational", 1, 4),
    ("normative", 1, 4),
    ("friction", 0, 2),
    ("asking", 0, 2),
    ("sources", 1, 3),
    ("worries", 3, 4),
    ("wish", 1, 2),
    ("enjoy", 0, 1),
    ("breath", 0, 1),
    ("supported", 0, 1),
    ("trust", 0, 1),
    ("safety", 1, 1),
];
/// Asked once at the end of the result, in both versions.
const CLOSING: &str = "strength";

pub fn check(pack: &Pack, findings: &mut Findings) {
    let questionnaire = &pack.questionnaire;
    for (construct, short, full) in BLUEPRINT {
        let found = counts(questionnaire, construct);
        if found != (short, full) {
            let what = format!(
                "has {} items in the short and {} in the full version; \
                 the blueprint has {short} and {full}",
                found.0, found.1
            );
            findings.add(FILE, format!("construct “{construct}”"), what);
        }
    }
    for item in &questionnaire.items {
        let known = |(construct, ..): &(&str, usize, usize)| *construct == item.construct;
        if !BLUEPRINT.iter().any(known) {
            let what = format!("its construct “{}” is not in the blueprint", item.construct);
            findings.add(FILE, format!("item “{}”", item.id), what);
        }
    }
    let closing = |item: &&Item| item.place.is_some() && item.construct == CLOSING;
    if questionnaire.items.iter().filter(closing).count() != 1 {
        let what = "the blueprint has one item at the end of the result, about what goes well";
        findings.add(FILE, "items", what);
    }
}

fn counts(questionnaire: &Questionnaire, construct: &str) -> (usize, usize) {
    let own_screen = |item: &&Item| item.with.is_none() && item.place.is_none();
    let items = questionnaire.items.iter().filter(own_screen);
    let of_it: Vec<&Item> = items.filter(|item| item.construct == construct).collect();
    let short = of_it.iter().filter(|item| item.version == Asked::Both);
    (short.count(), of_it.len())
}
