//! Session and local storage, which may be denied, full, or absent.
//!
//! gloo-storage panics where storage is denied, so each call here asks the
//! browser first and only then goes through it.

use gloo_storage::{LocalStorage, SessionStorage, Storage};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::StorageEvent;

use crate::saved::{Fault, Place};

/// The keys that the asking program writes for a parent. The first is also that
/// of the tab, and where saves of one slot stood.
const ANSWERS: [&str; 2] = ["steunwijzer", "steunwijzer-1"];
/// The keys that the keeping program writes.
const OWN: [&str; 2] = ["steunwijzer-own-0", "steunwijzer-own-1"];
const OWN_MARK: &str = "steunwijzer-own-mark";
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

/// Writes two places, one after the other, this one first. Where there is room
/// for one alone the other is emptied: it may not hold what was before.
///
/// # Errors
/// As for [`save`].
pub fn save_twice(places: [Place; 2], first: usize, text: &str) -> Result<(), Fault> {
    save(places[first % 2], text)?;
    if save(places[(first + 1) % 2], text).is_err() {
        remove(places[(first + 1) % 2]);
    }
    Ok(())
}

/// Removes the kept text.
pub fn remove(place: Place) {
    if let Some(storage) = open(place) {
        let _ = storage.remove_item(key(place));
    }
}

/// Calls back when another window has changed what is kept of a parent's own.
pub fn on_change(tell: impl Fn() + 'static) {
    let changed = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| {
        // No key: everything was cleared.
        if event.key().is_none_or(|key| OWN.contains(&key.as_str())) {
            tell();
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("storage", changed.as_ref().unchecked_ref());
    }
    changed.forget(); // lives as long as the app
}

fn open(place: Place) -> Option<web_sys::Storage> {
    let window = web_sys::window()?;
    match place {
        Place::Tab | Place::OwnTab => window.session_storage().ok()??,
        _ => window.local_storage().ok()??,
    };
    Some(match place {
        Place::Tab | Place::OwnTab => SessionStorage::raw(),
        _ => LocalStorage::raw(),
    })
}

fn key(place: Place) -> &'static str {
    match place {
        Place::Tab => ANSWERS[0],
        Place::Device(slot) => ANSWERS[slot % ANSWERS.len()],
        Place::OwnTab => OWN[0],
        Place::Own(slot) => OWN[slot % OWN.len()],
        Place::OwnMark => OWN_MARK,
        Place::Kiosk => KIOSK,
        Place::Rounds(slot) => ROUNDS[slot % ROUNDS.len()],
    }
}
