//! Keys that turn slides: arrows, and what a presenter's clicker sends. They tap
//! the button that says where it leads, so that they can do nothing else.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, KeyboardEvent};

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
