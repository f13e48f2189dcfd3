//! Journeys in a real browser, by what a parent sees. `cargo xtask test` runs
//! them in Chromium, Firefox and WebKitGTK; `engine` says what they need.

#![cfg(not(target_arch = "wasm32"))]

mod engine;
mod page;
mod parent;
mod session;

mod journey;
