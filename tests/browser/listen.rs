//! Reading aloud: only by a voice of the device itself, only after a tap, and
//! the words that are spoken are marked.

use serde_json::json;

use crate::listener::{DUTCH, ESCAPE, QUESTION, VOICES};
use crate::page::Page;
use crate::parent::{KEPT, SHORT};
use crate::screens::SCREENS;
use crate::tablet::STOPPED;

/// A key, as WebDriver calls it.
const ENTER: &str = "\u{e007}";

/// What is read of [`QUESTION`], from its heading on.
const READ: [&str; 4] = [
    "Iemand die luistert",
    "Iemand luistert naar je en leeft met je mee.",
    "Krijg je dat genoeg?",
    "Ja, genoeg",
];

#[test]
fn a_browser_without_a_voice_shows_no_button() {
    let page = Page::holding(KEPT);
    for screen in SCREENS {
        page.goes_to(screen);
        page.has_no_buttons();
    }
}

#[test]
fn a_voice_of_a_network_is_no_voice() {
    let page = Page::with_voices(&[("nl-NL", false), ("en-GB", true)]);
    page.holds(KEPT);
    for screen in ["#/", QUESTION, "#/result", "#/offers"] {
        page.goes_to(screen);
        page.has_no_buttons();
    }
}

#[test]
fn a_dutch_voice_reads_what_is_dutch_and_nothing_else() {
    let page = Page::listens_at(&[("en-GB", true), ("nl_NL", true)], "#/");
    page.picks("Taal", "Türkçe");
    page.until(
        "the page is Turkish",
        "return root.lang === 'tr' && document.querySelector('.listen') === null",
    );
    page.has_no_buttons();
    for screen in [QUESTION, "#/result", "#/offers"] {
        page.goes_to(screen);
        page.has_no_buttons();
    }
    page.run("voices.come(['nl-NL', true], ['tr-TR', true])");
    page.has_buttons();
    let label = page.text_of("return document.querySelector('.listen').getAttribute('aria-label')");
    assert!(label.starts_with("Dinle: "), "{label}");
}

#[test]
fn every_question_answer_part_of_the_result_and_offer_can_be_listened_to() {
    let page = Page::listens_at(DUTCH, QUESTION);
    // What has words of its own for a button, and what of that has none.
    let without = "const shown = (one) => one.checkVisibility();
        const has = (one) => one.closest('legend') ? one.closest('legend').nextElementSibling : one.nextElementSibling;
        return [...document.querySelectorAll('main :is(h1, h2, h3, .option, .chip, .offer-row)')].filter(shown)
            .filter((one) => !has(one)?.matches('.listen') || !shown(has(one))).map(words)";
    let first = page.run(without);
    assert_eq!(first.as_array().map(Vec::len), Some(5), "the answers wait for the first listening: {first}");
    page.listens_to("Iemand luistert naar je");
    page.presses(ESCAPE);
    for screen in SCREENS {
        page.goes_to(screen);
        page.until(
            &format!("{screen} has all its buttons"),
            &format!("return (() => {{ {without} }})().length === 0"),
        );
    }
    // The name of the group is that of the question, and says nothing of a button.
    page.goes_to(QUESTION);
    assert_eq!(
        page.run("return document.querySelectorAll(':is(legend, label, a, h1) .listen').length"),
        json!(0)
    );
}

#[test]
fn in_easy_mode_answers_can_be_listened_to_at_once() {
    let page = Page::listens_at(DUTCH, QUESTION);
    let shown = "return [...document.querySelectorAll('.option + .listen')].filter((one) => one.checkVisibility()).length";
    assert_eq!(page.run(shown), json!(0));
    page.run("root.setAttribute('data-easy', '')");
    assert_eq!(page.run(shown), json!(5));
}

#[test]
fn nothing_is_spoken_before_a_tap() {
    let page = Page::with_voices(DUTCH);
    page.begins("Begin", "Nederland");
    page.answers_at_once(&[SHORT]);
    page.is_at("Jouw woorden");
    page.has_buttons();
    assert_eq!(page.spoken(), Vec::<String>::new());
    assert_eq!(page.run("return root.hasAttribute('data-listens')"), json!(false));
}

#[test]
fn a_question_is_read_piece_by_piece_and_the_mark_goes_along() {
    let page = Page::listens_at(&[("nl-BE", true), ("nl-NL", true)], QUESTION);
    page.listens_to("Iemand luistert naar je");
    page.has_marked(READ[0]);
    page.is_saying(READ[0]);
    page.has_said_it();
    // One piece of two lines.
    page.has_marked(&format!("{} {}", READ[1], READ[2]));
    page.is_saying(READ[1]);
    page.has_said_it();
    page.has_marked(&format!("{} {}", READ[1], READ[2]));
    page.is_saying(READ[2]);
    page.has_said_it();
    page.has_marked(READ[3]);
    let how = page.run("const { lang, rate, voice } = voices.spoken.at(-1); return [lang, rate, voice]");
    assert_eq!(how, json!(["nl-NL", 1, "voice of nl-NL"]), "by the voice of the page's own country");
    while page.run("return voices.saying !== null") == json!(true) {
        page.has_said_it();
    }
    page.is_silent();
    let spoken = page.spoken();
    assert_eq!(spoken[..4], READ);
    assert!(spoken.contains(&"Heb ik nu niet nodig".to_owned()), "to the last answer: {spoken:?}");
}

#[test]
fn a_part_of_the_result_is_read_up_to_the_next() {
    let page = Page::listens_at(DUTCH, "#/result");
    page.listens_to("Vier soorten steun");
    while page.run("return voices.saying !== null") == json!(true) {
        let in_sight = "const { top, bottom } = document.querySelector('.is-spoken').getBoundingClientRect();
            return top >= document.querySelector('.listen-bar').getBoundingClientRect().bottom - 1
                && bottom <= document.querySelector('.bottom-bar').getBoundingClientRect().top + 1";
        page.until("what is spoken is to be seen", in_sight);
        page.has_said_it();
    }
    let spoken = page.spoken().join(" ");
    for card in ["Iemand die luistert", "Een handje helpen", "Uitleg en tips", "Praten over wat gewoon is"] {
        assert!(spoken.contains(card), "“{card}” is not read: {spoken}");
    }
    assert!(!spoken.contains("Hoe het met jou gaat"), "the next part is read too: {spoken}");
    // What stands there for a printer, or is only drawn, is not read.
    assert!(!spoken.contains("bijna nooit bijna altijd"), "{spoken}");
}

#[test]
fn an_answer_and_an_offer_are_read_alone() {
    let page = Page::listens_at(DUTCH, QUESTION);
    page.listens_to("Iemand luistert naar je");
    page.listens_to("Veel te weinig");
    page.has_marked("Veel te weinig");
    page.has_said_it();
    page.is_silent();
    page.goes_to("#/offers");
    let before = page.spoken().len();
    page.listens_to("Home-Start");
    while page.run("return voices.saying !== null") == json!(true) {
        page.has_said_it();
    }
    let row = page.text_of("return words([...document.querySelectorAll('.offer-row')].find((one) => words(one).startsWith('Home-Start')))");
    assert_eq!(page.spoken()[before..].join(" "), row);
}

#[test]
fn it_stops_by_its_button_and_by_escape() {
    let page = Page::listens_at(DUTCH, QUESTION);
    page.listens_to("Iemand luistert naar je");
    page.taps("Stop");
    page.is_silent();
    page.lets_late_word_come();
    page.is_silent();
    page.listens_to("Iemand luistert naar je");
    page.presses(ESCAPE);
    page.is_silent();
    page.lets_late_word_come();
    assert_eq!(page.spoken(), [READ[0], READ[0]]);
}

#[test]
fn who_stops_by_key_goes_on_where_they_began() {
    let page = Page::listens_at(DUTCH, QUESTION);
    page.listens_to("Iemand luistert naar je");
    page.run("document.querySelector('.listen-bar button').focus()");
    page.presses(ENTER);
    page.is_silent();
    page.until("the focus is on the button", "return document.activeElement.matches('legend + .listen')");
}

#[test]
fn slower_is_slower_until_it_is_tapped_again_and_once_more_repeats_the_piece() {
    let page = Page::listens_at(DUTCH, QUESTION);
    page.listens_to("Iemand luistert naar je");
    page.has_said_it();
    page.has_said_it();
    page.is_saying(READ[2]);
    page.taps("Langzamer");
    let pace =
        "return [voices.spoken.at(-1).rate.toFixed(1), document.querySelector('[aria-pressed]').ariaPressed]";
    assert_eq!(page.run(pace), json!(["0.7", "true"]));
    page.is_saying(READ[2]);
    page.taps("Nog een keer");
    page.is_saying(READ[1]);
    page.lets_late_word_come();
    page.is_saying(READ[1]);
    assert_eq!(page.run(pace), json!(["0.7", "true"]), "it stays slower");
    page.taps("Langzamer");
    assert_eq!(page.run(pace), json!(["1.0", "false"]));
    assert_eq!(page.spoken(), [READ[0], READ[1], READ[2], READ[2], READ[1], READ[1]]);
}

#[test]
fn another_button_cuts_off_what_was_being_read() {
    let page = Page::listens_at(DUTCH, QUESTION);
    page.listens_to("Iemand luistert naar je");
    page.listens_to("Te veel");
    page.has_marked("Te veel");
    page.lets_late_word_come();
    page.is_saying("Te veel");
    page.has_marked("Te veel");
    assert_eq!(page.run("return document.querySelectorAll('.listen-bar').length"), json!(1));
}

#[test]
fn leaving_the_screen_or_hiding_the_page_stops_it() {
    let page = Page::listens_at(DUTCH, QUESTION);
    page.listens_to("Iemand luistert naar je");
    page.goes_on();
    page.is_silent();
    page.lets_late_word_come();
    page.goes_to(QUESTION);
    page.listens_to("Iemand luistert naar je");
    page.run(
        "Object.defineProperty(document, 'hidden', { configurable: true, value: true });
        document.dispatchEvent(new Event('visibilitychange'))",
    );
    page.is_silent();
    page.run("delete document.hidden");
    page.listens_to("Iemand luistert naar je");
    page.run("dispatchEvent(new Event('pagehide'))");
    page.is_silent();
    page.lets_late_word_come();
    assert_eq!(page.spoken(), [READ[0]; 3]);
}

#[test]
fn a_voice_that_fails_ends_it() {
    let page = Page::listens_at(DUTCH, QUESTION);
    page.listens_to("Iemand luistert naar je");
    page.run("const said = voices.saying; voices.saying = null; said.onerror(new Event('error'))");
    page.is_silent();
    assert_eq!(page.spoken(), [READ[0]]);
}

#[test]
fn answering_while_it_speaks_keeps_the_buttons_the_mark_and_the_answer() {
    let page = Page::listens_at(DUTCH, "#/q/b1");
    page.listens_to("Wie steunt jou");
    let order = "return [...document.querySelectorAll('main .chip')].filter((one) =>
        !one.nextElementSibling?.matches('.listen') || one.nextElementSibling.getAttribute('aria-label') !== 'Luister: ' + called(one)).map(called)";
    page.has_said_it();
    let marked = page.text_of("return words(document.querySelector('.is-spoken'))");
    // Opens parts of a group in the middle of the list, and closes them.
    for (answer, then) in [("Mijn familie", false), ("Mijn familie", true), ("Partner", false)] {
        page.taps(answer);
        page.until_words(
            &format!("“{answer}” is chosen: {then}"),
            &format!("return field(arguments[0])?.checked === {then}"),
            answer,
        );
        page.until(
            &format!("each answer has its button after “{answer}”"),
            &format!("return (() => {{ {order} }})().length === 0"),
        );
        page.has_marked(&marked);
    }
    let count = page.run("return document.querySelectorAll('.chip').length - document.querySelectorAll('.chip + .listen').length");
    assert_eq!(count, json!(0));
    page.goes_to("#/offers");
    page.listens_to("Alle steun");
    page.writes("Zoek op woord", "home");
    let found = "return [...document.querySelectorAll('.offer-row')].every((one) => one.nextElementSibling?.ariaLabel === 'Luister: ' + words(one))
        && document.querySelectorAll('.offer-list .listen').length === document.querySelectorAll('.offer-row').length
        && document.querySelectorAll('.offer-row').length < 10";
    page.until("each offer that is left has its own button", found);
    page.has_marked("Alle steun in Nederland");
}

#[test]
fn another_language_ends_it_and_is_read_by_its_own_voice() {
    let page = Page::listens_at(&[("nl-NL", true), ("en-GB", true)], "#/");
    page.listens_to("Meestal gaat het goed.");
    page.picks("Taal", "English");
    page.until("the page is English", "return root.lang === 'en' && root.hasAttribute('data-voice')");
    page.is_silent();
    page.run("document.querySelector('.listen').click()");
    let how = page.run("const { lang, voice } = voices.spoken.at(-1); return [lang, voice]");
    assert_eq!(how, json!(["en", "voice of en-GB"]));
    page.sees("Slower");
}

#[test]
fn on_a_tablet_who_listens_is_not_asked_whether_they_are_there() {
    let page = Page::with_first(&format!("{VOICES}{STOPPED}voices.come(['nl-NL', true])"));
    page.visit("#/kiosk?region=nl&idle=30");
    let before = page.title();
    page.taps("Begin");
    page.has_left(&before);
    page.listens_to("Hoe oud is je kind?");
    let asked = "return seen().includes('Ben je er nog?')";
    let a_while = |page: &Page| {
        page.is_silent_for(20);
        page.looks_at_its_clock();
    };
    a_while(&page);
    page.has_said_it();
    a_while(&page);
    assert_eq!(page.run(asked), json!(false), "it reads, and nobody asks");
    a_while(&page);
    page.until("who stays away is asked", asked);
}
