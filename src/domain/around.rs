//! The people around a parent and child, as the parent places them: who gives
//! which form of support, and where it is sometimes too much.

use serde::{Deserialize, Serialize};

use super::ids::Form;

/// Somebody on the map.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// A role, or initials.
    pub name: String,
    /// The source of the questionnaire that this role is; `None` for initials.
    pub source: Option<String>,
    /// The id of the circle this person stands in.
    pub circle: String,
    /// The ids of the forms that this person gives.
    pub gives: Vec<String>,
    /// The ids of the forms that are sometimes too much from this person.
    pub too_much: Vec<String>,
}

impl Person {
    /// Does this person give a form?
    pub fn does_give(&self, form: Form) -> bool {
        self.gives.iter().any(|id| id == form.id())
    }

    /// Is a form sometimes too much from this person?
    pub fn is_too_much(&self, form: Form) -> bool {
        self.too_much.iter().any(|id| id == form.id())
    }

    /// Does the parent rest on this person for a form? Support that is sometimes
    /// too much is no rest, also where it is given.
    fn carries(&self, form: Form) -> bool {
        self.does_give(form) && !self.is_too_much(form)
    }
}

/// Somebody with the id, in the order of placing.
pub type Placed<'a> = (&'a str, &'a Person);

/// On how many people a form of support rests. No number of them is good or
/// bad: it says where there is room for somebody more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rests<'a> {
    OnNobody,
    /// The id of the one.
    OnOne(&'a str),
    OnSeveral(usize),
}

/// On whom a form rests: whoever gives it and from whom it is never too much.
/// So a mark "too much" takes one away at most, and never adds one.
pub fn rests<'a>(people: &[Placed<'a>], form: Form) -> Rests<'a> {
    let mut carry = people.iter().filter(|(_, person)| person.carries(form));
    match (carry.next(), carry.count()) {
        (None, _) => Rests::OnNobody,
        (Some((id, _)), 0) => Rests::OnOne(id),
        (Some(_), others) => Rests::OnSeveral(others + 1),
    }
}

/// At most so many are named: a longer list is a task, not an opening.
pub const MOST_TO_ASK: usize = 2;

/// Whom one might ask for a form: who does not give it yet and from whom it is
/// not too much; the nearest circle first, then whoever was placed first.
/// `circles` stand from the child outwards.
pub fn whom_to_ask<'a>(people: &[Placed<'a>], circles: &[String], form: Form) -> Vec<&'a str> {
    let may_be_asked = |(_, person): &&Placed<'a>| !person.does_give(form) && !person.is_too_much(form);
    let distance = |(_, person): &&Placed<'a>| {
        circles.iter().position(|circle| *circle == person.circle).unwrap_or(circles.len())
    };
    let mut found: Vec<&Placed<'a>> = people.iter().filter(may_be_asked).collect();
    // A stable sort: within a circle the order of placing stays.
    found.sort_by_key(distance);
    found.into_iter().take(MOST_TO_ASK).map(|(id, _)| *id).collect()
}
