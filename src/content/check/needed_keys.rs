//! Every text that the questionnaire needs stands in the language files.

use std::collections::BTreeSet;

use super::findings::Findings;
use super::pack::{Pack, tags};
use super::passages::Passage;
use crate::domain::ids::{CardKind, Form, Mode, Region, Way};
use crate::domain::questionnaire::Questionnaire;

const RHYTHMS: [&str; 3] = ["incidental", "structural", "both"];
const COSTS: [&str; 6] = ["free", "small", "income-based", "member", "insured", "unknown"];
const CERTAINTIES: [&str; 3] = ["C1", "C2", "C3"];
const LEVELS: [&str; 4] = ["0", "1", "2", "3"];

/// Lists of options: the name in the questionnaire, the beginning of the keys,
/// and what each option has besides its label.
const LISTS: [(&str, &str, &[&str]); 6] = [
    ("ages", "age", &[]),
    ("household", "household", &[]),
    ("strengths", "strength", &["echo"]),
    ("barriers", "barrier", &[]),
    ("received", "received", &[]),
    ("preferred-ways", "preferred-way", &[]),
];

/// The parts of the guide for who leads a group, each with its texts.
const GUIDE: [(&str, &[&str]); 11] = [
    ("before", &["title", "do"]),
    ("welcome", &["title", "do", "say", "ask-1"]),
    ("made-a-difference", &["title", "do", "say", "ask-1", "ask-2"]),
    ("privacy", &["title", "do", "say"]),
    ("answer", &["title", "do", "say"]),
    ("picture", &["title", "do", "say", "ask-1", "ask-2", "ask-3"]),
    ("for-each-other", &["title", "do", "say", "ask-1", "ask-2"]),
    ("close", &["title", "do", "say", "ask-1"]),
    ("short-form", &["title", "do"]),
    ("distress", &["title", "do", "say"]),
    ("your-part", &["title", "do"]),
];

pub fn check(pack: &Pack, findings: &mut Findings) {
    for key in needed(&pack.questionnaire) {
        for tag in tags().filter(|tag| pack.text(&key, tag).is_none()) {
            let what = "is missing; the questionnaire needs it";
            findings.add(Passage::file(tag), format!("“{key}”"), what);
        }
    }
}

fn needed(questionnaire: &Questionnaire) -> BTreeSet<String> {
    let mut keys = Keys::default();
    for item in &questionnaire.items {
        let ages = item.wording.iter().map(|age| age.id());
        // What is never saved says so before it asks.
        let lead = item.never_saved.then_some("lead");
        keys.with_parts("item", &item.id, ages.chain(lead));
    }
    for section in &questionnaire.sections {
        keys.with_parts("section", &section.id, ["why"]);
    }
    for (scale, steps) in &questionnaire.scales {
        keys.each(scale, steps);
    }
    keys.each("part", questionnaire.parts.iter().map(|part| &part.id));
    keys.each("circle", &questionnaire.circles);
    for topic in &questionnaire.topics {
        keys.with_parts("topic", &topic.id, ["short"]);
        keys.each("topic-group", [&topic.group]);
    }
    // A group talks about what has a subject, not about "something else".
    let subjects = questionnaire.topics.iter().filter(|topic| topic.special.is_none());
    keys.each("talk", subjects.map(|topic| &topic.id));
    for source in &questionnaire.sources {
        keys.with_parts("source", &source.id, ["in-sentence"]);
    }
    for (list, prefix, parts) in LISTS {
        for option in questionnaire.list(list) {
            keys.with_parts(prefix, &option.id, parts.iter().copied());
        }
    }
    keys.0.extend(questionnaire.rules.iter().filter_map(|rule| rule.text.clone()));
    keys.fixed();
    keys.0
}

#[derive(Default)]
struct Keys(BTreeSet<String>);

impl Keys {
    fn each<T: AsRef<str>>(&mut self, prefix: &str, ids: impl IntoIterator<Item = T>) {
        let key = |id: T| format!("{prefix}.{}", id.as_ref());
        self.0.extend(ids.into_iter().map(key));
    }

    fn with_parts<T: AsRef<str>>(&mut self, prefix: &str, id: &str, parts: impl IntoIterator<Item = T>) {
        self.each(prefix, [id]);
        self.each(&format!("{prefix}.{id}"), parts);
    }

    /// What the rules themselves speak of.
    fn fixed(&mut self) {
        for form in Form::ALL {
            self.with_parts("form", form.id(), ["short", "about", "reason"]);
        }
        for way in Way::ALL {
            self.with_parts("way", way.id(), ["about"]);
        }
        self.each("mode", Mode::ALL.iter().map(|mode| mode.id()));
        self.each("card-kind", CardKind::ALL.iter().map(|kind| kind.id()));
        self.each("region", Region::ALL.iter().map(|region| region.id()));
        self.each("rhythm", RHYTHMS);
        self.each("cost", COSTS);
        self.each("certainty", CERTAINTIES);
        self.each("level", LEVELS);
        for (part, texts) in GUIDE {
            self.each(&format!("guide.{part}"), texts);
        }
    }
}
