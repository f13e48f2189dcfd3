//! The people around a parent and child, as the parent places them: who gives
//! which form of support, and where it is sometimes too much.

use serde::{Deserialize, Serialize};

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
