//! Journeys in a real browser, by what a parent sees. `cargo xtask test` runs
//! them in Chromium, Firefox and WebKitGTK; `engine` says what they need.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../data/cldr.rs"]
mod cldr;
#[path = "../data/oracle.rs"]
mod oracle;

mod engine;
mod everywhere;
mod film;
mod hands;
mod listener;
mod looks;
mod page;
mod parent;
mod pdf;
mod screens;
mod session;
mod words;

mod accessibility;
mod broken;
mod camera;
mod determinism;
mod easy;
mod faults;
mod help;
mod install;
mod journey;
mod keyboard;
mod languages;
mod leave;
mod listen;
mod listen_looks;
mod matrix;
mod mirrored;
mod offline;
mod own;
mod own_copies;
mod own_pages;
mod own_sealed;
mod own_tampered;
mod own_windows;
mod print;
mod reach;
mod refused;
mod requests;
mod resume;
mod safety;
mod tablet;
mod taken;
mod tree;
mod typed_over;
mod update;
mod widths;
mod without_wasm;
mod workshop;
mod workshop_kept;
mod workshop_pages;
mod workshop_printed;
