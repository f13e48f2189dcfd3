//! The address bar and the history: the fragment alone is ours.
//!
//! On a tablet in a waiting room the way walked is kept in memory instead
//! ([`keep_in_memory`]): address and history then say nothing of a parent, and
//! Back finds nothing.

use std::cell::RefCell;

use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen::{JsCast, UnwrapThrowExt};

type Listener = Box<dyn Fn(String)>;

thread_local! {
    /// The fragments walked, the present one last; empty: the browser keeps them.
    static WALKED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    static LISTENER: RefCell<Option<Listener>> = const { RefCell::new(None) };
}

/// The fragment of the present address.
pub fn fragment() -> String {
    let walked = WALKED.with_borrow(|walked| walked.last().cloned());
    walked.unwrap_or_else(|| window().location().hash().unwrap_or_default())
}

/// The app's own address, without a fragment.
pub fn base() -> String {
    let whole = window().location().href().unwrap_or_default();
    whole.split('#').next().unwrap_or_default().to_owned()
}

/// Goes to a fragment, as a link would: Back returns here.
pub fn go(href: &str) {
    if in_memory() {
        WALKED.with_borrow_mut(|walked| walked.push(href.to_owned()));
        return told();
    }
    let _ = window().location().set_hash(href);
}

/// Puts a fragment in place of the present one: Back does not return here.
/// The change is told like any other.
pub fn replace(href: &str) {
    if in_memory() {
        WALKED.with_borrow_mut(|walked| walked.pop());
        return go(href);
    }
    let _ = window().location().replace(href);
}

/// One step back in the history.
pub fn back() {
    if in_memory() {
        WALKED.with_borrow_mut(|walked| walked.truncate((walked.len() - 1).max(1)));
        return told();
    }
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

/// Takes a fragment out of the address and the history, and tells nobody.
pub fn clear() {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some("#/"));
    }
}

/// Takes what stands behind these words out of the address and the history,
/// and gives it. `index.html` does so before this program is here.
pub fn taken(behind: &str) -> Option<String> {
    let early = js_sys::Reflect::get(&js_sys::global(), &"carried".into()).ok();
    let _ = js_sys::Reflect::delete_property(&js_sys::global(), &"carried".into());
    let text = early.and_then(|early| early.as_string()).unwrap_or_else(fragment);
    let taken = text.strip_prefix(behind)?.to_owned();
    clear();
    Some(taken)
}

/// Calls back with each new fragment, whoever changed it.
pub fn on_change(tell: impl Fn(String) + 'static) {
    LISTENER.set(Some(Box::new(tell)));
    listen("hashchange", || {
        if !in_memory() {
            told();
        }
    });
}

/// From now on the way walked stays in memory. The browser's own Back is taken
/// for ours: there is always one step before this one, and it leads here.
pub fn keep_in_memory() {
    WALKED.set(vec!["#/".to_owned()]);
    clear();
    if !was_reloaded() {
        guard();
    }
    listen("popstate", || {
        guard();
        back();
    });
}

/// Is the way walked kept in memory?
pub fn in_memory() -> bool {
    WALKED.with_borrow(|walked| !walked.is_empty())
}

/// Loads the page anew.
pub fn reload() {
    let _ = window().location().reload();
}

/// Leaves for another page of ours without a way back.
pub fn leave_for(page: &str) {
    let _ = window().location().replace(page);
}

/// After a reload the step before this one is there already; one more for each
/// parent would fill the history.
fn was_reloaded() -> bool {
    const RELOAD: u16 = 1;
    window().performance().is_some_and(|performance| performance.navigation().type_() == RELOAD)
}

fn guard() {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some("#/"));
    }
}

fn told() {
    let now = fragment();
    LISTENER.with_borrow(|listener| {
        if let Some(tell) = listener {
            tell(now);
        }
    });
}

fn listen(event: &str, then: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(then);
    let _ = window().add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    listener.forget(); // lives as long as the app
}

fn window() -> web_sys::Window {
    web_sys::window().expect_throw("the app runs in a page, never in a worker")
}
