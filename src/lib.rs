//! Steunwijzer: which support a parent experiences, what is on their mind, and
//! support that fits.
//!
//! # The rings
//! Imports point inward; `tests/tidy.rs` holds it.
//!
//! - [`domain`]: the rules. std and serde only, total, deterministic; it cannot
//!   see a browser.
//! - [`content`], [`route`], [`saved`], [`take_home`], [`kiosk`], [`rounds`],
//!   [`picture_file`], [`journal`], [`sealed`]: text to types and back. See `domain`.
//! - [`calendar`]: a reminder, as a calendar file. Sees nothing of ours.
//! - [`handover`], [`later`], [`own`], [`workshop`]: what the programs say to each
//!   other, and what each does when asked. See all of the above.
//! - `src/scan`, a crate of its own: grey pixels to the text of a QR code. Sees
//!   nothing of ours.
//! - `device`: one file for each door to the browser. Sees nothing of ours.
//! - `session`: answers in, memos out; the only writers. Sees all of the above.
//! - `ui`: the screens. Sees the session, and never computes a score.
//!
//! # Invariants
//! 1. Of what a parent answers only answers are saved; scores and suggestions are
//!    derived anew, so that a new rule or a new offer is never contradicted by an
//!    old save.
//! 2. An unanswered question is absence: no rule reads it as zero or "no need".
//! 3. The answer about safety at home never leaves memory (`saved` and
//!    `take_home` drop it).
//! 4. Nothing is written where a save was refused, until the parent says so.
//! 5. On a tablet in a waiting room nothing is written but its settings, and a
//!    reset loads the page anew: no memory survives it.
//! 6. After the app's own files are loaded it makes no request. The policy in
//!    the page makes the browser hold it.
//! 7. Of a group only counters are kept, which began with noise, and never a text
//!    from before a parent beside the one after. Each question adds to one
//!    counter (`domain::group`).
//! 8. What is behind a passphrase lies in no storage in the clear; locking loads
//!    the page anew. What another window wrote is put together with, never
//!    written over (`keeping`).

#![warn(clippy::unwrap_used)]

pub mod calendar;
pub mod content;
pub mod domain;
pub mod handover;
pub mod journal;
pub mod kiosk;
pub mod later;
pub mod own;
pub mod picture_file;
pub mod rounds;
pub mod route;
pub mod saved;
pub mod sealed;
pub mod take_home;
pub mod workshop;

// What sees a browser is built for the browser alone; see Cargo.toml.
#[cfg(target_arch = "wasm32")]
pub mod answering;
#[cfg(target_arch = "wasm32")]
mod device;
#[cfg(target_arch = "wasm32")]
pub mod facilitating;
#[cfg(target_arch = "wasm32")]
mod holdings;
#[cfg(target_arch = "wasm32")]
pub mod keeping;
#[cfg(target_arch = "wasm32")]
mod library;
#[cfg(target_arch = "wasm32")]
mod session;
#[cfg(target_arch = "wasm32")]
mod spoken;
pub mod ui;
