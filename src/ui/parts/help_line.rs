//! The numbers for help in one line, for paper.

use maud::{Markup, html};

use crate::content::help::Help;
use crate::content::language::Language;
use crate::domain::ids::Region;

pub fn help_line(words: &Language, help: &Help, region: Region) -> Markup {
    let of = help.of(region).into_iter();
    // Some are called by their number.
    let said = |name: &str, number: &str| {
        if name.contains(number) { name.to_owned() } else { format!("{name} {number}") }
    };
    let numbers: Vec<String> =
        of.filter_map(|one| Some(said(one.name.in_language(words.tag()), one.phone()?.0))).collect();
    html! { p.help-line { strong { (words.text("help-button")) ": " } (numbers.join(" · ")) } }
}
