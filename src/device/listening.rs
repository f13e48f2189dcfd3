//! Reading aloud: a button at each heading, answer and offer, where a voice of
//! the device itself speaks the language of the page. Voices of a network are
//! left alone: what is on a parent's mind would go to whoever runs them. Nothing
//! is ever spoken before a tap.
//!
//! The screens know nothing of it. Buttons are added to the page once it is drawn,
//! marked `data-added`; what draws leaves those where they are (`screen`).

mod bar;
mod blocks;
mod buttons;
mod phrases;
mod reading;
mod voices;

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{
    Document, Element, Event, EventTarget, KeyboardEvent, MutationObserver, MutationObserverInit,
    SpeechSynthesis, SpeechSynthesisVoice,
};

use voices::Voice;

/// What the buttons are called, in the language of the page.
#[derive(Clone)]
pub struct Words {
    pub listen: String,
    /// The bar that is there while it speaks, and its buttons.
    pub title: String,
    pub stop: String,
    pub slower: String,
    pub again: String,
}

/// The language of the page, and what speaks it.
#[derive(Clone, Default)]
struct Tongue {
    tag: String,
    voice: Option<SpeechSynthesisVoice>,
}

thread_local! {
    static WORDS: RefCell<Option<Words>> = const { RefCell::new(None) };
    static TONGUE: RefCell<Tongue> = RefCell::default();
    static OBSERVER: RefCell<Option<MutationObserver>> = const { RefCell::new(None) };
}

/// Offers reading aloud from now on; told again when the language changes. Where
/// the browser cannot speak nothing happens.
pub fn offer(words: Words) {
    let Some(speech) = speech() else { return };
    if WORDS.replace(Some(words)).is_none() {
        watch(&speech);
    }
    follow();
}

/// What speaks; none in a browser that cannot. Asked by name: where it is missing,
/// the typed getter gives it all the same.
fn speech() -> Option<SpeechSynthesis> {
    let window = web_sys::window()?;
    let found = Reflect::get(&window, &"speechSynthesis".into()).ok()?;
    found.is_object().then(|| found.unchecked_into())
}

fn watch(speech: &SpeechSynthesis) {
    let (Some(window), Some(document)) = (web_sys::window(), document()) else { return };
    on(&document, "click", |event| tapped(&event));
    on(&document, "keydown", |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Escape") {
            reading::stop();
        }
    });
    // A page that nobody sees says nothing; some browsers would go on in the next.
    on(&window, "pagehide", |_| reading::stop());
    on(&document, "visibilitychange", |_| {
        if self::document().is_some_and(|document| document.hidden()) {
            reading::stop();
        }
    });
    // Most browsers tell of their voices only after a while.
    on(speech, "voiceschanged", |_| {
        TONGUE.with_borrow_mut(|tongue| tongue.voice = voice_for(&tongue.tag));
        follow();
    });
    OBSERVER.set(observer(&document));
}

/// Calls [`follow`] when something was drawn, or the language changed.
fn observer(document: &Document) -> Option<MutationObserver> {
    let then = Closure::<dyn Fn()>::new(follow).into_js_value();
    let observer = MutationObserver::new(then.unchecked_ref()).ok()?;
    let drawn = MutationObserverInit::new();
    drawn.set_child_list(true);
    drawn.set_subtree(true);
    drawn.set_character_data(true);
    // Whoever draws writes classes anew, and with them takes the mark away.
    drawn.set_attribute_filter(&Array::of1(&"class".into()));
    let spoken = MutationObserverInit::new();
    spoken.set_attribute_filter(&Array::of1(&"lang".into()));
    let (app, root) = (document.get_element_by_id("app")?, document.document_element()?);
    observer.observe_with_options(&app, &drawn).ok()?;
    observer.observe_with_options(&root, &spoken).ok()?;
    Some(observer)
}

/// Makes buttons, bar and mark fit the page as it is now. Whatever is right stays
/// untouched.
fn follow() {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let tag = root.get_attribute("lang").unwrap_or_default();
    if TONGUE.with_borrow(|tongue| tongue.tag != tag) {
        reading::stop();
        TONGUE.set(Tongue { voice: voice_for(&tag), tag });
    }
    let words = WORDS.with_borrow(Clone::clone).filter(|_| tongue().voice.is_some());
    let _ = root.toggle_attribute_with_force("data-voice", words.is_some());
    reading::follow();
    match words {
        Some(words) => buttons::put(&words.listen),
        None => buttons::take_away(),
    }
    // What was just done is no news.
    OBSERVER.with_borrow(|observer| observer.as_ref().map(MutationObserver::take_records));
}

fn tongue() -> Tongue {
    TONGUE.with_borrow(Clone::clone)
}

fn voice_for(tag: &str) -> Option<SpeechSynthesisVoice> {
    let all = speech()?.get_voices();
    let all: Vec<SpeechSynthesisVoice> = all.iter().map(JsCast::unchecked_into).collect();
    let told = |voice: &SpeechSynthesisVoice| Voice {
        tag: voice.lang(),
        is_local: voice.local_service(),
        is_default: voice.default(),
    };
    let told: Vec<Voice> = all.iter().map(told).collect();
    all.into_iter().nth(voices::choose(&told, tag)?)
}

/// A tap on one of our buttons; they have no words in `data-do`, so nobody else
/// listens to them.
fn tapped(event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let button = target.and_then(|target| target.closest(".listen, .listen-bar button").ok()?);
    let (Some(button), Some(words)) = (button, WORDS.with_borrow(Clone::clone)) else { return };
    match button.get_attribute(bar::DOES).as_deref() {
        Some(bar::STOP) => reading::stop(),
        Some(bar::SLOWER) => reading::change_pace(),
        Some(bar::AGAIN) => reading::again(),
        _ => {
            let blocks = button.previous_element_sibling().map(|spot| blocks::of(&spot));
            reading::begin(button, blocks.unwrap_or_default(), &words);
        }
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The elements of the page that fit a selector, in the order they are read in.
fn all(selector: &str) -> Vec<Element> {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    let nodes = found.iter().flat_map(|found| (0..found.length()).filter_map(|nth| found.get(nth)));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}

fn on(target: &EventTarget, kind: &str, then: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(then);
    let _ = target.add_event_listener_with_callback(kind, listener.into_js_value().unchecked_ref());
}
