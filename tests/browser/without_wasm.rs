//! Where the browser has no WebAssembly, as on an iPhone in Lockdown Mode, or
//! refuses the programs, the same app comes as plain script.

use serde_json::json;

use crate::engine::{self, Engine, Light};
use crate::page::Page;
use crate::parent::SHORT;

const SCRIPT: &str = "/steunwijzer-without-wasm.js";

fn the_short_journey(page: &Page) {
    page.is_at("Meestal gaat het goed. Vragen horen erbij.");
    page.begins("Begin", "Nederland");
    assert_eq!(page.answers(&[SHORT]), 13);
    page.is_at("Jouw woorden");
    page.sees("Je zei dat je kracht haalt uit je kind en humor.");
    page.until("there are three suggestions", "return suggestions().length === 3");
    page.taps("Hulp nu");
    page.is_at("Hulp nu");
    page.sees("Veilig Thuis");
}

fn scripts_asked_for(page: &Page) -> usize {
    page.server.requests().iter().filter(|address| *address == SCRIPT).count()
}

#[test]
fn without_webassembly_the_short_journey_works_and_so_it_does_without_a_network() {
    let mut page = Page::unopened_without_wasm();
    page.visit("");
    assert_eq!(page.run("return typeof WebAssembly"), json!("undefined"));
    assert_eq!(page.run("return root.hasAttribute('data-plain')"), json!(false));
    the_short_journey(&page);
    page.works_offline();
    page.server.stop();
    page.goes_to("#/");
    page.reload_fully();
    page.goes_to("#/result");
    page.is_at("Jouw woorden");
    page.sees("Je zei dat je kracht haalt uit je kind en humor.");
}

#[test]
fn a_browser_that_refuses_the_programs_gets_the_plain_script() {
    let page = Page::unopened(Light::Day);
    if page.is(Engine::WebKit) {
        return; // It tells a page nothing of a module that waited in vain.
    }
    let programs = std::fs::read_dir(engine::path("STEUNWIJZER_DIST")).expect("the built site");
    let names = programs.flatten().map(|file| file.file_name().to_string_lossy().into_owned());
    // As an older browser would: a version that nobody knows.
    for name in names.filter(|name| name.ends_with(".wasm")) {
        page.server.replace(&format!("/{name}"), b"\0asm\x02\0\0\0".to_vec(), "application/wasm");
    }
    let index = engine::path("STEUNWIJZER_DIST").join("index.html");
    let index = std::fs::read_to_string(index).expect("the built site has a start page");
    // The page holds a hash of its program, which the one put here has not.
    let index = index.replace(" integrity=\"sha384-", " data-was=\"");
    page.server.replace("/", index, "text/html; charset=utf-8");
    page.visit("");
    assert_eq!(page.run("return root.hasAttribute('data-plain')"), json!(false));
    the_short_journey(&page);
    assert_eq!(scripts_asked_for(&page), 1);
}

#[test]
fn every_other_browser_downloads_none_of_it() {
    let page = Page::open();
    assert_eq!(page.run("return typeof WebAssembly"), json!("object"));
    page.begins("Begin", "Nederland");
    page.works_offline();
    assert_eq!(scripts_asked_for(&page), 0);
}

/// Without the script either, the plain page tells the numbers.
#[test]
fn when_the_plain_script_does_not_come_the_plain_page_does() {
    let page = Page::unopened_without_wasm();
    page.server.replace(SCRIPT, "{", "text/javascript; charset=utf-8");
    page.load("");
    page.sees("Steunwijzer werkt hier niet");
}
