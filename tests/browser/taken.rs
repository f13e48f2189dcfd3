//! A result that is taken along: as a code for the camera of a phone, or typed
//! over. On the other device it is the same, and nothing is kept until asked.

use std::path::Path;

use serde_json::json;
use steunwijzer::content::frozen;
use steunwijzer::content::score::Content;
use steunwijzer::domain::codec::FrozenOrder;
use steunwijzer::saved::Saved;
use steunwijzer::take_home::{ADDRESS, groups, link_code, payload};

use crate::page::Page;
use crate::parent::KEPT;

/// The code of the parent of `parent.rs`.
fn code() -> Vec<u8> {
    let content = Content::read(Path::new("public/content")).expect("the shipped content is sound");
    let text = std::fs::read_to_string("public/content/frozen-order.json").expect("the frozen order");
    let order: FrozenOrder = frozen::read("frozen-order.json", &text).expect("a sound order");
    let saved = Saved::decode(KEPT, &content.questionnaire).expect("a sound save");
    payload(&content.questionnaire, &order, &saved)
}

fn link() -> String {
    format!("{ADDRESS}{}", link_code(&code()))
}

/// The result without what differs by how one came to it.
fn result(page: &Page) -> String {
    page.is_at("Jouw woorden");
    page.sees("Een klein stapje");
    page.text_of("return [...document.querySelectorAll('main .result__head, main section:not(.notice)')].map(words).join(' ')")
}

#[test]
fn the_code_opens_the_same_result_and_keeps_nothing_until_asked() {
    let page = Page::holding(KEPT);
    page.goes_to("#/result");
    let there = result(&page);
    page.goes_to("#/take");
    page.until(
        "the code is drawn",
        "return document.querySelector('.qr__modules').getBoundingClientRect().width > 150",
    );
    let shown = page.text_of("return [...document.querySelectorAll('.code-words li')].map(words).join(' ')");
    assert_eq!(shown, groups(&code()).join(" "), "the groups on the screen are those of the answers");
    drop(page);

    let page = Page::open();
    page.load("plain.html");
    page.load(&link());
    page.sees("Dit komt van een code die jij meenam. Er is nog niets bewaard.");
    assert_eq!(result(&page), there);
    page.has_kept_nothing();
    assert!(!page.text_of("return location.href").contains("/r/"), "the code is gone from the address");
    for _ in 0..3 {
        page.run("history.back()");
        std::thread::sleep(std::time::Duration::from_millis(150));
        assert!(!page.text_of("return location.href").contains("/r/"), "and from the history");
    }
    drop(page);

    let page = Page::open();
    page.load("plain.html");
    page.load(&link());
    page.taps("Houd het vast in dit venster");
    page.until("it is held", "return !seen().includes('Er is nog niets bewaard')");
    assert!(page.kept().0.is_some_and(|kept| kept.contains("tantrums")));
    page.reload_fully();
    assert_eq!(result(&page), there);
}

#[test]
fn a_code_never_takes_the_place_of_what_was_kept_before_it_may() {
    let page = Page::open();
    let own = KEPT.replace("tantrums", "potty");
    page.script("localStorage.setItem('steunwijzer', arguments[0])", vec![json!(own)]);
    page.load("plain.html");
    page.load(&link());
    page.sees("Dit komt van een code die jij meenam.");
    page.sees("Boze buien");
    assert!(page.kept().1.is_some_and(|kept| kept.contains("potty")), "their own are still kept");
    page.taps("Laat het los");
    page.is_at("Meestal gaat het goed. Vragen horen erbij.");
    page.is_ready();
    page.goes_to("#/result");
    page.sees("Naar het potje");
}

#[test]
fn a_code_that_is_none_says_so_and_changes_nothing() {
    let whole = link();
    let newer = format!("{ADDRESS}8AAAAAAA");
    let cut = whole[..whole.len() - 3].to_owned();
    let odd = format!("{ADDRESS}<img src=x onerror=alert(1)>");
    let long = format!("{ADDRESS}{}", "A".repeat(5000));
    let damaged = "Deze code is niet heel. Er is niets veranderd.";
    let update = "Deze code is van een nieuwere versie. Werk de app eerst bij.";
    for (code, said) in [(cut, damaged), (newer, update), (odd, damaged), (long, damaged)] {
        let page = Page::holding(KEPT);
        let kept = page.kept();
        page.load("plain.html");
        page.load(&code);
        page.sees(said);
        assert_eq!(page.kept(), kept);
        assert!(!page.text_of("return location.href").contains("/r/"));
        page.is_ready();
        page.goes_to("#/result");
        page.sees("Boze buien");
    }
}

#[test]
fn a_code_is_typed_over_and_a_wrong_group_is_named() {
    let groups = groups(&code());
    let page = Page::open();
    page.taps("Typ een code in");
    page.is_at("Typ een code in");
    let mut wrong = groups.clone();
    wrong.swap(2, 3);
    page.enters("Jouw tekens", &wrong.join(" "));
    page.sees("Groep 3 klopt niet. Kijk die nog eens na.");
    page.enters("Jouw tekens", &groups[..4].join(" "));
    page.sees("Groep 5 is niet heel of ontbreekt.");
    page.has_kept_nothing();
    page.enters("Jouw tekens", &groups.join("-").to_lowercase());
    page.sees("Dit komt van een code die jij meenam. Er is nog niets bewaard.");
    page.sees("Boze buien");
    page.has_kept_nothing();
}
