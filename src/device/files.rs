//! The app's own files, asked for by a relative address.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text of one of the app's own files.
///
/// # Errors
/// One problem, which names the file.
pub async fn text(file: &str) -> Result<String, Vec<String>> {
    fetch(file).await.ok_or_else(|| vec![format!("{file}: could not be loaded")])
}

async fn fetch(file: &str) -> Option<String> {
    let window = web_sys::window()?;
    if let Some(text) = early(file).await {
        return Some(text);
    }
    let response = JsFuture::from(window.fetch_with_str(file)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// Asks for a file that is wanted soon, so that it is on its way meanwhile.
pub fn ask(file: &str) {
    if let Ok(ask) = Reflect::get(&js_sys::global(), &"ask".into())
        && let Some(ask) = ask.dyn_ref::<Function>()
    {
        let _ = ask.call1(&JsValue::UNDEFINED, &file.into());
    }
}

/// What was asked for before; each once.
async fn early(file: &str) -> Option<String> {
    let all = Reflect::get(&js_sys::global(), &"early".into()).ok()?;
    let asked: Promise = Reflect::get(&all, &file.into()).ok()?.dyn_into().ok()?;
    let _ = Reflect::set(&all, &file.into(), &JsValue::UNDEFINED);
    let text = JsFuture::from(asked).await.ok()?.as_string()?;
    (!text.is_empty()).then_some(text)
}
