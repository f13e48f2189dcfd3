//! Sealing and opening behind a passphrase, by the browser's own WebCrypto. The
//! key never leaves it.

use js_sys::{Array, Function, JsString, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::sealed::{self, Header, ITERATIONS, Purpose, Sealed};

/// A key made of a passphrase, and what it was made with.
#[derive(Clone)]
pub struct Key {
    /// A `CryptoKey` that not even this program can read.
    key: JsValue,
    salt: [u8; 16],
    iterations: u32,
}

/// Can this browser seal? It does so in secure contexts alone.
pub fn is_there() -> bool {
    subtle().is_some()
}

/// A key for what was never sealed before.
pub async fn new_key(passphrase: &str) -> Option<Key> {
    derived(passphrase, random()?, ITERATIONS).await
}

/// The key for something sealed, if the passphrase is the same.
pub async fn key_for(passphrase: &str, sealed: &Sealed) -> Option<Key> {
    derived(passphrase, sealed.header.salt, sealed.header.iterations).await
}

impl Key {
    /// Was it made with the salt and iterations of this?
    pub fn fits(&self, sealed: &Sealed) -> bool {
        self.salt == sealed.header.salt && self.iterations == sealed.header.iterations
    }

    /// The sealed text; the same text sealed again is another.
    pub async fn seal(&self, purpose: Purpose, number: u64, text: &str) -> Option<String> {
        let Self { salt, iterations, .. } = *self;
        // Two writes under one key and IV would give both away: fresh each time.
        let header = Header { purpose, iterations, salt, iv: random()?, number };
        let head = header.to_text();
        let ciphertext = self.turned("encrypt", &header.iv, &head, text.as_bytes()).await?;
        Some(sealed::joined(&head, &ciphertext))
    }

    /// The text in it; `None` where the passphrase is another, or anything was
    /// altered.
    pub async fn open(&self, sealed: &Sealed) -> Option<String> {
        if !self.fits(sealed) {
            return None;
        }
        let text = self.turned("decrypt", &sealed.header.iv, &sealed.head, &sealed.ciphertext).await?;
        String::from_utf8(text).ok()
    }

    async fn turned(&self, how: &str, iv: &[u8], head: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        let cipher = object(&[
            ("name", "AES-GCM".into()),
            ("iv", Uint8Array::from(iv).into()),
            ("additionalData", Uint8Array::from(head.as_bytes()).into()),
            ("tagLength", 128.into()),
        ])?;
        let turned = asked(how, &[cipher, self.key.clone(), Uint8Array::from(bytes).into()]).await?;
        Some(Uint8Array::new(&turned).to_vec())
    }
}

async fn derived(passphrase: &str, salt: [u8; 16], iterations: u32) -> Option<Key> {
    // Keyboards differ in how they write an accent; NFKC makes them one.
    let composed = String::from(JsString::from(passphrase).normalize("NFKC"));
    let raw = Uint8Array::from(composed.as_bytes()).into();
    let made_for = |uses: &[&str]| uses.iter().map(|one| JsValue::from(*one)).collect::<Array>().into();
    let pbkdf2 = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(&salt[..]).into()),
        ("iterations", iterations.into()),
    ])?;
    let cipher = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let words = ["raw".into(), raw, "PBKDF2".into(), false.into(), made_for(&["deriveKey"])];
    let words = asked("importKey", &words).await?;
    let key = [pbkdf2, words, cipher, false.into(), made_for(&["encrypt", "decrypt"])];
    let key = asked("deriveKey", &key).await?;
    Some(Key { key, salt, iterations })
}

/// Calls a method of `crypto.subtle`.
async fn asked(name: &str, with: &[JsValue]) -> Option<JsValue> {
    let promise: Promise = called(&subtle()?, name, with)?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

fn random<const N: usize>() -> Option<[u8; N]> {
    let numbers = Uint8Array::new_with_length(u32::try_from(N).ok()?);
    called(&crypto()?, "getRandomValues", &[numbers.clone().into()])?;
    numbers.to_vec().try_into().ok()
}

fn crypto() -> Option<JsValue> {
    field(&js_sys::global(), "crypto")
}

fn subtle() -> Option<JsValue> {
    field(&crypto()?, "subtle")
}

fn field(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(JsValue::is_object)
}

fn called(on: &JsValue, name: &str, with: &[JsValue]) -> Option<JsValue> {
    let method: Function = Reflect::get(on, &name.into()).ok()?.dyn_into().ok()?;
    method.apply(on, &with.iter().collect::<Array>()).ok()
}

fn object(fields: &[(&str, JsValue)]) -> Option<JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value).ok()?;
    }
    Some(object.into())
}
