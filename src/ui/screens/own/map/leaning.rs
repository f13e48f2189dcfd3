//! In words: on how many people each form of support rests, and whom one might
//! ask. An opening, never an alarm: where somebody stands alone, that is said as
//! calmly as where there are several.

use maud::{Markup, html};

use super::{Mine, called};
use crate::domain::around::{Placed, Rests, rests, whom_to_ask};
use crate::domain::ids::Form;
use crate::own::deed::OwnDeed;
use crate::own::desk::Said;
use crate::ui::drawing::{icon, sign};
use crate::ui::screens::own::to;

pub fn part(mine: &Mine<'_>, people: &[Placed<'_>]) -> Markup {
    let view = mine.view;
    // Before anything is marked there is nothing to say: four times "nobody"
    // would be untrue.
    let is_marked = people.iter().any(|(_, one)| !one.gives.is_empty() || !one.too_much.is_empty());
    let is_too_much = people.iter().any(|(_, one)| !one.too_much.is_empty());
    html! {
        @if !people.is_empty() {
            section.stack aria-labelledby="own-map-leans" {
                h2 id="own-map-leans" { (view.text("own-map-leaning")) }
                @if is_marked {
                    ul.leaning role="list" { @for form in Form::ALL { li { (line(mine, people, *form)) } } }
                } @else { p { (view.text("own-map-leaning-first")) } }
                @if is_too_much { p { (view.text("own-map-enough")) } }
            }
            (counting(mine))
        }
    }
}

fn line(mine: &Mine<'_>, people: &[Placed<'_>], form: Form) -> Markup {
    let view = mine.view;
    let name = |id: &str| {
        let found = people.iter().find(|(one, _)| *one == id);
        found.map(|(_, person)| called(mine, person)).unwrap_or_default()
    };
    let rests = rests(people, form);
    let said = match rests {
        // The parent did mark that it is given: that is not taken back.
        Rests::OnNobody if people.iter().any(|(_, one)| one.does_give(form)) => {
            view.own("own-map-rests-too-much")
        }
        Rests::OnNobody => view.own("own-map-rests-nobody"),
        // Initials may end as the sentence does.
        Rests::OnOne(id) => view.fill("own-map-rests-one", &[("name", name(id).trim_end_matches('.'))]),
        Rests::OnSeveral(count) => view.count("own-map-rests-several", "count", count),
    };
    // What rests on several needs nobody to be asked.
    let asked = match rests {
        Rests::OnSeveral(_) => Vec::new(),
        _ => whom_to_ask(people, &view.questionnaire.circles, form),
    };
    html! {
        (sign(form))
        div.stack.stack--tight {
            p { strong { (view.own(&format!("form.{form}"))) } }
            p { (said) }
            @if !asked.is_empty() {
                p.row {
                    @for id in asked {
                        button.button type="button" data-do=(to(&OwnDeed::AskFor(id.to_owned(), form)).words()) {
                            span { (view.fill("own-map-ask", &[("name", &name(id))]))
                                span.unseen { ": " (view.own(&format!("form.{form}"))) } }
                        }
                    }
                }
            }
        }
    }
}

/// Whoever is on the map by their role may count in the answers too. Once they
/// do, the button stays, quiet: whoever tapped it keeps their place on the page.
fn counting(mine: &Mine<'_>) -> Markup {
    let view = mine.view;
    let roles = mine.desk.not_named(view.questionnaire, view.saved);
    let names: Vec<String> =
        roles.iter().map(|source| view.own(&format!("source.{source}.in-sentence"))).collect();
    let left = !roles.is_empty();
    html! {
        @if left || mine.desk.said == Some(Said::Counted) {
            section.card.stack {
                @if left {
                    p { (view.fill("own-map-not-counted", &[("names", &names.join(", "))])) }
                    p { (view.text("own-map-count-about")) }
                }
                p {
                    button.button type="button" id="own-map-count" aria-disabled=[(!left).then_some("true")]
                        data-do=[left.then(|| to(&OwnDeed::CountThem).words())] {
                        (icon(if left { "people" } else { "tick" }))
                        span { (view.text(if left { "own-map-count" } else { "own-map-counted" })) }
                    }
                }
            }
        }
    }
}
