//! The whole outcome of one answer set, in the ids of the content: what
//! `cargo xtask score` prints and what other implementations are held against.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::candidate::Candidate;
use super::ids::Form;
use super::profile::Profile;
use super::questionnaire::Questionnaire;
use super::ranking::{Ranked, rank};
use super::three::{Reason, Reasons, Suggestion, choose};

/// One outcome. Serialises with its keys in a fixed order.
pub struct Report<'a> {
    questionnaire: &'a Questionnaire,
    profile: &'a Profile,
    ranking: Vec<Ranked<'a>>,
    three: Vec<Suggestion<'a>>,
}

impl<'a> Report<'a> {
    /// Scores, ranks and chooses.
    pub fn new(
        questionnaire: &'a Questionnaire,
        profile: &'a Profile,
        candidates: impl IntoIterator<Item = &'a Candidate>,
    ) -> Self {
        let ranking = rank(questionnaire, profile, candidates);
        let three = choose(questionnaire, profile, &ranking);
        Self { questionnaire, profile, ranking, three }
    }
}

impl Serialize for Report<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let profile = self.profile;
        let topic = |place: usize| self.questionnaire.topics[place].id.as_str();
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("classes", &by_form(|form| profile.class(form).map(|class| class.id())))?;
        map.serialize_entry("availability", &by_form(|form| profile.availability[form.index()]))?;
        map.serialize_entry("words", &by_form(|form| profile.word(form)))?;
        let weights = profile.ticked.iter().map(|place| (topic(place), profile.weights[place]));
        map.serialize_entry("topic_weights", &Pairs(weights.collect()))?;
        map.serialize_entry("friction", &profile.friction)?;
        map.serialize_entry("not_alone", &profile.not_alone)?;
        map.serialize_entry("safety", &profile.safety)?;
        map.serialize_entry("circles", &profile.circles)?;
        map.serialize_entry("wish", &Pairs(vec![("lo", profile.wish.lo), ("hi", profile.wish.hi)]))?;
        map.serialize_entry("ranking", &self.ranking.iter().map(Row).collect::<Vec<_>>())?;
        let ids = self.three.iter().map(|one| one.ranked.candidate.id.as_str());
        map.serialize_entry("three", &ids.clone().collect::<Vec<_>>())?;
        let reasons = self.three.iter().map(|one| reason_ids(self.questionnaire, &one.reasons));
        map.serialize_entry("reasons", &Pairs(ids.zip(reasons).collect()))?;
        map.end()
    }
}

/// The reasons as ids: topics, forms, or the one word of a special reason.
pub fn reason_ids<'a>(questionnaire: &'a Questionnaire, reasons: &Reasons) -> Vec<&'a str> {
    match reasons {
        Reasons::Fallback => vec!["fallback"],
        Reasons::TooMuch => vec!["too-much"],
        Reasons::Thanks => vec!["thanks"],
        Reasons::Chosen(chosen) => chosen
            .iter()
            .map(|reason| match reason {
                Reason::Topic(place) => questionnaire.topics[*place].id.as_str(),
                Reason::Form(form) => form.id(),
            })
            .collect(),
    }
}

fn by_form<T>(of: impl Fn(Form) -> T) -> Pairs<'static, T> {
    Pairs(Form::ALL.iter().map(|form| (form.id(), of(*form))).collect())
}

/// A map that keeps its order.
struct Pairs<'a, T>(Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for Pairs<'_, T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

struct Row<'r, 'a>(&'r Ranked<'a>);

impl Serialize for Row<'_, '_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(7))?;
        map.serialize_entry("id", &self.0.candidate.id)?;
        map.serialize_entry("score", &self.0.score)?;
        map.serialize_entry("topic", &self.0.topic)?;
        map.serialize_entry("form", &self.0.form)?;
        map.serialize_entry("pref", &self.0.pref)?;
        map.serialize_entry("near", &self.0.near)?;
        map.serialize_entry("below", &self.0.below)?;
        map.end()
    }
}
