//! When home is not always safe: calm, at once, first, and never kept.

use crate::page::Page;
use crate::parent::KEPT;

#[test]
fn an_unsafe_home_shows_whom_to_call_at_once_and_first_and_is_never_kept() {
    for answer in ["Nee", "Niet altijd"] {
        let page = Page::holding(KEPT);
        page.goes_to("#/q/v1");
        page.sees_not("0800-2000");
        page.chooses(answer);
        page.sees("0800-2000");
        page.sees("112");
        let kept = format!("{:?}", page.kept());
        assert!(!kept.contains("v1") && !kept.contains("not-always"), "{kept}");
        page.goes_on();
        page.is_at("Jouw woorden");
        let first = page.text_of("return words(document.querySelector('main section'))");
        assert!(first.contains("0800-2000"), "the card for help stands first: {first}");
        let above = "return document.querySelector('main section').compareDocumentPosition(document.querySelector('main h1'))
            & Node.DOCUMENT_POSITION_FOLLOWING";
        assert_ne!(page.run(above), 0, "the card for help stands above the parent's own words");
        page.reload_fully();
        page.is_at("Jouw woorden");
        page.sees_not("0800-2000");
    }
}

#[test]
fn a_safe_home_and_no_answer_show_no_card() {
    let page = Page::holding(KEPT);
    page.goes_to("#/q/v1");
    page.chooses("Ja");
    page.sees_not("0800-2000");
    page.chooses("Zeg ik liever niet");
    page.sees("Hulp staat altijd onder de knop Hulp nu.");
    page.taps("Sla over");
    page.is_at("Jouw woorden");
    page.sees_not("0800-2000");
}
