//! Goal 24: how long the way takes, reading every word and tapping.
//!
//! Two seconds to decide on each screen and one for each tap, "Verder" among
//! them; the words of question and options at the reading speed. An option that
//! was read on an earlier screen is known again at a glance. What a parent may
//! open ("Waarom vragen we dit?", more sources) is not counted.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};
use steunwijzer::content::language::Language;
use steunwijzer::domain::answers::Answers;
use steunwijzer::domain::ids::{Age, Region, Version};
use steunwijzer::domain::path::{Step, path};
use steunwijzer::domain::questionnaire::{Choices, Item, Kind};

use super::CONTENT;
use super::table::Row;

fn words(text: &str) -> f64 {
    text.split_whitespace().count() as f64
}

/// The keys of the options of an item, in the language files.
fn options(item: &Item, way: &Way) -> Vec<String> {
    let questionnaire = &CONTENT.questionnaire;
    let topic = |place: usize| format!("topic.{}", questionnaire.topics[place].id);
    match item.choices.as_ref() {
        None => Vec::new(),
        Some(Choices::Scale(name)) => {
            questionnaire.scale(name).iter().map(|step| format!("{name}.{step}")).collect()
        }
        Some(Choices::List(name)) => {
            let key = match name.as_str() {
                "ages" => "age",
                "strengths" => "strength",
                "barriers" => "barrier",
                "preferred-ways" => "preferred-way",
                same => same,
            };
            questionnaire.list(name).iter().map(|option| format!("{key}.{}", option.id)).collect()
        }
        Some(Choices::Sources) => {
            let shown = questionnaire.sources.iter();
            let shown = shown.filter(|source| source.parent.is_none());
            shown.map(|source| format!("source.{}", source.id)).collect()
        }
        Some(Choices::Topics(name)) => {
            questionnaire.topics_offered(name, Some(way.age)).into_iter().map(topic).collect()
        }
        Some(Choices::Ticked) => {
            let ticked = [way.answers.many("w1"), way.answers.many("w2")].concat();
            ticked.iter().map(|id| format!("topic.{id}")).collect()
        }
    }
}

/// Somebody who reads, at so many words a minute.
struct Reader {
    language: Language,
    speed: f64,
    /// Reads each option again on every screen.
    forgets: bool,
    known: BTreeSet<String>,
}

impl Reader {
    fn stem(&self, key: &str) -> f64 {
        words(self.language.find(key).unwrap_or_else(|| panic!("{key} has a text")))
    }

    fn labels(&mut self, keys: impl IntoIterator<Item = String>) -> f64 {
        let new = |key: &String| self.known.insert(key.clone()) || self.forgets;
        let new: Vec<String> = keys.into_iter().filter(new).collect();
        new.iter().map(|key| self.stem(key)).sum()
    }

    /// The seconds of one screen.
    fn seconds(&mut self, step: &Step, way: &Way) -> f64 {
        let (mut read, mut taps) = (0.0, 1.0);
        if step.picks_sources {
            let named = way.answers.many("b1").iter().map(|id| format!("source.{id}"));
            read += self.stem("question-choose-sources") + self.labels(named);
            taps += 3.0;
        } else {
            let here = |item: &&Item| item.id == step.item || item.with.as_ref() == Some(&step.item);
            for item in CONTENT.questionnaire.items.iter().filter(here) {
                let stem = format!("item.{}", item.id);
                let own = format!("{stem}.{}", way.age);
                let lead = self.language.find(&format!("{stem}.lead")).map_or(0.0, words);
                let has_own = self.language.find(&own).is_some();
                read += lead + self.stem(if has_own { &own } else { &stem });
                read += self.labels(options(item, way));
                taps += if item.kind == Kind::Single { 1.0 } else { 2.0 };
            }
        }
        60.0 * read / self.speed + 2.0 + taps
    }
}

/// A parent on the way through.
struct Way {
    version: Version,
    age: Age,
    answers: Answers,
}

impl Way {
    /// Somebody with nothing on their mind, or with two topics of each list,
    /// three on top, and (in the full version) everything else that is asked.
    fn of(version: Version, age: Age, topics: bool) -> Self {
        let questionnaire = &CONTENT.questionnaire;
        let ids = |item: &str, none: &str| -> Value {
            let offered = questionnaire.topics_offered(item, Some(age));
            let first = offered[..2].iter().map(|topic| json!(questionnaire.topics[*topic].id));
            if topics { first.collect() } else { json!([none]) }
        };
        let (w1, w2) = (ids("w1", "none-child"), ids("w2", "none-self"));
        let top = if topics { json!([w1[0], w2[0], w1[1]]) } else { json!([]) };
        let answers = json!({"k1": age.id(), "h1": "often", "w1": w1, "w2": w2, "w3": top,
            "b1": ["partner", "family", "friends", "school"]});
        let answers = serde_json::from_value(answers).expect("answers by item");
        Self { version, age, answers }
    }

    fn steps(&self) -> Vec<Step> {
        let told_about = ["family", "friends", "school"].map(str::to_owned);
        path(&CONTENT.questionnaire, self.version, &self.answers, &told_about)
    }
}

/// The longest time over ages and regions.
fn longest(version: Version, topics: bool, speed: f64, forgets: bool) -> f64 {
    let text = fs::read_to_string("public/content/lang/nl.json").expect("it is shipped");
    let language = Language::read("lang/nl.json", "nl", &text).expect("it is sound");
    let mut longest = 0.0_f64;
    for (region, age) in Region::ALL.iter().flat_map(|one| Age::ALL.iter().map(move |age| (one, age))) {
        let language = language.in_region(Some(*region));
        let mut reader = Reader { language, speed, forgets, known: BTreeSet::new() };
        let way = Way::of(version, *age, topics);
        longest = longest.max(way.steps().iter().map(|step| reader.seconds(step, &way)).sum());
    }
    longest
}

pub fn rows() -> Vec<Row> {
    let ways = [
        ("seconds, short, nothing on one's mind", Version::Short, false, 150.0, 180.0),
        ("… short, longest way", Version::Short, true, 150.0, 190.0),
        ("… full, longest way", Version::Full, true, 150.0, 540.0),
        ("seconds, short, longest way, 100 words a minute", Version::Short, true, 100.0, 270.0),
        ("… full, longest way, 100 words a minute", Version::Full, true, 100.0, 720.0),
    ];
    let mut rows: Vec<Row> = ways
        .iter()
        .map(|(what, version, topics, speed, wanted)| {
            let reached = longest(*version, *topics, *speed, false);
            Row::at_most("24", what, *wanted, reached)
        })
        .collect();
    let again = ways[..3]
        .iter()
        .map(|(_, version, topics, speed, _)| format!("{:.0}", longest(*version, *topics, *speed, true)));
    let again = again.collect::<Vec<_>>().join(" / ");
    rows.push(Row::note("24", "   the first three, reading every option every time", again));
    rows
}
