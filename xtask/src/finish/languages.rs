//! Puts the texts that are only read later into a file of their own, so that
//! the first question waits for none of them, and those of the workshop and of
//! what a parent keeps into two more, so that only who reads them downloads them.
//! What stands in the page itself goes nowhere else. Who translates has one file.

use std::path::Path;

use serde_json::{Map, Value};
use steunwijzer::content::language::{VERSION, is_later, is_of_page, is_own, is_workshop};

use crate::{folder, hash};

/// How a file ends that holds a part of the texts, and which those are.
type Part = (&'static str, fn(&str) -> bool);
const PARTS: [Part; 3] = [("workshop", is_workshop), ("own", is_own), ("later", is_later)];

/// Splits every language file of a site. Each part says of which version it is,
/// so that words of two versions never stand on one screen.
pub fn split(site: &Path) -> Result<(), String> {
    let languages = site.join("content/lang");
    if !languages.is_dir() {
        return Ok(());
    }
    let mut all = Vec::new();
    for file in folder::files(&languages)? {
        let text = folder::read_text(&file)?;
        let texts: Map<String, Value> = serde_json::from_str(&text)
            .map_err(|error| format!("{} is not an object of texts: {error}.", file.display()))?;
        all.push((file, text, texts));
    }
    let whole: String = all.iter().map(|(_, text, _)| text.as_str()).collect();
    let version = Value::String(hash::hex(whole.as_bytes())[..8].to_owned());
    for (file, _, texts) in all {
        let tag = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let mut first = texts;
        for (name, is_of_it) in PARTS {
            let (part, rest): (Map<_, _>, Map<_, _>) = first.into_iter().partition(|(key, _)| is_of_it(key));
            write(&languages.join(format!("{tag}-{name}.json")), part, &version)?;
            first = rest;
        }
        first.retain(|key, _| !is_of_page(key));
        write(&file, first, &version)?;
    }
    Ok(())
}

/// A text a line, so that a person can read what is shipped.
fn write(file: &Path, mut texts: Map<String, Value>, version: &Value) -> Result<(), String> {
    texts.insert(VERSION.to_owned(), version.clone());
    let line = |(key, text): (String, Value)| format!("{}: {text}", Value::String(key));
    let lines: Vec<String> = texts.into_iter().map(line).collect();
    folder::write(file, format!("{{\n{}\n}}\n", lines.join(",\n")).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository;
    use crate::scratch::Scratch;

    #[test]
    fn every_text_is_in_one_of_the_four_files() {
        let site = Scratch::new();
        let texts = r#"{"start-a": "Wie \"jij\"", "result-b": "b", "topic.c.short": "c",
            "group-d": "d", "talk.e.short": "e", "own-f": "f", "step-g.short": "g"}"#;
        site.file("content/lang/nl.json", texts);
        split(site.path()).unwrap();
        let read = |name: &str| -> Value {
            let text = folder::read_text(&site.path().join("content/lang").join(name)).unwrap();
            let mut texts: Map<String, Value> = serde_json::from_str(&text).unwrap();
            assert_eq!(texts.remove(VERSION).unwrap().as_str().unwrap().len(), 8);
            texts.into()
        };
        assert_eq!(read("nl.json"), serde_json::json!({"start-a": "Wie \"jij\""}));
        assert_eq!(read("nl-later.json"), serde_json::json!({"result-b": "b", "topic.c.short": "c"}));
        let workshop = serde_json::json!({"group-d": "d", "talk.e.short": "e"});
        assert_eq!(read("nl-workshop.json"), workshop);
        assert_eq!(read("nl-own.json"), serde_json::json!({"own-f": "f", "step-g.short": "g"}));
    }

    #[test]
    fn no_text_is_of_two_parts() {
        let texts = folder::read_text(&repository::content().join("lang/nl.json")).unwrap();
        let texts: Map<String, Value> = serde_json::from_str(&texts).unwrap();
        let forms = ["talk.a.short", "own-b.echo", "step-c.reason"];
        for key in texts.keys().map(String::as_str).chain(forms) {
            assert!(PARTS.iter().filter(|(_, is_of_it)| is_of_it(key)).count() <= 1, "{key}");
        }
    }

    #[test]
    fn every_part_is_added_to_the_words_and_not_taken_for_a_language() {
        let library = folder::read_text(&repository::at("src/library.rs")).unwrap();
        for (name, _) in PARTS {
            assert!(library.contains(&format!("\"-{name}.json\"")), "{name}");
        }
    }

    #[test]
    fn every_part_of_every_language_is_of_one_version_which_any_text_changes() {
        let version = |polish: &str| {
            let site = Scratch::new();
            site.file("content/lang/nl.json", r#"{"result-a": "a"}"#).file("content/lang/pl.json", polish);
            split(site.path()).unwrap();
            let mut versions: Vec<String> = folder::files(&site.path().join("content/lang"))
                .unwrap()
                .iter()
                .map(|file| {
                    let texts: Value = serde_json::from_str(&folder::read_text(file).unwrap()).unwrap();
                    texts[VERSION].as_str().unwrap().to_owned()
                })
                .collect();
            assert_eq!(versions.len(), 8);
            versions.dedup();
            versions.join(" ")
        };
        let one = version(r#"{"result-a": "b"}"#);
        assert_eq!(one.len(), 8);
        assert_ne!(one, version(r#"{"result-a": "c"}"#));
    }

    #[test]
    fn a_file_that_is_no_language_is_named() {
        let site = Scratch::new();
        let problem = split(site.file("content/lang/nl.json", "[").path()).unwrap_err();
        assert!(problem.contains("nl.json"), "{problem}");
    }
}
