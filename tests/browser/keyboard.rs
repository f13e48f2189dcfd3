//! Everything by keyboard alone, and every new screen told.

use serde_json::json;
use steunwijzer::content::language::LANGUAGES;

use crate::engine::Engine;
use crate::everywhere::kept;
use crate::page::Page;
use crate::parent::{KEPT, SHORT};
use crate::screens::SCREENS;
use crate::words::said;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const DOWN: &str = "\u{e015}";
const SPACE: &str = " ";

/// What has the focus: its words, or those of its label.
const FOCUSED: &str = "const one = document.activeElement; return called(one.labels?.[0] ?? one)";

impl Page {
    /// Moves the focus by Tab to what has these words.
    fn tabs_to(&self, words: &str) {
        for _ in 0..80 {
            if self.text_of(FOCUSED).starts_with(words) {
                return;
            }
            self.presses(TAB);
        }
        panic!("Tab never comes to “{words}”; it is at “{}” on\n{}", self.text_of(FOCUSED), self.text());
    }

    fn has_focus_on_heading(&self) {
        self.until(
            "the focus is on the heading",
            "return document.activeElement === document.querySelector('main h1')",
        );
    }

    /// Chooses as a keyboard does: into the group by Tab, along radio buttons by arrow.
    fn chooses_by_key(&self, answer: &str) {
        let is_radio =
            self.script("return field(arguments[0])?.type === 'radio'", vec![json!(answer)]) == json!(true);
        if is_radio {
            let first = self.text_of("return called(document.querySelector('input[type=radio]').labels[0])");
            self.tabs_to(&first);
            self.presses(SPACE);
            for _ in 0..10 {
                if self.text_of(FOCUSED).starts_with(answer) {
                    break;
                }
                self.presses(DOWN);
            }
        } else {
            self.tabs_to(answer);
            self.presses(SPACE);
        }
        self.until_words(
            &format!("“{answer}” is chosen"),
            "return field(arguments[0])?.checked === true",
            answer,
        );
    }
}

#[test]
fn the_short_version_can_be_done_by_keyboard_alone() {
    let page = Page::open();
    page.tabs_to("Begin");
    page.presses(ENTER);
    page.is_at("Waar woon je?");
    page.has_focus_on_heading();
    page.chooses_by_key("Nederland");
    page.tabs_to("Verder");
    let before = page.title();
    page.presses(ENTER);
    page.has_left(&before);
    while page.place().starts_with("#/q/") {
        page.has_focus_on_heading();
        let (question, here) = (page.heading(), page.title());
        let said = SHORT.iter().find(|(words, _)| question.contains(words));
        let (_, answers) = said.unwrap_or_else(|| panic!("nobody said what to answer to “{question}”"));
        answers.iter().for_each(|answer| page.chooses_by_key(answer));
        page.tabs_to("Verder");
        page.presses(ENTER);
        page.has_left(&here);
    }
    page.is_at("Jouw woorden");
    page.has_focus_on_heading();
    page.sees("Je vulde 13 van de 13 vragen in.");
}

/// The same with an answer to each question that is simply the first, in the
/// language that runs the other way.
#[test]
fn in_arabic_it_can_be_done_by_keyboard_alone_too() {
    let page = Page::open();
    page.speaks("ar");
    let on = |words: &str| {
        page.tabs_to(words);
        let before = page.title();
        page.presses(ENTER);
        page.has_left(&before);
        page.has_focus_on_heading();
    };
    on(said("ar", "start-button"));
    page.is_at(said("ar", "start-region"));
    page.chooses_by_key(said("ar", "region.nl"));
    on(said("ar", "question-next"));
    let mut asked = 0;
    while page.place().starts_with("#/q/") {
        let first = page.text_of("return called(document.querySelector('main fieldset input').labels[0])");
        page.chooses_by_key(&first);
        on(said("ar", "question-next"));
        asked += 1;
    }
    page.is_at(said("ar", "result-your-words"));
    assert!(asked > 10, "{asked} questions");
}

/// By the key itself; `reach.rs` does the same on every screen.
#[test]
fn what_tab_comes_to_is_never_under_a_bar() {
    let page = Page::open();
    if page.is(Engine::WebKit) {
        return; // Its small window never gets the focus from the system, and scrolls to no field.
    }
    let mut found = Vec::new();
    for (width, height) in [(1280, 720), (320, 568)] {
        page.is_wide(width, height);
        page.holds(KEPT);
        page.has_reach();
        for screen in ["#/q/e0", "#/q/b1", "#/result", "#/help"] {
            page.goes_to(screen);
            let mut ways = 0;
            loop {
                page.presses(TAB);
                // Past the last it leaves the page, or begins anew.
                let ended = "const one = document.activeElement; if (one === document.body || one.dataset.seen === '1') return true;
                    one.dataset.seen = '1'; return false";
                if page.run(ended) == json!(true) {
                    break;
                }
                ways += 1;
                let here = page.run("return reach.isHidden()");
                let here = here.as_array().cloned().unwrap_or_default();
                found.extend(here.into_iter().map(|one| format!("{screen} at {width}: {one}")));
            }
            assert!(ways > 5, "{screen}: Tab comes to {ways}");
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn each_new_screen_takes_the_focus_and_tells_its_title() {
    let page = Page::open();
    for (tag, _) in LANGUAGES {
        page.holds(&kept(tag, json!({})));
        page.is_in(tag);
        page.goes_to("#/");
        for screen in SCREENS.iter().skip(1) {
            page.goes_to(screen);
            page.has_focus_on_heading();
            let title = page.title();
            let end = format!(" · {}", said(tag, "app-name"));
            let name = title.strip_suffix(&end).unwrap_or_default();
            assert!(!name.is_empty(), "{tag} {screen} has a title of its own: {title}");
            page.until_words(
                &format!("the live region tells of {screen} in {tag}"),
                // The signs that set a number apart from Arabic are not read.
                "const bare = (text) => text.replace(/[\\u2066-\\u2069]/g, '');
                return [...document.querySelectorAll('[aria-live]')].some((one) => bare(words(one)) === bare(plain(arguments[0])))",
                &said(tag, "a11y-new-screen").replace("{title}", name),
            );
        }
    }
}

#[test]
fn no_two_screens_have_one_title() {
    let page = Page::holding(KEPT);
    let mut titles: Vec<(String, &str)> = Vec::new();
    for screen in SCREENS {
        page.goes_to(screen);
        titles.push((page.text_of("return document.title"), screen));
    }
    titles.sort();
    let twice: Vec<_> = titles.windows(2).filter(|two| two[0].0 == two[1].0).collect();
    assert!(twice.is_empty(), "nothing is told on going from one to the other: {twice:#?}");
}
