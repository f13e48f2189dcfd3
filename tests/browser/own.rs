//! What a parent keeps of their own: results over time, small steps, the people
//! around them. Everything is a choice.

use serde_json::json;
use steunwijzer::content::language::LANGUAGES;

use crate::page::Page;
use crate::parent::{KEPT, SHORT};
use crate::words::said;

pub const HOME: &str = "Jouw mapje";
pub const PASSPHRASE: &str = "vier losse wóórden samen";
/// The place of what is kept sealed or plainly.
pub const SLOTS: [&str; 2] = ["steunwijzer-own-0", "steunwijzer-own-1"];

/// Stands in for what leaves the page by a tap: files, the system's own sheet,
/// the clipboard. Nothing else of them is changed.
const DOORS: &str = "window.files = []; window.shared = []; window.copied = [];
    HTMLAnchorElement.prototype.click = function () {
        if (!this.download) return HTMLElement.prototype.click.call(this);
        const name = this.download;
        fetchText(this.href).then((text) => files.push([name, text]));
    };
    const blobs = new Map(); const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { const href = make.call(URL, blob); blobs.set(href, blob); return href; };
    const fetchText = (href) => blobs.get(href).text();
    window.persisted = 0;
    if (navigator.storage) navigator.storage.persist = async () => { persisted += 1; return true; };
    navigator.share = async (what) => { shared.push(what.text); };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { copied.push(text); } } });";

impl Page {
    /// A parent with answers, on a page that shows what leaves it.
    pub fn with_answers() -> Self {
        let page = Self::with_first(DOORS);
        page.visits_holding(KEPT);
        page
    }

    /// Goes to a page of what is kept, and waits for the program that draws it.
    pub fn opens_own(&self, fragment: &str) {
        self.goes_to(fragment);
        self.until("the part for keeping is there", "return root.hasAttribute('data-own')");
        let waits = LANGUAGES.iter().map(|(tag, _)| said(tag, "help-loading")).collect::<Vec<_>>().join("|");
        let drawn = "return heading() !== '' && !arguments[0].split('|').includes(heading())";
        self.until_words("the page is drawn", drawn, &waits);
    }

    /// Adds a step of these words; the fields of steps that are there have the
    /// same names.
    pub fn adds_step(&self, what: &str) {
        self.opens_own("#/own/steps");
        self.script(
            "const line = document.querySelector('#step-new-what');
            line.value = arguments[0]; line.dispatchEvent(new Event('change', { bubbles: true }))",
            vec![json!(what)],
        );
        self.taps("Zet erbij");
        self.sees(what);
    }

    /// Keeps the answers of now as a result, plainly.
    pub fn keeps_plainly(&self) {
        self.opens_own("#/own");
        self.taps("Bewaar dit beeld");
        self.is_at("Hoe je bewaart");
        self.taps("Bewaar op dit toestel");
        self.sees("Je beeld is bewaard.");
    }

    /// Keeps the answers of now as a result, behind a passphrase.
    pub fn keeps_sealed(&self) {
        self.opens_own("#/own");
        self.taps("Bewaar dit beeld");
        self.is_at("Hoe je bewaart");
        self.seals(PASSPHRASE);
    }

    pub fn seals(&self, passphrase: &str) {
        self.writes("Jouw wachtzin", passphrase);
        self.taps("Bewaar achter deze zin");
        self.sees("Alles hier staat op dit toestel, achter jouw wachtzin.");
    }

    pub fn unlocks(&self, passphrase: &str) {
        self.is_at("Open wat je bewaarde");
        self.rewrites("Jouw wachtzin", passphrase);
        self.taps("Open");
    }

    /// The files that left the page so far: name and text.
    pub fn files(&self, how_many: usize) -> Vec<(String, String)> {
        self.until_words(
            &format!("{how_many} files have left the page"),
            "return files.length >= Number(arguments[0])",
            &how_many.to_string(),
        );
        let files = self.run("return files");
        let pair = |file: &serde_json::Value| {
            (file[0].as_str().unwrap_or_default().to_owned(), file[1].as_str().unwrap_or_default().to_owned())
        };
        files.as_array().into_iter().flatten().map(pair).collect()
    }
}

#[test]
fn a_result_is_kept_and_two_stand_side_by_side() {
    let page = Page::with_answers();
    page.opens_own("#/own");
    page.sees("Nu bewaart de app niets.");
    page.has_kept_nothing_on_the_device();
    page.keeps_plainly();
    assert_eq!(page.run("return !navigator.storage || persisted === 1"), json!(true), "asked to last");
    page.opens_own("#/own");
    page.sees("Je beeld staat nog in geen kopie.");
    page.sees("Je antwoorden van nu staan bij je beelden.");
    page.reload_fully();
    page.opens_own("#/own/back");
    page.sees("Bewaar later een tweede beeld.");
    page.sees("Uitleg en tips Veel te weinig");

    // A second time: the questions begin anew, and what was said stays kept.
    page.taps("Begin opnieuw");
    page.is_at("Waar woon je?");
    page.goes_on();
    page.is_at("Hoe oud is je kind?");
    assert!(!page.is_chosen("3 tot en met 5 jaar"));
    let mut now = SHORT.to_vec();
    now.iter_mut().for_each(|(question, answers)| match *question {
        "Je krijgt uitleg of tips" => *answers = &["Ja, genoeg"],
        "Waar heb je nu vragen of zorgen over" => *answers = &["Slapen"],
        "Je koos: Boze buien. Wat wil je daar nu mee?" => {
            *question = "Je koos: Slapen. Wat wil je daar nu mee?"
        }
        "Wat houdt je het meest bezig?" => *answers = &["Slapen", "Moe zijn, te weinig rust"],
        _ => {}
    });
    page.answers_at_once(&[&now]);
    page.is_at("Jouw woorden");
    page.taps("Bewaar dit in jouw mapje");
    page.is_at(HOME);
    page.taps("Bewaar dit beeld");
    page.sees("Je beeld is bewaard.");
    page.taps("Terugkijken");
    page.sees("Hier krijg je nu genoeg.");
    page.sees("Niet meer gekozen Boze buien");
    page.sees("Nieuw gekozen Slapen");
    page.sees("Twee keer gekozen Moe zijn, te weinig rust");
}

/// Whoever leaves at once finds again what they chose to keep, and goes on with it.
#[test]
fn the_quick_way_out_leaves_what_is_kept_plainly() {
    let page = Page::with_answers();
    page.keeps_plainly();
    page.opens_own("#/own/back");
    page.taps("Snel weg");
    page.until("an empty page is there", "return location.pathname.endsWith('/leeg.html')");
    page.visit("#/own");
    page.opens_own("#/own");
    page.adds_step("Bel Sam");
    page.opens_own("#/own");
    page.opens_own("#/own/steps");
    page.reload_fully();
    page.opens_own("#/own/steps");
    page.sees("Bel Sam");
    let kept = page.text_of("return localStorage['steunwijzer-own-0'] ?? ''");
    assert!(kept.contains("Bel Sam") && kept.contains("\"day\""), "it stays on the device: {kept}");
}

#[test]
fn a_day_for_the_calendar_says_nothing_of_us() {
    let page = Page::with_answers();
    page.keeps_plainly();
    page.opens_own("#/own/back");
    page.taps("Over 8 weken");
    let files = page.files(1);
    let (name, text) = &files[0];
    assert_eq!(name, "afspraak.ics");
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.contains("SUMMARY:Even stilstaan"), "{text}");
    assert!(!text.to_lowercase().contains("steunwijzer") && !text.contains("127.0.0.1"), "{text}");
}

#[test]
fn a_step_is_taken_and_a_sentence_leaves_only_by_a_tap() {
    let page = Page::with_answers();
    page.goes_to("#/result");
    page.taps("Zet je stapje: met wie en wanneer");
    page.opens_own("#/own/steps");
    page.sees("Dit blijft alleen in dit venster.");
    page.writes("Wat wil je doen?", "Vraag om een rustige nacht");
    page.writes("Met wie?", "Oma");
    page.writes("Wanneer?", "zaterdag");
    page.writes("Wat kun je zeggen?", "Kun jij één keer overnemen?");
    page.taps("Zet erbij");
    page.sees("Vraag om een rustige nacht");
    assert_eq!(page.run("return [shared, copied]"), json!([[], []]));
    page.taps("Deel");
    page.until("the sentence is shared", "return shared[0] === 'Kun jij één keer overnemen?'");
    page.taps("Kopieer");
    page.sees("Gekopieerd");
    assert_eq!(page.run("return copied"), json!(["Kun jij één keer overnemen?"]));
    page.reload_fully();
    page.opens_own("#/own/steps");
    page.sees("Vraag om een rustige nacht");
}

#[test]
fn the_map_leads_to_asking_somebody_and_to_suggestions() {
    let page = Page::with_answers();
    page.goes_to("#/result");
    page.taps("Teken wie er om je heen staat");
    page.opens_own("#/own/map");
    page.taps("Zet erbij wie ik noemde");
    let people = "return document.querySelectorAll('main button[aria-pressed]').length";
    page.until(
        "four people stand there",
        "return document.querySelectorAll('main button[aria-pressed]').length >= 4",
    );
    page.writes("Voornaam of letters", "T.");
    page.taps("Zet erbij");
    page.until_words("a fifth one too", &format!("{people} >= 5"), "");
    page.sees("T.");
    page.reload_fully();
    page.opens_own("#/own/map");
    page.until("they are still there", &format!("{people} >= 5"));
}

#[test]
fn what_was_not_for_me_stays_away_and_can_be_put_back() {
    let page = Page::with_answers();
    page.goes_to("#/result");
    let first = "return words(suggestions()[0].querySelector('h3'))";
    let refused = page.text_of(first);
    page.run("[...suggestions()[0].querySelectorAll('button')].find((one) => words(one).startsWith('Niet voor mij')).click()");
    page.sees(&format!("Weggehaald: {refused}. Jij koos: niet voor mij."));
    let passed = page.text_of(first);
    page.run("[...suggestions()[0].querySelectorAll('button')].find((one) => words(one).startsWith('Ander voorstel')).click()");
    page.sees(&format!("Even opzij: {passed}. Jij vroeg een ander voorstel."));
    page.opens_own("#/own/back");
    page.taps("Begin opnieuw");
    page.is_at("Waar woon je?");
    page.goes_on();
    page.answers_at_once(&[SHORT]);
    page.is_at("Jouw woorden");
    page.sees(&format!("Weggehaald: {refused}. Jij koos: niet voor mij."));
    let shown = page.text_of("return suggestions().map(words).join(' ')");
    assert!(!shown.contains(&refused) && !shown.contains(&passed), "{shown}");
    page.taps(&format!("Zet terug: {refused}"));
    page.until_words("it is taken back", "return !seen().includes(`Weggehaald: ${arguments[0]}.`)", &refused);
}

impl Page {
    pub fn has_kept_nothing_on_the_device(&self) {
        assert_eq!(self.run("return localStorage.length"), json!(0));
    }
}
