//! What the app says in each of its languages, read from its files, and the
//! choice of one.

use std::sync::LazyLock;

use serde_json::json;
use steunwijzer::content::language::{LANGUAGES, Language};

use crate::page::Page;

static WORDS: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let read = |(tag, _): &(&str, &str)| {
        let file = format!("public/content/lang/{tag}.json");
        let text = std::fs::read_to_string(&file).expect(&file);
        Language::read(&file, tag, &text).expect("the shipped content is sound")
    };
    LANGUAGES.iter().map(read).collect()
});

/// The text of a key in a language.
pub fn said(tag: &str, key: &'static str) -> &'static str {
    let words = WORDS.iter().find(|words| words.tag() == tag).expect("a language that is shipped");
    words.find(key).unwrap_or_else(|| panic!("{tag} has no text for {key}"))
}

impl Page {
    /// Chooses a language on a screen where one can, and waits for it.
    pub fn speaks(&self, tag: &str) {
        self.chooses_language(tag);
        self.is_in(tag);
    }

    /// The same, whatever comes of it.
    pub fn chooses_language(&self, tag: &str) {
        self.script(
            "const list = document.querySelector('#language'); list.value = arguments[0];
            list.dispatchEvent(new Event('change', { bubbles: true }))",
            vec![json!(tag)],
        );
    }

    /// The whole page is in this language, and runs its way.
    pub fn is_in(&self, tag: &str) {
        let way = if tag == "ar" { "rtl" } else { "ltr" };
        let there = "const [tag, way] = arguments[0].split(' ');
            return root.lang.split('-')[0] === tag && root.dir === way";
        self.until_words(&format!("the page is in {tag}"), there, &format!("{tag} {way}"));
    }
}
