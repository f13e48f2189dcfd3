//! What is kept of a parent, as text: the form of a save, and every way in
//! which a text may be none.
//!
//! A refused save is never overwritten without a yes, so each refusal has a
//! name of its own and a sentence in the content.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::domain::answers::Answers;
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

/// Everything that may be kept. Scores and suggestions are not: they are
/// derived anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    pub region: Option<Region>,
    pub version: Option<Version>,
    /// A BCP 47 tag.
    pub language: Option<String>,
    pub auto_next: bool,
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

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Torn => "the save is torn",
            Self::Foreign => "the save is not of this app",
            Self::Newer => "the save is of a newer version",
            Self::TooBig => "the save is too big",
        })
    }
}

impl std::error::Error for Refusal {}

/// The save as it stands in storage.
#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Form {
    steunwijzer: u64,
    region: Option<String>,
    version: Option<String>,
    language: Option<String>,
    auto_next: bool,
    answers: Answers,
    told_about: Vec<String>,
    passed: Vec<String>,
    refused: Vec<String>,
    step: Option<String>,
    own_step: String,
}

impl Saved {
    /// The text to keep. Answers to items that are never saved (V1) are left
    /// out here, whatever the caller holds in memory.
    pub fn encode(&self, questionnaire: &Questionnaire) -> String {
        let never = questionnaire.items.iter().filter(|item| item.never_saved);
        let never: Vec<&str> = never.map(|item| item.id.as_str()).collect();
        let form = Form {
            steunwijzer: FORM,
            region: self.region.map(|region| region.id().to_owned()),
            version: self.version.map(|version| version.id().to_owned()),
            language: self.language.clone(),
            auto_next: self.auto_next,
            answers: self.answers.without(&never),
            told_about: self.told_about.clone(),
            passed: self.passed.clone(),
            refused: self.refused.clone(),
            step: self.step.clone(),
            own_step: self.own_step.clone(),
        };
        serde_json::to_string(&form).expect("maps with text keys always become JSON")
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
        let form: Form = serde_json::from_str(text).map_err(|_| Refusal::Torn)?;
        if !faults(questionnaire, &form.answers).is_empty() {
            return Err(Refusal::Torn);
        }
        Ok(Self {
            region: known(form.region, Region::from_id)?,
            version: known(form.version, Version::from_id)?,
            language: form.language,
            auto_next: form.auto_next,
            answers: form.answers,
            told_about: form.told_about,
            passed: form.passed,
            refused: form.refused,
            step: form.step,
            own_step: form.own_step,
        })
    }
}

fn known<T>(id: Option<String>, from_id: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Refusal> {
    id.map(|id| from_id(&id).ok_or(Refusal::Torn)).transpose()
}
