//! Keys that turn slides: arrows, and what a presenter's clicker sends. They tap
//! the button that says where it leads, so that they can do nothing else. A slide
//! that is shown gets the focus on its heading, as every screen does.

use super::page;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// Moves the focus to the heading of a slide, once that is drawn: the button that
/// was tapped may have become another.
pub fn shown() {
    let then = Closure::once_into_js(|| page::focus_heading("main h1"));
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback(then.unchecked_ref());
    }
}

/// Listens from now on; where no slide is shown nothing happens.
pub fn listen() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let pages = document.clone();
    let pressed = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        let way = match event.key().as_str() {
            "PageDown" | "ArrowRight" => "next",
            "PageUp" | "ArrowLeft" => "previous",
            _ => return,
        };
        let in_field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if in_field.is_some_and(|target| target.matches("input, select, textarea").unwrap_or(false)) {
            return;
        }
        let button = pages.query_selector(&format!("[data-slide={way}]")).ok().flatten();
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            event.prevent_default();
            button.click();
        }
    });
    let _ = document.add_event_listener_with_callback("keydown", pressed.into_js_value().unchecked_ref());
}
