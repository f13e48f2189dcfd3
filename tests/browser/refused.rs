//! A save that cannot be opened is never overwritten without a yes.

use crate::page::Page;

fn refuses(save: &str, notice: &str) {
    let page = Page::holding(save);
    page.sees(notice);
    let is_left = |when: &str| {
        let (tab, device) = page.kept();
        assert!(tab.as_deref() == Some(save) && device.is_none(), "{when} the save is as it was");
    };
    page.begins("Begin", "Nederland");
    page.chooses("3 tot en met 5 jaar");
    is_left("while the parent answers,");
    page.goes_to("#/");
    page.sees(notice);
    page.taps("Laat het staan");
    page.goes_to("#/q/k1");
    page.chooses("6 tot en met 11 jaar");
    is_left("after “leave it”");

    page.reload_fully();
    page.goes_to("#/");
    page.sees(notice);
    page.taps("Begin opnieuw en vervang het");
    page.begins("Begin", "Nederland");
    page.chooses("3 tot en met 5 jaar");
    let (tab, _) = page.kept();
    assert!(tab.is_some_and(|kept| kept.contains("\"k1\":\"3-5\"")), "after a yes it is replaced");
}

#[test]
fn a_torn_save_is_left_until_the_parent_says_so() {
    refuses(r#"{"steunwijzer":1,"region":"nl","answers":{"k1":"3-"#, "Wat bewaard was, is stuk.");
}

#[test]
fn somebody_elses_save_is_left_until_the_parent_says_so() {
    refuses(r#"{"somebody":"else"}"#, "Dit hoort niet bij Steunwijzer.");
}

#[test]
fn a_newer_save_is_left_until_the_parent_says_so() {
    refuses(r#"{"steunwijzer":2,"new":true}"#, "Dit is bewaard met een nieuwere Steunwijzer.");
}

#[test]
fn an_oversized_save_is_left_until_the_parent_says_so() {
    let save = format!("{{\"steunwijzer\":1,\"x\":\"{}\"}}", "x".repeat(70_000));
    refuses(&save, "Dit bestand is te groot.");
}
