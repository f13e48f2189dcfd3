#![warn(clippy::unwrap_used)]
pub mod content;
pub mod domain;
