//! What a parent sees: every screen as a pure function from what is known to
//! markup, and every tap as a [`deed::Deed`].
//!
//! Markup is text (maud), not Leptos' `view!`: the same screens as `view!`
//! took 292 kB of the 150 that the first question may cost. Leptos holds the
//! state (`session`) and puts the text on the page (`app`); the page keeps
//! focus, selection and open details, because only what changed is touched
//! (`device::page::show`).

#[cfg(target_arch = "wasm32")]
mod app;
pub mod deed;
mod drawing;
#[cfg(target_arch = "wasm32")]
mod loading;
mod parts;
pub mod screens;
pub mod sentences;
pub mod view;
mod wording;

#[cfg(target_arch = "wasm32")]
pub use loading::start;
pub use parts::qr::qr;
