//! What a parent taps, types or chooses, wherever on the page: one listener a
//! kind, and the words that stand in `data-do` on the element.

use super::address;
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
            if kind == "click" && walked(target.as_ref()) {
                return event.prevent_default();
            }
            let found = target.and_then(|target| target.closest("[data-do]").ok()?);
            let Some(found) = found.filter(|found| wants(found) == kind) else { return };
            if kind == "click" && found.tag_name() == "A" {
                event.prevent_default();
            }
            tell(Tap {
                words: found.get_attribute("data-do").unwrap_or_default(),
                value: value(&source(&found)),
                checked: found.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked),
                by_pointer: pointer.get(),
            });
        });
    }
    on("keydown", to_the_next_line);
    // A form with one field is sent off by Enter; there is nowhere to send it.
    on("submit", |event: Event| event.prevent_default());
}

/// Where the way walked is kept in memory, so are the links of the app.
fn walked(target: Option<&Element>) -> bool {
    let link = target.filter(|_| address::in_memory()).and_then(|target| target.closest("a[href]").ok()?);
    let Some(link) = link.filter(|link| !link.has_attribute("data-do")) else { return false };
    if let Some(href) = link.get_attribute("href").filter(|href| href.starts_with("#/")) {
        address::go(&href);
    }
    true
}

/// Enter goes from line to line where lines are typed over, and from the last
/// to the button.
fn to_the_next_line(event: Event) {
    let is_enter = event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Enter");
    let target = event.target().filter(|_| is_enter).and_then(|target| target.dyn_into::<Element>().ok());
    let Some(line) = target.filter(|target| target.matches("[data-walk] input").unwrap_or(false)) else {
        return;
    };
    let found = line.closest("[data-walk]").ok().flatten();
    let Some(all) = found.and_then(|form| form.query_selector_all("input, button").ok()) else { return };
    let nodes = (0..all.length()).filter_map(|nth| all.get(nth));
    let mut after = nodes.skip_while(|node| node.dyn_ref::<Element>() != Some(&line)).skip(1);
    if let Some(next) = after.next().and_then(|node| node.dyn_into::<web_sys::HtmlElement>().ok()) {
        event.prevent_default();
        let _ = next.focus();
    }
}

/// The kind of event by which an element tells.
fn wants(element: &Element) -> &'static str {
    match (element.tag_name().as_str(), element.get_attribute("type").as_deref()) {
        ("INPUT", Some("search")) => "input",
        ("INPUT" | "SELECT" | "TEXTAREA", _) => "change",
        _ => "click",
    }
}

/// Where the value stands: a button may tell of a field (`data-of`). Leaving such
/// a field does nothing; only the button does.
fn source(element: &Element) -> Element {
    let field =
        element.get_attribute("data-of").and_then(|id| element.owner_document()?.get_element_by_id(&id));
    field.unwrap_or_else(|| element.clone())
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
