//! What a parent keeps of their own: results over time, for one or more
//! children; small steps; the people around them. As types and as text.
//!
//! Everything in it is a choice. Each list is a [`Shelf`], so that two windows,
//! or a device and a copy, are put together without loss.

pub mod deed;
pub mod desk;
pub mod shelf;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::calendar;
use crate::domain::around::Person;
use crate::domain::candidate::fnv1a;
use crate::domain::questionnaire::Questionnaire;
use crate::saved::{Refusal, Saved};
use shelf::Shelf;

/// The form that this app writes.
const FORM: u64 = 1;
/// The key that makes a text ours; its value is the form.
const MARK: &str = "steunwijzer-own";
/// The largest text that is kept or opened, in bytes: a browser has room for five
/// million letters, and sealed it is a third longer, twice.
pub const LARGEST: usize = 1_500_000;
/// The most of each list.
pub const MOST: usize = 200;
/// How many children may be told apart.
pub const MOST_CHILDREN: usize = 12;
/// How many people may be placed on the map.
pub const MOST_PEOPLE: usize = 24;
/// The longest name, in Unicode code points.
pub const MOST_NAME: usize = 40;
/// The longest text of a step, in Unicode code points.
pub const MOST_WORDS: usize = 300;
/// The child that nobody needed to name: the same on every device.
pub const FIRST_CHILD: &str = "0000000000000000";
/// How long nobody may touch anything before it locks: the choices, in minutes.
pub const IDLE_MINUTES: [u32; 5] = [1, 5, 15, 30, 60];

/// Everything that is kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Own {
    pub children: Shelf<Child>,
    pub results: Shelf<KeptResult>,
    pub steps: Shelf<Step>,
    pub people: Shelf<Person>,
    /// Answers that are not kept as a result yet; only where the app may write
    /// them nowhere else.
    pub drafts: Shelf<Draft>,
    /// One entry.
    pub settings: Shelf<Settings>,
}

/// A child, told apart by a name that only the parent needs to know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Child {
    /// Empty where there is no need for one.
    pub nickname: String,
}

/// The answers of one day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptResult {
    /// The id of the child.
    pub child: String,
    /// As `2026-11-24`.
    pub day: String,
    /// As [`Saved`] writes it; read anew each time, so that what cannot be read
    /// by this version is still kept.
    pub saved: Value,
}

/// One small step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Step {
    pub what: String,
    /// With whom.
    pub with: String,
    /// When, in the parent's own words.
    pub when: String,
    /// What one can do oneself.
    pub can: String,
    /// What one needs for it.
    pub needs: String,
    /// The sentence to ask with; empty where there is none.
    pub sentence: String,
    pub done: bool,
    /// How it went.
    pub note: String,
}

/// Answers in progress.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// The day of the last answer.
    pub day: String,
    pub saved: Value,
}

/// How it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// One of [`IDLE_MINUTES`].
    pub idle_minutes: u32,
    /// The day of the last copy.
    pub copied_on: Option<String>,
    /// How many results there were in it.
    pub copied: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { idle_minutes: 5, copied_on: None, copied: 0 }
    }
}

impl Own {
    /// Is there nothing worth keeping?
    pub fn is_empty(&self) -> bool {
        self.children.is_empty()
            && self.results.is_empty()
            && self.steps.is_empty()
            && self.people.is_empty()
            && self.drafts.is_empty()
    }

    /// The text to keep.
    pub fn encode(&self) -> String {
        let mut object = Map::new();
        object.insert(MARK.to_owned(), FORM.into());
        if let Ok(Value::Object(lists)) = serde_json::to_value(self) {
            object.extend(lists);
        }
        Value::Object(object).to_string()
    }

    /// Opens a kept text.
    ///
    /// # Errors
    /// The one [`Refusal`] that fits; the text itself is left as it is.
    pub fn decode(text: &str) -> Result<Self, Refusal> {
        if text.len() > LARGEST {
            return Err(Refusal::TooBig);
        }
        let value: Value = serde_json::from_str(text).map_err(|_| Refusal::Torn)?;
        match value.get(MARK).map(Value::as_u64) {
            None => return Err(Refusal::Foreign),
            Some(Some(form)) if form > FORM => return Err(Refusal::Newer),
            Some(Some(FORM)) => {}
            Some(_) => return Err(Refusal::Torn),
        }
        let own: Self = serde_json::from_value(value).map_err(|_| Refusal::Torn)?;
        if own.is_sound() { Ok(own) } else { Err(Refusal::Torn) }
    }

    /// Nothing is longer than this app writes, and every day is one. How many
    /// there are is no fault: two windows may each have added the last one.
    fn is_sound(&self) -> bool {
        let within = |text: &str, most: usize| text.chars().count() <= most;
        let step = |step: &Step| {
            [&step.what, &step.with, &step.when, &step.can, &step.needs, &step.sentence, &step.note]
                .into_iter()
                .all(|text| within(text, MOST_WORDS))
        };
        self.children.is_sound(|child| within(&child.nickname, MOST_NAME))
            && self.results.is_sound(|result| is_day(&result.day))
            && self.steps.is_sound(step)
            && self.people.is_sound(|person| within(&person.name, MOST_NAME))
            && self.drafts.is_sound(|draft| is_day(&draft.day))
            && self.settings.is_sound(|settings| IDLE_MINUTES.contains(&settings.idle_minutes))
    }

    /// How it is kept, or how it is at first.
    pub fn settings(&self) -> Settings {
        self.settings.get(FIRST_CHILD).cloned().unwrap_or_default()
    }

    /// Changes how it is kept.
    pub fn set(&mut self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.settings();
        change(&mut settings);
        self.settings.put(FIRST_CHILD, settings);
    }

    /// Takes over what another window keeps.
    pub fn merge(&mut self, other: &Self) {
        self.children.merge(&other.children);
        self.results.merge(&other.results);
        self.steps.merge(&other.steps);
        self.people.merge(&other.people);
        self.drafts.merge(&other.drafts);
        self.settings.merge(&other.settings);
    }

    /// Takes over what a copy holds: nothing is lost, and nothing is there
    /// twice, however often it is done. Children of one name are one.
    pub fn restore(&mut self, copy: &Self) {
        let mut copy = copy.clone();
        // Who shares a result is one child, whatever either is called by now.
        let shares = |id: &str| {
            let mut both = copy.results.iter().filter(|(_, theirs)| theirs.child == id);
            both.any(|(nth, _)| self.results.get(nth).is_some_and(|mine| mine.child == id))
        };
        let shared: Vec<String> =
            copy.children.iter().map(|(id, _)| id.to_owned()).filter(|id| shares(id)).collect();
        // A result that is here already stays with the child it has here.
        for (id, result) in copy.results.clone().iter() {
            let is_it = |mine: &KeptResult| mine.day == result.day && mine.saved == result.saved;
            if self.results.get(id).is_some_and(is_it) {
                copy.results = copy.results.without(id);
            }
        }
        for (theirs, child) in copy.children.clone().iter() {
            let another = self.same_child(theirs, child).filter(|_| !shared.iter().any(|id| id == theirs));
            let Some(mine) = another else { continue };
            let theirs = theirs.to_owned();
            copy.children = copy.children.without(&theirs);
            let all = copy.results.iter().filter(|(_, result)| result.child == theirs);
            let of_it: Vec<String> = all.map(|(id, _)| id.to_owned()).collect();
            if !of_it.is_empty() && self.children.get(&mine).is_none() {
                self.children.put(&mine, child.clone());
            }
            for id in of_it {
                copy.results.rewrite(&id, |result| result.child.clone_from(&mine));
            }
        }
        for (id, result) in copy.results.clone().iter() {
            if self.results.get(id).is_none() && self.results.iter().any(|(_, mine)| mine == result) {
                copy.results = copy.results.without(id);
            }
        }
        self.children.restore(&copy.children);
        self.results.restore(&copy.results);
        self.steps.restore(&copy.steps);
        self.people.restore(&copy.people);
        self.drafts.restore(&copy.drafts);
    }

    /// The child here that a child of a copy is; `None` where it comes along as
    /// it is. One name is one child. The first child is the same on every
    /// device, unless both named it, and differently.
    fn same_child(&self, id: &str, child: &Child) -> Option<String> {
        let name = child.nickname.trim();
        let mut all = self.children.iter();
        let named = all.find(|(_, mine)| !name.is_empty() && mine.nickname.trim() == name);
        let named = named.map(|(id, _)| id.to_owned());
        let Some(mine) = self.children.get(id).map(|mine| mine.nickname.trim()) else { return named };
        if named.as_deref() == Some(id) || named.is_some() && id != FIRST_CHILD {
            return None;
        }
        let is_named = named.is_some() || !mine.is_empty();
        let is_another = id == FIRST_CHILD && !name.is_empty() && mine != name && is_named;
        // By its name, so that it is the same however often the copy comes back.
        let made = || format!("00000000{:08x}", fnv1a(name).max(1));
        is_another.then(|| named.unwrap_or_else(made))
    }

    /// What goes into a copy.
    #[must_use]
    pub fn copied(&self) -> Self {
        Self {
            children: self.children.alive(),
            results: self.results.alive(),
            steps: self.steps.alive(),
            people: self.people.alive(),
            drafts: self.drafts.alive(),
            settings: Shelf::default(),
        }
    }

    /// The results of a child, the first first.
    pub fn results_of(&self, child: &str) -> Vec<(&str, &KeptResult)> {
        let mut found: Vec<_> = self.results.iter().filter(|(_, one)| one.child == child).collect();
        found.sort_by(|(_, one), (_, other)| one.day.cmp(&other.day));
        found
    }
}

/// Answers as they are kept in here.
pub fn value_of(saved: &Saved, with: &Questionnaire) -> Option<Value> {
    serde_json::from_str(&saved.encode(with)).ok()
}

/// A day as `2026-11-24`.
pub fn is_day(text: &str) -> bool {
    calendar::is_day(text)
}
