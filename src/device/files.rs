//! The app's own files, asked for by a relative address.

use wasm_bindgen::JsCast;
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
    let response = JsFuture::from(window.fetch_with_str(file)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
