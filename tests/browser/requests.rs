//! Nothing leaves: what is asked for, when, and from whom.

use std::path::Path;

use serde_json::json;

use crate::engine::{self, Light};
use crate::page::Page;
use crate::parent::SHORT;

#[test]
fn a_whole_journey_asks_for_nothing_once_the_app_is_there() {
    let page = Page::open();
    page.works_offline();
    let before = page.server.requests();
    page.begins("Begin", "Nederland");
    page.answers_at_once(&[SHORT]);
    page.is_at("Jouw woorden");
    for screen in ["#/how", "#/offers", "#/offer/home-start", "#/help", "#/region/full", "#/privacy"] {
        page.goes_to(screen);
    }
    page.sees("0 keer iets opgehaald sinds de app klaar is");
    let asked = page.server.requests().split_off(before.len());
    assert!(asked.is_empty(), "asked of the server after everything was there: {asked:?}");
    let for_groups = before.iter().find(|path| ["workshop", "scan"].iter().any(|name| path.contains(name)));
    assert_eq!(for_groups, None, "parents never load the part for groups");
    let elsewhere = "return performance.getEntriesByType('resource').map((one) => one.name).filter((one) => !one.startsWith(location.origin + '/'))";
    assert_eq!(page.run(elsewhere), json!([]), "asked of others");
}

#[test]
fn at_most_eight_requests_come_before_the_first_question() {
    let page = Page::open();
    page.works_offline();
    let asked = page.server.requests();
    // The browser asks for these for its own frame, when and as often as it likes.
    let own = |path: &&String| !path.starts_with("/icons/") && !path.ends_with(".webmanifest");
    // What comes after the first question is asked for at once, in any order.
    let later =
        ["/later.css", "/help.json", "/offers/", "/figures.json", "-later.json", "/frozen-order.json"];
    let before = |last: &[&str]| -> Vec<&String> {
        let asked = asked.iter().filter(own);
        asked.take_while(|path| !last.iter().any(|one| path.contains(one))).collect()
    };
    let first = before(&later);
    assert!(first.len() <= 8, "{} requests: {first:?}", first.len());
    let needed = ["/", "/content/questionnaire.json", "/content/lang/nl.json", ".css", ".js", ".wasm"];
    for needed in needed {
        assert!(first.iter().any(|path| path.ends_with(needed)), "{needed} is not among {first:?}");
    }
    assert!(first.len() < before(&["steunwijzer-answers"]).len(), "the answering program comes after");
}

/// Not one after the other: each would wait for the network. The program is held
/// back until its content was asked for, so one that asks for it itself never comes.
#[test]
fn a_screen_behind_the_questions_asks_for_its_content_while_the_program_comes_and_for_nothing_twice() {
    let page = Page::unopened(Light::Day);
    let content =
        ["questionnaire", "lang/nl", "lang/nl-later", "help", "offers/cards", "figures", "frozen-order"]
            .map(|name| format!("/content/{name}.json"));
    page.server.hold_back(&asking_program(), &content.each_ref().map(String::as_str));
    page.visit("#/how");
    let asked = page.server.requests();
    // The service worker then asks for everything, to keep it.
    let by_the_page: Vec<_> = asked.iter().take_while(|path| *path != "/sw.js").collect();
    for file in content {
        let times = by_the_page.iter().filter(|path| **path == &file).count();
        assert_eq!(times, 1, "{file} among {by_the_page:?}");
    }
}

/// Where the asking program is; its name changes with what is in it.
fn asking_program() -> String {
    let files = std::fs::read_dir(engine::path("STEUNWIJZER_DIST")).expect("the built site can be read");
    let mut names = files.flatten().map(|file| file.file_name().to_string_lossy().into_owned());
    let name = names.find(|name| name.starts_with("steunwijzer-app-") && name.ends_with("_bg.wasm"));
    format!("/{}", name.expect("the built site has an asking program"))
}

/// Hosts that are words, not places to fetch from: the names of formats, and
/// the manual in a comment of wasm-bindgen's glue.
const NAMES: [&str; 2] = ["www.w3.org", "developer.mozilla.org"];

#[test]
fn no_other_host_stands_in_what_is_shipped_but_in_links_to_tap() {
    let dist = engine::path("STEUNWIJZER_DIST");
    let mut found = Vec::new();
    files_under(&dist, &mut |path| {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        // Content holds the addresses of offers and numbers; see the next test.
        let is_read = ["html", "js", "css", "svg", "webmanifest"].contains(&ending);
        // As a .wasm file: texts of the program end to end, where words run into each other.
        let is_program = path.ends_with("steunwijzer-without-wasm.js");
        if is_read && !is_program {
            let text = std::fs::read_to_string(path).unwrap_or_default();
            let hosts = hosts_in(&text)
                .filter(|(before, host)| !NAMES.contains(host) && !before.ends_with("<a href=\""));
            found.extend(hosts.map(|(_, host)| format!("{}: {host}", path.display())));
        }
    });
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn addresses_of_others_stand_on_the_screen_only_as_links_without_referrer() {
    let page = Page::with_a_result();
    let strange = "return [...document.querySelectorAll('[src], [srcset], [action], [href], [data], [poster]')]
        .filter((one) => /^(https?:)?\\/\\//.test(one.getAttribute('src') ?? one.getAttribute('href') ?? ''))
        .filter((one) => one.tagName !== 'A' || !one.relList.contains('noreferrer') || !one.relList.contains('noopener'))
        .map((one) => one.outerHTML)";
    for screen in ["#/", "#/result", "#/offers", "#/offer/home-start", "#/help", "#/how", "#/privacy"] {
        page.goes_to(screen);
        assert_eq!(page.run(strange), json!([]), "on {screen}");
    }
}

/// Each host in a text, with what stands right before its address.
fn hosts_in(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let ends = |letter: char| !(letter.is_ascii_alphanumeric() || letter == '.' || letter == '-');
    text.match_indices("://").filter_map(move |(at, _)| {
        let before = text[..at].trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        let scheme = &text[before.len()..at];
        let after = &text[at + 3..];
        let host = &after[..after.find(ends).unwrap_or(after.len())];
        (matches!(scheme, "http" | "https" | "ws" | "wss") && !host.is_empty()).then_some((before, host))
    })
}

fn files_under(folder: &Path, look: &mut impl FnMut(&Path)) {
    for entry in std::fs::read_dir(folder).expect("the built site can be read").flatten() {
        if entry.path().is_dir() {
            files_under(&entry.path(), look);
        } else {
            look(&entry.path());
        }
    }
}
