//! The texts of offers, cards, contacts and figures: each that a file names
//! exists, and each that exists is named.

use std::collections::BTreeSet;

use serde_json::Value;

use super::findings::Findings;
use super::pack::Pack;
use super::passages::{Passage, family_of};

pub fn check(pack: &Pack, findings: &mut Findings) {
    let mut named = BTreeSet::new();
    for file in pack.files.keys().filter(|file| !file.starts_with("lang/") && file.ends_with(".json")) {
        let mut here = BTreeSet::new();
        gather(&pack.value(file), &mut here);
        for key in here.iter().filter(|key| pack.text(key, "nl").is_none()) {
            findings.add(file, format!("“{key}”"), "is no key of the language files; write its text there");
        }
        named.extend(here);
    }
    for passage in pack.passages.iter().filter(|passage| passage.belongs_to() != "interface") {
        if !named.contains(&passage.key) {
            findings.add(Passage::file("nl"), &passage.about, "is named by no file; take it out everywhere");
        }
    }
}

fn gather(value: &Value, keys: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if family_of(text).is_some() && !text.contains(' ') => {
            keys.insert(text.clone());
        }
        Value::Array(values) => values.iter().for_each(|value| gather(value, keys)),
        Value::Object(fields) => fields.values().for_each(|value| gather(value, keys)),
        _ => {}
    }
}
