//! What a part of its own draws from: every region, the language in use, and
//! Dutch, so that it goes on without a network.

use std::collections::BTreeMap;

use crate::device::files;
use crate::domain::ids::Region;
use crate::library::Library;
use crate::spoken::{DUTCH, SPOKEN, file, whole};

/// The content of a part, and the files it came from.
#[derive(Default)]
pub struct Holdings {
    pub library: Library,
    /// Which part: the end of the name of its texts.
    part: &'static str,
    /// Texts by the names of their files.
    files: BTreeMap<String, String>,
    region: Option<Region>,
}

impl Holdings {
    /// Loads what the part needs, and these besides, with the words of a
    /// language. `None` where something did not come.
    pub async fn gather(part: &'static str, besides: &[&'static str], tag: &str) -> Option<Self> {
        let at_once = ["questionnaire", "help", "figures", "frozen-order"].iter().chain(besides);
        let at_once: Vec<String> = at_once.map(|name| format!("content/{name}.json")).collect();
        let mut all = Self { part, ..Self::default() };
        all.library.intl = SPOKEN;
        let offers = Region::ALL.iter().map(|region| format!("content/offers/{region}.json"));
        for name in at_once.iter().cloned().chain(offers).collect::<Vec<_>>() {
            let text = files::text(&name).await.ok()?;
            all.files.insert(name, text);
        }
        all.learn(words(part, DUTCH).await?);
        if tag != DUTCH {
            all.learn(words(part, tag).await?);
        }
        at_once.iter().for_each(|name| all.take(name));
        Some(all)
    }

    /// Knows the words of another language too.
    pub fn learn(&mut self, words: Vec<(String, String)>) {
        self.files.extend(words);
    }

    /// Speaks a language from now on, if it knows the words.
    pub fn speak(&mut self, tag: &str) {
        let files = names(self.part, tag);
        if self.library.words.tag() != tag && files.iter().all(|name| self.files.contains_key(name)) {
            files.iter().for_each(|name| self.take(name));
        }
    }

    /// Knows the offers of a region from now on.
    pub fn look_at(&mut self, region: Region) {
        if self.region != Some(region) {
            self.take(&format!("content/offers/{region}.json"));
            self.region = Some(region);
        }
    }

    /// Has the library read one of the files.
    fn take(&mut self, name: &str) {
        if let Some(text) = self.files.get(name) {
            self.library.load(&[name.to_owned(), text.clone()]);
        }
    }
}

/// The files with the words of a language, name and text: all of them whole, or
/// none.
pub async fn words(part: &str, tag: &str) -> Option<Vec<(String, String)>> {
    let mut all = Vec::new();
    for end in ["", "-later", part] {
        all.push(whole(tag, end).await?);
    }
    Some(all)
}

/// The files with the words of a language: the first, the later, and the part's.
fn names(part: &str, tag: &str) -> [String; 3] {
    ["", "-later", part].map(|end| file(tag, end))
}
