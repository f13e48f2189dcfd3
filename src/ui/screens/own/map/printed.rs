//! The list for paper, where nothing can be opened: who stands where, and what
//! comes from whom.

use maud::{Markup, html};

use super::{Mine, called, form, role, with_capital};
use crate::domain::around::{Person, Placed};
use crate::domain::ids::Form;

pub fn table(mine: &Mine<'_>, people: &[Placed<'_>]) -> Markup {
    let view = mine.view;
    html! {
        @if !people.is_empty() {
            table.people-table {
                thead {
                    tr {
                        th scope="col" { (view.text("own-map-paper-who")) }
                        @for one in Form::ALL { th scope="col" { (form(mine, *one)) } }
                    }
                }
                @for circle in &view.questionnaire.circles {
                    @let here: Vec<&Person> =
                        people.iter().filter(|(_, one)| one.circle == *circle).map(|(_, one)| *one).collect();
                    @if !here.is_empty() {
                        tbody {
                            tr { th.people-table__circle scope="rowgroup" colspan=(Form::ALL.len() + 1) {
                                (with_capital(&view.own(&format!("circle.{circle}.short"))))
                            } }
                            @for person in here { (row(mine, person)) }
                        }
                    }
                }
            }
        }
    }
}

fn row(mine: &Mine<'_>, person: &Person) -> Markup {
    let view = mine.view;
    let mark = |form: Form| match (person.does_give(form), person.is_too_much(form)) {
        (true, true) => view.text("own-map-paper-both"),
        (true, false) => view.text("own-map-paper-yes"),
        (false, true) => view.text("own-map-paper-much"),
        (false, false) => "",
    };
    html! {
        tr {
            th scope="row" {
                (with_capital(&called(mine, person)))
                @if let Some(role) = role(mine, person) { span { ", " (role) } }
            }
            @for form in Form::ALL { td { (mark(*form)) } }
        }
    }
}
