//! What is kept of a parent, as text: the form of a save, and every way in
//! which a text may be none.
//!
//! A refused save is never overwritten without a yes, so each refusal has a
//! name of its own and a sentence in the content.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::domain::answers::{Answer, Answers};
use crate::domain::faults::faults;
use crate::domain::ids::{Region, Version};
use crate::domain::questionnaire::Questionnaire;

/// The form that this app writes.
const FORM: u64 = 1;
/// The key that makes a text ours; its value is the form.
const MARK: &str = "steunwijzer";
/// The largest text that is opened, in bytes. A full set of answers with five
/// hundred characters of own words is a tenth of this.
pub const LARGEST: usize = 64 * 1024;
/// How many Unicode code points a parent may write in one field.
pub const MOST_WORDS: usize = 500;

/// Where a save is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Until this tab closes.
    Tab,
    /// Until somebody wipes it, in one of two slots.
    Device(usize),
    /// On this device, beside what a parent keeps: the settings of a tablet in
    /// a waiting room.
    Kiosk,
    /// On this device: the rounds of groups, in one of two slots.
    Rounds(usize),
    /// What a parent keeps of their own, until this tab closes.
    OwnTab,
    /// The same on this device, in one of two slots.
    Own(usize),
    /// How often it was written, so that nobody puts back what was before.
    OwnMark,
}

impl Place {
    /// Answers on this device.
    pub const DEVICE: [Self; 2] = [Self::Device(0), Self::Device(1)];
    /// What a parent keeps of their own, wherever it is.
    pub const OWN: [Self; 4] = [Self::Own(0), Self::Own(1), Self::OwnMark, Self::OwnTab];
    /// Wherever something of a parent may be.
    pub const OF_PARENT: [Self; 7] = [
        Self::Tab,
        Self::Device(0),
        Self::Device(1),
        Self::Own(0),
        Self::Own(1),
        Self::OwnMark,
        Self::OwnTab,
    ];
}

/// Why a save is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Denied,
    Full,
}

/// Why a text is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Cut off, altered, or with answers that cannot be.
    Torn,
    /// Not ours.
    Foreign,
    /// Kept by a newer version of this app.
    Newer,
    TooBig,
}

/// Something that the parent should know, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    NotKept(Fault),
    /// There was a save, and it was not opened. Nothing is kept until the
    /// parent says that it may be replaced.
    Refused(Refusal),
    LanguageFallback,
    Wiped,
    /// Answers came in by a code. Nothing is kept until the parent says so.
    Carried,
    /// Answers were typed over from paper. Nothing is kept.
    FromSheet,
    /// An invitation came in: this parent may share with a group.
    Joined,
    /// A code that is for whoever leads a group, not for a parent.
    ForTheGroup,
    /// A tablet that goes round could not count what a parent shares.
    NotCounted,
    /// A code that is cut off, altered, or says what cannot be.
    CodeDamaged,
    /// A code of a newer version of this app.
    CodeNewer,
}

/// Everything that may be kept. Scores and suggestions are not: they are
/// derived anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    pub region: Option<Region>,
    pub version: Option<Version>,
    /// A BCP 47 tag.
    pub language: Option<String>,
    pub auto_next: bool,
    /// One thing at a time, large, with pictures.
    pub easy: bool,
    pub answers: Answers,
    /// The sources picked to tell more about.
    pub told_about: Vec<String>,
    /// Suggestions swapped for another.
    pub passed: Vec<String>,
    /// Suggestions that are "not for me".
    pub refused: Vec<String>,
    /// The small step: a suggestion's id.
    pub step: Option<String>,
    /// The small step in the parent's own words.
    pub own_step: String,
    /// The group this parent was invited to.
    pub group: Option<Membership>,
}

/// Makes it possible to share with a group, and shares nothing by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The invitation, as it stands in a link.
    pub invitation: String,
    /// Drawn once, so that a code that is read twice counts once.
    pub nonce: u32,
}

impl Saved {
    /// The text to keep. Answers to items that are never saved (V1) are left
    /// out here, whatever the caller holds in memory.
    pub fn encode(&self, questionnaire: &Questionnaire) -> String {
        let never = |id: &str| questionnaire.item(id).is_some_and(|item| item.never_saved);
        let mut answers = Map::new();
        for (id, answer) in self.answers.iter().filter(|(id, _)| !never(id)) {
            answers.insert(id.to_owned(), value_of(answer));
        }
        let group = self.group.as_ref().map(|group| json!([group.invitation, group.nonce]));
        json!({
            MARK: FORM,
            "region": self.region.map(Region::id),
            "version": self.version.map(Version::id),
            "language": self.language,
            "auto_next": self.auto_next,
            "easy": self.easy,
            "answers": answers,
            "told_about": self.told_about,
            "passed": self.passed,
            "refused": self.refused,
            "step": self.step,
            "own_step": self.own_step,
            "group": group,
        })
        .to_string()
    }

    /// Opens a kept text.
    ///
    /// # Errors
    /// The one [`Refusal`] that fits; the text itself is left as it is.
    pub fn decode(text: &str, questionnaire: &Questionnaire) -> Result<Self, Refusal> {
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
        let saved = read(&value).ok_or(Refusal::Torn)?;
        if faults(questionnaire, &saved.answers).is_empty() { Ok(saved) } else { Err(Refusal::Torn) }
    }
}

fn value_of(answer: &Answer) -> Value {
    match answer {
        Answer::One(id) => json!(id),
        Answer::Many(ids) => json!(ids),
        Answer::Each(each) => {
            let mut map = Map::new();
            for (key, one) in each {
                map.insert(key.clone(), value_of(one));
            }
            Value::Object(map)
        }
    }
}

/// `None` where anything has the wrong type.
fn read(value: &Value) -> Option<Saved> {
    let region = maybe_text(value.get("region")?)?;
    let version = maybe_text(value.get("version")?)?;
    let answers = value.get("answers")?.as_object()?;
    let answers: Option<Vec<(String, Answer)>> =
        answers.iter().map(|(item, answer)| Some((item.clone(), answer_of(answer)?))).collect();
    Some(Saved {
        region: known(region, Region::from_id)?,
        version: known(version, Version::from_id)?,
        language: maybe_text(value.get("language")?)?,
        auto_next: value.get("auto_next")?.as_bool()?,
        // Saves from before there was an easy mode do not say.
        easy: value.get("easy").is_some_and(|easy| easy == true),
        answers: answers?.into_iter().collect(),
        told_about: texts(value.get("told_about")?)?,
        passed: texts(value.get("passed")?)?,
        refused: texts(value.get("refused")?)?,
        step: maybe_text(value.get("step")?)?,
        own_step: value.get("own_step")?.as_str()?.to_owned(),
        group: membership(value.get("group").unwrap_or(&Value::Null))?,
    })
}

/// Saves from before there were groups have none.
fn membership(value: &Value) -> Option<Option<Membership>> {
    if value.is_null() {
        return Some(None);
    }
    let [Value::String(invitation), nonce] = value.as_array()?.as_slice() else { return None };
    let nonce = u32::try_from(nonce.as_u64()?).ok()?;
    Some(Some(Membership { invitation: invitation.clone(), nonce }))
}

fn answer_of(value: &Value) -> Option<Answer> {
    match value {
        Value::String(id) => Some(Answer::One(id.clone())),
        Value::Array(_) => texts(value).map(Answer::Many),
        Value::Object(each) => {
            let mut answers = BTreeMap::new();
            for (key, one) in each {
                answers.insert(key.clone(), answer_of(one)?);
            }
            Some(Answer::Each(answers))
        }
        _ => None,
    }
}

fn texts(value: &Value) -> Option<Vec<String>> {
    value.as_array()?.iter().map(|one| one.as_str().map(str::to_owned)).collect()
}

/// `Some(None)` for null.
fn maybe_text(value: &Value) -> Option<Option<String>> {
    if value.is_null() { Some(None) } else { value.as_str().map(|text| Some(text.to_owned())) }
}

fn known<T>(id: Option<String>, from_id: fn(&str) -> Option<T>) -> Option<Option<T>> {
    match id {
        None => Some(None),
        Some(id) => from_id(&id).map(Some),
    }
}
