//! What is being read: block after block, and in each phrase after phrase. The
//! block that is spoken is marked.

use std::cell::{Cell, RefCell};
use std::vec::IntoIter;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{
    Element, Event, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
    SpeechSynthesisUtterance,
};

use super::phrases::phrases;
use super::{Words, bar, blocks, document, speech, tongue};

const MARK: &str = "is-spoken";
/// Slow enough to follow along, and still a voice.
const SLOW: f32 = 0.7;

struct Reading {
    /// The button that it began with; the focus goes back there.
    button: Element,
    /// The block that is spoken; none before the first.
    block: Option<Element>,
    following: IntoIter<Element>,
    /// What the block says, and which phrase of it is being said.
    phrases: Vec<String>,
    nth: usize,
    /// What is being said. Some browsers forget what nobody holds, and then never
    /// tell that it ended.
    utterance: Option<SpeechSynthesisUtterance>,
}

thread_local! {
    static READING: RefCell<Option<Reading>> = const { RefCell::new(None) };
    static IS_SLOW: Cell<bool> = const { Cell::new(false) };
    /// Counts what was said and what was cut off: word of the end of anything
    /// earlier comes too late, and starts nothing.
    static TURN: Cell<u32> = const { Cell::new(0) };
}

/// Reads these blocks, in place of what was being read.
pub fn begin(button: Element, blocks: Vec<Element>, words: &Words) {
    fall_silent();
    let following = blocks.into_iter();
    let reading = Reading { button, block: None, following, phrases: Vec::new(), nth: 0, utterance: None };
    if let Some(before) = READING.replace(Some(reading)).and_then(|before| before.block) {
        unmark(&before);
    }
    // From the first time on, answers show their buttons too.
    set_on_root("data-listens", true);
    set_on_root("data-speaks", true);
    bar::open(words, IS_SLOW.get());
    next_block();
}

/// Stops; the focus does not go with the bar.
pub fn stop() {
    let Some(reading) = READING.take() else { return };
    fall_silent();
    if let Some(block) = reading.block {
        unmark(&block);
    }
    set_on_root("data-speaks", false);
    if bar::close() {
        let softly = FocusOptions::new();
        softly.set_prevent_scroll(true);
        let button = reading.button.dyn_ref::<HtmlElement>();
        let _ = button.map(|button| button.focus_with_options(&softly));
    }
}

/// Says the block once more, from its beginning.
pub fn again() {
    fall_silent();
    READING.with_borrow_mut(|reading| reading.iter_mut().for_each(|reading| reading.nth = 0));
    say();
}

/// Slower, or as before; the phrase that is being said begins anew.
pub fn change_pace() {
    fall_silent();
    IS_SLOW.set(!IS_SLOW.get());
    bar::show_pace(IS_SLOW.get());
    say();
}

/// After something was drawn: stops where the block is gone, or no voice is left;
/// else marks it again where the mark was drawn over.
pub fn follow() {
    let block = READING.with_borrow(|reading| reading.as_ref()?.block.clone());
    match block {
        Some(block) if block.is_connected() && tongue().voice.is_some() => mark(&block),
        Some(_) => stop(),
        None => {}
    }
}

/// On to the next block that is still on the page and says something; after the
/// last it is done.
fn next_block() {
    let block = READING.with_borrow_mut(|reading| {
        let reading = reading.as_mut()?;
        if let Some(block) = reading.block.take() {
            unmark(&block);
        }
        let mut left = reading.following.by_ref().filter(|block| block.is_connected());
        let says =
            |block: Element| Some((phrases(&blocks::text(&block)), block)).filter(|(all, _)| !all.is_empty());
        let (phrases, block) = left.find_map(says)?;
        reading.phrases = phrases;
        reading.nth = 0;
        reading.block = Some(block.clone());
        Some(block)
    });
    let Some(block) = block else { return stop() };
    mark(&block);
    bring_into_sight(&block);
    tell_that_somebody_listens();
    say();
}

/// Says the phrase that it is at.
fn say() {
    let phrase = READING.with_borrow(|reading| {
        let reading = reading.as_ref()?;
        reading.phrases.get(reading.nth).cloned()
    });
    let made = phrase.and_then(|phrase| SpeechSynthesisUtterance::new_with_text(&phrase).ok());
    let (Some(utterance), Some(speech)) = (made, speech()) else { return };
    let tongue = tongue();
    utterance.set_voice(tongue.voice.as_ref());
    utterance.set_lang(&tongue.tag);
    utterance.set_rate(if IS_SLOW.get() { SLOW } else { 1.0 });
    let turn = TURN.get();
    utterance.set_onend(Some(&in_turn(turn, phrase_ended)));
    // A voice that fails would go through all blocks in silence.
    utterance.set_onerror(Some(&in_turn(turn, stop)));
    READING.with_borrow_mut(|reading| {
        reading.iter_mut().for_each(|reading| reading.utterance = Some(utterance.clone()));
    });
    speech.speak(&utterance);
}

fn phrase_ended() {
    let has_more = READING.with_borrow_mut(|reading| {
        let reading = reading.as_mut()?;
        reading.nth += 1;
        Some(reading.nth < reading.phrases.len())
    });
    TURN.set(TURN.get() + 1);
    match has_more {
        Some(true) => say(),
        Some(false) => next_block(),
        None => {}
    }
}

/// Silence. What was being said tells that it ended, which is nobody's turn.
fn fall_silent() {
    TURN.set(TURN.get() + 1);
    if let Some(speech) = speech() {
        speech.cancel();
    }
}

/// Something to do when a phrase has ended, if nothing else came in between.
fn in_turn(turn: u32, then: fn()) -> js_sys::Function {
    let told = Closure::<dyn Fn()>::new(move || {
        if TURN.get() == turn {
            then();
        }
    });
    told.into_js_value().unchecked_into()
}

fn mark(block: &Element) {
    let classes = block.class_list();
    if !classes.contains(MARK) {
        let _ = classes.add_1(MARK);
    }
}

fn unmark(block: &Element) {
    let _ = block.class_list().remove_1(MARK);
}

/// Moves the page only where the block is not to be seen; at once, for who asks
/// for less motion.
fn bring_into_sight(block: &Element) {
    let still = web_sys::window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok()?)
        .is_some_and(|asked| asked.matches());
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_behavior(if still { ScrollBehavior::Auto } else { ScrollBehavior::Smooth });
    block.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Who listens touches nothing, and is there all the same: a tablet in a waiting
/// room must not ask, nor wipe what is being read (`idle`).
fn tell_that_somebody_listens() {
    if let (Some(window), Ok(sign)) = (web_sys::window(), Event::new("input")) {
        let _ = window.dispatch_event(&sign);
    }
}

fn set_on_root(name: &str, there: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.toggle_attribute_with_force(name, there);
    }
}
