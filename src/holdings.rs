//! What a part of its own draws from: every language and every region, so that
//! it goes on without a network.

use std::collections::BTreeMap;

use crate::content::language::LANGUAGES;
use crate::device::files;
use crate::domain::ids::Region;
use crate::library::Library;

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
    /// Loads what the part needs, and these besides. `None` where something did
    /// not come.
    pub async fn gather(part: &'static str, besides: &[&'static str]) -> Option<Self> {
        let at_once = ["questionnaire", "help", "figures", "frozen-order"].iter().chain(besides);
        let at_once: Vec<String> = at_once.map(|name| format!("content/{name}.json")).collect();
        let mut all = Self { part, ..Self::default() };
        let offers = Region::ALL.iter().map(|region| format!("content/offers/{region}.json"));
        let languages = LANGUAGES.iter().flat_map(|(tag, _)| all.of_language(tag));
        for name in at_once.iter().cloned().chain(offers).chain(languages).collect::<Vec<_>>() {
            let text = files::text(&name).await.ok()?;
            all.files.insert(name, text);
        }
        at_once.iter().for_each(|name| all.take(name));
        Some(all)
    }

    /// Speaks a language from now on.
    pub fn speak(&mut self, tag: &str) {
        if self.library.words.tag() != tag {
            self.of_language(tag).iter().for_each(|name| self.take(name));
        }
    }

    /// Knows the offers of a region from now on.
    pub fn look_at(&mut self, region: Region) {
        if self.region != Some(region) {
            self.take(&format!("content/offers/{region}.json"));
            self.region = Some(region);
        }
    }

    fn of_language(&self, tag: &str) -> [String; 3] {
        let part = self.part;
        ["", "-later", part].map(|end| format!("content/lang/{tag}{end}.json"))
    }

    /// Has the library read one of the files.
    fn take(&mut self, name: &str) {
        if let Some(text) = self.files.get(name) {
            self.library.load(&[name.to_owned(), text.clone()]);
        }
    }
}
