//! What a parent taps, types or chooses, wherever on the page: one listener a
//! kind, and the words that stand in `data-do` on the element.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};

/// One tap, choice or text.
pub struct Tap {
    /// The words of `data-do`.
    pub words: String,
    /// What stands in the field.
    pub value: String,
    /// Is the box ticked?
    pub checked: bool,
    /// By a pointer, not by a key: arrow keys walk through radio buttons, and
    /// must not be taken for having made up one's mind.
    pub by_pointer: bool,
}

/// Calls back with every tap on something that has words. Buttons and links
/// tell when clicked, fields when their value has changed, search fields at
/// every letter.
pub fn listen(tell: impl Fn(Tap) + Clone + 'static) {
    let pointer = std::rc::Rc::new(std::cell::Cell::new(false));
    for (kind, by_pointer) in [("pointerdown", true), ("keydown", false)] {
        let pointer = pointer.clone();
        on(kind, move |_: Event| pointer.set(by_pointer));
    }
    for kind in ["click", "change", "input"] {
        let (tell, pointer) = (tell.clone(), pointer.clone());
        on(kind, move |event: Event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let found = target.and_then(|target| target.closest("[data-do]").ok()?);
            let Some(found) = found.filter(|found| wants(found) == kind) else { return };
            if kind == "click" && found.tag_name() == "A" {
                event.prevent_default();
            }
            tell(Tap {
                words: found.get_attribute("data-do").unwrap_or_default(),
                value: value(&found),
                checked: found.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked),
                by_pointer: pointer.get(),
            });
        });
    }
    // A form with one field is sent off by Enter; there is nowhere to send it.
    on("submit", |event: Event| event.prevent_default());
}

/// The kind of event by which an element tells.
fn wants(element: &Element) -> &'static str {
    match (element.tag_name().as_str(), element.get_attribute("type").as_deref()) {
        ("INPUT", Some("search")) => "input",
        ("INPUT" | "SELECT" | "TEXTAREA", _) => "change",
        _ => "click",
    }
}

fn value(element: &Element) -> String {
    let input = element.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    let select = || element.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value);
    let area = || element.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value);
    let given = || element.get_attribute("value");
    input.or_else(select).or_else(area).or_else(given).unwrap_or_default()
}

/// Calls back when Shift is pressed three times in a row within two seconds.
pub fn on_shift_thrice(then: impl Fn() + 'static) {
    let pressed = std::cell::RefCell::new(Vec::<f64>::new());
    on("keydown", move |event: Event| {
        let Ok(key) = event.dyn_into::<KeyboardEvent>() else { return };
        let mut pressed = pressed.borrow_mut();
        if key.key() != "Shift" || key.repeat() {
            return pressed.clear();
        }
        let now = key.time_stamp();
        pressed.retain(|then| now - then < 2_000.0);
        pressed.push(now);
        if pressed.len() >= 3 {
            then();
        }
    });
}

fn on(kind: &str, then: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(then);
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        let listens = listener.as_ref().unchecked_ref();
        let _ = document.add_event_listener_with_callback(kind, listens);
    }
    listener.forget(); // lives as long as the app
}
