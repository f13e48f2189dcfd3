//! The address bar and the history: the fragment alone is ours.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// The fragment of the present address.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to a fragment, as a link would: Back returns here.
pub fn go(href: &str) {
    let _ = window().location().set_hash(href);
}

/// Puts a fragment in place of the present one: Back does not return here.
/// The change is told like any other.
pub fn replace(href: &str) {
    let _ = window().location().replace(href);
}

/// One step back in the history.
pub fn back() {
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

/// Calls back with each new fragment, whoever changed it.
pub fn on_change(mut tell: impl FnMut(String) + 'static) {
    let listener = Closure::<dyn FnMut()>::new(move || tell(fragment()));
    let listens = listener.as_ref().unchecked_ref();
    let _ = window().add_event_listener_with_callback("hashchange", listens);
    listener.forget(); // lives as long as the app
}

/// Loads the page anew.
pub fn reload() {
    let _ = window().location().reload();
}

/// Leaves for another page of ours without a way back.
pub fn leave_for(page: &str) {
    let _ = window().location().replace(page);
}

fn window() -> web_sys::Window {
    web_sys::window().expect("the app runs in a page, never in a worker")
}
