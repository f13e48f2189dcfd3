//! Journeys in a real browser, by what a parent sees. `cargo xtask test` runs
//! them in Chromium, Firefox and WebKitGTK; `engine` says what they need.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../data/oracle.rs"]
mod oracle;

mod engine;
mod film;
mod hands;
mod page;
mod parent;
mod pdf;
mod screens;
mod session;

mod accessibility;
mod broken;
mod camera;
mod determinism;
mod faults;
mod help;
mod install;
mod journey;
mod keyboard;
mod leave;
mod offline;
mod own;
mod own_copies;
mod own_pages;
mod own_sealed;
mod own_tampered;
mod own_windows;
mod print;
mod refused;
mod requests;
mod resume;
mod safety;
mod tablet;
mod taken;
mod typed_over;
mod update;
mod widths;
mod without_wasm;
mod workshop;
mod workshop_kept;
mod workshop_pages;
mod workshop_printed;
