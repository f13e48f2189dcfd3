//! A tablet in a waiting room: one parent after another, nobody watching over
//! it, and nothing of one is there for the next.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::engine::Light;
use crate::page::Page;
use crate::parent::{KEPT, SHORT};

/// The one key that such a tablet writes.
const KIOSK: &str = "steunwijzer-kiosk";
/// A clock that stands still until a test puts it forward.
pub const STOPPED: &str = "window.clock = Date.now(); Date.now = () => window.clock;";
const START: &str = "Even tijd? Kijk wie er om je heen staat.";

impl Page {
    /// A new tablet, set up by its address.
    pub fn tablet(settings: &str) -> Self {
        let page = Self::unopened(Light::Day);
        page.is_set_up(settings);
        page
    }

    fn is_set_up(&self, settings: &str) {
        self.visit(&format!("#/kiosk?region=nl&{settings}"));
        self.is_at(START);
    }

    /// To the result of the parent of `parent.rs`.
    pub fn answers_on_tablet(&self) {
        let before = self.title();
        self.taps("Begin");
        self.has_left(&before);
        self.answers_at_once(&[SHORT]);
        self.is_at("Jouw woorden");
    }

    /// Goes to a screen as a link would, where addresses say nothing.
    pub fn walks_to(&self, screen: &str) {
        let script = "const main = document.querySelector('main'); main.dataset.before = '';
            const link = document.createElement('a'); link.href = arguments[0]; main.append(link); link.click()";
        self.script(script, vec![json!(screen)]);
        let there = "return document.querySelector('main[data-before]') === null && heading() !== ''";
        self.until(&format!("{screen} is on the screen"), there);
    }

    /// Nobody touches anything for this long, by its [`STOPPED`] clock.
    pub fn is_silent_for(&self, seconds: u32) {
        self.script("window.clock += arguments[0] * 1000", vec![json!(seconds)]);
    }

    /// It looks at its clock every second: this is when it has done so.
    pub fn looks_at_its_clock(&self) {
        let afresh = "clearInterval(window.looking); window.looks = 0;
            window.looking = setInterval(() => window.looks++, 1000)";
        self.run(afresh);
        self.until("it has looked at its clock", "return window.looks >= 2");
    }

    /// The dark modules of a code are drawn, and not only there.
    fn draws_a_code(&self) {
        let drawn = "const box = document.querySelector('.qr__modules')?.getBoundingClientRect(); return box?.width > 150";
        self.until("there is a code", drawn);
    }

    /// Starts anew, within a second as a parent sees it.
    fn is_wiped_by(&self, words: &str) -> Duration {
        self.run("root.setAttribute('data-before', '')");
        self.taps(words);
        let since = Instant::now();
        self.until("the page is loaded anew", "return !root.hasAttribute('data-before')");
        self.is_at(START);
        since.elapsed()
    }

    /// The tablet holds its settings and nothing else, and its address and
    /// history say nothing.
    pub fn says_nothing(&self) {
        let kept = self.run(
            "return [Object.keys(localStorage), sessionStorage.length, document.cookie, location.hash, history.state, window.name]",
        );
        assert_eq!(kept, json!([[KIOSK], 0, "", "#/", null, ""]));
    }

    /// Everything that a script can reach, as one text, is looked through for
    /// these words; says which are there.
    pub fn finds(&self, words: &[String]) -> Vec<String> {
        let script = include_str!("search.js");
        let found = self.session.try_script(script, vec![json!(words)]);
        let found = found.unwrap_or_else(|problem| panic!("the page cannot be searched: {problem}"));
        let names = |found: &Value| found.as_str().unwrap_or_default().to_owned();
        found.as_array().into_iter().flatten().map(names).collect()
    }
}

#[test]
fn one_parent_after_another_and_nothing_is_ever_written() {
    let page = Page::tablet("idle=90");
    let mut quickest = Duration::MAX;
    for _ in 0..3 {
        page.says_nothing();
        page.answers_on_tablet();
        page.says_nothing();
        quickest = quickest.min(page.is_wiped_by("Klaar, wis alles"));
        page.is_ready();
        page.sees_not("Ga verder waar je was");
    }
    page.says_nothing();
    println!("a reset took {} ms", quickest.as_millis());
    assert!(quickest < Duration::from_secs(1), "a reset took {quickest:?}");
}

#[test]
fn after_a_reset_no_word_of_the_parent_before_is_anywhere() {
    let page = Page::tablet("idle=90");
    page.answers_on_tablet();
    // Two hundred words that nobody else writes, in every field there is.
    let marks: Vec<String> =
        (0..200_u32).map(|nth| format!("merk{:08x}", nth.wrapping_mul(2_654_435_761))).collect();
    for (screen, field) in [("#/offers", "#q"), ("#/result", "#s9, #own-step")] {
        page.walks_to(screen);
        for mark in &marks {
            let script = "for (const field of document.querySelectorAll(arguments[0])) {
                  field.value = arguments[1];
                  for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
                }";
            page.script(script, vec![json!(field), json!(mark)]);
        }
    }
    assert!(!page.finds(&marks).is_empty(), "the search finds what is there");
    page.is_wiped_by("Klaar, wis alles");
    page.is_ready();
    assert_eq!(page.finds(&marks), Vec::<String>::new());
    page.says_nothing();
    let there = format!("return seen() === '' || heading() === '{START}' && root.hasAttribute('data-ready')");
    for nth in 0..12 {
        let _ = page.session.wait(page.session.client().back());
        page.until("nothing or the start is there", &there);
        assert_eq!(page.finds(&marks), Vec::<String>::new(), "after {nth} times Back");
    }
}

#[test]
fn a_page_that_was_left_shows_nothing_when_one_comes_back() {
    let page = Page::tablet("idle=90");
    page.answers_on_tablet();
    let elsewhere = format!("{}leeg.html", page.server.address());
    page.session.wait(page.session.client().goto(&elsewhere)).expect("an empty page");
    page.run("history.back()");
    page.is_at(START);
    page.sees_not("je kind en humor");
}

#[test]
fn back_walks_the_way_back_and_never_out_of_the_app() {
    let page = Page::tablet("idle=90");
    let before = page.title();
    page.taps("Begin");
    page.has_left(&before);
    page.is_at("Hoe oud is je kind?");
    page.chooses("3 tot en met 5 jaar");
    page.goes_on();
    page.is_at("Wat geeft je kracht");
    page.run("history.back()");
    page.is_at("Hoe oud is je kind?");
    assert!(page.is_chosen("3 tot en met 5 jaar"));
    page.run("history.back()");
    page.is_at(START);
    page.run("history.back()");
    page.is_at(START);
}

#[test]
fn silence_asks_who_is_there_and_then_wipes() {
    let page = Page::with_first(STOPPED);
    page.is_set_up("idle=30");
    let before = page.title();
    page.taps("Begin");
    page.has_left(&before);
    page.chooses("3 tot en met 5 jaar");
    page.is_silent_for(29);
    page.looks_at_its_clock();
    assert!(!page.text().contains("Ben je er nog?"), "nobody is asked too early");
    page.is_silent_for(1);
    page.sees("Ben je er nog?");
    page.until("the focus is on the answer", "return document.activeElement.id === 'stay'");
    page.presses("a");
    page.until("the question is gone", "return !seen().includes('Ben je er nog?')");
    page.is_at("Hoe oud is je kind?");
    assert!(page.is_chosen("3 tot en met 5 jaar"), "nothing is lost");
    page.run("root.setAttribute('data-before', '')");
    page.is_silent_for(30);
    page.sees("tellen wissen we alles");
    // Whoever is asked has twenty seconds.
    page.is_silent_for(19);
    page.looks_at_its_clock();
    page.sees("Ben je er nog?");
    page.is_silent_for(1);
    page.until("it is wiped", "return !root.hasAttribute('data-before')");
    page.is_at(START);
    page.says_nothing();
}

#[test]
fn nothing_leads_out_and_a_number_is_shown_to_take_along() {
    let page = Page::tablet("idle=90");
    page.answers_on_tablet();
    let out = "return [...document.querySelectorAll('a[href]')].map((one) => one.getAttribute('href')).filter((href) => !href.startsWith('#') && href !== 'leeg.html')";
    for screen in ["#/result", "#/offers", "#/offer/home-start", "#/how", "#/privacy", "#/help"] {
        page.walks_to(screen);
        assert_eq!(page.run(out), json!([]), "{screen}");
    }
    page.taps("0800-2000");
    page.sees("Zo kun je bellen met je eigen toestel.");
    page.sees("08002000");
    page.draws_a_code();
    page.walks_to("#/offer/home-start");
    page.taps("home-start.nl");
    page.sees("Zo opent de site op je eigen toestel.");
    page.sees("home-start.nl");
    page.says_nothing();
}

#[test]
fn only_its_code_ends_it_and_a_wrong_one_opens_nothing() {
    let page = Page::tablet("idle=90&code=4821");
    page.taps("Voor begeleiders");
    page.is_at("Stop deze stand");
    page.enters("Code om te stoppen", "1111");
    page.sees("Deze code klopt niet. Er is niets veranderd.");
    page.says_nothing();
    page.enters("Code om te stoppen", "4821");
    page.is_at("Meestal gaat het goed. Vragen horen erbij.");
    page.has_kept_nothing();
}

#[test]
fn five_wrong_codes_start_it_anew() {
    let page = Page::tablet("idle=90&code=4821");
    page.taps("Voor begeleiders");
    for code in ["1111", "2222", "3333", "4444", "5555"] {
        page.is_at("Stop deze stand");
        page.enters("Code om te stoppen", code);
    }
    page.is_at(START);
    page.says_nothing();
}

#[test]
fn a_forgotten_code_wipes_all_and_says_so_first() {
    let page = Page::tablet("idle=90&code=4821");
    page.taps("Voor begeleiders");
    page.sees("Dan kun je alleen stoppen door alles te wissen.");
    page.taps("Wis alles en stop");
    page.taps("Ja, wis alles");
    page.is_at("Meestal gaat het goed. Vragen horen erbij.");
    page.has_kept_nothing();
}

#[test]
fn no_address_wipes_what_a_parent_kept() {
    let page = Page::open();
    page.script("localStorage.setItem('steunwijzer', arguments[0])", vec![json!(KEPT)]);
    page.load("plain.html");
    page.visit("#/kiosk?idle=60&code=4821");
    page.is_at("Voor begeleiders");
    page.sees("Staat er iets van jou op dit toestel? Dat wissen we eerst.");
    assert!(page.kept().1.is_some_and(|kept| kept.contains("tantrums")), "what was kept is still there");
    let set =
        page.run("return [document.querySelector('#idle').value, document.querySelector('#code').value]");
    assert_eq!(set, json!(["60", "4821"]), "the address fills the settings in");
    page.taps("Start");
    page.is_at(START);
    assert_eq!(page.kept(), (None, None));
}

#[test]
fn what_cannot_be_set_is_named_and_starts_nothing() {
    let page = Page::open();
    page.visit("");
    page.goes_to("#/kiosk?idle=5&region=fr");
    page.sees("Dit in het adres klopt niet: idle=5, region=fr.");
    page.rewrites("Hoeveel tellen stilte?", "1000");
    page.sees("Dat kan niet. Kies een getal van 30 tot en met 300.");
    page.rewrites("Code om te stoppen", "12");
    page.sees("Een code heeft 4 tot 8 cijfers.");
    page.chooses("English");
    page.taps("Laat afdrukken toe");
    page.rewrites("Hoeveel tellen stilte?", "45");
    page.sees("idle=45");
    page.sees("languages=en");
    page.sees("print=1");
    page.taps("Start");
    page.is_at("Got a moment? See who is around you.");
}

#[test]
fn the_quick_way_out_is_the_start_of_the_next_parent() {
    let page = Page::tablet("idle=90");
    page.answers_on_tablet();
    page.is_wiped_by("Snel weg");
    page.says_nothing();
}

#[test]
fn a_code_that_is_brought_to_a_tablet_opens_nothing() {
    let page = Page::tablet("idle=90");
    page.load("plain.html");
    page.visit("#/r/EAAAAA");
    page.is_at(START);
    page.says_nothing();
}
