//! A facilitator types a sheet of paper over, without a mouse.

use crate::page::Page;

/// What stands on the sheet, line by line.
const LINES: [&str; 12] = ["3", "1 4", "3", "2", "1", "3", "5", "1 5", "2", "21", "2 21", "3"];
const ENTER: &str = "\u{e007}";

impl Page {
    fn types(&self, text: &str) {
        text.chars().for_each(|letter| self.presses(&letter.to_string()));
    }
}

#[test]
fn a_sheet_is_typed_over_by_the_number_keys_and_gives_the_result() {
    let page = Page::open();
    page.goes_to("#/sheet");
    page.run("document.querySelector('#line-k1').focus()");
    let keys: usize = LINES.iter().map(|line| line.len() + 1).sum();
    assert!(keys < 60, "{keys} keys are typed within a minute");
    for line in LINES {
        page.types(line);
        page.presses(ENTER);
    }
    page.sees("3 tot en met 5 jaar");
    page.sees("Boze buien · Moe zijn, te weinig rust");
    page.presses(ENTER);
    page.is_at("Jouw woorden");
    page.sees("Je zei dat je kracht haalt uit je kind en humor.");
    page.sees("Dit komt van een blad papier. Er is niets bewaard.");
    page.has_kept_nothing();
    page.taps("Volgend blad");
    page.is_at("Typ een blad over");
    page.sees_not("Boze buien");
    page.goes_to("#/result");
    page.sees("Je vulde 0 van de");
}

#[test]
fn a_line_that_cannot_be_meant_says_why_and_nothing_is_shown() {
    let page = Page::open();
    page.goes_to("#/sheet");
    page.rewrites("1. ", "9");
    page.sees("Vakje 9 staat hier niet.");
    page.taps("Toon het beeld");
    page.is_at("Typ een blad over");
    page.sees("Kijk nog eens naar de vragen die niet kloppen.");
    page.rewrites("1. ", "3");
    page.rewrites("8. ", "1 11");
    page.sees("Vakje 11 gaat niet samen met een ander.");
    page.rewrites("8. ", "1");
    page.taps("Toon het beeld");
    page.is_at("Jouw woorden");
}
