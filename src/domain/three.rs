//! The three suggestions a parent sees, and why (instrument, section 4).
//!
//! Not simply the three best: each next one should differ from those already
//! there, no organiser stands twice, and one of them needs no professional.

use std::cmp::Ordering;

use super::candidate::Candidate;
use super::ids::{CardKind, Form, Way};
use super::profile::Profile;
use super::questionnaire::Questionnaire;
use super::ranking::{Ranked, billionths, by_hash};

/// One of the three, and what it answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion<'a> {
    pub ranked: Ranked<'a>,
    pub reasons: Reasons,
}

/// Why something is suggested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reasons {
    /// The parent's own topics (by place) and too scarce forms, at most two.
    Chosen(Vec<Reason>),
    /// It suits every parent.
    Fallback,
    /// Support is sometimes too much.
    TooMuch,
    /// For later: nothing is wanted now.
    Thanks,
}

/// One thing the parent chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    Topic(usize),
    Form(Form),
}

/// Chooses the three from a ranking. What the parent swapped or refused is
/// left out of `ranking` by the caller; then the same rule takes the next.
///
/// Fewer than three only where the ranking itself holds fewer that may stand
/// together.
pub fn choose<'a>(
    questionnaire: &Questionnaire,
    profile: &Profile,
    ranking: &[Ranked<'a>],
) -> Vec<Suggestion<'a>> {
    let mut chosen = Chosen::from(ranking);
    if profile.nothing_wanted {
        chosen.for_later();
    } else {
        chosen.by_fit(profile.friction);
        if profile.friction {
            chosen.say_enough(&profile.too_much);
        }
    }
    chosen.fill_up();
    let with_reasons = |(place, why): (usize, Why)| {
        let ranked = ranking[place].clone();
        let reasons = reasons(questionnaire, profile, &ranked, why);
        Suggestion { ranked, reasons }
    };
    chosen.places.into_iter().map(with_reasons).collect()
}

/// The three in the order in which a parent saw them: those that stay keep
/// their place, new ones take the free places.
pub fn in_place<'a>(before: &[String], three: Vec<Suggestion<'a>>) -> Vec<Suggestion<'a>> {
    let is = |one: &Suggestion<'a>, id: &String| one.ranked.candidate.id == *id;
    let mut fresh = three.iter().filter(|one| !before.iter().any(|id| is(one, id))).cloned();
    let mut placed: Vec<Suggestion<'a>> = Vec::new();
    for id in before {
        let stays = three.iter().find(|one| is(one, id)).cloned();
        placed.extend(stays.or_else(|| fresh.next()));
    }
    placed.extend(fresh);
    placed
}

/// By which rule a candidate came among the three.
#[derive(Clone, Copy, PartialEq)]
enum Why {
    Fits,
    Fallback,
    TooMuch,
    Thanks,
}

/// The three in the making: places in the ranking.
struct Chosen<'r, 'a> {
    ranking: &'r [Ranked<'a>],
    places: Vec<(usize, Why)>,
}

impl<'r, 'a> Chosen<'r, 'a> {
    fn from(ranking: &'r [Ranked<'a>]) -> Self {
        Self { ranking, places: Vec::new() }
    }

    fn at(&self, place: usize) -> &'a Candidate {
        self.ranking[place].candidate
    }

    fn taken(&self) -> impl Iterator<Item = &'a Candidate> {
        self.places.iter().map(|(place, _)| self.at(*place))
    }

    /// Not there yet, and its organiser neither.
    fn is_free(&self, place: usize) -> bool {
        let candidate = self.at(place);
        let clashes = |taken: &Candidate| taken.id == candidate.id || taken.shares_organiser(candidate);
        !self.taken().any(clashes)
    }

    fn has_informal(&self) -> bool {
        self.taken().any(Candidate::is_informal)
    }

    fn by_fit(&mut self, friction: bool) {
        // With friction the third place is kept for a card that says "enough".
        let last = if friction { 2 } else { 3 };
        while self.places.len() < last {
            let informal_due = self.places.len() + 1 == last && !self.has_informal();
            let informal = informal_due.then(|| self.best_fit(Candidate::is_informal)).flatten();
            match informal.or_else(|| self.best_fit(|_| true)) {
                Some(place) => self.places.push((place, Why::Fits)),
                None => return,
            }
        }
    }

    /// The free one with the largest value: score against likeness to those
    /// already taken. Ties by the ranking.
    fn best_fit(&self, may_be: impl Fn(&Candidate) -> bool) -> Option<usize> {
        let fits = |place: &usize| {
            let ranked = &self.ranking[*place];
            ranked.topic + ranked.form > 0.0
                && ranked.candidate.kind != Some(CardKind::SayEnough)
                && may_be(ranked.candidate)
                && self.is_free(*place)
        };
        let valued = (0..self.ranking.len()).filter(fits).map(|place| (self.value(place), place));
        valued.min_by_key(|(value, place)| (-value, *place)).map(|(_, place)| place)
    }

    fn value(&self, place: usize) -> i64 {
        let candidate = self.at(place);
        let likeness = self.taken().map(|taken| candidate.similarity(taken)).fold(0.0, f64::max);
        billionths(0.7 * self.ranking[place].score - 0.3 * likeness)
    }

    /// The card that answers most of what is too much, whatever its topic.
    fn say_enough(&mut self, too_much: &[&str]) {
        let answers = |place: &usize| {
            let says = &self.at(*place).answers_to;
            says.iter().filter(|id| too_much.contains(&id.as_str())).count()
        };
        let better = |one: &usize, other: &usize| -> Ordering {
            answers(other).cmp(&answers(one)).then_with(|| by_hash(self.at(*one), self.at(*other)))
        };
        let is_card = |place: &usize| self.at(*place).kind == Some(CardKind::SayEnough);
        let best = (0..self.ranking.len()).filter(is_card).min_by(better);
        self.places.extend(best.map(|place| (place, Why::TooMuch)));
    }

    /// A word of thanks, a place to meet, and something for every parent.
    fn for_later(&mut self) {
        let find = |is: fn(&Candidate) -> bool| (0..self.ranking.len()).find(|place| is(self.at(*place)));
        let thanks = find(|candidate| candidate.kind == Some(CardKind::Thanks));
        let meeting = find(|candidate| candidate.way == Some(Way::Meeting));
        self.places.extend(thanks.map(|place| (place, Why::Thanks)));
        let place = meeting.or_else(|| self.fallbacks().into_iter().next());
        self.places.extend(place.map(|place| (place, Why::Thanks)));
        let free = self.fallbacks().into_iter().find(|place| self.is_free(*place));
        self.places.extend(free.map(|place| (place, Why::Fallback)));
    }

    /// The region's fallbacks in the order of their number.
    fn fallbacks(&self) -> Vec<usize> {
        let mut places: Vec<usize> = Vec::new();
        for place in 0..self.ranking.len() {
            if let Some(number) = self.at(place).fallback {
                let later = places.iter().position(|one| self.at(*one).fallback > Some(number));
                places.insert(later.unwrap_or(places.len()), place);
            }
        }
        places
    }

    /// Always three: fallbacks first, then the rest of the ranking.
    fn fill_up(&mut self) {
        let rest = 0..self.ranking.len();
        let candidates: Vec<usize> = self.fallbacks().into_iter().chain(rest).collect();
        for place in candidates {
            let says_enough = self.at(place).kind == Some(CardKind::SayEnough);
            if self.places.len() < 3 && !says_enough && self.is_free(place) {
                self.places.push((place, Why::Fallback));
            }
        }
    }
}

fn reasons(questionnaire: &Questionnaire, profile: &Profile, ranked: &Ranked<'_>, why: Why) -> Reasons {
    match why {
        Why::Fallback => Reasons::Fallback,
        Why::TooMuch => Reasons::TooMuch,
        Why::Thanks => Reasons::Thanks,
        Why::Fits => Reasons::Chosen(chosen_of(questionnaire, profile, ranked.candidate)),
    }
}

/// What the candidate answers of what the parent chose: topics by weight, then
/// forms by gap; ties in the order of the questionnaire. At most two.
fn chosen_of(questionnaire: &Questionnaire, profile: &Profile, candidate: &Candidate) -> Vec<Reason> {
    let weight = |topic: usize| profile.weights.get(topic).copied().unwrap_or(0.0);
    let topics = candidate.topics.iter().filter(|topic| *topic < questionnaire.topics.len());
    let topics = topics.map(|topic| (weight(topic), Reason::Topic(topic)));
    let forms = candidate.forms.iter().map(|form| (profile.gaps[form.index()], Reason::Form(form)));
    two_heaviest(topics).into_iter().chain(two_heaviest(forms)).take(2).collect()
}

/// The two with the largest weight above nought; among equals the first.
fn two_heaviest(weighed: impl Iterator<Item = (f64, Reason)>) -> Vec<Reason> {
    let mut top: Vec<(f64, Reason)> = Vec::new();
    for (weight, reason) in weighed.filter(|(weight, _)| *weight > 0.0) {
        let lighter = top.iter().position(|(held, _)| weight > *held);
        top.insert(lighter.unwrap_or(top.len()), (weight, reason));
        top.truncate(2);
    }
    top.into_iter().map(|(_, reason)| reason).collect()
}
