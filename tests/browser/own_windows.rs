//! Two windows at once lose nothing.

use std::time::Instant;

use fantoccini::Locator;
use fantoccini::wd::WindowHandle;
use serde_json::json;

use crate::own::PASSPHRASE;
use crate::page::Page;
use crate::parent::KEPT;
use crate::session::PATIENCE;

impl Page {
    /// Opens the same address in another window, by a tap; gives this one and
    /// that one. The tests go on in that one.
    fn opens_another(&self) -> [WindowHandle; 2] {
        let client = self.session.client();
        let windows = || self.session.wait(client.windows()).expect("there are windows");
        let before = windows();
        self.run(
            "const opens = () => window.open(location.href.split('#')[0] + '#/', 'other', 'popup,width=500,height=700,noopener');
            document.querySelector('main h1').addEventListener('click', opens, { once: true })",
        );
        let tapped = self.session.wait(async { client.find(Locator::Css("main h1")).await?.click().await });
        tapped.expect("the heading can be tapped");
        let deadline = Instant::now() + PATIENCE;
        let other = loop {
            if let Some(other) = windows().into_iter().find(|window| !before.contains(window)) {
                break other;
            }
            self.may_wait(deadline, "another window is there");
        };
        let ours = [before[0].clone(), other];
        self.looks_at(&ours[1]);
        self.until("it shows the app", "return root.hasAttribute('data-ready')");
        ours
    }

    fn looks_at(&self, window: &WindowHandle) {
        self.session.wait(self.session.client().switch_to_window(window.clone())).expect("a window");
    }
}

#[test]
fn what_two_windows_write_is_all_there() {
    let page = Page::with_answers();
    page.keeps_plainly();
    let [one, other] = page.opens_another();
    for nth in 0..3 {
        page.looks_at(&other);
        page.adds_step(&format!("Stap rechts {nth}"));
        page.looks_at(&one);
        page.adds_step(&format!("Stap links {nth}"));
    }
    for window in [&one, &other] {
        page.looks_at(window);
        page.reload_fully();
        page.opens_own("#/own/steps");
        for nth in 0..3 {
            page.sees(&format!("Stap rechts {nth}"));
            page.sees(&format!("Stap links {nth}"));
        }
    }
}

#[test]
fn answers_given_in_two_windows_are_all_kept() {
    let page = Page::holding(KEPT);
    page.goes_to("#/privacy");
    page.chooses("Bewaar op dit toestel");
    page.goes_to("#/q/s1");
    let [one, other] = page.opens_another();
    page.goes_to("#/q/s2");
    page.chooses("Goed");
    page.looks_at(&one);
    // Windows of two processes learn of each other within moments.
    page.until("this window knows of it", "return localStorage['steunwijzer'].includes('\"s2\":\"well\"')");
    page.goes_to("#/q/e0");
    page.chooses("Veel te weinig");
    page.looks_at(&other);
    page.until("this one too", "return localStorage['steunwijzer'].includes('\"e0\":\"far-short\"')");
    page.goes_to("#/q/p0");
    page.chooses("Een beetje te weinig");
    let (_, kept) = page.kept();
    let kept = kept.expect("it is kept");
    for answer in ["\"s2\":\"well\"", "\"e0\":\"far-short\"", "\"p0\":\"little-short\""] {
        assert!(kept.contains(answer), "{answer} is lost: {kept}");
    }
    // Wiped in one window, it does not come back from the other.
    page.goes_to("#/privacy");
    page.taps("Wis alles");
    page.taps("Ja, wis alles");
    page.sees("Er is nu niets bewaard.");
    page.looks_at(&one);
    page.until("this window knows of it", "return localStorage.length === 0");
    page.goes_to("#/q/s1");
    page.taps("Vrienden");
    page.until(
        "this window begins anew too",
        "return localStorage.length === 0 && root.hasAttribute('data-ready')",
    );
}

#[test]
fn sealed_in_one_window_the_other_can_no_longer_read_it() {
    let page = Page::with_answers();
    page.keeps_plainly();
    let [one, other] = page.opens_another();
    page.opens_own("#/own/back");
    page.sees("Uitleg en tips");
    page.looks_at(&one);
    page.opens_own("#/own/keep");
    page.seals(PASSPHRASE);
    page.looks_at(&other);
    page.is_at("Open wat je bewaarde");
    page.is_ready();
    let storage = page.text_of("return JSON.stringify([{ ...localStorage }, { ...sessionStorage }])");
    assert!(!storage.contains("tantrums"), "{storage}");
    page.unlocks(PASSPHRASE);
    page.is_at("Terugkijken");
    page.adds_step("Rechts, op slot");
    page.looks_at(&one);
    page.adds_step("Links, op slot");
    page.sees("Rechts, op slot");
    page.looks_at(&other);
    page.until("the last one comes along", "return seen().includes('Links, op slot')");
    let both = "return localStorage['steunwijzer-own-0'] === localStorage['steunwijzer-own-1']";
    assert_eq!(page.run(both), json!(true));
}
