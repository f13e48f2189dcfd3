//! Small steps: one thing, with somebody, at a moment. What is done stands
//! apart, below.

mod making;
mod one;

use maud::{Markup, html};

use super::{Mine, map};
use crate::own::Step;

pub fn screen(mine: &Mine<'_>) -> Markup {
    let view = mine.view;
    let of = |done: bool| -> Vec<(&str, &Step)> {
        mine.desk.own.steps.iter().filter(|(_, step)| step.done == done).collect()
    };
    let (open, done) = (of(false), of(true));
    let contents = html! {
        div.stack id="own-step-lede" {
            p { (view.text("own-step-lede")) }
            (map::only_here(mine))
        }
        // What the fields "with whom" offer: the people on the map.
        datalist id="own-step-people" {
            @for (_, person) in map::people(mine) { option value=(map::called(mine, person)) {} }
        }
        div.stack id="own-step-open" {
            @if open.is_empty() { p.voice { (view.text("own-step-empty")) } }
            @else { h2 { (view.text("own-step-open")) } }
            @for (id, step) in open { (one::card(mine, id, step)) }
        }
        div id="own-step-making" { (making::form(mine)) }
        div.stack id="own-step-done" {
            @if !done.is_empty() {
                h2 { (view.text("own-step-done")) }
                @for (id, step) in done { (one::card(mine, id, step)) }
            }
        }
    };
    mine.page("column pad stack stack--wide", "own-step-title", &contents)
}
