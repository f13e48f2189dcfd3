//! All that can be said of one person: the same in the card under the picture
//! and in the list.

use maud::{Markup, html};

use super::{Mine, called, circle, form, role, with_capital};
use crate::domain::around::Placed;
use crate::domain::ids::Form;
use crate::own::deed::OwnDeed;
use crate::own::desk::Sure;
use crate::ui::parts::chip::{Chip, chip_list};
use crate::ui::parts::option::{Choice, option_list};
use crate::ui::screens::own::to;

/// The card of whoever is picked in the picture.
pub fn card(mine: &Mine<'_>, (id, person): Placed<'_>) -> Markup {
    html! {
        section.card.stack aria-labelledby="own-map-picked" {
            h2 id="own-map-picked" { (with_capital(&called(mine, person))) }
            (fields(mine, "card", (id, person)))
        }
    }
}

/// Everybody in the order of placing, so that nobody moves while one is busy
/// with them.
pub fn list(mine: &Mine<'_>, people: &[Placed<'_>]) -> Markup {
    html! {
        section.stack aria-labelledby="own-map-listed" {
            h2 id="own-map-listed" { (mine.view.text("own-map-list")) }
            @if people.is_empty() { p { (mine.view.text("map-room-sentence")) } }
            @for (id, person) in people {
                details.someone id=(format!("list-{id}")) {
                    summary {
                        strong { (with_capital(&called(mine, person))) } " "
                        span.soft { (circle(mine, person)) }
                    }
                    div.stack { (fields(mine, "list", (id, person))) }
                }
            }
        }
    }
}

fn fields(mine: &Mine<'_>, place: &str, (id, person): Placed<'_>) -> Markup {
    let name = called(mine, person);
    let ask = |key: &str| mine.view.fill(key, &[("name", &name)]);
    let field = |of: &str| format!("{place}-{id}-{of}");
    let one = |deed: fn(String, Form) -> OwnDeed| {
        let chip = |form: &Form| chip(mine, *form, deed(id.to_owned(), *form));
        Form::ALL.iter().map(chip).collect::<Vec<Chip>>()
    };
    let choice = |circle: &String| Choice {
        id: circle.clone(),
        label: mine.view.own(&format!("circle.{circle}")),
        note: None,
        deed: to(&OwnDeed::Move(id.to_owned(), circle.clone())),
    };
    let circles: Vec<Choice> = mine.view.questionnaire.circles.iter().map(choice).collect();
    html! {
        @if let Some(role) = role(mine, person) { p.soft { (role) } }
        fieldset {
            legend.field__label { (ask("own-map-gives")) }
            (chip_list(&field("gives"), &one(OwnDeed::Gives), &person.gives, None, ""))
        }
        fieldset {
            legend.field__label { (ask("own-map-too-much")) }
            (chip_list(&field("too-much"), &one(OwnDeed::TooMuch), &person.too_much, None, ""))
        }
        fieldset {
            legend.field__label { (ask("own-map-where")) }
            (option_list(&field("circle"), &circles, Some(&person.circle)))
        }
        (remove(mine, place, (id, person)))
    }
}

fn chip(mine: &Mine<'_>, of: Form, deed: OwnDeed) -> Chip {
    Chip {
        id: of.id().to_owned(),
        label: form(mine, of),
        lang: None,
        exclusive: false,
        part_of: None,
        deed: to(&deed),
    }
}

fn remove(mine: &Mine<'_>, place: &str, (id, person): Placed<'_>) -> Markup {
    let name = called(mine, person);
    let fill = |key: &str| mine.view.fill(key, &[("name", &name)]);
    mine.sure_button_in(
        place,
        Sure::Person(id.to_owned()),
        (&fill("own-map-remove"), &fill("own-map-remove-sure"), mine.view.text("own-map-remove-yes")),
    )
}
