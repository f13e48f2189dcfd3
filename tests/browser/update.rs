//! A new version waits until the parent lets it in.

use crate::engine;
use crate::page::Page;
use crate::parent::KEPT;

/// Is that version the only one that is kept?
const ONLY_ANOTHER: &str = "caches.keys().then((names) => { root.dataset.caches = names.join(); });
        return root.dataset.caches?.endsWith('another') && !root.dataset.caches.includes(',')";

impl Page {
    /// Takes the new version that is offered, and waits until it alone is kept.
    pub fn lets_the_update_in(&self) {
        self.sees("Er is een nieuwe versie klaar.");
        self.run("root.dataset.before = ''");
        self.taps("Werk nu bij");
        self.until("the page is loaded anew", "return root.dataset.before === undefined");
        self.is_ready();
        self.until("only the new version is kept", ONLY_ANOTHER);
    }
}

/// The same app under another version, as after a new build.
pub fn serves_another_version(page: &Page) {
    let worker = engine::path("STEUNWIJZER_DIST").join("sw.js");
    let worker = std::fs::read_to_string(worker).expect("the built site has a service worker");
    let (before, after) = worker.split_once("version: \"").expect("the build writes the version");
    let (_, after) = after.split_once('"').expect("the version ends");
    let another = format!("{before}version: \"another\"{after}");
    page.server.replace("/sw.js", another, "text/javascript; charset=utf-8");
}

#[test]
fn an_update_is_offered_not_forced_and_the_answers_stay() {
    let page = Page::open();
    page.works_offline();
    page.holds(KEPT);
    page.goes_to("#/q/s2");
    serves_another_version(&page);
    page.reload_fully();
    let waits = "navigator.serviceWorker.getRegistration().then((one) => { root.dataset.waits = String(one.waiting !== null); });
        return root.dataset.waits === 'true'";
    page.until("the new version is installed and waits", waits);
    page.is_at("Hoe gaat het opvoeden");
    page.sees_not("Er is een nieuwe versie klaar.");
    page.chooses("Goed");
    page.goes_on();
    page.sees_not("Er is een nieuwe versie klaar.");

    page.goes_to("#/result");
    page.sees("Er is een nieuwe versie klaar. Je antwoorden blijven staan.");
    page.taps("Later");
    page.until("the offer is gone", "return !seen().includes('Er is een nieuwe versie klaar.')");
    page.reload_fully();
    page.lets_the_update_in();
    page.is_at("Jouw woorden");
    page.sees("Je zei over het opvoeden: goed.");
    page.sees_not("Er is een nieuwe versie klaar.");
}
