//! What is kept of a parent, and what is not.

use serde_json::json;

use crate::page::Page;
use crate::parent::{KEPT, SHORT};

#[test]
fn answers_survive_a_reload_and_the_safety_answer_does_not() {
    let page = Page::open();
    page.begins("Begin", "Nederland");
    page.answers_until("Is het thuis veilig", &[SHORT]);
    page.chooses("Niet altijd");
    let (tab, _) = page.kept();
    let tab = tab.expect("the answers are kept in this tab");
    assert!(tab.contains("\"s1\"") && !tab.contains("v1") && !tab.contains("not-always"), "{tab}");
    page.reload_fully();
    page.is_at("Is het thuis veilig");
    assert!(!page.is_chosen("Niet altijd"), "the safety answer outlived the page");
    page.goes_to("#/q/s1");
    assert!(page.is_chosen("Mijn kind") && page.is_chosen("Humor"), "the answers are kept");
    assert!(!page.is_chosen("Vrienden"), "and no others");
}

#[test]
fn own_words_and_the_small_step_survive_a_reload() {
    let page = Page::holding(KEPT);
    page.goes_to("#/result");
    page.writes("Wat gaat er goed tussen jou en je kind?", "We lachen veel.");
    page.writes("Schrijf je eigen stap", "Ik bel mijn zus.");
    page.chooses("Nu even niets");
    page.reload_fully();
    page.is_at("Jouw woorden");
    let written = "return [field('Wat gaat er goed tussen').value, field('Schrijf je eigen stap').value]";
    assert_eq!(page.run(written), json!(["We lachen veel.", "Ik bel mijn zus."]));
    assert!(page.is_chosen("Nu even niets"));
}

#[test]
fn nothing_is_kept_on_the_device_unless_the_parent_switches_it_on() {
    let page = Page::holding(KEPT);
    page.goes_to("#/q/s2");
    page.chooses("Goed");
    let (tab, device) = page.kept();
    assert!(tab.is_some() && device.is_none(), "only in this tab: {device:?}");
    page.goes_to("#/privacy");
    page.sees("Alleen in dit venster. Weg als je het sluit.");
    page.chooses("Bewaar op dit toestel");
    page.sees("Op dit toestel, tot jij het wist.");
    let (tab, device) = page.kept();
    assert!(
        tab.is_none() && device.is_some_and(|kept| kept.contains("\"s2\":\"well\"")),
        "on the device alone"
    );
    page.reload_fully();
    page.sees("Op dit toestel, tot jij het wist.");
    page.taps("Bewaar op dit toestel");
    page.sees("Alleen in dit venster. Weg als je het sluit.");
    let (tab, device) = page.kept();
    assert!(tab.is_some() && device.is_none(), "at once gone from the device: {device:?}");
}

#[test]
fn two_taps_wipe_everything() {
    let page = Page::holding(KEPT);
    page.goes_to("#/privacy");
    page.chooses("Bewaar op dit toestel");
    page.taps("Wis alles");
    page.taps("Ja, wis alles");
    page.sees("Alles is gewist.");
    page.sees("Er is nu niets bewaard.");
    page.has_kept_nothing();
    page.goes_to("#/");
    page.sees("Begin");
    page.sees_not("Ga verder waar je was");
    page.reload_fully();
    page.has_kept_nothing();
    page.goes_to("#/result");
    page.sees("Je vulde nog niets in.");
}
