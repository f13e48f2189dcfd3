//! Who stands around the parent and child: a picture to tap, the same as a list,
//! and in words where there is room for somebody more.

mod adding;
mod leaning;
mod person;
mod picture;
mod places;
mod printed;

use maud::{Markup, html};

use super::Mine;
use crate::domain::around::{Person, Placed};
use crate::domain::ids::Form;
use crate::own::desk::Kept;
use crate::route::{OwnPage, Route};
use crate::ui::deed::Deed;
use crate::ui::drawing::icon;

/// The parts that come and go keep their place on the page, so that what is
/// typed or has the focus is never taken for something else.
pub fn screen(mine: &Mine<'_>) -> Markup {
    let people = people(mine);
    let picked = people.iter().find(|(id, _)| mine.desk.picked.as_deref() == Some(*id));
    let contents = html! {
        div.stack.no-print id="own-map-lede" {
            p { (mine.view.text("own-map-lede")) }
            (only_here(mine))
        }
        div.stack id="own-map-people" {
            (picture::picture(mine, &people))
            div.no-print id="own-map-card" { @if let Some(one) = picked { (person::card(mine, *one)) } }
        }
        div.no-print id="own-map-add" { (adding::form(mine)) }
        div.stack.no-print id="own-map-leaning" { (leaning::part(mine, &people)) }
        div.no-print id="own-map-list" { (person::list(mine, &people)) }
        p.no-print id="own-map-print" {
            button.button type="button" data-do=(Deed::Print.words()) {
                (icon("print")) span { (mine.view.text("result-print")) }
            }
        }
    };
    mine.page("column pad stack stack--wide own-map", "own-map-title", &contents)
}

/// Says so where nothing is kept beyond this window.
pub fn only_here(mine: &Mine<'_>) -> Markup {
    html! {
        @if mine.desk.place == Kept::Tab {
            p.small.soft {
                (mine.view.text("own-map-here")) " "
                a href=(Route::Own(OwnPage::Keep).href()) { (mine.view.text("own-map-here-keep")) }
            }
        }
    }
}

/// Everybody, in the order of placing.
pub fn people<'a>(mine: &Mine<'a>) -> Vec<Placed<'a>> {
    mine.desk.own.people.iter().collect()
}

/// What somebody is called, in a sentence and on the map.
pub fn called(mine: &Mine<'_>, person: &Person) -> String {
    match &person.source {
        Some(source) if person.name.is_empty() => mine.view.own(&format!("source.{source}.in-sentence")),
        _ => person.name.clone(),
    }
}

/// The role of somebody who has a name beside it.
fn role(mine: &Mine<'_>, person: &Person) -> Option<String> {
    let source = person.source.as_ref().filter(|_| !person.name.is_empty())?;
    Some(mine.view.own(&format!("source.{source}")))
}

fn circle(mine: &Mine<'_>, person: &Person) -> String {
    mine.view.own(&format!("circle.{}.short", person.circle))
}

/// A form of support as it stands at the beginning of a line.
fn form(mine: &Mine<'_>, form: Form) -> String {
    with_capital(&mine.view.own(&format!("form.{form}.short")))
}

fn with_capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
