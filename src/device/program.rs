//! The door to the other programs. `index.html` holds one line of script for
//! each, which imports it; everything else is calls with texts.

use std::cell::RefCell;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    /// The program that keeps answers behind a passphrase, where that is chosen.
    static KEEPER: RefCell<Option<Program>> = const { RefCell::new(None) };
}

/// Another program, ready.
#[derive(Clone)]
pub struct Program(JsValue);

impl Program {
    /// Fetches and starts the one that this function of the page imports; `None`
    /// where that fails.
    pub async fn start(import: &str) -> Option<Self> {
        let import: Function = Reflect::get(&js_sys::global(), &import.into()).ok()?.dyn_into().ok()?;
        let promise: Promise = import.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
        JsFuture::from(promise).await.ok().map(Self)
    }

    /// From now on this one keeps answers.
    pub fn set_keeper(self) {
        KEEPER.set(Some(self));
    }

    /// Has the one that keeps answers keep these.
    pub fn have_kept(words: &str, text: &str) {
        KEEPER.with_borrow(|keeper| keeper.as_ref().map(|keeper| keeper.change("", words, text, "")));
    }

    /// Has it load what it needs by itself, with the words of a language; false
    /// where that fails.
    pub async fn prepare(&self, tag: &str) -> bool {
        self.awaited("prepare", tag).await
    }

    /// Has it learn another language; false where that fails.
    pub async fn learn(&self, tag: &str) -> bool {
        self.awaited("learn", tag).await
    }

    async fn awaited(&self, name: &str, with: &str) -> bool {
        let promise = self.call(name, &[with.into()]).and_then(|one| one.dyn_into::<Promise>().ok());
        let Some(promise) = promise else { return false };
        JsFuture::from(promise).await.is_ok_and(|done| done.is_truthy())
    }

    /// Hands it content files: name and text, in turns.
    pub fn load(&self, files: &[String]) {
        let files: Array = files.iter().map(|text| JsValue::from_str(text)).collect();
        let _ = self.call("load", &[files.into()]);
    }

    /// Has it draw the screen of an address.
    pub fn draw(&self, fragment: &str, handover: &str) -> String {
        let drawn = self.call("draw", &[fragment.into(), handover.into()]);
        drawn.and_then(|drawn| drawn.as_string()).unwrap_or_default()
    }

    /// Has it do a deed of its own: the handover that comes of it.
    pub fn change(&self, fragment: &str, words: &str, value: &str, handover: &str) -> String {
        let changed = self.call("change", &[fragment.into(), words.into(), value.into(), handover.into()]);
        changed.and_then(|changed| changed.as_string()).unwrap_or_default()
    }

    fn call(&self, name: &str, with: &[JsValue]) -> Option<JsValue> {
        let function: Function = Reflect::get(&self.0, &name.into()).ok()?.dyn_into().ok()?;
        function.apply(&JsValue::NULL, &with.iter().collect()).ok()
    }
}
