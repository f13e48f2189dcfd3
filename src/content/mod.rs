//! Loads and checks the files under `public/content`, typed.
//!
//! A file is read whole or not at all, and every problem in it is reported at
//! once, each as a sentence that names the file, the id and the mend.

pub mod cards;
#[cfg(not(target_arch = "wasm32"))]
pub mod check;
pub mod fields;
pub mod figures;
pub mod frozen;
pub mod help;
pub mod language;
pub mod offers;
pub mod problems;
pub mod questions;
pub mod score;
pub mod text;
