//! Asks the browser not to wipe by itself what is kept: some do when space is
//! short, or when an app was not opened for days.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Asks, where the browser can be asked. What it answers changes nothing: a copy
/// is worth making either way.
pub async fn ask() {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return };
    let storage = Reflect::get(&navigator, &"storage".into()).ok().filter(|storage| storage.is_object());
    let Some(storage) = storage else { return };
    let persist = Reflect::get(&storage, &"persist".into()).ok();
    let Some(persist) = persist.and_then(|one| one.dyn_into::<Function>().ok()) else { return };
    if let Some(promise) = persist.call0(&storage).ok().and_then(|one| one.dyn_into::<Promise>().ok()) {
        let _ = JsFuture::from(promise).await;
    }
}
