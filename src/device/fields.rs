//! Puts into a field what did not come from a finger: what the camera reads,
//! what a chosen file holds. It then tells as if it had been typed, so that
//! there is one way in for all.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element, Event, EventInit, HtmlInputElement};

/// Puts a text into a field of the page, if it is there.
pub fn enter(id: &str, text: &str) {
    let field = document().and_then(|document| document.get_element_by_id(id));
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else { return };
    field.set_value(text);
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("change", &init) {
        let _ = field.dispatch_event(&event);
    }
}

/// The same, after so many milliseconds.
pub fn enter_later(id: &'static str, text: String, milliseconds: i32) {
    let then = Closure::once_into_js(move || enter(id, &text));
    if let Some(window) = web_sys::window() {
        let _ =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), milliseconds);
    }
}

/// A field that nobody sees, whose words are done when something is entered: for
/// what a door tells, on whatever screen.
pub fn listen_in(id: &str, words: &str) {
    let Some(document) = document() else { return };
    let Some(field) = document.create_element("input").ok() else { return };
    for (name, value) in [("type", "hidden"), ("id", id), ("data-do", words)] {
        let _ = field.set_attribute(name, value);
    }
    if let Some(root) = document.document_element() {
        let _ = root.append_child(&field);
    }
}

/// From now on a chosen file is read here, and its text is put into the field of
/// this name, where the file field says so in `data-file`. A file of more than
/// `most` bytes is given as an empty text.
pub fn take_files(name: &'static str, most: f64) {
    let Some(document) = document() else { return };
    let chosen = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(field) = field.filter(|field| field.get_attribute("data-file").as_deref() == Some(name))
        else {
            return;
        };
        spawn_local(async move {
            let text = text_of(&field, most).await.unwrap_or_default();
            enter(name, &text);
        });
    });
    let _ = document.add_event_listener_with_callback("change", chosen.into_js_value().unchecked_ref());
}

async fn text_of(field: &Element, most: f64) -> Option<String> {
    let file = field.dyn_ref::<HtmlInputElement>()?.files()?.get(0)?;
    if file.size() > most {
        return None;
    }
    let text: JsValue = JsFuture::from(file.text()).await.ok()?;
    text.as_string()
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
