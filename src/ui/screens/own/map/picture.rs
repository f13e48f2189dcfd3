//! The picture: the rings as on the result, and every person a button in the
//! circle of their own. Nothing is dragged.

use maud::{Markup, html};

use super::places::{Circle, WIDTH, places};
use super::{Mine, called, printed};
use crate::domain::around::Placed;
use crate::own::deed::OwnDeed;
use crate::ui::drawing::drawing;
use crate::ui::parts::circle_map::{label, rings, somebody};
use crate::ui::screens::own::to;

pub fn picture(mine: &Mine<'_>, people: &[Placed<'_>]) -> Markup {
    let circles = &mine.view.questionnaire.circles;
    let here = |circle: &String| -> Vec<Placed<'_>> {
        people.iter().filter(|(_, person)| person.circle == *circle).copied().collect()
    };
    let named: Vec<(String, Vec<Placed<'_>>)> =
        circles.iter().map(|circle| (name(mine, circle, here(circle).is_empty()), here(circle))).collect();
    let sizes: Vec<(usize, usize)> =
        named.iter().map(|(name, here)| (here.len(), name.chars().count())).collect();
    let places = places(&sizes);
    let radii: Vec<(i32, bool)> =
        places.circles.iter().zip(&named).map(|(one, (_, here))| (one.radius, here.is_empty())).collect();
    let mut drawn = rings(mine.view.words, places.centre, &radii);
    for ((circle, (name, _)), (_, is_open)) in places.circles.iter().zip(&named).zip(&radii) {
        let class = if *is_open { "circle-map__name is-open" } else { "circle-map__name" };
        drawn += &label(class, places.centre.0, circle.name, name);
    }
    html! {
        div.support-sheet {
            div.support-map role="group" aria-label=(mine.view.text("own-map-picture")) {
                (drawing("circle-map", &format!("0 0 {WIDTH} {}", places.height), &drawn))
                @for ((nth, circle), (id, (_, here))) in places.circles.iter().enumerate().zip(circles.iter().zip(&named)) {
                    @if !here.is_empty() { (standing(mine, (nth, id), circle, here)) }
                }
            }
            (printed::table(mine, people))
        }
    }
}

/// The name of a circle; where nobody stands, that there is room.
fn name(mine: &Mine<'_>, circle: &str, is_empty: bool) -> String {
    let name = mine.view.own(&format!("circle.{circle}.short"));
    if is_empty { format!("{name}: {}", mine.view.text("map-room")) } else { name }
}

fn standing(mine: &Mine<'_>, (nth, id): (usize, &str), circle: &Circle, here: &[Placed<'_>]) -> Markup {
    let at = |(x, y): (i32, i32)| format!("support-map__person at-x-{x} at-y-{y}");
    html! {
        ul role="list" aria-label=(mine.view.own(&format!("circle.{id}"))) {
            @for (place_nth, ((id, person), place)) in here.iter().zip(&circle.people).enumerate() {
                li {
                    button class=(at(*place)) type="button" id=(format!("person-{id}"))
                        aria-pressed=(mine.desk.picked.as_deref() == Some(*id))
                        data-do=(to(&OwnDeed::Pick((*id).to_owned())).words()) {
                        (drawing("support-map__head", "0 0 32 48", &somebody(nth, place_nth, "translate(16 27)")))
                        span { (called(mine, person)) }
                    }
                }
            }
        }
    }
}
