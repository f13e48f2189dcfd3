//! A content file that is broken or missing costs what it holds, says so, and
//! leaves the numbers for help.

use serde_json::{Map, Value, json};
use steunwijzer::content::language::{LANGUAGES, VERSION};

use crate::engine::{self, Light};
use crate::languages::said_so_far;
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

/// What can be wrong with the file of a language: it is another page, as of a host
/// that has no such file; it is cut off; a text is missing; it is of another build.
fn faults(whole: &str) -> [(&'static str, String); 4] {
    let texts: Map<String, Value> = serde_json::from_str(whole).expect("the build writes JSON");
    let (mut lacking, mut older) = (texts.clone(), texts);
    let last = lacking.keys().rfind(|key| *key != VERSION).cloned().expect("there are texts");
    lacking.remove(&last);
    older.insert(VERSION.into(), json!("of yesterday"));
    let text = |texts| Value::Object(texts).to_string();
    [
        ("missing", "<!doctype html><title>404</title>".into()),
        ("cut off", whole[..whole.floor_char_boundary(whole.len() / 2)].into()),
        ("without a text", text(lacking)),
        ("of another version", text(older)),
    ]
}

/// A language file as the build made it.
fn shipped(tag: &str, end: &str) -> String {
    let file = format!("content/lang/{tag}{end}.json");
    std::fs::read_to_string(engine::path("STEUNWIJZER_DIST").join(&file)).expect(&file)
}

/// The texts of this language that are not those of the Dutch too, and are long
/// enough to be nobody else's. The names of the languages stand in every list.
fn own_texts(tag: &str, end: &str) -> Vec<String> {
    let texts = |tag: &str| -> Map<String, Value> {
        serde_json::from_str(&shipped(tag, end)).expect("the build writes JSON")
    };
    let (own, dutch) = (texts(tag), texts("nl"));
    let is_own = |(key, text): &(&String, &Value)| dutch.get(*key) != Some(text) && *key != VERSION;
    let long = own.iter().filter(is_own).filter_map(|(_, text)| text.as_str()).filter(|text| text.len() > 12);
    let is_name = |text: &&str| LANGUAGES.iter().any(|(_, name)| name == text);
    long.filter(|text| !text.contains('{') && !is_name(text)).map(str::to_owned).collect()
}

/// With either file of it, in whatever way: whole or not at all.
#[test]
fn a_language_that_is_not_whole_leaves_dutch_with_a_notice_and_the_answers() {
    let page = Page::holding(KEPT);
    let before = said_so_far(&page);
    let files = LANGUAGES[1..].iter().flat_map(|(tag, _)| ["", "-later"].map(|end| (tag, end)));
    for (nth, (tag, end)) in files.enumerate() {
        // Every fault in the first file and in the later one of some language.
        let (fault, broken) = &faults(&shipped(tag, end))[(nth + nth / 2) % 4];
        let file = format!("/content/lang/{tag}{end}.json");
        page.server.replace(&file, broken.as_bytes(), "application/json");
        let others = ["", "-later"].map(|end| own_texts(tag, end)).concat();
        page.goes_to("#/");
        page.chooses_language(tag);
        page.sees("Die taal laden lukt niet. Je ziet nu Nederlands.");
        for screen in ["#/", "#/q/e0", "#/result", "#/help"] {
            page.goes_to(screen);
            page.is_in("nl");
            let among =
                "const here = seen(); return arguments[0].filter((text) => here.includes(plain(text)))";
            let here = page.script(among, vec![json!(others)]);
            assert_eq!(here, json!([]), "{file} {fault}: {screen}");
        }
        assert_eq!(said_so_far(&page), before, "{file} {fault}: the answers are kept");
        page.goes_to("#/");
        page.taps("Goed");
    }
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
