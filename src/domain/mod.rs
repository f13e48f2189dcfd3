//! The rules of the instrument, without a browser: std and serde only.
//!
//! Every function here is total and deterministic. What is asked lives in
//! [`questionnaire`], what was said in [`answers`]; [`profile`] says what those
//! answers mean, [`ranking`] and [`three`] which support fits, [`path`] which
//! question comes next. [`codec`] writes answers as a short code, [`group`] adds
//! up what a group shares. Definitions:
//! section 4 and 6 of the instrument.

pub mod answers;
pub mod around;
pub mod bits;
pub mod candidate;
pub mod choosing;
pub mod codec;
pub mod comparison;
pub mod counted;
pub mod faults;
pub mod group;
pub mod ids;
pub mod path;
pub mod profile;
pub mod questionnaire;
pub mod ranking;
pub mod report;
pub mod sets;
pub mod sheet;
pub mod three;
