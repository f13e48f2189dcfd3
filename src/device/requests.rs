//! The requests this page made, as the browser itself keeps count of them.

use wasm_bindgen::JsCast;
use web_sys::{PerformanceEntry, Url};

use crate::ui::view::Request;

/// The mark on the browser's own time line; both programs of the app see it.
const READY: &str = "ready";

/// Notes that all of the app's own files are loaded.
pub fn mark_ready() {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        let _ = performance.mark(READY);
    }
}

/// Every request since the page began, oldest first.
pub fn all() -> Vec<Request> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let Some(performance) = window.performance() else { return Vec::new() };
    let own = window.location().origin().unwrap_or_default();
    let marks = performance.get_entries_by_name(READY);
    let mark = marks.iter().last().and_then(|mark| mark.dyn_into::<PerformanceEntry>().ok());
    let ready = mark.map_or(f64::INFINITY, |mark| mark.start_time());
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
