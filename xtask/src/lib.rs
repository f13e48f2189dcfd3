//! Everything around the app: set-up, build, serve, test and checks.
//!
//! `command` reads what was typed and calls one of the others. `build` makes
//! the set-up complete and lets Trunk work; Trunk calls back, into `style` and
//! `without_wasm` before and into `finish` after its own part. `serve` is also the
//! server of the browser tests, which is why this is a library.
//!
//! Every error is one sentence for the person at the terminal. Nothing here
//! branches on the kind of an error, so it is plain text.

#![cfg_attr(not(test), warn(clippy::unwrap_used))]

pub mod serve;

pub mod command;

mod build;
mod content;
mod file_kind;
mod finish;
mod folder;
mod hash;
mod lighthouse;
mod needs;
mod program;
mod repository;
mod setup;
mod size;
mod stamp;
mod style;
mod test;
mod without_wasm;

#[cfg(test)]
mod scratch;
