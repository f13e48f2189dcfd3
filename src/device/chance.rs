//! Random numbers that nobody can foresee: the browser's own source.

use js_sys::{Function, Reflect, Uint32Array};
use wasm_bindgen::JsCast;

/// 32 random bits.
pub fn draw() -> u32 {
    let numbers = Uint32Array::new_with_length(1);
    let filled = Reflect::get(&js_sys::global(), &"crypto".into()).ok().and_then(|crypto| {
        let fill: Function = Reflect::get(&crypto, &"getRandomValues".into()).ok()?.dyn_into().ok()?;
        fill.call1(&crypto, &numbers).ok()
    });
    // Every browser with WebAssembly has it, and without it no promise holds.
    assert!(filled.is_some(), "this browser gives no random numbers");
    numbers.get_index(0)
}
