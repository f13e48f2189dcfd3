//! What a parent sees. Screens read the session and call its writers; parts
//! take data and callbacks.

mod app;
mod drawing;
mod loading;
mod notices;
mod parts;
mod screens;
mod wording;

pub use loading::start;
