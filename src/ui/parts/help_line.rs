//! The numbers for help in one line, for paper.

use maud::{Markup, html};

use crate::content::help::{Contact, Help};
use crate::content::language::Language;
use crate::domain::ids::Region;

pub fn help_line(words: &Language, help: &Help, region: Region) -> Markup {
    // No line ends within a number, or between it and its name.
    let number = |one: &Contact| {
        let (name, number) = (one.name.of(words), words.apart(&one.phone()?.0.replace(' ', "\u{a0}")));
        Some(if words.apart(name) == number { number } else { format!("{name}\u{a0}{number}") })
    };
    let numbers: Vec<String> = help.of(region).into_iter().filter_map(number).collect();
    html! { p.help-line { strong { (words.text("help-button")) ": " } (numbers.join(" · ")) } }
}
