//! The offers of a region: `offers/<region>.json`.

use serde::Deserialize;

use super::problems::{Problems, parse};
use super::text::Text;
use crate::domain::candidate::{Candidate, fnv1a};
use crate::domain::ids::{Age, Form, Mode, Region, Way};
use crate::domain::questionnaire::Questionnaire;

/// One offers file.
#[derive(Clone, Debug, Deserialize)]
struct File {
    version: u32,
    region: String,
    /// The month in which the pages behind the entries were read.
    gathered_on: String,
    offers: Vec<Offer>,
}

/// What an organisation offers, as a parent reads it.
#[derive(Clone, Debug, Deserialize)]
pub struct Offer {
    pub id: String,
    pub name: Text,
    pub organisation: Text,
    /// Who runs it; never two of one organiser among the three suggestions.
    pub organiser: Option<String>,
    pub active: bool,
    pub way: String,
    /// `incidental`, `structural` or `both`.
    pub rhythm: String,
    /// 0 by oneself, 1 meet, 2 talk with a person, 3 specialised.
    pub level: u8,
    /// The main form first.
    pub forms: Vec<String>,
    pub topics: Vec<String>,
    pub ages: Vec<String>,
    pub modes: Vec<String>,
    pub only_with: Vec<String>,
    pub fallback: Option<u32>,
    pub cost: Cost,
    /// BCP 47 tags; `None`: not known.
    pub languages: Option<Vec<String>>,
    pub what: Text,
    pub first_step: Text,
    pub who: Text,
    pub good_to_know: Option<Text>,
    pub contact: Contact,
    /// `C1` contact read in a page, `C2` widely published, `C3` doubtful.
    pub certainty: String,
    /// `ok`, or `check` for "check this first".
    pub status: String,
    pub source: Source,
    /// The day a person called or opened the page; `None`: nobody has.
    pub checked_on: Option<String>,
    /// The date of the page it was read in. Never shown as "checked on".
    pub page_date: Option<String>,
}

/// What it costs.
#[derive(Clone, Debug, Deserialize)]
pub struct Cost {
    pub kind: String,
    pub text: Text,
}

/// How to reach it.
#[derive(Clone, Debug, Deserialize)]
pub struct Contact {
    pub web: Option<String>,
    pub phone: Option<String>,
    pub ask_at: Option<Text>,
}

/// Where the entry comes from.
#[derive(Clone, Debug, Deserialize)]
pub struct Source {
    /// `page`: read there; `known`: generally known, read nowhere.
    pub kind: String,
    /// The page or organisation, as a parent reads it.
    pub name: Text,
    /// The row of the project's own facts, for whoever checks them.
    pub facts: String,
}

/// The offers of one region, with what matching needs of each.
#[derive(Clone, Debug, Default)]
pub struct Offers {
    pub offers: Vec<Offer>,
    /// One for each offer, in the same order.
    pub candidates: Vec<Candidate>,
    /// Year and month in which the entries were gathered.
    pub gathered_on: String,
}

impl Offer {
    /// Is its contact doubtful? Then its web address is shown with "check this
    /// first", and never a number.
    pub fn is_doubtful(&self) -> bool {
        self.certainty == "C3" || self.status == "check"
    }

    /// The number to show, if there is one that may be shown.
    pub fn phone(&self) -> Option<&str> {
        self.contact.phone.as_deref().filter(|_| !self.is_doubtful())
    }
}

/// Reads the offers of a region.
///
/// # Errors
/// Every problem at once.
pub fn read(
    file: &str,
    text: &str,
    region: Region,
    questionnaire: &Questionnaire,
) -> Result<Offers, Vec<String>> {
    let File { version, region: of, gathered_on, offers } = parse(file, text)?;
    let mut problems = Problems::of(file);
    if version != 1 {
        problems.add("version", "this app reads version 1");
    }
    if of != region.id() {
        problems.add("region", format!("is “{of}”; this file is for “{region}”"));
    }
    problems.twice("offer", offers.iter().map(|offer| offer.id.as_str()));
    let candidates =
        offers.iter().map(|offer| candidate(offer, questionnaire, &mut problems)).collect();
    problems.none_or(Offers { offers, candidates, gathered_on })
}

fn candidate(offer: &Offer, questionnaire: &Questionnaire, problems: &mut Problems) -> Candidate {
    let about = format!("offer “{}”", offer.id);
    if offer.level > 3 {
        problems.add(&about, "its level is not 0 to 3");
    }
    if offer.fallback.is_some() && offer.level > 1 {
        problems.add(&about, "only level 0 and 1 may fill an empty place; take `fallback` out");
    }
    let web = offer.contact.web.as_deref();
    if web.is_some_and(|web| !web.starts_with("https://")) {
        problems.add(&about, "its web address does not begin with https://");
    }
    let way = Way::from_id(&offer.way);
    if way.is_none() {
        problems.add(&about, format!("unknown way “{}”", offer.way));
    }
    let ids = Ids { about: &about, questionnaire };
    Candidate {
        hash: fnv1a(&offer.id),
        id: offer.id.clone(),
        organiser: offer.organiser.clone(),
        kind: None,
        way,
        level: offer.level,
        forms: ids.known(&offer.forms, "form", Form::from_id, problems).into_iter().collect(),
        topics: ids.topics(&offer.topics, problems).into_iter().collect(),
        ages: ids.known(&offer.ages, "age band", Age::from_id, problems).into_iter().collect(),
        modes: ids.known(&offer.modes, "mode", Mode::from_id, problems).into_iter().collect(),
        only_with: ids.nameable(&offer.only_with, problems),
        when: None,
        answers_to: Vec::new(),
        fallback: offer.fallback,
        active: offer.active,
    }
}

/// Turns the ids of an offer or a card into what the rules use, and notes each
/// that is unknown.
pub struct Ids<'a> {
    pub about: &'a str,
    pub questionnaire: &'a Questionnaire,
}

impl Ids<'_> {
    /// The values of ids of a closed list.
    pub fn known<T>(
        &self,
        ids: &[String],
        what: &str,
        from_id: impl Fn(&str) -> Option<T>,
        problems: &mut Problems,
    ) -> Vec<T> {
        let value = |id: &String| {
            let value = from_id(id);
            if value.is_none() {
                problems.add(self.about, format!("unknown {what} “{id}”"));
            }
            value
        };
        ids.iter().filter_map(value).collect()
    }

    /// The places of topics.
    pub fn topics(&self, ids: &[String], problems: &mut Problems) -> Vec<usize> {
        self.known(ids, "topic", |id| self.questionnaire.topic(id), problems)
    }

    /// Ids that a parent can name: a topic, a household answer, a source.
    pub fn nameable(&self, ids: &[String], problems: &mut Problems) -> Vec<String> {
        let household = |id: &str| self.questionnaire.list("household").iter().any(|one| one.id == id);
        let named = |id: &str| {
            let found = self.questionnaire.topic(id).is_some()
                || household(id)
                || self.questionnaire.source(id).is_some();
            found.then(|| id.to_owned())
        };
        self.known(ids, "topic, source or household answer", named, problems)
    }
}
