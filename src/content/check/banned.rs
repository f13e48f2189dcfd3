//! None of the words of the ban list stands in a text that a person can read,
//! or in a name in the code.

use std::path::Path;

use super::ban_list::{BANNED, OF_THE_BROWSER};
use super::findings::Findings;
use super::pack::Pack;

/// The one file that has to hold the words.
const EXEMPT: &str = "src/content/check/ban_list.rs";

/// Looks through every file of the content, ids included.
pub fn check(pack: &Pack, findings: &mut Findings) {
    for (file, text) in &pack.files {
        look(file, text, findings);
    }
}

/// Looks through the pages and all Rust code under `src`, comments too: they
/// are read as well.
pub fn in_repository(root: &Path, findings: &mut Findings) {
    file("index.html", root, findings);
    if root.join("public").is_dir() {
        folder("public", &[".html", ".webmanifest"], root, findings);
    }
    folder("src", &[".rs"], root, findings);
}

fn folder(name: &str, endings: &[&str], root: &Path, findings: &mut Findings) {
    let entries = match std::fs::read_dir(root.join(name)) {
        Ok(entries) => entries.flatten(),
        Err(fault) => return findings.add(name, "cannot be opened", fault),
    };
    let mut names: Vec<_> = entries.map(|entry| (entry.file_name(), entry.path())).collect();
    names.sort();
    for (entry, path) in names {
        let name = format!("{name}/{}", entry.to_string_lossy());
        if path.is_dir() {
            folder(&name, endings, root, findings);
        } else if endings.iter().any(|end| name.ends_with(end)) && name != EXEMPT {
            file(&name, root, findings);
        }
    }
}

fn file(name: &str, root: &Path, findings: &mut Findings) {
    match std::fs::read_to_string(root.join(name)) {
        Ok(text) => look(name, &text, findings),
        Err(fault) => findings.add(name, "cannot be opened", fault),
    }
}

fn look(file: &str, text: &str, findings: &mut Findings) {
    for (place, line) in text.lines().enumerate() {
        let line = line.to_lowercase().replace(OF_THE_BROWSER, "");
        for word in BANNED.into_iter().filter(|word| line.contains(word)) {
            let what = format!("holds “{word}”, which is on the ban list; say it otherwise");
            findings.add(file, format!("line {}", place + 1), what);
        }
    }
}
