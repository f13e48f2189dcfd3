//! What the build adds after Trunk's own part, while the site is still in
//! Trunk's staging folder. The order matters: the policy holds hashes of the
//! finished page, the list holds hashes of the finished files, and the
//! compressed copies are made of all of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::{folder, repository, stamp};

pub mod compressed;
pub mod file_list;
mod languages;
mod page;
mod plain;
pub mod policy;
mod smaller;

/// The looks of the easy mode, which the plain page has not.
const EASY: &str = "easy.css";

/// The accessibility statement: a page of its own, as public bodies publish one.
const STATEMENT: &str = "toegankelijkheid.html";

/// Trunk's `post_build` hook.
pub fn staged_build() -> Result<(), String> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or("`finish` works on a build that Trunk has under way: `cargo xtask build` starts one.")?;
    stamp::forget()?;
    let mut words = texts(&repository::content().join("lang/nl.json"))?;
    // The two placeholders that are no texts of their own.
    words.insert("plain".into(), plain::numbers(&repository::content())?);
    words.insert("first".into(), plain::first(&repository::content())?);
    let page = plain::page(&repository::content(), &words, &styles(&staging)?)?;
    folder::write(&staging.join("plain.html"), policy::added(&page)?.as_bytes())?;
    let statement = staging.join(STATEMENT);
    let told = plain::dressed(&folder::read_text(&statement)?, &styles(&staging)?)?;
    folder::write(&statement, policy::added(&told)?.as_bytes())?;
    smaller::scripts(&staging)?;
    finish(&staging, &words)
}

/// The stylesheets of the plain page, by their addresses: those that every
/// device keeps for use without a network.
fn styles(site: &Path) -> Result<Vec<String>, String> {
    let files = folder::files(site)?.into_iter().map(|file| folder::relative(&file, site));
    let is_for_all = |file: &String| file != EASY && !file_list::is_in_a_set(file);
    Ok(files.filter(|file| file.ends_with(".css") && is_for_all(file)).collect())
}

fn finish(site: &Path, texts: &BTreeMap<String, String>) -> Result<(), String> {
    let index = site.join("index.html");
    let filled = page::filled(&page::without_comments(&folder::read_text(&index)?), texts)?;
    folder::write(&index, policy::added(&filled)?.as_bytes())?;
    languages::split(site)?;
    file_list::write(site)?;
    compressed::write_copies(site)
}

/// The words of the first screen are Dutch: the page is there before any
/// choice of language can be.
fn texts(path: &Path) -> Result<BTreeMap<String, String>, String> {
    serde_json::from_str(&folder::read_text(path)?)
        .map_err(|error| format!("{} is not an object of texts: {error}.", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn the_list_and_the_copies_are_of_the_finished_page() {
        let site = Scratch::new();
        let words = "Wie steunt jou? ".repeat(100);
        site.file("index.html", format!("<head></head><h1>{{{{title}}}}</h1>{words}"));
        site.file("sw.js", file_list::MARK);
        finish(site.path(), &BTreeMap::from([("title".into(), "Steun".into())])).unwrap();

        let page = folder::read_text(&site.path().join("index.html")).unwrap();
        assert!(page.contains("<h1>Steun</h1>") && page.contains("Content-Security-Policy"));
        let worker = folder::read_text(&site.path().join("sw.js")).unwrap();
        assert!(worker.contains(&crate::hash::hex(page.as_bytes())));
        assert!(site.path().join("index.html.br").is_file());
    }

    #[test]
    fn the_plain_page_asks_for_no_looks_that_only_some_keep() {
        let site = Scratch::new();
        site.file("app-0123456789abcdef.css", "")
            .file("later.css", "")
            .file("easy.css", "")
            .file("workshop.css", "")
            .file("own.css", "");
        assert_eq!(styles(site.path()).unwrap(), ["app-0123456789abcdef.css", "later.css"]);
    }

    #[test]
    fn a_language_file_that_is_no_object_of_texts_is_refused_with_the_place() {
        let folder = Scratch::new();
        for wrong in ["", "[1]", "{\"a\": {\"b\": \"c\"}}", "{\"a\": \"b\"", "{\"a\": 3}"] {
            let problem = texts(&folder.file("nl.json", wrong).path().join("nl.json")).unwrap_err();
            assert!(problem.contains("nl.json") && problem.contains("line"), "{problem}");
        }
    }
}
