//! Who knows what is true of a parent: the same wishes for support as the
//! instrument's section 4, but over latents without noise and without steps.
//! Support above or below the wish loses 0.20 a level, so does "ask somebody"
//! for who hears criticism; nothing is cut off.

use steunwijzer::domain::candidate::Candidate;
use steunwijzer::domain::ids::{CardKind, Mode, When};
use steunwijzer::domain::questionnaire::Fits;

use super::CONTENT;
use super::chance::exceeded_by;
use super::parent::{CLASSES, FRICTION, Parent, WISHES};

pub struct Oracle<'a> {
    parent: &'a Parent,
    weights: Vec<f64>,
    gaps: [f64; 4],
    ways: Vec<&'static Fits>,
    pub lo: u8,
    hi: u8,
    friction: bool,
}

impl<'a> Oracle<'a> {
    pub fn of(parent: &'a Parent) -> Self {
        let topics = CONTENT.questionnaire.topics.len();
        let over = |topic: usize| parent.concern[topic].map(|concern| concern - parent.line(topic));
        let mut minded: Vec<(f64, usize)> = (0..topics)
            .filter_map(|topic| Some((over(topic)?, topic)))
            .filter(|(over, _)| *over > 0.0)
            .collect();
        minded.sort_by(|one, other| other.0.total_cmp(&one.0));
        let mut weights = vec![0.0; topics];
        for (nth, (over, topic)) in minded.iter().enumerate() {
            weights[*topic] = if nth < 3 { 1.0 + (1.5 * over).min(3.0) } else { 0.5 };
        }
        let [little, far] = [CLASSES[2] + CLASSES[3], CLASSES[3]].map(exceeded_by);
        let gaps = parent
            .gap
            .map(|gap| if gap < little { 0.0 } else { 1.0 + ((gap - little) / (far - little)).min(1.0) });
        let top = minded.iter().take(3).map(|(_, topic)| parent.wish[*topic]);
        let (lo, hi) = top.reduce(f64::max).map_or((0, 1), reach);
        let mut ways: Vec<(f64, usize)> = parent.ways.iter().copied().zip(0..).collect();
        ways.sort_by(|one, other| other.0.total_cmp(&one.0));
        let all = CONTENT.questionnaire.list("preferred-ways");
        let ways = ways.iter().take(parent.how_many_ways);
        Self {
            parent,
            hi: if hi == 0 && gaps.iter().any(|gap| *gap > 0.0) { 1 } else { hi },
            lo,
            ways: ways.filter_map(|(_, way)| all[*way].fits.as_ref()).collect(),
            friction: parent.friction > exceeded_by(FRICTION),
            weights,
            gaps,
        }
    }

    /// Is something on this parent's mind, or too little of a form? To who
    /// wants nothing, no support is worth more than another.
    pub fn wants_something(&self) -> bool {
        self.misses_something() || self.weights.iter().any(|weight| *weight > 0.0)
    }

    /// Is there too little of a form?
    pub fn misses_something(&self) -> bool {
        self.gaps.iter().any(|gap| *gap > 0.0)
    }

    /// Is this topic on the parent's mind?
    pub fn minds(&self, topic: usize) -> bool {
        self.weights[topic] > 0.0
    }

    /// What could be for this parent at all: of the child's age, and not for
    /// others alone.
    pub fn is_for(&self, candidate: &Candidate) -> bool {
        let named = |id: &String| {
            let topic = CONTENT.questionnaire.topic(id);
            topic.is_some_and(|topic| self.weights[topic] > 0.0)
                || self.parent.household == id
                || self.parent.sources.contains(&id.as_str())
        };
        let occasion = match candidate.when {
            None => true,
            Some(When::Friction) => self.friction,
            Some(_) => false,
        };
        candidate.active
            && occasion
            && candidate.ages.contains(self.parent.age)
            && (candidate.only_with.is_empty() || candidate.only_with.iter().any(named))
    }

    /// What it is worth to this parent, never below nothing.
    pub fn gain(&self, candidate: &Candidate) -> f64 {
        if !self.is_for(candidate) {
            return 0.0;
        }
        let topics: f64 = candidate.topics.iter().map(|topic| self.weights[topic]).sum();
        let forms: f64 = candidate.forms.iter().map(|form| self.gaps[form.index()]).sum();
        let [topic, form] = [(topics, &self.weights[..], 3), (forms, &self.gaps[..], 2)]
            .map(|(sum, all, most)| (sum / largest(all, most).max(1e-9)).min(1.0));
        let likes = self.ways.iter().any(|way| comes_in(way, candidate));
        let pref = f64::from(u8::from(likes));
        let off = self.lo.saturating_sub(candidate.level).max(candidate.level.saturating_sub(self.hi));
        let asks = self.friction && candidate.kind == Some(CardKind::Ask);
        let off = f64::from(off + u8::from(asks));
        let value = 0.45 * topic + 0.30 * form + 0.15 * pref + 0.10 * candidate.nearness();
        (value - 0.20 * off).max(0.0)
    }
}

fn comes_in(way: &Fits, candidate: &Candidate) -> bool {
    let mode = |id: &String| Mode::from_id(id).is_some_and(|mode| candidate.modes.contains(mode));
    match candidate.kind {
        Some(kind) => way.card_kinds.iter().any(|id| id == kind.id()),
        None => way.modes.iter().any(mode),
    }
}

fn reach(wish: f64) -> (u8, u8) {
    let talk = exceeded_by(WISHES[2] + WISHES[3]);
    let help = exceeded_by(WISHES[3]);
    if wish > help {
        (2, 3)
    } else if wish > talk {
        (1, 2)
    } else {
        (0, 0)
    }
}

fn largest(values: &[f64], count: usize) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(|one, other| other.total_cmp(one));
    values.iter().take(count).sum()
}

/// How much of the best possible the first three are worth, with linear gain,
/// the second and third counting for less (nDCG@3).
pub fn share_of_best(gains: &[f64], all: impl Iterator<Item = f64>) -> f64 {
    let worth = |gains: &[f64]| -> f64 {
        gains.iter().take(3).zip(2..).map(|(gain, place)| gain / f64::from(place).log2()).sum()
    };
    let mut best: Vec<f64> = all.collect();
    best.sort_by(|one, other| other.total_cmp(one));
    let best = worth(&best);
    if best > 0.0 { worth(gains) / best } else { 1.0 }
}
