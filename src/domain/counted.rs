//! Which answers count (instrument, section 4).
//!
//! An answer to what is not offered counts as skipped and is no error: topics
//! of another age, sources hidden from this household, the second and third
//! availability item after "not needed", and W3, W4, D1 about topics that are
//! not ticked.

use super::answers::{Answer, Answers};
use super::ids::{Adequacy, Age, Form, Frequency, Wish, Worry};
use super::questionnaire::{Questionnaire, Source, Special};
use super::sets::Topics;

/// Answers, seen through the questionnaire: only what counts.
#[derive(Clone, Copy)]
pub struct Counted<'a> {
    questionnaire: &'a Questionnaire,
    answers: &'a Answers,
}

impl<'a> Counted<'a> {
    pub fn new(questionnaire: &'a Questionnaire, answers: &'a Answers) -> Self {
        Self { questionnaire, answers }
    }

    /// K1: the age band; without one no offer is left out for its ages.
    pub fn age(self) -> Option<Age> {
        Age::from_id(self.answers.one("k1")?)
    }

    /// K2: the household.
    pub fn household(self) -> Option<&'a str> {
        self.answers.one("k2")
    }

    /// E0, P0, I0, N0: does the parent get enough of a form?
    pub fn adequacy(self, form: Form) -> Option<Adequacy> {
        Adequacy::from_id(self.answers.one(item_of(form, 0))?)
    }

    /// The availability items of a form that count, each 0 to 3.
    pub fn frequencies(self, form: Form) -> impl Iterator<Item = Frequency> {
        let last = if self.adequacy(form) == Some(Adequacy::NotNeeded) { 1 } else { 3 };
        (1..=last).filter_map(move |nth| self.frequency(item_of(form, nth)))
    }

    /// An item of the frequency scale.
    pub fn frequency(self, item: &str) -> Option<Frequency> {
        Frequency::from_id(self.answers.one(item)?)
    }

    /// The sources named in an item (B1, B2), those of this household only.
    pub fn sources(self, item: &str) -> impl Iterator<Item = &'a Source> {
        let named = self.answers.many(item).iter();
        let known = named.filter_map(move |id| self.questionnaire.source(id));
        known.filter(move |source| self.shows(source))
    }

    /// Is a source offered to this household?
    pub fn shows(self, source: &Source) -> bool {
        let household = self.household();
        !source.not_when.iter().any(|hides| Some(hides.as_str()) == household)
    }

    /// What counts of W1 or W2: topics offered at this age, "nothing now"
    /// among them. Empty when skipped.
    pub fn chosen(self, item: &str) -> Topics {
        let offered: Topics = self.questionnaire.topics_offered(item, self.age()).into_iter().collect();
        let named = self.answers.many(item).iter();
        let places = named.filter_map(|id| self.questionnaire.topic(id));
        places.filter(|place| offered.contains(*place) || self.counts_from_either(*place)).collect()
    }

    /// Without an age, a topic that both items list counts from either.
    fn counts_from_either(self, place: usize) -> bool {
        self.age().is_none() && self.questionnaire.topics[place].items.len() > 1
    }

    /// The ticked topics: W1 and W2 together, "something else" included,
    /// "nothing now" never.
    pub fn ticked(self) -> Topics {
        let of = |item| self.chosen(item).iter();
        of("w1").chain(of("w2")).filter(|place| !self.is_none(*place)).collect()
    }

    fn is_none(self, place: usize) -> bool {
        self.questionnaire.topics[place].special == Some(Special::None)
    }

    /// The top topics: those of W3; without it all ticked ones when there are
    /// at most three, in the order of `index`, else none.
    pub fn top(self) -> Vec<usize> {
        let ticked = self.ticked();
        let ranked: Vec<usize> = self
            .answers
            .many("w3")
            .iter()
            .filter_map(|id| self.questionnaire.topic(id))
            .filter(|place| ticked.contains(*place))
            .collect();
        if !ranked.is_empty() {
            ranked
        } else if ticked.len() <= 3 {
            ticked.iter().collect()
        } else {
            Vec::new()
        }
    }

    /// W4: how much a ticked topic weighs on the parent.
    pub fn worry(self, topic: usize) -> Option<Worry> {
        Worry::from_id(self.about_ticked("w4", topic)?)
    }

    /// D1: how far the parent wants to go with a ticked topic.
    pub fn wish(self, topic: usize) -> Option<Wish> {
        Wish::from_id(self.about_ticked("d1", topic)?)
    }

    fn about_ticked(self, item: &str, topic: usize) -> Option<&'a str> {
        if !self.ticked().contains(topic) {
            return None;
        }
        self.answers.one_about(item, &self.questionnaire.topics[topic].id)
    }

    /// D2: the preferred ways; `None` when skipped.
    pub fn preferred_ways(self) -> Option<&'a [String]> {
        match self.answers.get("d2")? {
            Answer::Many(ways) => Some(ways),
            _ => None,
        }
    }

    /// One option of any item, as it was given.
    pub fn one(self, item: &str) -> Option<&'a str> {
        self.answers.one(item)
    }
}

/// The id of the `nth` item of a form: 0 asks for adequacy, 1 to 3 for
/// availability.
pub fn item_of(form: Form, nth: usize) -> &'static str {
    const ITEMS: [[&str; 4]; 4] = [
        ["e0", "e1", "e2", "e3"],
        ["p0", "p1", "p2", "p3"],
        ["i0", "i1", "i2", "i3"],
        ["n0", "n1", "n2", "n3"],
    ];
    ITEMS[form.index()][nth.min(3)]
}
