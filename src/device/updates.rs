//! The service worker: installs the app for use without a network, and tells
//! when a new version waits. A new version takes over only when asked.

use std::cell::RefCell;

use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen::{JsCast, closure::WasmClosure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{EventTarget, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

use super::address;

thread_local! {
    static REGISTRATION: RefCell<Option<ServiceWorkerRegistration>> = const { RefCell::new(None) };
}

/// What the service worker has to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Everything is there for use without a network.
    OfflineReady,
    /// A new version is ready and waits.
    UpdateReady,
}

/// Registers the service worker. Where the browser has none, or refuses, the
/// app simply needs its network.
pub fn watch(tell: impl Fn(News) + Clone + 'static) {
    let Some(container) = container() else { return };
    spawn_local(async move {
        let registered = JsFuture::from(container.register("sw.js")).await;
        let Ok(Ok(registration)) = registered.map(JsCast::dyn_into::<ServiceWorkerRegistration>) else {
            return;
        };
        REGISTRATION.set(Some(registration.clone()));
        look(&registration, &container, tell.clone());
        let (found, told) = (registration.clone(), tell.clone());
        listen(&registration, "updatefound", move |_: JsValue| {
            follow(&found, told.clone());
        });
        // An installed app on a tablet is seldom loaded anew: ask again
        // whenever somebody comes back to it.
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        let shown = document.clone();
        listen(&document, "visibilitychange", move |_: JsValue| {
            if !shown.hidden() {
                let _ = registration.update();
                look(&registration, &container, tell.clone());
            }
        });
    });
}

/// Lets the waiting version take over, and loads the page anew.
pub fn apply() {
    let Some(container) = container() else { return };
    let waiting = REGISTRATION.with_borrow(|one| one.as_ref().and_then(|one| one.waiting()));
    let Some(waiting) = waiting else { return address::reload() };
    listen(&container, "controllerchange", |_: JsValue| address::reload());
    let message = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&message, &"type".into(), &"skip-waiting".into());
    let _ = waiting.post_message(&message);
    // `controllerchange` does not always come in installed apps.
    let later = Closure::once_into_js(address::reload);
    if let Some(window) = web_sys::window() {
        let later = later.unchecked_ref();
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(later, 2_000);
    }
}

fn look(
    registration: &ServiceWorkerRegistration,
    container: &ServiceWorkerContainer,
    tell: impl Fn(News) + Clone + 'static,
) {
    if registration.waiting().is_some() && container.controller().is_some() {
        tell(News::UpdateReady);
    } else if registration.installing().is_some() {
        follow(registration, tell);
    } else if registration.active().is_some() {
        tell(News::OfflineReady);
    }
}

/// Waits for the version that is being installed.
fn follow(registration: &ServiceWorkerRegistration, tell: impl Fn(News) + 'static) {
    let Some(worker) = registration.installing() else { return };
    let (registration, watched) = (registration.clone(), worker.clone());
    listen(&worker, "statechange", move |_: JsValue| match watched.state() {
        ServiceWorkerState::Installed if registration.active().is_some() => tell(News::UpdateReady),
        ServiceWorkerState::Activated => tell(News::OfflineReady),
        _ => {}
    });
}

fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    // Absent outside a secure context and in some private windows.
    let has = js_sys::Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false);
    has.then(|| navigator.service_worker())
}

fn listen(target: &EventTarget, event: &str, then: impl Fn(JsValue) + 'static)
where
    dyn Fn(JsValue): WasmClosure,
{
    let listener = Closure::<dyn Fn(JsValue)>::new(then);
    let _ = target.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    listener.forget(); // lives as long as the app
}
