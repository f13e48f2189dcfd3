//! The camera: shows its picture on the page, and tells which codes are in it.

use std::cell::{Cell, RefCell};

use js_sys::{JSON, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    HtmlVideoElement, MediaDevices, MediaStream, MediaStreamConstraints, MediaStreamTrack,
    MediaStreamTrackState, Window, Worker,
};

use reader::Reader;

mod reader;

/// What the camera has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The picture is there.
    On,
    /// The text of a code; again only after it was out of sight.
    Text(String),
    /// Nobody allowed it.
    Denied,
    /// There is none, none any more, or none for a page like this.
    Absent,
    /// Something else has it.
    Busy,
    /// Too dark to see anything: told once.
    Dark,
    /// Light again.
    Light,
    /// What reads codes did not come.
    Broken,
}

const WANTED: &str = r#"{"video": {"facingMode": "environment", "width": {"ideal": 1280}}, "audio": false}"#;
/// Between two looks, in ms.
const PAUSE: i32 = 100;
/// How many pauses the page may take to show its video.
const PATIENCE: usize = 50;
/// A code that was out of sight for so long is told again, in ms.
const FORGOTTEN: f64 = 2_000.0;
/// Dark is what stays below the first of these for so long, in ms, until it is
/// above the second; of 255.
const DARK: u8 = 25;
const LIGHT: u8 = 35;
const DARK_FOR: f64 = 2_000.0;

thread_local! {
    /// Which watch this is: each ends the one before.
    static TURN: Cell<u32> = const { Cell::new(0) };
    static RUNNING: RefCell<Option<(MediaStream, Worker)>> = const { RefCell::new(None) };
}

/// Shows the camera in the video element of this selector, and tells what is
/// seen, from when the element is on the page until it has left it.
pub fn watch(video: &str, tell: impl Fn(Seen) + 'static) {
    if TURN.get() == 0 {
        on_leaving_the_page(stop);
    }
    stop();
    let (turn, video) = (TURN.get(), video.to_owned());
    spawn_local(async move {
        let ended = look(&video, turn, &tell).await;
        if TURN.get() == turn {
            stop();
            ended.err().into_iter().for_each(tell);
        }
    });
}

/// Lets go of the camera, at once.
pub fn stop() {
    TURN.set(TURN.get().wrapping_add(1));
    if let Some((stream, worker)) = RUNNING.take() {
        release(&stream);
        worker.terminate();
    }
}

/// Looks until the video has left the page, or another turn has come.
///
/// # Errors
/// What is to be told as the last, where there is nothing to look with.
async fn look(video: &str, turn: u32, tell: &impl Fn(Seen)) -> Result<(), Seen> {
    for _ in 0..PATIENCE {
        if element(video).is_some() {
            break;
        }
        pause(PAUSE).await;
    }
    if element(video).is_none() || TURN.get() != turn {
        return Ok(());
    }
    let stream = asked().await?;
    if TURN.get() != turn {
        release(&stream);
        return Ok(());
    }
    let mut reader = Reader::start().ok_or(Seen::Broken).inspect_err(|_| release(&stream))?;
    // Not `stream.clone()`: that is the browser's, and opens a second stream.
    RUNNING.set(Some((Clone::clone(&stream), reader.worker.clone())));
    let mut memory = Memory::default();
    while let Some(shown) = element(video) {
        show(&stream, &shown);
        if !tracks(&stream).all(|track| track.ready_state() == MediaStreamTrackState::Live) {
            return Err(Seen::Absent);
        }
        if let Some(frame) = reader.frame(&shown) {
            memory.light(frame.brightness(), tell);
            let text = reader.read(&shown, &frame).await.ok_or(Seen::Broken)?;
            if TURN.get() == turn {
                memory.text(text, tell);
            }
        }
        pause(PAUSE).await;
        if TURN.get() != turn {
            break;
        }
    }
    Ok(())
}

/// What was told already.
#[derive(Default)]
struct Memory {
    is_on: bool,
    is_dark: bool,
    dark_since: Option<f64>,
    /// Each code, and when it was last in sight.
    codes: Vec<(String, f64)>,
}

impl Memory {
    fn light(&mut self, brightness: u8, tell: &impl Fn(Seen)) {
        if !self.is_on {
            self.is_on = true;
            tell(Seen::On);
        }
        let now = js_sys::Date::now();
        if brightness >= DARK {
            self.dark_since = None;
        }
        let has_been_dark = brightness < DARK && now - *self.dark_since.get_or_insert(now) >= DARK_FOR;
        if has_been_dark && !self.is_dark {
            self.is_dark = true;
            tell(Seen::Dark);
        } else if self.is_dark && brightness > LIGHT {
            self.is_dark = false;
            tell(Seen::Light);
        }
    }

    fn text(&mut self, text: Option<String>, tell: &impl Fn(Seen)) {
        let now = js_sys::Date::now();
        self.codes.retain(|(_, at)| now - at < FORGOTTEN);
        let Some(text) = text else { return };
        if let Some((_, at)) = self.codes.iter_mut().find(|(code, _)| *code == text) {
            *at = now;
            return;
        }
        self.codes.push((text.clone(), now));
        tell(Seen::Text(text));
    }
}

/// Asks the browser for the camera, and the browser whoever is there.
async fn asked() -> Result<MediaStream, Seen> {
    let navigator = window().ok_or(Seen::Absent)?.navigator();
    // Absent outside a secure context.
    let devices = Reflect::get(&navigator, &"mediaDevices".into()).map_err(|_| Seen::Absent)?;
    let devices: MediaDevices = devices.dyn_into().map_err(|_| Seen::Absent)?;
    let wanted: MediaStreamConstraints = JSON::parse(WANTED).map_err(|_| Seen::Absent)?.unchecked_into();
    let asked = devices.get_user_media_with_constraints(&wanted).map_err(|error| refusal(&error))?;
    let stream = JsFuture::from(asked).await.map_err(|error| refusal(&error))?;
    stream.dyn_into().map_err(|_| Seen::Absent)
}

fn refusal(error: &JsValue) -> Seen {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("NotAllowedError" | "SecurityError") => Seen::Denied,
        Some("NotFoundError" | "OverconstrainedError" | "TypeError") => Seen::Absent,
        _ => Seen::Busy,
    }
}

/// Shows the picture; again where the page has put in another element.
fn show(stream: &MediaStream, video: &HtmlVideoElement) {
    if video.src_object().as_ref() == Some(stream) {
        return;
    }
    // Else a phone takes its whole screen for the picture, or refuses it.
    video.set_muted(true);
    let _ = video.set_attribute("playsinline", "");
    video.set_src_object(Some(stream));
    if let Ok(playing) = video.play() {
        spawn_local(async { drop(JsFuture::from(playing).await) });
    }
}

fn tracks(stream: &MediaStream) -> impl Iterator<Item = MediaStreamTrack> {
    stream.get_tracks().into_iter().filter_map(|track| track.dyn_into().ok())
}

fn release(stream: &MediaStream) {
    tracks(stream).for_each(|track| track.stop());
}

fn on_leaving_the_page(then: fn()) {
    let left = Closure::<dyn Fn()>::new(then).into_js_value();
    if let Some(window) = window() {
        let _ = window.add_event_listener_with_callback("pagehide", left.unchecked_ref());
    }
}

async fn pause(ms: i32) {
    let Some(window) = window() else { return };
    let later = Promise::new(&mut |then, _| {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&then, ms);
    });
    let _ = JsFuture::from(later).await;
}

fn element(selector: &str) -> Option<HtmlVideoElement> {
    window()?.document()?.query_selector(selector).ok()??.dyn_into().ok()
}

fn window() -> Option<Window> {
    web_sys::window()
}
