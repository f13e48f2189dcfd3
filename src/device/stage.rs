//! What a tablet in a waiting room asks of the browser: the whole screen, a
//! screen that stays on, no menus, and a page that forgets when it is left.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

use super::address;

/// Takes the whole screen. Only a tap may ask for it; where the browser
/// refuses, the app goes on as it is.
pub fn take_whole_screen() {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        let _ = call(&root, "requestFullscreen", &[]);
    }
}

/// Keeps the screen on, and again whenever the page is shown: the browser lets
/// go of it when the page is hidden.
pub fn stay_awake() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let ask = || {
        let navigator = web_sys::window().map(|window| window.navigator())?;
        let lock = Reflect::get(&navigator, &"wakeLock".into()).ok()?;
        call(&lock, "request", &["screen".into()])
    };
    ask();
    on(&document, "visibilitychange", move |_| drop(ask()));
}

/// No menu on a long press, and no other page by dropping something.
pub fn close_menus() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    for event in ["contextmenu", "dragover", "drop", "auxclick"] {
        on(&document, event, |event| event.prevent_default());
    }
}

/// Calls back when the page is left; where the browser keeps it for Back, it
/// is loaded anew when it comes back.
pub fn on_left(then: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    on(&window, "pagehide", move |_| then());
    on(&window, "pageshow", |event| {
        if Reflect::get(&event, &"persisted".into()).is_ok_and(|kept| kept.is_truthy()) {
            address::reload();
        }
    });
}

/// Calls a method that may not be there; a promise it gives is left alone.
fn call(of: &JsValue, name: &str, with: &[JsValue]) -> Option<JsValue> {
    let method: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
    let given = method.apply(of, &with.iter().collect()).ok()?;
    // Refused by the browser: nothing is lost, and nobody need be told.
    if let Some(promise) = given.dyn_ref::<js_sys::Promise>() {
        let quiet = Closure::<dyn FnMut(JsValue)>::new(|_| {});
        let _ = promise.catch(&quiet);
        quiet.forget();
    }
    Some(given)
}

fn on(target: &web_sys::EventTarget, kind: &str, then: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(then);
    let _ = target.add_event_listener_with_callback(kind, listener.into_js_value().unchecked_ref());
}
