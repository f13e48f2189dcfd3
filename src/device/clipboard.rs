//! Copying a ready sentence, when the parent taps for it.

use wasm_bindgen_futures::JsFuture;

/// Copies a text. False where the browser does not allow it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let navigator = window.navigator();
    // Absent outside a secure context; calling it then would throw.
    let has = js_sys::Reflect::has(&navigator, &"clipboard".into()).unwrap_or(false);
    has && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
