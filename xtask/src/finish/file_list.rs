//! Tells the service worker which files make up the site, with the hash of
//! each, so that it keeps exactly these or none.

use std::collections::BTreeMap;
use std::path::Path;

use crate::{folder, hash};

/// The place in `public/sw.js` that the build fills.
pub const MARK: &str = "const BUILD = { version: \"\", files: {} };";

const WORKER: &str = "sw.js";

/// The start page's address. Some hosts redirect `index.html` to the folder,
/// and the worker refuses whatever was redirected.
const START: &str = "./";

/// Every file the worker keeps: its address relative to the site, and its
/// SHA-256.
pub fn files(site: &Path) -> Result<BTreeMap<String, String>, String> {
    let mut files = BTreeMap::new();
    for path in folder::files(site)? {
        let name = folder::relative(&path, site);
        if is_kept(&name) {
            require_plain(&name)?;
            let address = if name == "index.html" { START.into() } else { name };
            files.insert(address, hash::hex(&folder::read(&path)?));
        }
    }
    Ok(files)
}

/// Writes the list into the staged `sw.js`, with a version that is another
/// whenever any file is.
pub fn write(site: &Path) -> Result<(), String> {
    let worker = site.join(WORKER);
    let script = folder::read_text(&worker)?;
    folder::write(&worker, filled(&script, &files(site)?)?.as_bytes())
}

fn filled(script: &str, files: &BTreeMap<String, String>) -> Result<String, String> {
    if script.matches(MARK).count() != 1 {
        return Err(format!("public/sw.js: the line `{MARK}` must be there once."));
    }
    let files = serde_json::to_string_pretty(files)
        .map_err(|error| format!("The service worker's list cannot be written: {error}."))?;
    let version = &hash::hex(files.as_bytes())[..16];
    let build = format!("const BUILD = {{ version: \"{version}\", files: {files} }};");
    Ok(script.replace(MARK, &build))
}

/// The browser keeps the worker itself, and decompresses on the way in.
/// Screenshots are for the moment of installing alone, when there is a network.
fn is_kept(name: &str) -> bool {
    let is_copy = name.ends_with(".br") || name.ends_with(".gz");
    let is_screenshot = name.contains("/screenshot-");
    name != WORKER && !is_copy && !is_screenshot
}

/// A name with a space or an accent has several spellings as an address, and
/// hosts do not agree on them.
fn require_plain(name: &str) -> Result<(), String> {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_./".contains(letter);
    if name.chars().all(is_plain) {
        return Ok(());
    }
    Err(format!("The file `{name}` needs a name of plain letters, digits, `-`, `_` and `.`."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    fn site() -> Scratch {
        let site = Scratch::new();
        site.file("index.html", "page").file("app-0123456789abcdef.js", "code");
        site.file("content/lang/nl.json", "{}").file("icons/icon.png", "picture");
        site.file("sw.js", format!("// ours\n{MARK}\nrest();\n"));
        site
    }

    #[test]
    fn the_list_is_complete_with_the_hash_of_every_file() {
        let files = files(site().path()).unwrap();
        let addresses: Vec<_> = files.keys().map(String::as_str).collect();
        assert_eq!(addresses, ["./", "app-0123456789abcdef.js", "content/lang/nl.json", "icons/icon.png"]);
        assert_eq!(files["./"], hash::hex(b"page"));
    }

    #[test]
    fn the_worker_itself_compressed_copies_and_screenshots_are_not_kept() {
        let site = site();
        let before = files(site.path()).unwrap();
        site.file("index.html.br", "b").file("a.js.gz", "g").file("icons/screenshot-wide.png", "s");
        assert_eq!(files(site.path()).unwrap(), before);
    }

    #[test]
    fn the_version_changes_whenever_a_file_does() {
        let site = site();
        let script = folder::read_text(&site.path().join("sw.js")).unwrap();
        let before = filled(&script, &files(site.path()).unwrap()).unwrap();
        assert_eq!(filled(&script, &files(site.path()).unwrap()).unwrap(), before);
        site.file("content/lang/nl.json", "{ }");
        let after = filled(&script, &files(site.path()).unwrap()).unwrap();
        let version = |script: &str| script.split('"').nth(1).unwrap().to_owned();
        assert_eq!(version(&before).len(), 16);
        assert_ne!(version(&before), version(&after));
    }

    #[test]
    fn the_list_goes_where_the_mark_is_and_nowhere_else() {
        let site = site();
        write(site.path()).unwrap();
        let script = folder::read_text(&site.path().join("sw.js")).unwrap();
        assert!(script.starts_with("// ours\nconst BUILD = { version: \""), "{script}");
        assert!(script.ends_with("rest();\n") && script.contains("\"icons/icon.png\""));
        assert!(write(site.path()).unwrap_err().contains("must be there once"));
    }

    #[test]
    fn the_worker_we_ship_has_the_mark() {
        let worker = folder::read_text(&crate::repository::at("public/sw.js")).unwrap();
        assert_eq!(worker.matches(MARK).count(), 1);
    }

    #[test]
    fn a_file_whose_name_has_several_spellings_is_refused() {
        let site = site();
        let problem = files(site.file("café.json", "{}").path()).unwrap_err();
        assert!(problem.contains("`café.json`"), "{problem}");
    }
}
