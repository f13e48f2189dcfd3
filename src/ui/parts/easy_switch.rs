//! The way into the easy mode, and out of it.

use maud::{Markup, html};

use super::switch::switch;
use crate::content::language::Language;
use crate::ui::deed::Deed;

/// Done by the answering program, which also draws what is easy.
const EASY: &str = "easy";

pub fn easy_switch(words: &Language, on: bool) -> Markup {
    html! { (switch("easy", words.text("easy-mode"), on, &Deed::Later(EASY.to_owned()))) }
}
