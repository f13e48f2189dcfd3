//! The easy mode: one thing at a time, a sentence a line, a picture beside each
//! answer.

use serde_json::{Value, json};

use crate::page::Page;
use crate::parent::KEPT;

const EASY: &str = "return root.hasAttribute('data-easy')";
const PLAIN: &str = "return !root.hasAttribute('data-easy')";

#[test]
fn it_is_switched_on_and_off_in_the_middle_and_keeps_every_answer_and_the_place() {
    let page = Page::holding(KEPT);
    page.goes_to("#/q/e0");
    let answers = || {
        let kept = page.kept().0.expect("the tab keeps answers");
        serde_json::from_str::<Value>(&kept).expect("as the app wrote it")["answers"].clone()
    };
    let before = answers();
    page.chooses("Makkelijk");
    page.until("it is easy", EASY);
    page.is_at("Iemand luistert naar je en leeft met je mee. Krijg je dat genoeg?");
    assert!(page.is_chosen("Een beetje te weinig"));
    page.reload();
    page.until("it stays so", EASY);
    page.taps("Makkelijk");
    page.until("it is as before", PLAIN);
    assert!(page.is_chosen("Een beetje te weinig"));
    assert_eq!(answers(), before);
}

#[test]
fn every_answer_has_a_picture_that_is_drawn_and_each_sentence_a_line() {
    let page = easy();
    for screen in ["#/q/k1", "#/q/e0", "#/q/b1", "#/q/b3-which", "#/q/w3"] {
        page.goes_to(screen);
        page.until(
            &format!("each row of {screen} has its picture"),
            "const rows = [...document.querySelectorAll('main .option')];
            const drawn = (row) => row.querySelector('.picture use')?.getBBox().width > 4;
            return rows.length > 1 && rows.every((row) => drawn(row) && words(row).length > 1)",
        );
    }
    page.goes_to("#/result/1");
    let lines = "return [...document.querySelectorAll('main p')].flatMap((one) => one.innerText.split('\\n'))
        .filter((line) => /[.?] [A-Z]/.test(line))";
    assert_eq!(page.run(lines), json!([]), "two sentences on one line");
}

#[test]
fn the_result_comes_in_parts_and_back_goes_one_back() {
    let page = easy();
    page.goes_to("#/result");
    page.sees("Deel 1 van 13");
    page.sees("Je zei dat je kracht haalt uit je kind en humor.");
    page.sees_not("Vier soorten steun");
    page.taps("Verder");
    page.sees("Deel 2 van 13");
    page.sees("Vier soorten steun");
    let on_heading = "return document.activeElement?.matches('main h1')";
    page.until("the focus is on the heading", on_heading);
    page.run("history.back()");
    page.sees("Deel 1 van 13");
    page.goes_to("#/result/13");
    page.sees("Dit is geen test en geen oordeel.");
    page.taps("Bekijk alle steun");
    page.sees("Alle steun in Nederland");
}

#[test]
fn the_next_parent_at_a_tablet_does_not_find_it_on() {
    let page = Page::tablet("idle=90");
    page.chooses("Makkelijk");
    page.until("it is easy", EASY);
    page.run("document.querySelector('.kiosk__go').click()");
    page.answers_somehow();
    page.goes_to_the_last_part();
    page.taps("Klaar, wis alles");
    page.until("it is as before", PLAIN);
    page.says_nothing();
}

fn easy() -> Page {
    let page = Page::holding(&KEPT.replace("\"auto_next\":false", "\"auto_next\":false,\"easy\":true"));
    page.until("it is easy", EASY);
    page
}

impl Page {
    /// Through the parts of a result, by the one bright button.
    fn goes_to_the_last_part(&self) {
        self.until("a part is there", "return document.querySelector('.easy-part') !== null");
        while self.run("return document.querySelector('a#next') !== null") == json!(true) {
            self.goes_on();
        }
    }
}
