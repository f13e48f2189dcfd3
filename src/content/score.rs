//! Answer sets in, outcomes out: what `cargo xtask score` prints, and what the
//! answering program gives in the browser, by the same code.

use std::io;
#[cfg(not(target_arch = "wasm32"))]
use std::path::Path;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::Serialize;
use serde_json::ser::Formatter;
use serde_json::value::RawValue;

use crate::domain::answers::{Answer, Answers};
use crate::domain::candidate::Candidate;
use crate::domain::faults::faults;
use crate::domain::ids::{Region, Version};
use crate::domain::profile::Profile;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::report::Report;

/// What scoring needs: the questionnaire, and what can be suggested where.
pub trait Catalogue {
    fn questionnaire(&self) -> &Questionnaire;
    /// The offers of a region, and the cards.
    fn candidates(&self, region: Region) -> Vec<&Candidate>;
}

/// Scores a JSON array of answer sets. Gives the JSON array of outcomes, one a
/// line, and whether every set was sound; a wrong set has `{"error": …}` in its
/// place.
///
/// # Errors
/// One sentence, when the text is no JSON array.
pub fn outcomes(catalogue: &impl Catalogue, text: &str) -> Result<(String, bool), String> {
    let sets: Vec<&RawValue> = serde_json::from_str(text)
        .map_err(|fault| format!("the input is no JSON array of answer sets: {fault}"))?;
    let (mut lines, mut all_sound) = (Vec::new(), true);
    for set in sets {
        lines.push(outcome(catalogue, set.get()).unwrap_or_else(|faults| {
            all_sound = false;
            to_json(&Fault { error: faults.join("; ") })
        }));
    }
    Ok((format!("[{}]\n", lines.join(",\n")), all_sound))
}

/// The same for the bytes of a file, against the content of a folder.
///
/// # Errors
/// One sentence, when the content or the input cannot be read.
#[cfg(not(target_arch = "wasm32"))]
pub fn run(folder: &Path, input: &[u8]) -> Result<(String, bool), String> {
    let text = std::str::from_utf8(input).map_err(|fault| format!("the input is no UTF-8: {fault}"))?;
    outcomes(&Content::read(folder)?, text)
}

#[cfg(not(target_arch = "wasm32"))]
pub use folder::Content;

fn outcome(catalogue: &impl Catalogue, set: &str) -> Result<String, Vec<String>> {
    let set: Set = serde_json::from_str(set).map_err(|fault| vec![fault.to_string()])?;
    let mut found = set.faults;
    let version = known(&set.version, "version", Version::from_id, &mut found);
    let region = known(&set.region, "region", Region::from_id, &mut found);
    let answers = match &set.answers {
        Some(raw) => answers(raw.get(), &mut found),
        None => {
            found.push("answers: missing".to_owned());
            Answers::default()
        }
    };
    let questionnaire = catalogue.questionnaire();
    found.extend(faults(questionnaire, &answers));
    match (version, region) {
        (Some(_), Some(region)) if found.is_empty() => {
            let profile = Profile::of(questionnaire, &answers);
            Ok(to_json(&Report::new(questionnaire, &profile, catalogue.candidates(region))))
        }
        _ => Err(found),
    }
}

/// Each answer on its own, so that one of the wrong type hides no other fault.
fn answers(text: &str, faults: &mut Vec<String>) -> Answers {
    let mut answers: Vec<(String, Answer)> = Vec::new();
    match serde_json::from_str::<ByItem>(text) {
        Err(fault) => faults.push(format!("answers: {fault}")),
        Ok(ByItem(items)) => {
            for (place, (item, raw)) in items.iter().enumerate() {
                if items[..place].iter().any(|(other, _)| other == item) {
                    faults.push(format!("answers: “{item}” stands there twice"));
                }
                match serde_json::from_str(raw.get()) {
                    Ok(answer) => answers.push((item.clone(), answer)),
                    Err(fault) => faults.push(format!("{item}: {fault}")),
                }
            }
        }
    }
    answers.into_iter().collect()
}

/// Answers by item as they came.
struct ByItem(Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for ByItem {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Items;
        impl<'de> Visitor<'de> for Items {
            type Value = ByItem;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("answers by item")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ByItem, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = map.next_entry()? {
                    items.push(item);
                }
                Ok(ByItem(items))
            }
        }
        from.deserialize_map(Items)
    }
}

fn known<T>(
    id: &Option<Box<RawValue>>,
    what: &str,
    from_id: impl Fn(&str) -> Option<T>,
    faults: &mut Vec<String>,
) -> Option<T> {
    let Some(raw) = id else {
        faults.push(format!("{what}: missing"));
        return None;
    };
    let value = serde_json::from_str::<String>(raw.get()).ok().and_then(|id| from_id(&id));
    if value.is_none() {
        faults.push(format!("{what}: unknown {what} {}", raw.get()));
    }
    value
}

/// One answer set as it came, before anything in it is believed.
#[derive(Default)]
struct Set {
    version: Option<Box<RawValue>>,
    region: Option<Box<RawValue>>,
    answers: Option<Box<RawValue>>,
    faults: Vec<String>,
}

// By hand: a derived one stops at the first unknown key, and every fault of a
// set is to be named.
impl<'de> Deserialize<'de> for Set {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> Visitor<'de> for Keys {
            type Value = Set;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an answer set with version, region and answers")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Set, A::Error> {
                let mut set = Set::default();
                while let Some(key) = map.next_key::<String>()? {
                    let value: Box<RawValue> = map.next_value()?;
                    let place = match key.as_str() {
                        "version" => &mut set.version,
                        "region" => &mut set.region,
                        "answers" => &mut set.answers,
                        _ => {
                            set.faults.push(format!("unknown key “{key}”"));
                            continue;
                        }
                    };
                    if place.replace(value).is_some() {
                        return Err(A::Error::custom(format!("“{key}” stands there twice")));
                    }
                }
                Ok(set)
            }
        }
        from.deserialize_map(Keys)
    }
}

#[derive(serde::Serialize)]
struct Fault {
    error: String,
}

/// JSON without spaces, numbers as the shortest text that reads back to the
/// same 64-bit float.
pub fn to_json(value: &impl Serialize) -> String {
    let mut json = Vec::new();
    let mut to = serde_json::Serializer::with_formatter(&mut json, ShortestNumbers);
    value.serialize(&mut to).expect("writing to memory, of maps with text keys, cannot fail");
    String::from_utf8(json).expect("JSON is UTF-8")
}

struct ShortestNumbers;

impl Formatter for ShortestNumbers {
    fn write_f64<W: ?Sized + io::Write>(&mut self, to: &mut W, value: f64) -> io::Result<()> {
        // serde_json writes 1.0; the shortest text is 1.
        if value.fract() == 0.0 && value.abs() < 1e15 {
            write!(to, "{}", value as i64)
        } else {
            write!(to, "{value:?}")
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod folder {
    //! The content of a folder, read whole.

    use std::path::Path;

    use super::Catalogue;
    use crate::content::{cards, offers, questions};
    use crate::domain::candidate::Candidate;
    use crate::domain::ids::Region;
    use crate::domain::questionnaire::Questionnaire;

    /// The questionnaire, the cards, and the offers of every region.
    pub struct Content {
        pub questionnaire: Questionnaire,
        offers: Vec<Vec<Candidate>>,
        cards: Vec<Candidate>,
    }

    impl Content {
        /// Reads what scoring needs.
        ///
        /// # Errors
        /// All problems of the first file that has any, on lines of their own.
        pub fn read(folder: &Path) -> Result<Self, String> {
            let text = |file: &str| {
                let path = folder.join(file);
                std::fs::read_to_string(&path).map_err(|fault| format!("{}: {fault}", path.display()))
            };
            let lines = |problems: Vec<String>| problems.join("\n");
            let asked = text("questionnaire.json")?;
            let questionnaire = questions::read("questionnaire.json", &asked).map_err(lines)?;
            let cards = text("offers/cards.json")?;
            let cards = cards::read("offers/cards.json", &cards, &questionnaire).map_err(lines)?;
            let mut all = Vec::new();
            for region in Region::ALL {
                let file = format!("offers/{region}.json");
                let read = offers::read(&file, &text(&file)?, *region, &questionnaire).map_err(lines)?;
                all.push(read.candidates);
            }
            Ok(Self { questionnaire, offers: all, cards: cards.candidates })
        }

        /// The candidates of a region: its offers, and the cards.
        pub fn candidates(&self, region: Region) -> impl Iterator<Item = &Candidate> {
            self.offers[region.index()].iter().chain(&self.cards)
        }
    }

    impl Catalogue for Content {
        fn questionnaire(&self) -> &Questionnaire {
            &self.questionnaire
        }

        fn candidates(&self, region: Region) -> Vec<&Candidate> {
            Self::candidates(self, region).collect()
        }
    }
}
