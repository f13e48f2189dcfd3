//! After one visit the app needs no network. Proved by stopping the server:
//! a browser's own offline switch does not reach a service worker's fetches.

use crate::page::Page;
use crate::parent::SHORT;

#[test]
fn the_whole_app_works_after_the_server_is_gone() {
    let mut page = Page::open();
    page.works_offline();
    page.server.stop();
    page.reload_fully();
    page.is_at("Meestal gaat het goed. Vragen horen erbij.");
    page.begins("Begin", "Nederland");
    page.answers_at_once(&[SHORT]);
    page.is_at("Jouw woorden");
    page.sees("Je zei dat je kracht haalt uit je kind en humor.");
    page.reload_fully();
    page.is_at("Jouw woorden");
    page.taps("Bekijk alle steun");
    page.is_at("Alle steun in Nederland");
    page.taps("Hulp nu");
    page.is_at("Hulp nu");
    page.sees("Veilig Thuis");
    page.goes_to("#/");
    // Languages that nobody chose are on no device but where they were.
    page.picks("Taal", "English");
    page.sees("Die taal laden lukt niet. Je ziet nu Nederlands.");
}
