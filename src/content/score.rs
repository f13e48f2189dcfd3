//! `cargo xtask score`: answer sets in, outcomes out, by the same code that
//! runs in the browser.

use std::io;
use std::path::Path;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::Serialize;
use serde_json::ser::Formatter;
use serde_json::value::RawValue;

use super::{cards, offers, questions};
use crate::domain::answers::Answers;
use crate::domain::candidate::Candidate;
use crate::domain::faults::faults;
use crate::domain::ids::{Region, Version};
use crate::domain::profile::Profile;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::report::Report;

/// Scores a JSON array of answer sets against the content of a folder. Gives
/// the JSON array of outcomes, and whether every set was sound; a wrong set
/// has `{"error": …}` in its place.
///
/// # Errors
/// One sentence, when the content or the array itself cannot be read.
pub fn run(folder: &Path, input: &[u8]) -> Result<(String, bool), String> {
    let text = std::str::from_utf8(input).map_err(|fault| format!("the input is no UTF-8: {fault}"))?;
    let sets: Vec<&RawValue> = serde_json::from_str(text)
        .map_err(|fault| format!("the input is no JSON array of answer sets: {fault}"))?;
    let content = Content::read(folder)?;
    let outcomes: Vec<(String, bool)> = sets.iter().map(|set| content.outcome(set.get())).collect();
    let all_sound = outcomes.iter().all(|(_, sound)| *sound);
    let lines: Vec<String> = outcomes.into_iter().map(|(json, _)| json).collect();
    Ok((format!("[{}]\n", lines.join(",\n")), all_sound))
}

/// The content that scoring needs.
pub struct Content {
    pub questionnaire: Questionnaire,
    offers: Vec<Candidate>,
    cards: Vec<Candidate>,
    starts: [usize; 4],
}

impl Content {
    /// Reads the questionnaire, the cards and the offers of every region.
    ///
    /// # Errors
    /// All problems of the first file that has any, on lines of their own.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let text = |file: &str| {
            let path = folder.join(file);
            std::fs::read_to_string(&path).map_err(|fault| format!("{}: {fault}", path.display()))
        };
        let lines = |problems: Vec<String>| problems.join("\n");
        let questionnaire =
            questions::read("questionnaire.json", &text("questionnaire.json")?).map_err(lines)?;
        let cards = cards::read("offers/cards.json", &text("offers/cards.json")?, &questionnaire)
            .map_err(lines)?
            .candidates;
        let (mut all, mut starts) = (Vec::new(), [0; 4]);
        for region in Region::ALL {
            let file = format!("offers/{region}.json");
            let read = offers::read(&file, &text(&file)?, *region, &questionnaire).map_err(lines)?;
            all.extend(read.candidates);
            starts[region.index() + 1] = all.len();
        }
        Ok(Self { questionnaire, offers: all, cards, starts })
    }

    /// The candidates of a region: its offers, and the cards.
    pub fn candidates(&self, region: Region) -> impl Iterator<Item = &Candidate> {
        let of_region = self.starts[region.index()]..self.starts[region.index() + 1];
        self.offers[of_region].iter().chain(&self.cards)
    }

    fn outcome(&self, set: &str) -> (String, bool) {
        match self.report(set) {
            Ok(json) => (json, true),
            Err(faults) => (to_json(&Fault { error: faults.join("; ") }), false),
        }
    }

    fn report(&self, set: &str) -> Result<String, Vec<String>> {
        let set: Set = serde_json::from_str(set).map_err(|fault| vec![fault.to_string()])?;
        let mut found = set.faults;
        let version = known(&set.version, "version", Version::from_id, &mut found);
        let region = known(&set.region, "region", Region::from_id, &mut found);
        let answers = match set.answers.as_deref().map(|raw| serde_json::from_str(raw.get())) {
            Some(Ok(answers)) => answers,
            Some(Err(fault)) => {
                found.push(format!("answers: {fault}"));
                Answers::default()
            }
            None => {
                found.push("answers: missing".to_owned());
                Answers::default()
            }
        };
        found.extend(faults(&self.questionnaire, &answers));
        match (version, region) {
            (Some(_), Some(region)) if found.is_empty() => {
                let profile = Profile::of(&self.questionnaire, &answers);
                Ok(to_json(&Report::new(&self.questionnaire, &profile, self.candidates(region))))
            }
            _ => Err(found),
        }
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
