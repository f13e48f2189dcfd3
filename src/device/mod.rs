//! One file for each door to the browser. Nothing here knows what a
//! questionnaire is; of ours, only plain types are seen.

pub mod address;
pub mod camera;
pub mod chance;
pub mod clipboard;
pub mod dates;
pub mod fields;
pub mod files;
pub mod idle;
pub mod intl;
pub mod lasting;
pub mod listening;
pub mod page;
pub mod program;
pub mod requests;
pub mod screen;
pub mod sealing;
pub mod sharing;
pub mod slides;
pub mod stage;
pub mod storage;
pub mod taps;
pub mod updates;
