//! Puts the texts that are only read later into a file of their own, so that
//! the first question waits for none of them, and those of the workshop into
//! another, so that no parent downloads them. Who translates has one file.

use std::path::Path;

use serde_json::{Map, Value};
use steunwijzer::content::language::{is_later, is_workshop};

use crate::folder;

/// Splits every language file of a site.
pub fn split(site: &Path) -> Result<(), String> {
    let languages = site.join("content/lang");
    if !languages.is_dir() {
        return Ok(());
    }
    for file in folder::files(&languages)? {
        let texts: Map<String, Value> = serde_json::from_str(&folder::read_text(&file)?)
            .map_err(|error| format!("{} is not an object of texts: {error}.", file.display()))?;
        let (workshop, asked): (Map<_, _>, Map<_, _>) =
            texts.into_iter().partition(|(key, _)| is_workshop(key));
        let (later, first): (Map<_, _>, Map<_, _>) = asked.into_iter().partition(|(key, _)| is_later(key));
        let tag = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        write(&languages.join(format!("{tag}-workshop.json")), workshop)?;
        write(&languages.join(format!("{tag}-later.json")), later)?;
        write(&file, first)?;
    }
    Ok(())
}

/// A text a line, so that a person can read what is shipped.
fn write(file: &Path, texts: Map<String, Value>) -> Result<(), String> {
    let line = |(key, text): (String, Value)| format!("{}: {text}", Value::String(key));
    let lines: Vec<String> = texts.into_iter().map(line).collect();
    folder::write(file, format!("{{\n{}\n}}\n", lines.join(",\n")).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn every_text_is_in_one_of_the_three_files() {
        let site = Scratch::new();
        let texts = r#"{"start-a": "Wie \"jij\"", "result-b": "b", "topic.c.short": "c",
            "group-d": "d", "talk.e.short": "e"}"#;
        site.file("content/lang/nl.json", texts);
        split(site.path()).unwrap();
        let read = |name: &str| -> Value {
            serde_json::from_str(&folder::read_text(&site.path().join("content/lang").join(name)).unwrap())
                .unwrap()
        };
        assert_eq!(read("nl.json"), serde_json::json!({"start-a": "Wie \"jij\""}));
        assert_eq!(read("nl-later.json"), serde_json::json!({"result-b": "b", "topic.c.short": "c"}));
        let workshop = serde_json::json!({"group-d": "d", "talk.e.short": "e"});
        assert_eq!(read("nl-workshop.json"), workshop);
    }

    #[test]
    fn a_file_that_is_no_language_is_named() {
        let site = Scratch::new();
        let problem = split(site.file("content/lang/nl.json", "[").path()).unwrap_err();
        assert!(problem.contains("nl.json"), "{problem}");
    }
}
