//! Behind a passphrase: what is sealed here others can open, and nothing of it
//! can be read once it is locked.

use std::time::{Duration, Instant};

use serde_json::json;
use steunwijzer::domain::around::Person;
use steunwijzer::journal;
use steunwijzer::own::{Child, FIRST_CHILD, KeptResult, Own, Step};
use steunwijzer::sealed::{Header, ITERATIONS, Purpose};

use crate::oracle;
use crate::own::{HOME, PASSPHRASE, SLOTS};
use crate::page::Page;
use crate::parent::KEPT;

/// A clock that a test can put forward.
pub const CLOCK: &str = "window.ahead = 0; const now = Date.now; Date.now = () => now() + window.ahead;";

impl Page {
    /// What a slot holds, without its number and checksum.
    pub fn slot(&self, nth: usize) -> (u64, String) {
        let text = self.text_of(&format!("return localStorage['{}'] ?? ''", SLOTS[nth]));
        let opened = journal::open([Some(text.as_str()), None]);
        (opened.number, opened.text.unwrap_or_default())
    }

    /// Puts a text into both slots as the write of this number.
    pub fn puts(&self, number: u64, text: &str) {
        let text = journal::written(number, text);
        self.script(
            "arguments[0].forEach((slot) => localStorage.setItem(slot, arguments[1]));
            localStorage.setItem('steunwijzer-own-mark', arguments[2])",
            vec![json!(SLOTS), json!(text), json!(number.to_string())],
        );
    }
}

pub fn header(number: u64) -> Header {
    Header { purpose: Purpose::Device, iterations: ITERATIONS, salt: [7; 16], iv: [number as u8; 12], number }
}

#[test]
fn what_the_app_seals_another_can_open_and_the_reverse() {
    let page = Page::with_answers();
    page.keeps_sealed();
    let (number, sealed) = page.slot(0);
    assert_eq!(page.slot(1), (number, sealed.clone()), "both slots hold the same");
    let text = oracle::open(PASSPHRASE, &sealed).expect("RustCrypto opens what WebCrypto sealed");
    let own = Own::decode(&text).expect("as it is documented");
    assert_eq!((own.results.len(), own.drafts.len()), (1, 1), "{text}");
    assert_eq!(oracle::open("vier losse woorden samen", &sealed), None);
    let (before, _) = page.kept();
    assert!(before.is_none(), "the tab holds no answers: {before:?}");
    // Each write has an initialisation vector of its own.
    page.adds_step("Bel Sam");
    page.until_words(
        "it is written again",
        "return localStorage['steunwijzer-own-0'].split(' ')[0] !== arguments[0]",
        &number.to_string(),
    );
    let (_, again) = page.slot(0);
    let heads = [&sealed, &again].map(|text| text.rsplit_once('.').expect("a head").0.to_owned());
    assert_ne!(heads[0], heads[1]);

    let mut own = Own::default();
    own.steps.add(Step { what: "Van elders".into(), ..Step::default() }, 1);
    page.puts(9, &oracle::seal(PASSPHRASE, &header(9), &own.encode()));
    page.reload_fully();
    page.opens_own("#/own/steps");
    page.unlocks(PASSPHRASE);
    page.sees("Van elders");
}

#[test]
fn a_wrong_passphrase_says_so_and_the_lost_one_means_wiping() {
    let page = Page::with_answers();
    page.opens_own("#/own/keep");
    page.sees("Kwijt is kwijt. Niemand kan het dan openen, ook wij niet.");
    page.writes("Jouw wachtzin", "kort");
    page.taps("Bewaar achter deze zin");
    page.sees("Deze zin is te kort.");
    page.has_kept_nothing_on_the_device();
    page.rewrites("Jouw wachtzin", PASSPHRASE);
    page.taps("Toon wat ik typ");
    let shown = "return field('Jouw wachtzin').type === 'text' && field('Jouw wachtzin').value.length > 8";
    page.until("what is typed can be read", shown);
    page.taps("Bewaar achter deze zin");
    page.sees("Alles hier staat op dit toestel, achter jouw wachtzin.");
    page.taps("Doe op slot");
    page.unlocks("iets heel anders");
    page.sees("Deze zin opent het niet.");
    // Pasting is not refused: the field is an ordinary one.
    let may = "return document.querySelector('#unlock').autocomplete === 'current-password'";
    assert_eq!(page.run(may), json!(true));
    page.unlocks(PASSPHRASE);
    page.is_at(HOME);
    page.goes_to("#/result");
    page.sees("Je zei dat je kracht haalt uit je kind en humor.");
    page.opens_own("#/own/keep");
    page.taps("Doe op slot");
    page.is_at("Open wat je bewaarde");
    page.taps("Wachtzin kwijt?");
    page.taps("Wis alles");
    page.taps("Ja, wis alles");
    page.is_at("Meestal gaat het goed.");
    page.is_ready();
    page.has_kept_nothing();
}

/// Two hundred words that occur nowhere else, wherever a parent may write.
fn planted() -> (Own, Vec<String>) {
    let words: Vec<String> = (0..200).map(|nth| format!("geheim{nth:03}qx")).collect();
    let mut own = Own::default();
    let mut left = words.iter().cloned();
    let mut next = || left.next().expect("there are enough");
    own.children.put(FIRST_CHILD, Child { nickname: next() });
    for nth in 0..20 {
        let saved = KEPT.replace("\"own_step\":\"\"", &format!("\"own_step\":\"{}\"", next()));
        let saved = serde_json::from_str(&saved).expect("a save");
        own.results.add(KeptResult { child: FIRST_CHILD.into(), day: "2026-09-01".into(), saved }, nth);
    }
    for nth in 0..24 {
        let person = Person { name: next(), circle: "home".into(), ..Person::default() };
        own.people.add(person, nth);
    }
    for nth in 0..30 {
        let (what, with, when, note, sentence) = (next(), next(), next(), next(), next());
        own.steps.add(Step { what, with, when, note, sentence, ..Step::default() }, nth);
    }
    own.steps.add(Step { what: left.collect::<Vec<_>>().join(" "), ..Step::default() }, 99);
    (own, words)
}

#[test]
fn after_locking_none_of_two_hundred_planted_words_is_anywhere() {
    let (own, words) = planted();
    let page = Page::with_answers();
    page.goes_to("#/privacy");
    page.chooses("Bewaar op dit toestel");
    page.puts(1, &own.encode());
    page.reload_fully();
    for fragment in ["#/own", "#/own/steps", "#/own/map", "#/own/copy", "#/own/back"] {
        page.opens_own(fragment);
    }
    assert_eq!(page.finds(&words).len(), words.len(), "the search finds them while they can be read");
    page.opens_own("#/own/keep");
    page.seals(PASSPHRASE);
    let storage = page.text_of("return JSON.stringify([{ ...localStorage }, { ...sessionStorage }])");
    let there: Vec<_> = words.iter().filter(|word| storage.contains(*word)).collect();
    assert!(there.is_empty(), "at once nothing in storage can be read: {there:?}");
    page.taps("Doe op slot");
    page.is_at("Open wat je bewaarde");
    page.is_ready();
    assert_eq!(page.finds(&words), Vec::<String>::new());
    for fragment in ["#/own", "#/own/steps", "#/own/map", "#/result", "#/"] {
        page.goes_to(fragment);
        assert_eq!(page.finds(&words), Vec::<String>::new(), "{fragment}");
    }
    page.goes_to("#/own/steps");
    page.unlocks(PASSPHRASE);
    page.sees(&words[60]);
}

#[test]
fn it_locks_by_itself_when_nobody_touches_it_and_when_it_was_hidden() {
    let page = Page::with_first(CLOCK);
    page.visit("");
    page.holds(KEPT);
    page.keeps_sealed();
    page.picks("Vanzelf op slot", "na 1 minuut zonder tik");
    page.run("window.ahead += 55000");
    page.sees("Doe op slot");
    let since = Instant::now();
    page.run("window.ahead += 10000");
    page.is_at("Open wat je bewaarde");
    assert!(since.elapsed() < Duration::from_secs(8), "within seconds: {:?}", since.elapsed());
    let (tab, device) = page.kept();
    assert_eq!((tab, device), (None, None), "no answers are left to read");
    page.unlocks(PASSPHRASE);
    page.goes_to("#/q/s2");
    page.chooses("Goed");
    // Hidden for that long, with its timers asleep: told when it is shown again.
    page.run("window.setIntervalIsAsleep = true; window.ahead += 61000; document.dispatchEvent(new Event('visibilitychange'))");
    page.is_at("Open wat je bewaarde");
    page.unlocks(PASSPHRASE);
    page.goes_to("#/result");
    page.sees("Je zei over het opvoeden: goed.");
}

#[test]
fn the_quick_way_out_leaves_what_is_sealed_and_nothing_to_read() {
    let page = Page::with_answers();
    page.keeps_sealed();
    page.adds_step("geheim000qx");
    page.until("it is written", "return Number(localStorage['steunwijzer-own-0'].split(' ')[0]) >= 3");
    page.run("root.setAttribute('data-before', '')");
    page.taps("Snel weg");
    page.until("an empty page is there", "return location.pathname.endsWith('/leeg.html') && seen() === ''");
    let keys = page.run("return [Object.keys(localStorage).sort(), Object.keys(sessionStorage)]");
    assert_eq!(keys, json!([[SLOTS[0], SLOTS[1], "steunwijzer-own-mark"], []]));
    page.run("history.back()");
    page.is_loaded_anew();
    page.is_ready();
    page.opens_own("#/own/steps");
    page.is_at("Open wat je bewaarde");
    assert_eq!(page.finds(&["geheim000qx".into()]), Vec::<String>::new());
    page.unlocks(PASSPHRASE);
    page.sees("geheim000qx");
}
