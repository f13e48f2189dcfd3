//! Holds what a phone downloads against what was promised.

use std::path::Path;

use steunwijzer::content::language::LANGUAGES;

use crate::finish::{compressed, file_list};
use crate::{file_kind, repository, without_wasm};

// The budgets of design.md, "Numbers to hold"; a kB is 1000 bytes.

/// Everything needed to answer the first question: aimed at, a third of the
/// smallest comparable app.
const FIRST_QUESTION_AIM: u64 = 100_000;
/// The same: never more than this.
const FIRST_QUESTION_LIMIT: u64 = 150_000;
/// Requests until the first question can be answered.
const FIRST_QUESTION_REQUESTS: u64 = 8;
/// The service worker's whole set, downloaded once for use without a network.
const WHOLE_SET_LIMIT: u64 = 600_000;
/// Both programs as plain script, for browsers without WebAssembly: what these
/// download besides.
const WITHOUT_WASM_LIMIT: u64 = 290_000;
/// The workshop with its scanner: what a facilitator downloads besides.
const WORKSHOP_LIMIT: u64 = 250_000;
/// What a parent keeps of their own: what one who keeps downloads besides.
const OWN_LIMIT: u64 = 220_000;

/// The words of one language, all of them: what a parent downloads besides who
/// reads another than Dutch.
const LANGUAGE_LIMIT: u64 = 60_000;

/// A set that only some download.
struct Besides {
    set: file_list::Set,
    /// Marks its files in the table.
    mark: char,
    who: &'static str,
    limit: u64,
}

const BESIDES: [Besides; 2] = [
    Besides { set: file_list::WORKSHOP, mark: '+', who: "a facilitator", limit: WORKSHOP_LIMIT },
    Besides { set: file_list::OWN, mark: '~', who: "a parent who keeps", limit: OWN_LIMIT },
];

/// The data the first question needs: the questions, and their words in one
/// language. A further language or region adds nothing.
const FIRST_CONTENT: [&str; 2] = ["content/questionnaire.json", "content/lang/nl.json"];

/// The answering program and its looks, fetched once the first question can be
/// answered (the browser journeys hold that order); and the looks of the easy
/// mode, fetched when it is switched on.
const LATER: [&str; 3] = ["steunwijzer-answers", "later.css", "easy.css"];

/// Prints the bytes of `dist/` and fails when a limit is passed.
pub fn report() -> Result<(), String> {
    let files = Sizes::of(&repository::dist())?;
    println!("{}", files.table());
    match files.passed_limits().as_slice() {
        [] => Ok(()),
        passed => Err(passed.join("\n")),
    }
}

/// The bytes a phone downloads for each file that the service worker keeps, on
/// every device and for some besides, largest first; and for the script of
/// browsers without WebAssembly.
struct Sizes {
    kept: Vec<(String, u64)>,
    besides: Vec<(Besides, Vec<(String, u64)>)>,
    /// By the tag of the language.
    languages: Vec<(&'static str, u64)>,
    without_wasm: u64,
}

impl Sizes {
    fn of(site: &Path) -> Result<Self, String> {
        if !site.join("index.html").is_file() {
            return Err("There is no dist/ to measure: `cargo xtask build` makes it.".into());
        }
        let kept = largest_first(site, file_list::files(site)?.into_keys())?;
        let mut besides = Vec::new();
        for one in BESIDES {
            let files = largest_first(site, one.set.files(site)?.into_keys())?;
            besides.push((one, files));
        }
        let mut languages = Vec::new();
        for (tag, _) in LANGUAGES {
            let files = file_list::language(tag).files(site)?;
            languages.push((*tag, sum(&largest_first(site, files.into_keys())?)));
        }
        for needed in FIRST_CONTENT {
            if !kept.iter().any(|(name, _)| name == needed) {
                return Err(format!("dist/ has no {needed}, which the first question needs."));
            }
        }
        let without_wasm = site.join(without_wasm::SCRIPT);
        let without_wasm = if without_wasm.is_file() { compressed::downloaded(&without_wasm)? } else { 0 };
        Ok(Self { kept, besides, languages, without_wasm })
    }

    fn first_question(&self) -> (u64, u64) {
        let needed = self.kept.iter().filter(|(name, _)| is_for_first_question(name));
        needed.fold((0, 0), |(bytes, requests), (_, more)| (bytes + more, requests + 1))
    }

    fn whole_set(&self) -> u64 {
        sum(&self.kept)
    }

    fn table(&self) -> String {
        let (bytes, requests) = self.first_question();
        let aim = if bytes <= FIRST_QUESTION_AIM { "within" } else { "over" };
        let mut table = String::from(
            "Downloaded, brotli (* = needed to answer the first question, + = by facilitators alone, \
             ~ = by parents who keep)\n",
        );
        for (name, bytes) in &self.kept {
            let mark = if is_for_first_question(name) { '*' } else { ' ' };
            table.push_str(&format!("{bytes:>9} {mark} {name}\n"));
        }
        for (Besides { mark, .. }, files) in &self.besides {
            for (name, bytes) in files {
                table.push_str(&format!("{bytes:>9} {mark} {name}\n"));
            }
        }
        table.push_str(&format!(
            "{bytes:>9}   until the first question: {aim} the {FIRST_QUESTION_AIM} aimed at, limit {FIRST_QUESTION_LIMIT}\n\
             {requests:>9}   requests until then, limit {FIRST_QUESTION_REQUESTS}\n\
             {:>9}   the service worker's whole set, limit {WHOLE_SET_LIMIT}\n\
             {:>9}   besides, where there is no WebAssembly, limit {WITHOUT_WASM_LIMIT}",
            self.whole_set(),
            self.without_wasm
        ));
        for (Besides { who, limit, .. }, files) in &self.besides {
            table.push_str(&format!("\n{:>9}   what {who} downloads besides, limit {limit}", sum(files)));
        }
        for (tag, bytes) in &self.languages {
            table.push_str(&format!("\n{bytes:>9}   all words in {tag}, limit {LANGUAGE_LIMIT}"));
        }
        table
    }

    fn passed_limits(&self) -> Vec<String> {
        let (bytes, requests) = self.first_question();
        let besides = self.besides.iter().map(|(Besides { who, limit, .. }, files)| {
            (format!("bytes that {who} downloads besides"), sum(files), *limit)
        });
        let languages = self
            .languages
            .iter()
            .map(|(tag, bytes)| (format!("bytes of all words in {tag}"), *bytes, LANGUAGE_LIMIT));
        [
            ("bytes until the first question", bytes, FIRST_QUESTION_LIMIT),
            ("requests until the first question", requests, FIRST_QUESTION_REQUESTS),
            ("bytes in the service worker's whole set", self.whole_set(), WHOLE_SET_LIMIT),
            ("bytes for browsers without WebAssembly", self.without_wasm, WITHOUT_WASM_LIMIT),
        ]
        .into_iter()
        .map(|(what, found, limit)| (what.to_owned(), found, limit))
        .chain(besides)
        .chain(languages)
        .filter(|(_, found, limit)| found > limit)
        .map(|(what, found, limit)| format!("Over the limit: {found} {what}, at most {limit}."))
        .collect()
    }
}

fn sum(files: &[(String, u64)]) -> u64 {
    files.iter().map(|(_, bytes)| bytes).sum()
}

fn largest_first(site: &Path, addresses: impl Iterator<Item = String>) -> Result<Vec<(String, u64)>, String> {
    let mut sizes = Vec::new();
    for address in addresses {
        let name = if address == "./" { "index.html".into() } else { address };
        let bytes = compressed::downloaded(&site.join(&name))?;
        sizes.push((name, bytes));
    }
    sizes.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    Ok(sizes)
}

/// All other code and style is needed at once.
fn is_for_first_question(name: &str) -> bool {
    if LATER.iter().any(|later| name.starts_with(later)) {
        return false;
    }
    let is_code = matches!(file_kind::extension(name), "js" | "wasm" | "css");
    is_code || name == "index.html" || FIRST_CONTENT.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    fn site() -> Scratch {
        let site = Scratch::new();
        for name in ["index.html", "app.js", "app.wasm", "app.css", "sw.js", "icon.png"] {
            site.file(name, "0123456789");
        }
        for name in FIRST_CONTENT.into_iter().chain(["content/lang/en.json"]) {
            site.file(name, "0123456789");
        }
        site
    }

    #[test]
    fn the_first_question_needs_page_code_style_and_one_language() {
        let sizes = Sizes::of(site().path()).unwrap();
        assert_eq!(sizes.first_question(), (60, 6));
        assert_eq!(sizes.whole_set(), 70);
        assert!(sizes.passed_limits().is_empty());
    }

    #[test]
    fn the_compressed_copy_is_what_counts() {
        let site = site();
        site.file("app.wasm.br", "01234");
        assert_eq!(Sizes::of(site.path()).unwrap().first_question(), (55, 6));
    }

    #[test]
    fn every_limit_that_is_passed_is_named() {
        let site = site();
        site.file("app.wasm", vec![0; 700_000]);
        site.file("one-more.js", "0").file("two-more.js", "0").file("three-more.js", "0");
        site.file(without_wasm::SCRIPT, vec![0; 290_001]);
        site.file("steunwijzer-workshop_bg.wasm", vec![0; 200_000]).file("scan.js", vec![0; 50_001]);
        site.file("content/lang/uk.json", vec![0; 30_000]);
        site.file("content/lang/uk-later.json", vec![0; 30_001]);
        site.file("steunwijzer-own_bg.wasm", vec![0; 170_000]).file("own.css", vec![0; 50_001]);
        let passed = Sizes::of(site.path()).unwrap().passed_limits();
        assert_eq!(passed.len(), 7, "{passed:?}");
        assert!(passed[6].contains("60001 bytes of all words in uk"), "{passed:?}");
        assert!(passed[5].contains("220001 bytes that a parent who keeps downloads besides"), "{passed:?}");
    }

    #[test]
    fn a_parents_set_holds_nothing_that_only_some_download() {
        let site = site();
        let parents = |sizes: &Sizes| (sizes.first_question(), sizes.whole_set());
        let before = parents(&Sizes::of(site.path()).unwrap());
        for name in ["steunwijzer-workshop.js", "steunwijzer-scanner_bg.wasm", "scan.js", "workshop.css"] {
            site.file(name, "0123456789");
        }
        for name in ["steunwijzer-own.js", "steunwijzer-own_bg.wasm", "own.css"] {
            site.file(name, "0123456789");
        }
        site.file("content/lang/nl-workshop.json", "0123456789")
            .file("content/lang/nl-own.json", "0123456789");
        let sizes = Sizes::of(site.path()).unwrap();
        assert_eq!(parents(&sizes), before);
        let table = sizes.table();
        for line in [
            "10 + workshop.css\n",
            "10 ~ own.css\n",
            "50   what a facilitator downloads besides, limit 250000",
            "40   what a parent who keeps downloads besides, limit 220000",
        ] {
            assert!(table.contains(line), "{line} in {table}");
        }
    }

    #[test]
    fn a_site_without_the_first_questions_is_refused() {
        assert!(Sizes::of(Scratch::new().path()).err().unwrap().contains("cargo xtask build"));
        let page_alone = Scratch::new();
        let problem = Sizes::of(page_alone.file("index.html", "").path()).err().unwrap();
        assert!(problem.contains("questionnaire.json"), "{problem}");
    }
}
