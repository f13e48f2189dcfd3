//! Seven languages: chosen whole, fetched when chosen, kept for use without a
//! network, and said as CLDR says them.

use serde_json::{Value, json};
use steunwijzer::content::language::{LANGUAGES, Language};

use crate::cldr::Cldr;
use crate::everywhere::kept;
use crate::page::Page;
use crate::words::said;

/// What a parent said, as it is kept in the tab.
pub fn said_so_far(page: &Page) -> Vec<Value> {
    let kept = page.kept().0.expect("the tab keeps the answers");
    let kept: Value = serde_json::from_str(&kept).expect("the app writes JSON");
    let names =
        ["region", "version", "answers", "told_about", "passed", "refused", "step", "own_step", "auto_next"];
    names.map(|name| kept[name].clone()).to_vec()
}

#[test]
fn choosing_a_language_midway_keeps_every_answer_and_the_step() {
    let page = Page::holding(&kept("nl", json!({ "step": "nothing-now", "own_step": "Ik bel mijn zus." })));
    let before = said_so_far(&page);
    for (tag, _) in LANGUAGES.iter().cycle().skip(1).take(LANGUAGES.len()) {
        page.goes_to("#/");
        page.speaks(tag);
        assert_eq!(said_so_far(&page), before, "{tag}");
        page.taps(said(tag, "start-resume"));
        page.until("it goes on at the first open question", "return location.hash === '#/q/b3-2'");
        page.goes_to("#/q/e1");
        let chosen = "return [...document.querySelectorAll('main fieldset :checked')].map((one) => one.id)";
        assert_eq!(page.run(chosen), json!(["e1-sometimes"]), "{tag}");
        page.reload_fully();
        page.is_in(tag);
        assert_eq!(page.place(), "#/q/e1", "{tag}");
    }
}

/// Counts how often the page is told its language or direction though it says so already.
const AGAIN: &str = "window.again = 0; const page = document.documentElement;
    new MutationObserver((all) => { for (const { attributeName, oldValue } of all)
        if (oldValue === page.getAttribute(attributeName)) window.again += 1;
    }).observe(page, { attributeFilter: ['lang', 'dir'], attributeOldValue: true });";

/// A browser would work out the style of the whole page anew, at every tap.
#[test]
fn a_drawing_does_not_say_again_in_which_language_the_page_is() {
    let page = Page::with_first(AGAIN);
    page.visits_holding(&kept("nl", json!({})));
    page.goes_to("#/q/e1");
    page.run("document.querySelector('#e1-often').click()");
    page.goes_to("#/result");
    assert_eq!(page.run("return window.again"), json!(0));
    // It is watched: this is what would be counted.
    page.run("root.lang = root.lang");
    page.until("it is counted", "return window.again === 1");
}

/// The language files that were asked for, by their tags, each once.
fn asked_for(page: &Page) -> Vec<String> {
    let asked = page.server.requests();
    let names = asked.iter().filter_map(|path| path.strip_prefix("/content/lang/"));
    let mut tags: Vec<String> = names.filter_map(|name| Some(name.get(..2)?.to_owned())).collect();
    tags.sort();
    tags.dedup();
    tags
}

/// Does the service worker hold all four files of this language?
const KEPT_WHOLE: &str = "const files = ['', '-later', '-own', '-workshop'].map((end) => `content/lang/${arguments[0]}${end}.json`);
    Promise.all(files.map((file) => caches.match(file))).then((found) => { root.dataset.kept = String(found.every(Boolean)); });
    return root.dataset.kept === 'true'";

#[test]
fn a_language_is_fetched_when_it_is_chosen_and_then_works_without_a_network() {
    for (nth, (tag, _)) in LANGUAGES.iter().enumerate().skip(1) {
        let mut page = Page::open();
        page.works_offline();
        assert_eq!(asked_for(&page), ["nl"], "before {tag} is chosen");
        page.holds(&kept("nl", json!({})));
        page.goes_to("#/");
        page.speaks(tag);
        page.until_words(&format!("{tag} is kept"), KEPT_WHOLE, tag);
        let mut asked = ["nl", *tag];
        asked.sort_unstable();
        assert_eq!(asked_for(&page), asked);

        page.server.stop();
        page.reload_fully();
        page.is_in(tag);
        page.goes_to("#/result");
        page.is_at(said(tag, "result-your-words"));

        // One that was not chosen is not there.
        let other = LANGUAGES[1 + nth % (LANGUAGES.len() - 1)].0;
        page.goes_to("#/");
        page.chooses_language(other);
        page.sees(said("nl", "language-fallback"));
        page.is_in("nl");
    }
}

/// As the app asks for it: Arabic with the digits of a telephone.
#[test]
fn the_browser_has_the_plurals_of_cldr() {
    let page = Page::open();
    let numbers: Vec<u32> = (0..=200).chain([1_000, 1_000_000]).collect();
    for (tag, _) in LANGUAGES {
        let tag = Language::read("", tag, "{}").expect("an empty language").tag_of_intl();
        let cldr = Cldr::of(&tag);
        let wanted: Vec<&str> = numbers.iter().map(|number| cldr.name(*number)).collect();
        let said = page.script(
            "const rules = new Intl.PluralRules(arguments[0]); return arguments[1].map((number) => rules.select(number))",
            vec![json!(tag), json!(numbers)],
        );
        assert_eq!(said, json!(wanted), "{tag}");
    }
}
