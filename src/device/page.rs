//! The page itself: its title, its language, and where the focus is.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, HtmlElement};

/// Sets what the browser and a screen reader call this page.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Says in which language and direction the page is written.
pub fn set_language(tag: &str, direction: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", tag);
        let _ = root.set_attribute("dir", direction);
    }
}

/// Marks a state of the app on the root, as `data-<name>`: for tests and for
/// whoever looks over our shoulder.
pub fn mark(name: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(&format!("data-{name}"), "");
    }
}

/// The languages a visitor's browser asks for, most wanted first.
pub fn wanted_languages() -> Vec<String> {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    languages.iter().flat_map(|list| list.iter()).filter_map(|tag| tag.as_string()).collect()
}

/// The text of the first element that fits a selector.
pub fn text_of(selector: &str) -> Option<String> {
    element(selector)?.text_content()
}

/// An attribute of the first element that fits a selector.
pub fn attribute_of(selector: &str, name: &str) -> Option<String> {
    element(selector)?.get_attribute(name)
}

/// Moves the focus to the first element that fits, and the page to its top.
pub fn focus_heading(selector: &str) {
    if let Some(heading) = element(selector) {
        let _ = heading.set_attribute("tabindex", "-1");
        let _ = heading.focus();
    }
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The id of the element that has the focus.
pub fn focused_id() -> Option<String> {
    document().active_element().map(|element| element.id()).filter(|id| !id.is_empty())
}

/// Gives the focus back to an element by its id.
pub fn focus_id(id: &str) {
    let found = document().get_element_by_id(id).and_then(|one| one.dyn_into::<HtmlElement>().ok());
    if let Some(element) = found {
        let _ = element.focus();
    }
}

/// Runs something once the browser has drawn the next picture.
pub fn after_paint(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(then.unchecked_ref());
    }
}

/// Empties an element and gives it, to put the app in.
pub fn emptied(id: &str) -> Option<HtmlElement> {
    let element = document().get_element_by_id(id)?.dyn_into::<HtmlElement>().ok()?;
    element.set_text_content(None);
    Some(element)
}

/// Puts what stands in one element, as text, into another, as page. Only for
/// what the app's own `index.html` holds.
pub fn show_as_page(from: &str, id: &str) {
    if let Some((html, into)) = text_of(from).zip(document().get_element_by_id(id)) {
        into.set_inner_html(&html);
    }
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Calls back when Shift is pressed three times in a row within two seconds.
pub fn on_shift_thrice(mut then: impl FnMut() + 'static) {
    let mut pressed: Vec<f64> = Vec::new();
    let listener = Closure::<dyn FnMut(web_sys::KeyboardEvent)>::new(
        move |event: web_sys::KeyboardEvent| {
            if event.key() != "Shift" || event.repeat() {
                pressed.clear();
                return;
            }
            let now = event.time_stamp();
            pressed.retain(|then| now - then < 2_000.0);
            pressed.push(now);
            if pressed.len() >= 3 {
                then();
            }
        },
    );
    let listens = listener.as_ref().unchecked_ref();
    let _ = document().add_event_listener_with_callback("keydown", listens);
    listener.forget(); // lives as long as the app
}

fn element(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

fn document() -> Document {
    web_sys::window()
        .and_then(|window| window.document())
        .expect("the app runs in a page, never in a worker")
}

/// Adds a line of text for each of these to the element of an id.
pub fn add_lines(id: &str, lines: &[String]) {
    let Some(into) = document().get_element_by_id(id) else { return };
    for line in lines {
        if let Ok(paragraph) = document().create_element("p") {
            paragraph.set_text_content(Some(line));
            let _ = into.append_child(&paragraph);
        }
    }
}
