//! How the browser says numbers, plurals and lists in a language: CLDR, which
//! every browser holds.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The plural of a number: `one`, `few`, `many` …; `other` where the browser
/// knows no plurals.
pub fn plural(tag: &str, number: usize) -> String {
    said("PluralRules", tag, "select", &(number as f64).into()).unwrap_or_else(|| "other".to_owned())
}

/// A number as it is written.
pub fn number(tag: &str, number: usize) -> String {
    said("NumberFormat", tag, "format", &(number as f64).into()).unwrap_or_else(|| number.to_string())
}

/// A list in words.
pub fn list(tag: &str, words: &[&str]) -> String {
    let all: Array = words.iter().map(|word| JsValue::from_str(word)).collect();
    said("ListFormat", tag, "format", &all).unwrap_or_else(|| words.join(", "))
}

/// What one of the tools of `Intl` says. Looked up by name: an older browser has
/// some of them and lacks others.
fn said(tool: &str, tag: &str, does: &str, of: &JsValue) -> Option<String> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let tool: Function = Reflect::get(&intl, &tool.into()).ok()?.dyn_into().ok()?;
    let made: Object = Reflect::construct(&tool, &Array::of1(&tag.into())).ok()?.into();
    let does: Function = Reflect::get(&made, &does.into()).ok()?.dyn_into().ok()?;
    does.call1(&made, of).ok()?.as_string()
}
