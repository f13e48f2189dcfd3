//! Reads `frozen-order.json`: the order of ids that codes count in.

use super::fields::Fields;
use super::problems::{Problems, object};
use crate::domain::codec::FrozenOrder;

/// The form of the file that this app reads.
const VERSION: u32 = 1;

/// Reads the frozen order.
///
/// # Errors
/// Every problem at once: fields that are missing or of the wrong type. That
/// each list holds every id of the questionnaire, once, is held by the checks.
pub fn read(file: &str, text: &str) -> Result<FrozenOrder, Vec<String>> {
    let object = object(file, text)?;
    let problems = Problems::of(file);
    let fields = Fields::new(&object, "the file", &problems);
    if fields.number("version") != VERSION {
        problems.add("version", &format!("this app reads version {VERSION}"));
    }
    let order = FrozenOrder(fields.named("order", Fields::texts));
    problems.none_or(order)
}
