//! Hands a text to another app, or a file to the device, when the parent taps.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlElement, Url};

/// How long a file stays to be fetched by the browser, in ms.
const FETCHED_WITHIN: i32 = 60_000;

/// Opens the system's own sheet. False where there is none; a parent who closes
/// it again has made up their mind, which is no failure.
pub async fn share(text: &str) -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return false };
    let share = Reflect::get(&navigator, &"share".into()).ok();
    let Some(share) = share.and_then(|one| one.dyn_into::<Function>().ok()) else { return false };
    let what = Object::new();
    let _ = Reflect::set(&what, &"text".into(), &text.into());
    let Some(promise) = share.call1(&navigator, &what).ok().and_then(|one| one.dyn_into::<Promise>().ok())
    else {
        return false;
    };
    let closed = |problem: JsValue| {
        Reflect::get(&problem, &"name".into())
            .is_ok_and(|name| name.as_string().as_deref() == Some("AbortError"))
    };
    JsFuture::from(promise).await.map_or_else(closed, |_| true)
}

/// Gives a file to the device. False where that cannot be.
pub fn file(name: &str, kind: &str, text: &str) -> bool {
    offer(name, kind, text).is_some()
}

fn offer(name: &str, kind: &str, text: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = document.create_element("a").ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.dyn_ref::<HtmlElement>()?.click();
    let done = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&address);
    });
    let window = web_sys::window()?;
    window
        .set_timeout_with_callback_and_timeout_and_arguments_0(done.unchecked_ref(), FETCHED_WITHIN)
        .ok()
        .map(drop)
}
