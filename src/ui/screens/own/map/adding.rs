//! Placing somebody: by a name, by a role, or everybody whom the answers name.

use maud::{Markup, html};

use super::Mine;
use crate::domain::questionnaire::Source;
use crate::own::deed::OwnDeed;
use crate::own::desk::{Desk, Trouble};
use crate::own::{MOST_NAME, MOST_PEOPLE};
use crate::ui::drawing::icon;
use crate::ui::screens::own::to;

pub fn form(mine: &Mine<'_>) -> Markup {
    let view = mine.view;
    let is_full = mine.desk.own.people.len() >= MOST_PEOPLE;
    html! {
        form.card.stack aria-labelledby="own-map-adding" data-walk="" {
            h2 id="own-map-adding" { (view.text("own-map-add")) }
            @if is_full {
                p { (view.count("own-map-full", "count", MOST_PEOPLE)) }
            } @else {
                (fields(mine))
                p {
                    button.button type="button" id="own-map-add-do" data-do=(to(&OwnDeed::AddPerson).words()) {
                        (icon("person")) span { (view.text("own-map-add-do")) }
                    }
                }
            }
            (named(mine))
        }
    }
}

fn fields(mine: &Mine<'_>) -> Markup {
    let (view, person) = (mine.view, &mine.desk.person);
    let who = |field: &str| to(&OwnDeed::Who(field.to_owned())).words();
    let circles = &view.questionnaire.circles;
    let circle = circles.iter().find(|id| **id == person.circle).or(circles.first());
    html! {
        div.field {
            label for="own-map-name" { (view.text("own-map-name")) }
            span.small.soft id="own-map-name-hint" { (view.text("own-map-name-hint")) }
            input.input type="text" id="own-map-name" maxlength=(MOST_NAME) autocomplete="off" value=(person.name)
                aria-describedby="own-map-name-hint own-map-name-wrong" data-do=(who("name"));
            p.field__wrong id="own-map-name-wrong" {
                @if mine.desk.trouble == Some(Trouble::NoWords) { (view.text("own-map-no-name")) }
            }
        }
        div.field {
            label for="own-map-role" { (view.text("own-map-role")) }
            select.input id="own-map-role" data-do=(who("source")) {
                option value="" selected[person.source.is_none()] { (view.text("own-map-role-none")) }
                (roles(mine))
            }
        }
        div.field {
            label for="own-map-circle" { (view.text("own-map-circle")) }
            select.input id="own-map-circle" data-do=(who("circle")) {
                @for id in circles {
                    option value=(id) selected[Some(id) == circle] { (view.own(&format!("circle.{id}"))) }
                }
            }
        }
    }
}

/// The sources, each group with its parts, as the questionnaire has them.
fn roles(mine: &Mine<'_>) -> Markup {
    let sources = &mine.view.questionnaire.sources;
    let label = |source: &Source| mine.view.own(&format!("source.{}", source.id));
    let option = |source: &Source| {
        let is_chosen = mine.desk.person.source.as_ref() == Some(&source.id);
        html! { option value=(source.id) selected[is_chosen] { (label(source)) } }
    };
    let parts = |group: &Source| -> Vec<&Source> {
        sources.iter().filter(|one| one.parent.as_ref() == Some(&group.id)).collect()
    };
    html! {
        @for group in sources.iter().filter(|one| one.parent.is_none() && !one.exclusive) {
            @if parts(group).is_empty() { (option(group)) }
            @else {
                optgroup label=(label(group)) {
                    (option(group))
                    @for part in parts(group) { (option(part)) }
                }
            }
        }
    }
}

/// Once everybody is there the button stays, quiet: whoever tapped it keeps
/// their place on the page.
fn named(mine: &Mine<'_>) -> Markup {
    let view = mine.view;
    let left = !mine.desk.not_placed(view.questionnaire, view.saved).is_empty();
    let any = Desk::named(view.questionnaire, view.saved).next().is_some();
    html! {
        @if any {
            p {
                button.button type="button" id="own-map-add-named" aria-disabled=[(!left).then_some("true")]
                    data-do=[left.then(|| to(&OwnDeed::AddNamed).words())] {
                    (icon(if left { "people" } else { "tick" }))
                    span { (view.text(if left { "own-map-add-named" } else { "own-map-named-there" })) }
                }
            }
        }
    }
}
