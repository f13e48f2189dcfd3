//! How long nobody has touched anything: by the clock of the wall, because a
//! tablet's own timers stand still while it sleeps.

use std::cell::Cell;

use js_sys::Date;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// What counts as somebody being there, and whether it is told at once. Not
/// at the first touch: what is touched must still be there when the click comes.
const SIGNS: [(&str, bool); 6] = [
    ("pointerdown", false),
    ("keydown", false),
    ("wheel", false),
    ("input", false),
    ("click", true),
    ("keyup", true),
];

thread_local! {
    /// When somebody last was there, in ms.
    static LAST: Cell<f64> = const { Cell::new(0.0) };
}

/// Tells, every second and at every tap or key, for how many seconds it has been
/// still.
pub fn watch(tell: impl Fn(u32) + Clone + 'static) {
    LAST.set(Date::now());
    let Some(window) = web_sys::window() else { return };
    for (sign, at_once) in SIGNS {
        let tell = tell.clone();
        let touched = Closure::<dyn Fn()>::new(move || {
            LAST.set(Date::now());
            if at_once {
                tell(0);
            }
        });
        let touched = touched.into_js_value();
        let _ = window.add_event_listener_with_callback_and_bool(sign, touched.unchecked_ref(), true);
    }
    let tick = Closure::<dyn Fn()>::new(move || {
        // A clock that is set back must not put the wipe off.
        LAST.set(LAST.get().min(Date::now()));
        tell(((Date::now() - LAST.get()) / 1000.0) as u32);
    });
    let tick = tick.into_js_value();
    let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(tick.unchecked_ref(), 1000);
    // A page that was hidden or frozen for long is told so before it is touched.
    for shown in ["visibilitychange", "pageshow"] {
        let _ = window.add_event_listener_with_callback_and_bool(shown, tick.unchecked_ref(), true);
    }
}

/// Waits for so many milliseconds.
pub async fn pause(milliseconds: i32) {
    let waited = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(waited).await;
}
