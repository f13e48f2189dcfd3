//! The language files hold the same keys, each once.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use super::findings::Findings;
use super::pack::{Pack, tags};
use super::passages::Passage;
use super::plurals::plural_of;
use crate::domain::ids::Region;

pub fn check(pack: &Pack, findings: &mut Findings) {
    for passage in pack.passages.iter().filter(|passage| plural_of(&passage.key).is_none()) {
        for tag in tags().filter(|tag| passage.text(tag).is_none()) {
            let what = "is missing; another language has it";
            findings.add(Passage::file(tag), &passage.about, what);
        }
    }
    for tag in tags() {
        let file = Passage::file(tag);
        let keys = keys_of(pack.files.get(&file).map_or("", String::as_str));
        for (key, times) in &keys {
            if *times > 1 {
                let what = "stands there twice, and only the last is read; take one out";
                findings.add(&file, format!("“{key}”"), what);
            }
            if let Some(base) = without_region(key).filter(|base| !keys.contains_key(*base)) {
                let what = format!("is the wording of a region for “{base}”, which is no key");
                findings.add(&file, format!("“{key}”"), what);
            }
        }
    }
}

/// What follows these is a name of its own, not the wording of a region.
const NAMES: [&str; 2] = ["region", "language"];

/// The key whose text this one replaces in a region.
fn without_region(key: &str) -> Option<&str> {
    let base = |region: &Region| key.strip_suffix(region.id())?.strip_suffix('.');
    Region::ALL.iter().find_map(base).filter(|base| !NAMES.contains(base))
}

/// Every key with how often it stands there. By hand: a map keeps the last of
/// two equal keys and says nothing.
fn keys_of(text: &str) -> BTreeMap<String, usize> {
    serde_json::from_str::<Keys>(text).map_or_else(|_| BTreeMap::new(), |keys| keys.0)
}

struct Keys(BTreeMap<String, usize>);

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Count;
        impl<'de> Visitor<'de> for Count {
            type Value = Keys;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from key to text")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
                let mut keys = BTreeMap::new();
                while let Some((key, _)) = map.next_entry::<String, String>()? {
                    *keys.entry(key).or_default() += 1;
                }
                Ok(Keys(keys))
            }
        }
        from.deserialize_map(Count)
    }
}
