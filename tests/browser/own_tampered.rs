//! What somebody else put in the place of what is sealed is refused, and never
//! written over.

use serde_json::json;
use steunwijzer::journal;
use steunwijzer::own::{Own, Step};
use steunwijzer::sealed::{Header, ITERATIONS, Purpose};

use crate::oracle;
use crate::own::{HOME, PASSPHRASE, SLOTS};
use crate::page::Page;

/// Sealed by another hand, as this write.
fn sealed(purpose: Purpose, number: u64, what: &str) -> String {
    let mut own = Own::default();
    own.steps.add(Step { what: what.into(), ..Step::default() }, 1);
    let header = Header { purpose, iterations: ITERATIONS, salt: [3; 16], iv: [number as u8; 12], number };
    oracle::seal(PASSPHRASE, &header, &own.encode())
}

/// The same with one sign of it changed.
fn altered(text: &str, at: usize) -> String {
    let mut signs: Vec<char> = text.chars().collect();
    signs[at] = if signs[at] == 'A' { 'B' } else { 'A' };
    signs.into_iter().collect()
}

impl Page {
    /// Opens it after this was put in its place; says what the page says.
    fn opens_after(&self, number: u64, text: &str, mark: u64) {
        self.puts(number, text);
        self.script(
            "localStorage.setItem('steunwijzer-own-mark', arguments[0])",
            vec![json!(mark.to_string())],
        );
        self.goes_to("#/");
        self.reload_fully();
        self.opens_own("#/own/steps");
    }

    /// Both slots are as they were put.
    fn holds_still(&self, number: u64, text: &str) {
        let kept = self.run("return [localStorage['steunwijzer-own-0'], localStorage['steunwijzer-own-1']]");
        let put = journal::written(number, text);
        assert_eq!(kept, json!([put, put]), "what was refused is not written over");
    }
}

#[test]
fn tampered_truncated_and_swapped_texts_are_refused() {
    let page = Page::open();
    let good = sealed(Purpose::Device, 5, "Van mij");
    let older = sealed(Purpose::Device, 4, "Van toen");
    let head = |text: &str| text.rsplit_once('.').expect("a head").0.to_owned();
    let body = |text: &str| text.rsplit_once('.').expect("a head").1.to_owned();
    let place = head(&good).len() + 10;
    for (what, text) in [
        ("a changed ciphertext", altered(&good, place)),
        ("a changed tag", altered(&good, good.len() - 6)),
        ("a short ciphertext", good[..good.len() - 8].to_owned()),
        ("the head of another write", format!("{}.{}", head(&good), body(&older))),
        ("another write under this number", older.clone()),
        ("a copy in its place", sealed(Purpose::Copy, 5, "Van mij")),
    ] {
        page.opens_after(5, &text, 5);
        page.unlocks(PASSPHRASE);
        page.sees("Deze zin opent het niet.");
        page.sees_not("Van mij");
        page.holds_still(5, &text);
        println!("refused: {what}");
    }
    // One slot alone: the other opens, and both are whole again afterwards.
    page.opens_after(5, &good, 5);
    let bad = journal::written(5, &altered(&good, place));
    page.script("localStorage.setItem(arguments[0], arguments[1])", vec![json!(SLOTS[0]), json!(bad)]);
    page.unlocks(PASSPHRASE);
    page.sees("Van mij");
}

#[test]
fn an_older_text_put_back_is_told_and_opened_only_on_purpose() {
    let page = Page::open();
    let older = sealed(Purpose::Device, 4, "Van toen");
    page.opens_after(4, &older, 6);
    page.unlocks("niet de goede zin");
    page.sees("Deze zin opent het niet.");
    page.unlocks(PASSPHRASE);
    page.sees("Wat hier staat, is ouder dan wat je het laatst bewaarde.");
    page.sees_not("Van toen");
    page.holds_still(4, &older);
    page.taps("Open de oude versie");
    page.sees("Van toen");
    page.until("it is the newest now", "return Number(localStorage['steunwijzer-own-0'].split(' ')[0]) > 6");
}

#[test]
fn what_can_not_be_read_at_all_says_so_and_stays() {
    let page = Page::open();
    for text in ["steunwijzer-sealed.1.abc", "{\"steunwijzer-own\":1,\"steps\":7}", "{\"iets\":\"anders\"}"] {
        page.opens_after(3, text, 3);
        if text.starts_with("steunwijzer") {
            page.unlocks(PASSPHRASE);
            page.sees("Deze zin opent het niet.");
        } else {
            page.sees("Wat hier bewaard was, is niet meer te lezen.");
            page.sees("Er is niets overschreven.");
        }
        page.holds_still(3, text);
    }
    page.opens_after(3, "{\"steunwijzer-own\":2}", 3);
    page.sees("Een nieuwere versie van de app bewaarde dit.");
    page.taps("Wachtzin kwijt?");
    page.taps("Wis alles");
    page.taps("Ja, wis alles");
    page.is_at("Meestal gaat het goed.");
    page.is_ready();
    page.opens_own("#/own");
    page.is_at(HOME);
}
