//! Copies: out and in, nothing lost and nothing twice; without a network; and
//! what the first versions of the app kept.

use serde_json::json;

use crate::oracle;
use crate::own::{HOME, PASSPHRASE};
use crate::page::Page;
use crate::parent::KEPT;
use crate::update::serves_another_version;

const OWN_IS_KEPT: &str = "caches.match('steunwijzer-own_bg.wasm').then((one) => {
        root.dataset.kept = String(one !== undefined); });
    return root.dataset.kept === 'true'";

impl Page {
    fn chooses_file(&self, text: &str) {
        let choose =
            "const chosen = new DataTransfer(); chosen.items.add(new File([arguments[0]], 'kopie.txt'));
            const input = document.querySelector('#copy-file'); input.files = chosen.files;
            input.dispatchEvent(new Event('change', { bubbles: true }))";
        self.script(choose, vec![json!(text)]);
    }

    fn copies_out(&self, nth: usize) -> String {
        self.opens_own("#/own/copy");
        self.taps("Bewaar het bestand");
        self.sees("De kopie is gemaakt.");
        let files = self.files(nth);
        let (name, text) = &files[nth - 1];
        assert!(name.starts_with("kopie-20") && name.ends_with(".txt"), "{name}");
        text.clone()
    }

    fn wipes(&self) {
        self.opens_own("#/own/keep");
        self.taps("Wis alles");
        self.taps("Ja, wis alles");
        self.is_at("Meestal gaat het goed.");
        self.is_ready();
        self.has_kept_nothing();
    }
}

#[test]
fn a_copy_comes_back_whole_and_twice_is_once() {
    let page = Page::with_answers();
    page.keeps_plainly();
    page.adds_step("Bel Sam");
    let copy = page.copies_out(1);
    page.opens_own("#/own");
    page.sees_not("Je beeld staat nog in geen kopie.");
    page.wipes();
    page.opens_own("#/own/copy");
    for (text, said) in [
        ("niets", "Dit bestand is niet heel."),
        ("{\"iets\":1}", "In dit bestand staat geen kopie van ons."),
        ("{\"steunwijzer-own\":7}", "Een nieuwere versie van de app maakte deze kopie."),
    ] {
        page.chooses_file(text);
        page.sees(said);
    }
    page.chooses_file(&copy);
    page.sees("De kopie is terug, met één nieuw beeld.");
    page.chooses_file(&copy);
    page.sees("De kopie is terug. Alle beelden stonden er al.");
    page.opens_own("#/own/steps");
    assert_eq!(page.text().replace(" :", ":").matches("Gedaan: Bel Sam").count(), 1, "{}", page.text());
}

#[test]
fn a_sealed_copy_needs_the_passphrase_and_nobody_else_reads_it() {
    let page = Page::with_answers();
    page.keeps_sealed();
    let copy = page.copies_out(1);
    assert!(!copy.contains("boze") && !copy.contains("2026-"), "{copy}");
    assert!(oracle::open(PASSPHRASE, &copy).is_some_and(|text| text.contains("\"steunwijzer-own\"")));
    page.wipes();
    page.opens_own("#/own/copy");
    page.chooses_file(&copy);
    page.writes("De wachtzin van de kopie", "iets heel anders");
    page.taps("Open de kopie");
    page.sees("Deze zin opent de kopie niet.");
    page.rewrites("De wachtzin van de kopie", PASSPHRASE);
    page.taps("Open de kopie");
    page.sees("De kopie is terug, met één nieuw beeld.");
}

#[test]
fn a_code_of_a_result_is_kept_on_another_device_and_never_twice() {
    let page = Page::with_answers();
    page.keeps_plainly();
    page.opens_own("#/own/copy");
    page.run("document.querySelector('[aria-expanded]').click()");
    page.until("there is a code", "return document.querySelector('.code-words li') !== null");
    let code = page.text_of("return [...document.querySelectorAll('.code-words li')].map(words).join(' ')");
    let opens = |page: &Page| {
        page.goes_to("#/code");
        page.enters("Jouw tekens", &code);
        page.is_at("Jouw woorden");
        page.opens_own("#/own");
    };
    opens(&page);
    page.sees("Je antwoorden van nu");
    if page.text().contains("Bewaar dit beeld") {
        page.taps("Bewaar dit beeld");
        page.sees("Dit beeld stond er al.");
    }
    assert_eq!(page.text_of("return localStorage['steunwijzer-own-0']").matches("\"day\"").count(), 1);
}

/// What came by a code is kept as a result; what the tab had behind it stays.
#[test]
fn answers_of_a_code_are_kept_beside_those_of_the_tab() {
    let page = Page::with_answers();
    page.goes_to("#/take");
    page.until("there is a code", "return document.querySelector('.code-words li') !== null");
    let code = page.text_of("return [...document.querySelectorAll('.code-words li')].map(words).join(' ')");
    page.goes_to("#/q/s2");
    page.chooses("Goed");
    page.goes_to("#/code");
    page.enters("Jouw tekens", &code);
    page.is_at("Jouw woorden");
    page.sees("Je zei over het opvoeden: gaat wel.");
    page.keeps_plainly();
    page.reload_fully();
    page.goes_to("#/result");
    page.sees("Je zei over het opvoeden: goed.");
    page.opens_own("#/own/copy");
    let kept = page.text_of("return localStorage['steunwijzer-own-0']");
    assert!(kept.contains("\"s2\":\"so-so\"") && !kept.contains("\"s2\":\"well\""), "{kept}");
    assert_eq!(kept.matches("\"day\"").count(), 1, "{kept}");
}

#[test]
fn without_a_network_what_is_kept_opens_and_an_update_carries_it_along() {
    let mut page = Page::open();
    page.works_offline();
    page.holds(KEPT);
    page.keeps_sealed();
    page.until("the part for keeping is kept", OWN_IS_KEPT);
    serves_another_version(&page);
    page.goes_to("#/");
    page.reload_fully();
    page.lets_the_update_in();
    page.server.stop();
    page.reload_fully();
    page.taps("Open wat je bewaarde");
    page.opens_own("#/own");
    page.unlocks(PASSPHRASE);
    page.is_at(HOME);
    page.goes_to("#/result");
    page.sees("Je zei dat je kracht haalt uit je kind en humor.");
}

#[test]
fn what_the_first_versions_kept_still_opens() {
    let page = Page::open();
    page.script("localStorage.setItem('steunwijzer', arguments[0])", vec![json!(KEPT)]);
    page.reload_fully();
    page.sees("Ga verder waar je was");
    page.goes_to("#/q/s2");
    page.chooses("Goed");
    page.reload_fully();
    page.goes_to("#/result");
    page.sees("Je zei over het opvoeden: goed.");
    let both = "return localStorage['steunwijzer'] === localStorage['steunwijzer-1']
        && /^1 [0-9a-f]{8} /.test(localStorage['steunwijzer'])";
    assert_eq!(page.run(both), json!(true), "from then on in two slots");
    // Power lost in the middle of a write costs nothing.
    page.run("localStorage['steunwijzer'] = localStorage['steunwijzer'].slice(0, 90)");
    page.reload_fully();
    page.goes_to("#/result");
    page.sees("Je zei over het opvoeden: goed.");
}
