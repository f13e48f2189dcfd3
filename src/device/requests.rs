//! The requests this page made, as the browser itself keeps count of them.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{PerformanceEntry, Url};

use crate::ui::view::Request;

thread_local! {
    /// When all of the app's own files were there, in ms since the page began.
    static READY: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Notes that all of the app's own files are loaded.
pub fn mark_ready() {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        READY.set(Some(performance.now()));
    }
}

/// Every request since the page began, oldest first.
pub fn all() -> Vec<Request> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let Some(performance) = window.performance() else { return Vec::new() };
    let own = window.location().origin().unwrap_or_default();
    let ready = READY.get().unwrap_or(f64::INFINITY);
    let entries = performance.get_entries_by_type("resource");
    let entries = entries.iter().filter_map(|entry| entry.dyn_into::<PerformanceEntry>().ok());
    entries
        .map(|entry| Request { address: short(&entry.name(), &own), after_ready: entry.start_time() > ready })
        .collect()
}

fn short(address: &str, own: &str) -> String {
    match Url::new(address) {
        Ok(url) if url.origin() == own => url.pathname(),
        _ => address.to_owned(),
    }
}
