//! The service worker: installs the app for use without a network, and tells
//! when a new version waits. A new version takes over only when asked.

use std::cell::RefCell;

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen::{JsCast, closure::WasmClosure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{EventTarget, MessageChannel, MessageEvent, ServiceWorker};
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

use super::{address, page};

thread_local! {
    static REGISTRATION: RefCell<Option<ServiceWorkerRegistration>> = const { RefCell::new(None) };
}

/// How long a first visit may take to install the service worker, in ms.
const READY_WITHIN: i32 = 8_000;
/// How long a slow network may take for a set of files, in ms.
const KEPT_WITHIN: i32 = 90_000;

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
        // It fetches all there is: not before the first screen, nor what that asks for.
        page::painted().await;
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
    let _ = waiting.post_message(&message("skip-waiting"));
    // `controllerchange` does not always come in installed apps.
    let later = Closure::once_into_js(address::reload);
    if let Some(window) = web_sys::window() {
        let later = later.unchecked_ref();
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(later, 2_000);
    }
}

/// Has the service worker keep what only some load, for use without a network:
/// what the "workshop" or "own" needs, or the words of a language by its tag. Says whether all of it is there;
/// without a service worker it never is.
pub async fn keep_set(name: &str) -> bool {
    let asked = format!("keep-{name}");
    let Some(registration) = ready().await else { return false };
    // A version that waits was installed without: it is asked too, or an update
    // would take the set away. Nobody waits for its answer.
    for newer in [registration.installing(), registration.waiting()].into_iter().flatten() {
        let _ = newer.post_message(&message(&asked));
    }
    match registration.active() {
        Some(worker) => answer(&worker, &asked).await == Some(true),
        None => false,
    }
}

/// The registration, once a version is active.
async fn ready() -> Option<ServiceWorkerRegistration> {
    let ready = container()?.ready().ok()?;
    within(READY_WITHIN, &ready).await?.dyn_into().ok()
}

/// Asks the worker, and waits for what it says.
async fn answer(worker: &ServiceWorker, asked: &str) -> Option<bool> {
    let channel = MessageChannel::new().ok()?;
    let port = channel.port1();
    let said = Promise::new(&mut |resolve, _| port.set_onmessage(Some(&resolve)));
    let ports = Array::of1(&channel.port2());
    worker.post_message_with_transferable(&message(asked), &ports).ok()?;
    let said: Option<MessageEvent> = within(KEPT_WITHIN, &said).await.and_then(|said| said.dyn_into().ok());
    port.close();
    said?.data().as_bool()
}

/// What a promise brings, but for a refusal, or one that comes too late.
async fn within(milliseconds: i32, promise: &Promise) -> Option<JsValue> {
    let window = web_sys::window()?;
    let late = Promise::new(&mut |resolve, _| {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    });
    JsFuture::from(Promise::race(&Array::of2(promise, &late))).await.ok()
}

/// As `sw.js` reads it.
fn message(kind: &str) -> js_sys::Object {
    let message = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&message, &"type".into(), &kind.into());
    message
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
