//! Tells the service worker which files make up the site, with the hash of
//! each, so that it keeps exactly these or none.

use std::collections::BTreeMap;
use std::path::Path;

use steunwijzer::content::language::LANGUAGES;

use crate::{folder, hash, without_wasm};

/// The place in `public/sw.js` that the build fills.
pub const MARK: &str =
    "const BUILD = { version: \"\", files: {}, withoutWasm: {}, sets: { workshop: {}, own: {} } };";

const WORKER: &str = "sw.js";
/// The language that every other falls back to.
const DUTCH: &str = "nl";

/// The start page's address. Some hosts redirect `index.html` to the folder,
/// and the worker refuses whatever was redirected.
const START: &str = "./";

/// The address of a file relative to the site, and its SHA-256.
type Files = BTreeMap<String, String>;

/// Files that only some download: a program, its words and its looks; or the
/// words of a language. The worker keeps them besides when it is asked to, by the
/// message `keep-` and the name.
pub struct Set {
    /// Also that of the looks, and the ending of the Dutch words; or the tag of
    /// the language, and the beginning of its files.
    name: &'static str,
    /// How the names of its programs begin.
    programs: &'static [&'static str],
    /// What is in it besides.
    more: &'static [&'static str],
}

/// What a facilitator needs: the workshop, and the scanner with its worker.
pub const WORKSHOP: Set =
    Set { name: "workshop", programs: &["steunwijzer-workshop", "steunwijzer-scanner"], more: &["scan.js"] };
/// What a parent needs who keeps something of their own.
pub const OWN: Set = Set { name: "own", programs: &["steunwijzer-own"], more: &[] };

/// The words of one language, all of them: the first, the later, and those of
/// both programs above.
pub fn language(tag: &'static str) -> Set {
    Set { name: tag, programs: &[], more: &[] }
}

/// All sets. Dutch is in none: every device keeps it.
fn sets() -> impl Iterator<Item = Set> {
    let others = LANGUAGES.iter().filter(|(tag, _)| *tag != DUTCH);
    [WORKSHOP, OWN].into_iter().chain(others.map(|(tag, _)| language(tag)))
}

impl Set {
    /// Its files in a site.
    pub fn files(&self, site: &Path) -> Result<Files, String> {
        those(site, |name| is_kept(name) && self.has(name))
    }

    fn has(&self, name: &str) -> bool {
        let is_program = self.programs.iter().any(|program| name.starts_with(program));
        let words = name.strip_prefix("content/lang/").and_then(|file| file.strip_suffix(".json"));
        let is_language = words.is_some_and(|words| {
            let (tag, of) = words.split_once('-').unwrap_or((words, ""));
            tag == self.name || (tag == DUTCH && of == self.name)
        });
        is_program || is_language || name == format!("{}.css", self.name) || self.more.contains(&name)
    }
}

/// Is a file in a set that only some download?
pub fn is_in_a_set(name: &str) -> bool {
    sets().any(|set| set.has(name))
}

/// Every file the worker keeps on every device.
pub fn files(site: &Path) -> Result<Files, String> {
    those(site, |name| is_kept(name) && name != without_wasm::SCRIPT && !is_in_a_set(name))
}

/// What it keeps besides where there is no WebAssembly: for the few, so that
/// all others need not download it.
fn files_without_wasm(site: &Path) -> Result<Files, String> {
    those(site, |name| name == without_wasm::SCRIPT)
}

fn those(site: &Path, wanted: impl Fn(&str) -> bool) -> Result<Files, String> {
    let mut files = Files::new();
    for path in folder::files(site)? {
        let name = folder::relative(&path, site);
        if wanted(&name) {
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
    if script.matches(MARK).count() != 1 {
        return Err(format!("public/sw.js: the line `{MARK}` must be there once."));
    }
    let mut lists = Vec::new();
    for set in sets() {
        lists.push(format!("{}: {}", set.name, listed(&set.files(site)?)?));
    }
    let build = format!(
        "files: {}, withoutWasm: {}, sets: {{ {} }}",
        listed(&files(site)?)?,
        listed(&files_without_wasm(site)?)?,
        lists.join(", ")
    );
    let version = &hash::hex(build.as_bytes())[..16];
    let build = format!("const BUILD = {{ version: \"{version}\", {build} }};");
    folder::write(&worker, script.replace(MARK, &build).as_bytes())
}

fn listed(files: &Files) -> Result<String, String> {
    serde_json::to_string_pretty(files)
        .map_err(|error| format!("The service worker's list cannot be written: {error}."))
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
    fn the_script_for_browsers_without_webassembly_is_kept_by_these_alone() {
        let site = site();
        let before = files(site.path()).unwrap();
        assert!(files_without_wasm(site.path()).unwrap().is_empty());
        site.file(without_wasm::SCRIPT, "script").file("steunwijzer-without-wasm.js.br", "b");
        assert_eq!(files(site.path()).unwrap(), before);
        let list = files_without_wasm(site.path()).unwrap();
        assert_eq!(list, Files::from([(without_wasm::SCRIPT.into(), hash::hex(b"script"))]));
    }

    const FOR_FACILITATORS: [&str; 7] = [
        "content/lang/nl-workshop.json",
        "scan.js",
        "steunwijzer-scanner.js",
        "steunwijzer-scanner_bg.wasm",
        "steunwijzer-workshop.js",
        "steunwijzer-workshop_bg.wasm",
        "workshop.css",
    ];
    const FOR_KEEPERS: [&str; 4] =
        ["content/lang/nl-own.json", "own.css", "steunwijzer-own.js", "steunwijzer-own_bg.wasm"];

    const IN_UKRAINIAN: [&str; 4] = [
        "content/lang/uk-later.json",
        "content/lang/uk-own.json",
        "content/lang/uk-workshop.json",
        "content/lang/uk.json",
    ];

    #[test]
    fn what_only_some_need_is_in_a_list_of_its_own_and_in_no_other() {
        let site = site();
        let before = files(site.path()).unwrap();
        let sets: [(Set, &[&str]); 3] =
            [(WORKSHOP, &FOR_FACILITATORS), (OWN, &FOR_KEEPERS), (language("uk"), &IN_UKRAINIAN)];
        for (set, names) in &sets {
            assert!(set.files(site.path()).unwrap().is_empty());
            for name in *names {
                site.file(name, name).file(&format!("{name}.br"), "b");
            }
        }
        assert_eq!(files(site.path()).unwrap(), before);
        for (set, names) in sets {
            let expected = names.iter().map(|name| ((*name).to_owned(), hash::hex(name.as_bytes())));
            assert_eq!(set.files(site.path()).unwrap(), expected.collect());
        }
    }

    #[test]
    fn a_name_that_only_speaks_of_a_set_is_not_taken_for_a_file_of_it() {
        let others = [
            "content/offers/a-workshop.json",
            "content/offers/a-own.json",
            "content/lang/nl-later.json",
            "icons/workshop.css",
            "icons/own.css",
            "app-scan.js",
            "later.css",
            "steunwijzer-app-0123456789abcdef.js",
            "steunwijzer-answers_bg.wasm",
        ];
        for name in others {
            assert!(!is_in_a_set(name), "{name}");
        }
    }

    #[test]
    fn the_page_has_trunk_build_every_program_of_a_set() {
        let page = folder::read_text(&crate::repository::at("index.html")).unwrap();
        for program in sets().flat_map(|set| set.programs) {
            assert!(page.contains(&format!("data-bin=\"{program}\" data-type=\"worker\"")), "{program}");
        }
    }

    #[test]
    fn the_page_imports_the_program_of_every_set() {
        let page = folder::read_text(&crate::repository::at("index.html")).unwrap();
        for (import, set) in [("importFacilitating", WORKSHOP), ("importKeeping", OWN)] {
            let name = set.name;
            let line =
                format!("window.{import} = function () {{ return started(\"./steunwijzer-{name}.js\"); }};");
            assert!(page.contains(&line), "{line}");
        }
    }

    #[test]
    fn the_version_changes_whenever_a_file_does() {
        let site = site();
        let script = folder::read_text(&site.path().join("sw.js")).unwrap();
        let version = || {
            site.file("sw.js", &script);
            write(site.path()).unwrap();
            let filled = folder::read_text(&site.path().join("sw.js")).unwrap();
            filled.split('"').nth(1).unwrap().to_owned()
        };
        let before = version();
        assert_eq!(version(), before);
        assert_eq!(before.len(), 16);
        let parents = ["content/lang/nl.json", without_wasm::SCRIPT];
        for name in parents.into_iter().chain(FOR_FACILITATORS).chain(FOR_KEEPERS).chain(IN_UKRAINIAN) {
            let before = version();
            site.file(name, "{ }");
            assert_ne!(version(), before, "{name}");
        }
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

    /// The claims are in the script, by their words: it says which does not hold.
    #[test]
    fn the_worker_we_ship_keeps_a_set_for_whoever_asks_and_over_an_update() {
        let claims = "node xtask/src/finish/file_list/worker.mjs public/sw.js";
        crate::program::Program::of(claims).run().unwrap();
    }

    #[test]
    fn a_file_whose_name_has_several_spellings_is_refused() {
        let site = site();
        let problem = files(site.file("café.json", "{}").path()).unwrap_err();
        assert!(problem.contains("`café.json`"), "{problem}");
    }
}
