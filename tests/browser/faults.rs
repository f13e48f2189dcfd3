//! A device that keeps nothing, or has no room, costs nothing but the keeping.
//! The fault is put into the page by a script of our own host, before the app.

use crate::page::Page;
use crate::parent::SHORT;

/// The app on a device with a fault.
fn with_fault(script: &str) -> Page {
    let page = Page::with_first(script);
    page.visit("");
    page
}

fn whole_journey_with_one_notice(page: &Page, notice: &str) {
    page.begins("Begin", "Nederland");
    page.answers_at_once(&[SHORT]);
    page.is_at("Jouw woorden");
    page.sees("Je vulde 13 van de 13 vragen in.");
    page.sees(notice);
    let notices = page.script("return seen().split(plain(arguments[0])).length - 1", vec![notice.into()]);
    assert_eq!(notices, 1, "one notice");
    page.taps("Goed");
    page.until_words("the notice is gone", "return !seen().includes(plain(arguments[0]))", notice);
    page.taps("Hulp nu");
    page.is_at("Hulp nu");
}

#[test]
fn a_device_that_denies_storage_shows_one_notice_and_the_app_goes_on() {
    let page = with_fault(
        "for (const name of ['sessionStorage', 'localStorage']) Object.defineProperty(window, name, {
            get() { throw new DOMException('denied', 'SecurityError'); } });",
    );
    whole_journey_with_one_notice(&page, "Dit toestel laat ons niets bewaren. Je kunt gewoon verdergaan.");
}

#[test]
fn a_device_that_is_full_shows_one_notice_and_the_app_goes_on() {
    let page = with_fault(
        "const write = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, value) {
            if (value.length > 20) throw new DOMException('full', 'QuotaExceededError');
            return write.call(this, key, value);
        };",
    );
    whole_journey_with_one_notice(&page, "Dit toestel is vol. Wat je net deed, is niet bewaard.");
}
