//! The offers of a region: `offers/<region>.json`.

use super::fields::Fields;
use super::problems::{Problems, object};
use super::text::Text;
use crate::domain::candidate::{Candidate, fnv1a};
use crate::domain::ids::{Age, Form, Mode, Region, Way};
use crate::domain::questionnaire::Questionnaire;
use crate::domain::sets::Topics;

/// What an organisation offers, as a parent reads it.
#[derive(Clone, Debug)]
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
#[derive(Clone, Debug)]
pub struct Cost {
    pub kind: String,
    pub text: Text,
}

/// How to reach it.
#[derive(Clone, Debug)]
pub struct Contact {
    pub web: Option<String>,
    pub phone: Option<String>,
    pub ask_at: Option<Text>,
}

/// Where the entry comes from.
#[derive(Clone, Debug)]
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
    let object = object(file, text)?;
    let problems = Problems::of(file);
    let fields = Fields::new(&object, "the file", &problems);
    if fields.number("version") != 1 {
        problems.add("version", "this app reads version 1");
    }
    let of = fields.text("region");
    if of != region.id() {
        problems.add("region", &format!("is “{of}”; this file is for “{region}”"));
    }
    let mut offers = Vec::new();
    fields.each("offers", "offer", |one| offers.extend(offer(one)));
    problems.twice("offer", offers.iter().map(|offer: &Offer| offer.id.as_str()));
    let mut candidates = Vec::new();
    for offer in &offers {
        candidates.push(candidate(offer, questionnaire, &problems));
    }
    let gathered_on = fields.text("gathered_on");
    problems.none_or(Offers { offers, candidates, gathered_on })
}

fn offer(one: Fields<'_>) -> Option<Offer> {
    let (cost, contact, source) = (one.inner("cost")?, one.inner("contact")?, one.inner("source")?);
    Some(Offer {
        id: one.text("id"),
        name: one.words("name"),
        organisation: one.words("organisation"),
        organiser: one.maybe_text("organiser"),
        active: one.truth("active", true),
        way: one.text("way"),
        rhythm: one.text("rhythm"),
        level: u8::try_from(one.number("level")).unwrap_or(u8::MAX),
        forms: one.texts("forms"),
        topics: one.texts("topics"),
        ages: one.texts("ages"),
        modes: one.texts("modes"),
        only_with: one.texts("only_with"),
        fallback: one.maybe_number("fallback"),
        cost: Cost { kind: cost.text("kind"), text: cost.words("text") },
        languages: one.has("languages").then(|| one.texts("languages")),
        what: one.words("what"),
        first_step: one.words("first_step"),
        who: one.words("who"),
        good_to_know: one.maybe_words("good_to_know"),
        contact: Contact {
            web: contact.maybe_text("web"),
            phone: contact.maybe_text("phone"),
            ask_at: contact.maybe_words("ask_at"),
        },
        certainty: one.text("certainty"),
        status: one.text("status"),
        source: Source { kind: source.text("kind"), name: source.words("name"), facts: source.text("facts") },
        checked_on: one.maybe_text("checked_on"),
        page_date: one.maybe_text("page_date"),
    })
}

fn candidate(offer: &Offer, questionnaire: &Questionnaire, problems: &Problems) -> Candidate {
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
        problems.add(&about, &format!("unknown way “{}”", offer.way));
    }
    let ids = Ids { about: &about, questionnaire, problems };
    Candidate {
        hash: fnv1a(&offer.id),
        id: offer.id.clone(),
        organiser: offer.organiser.clone(),
        kind: None,
        way,
        level: offer.level,
        forms: ids.known(&offer.forms, "form", Form::from_id),
        topics: ids.topics(&offer.topics),
        ages: ids.known(&offer.ages, "age band", Age::from_id),
        modes: ids.known(&offer.modes, "mode", Mode::from_id),
        only_with: ids.nameable(&offer.only_with),
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
    pub problems: &'a Problems,
}

impl Ids<'_> {
    /// The values of ids of a closed list.
    pub fn known<T, All: FromIterator<T>>(
        &self,
        ids: &[String],
        what: &str,
        from_id: fn(&str) -> Option<T>,
    ) -> All {
        ids.iter().filter_map(|id| from_id(id).or_else(|| self.unknown(what, id))).collect()
    }

    /// The places of topics.
    pub fn topics(&self, ids: &[String]) -> Topics {
        let place = |id: &String| self.questionnaire.topic(id).or_else(|| self.unknown("topic", id));
        ids.iter().filter_map(place).collect()
    }

    /// Ids that a parent can name: a topic, a household answer, a source.
    pub fn nameable(&self, ids: &[String]) -> Vec<String> {
        let questionnaire = self.questionnaire;
        for id in ids {
            let household = questionnaire.list("household").iter().any(|one| one.id == *id);
            if !household && questionnaire.topic(id).is_none() && questionnaire.source(id).is_none() {
                self.unknown::<()>("topic, source or household answer", id);
            }
        }
        ids.to_vec()
    }

    fn unknown<T>(&self, what: &str, id: &str) -> Option<T> {
        self.problems.add(self.about, &format!("unknown {what} “{id}”"));
        None
    }
}
