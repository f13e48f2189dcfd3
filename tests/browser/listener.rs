//! A parent who listens: on a device whose voices do what a test says.

use serde_json::{Value, json};

use crate::page::Page;
use crate::parent::KEPT;

/// Voices that do what a test says; see the file.
pub const VOICES: &str = include_str!("voices.js");

pub const DUTCH: &[(&str, bool)] = &[("nl-NL", true)];

/// A key, as WebDriver calls it.
pub const ESCAPE: &str = "\u{e00c}";

/// A question with four answers.
pub const QUESTION: &str = "#/q/e0";

impl Page {
    /// A device with these voices: a language, and whether it is the device's own.
    pub fn with_voices(voices: &[(&str, bool)]) -> Self {
        let page = Self::before_voices(voices);
        page.visit("");
        page
    }

    fn before_voices(voices: &[(&str, bool)]) -> Self {
        Self::with_first(&format!("{VOICES}voices.come(...{})", json!(voices)))
    }

    /// The same, for a parent who has answered, at a screen.
    pub fn listens_at(voices: &[(&str, bool)], screen: &str) -> Self {
        let page = Self::before_voices(voices);
        page.visits_holding(KEPT);
        page.goes_to(screen);
        page.has_buttons();
        page
    }

    pub fn has_buttons(&self) {
        self.until("there are buttons to listen", "return document.querySelector('.listen') !== null");
    }

    pub fn has_no_buttons(&self) {
        let there =
            self.run("return [document.querySelectorAll('.listen').length, root.hasAttribute('data-voice')]");
        assert_eq!(there, json!([0, false]), "buttons at {}", self.place());
    }

    /// Taps the button that reads these words.
    pub fn listens_to(&self, words: &str) {
        let script = "const found = [...document.querySelectorAll('.listen')].find((one) =>
                one.checkVisibility() && one.getAttribute('aria-label').startsWith('Luister: ' + arguments[0]));
            found?.focus(); found?.click(); return found !== undefined";
        self.until_words(&format!("one can listen to “{words}”"), script, words);
    }

    pub fn listens_to_the_first(&self) {
        let begins =
            "document.querySelector('main .listen')?.click(); return root.hasAttribute('data-speaks')";
        self.until("one can listen to the heading", begins);
    }

    /// What the voice was asked to say, in turns.
    pub fn spoken(&self) -> Vec<String> {
        let all = self.run("return voices.spoken.map((one) => one.text)");
        let text = |one: &Value| one.as_str().unwrap_or_default().to_owned();
        all.as_array().into_iter().flatten().map(text).collect()
    }

    pub fn is_saying(&self, words: &str) {
        let saying = self.run("return voices.saying?.text ?? ''");
        assert_eq!(saying, json!(words), "after {:?}", self.spoken());
    }

    pub fn is_silent(&self) {
        self.until("nothing is said", "return voices.saying === null");
        let left = self.run("return document.querySelectorAll('.is-spoken, .listen-bar').length");
        assert_eq!(left, json!(0), "no mark and no bar is left");
        assert_eq!(self.run("return root.hasAttribute('data-speaks')"), json!(false));
    }

    /// The voice has said it.
    pub fn has_said_it(&self) {
        self.run("voices.end()");
    }

    /// These words, and no others, are marked.
    pub fn has_marked(&self, words: &str) {
        let marked = self.run("return [...document.querySelectorAll('.is-spoken')].map(words)");
        assert_eq!(marked, json!([words]));
    }

    /// What late word of the end of something cut off would have done, is done now.
    pub fn lets_late_word_come(&self) {
        self.run("voices.late = false; setTimeout(() => setTimeout(() => voices.late = true))");
        self.until("late word has come", "return voices.late");
    }
}
