//! The frozen order holds every id of the questionnaire, every language that is
//! shipped, and no other id.
//!
//! Codes that parents carry count in this order, so it only ever grows at the
//! end.

use std::collections::BTreeSet;

use super::findings::Findings;
use super::pack::Pack;
use crate::content::language::LANGUAGES;
use crate::domain::ids::Region;
use crate::domain::questionnaire::{Asked, Questionnaire};

const FILE: &str = "frozen-order.json";
/// The one list that may be ahead of what is shipped: a language has its number
/// before anybody has translated a word.
const LANGUAGES_LIST: &str = "languages";

pub fn check(pack: &Pack, findings: &mut Findings) {
    let lists = lists(&pack.questionnaire);
    for (name, ids) in &lists {
        match pack.frozen.find(name) {
            None => findings.add(FILE, format!("“{name}”"), "is missing; freeze its order"),
            Some(frozen) => compare(name, frozen, ids, findings),
        }
    }
    let known = |name: &String| lists.iter().any(|(list, _)| list == name);
    for (name, _) in pack.frozen.0.iter().filter(|(name, _)| !known(name)) {
        let what = "the questionnaire has no such list";
        findings.add(FILE, format!("“{name}”"), what);
    }
}

fn compare(name: &str, frozen: &[String], ids: &[&str], findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for id in frozen {
        if !ids.contains(&id.as_str()) && name != LANGUAGES_LIST {
            let what = format!("“{id}” is not in the questionnaire; a frozen id never goes");
            findings.add(FILE, format!("“{name}”"), what);
        }
        if !seen.insert(id.as_str()) {
            findings.add(FILE, format!("“{name}”"), format!("“{id}” stands there twice"));
        }
    }
    for id in ids.iter().filter(|id| !seen.contains(**id)) {
        let what = format!("“{id}” is not frozen; add it at the end");
        findings.add(FILE, format!("“{name}”"), what);
    }
    let counts_by_place = matches!(name, "topics" | "sources");
    if counts_by_place && frozen.len() == ids.len() && frozen != ids {
        let what = "is in another order than in the questionnaire; put the questionnaire back";
        findings.add(FILE, format!("“{name}”"), what);
    }
}

/// Every list that is frozen, by its name there.
fn lists(questionnaire: &Questionnaire) -> Vec<(String, Vec<&str>)> {
    let items = || questionnaire.items.iter();
    let short = items().filter(|item| item.version == Asked::Both);
    let mut lists: Vec<(String, Vec<&str>)> = vec![
        ("items_full".into(), items().map(|one| one.id.as_str()).collect()),
        ("items_short".into(), short.map(|one| one.id.as_str()).collect()),
        (LANGUAGES_LIST.into(), LANGUAGES.iter().map(|(tag, _)| *tag).collect()),
        ("options_regions".into(), Region::ALL.iter().map(|one| one.id()).collect()),
        ("sources".into(), questionnaire.sources.iter().map(|one| one.id.as_str()).collect()),
        ("topics".into(), questionnaire.topics.iter().map(|one| one.id.as_str()).collect()),
    ];
    for (name, steps) in &questionnaire.scales {
        lists.push((format!("scale_{name}"), steps.iter().map(String::as_str).collect()));
    }
    for (name, options) in &questionnaire.lists {
        let ids = options.iter().map(|one| one.id.as_str()).collect();
        lists.push((format!("options_{}", name.replace('-', "_")), ids));
    }
    lists
}
