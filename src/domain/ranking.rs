//! Which support fits: every eligible candidate with its score, best first
//! (instrument, section 4).
//!
//! 64-bit floats, from left to right as written. The divisors come from the
//! answers, not from the catalogue, so a new offer moves nobody else's score.

use std::cmp::Ordering;

use super::candidate::Candidate;
use super::ids::{CardKind, Mode, When};
use super::profile::Profile;
use super::questionnaire::{Fits, Questionnaire};

/// One eligible candidate and how its score came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked<'a> {
    pub candidate: &'a Candidate,
    pub score: f64,
    /// How much of what is on the parent's mind it is about, 0 to 1.
    pub topic: f64,
    /// How much of the missing forms it gives, 0 to 1.
    pub form: f64,
    /// 1 when it comes in a way the parent prefers, 0 when not, 0.5 unasked.
    pub pref: f64,
    /// See [`Candidate::nearness`].
    pub near: f64,
    /// How many levels it stays below the parent's wish.
    pub below: u8,
}

/// Ranks the eligible candidates, best score first. Ties: the hash of the id,
/// then the id, so that no name beginning with "A" always leads.
pub fn rank<'a>(
    questionnaire: &Questionnaire,
    profile: &Profile,
    candidates: impl IntoIterator<Item = &'a Candidate>,
) -> Vec<Ranked<'a>> {
    let measure = Measure::new(questionnaire, profile);
    let eligible = candidates.into_iter().filter(|candidate| is_eligible(profile, candidate));
    let mut ranking: Vec<Ranked<'a>> = eligible.map(|each| measure.of(each)).collect();
    ranking.sort_unstable_by(by_score); // by_score leaves no two equal
    ranking
}

/// May this parent see it as a suggestion at all?
pub fn is_eligible(profile: &Profile, candidate: &Candidate) -> bool {
    candidate.active
        && profile.age.is_none_or(|age| candidate.ages.contains(age))
        && (candidate.only_with.is_empty() || candidate.only_with.iter().any(|id| profile.named.contains(id)))
        && candidate.level <= profile.wish.hi
        && !(candidate.kind == Some(CardKind::Ask) && profile.friction)
        && match candidate.when {
            None => true,
            Some(When::Friction) => profile.friction,
            Some(When::NothingWanted) => profile.nothing_wanted,
            // The result shows these beside the answer they belong to.
            Some(When::HardToAsk | When::OneCircle) => false,
        }
}

/// A value as it is compared: whole billionths, so that rounding noise decides
/// nothing.
pub fn billionths(value: f64) -> i64 {
    (value * 1e9 + 0.5).floor() as i64
}

/// The order of two candidates with equal values.
pub fn by_hash(one: &Candidate, other: &Candidate) -> Ordering {
    one.hash.cmp(&other.hash).then_with(|| one.id.as_bytes().cmp(other.id.as_bytes()))
}

fn by_score(one: &Ranked<'_>, other: &Ranked<'_>) -> Ordering {
    billionths(other.score).cmp(&billionths(one.score)).then_with(|| by_hash(one.candidate, other.candidate))
}

/// What stays the same over all candidates of one parent.
struct Measure<'a> {
    profile: &'a Profile,
    topics: f64,
    forms: f64,
    ways: Option<Vec<&'a Fits>>,
}

impl<'a> Measure<'a> {
    fn new(questionnaire: &'a Questionnaire, profile: &'a Profile) -> Self {
        let fits = |chosen: &Vec<String>| {
            let ways = questionnaire.list("preferred-ways").iter();
            ways.filter(|way| chosen.contains(&way.id)).filter_map(|way| way.fits.as_ref()).collect()
        };
        Self {
            profile,
            topics: largest(3, &profile.weights),
            forms: largest(2, &profile.gaps),
            ways: profile.preferred_ways.as_ref().map(fits),
        }
    }

    fn of<'c>(&self, candidate: &'c Candidate) -> Ranked<'c> {
        let weights = candidate.topics.iter().filter_map(|place| self.profile.weights.get(place));
        let gaps = candidate.forms.iter().map(|form| self.profile.gaps[form.index()]);
        let topic = part(weights.sum(), self.topics);
        let form = part(gaps.sum(), self.forms);
        let pref = self.preference(candidate);
        let near = candidate.nearness();
        let base = 0.45 * topic + 0.30 * form + 0.15 * pref + 0.10 * near;
        let below = self.profile.wish.lo.saturating_sub(candidate.level);
        let score = base - 0.20 * f64::from(below);
        Ranked { candidate, score, topic, form, pref, near, below }
    }

    fn preference(&self, candidate: &Candidate) -> f64 {
        match &self.ways {
            None => 0.5,
            Some(ways) if ways.iter().any(|way| fits(way, candidate)) => 1.0,
            Some(_) => 0.0,
        }
    }
}

fn fits(way: &Fits, candidate: &Candidate) -> bool {
    match candidate.kind {
        Some(kind) => way.card_kinds.iter().any(|id| id == kind.id()),
        None => {
            way.modes.iter().any(|id| Mode::from_id(id).is_some_and(|mode| candidate.modes.contains(mode)))
        }
    }
}

/// The sum of the `count` largest of values that are not negative.
fn largest(count: usize, values: &[f64]) -> f64 {
    let mut top = vec![0.0; count];
    for value in values {
        if let Some(place) = top.iter().position(|held| value > held) {
            top.insert(place, *value);
            top.pop();
        }
    }
    top.iter().sum()
}

fn part(sum: f64, of: f64) -> f64 {
    if of > 0.0 { (sum / of).min(1.0) } else { 0.0 }
}
