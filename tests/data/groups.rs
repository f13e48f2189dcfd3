//! Rounds to try things on, and what somebody can conclude who sees one: worked
//! out from the rules alone, without a line of the code that draws the noise.

// Each test takes what it needs of these.
#![allow(dead_code)]

use std::sync::LazyLock;

use steunwijzer::domain::group::band::Band;
use steunwijzer::domain::group::round::{Ask, FEWEST, Round};
use steunwijzer::domain::group::{MOST_TOPICS, cells};
use steunwijzer::domain::ids::{Region, Version};

use crate::walks::{Dice, SHIPPED};

/// The groups that the attacks are tried on.
pub const SIZES: std::ops::RangeInclusive<u32> = 5..=30;

/// A round about these topics.
pub fn ask_about(topics: &[String]) -> Ask {
    let (region, version) = (Region::Flanders, Version::Short);
    Ask { id: 0xBEE5, region, version, topics: topics.to_vec() }
}

/// Topics of every age, and of the parents themselves.
pub static TOPICS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let all = SHIPPED.1.list("topics");
    (0..MOST_TOPICS).map(|nth| all[nth * 5 / 2].clone()).collect()
});

/// A round of these; `seed` is all that chance does.
pub fn round_of(group: &[(Vec<bool>, u32)], seed: u64) -> Round {
    let mut dice = Dice(seed);
    let mut round = Round::new(ask_about(&TOPICS), &mut || dice.roll() as u32);
    for (row, nonce) in group {
        round.seen.add(*nonce);
        round.add(row);
    }
    round
}

pub fn close(round: &mut Round, seed: u64) {
    let mut dice = Dice(seed);
    round.close(&mut || dice.roll() as u32);
}

/// So many who all say yes to everything.
pub fn saying_yes(parents: usize) -> Vec<(Vec<bool>, u32)> {
    vec![(vec![true; cells(MOST_TOPICS).count()], 0); parents]
}

/// What is shown of a question that is answered with yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Design {
    /// Bands of exact counts: section 3 of the instrument and no more.
    Rules,
    /// A bar for each answer, each with noise of its own. Two bars are the
    /// least there can be: whoever wavers between two of more moves two too.
    Bars,
    /// One counter, with noise.
    Built,
}

impl Design {
    pub const ALL: [Self; 3] = [Self::Rules, Self::Bars, Self::Built];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Rules => "stated rules",
            Self::Bars => "several bars",
            Self::Built => "as built",
        }
    }

    /// How likely each picture is when so many of so many say yes.
    pub fn picture(self, yes: u32, parents: u32) -> Vec<f64> {
        if parents < 5 {
            return vec![1.0];
        }
        let bar = |count: u32| bands(self.is_noisy(), count as i32, parents).to_vec();
        let for_yes = bar(yes);
        if self == Self::Bars { both(&for_yes, &bar(parents - yes)) } else { for_yes }
    }

    /// How likely each pair of pictures is, before and after late answers: a
    /// pair is (how many say yes, of how many).
    pub fn pictures(self, early: (u32, u32), late: (u32, u32)) -> Vec<f64> {
        let no = |(yes, of): (u32, u32)| (of - yes, of);
        let for_yes = self.bars(early, late);
        if self == Self::Bars { both(&for_yes, &self.bars(no(early), no(late))) } else { for_yes }
    }

    /// What is drawn for the early stays in the second picture.
    fn bars(self, (early, of): (u32, u32), (late, more): (u32, u32)) -> Vec<f64> {
        let mut pairs = vec![0.0; 16];
        let below = below(of + more);
        for drawn in -FAR..=FAR {
            let shown = early as i32 + drawn;
            let after = shown + late as i32;
            let then = if self.is_noisy() { shares(below, after) } else { sure(Band::of(after, of + more)) };
            let first = Band::of(shown, of).index();
            for (second, share) in then.into_iter().enumerate() {
                pairs[first * 4 + second] += self.drawn(drawn) * share;
            }
        }
        pairs
    }

    /// How likely each stored counter is, where this one parent makes it differ.
    pub fn stored(self, yes: bool) -> Vec<f64> {
        let counter = |one: i32| (-FAR..=FAR).map(|shown| self.drawn(shown - one)).collect::<Vec<f64>>();
        let for_yes = counter(yes.into());
        if self == Self::Bars { both(&for_yes, &counter((!yes).into())) } else { for_yes }
    }

    fn is_noisy(self) -> bool {
        self != Self::Rules
    }

    fn drawn(self, noise: i32) -> f64 {
        if self.is_noisy() { chance_of(noise) } else { f64::from(u8::from(noise == 0)) }
    }
}

/// Further from nought than this, noise changes no figure: 4^−64.
const FAR: i32 = 64;

/// How likely this noise is.
pub fn chance_of(noise: i32) -> f64 {
    0.6 * 0.25_f64.powi(noise.abs())
}

/// How likely noise of `least` or more is, `least` above nought: the sum
/// without end of 0.6 × 4^−d.
fn tail(least: i32) -> f64 {
    0.6 * 0.25_f64.powi(least) / (1.0 - 0.25)
}

/// How likely noise from `least` to `most` is, both included; summed from the
/// side on which the chances are small, so that nothing is lost.
fn between(least: i32, most: i32) -> f64 {
    match (least, most) {
        _ if least > most => 0.0,
        (1.., _) => tail(least) - tail(most + 1),
        (_, ..=-1) => tail(-most) - tail(1 - least),
        _ => 1.0 - tail(most + 1) - tail(1 - least),
    }
}

/// How likely each band is for a true count.
pub fn bands(noisy: bool, count: i32, parents: u32) -> [f64; 4] {
    if noisy { shares(below(parents), count) } else { sure(Band::of(count, parents)) }
}

/// The largest count below each band but the first.
fn below(parents: u32) -> [i32; 3] {
    let reaches = |count: i32, band: Band| Band::of(count, parents) >= band;
    [1, 2, 3].map(|nth| (0..).find(|count| reaches(count + 1, Band::ALL[nth])).expect("all counts are some"))
}

fn shares([low, middle, high]: [i32; 3], count: i32) -> [f64; 4] {
    const NO_END: i32 = 500;
    [(-NO_END, low), (low + 1, middle), (middle + 1, high), (high + 1, NO_END)]
        .map(|(least, most)| between(least - count, most - count))
}

fn sure(band: Band) -> [f64; 4] {
    Band::ALL.map(|one| f64::from(u8::from(one == band)))
}

/// Two things seen that say nothing of each other.
pub fn both(one: &[f64], other: &[f64]) -> Vec<f64> {
    one.iter().flat_map(|one| other.iter().map(move |other| one * other)).collect()
}

/// How likely each number of yes is among so many, each with this chance.
pub fn binomial(of: u32, chance: f64) -> Vec<f64> {
    let mut weights = vec![1.0];
    for _ in 0..of {
        let no = weights.iter().chain([&0.0]).map(|weight| weight * (1.0 - chance));
        let yes = [&0.0].into_iter().chain(&weights).map(|weight| weight * chance);
        weights = no.zip(yes).map(|(no, yes)| no + yes).collect();
    }
    weights
}

/// What is seen when so many others answer, of whom nothing is known: each
/// says yes or no, as likely the one as the other.
pub fn among(others: u32, seen: impl Fn(u32) -> Vec<f64>) -> Vec<f64> {
    let mut all = Vec::new();
    for (yes, weight) in (0..).zip(binomial(others, 0.5)) {
        let seen = seen(yes);
        all.resize(seen.len(), 0.0);
        all.iter_mut().zip(seen).for_each(|(all, chance)| *all += weight * chance);
    }
    all
}

/// One attack: how likely everything is that may be seen, when the parent it is
/// about says no, and when that parent says yes.
pub type Attack = [Vec<f64>; 2];

/// An attack on a parent whose yes is 1 and whose no is 0.
pub fn attack(seen: impl Fn(u32) -> Vec<f64>) -> Attack {
    [seen(0), seen(1)]
}

/// The largest chance with which anything that may be seen tells the answer,
/// held as likely yes as no before; and whether anything tells it for certain.
pub fn worst([no, yes]: &Attack) -> (f64, bool) {
    let likely = no.iter().zip(yes).filter(|(no, yes)| **no + **yes > 0.0);
    likely.fold((0.5, false), |(posterior, certain), (no, yes)| {
        (f64::max(posterior, no.max(*yes) / (no + yes)), certain || no.min(*yes) == 0.0)
    })
}

/// Sees one picture.
pub fn single(design: Design, parents: u32) -> Vec<Attack> {
    vec![attack(|one| among(parents - 1, |yes| design.picture(yes + one, parents)))]
}

/// Only what may be seen when all of them say yes, or all of them no.
pub fn homogeneous(design: Design, parents: u32) -> Vec<Attack> {
    let of_all = [0, parents].map(|yes| design.picture(yes, parents));
    let may_be = |place: usize| of_all.iter().any(|picture| picture[place] > 0.0);
    let only = |seen: Vec<f64>| seen.into_iter().enumerate().filter(|(place, _)| may_be(*place));
    let attacks = single(design, parents).into_iter();
    attacks.map(|attack| attack.map(|seen| only(seen).map(|(_, chance)| chance).collect())).collect()
}

/// Sees two rounds: one of all, and one of all but one who left.
pub fn who_left(design: Design, parents: u32) -> Vec<Attack> {
    let seen = |yes, one| both(&design.picture(yes + one, parents), &design.picture(yes, parents - 1));
    vec![attack(|one| among(parents - 1, |yes| seen(yes, one)))]
}

/// Who stays, while another leaves.
pub fn who_stayed(design: Design, parents: u32) -> Attack {
    let seen = |yes, one, left| {
        both(&design.picture(yes + one + left, parents), &design.picture(yes + one, parents - 1))
    };
    attack(|one| among(1, |left| among(parents - 2, |yes| seen(yes, one, left))))
}

/// Sees the picture before and after late answers: about an early one, about
/// a late one of five, and about one who is let in alone.
pub fn early_of_batch(design: Design, parents: u32) -> Vec<Attack> {
    let late = |yes, one| among(FEWEST, |late| design.pictures((yes + one, parents), (late, FEWEST)));
    vec![attack(|one| among(parents - 1, |yes| late(yes, one)))]
}

pub fn late_of_batch(design: Design, parents: u32) -> Vec<Attack> {
    vec![late(design, parents, FEWEST)]
}

pub fn late_alone(design: Design, parents: u32) -> Vec<Attack> {
    vec![late(design, parents, 1)]
}

fn late(design: Design, parents: u32, batch: u32) -> Attack {
    let late = |yes, one| among(batch - 1, |late| design.pictures((yes, parents), (late + one, batch)));
    attack(|one| among(parents, |yes| late(yes, one)))
}

/// Any number of invented parents, of whom any number say yes.
pub fn fakes(design: Design, parents: u32) -> Vec<Attack> {
    let invented = (1..parents).flat_map(|fakes| (0..=fakes).map(move |yes| (fakes, yes)));
    let of = |(fakes, said): (u32, u32)| {
        attack(|one| among(parents - 1 - fakes, |yes| design.picture(yes + said + one, parents)))
    };
    invented.map(of).collect()
}

/// Whoever reads the stored counters, and knows all answers but one.
pub fn stored(design: Design, _: u32) -> Vec<Attack> {
    vec![attack(|one| design.stored(one == 1))]
}
