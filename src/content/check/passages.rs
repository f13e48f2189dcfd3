//! Every text that a parent can read, with the place where it stands.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::pack::{TAGS, value};

/// One text in the languages it exists in.
#[derive(Debug)]
pub struct Passage {
    /// The file, or `lang` for a text that has a file for each language.
    pub file: String,
    /// The key in a language file; else the id it belongs to and its field.
    pub about: String,
    /// The last part of its place, such as `what`; the whole key in a language
    /// file.
    pub field: String,
    texts: BTreeMap<String, String>,
}

impl Passage {
    /// The text in a language.
    pub fn text(&self, tag: &str) -> Option<&str> {
        self.texts.get(tag).map(String::as_str)
    }

    /// The file that holds its text in a language.
    pub fn file(&self, tag: &str) -> String {
        if self.is_keyed() { format!("lang/{tag}.json") } else { self.file.clone() }
    }

    /// Does it stand in the language files, under a key?
    pub fn is_keyed(&self) -> bool {
        self.file == "lang"
    }

    /// Is it the wording of a question?
    pub fn is_question(&self) -> bool {
        self.is_keyed() && self.field.starts_with("item.")
    }

    /// Is it asked in a group: read from a wall, or said aloud?
    pub fn is_asked_in_a_group(&self) -> bool {
        let is_of_guide = self.field.starts_with("guide.") && self.field.contains(".ask-");
        self.is_keyed() && (self.field.starts_with("talk.") || is_of_guide)
    }

    /// Is it what somebody or something is called? A name is not ours to make
    /// easier.
    pub fn is_name(&self) -> bool {
        let is = |names: &[&str]| names.contains(&self.field.as_str());
        !self.is_keyed() && is(&["name", "organisation", "place_label"])
    }
}

/// The texts of all files.
pub fn of(files: &BTreeMap<String, String>) -> Vec<Passage> {
    let mut passages = keyed(files);
    let inline = files.keys().filter(|file| !file.starts_with("lang/"));
    for file in inline.filter(|file| file.ends_with(".json")) {
        walk(file, "", "", &value(files, file), &mut passages);
    }
    passages
}

fn keyed(files: &BTreeMap<String, String>) -> Vec<Passage> {
    let mut by_key: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for tag in TAGS {
        let Value::Object(texts) = value(files, &format!("lang/{tag}.json")) else {
            continue;
        };
        for (key, text) in texts {
            let text = text.as_str().unwrap_or_default().to_owned();
            by_key.entry(key).or_default().insert(tag.to_owned(), text);
        }
    }
    let passage = |(key, texts): (String, _)| Passage {
        file: "lang".to_owned(),
        about: format!("“{key}”"),
        field: key,
        texts,
    };
    by_key.into_iter().map(passage).collect()
}

fn walk(file: &str, about: &str, field: &str, value: &Value, passages: &mut Vec<Passage>) {
    match value {
        Value::Object(object) if is_text(object) => passages.push(Passage {
            file: file.to_owned(),
            about: about.to_owned(),
            field: field.to_owned(),
            texts: texts(object),
        }),
        Value::Object(object) => {
            let id = object.get("id").and_then(Value::as_str);
            let about = id.map_or_else(|| about.to_owned(), |id| format!("“{id}”"));
            for (key, value) in object {
                walk(file, &format!("{about} {key}"), key, value, passages);
            }
        }
        Value::Array(values) => {
            for value in values {
                walk(file, about, field, value, passages);
            }
        }
        _ => {}
    }
}

fn is_text(object: &Map<String, Value>) -> bool {
    TAGS.iter().any(|tag| object.get(*tag).is_some_and(Value::is_string))
}

fn texts(object: &Map<String, Value>) -> BTreeMap<String, String> {
    let text = |(tag, text): (&String, &Value)| Some((tag.clone(), text.as_str()?.to_owned()));
    object.iter().filter_map(text).collect()
}
