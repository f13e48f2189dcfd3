//! What a workshop keeps, and through what: without a network, over an update,
//! when power is lost, beside another round, and until it is wiped.

use serde_json::json;

use crate::page::Page;
use crate::update::serves_another_version;
use crate::workshop::{GROUP, ROUND, TABLET, code};

/// Does the service worker hold what a workshop needs?
const KEPT_FOR_GROUPS: &str = "caches.match('steunwijzer-workshop_bg.wasm').then((one) => {
        root.dataset.kept = String(one !== undefined); });
    return root.dataset.kept === 'true'";

#[test]
fn without_a_network_a_whole_workshop_works_once_it_was_opened() {
    let mut page = Page::open();
    page.works_offline();
    page.taps("Samen in groep");
    page.leads();
    page.until("the part for groups is kept", KEPT_FOR_GROUPS);
    page.server.stop();
    page.goes_to("#/");
    page.reload_fully();
    page.begins_a_round();
    page.counts_sheets(12, &[("Slapen", 11)]);
    page.closes_the_round();
    page.taps("Toon het groepsbeeld");
    page.is_at("Wat geeft ons kracht?");
    page.goes_to("#/workshop/guide");
    page.is_at("Gids voor begeleiders");
}

#[test]
fn an_update_carries_the_workshop_along() {
    let mut page = Page::open();
    page.works_offline();
    page.taps("Samen in groep");
    page.leads();
    page.until("the part for groups is kept", KEPT_FOR_GROUPS);
    serves_another_version(&page);
    page.goes_to("#/");
    page.reload_fully();
    page.lets_the_update_in();
    page.server.stop();
    page.reload_fully();
    page.begins_a_round();
}

#[test]
fn whoever_wipes_a_tablet_wipes_its_rounds() {
    let page = Page::open();
    page.begins_a_round();
    page.writes("Code om te stoppen, 4 tot 8 cijfers", "4821");
    page.taps("Begin met doorgeven");
    page.is_at(TABLET);
    page.is_ready();
    page.walks_to("#/kiosk");
    page.taps("Wis alles en stop");
    page.taps("Ja, wis alles");
    page.is_at("Meestal gaat het goed. Vragen horen erbij.");
    page.is_ready();
    assert_eq!(page.keys(), json!([[], []]));
}

#[test]
fn power_lost_between_two_parents_costs_at_most_the_one_in_hand() {
    let page = Page::open();
    page.begins_a_round();
    let ask = page.asked_here();
    page.goes_to("#/workshop/scan");
    for nonce in 1..=2 {
        page.types_code(&code(&ask, nonce));
        page.sees("Bedankt");
        page.run("document.querySelector('.scan__said').textContent = ''");
    }
    let before = page.run("return localStorage['steunwijzer-rounds-1']");
    page.types_code(&code(&ask, 3));
    page.sees("Bedankt");
    let even = "return localStorage['steunwijzer-rounds-0'] === localStorage['steunwijzer-rounds-1']";
    assert_eq!(page.run(even), json!(true), "nothing is left of before");
    // The write of the third is cut in the middle, as when power is lost.
    page.script(
        "localStorage['steunwijzer-rounds-1'] = arguments[0];
        localStorage['steunwijzer-rounds-0'] = localStorage['steunwijzer-rounds-0'].slice(0, 400)",
        vec![before],
    );
    page.reload_fully();
    page.leads();
    page.is_at("Houd de code voor de camera");
    page.sees("Niet alles wat hier bewaard was, is nog te lezen.");
    assert!(page.rounds().contains("\"parents\":2"), "two of the three are there: {}", page.rounds());
    page.types_code(&code(&ask, 2));
    page.sees("Deze code telde al mee.");
    page.types_code(&code(&ask, 3));
    page.sees("Bedankt");
    page.until(
        "three are there",
        "return Object.values(localStorage).every((text) => text.includes('\"parents\":3'))",
    );
}

#[test]
fn a_device_that_keeps_nothing_says_so_and_begins_no_round() {
    let page = Page::with_first(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    );
    page.visit("");
    page.taps("Samen in groep");
    page.leads();
    page.writes("Naam van de groep", GROUP);
    page.chooses("3 tot en met 5 jaar");
    page.taps("Begin de ronde");
    page.sees("Dit toestel kan de ronde niet bewaren.");
    page.sees("Hier staan nog geen rondes.");
}

#[test]
fn two_rounds_stand_beside_each_other_here_and_from_a_file() {
    let page = Page::without_noise();
    page.begins_a_round();
    page.counts_sheets(20, &[("Slapen", 18)]);
    page.closes_the_round();
    page.goes_to("#/workshop/picture");
    let file = page.text_of("return atob(document.querySelector('a[download]')?.href.split(',')[1] ?? '')");
    assert_eq!(file, "", "only the last slide saves a file");
    for nth in 0..8 {
        page.until_words(
            "a slide is there",
            "return seen().includes(`${Number(arguments[0])} van `)",
            &(nth + 1).to_string(),
        );
        if page.run("return document.querySelector('[data-slide=next]') === null") == json!(true) {
            break;
        }
        page.taps("Volgende");
    }
    let file = page.text_of("return atob(document.querySelector('a[download]').href.split(',')[1])");
    page.goes_to("#/workshop");
    page.taps("Begin de ronde");
    page.is_at("Ouders van de Zonnebloem, ronde 2");
    page.counts_sheets(20, &[("Slapen", 1)]);
    page.closes_the_round();
    page.taps("Zet naast een andere ronde");
    page.taps(ROUND);
    page.sees("Slapen");
    let row = "return [...document.querySelectorAll('.beside tr')].map(words).find((row) => row.startsWith('Slapen'))";
    assert_eq!(page.text_of(row), "Slapen De meeste Hooguit enkele ouders");

    page.reload_fully();
    page.leads();
    page.is_at("Zet naast een andere ronde");
    let choose =
        "const chosen = new DataTransfer(); chosen.items.add(new File([arguments[0]], 'groepsbeeld.json'));
        const input = document.querySelector('#beside-file'); input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }))";
    let other = file.replace(GROUP, "Andere ouders");
    for (text, said) in [
        ("niets", "In dit bestand staat geen groepsbeeld van ons."),
        (other.as_str(), "Dit bestand is van een andere groep."),
    ] {
        page.script(choose, vec![json!(text)]);
        page.sees(said);
    }
    page.script(choose, vec![json!(file)]);
    page.until("they stand beside each other", "return document.querySelector('.beside') !== null");
    assert_eq!(page.text_of(row), "Slapen De meeste Hooguit enkele ouders");
}
