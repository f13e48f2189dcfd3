//! Session and local storage, which may be denied, full, or absent.
//!
//! gloo-storage panics where storage is denied, so each call here asks the
//! browser first and only then goes through it.

use gloo_storage::{LocalStorage, SessionStorage, Storage};

use crate::saved::{Fault, Place};

/// The one key that this app writes for a parent.
const KEY: &str = "steunwijzer";
/// The one key that a tablet in a waiting room writes.
const KIOSK: &str = "steunwijzer-kiosk";
/// The two keys that the part for groups writes.
const ROUNDS: [&str; 2] = ["steunwijzer-rounds-0", "steunwijzer-rounds-1"];

/// The kept text, if there is one and it may be read.
pub fn load(place: Place) -> Option<String> {
    open(place)?.get_item(key(place)).ok()?
}

/// Keeps a text in place of the one before.
///
/// # Errors
/// [`Fault::Denied`] where the browser allows no storage, [`Fault::Full`]
/// where it has no room; what stood there before stays.
pub fn save(place: Place, text: &str) -> Result<(), Fault> {
    let storage = open(place).ok_or(Fault::Denied)?;
    storage.set_item(key(place), text).map_err(|_| {
        // Private windows of old browsers have storage of size nought: what
        // cannot hold a single letter is denied, not full.
        let holds_a_letter = storage.set_item("steunwijzer-probe", "1").is_ok();
        let _ = storage.remove_item("steunwijzer-probe");
        let holds_something = storage.length().is_ok_and(|length| length > 0);
        if holds_a_letter || holds_something { Fault::Full } else { Fault::Denied }
    })
}

/// Removes the kept text.
pub fn remove(place: Place) {
    if let Some(storage) = open(place) {
        let _ = storage.remove_item(key(place));
    }
}

fn open(place: Place) -> Option<web_sys::Storage> {
    let window = web_sys::window()?;
    match place {
        Place::Tab => window.session_storage().ok()??,
        _ => window.local_storage().ok()??,
    };
    Some(match place {
        Place::Tab => SessionStorage::raw(),
        _ => LocalStorage::raw(),
    })
}

fn key(place: Place) -> &'static str {
    match place {
        Place::Tab | Place::Device => KEY,
        Place::Kiosk => KIOSK,
        Place::Rounds(slot) => ROUNDS[slot % ROUNDS.len()],
    }
}
