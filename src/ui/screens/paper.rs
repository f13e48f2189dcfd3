//! The short questionnaire on paper: boxes with numbers, to be typed over on
//! the screen `sheet`, or to be kept.

use maud::{Markup, html};

use super::{back_button, page};
use crate::content::help::Help;
use crate::content::language::Language;
use crate::domain::ids::{Age, Region};
use crate::domain::questionnaire::{Choices, Item, Questionnaire};
use crate::domain::sheet::{boxes, lines};
use crate::ui::deed::Deed;
use crate::ui::drawing::icon;
use crate::ui::parts::help_line::help_line;
use crate::ui::view::View;
use crate::ui::wording::{by_age, option_key, stem};

pub fn screen(view: &View<'_>) -> Markup {
    let paper = Paper {
        questionnaire: view.questionnaire,
        words: view.words,
        help: view.help,
        region: view.region(),
    };
    let contents = html! {
        div.stack.no-print {
            (back_button(view.text("question-back")))
            h1 { (view.text("paper-title")) }
            p { (view.text("paper-for")) }
            p {
                button.button.button--go type="button" data-do=(Deed::Print.words()) {
                    span { (view.text("result-print")) } (icon("print"))
                }
            }
        }
        (sheet(&paper))
    };
    page(view, "page pad stack", view.text("paper-title"), contents)
}

/// What a sheet is made of.
pub struct Paper<'a> {
    pub questionnaire: &'a Questionnaire,
    pub words: &'a Language,
    pub help: Option<&'a Help>,
    /// Whose numbers for help stand below.
    pub region: Region,
}

/// The sheet itself, which is all that is printed.
pub fn sheet(paper: &Paper<'_>) -> Markup {
    let words = paper.words;
    html! {
        article.paper-sheet {
            header {
                p.paper-sheet__name { (words.text("app-name")) }
                p { (words.text("paper-about")) " " (words.text("start-no-test")) "." }
                p { (words.text("paper-yours")) }
            }
            ol.paper-sheet__lines {
                @for item in lines(paper.questionnaire) { li { (line(paper, item)) } }
            }
            footer {
                @if let Some(help) = paper.help { (help_line(words, help, paper.region)) }
            }
        }
    }
}

fn line(paper: &Paper<'_>, item: &Item) -> Markup {
    let own = paper.words.find(&format!("paper-{}", item.id));
    let words = stem(paper.words, item, None, None);
    let said = own.map_or_else(|| format!("{} {}", words.situation, words.ask), str::to_owned);
    html! {
        h2 { (said.trim()) @if !words.hint.is_empty() && own.is_none() { " " span { (words.hint) } } }
        @match &item.choices {
            Some(Choices::Topics(of)) if of == "w1" => {
                div.paper-sheet__ages {
                    @for age in Age::ALL {
                        div {
                            h3 { (paper.words.text(&format!("age.{age}"))) }
                            (ticks(paper, item, Some(*age)))
                        }
                    }
                }
            }
            Some(Choices::Topics(_)) => { (ticks(paper, item, Some(Age::From3To5))) }
            Some(Choices::Ticked) => { p.paper-sheet__write { span {} span {} span {} } }
            _ => { (ticks(paper, item, None)) }
        }
    }
}

fn ticks(paper: &Paper<'_>, item: &Item, age: Option<Age>) -> Markup {
    html! {
        ul.paper-sheet__ticks {
            @for (number, id) in boxes(paper.questionnaire, item, age) {
                li {
                    span.paper-sheet__box { (number) } " "
                    (by_age(paper.words, &option_key(item, &id), age))
                }
            }
        }
    }
}
