//! A content file that is broken or missing costs what it holds, says so, and
//! leaves the numbers for help.

use crate::engine::Light;
use crate::page::Page;
use crate::parent::KEPT;

/// The app with one file of it broken.
fn with_broken(file: &str) -> Page {
    let page = Page::unopened(Light::Day);
    page.server.replace(file, "{", "application/json");
    page
}

fn shows_numbers_and_names(page: &Page, file: &str) {
    page.sees("Steunwijzer werkt hier niet");
    page.sees("112");
    page.sees("1712");
    page.sees("Veilig Thuis");
    page.sees(file);
}

#[test]
fn without_the_questionnaire_the_numbers_for_help_are_there() {
    let page = with_broken("/content/questionnaire.json");
    page.load("");
    shows_numbers_and_names(&page, "questionnaire.json");
}

#[test]
fn without_the_words_the_numbers_for_help_are_there() {
    let page = with_broken("/content/lang/nl.json");
    page.load("#/q/k1");
    shows_numbers_and_names(&page, "nl.json");
}

#[test]
fn without_the_program_the_numbers_for_help_are_there() {
    let page = Page::unopened(Light::Day);
    let program =
        std::fs::read_dir(crate::engine::path("STEUNWIJZER_DIST")).expect("the built site can be read");
    let program = program.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut program = program.filter(|name| name.starts_with("steunwijzer-app") && name.ends_with(".js"));
    let program = program.next().expect("the site has a program");
    page.server.replace(&format!("/{program}"), "this is no program", "text/javascript; charset=utf-8");
    page.load("");
    page.sees("Steunwijzer werkt hier niet");
    page.sees("1712");
}

#[test]
fn without_offers_the_result_still_says_the_parents_own_words() {
    let page = with_broken("/content/offers/nl.json");
    page.visit("");
    page.holds(KEPT);
    page.goes_to("#/result");
    page.sees("Je zei dat je kracht haalt uit je kind en humor.");
    page.sees("Hier ging iets mis");
    page.taps("Voor wie de app beheert");
    page.sees("nl.json");
    page.goes_to("#/offers");
    page.sees("Hier ging iets mis");
    page.taps("Hulp nu");
    page.sees("Veilig Thuis");
}

#[test]
fn without_the_answering_program_one_can_answer_and_get_help() {
    let page = Page::unopened(Light::Day);
    page.server.replace("/steunwijzer-answers.js", "this is no program", "text/javascript; charset=utf-8");
    page.load("");
    page.until("the app has started", "return root.hasAttribute('data-started')");
    page.begins("Begin", "Vlaanderen");
    page.chooses("3 tot en met 5 jaar");
    page.goes_to("#/result");
    page.sees("Hier ging iets mis");
    page.taps("Hulp nu");
    page.sees("1712");
}

#[test]
fn without_numbers_the_app_goes_on_and_says_so() {
    let page = with_broken("/content/help.json");
    page.load("");
    page.until("the app has started", "return root.hasAttribute('data-started')");
    page.begins("Begin", "Nederland");
    page.chooses("3 tot en met 5 jaar");
    page.taps("Hulp nu");
    page.sees("Hier ging iets mis");
    page.sees("112");
}

#[test]
fn a_language_that_does_not_load_leaves_dutch_with_a_notice() {
    let page = with_broken("/content/lang/en.json");
    page.visit("");
    page.picks("Taal", "English");
    page.sees("Die taal laden lukt niet. Je ziet nu Nederlands.");
    page.is_at("Meestal gaat het goed. Vragen horen erbij.");
    page.begins("Begin", "Nederland");
    page.is_at("Hoe oud is je kind?");
}

#[test]
fn broken_offers_of_one_region_never_show_those_of_another() {
    let page = with_broken("/content/offers/nl.json");
    page.visit("");
    page.begins("Begin", "Nederland");
    page.chooses("3 tot en met 5 jaar");
    page.goes_to("#/offers");
    page.is_at("Alle steun in Nederland");
    page.until("the offers of Flanders are gone", "return !seen().includes('Huis van het Kind')");
    page.sees("Hier ging iets mis");
}
