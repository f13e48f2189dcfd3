//! How simulated parents answer: the graded response model, in which an answer
//! is the latent plus logistic noise over the item's discrimination, cut at the
//! item's thresholds. Discriminations are log-normal around the one asked for;
//! thresholds are drawn per item around those that give the assumed shares.

use std::collections::BTreeMap;

use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::counted::item_of;
use steunwijzer::domain::ids::{Form, Version};

use super::CONTENT;
use super::chance::{Chance, exceeded_by};
use super::parent::{CLASSES, FRICTION, Parent, WISHES};

/// One draw of an item: how sharply it tells, and where its steps are cut.
pub struct Item {
    sharpness: f64,
    cuts: Vec<f64>,
}

impl Item {
    /// An item whose steps are answered in these shares, lowest first.
    fn draw(chance: &mut Chance, sharpness: f64, shares: &[f64]) -> Self {
        let sharpness = sharpness * (0.2 * chance.normal()).exp();
        let mut item = Self { sharpness, cuts: Vec::new() };
        let mut above = 1.0;
        for share in &shares[..shares.len() - 1] {
            above -= share;
            item.cuts.push(exceeded_by(above) * item.spread() + 0.15 * chance.normal());
        }
        item.cuts.sort_by(f64::total_cmp);
        item
    }

    /// How much wider answers lie than what is true.
    pub fn spread(&self) -> f64 {
        (1.0 + std::f64::consts::PI.powi(2) / 3.0 / self.sharpness.powi(2)).sqrt()
    }

    pub fn heard(&self, chance: &mut Chance, latent: f64, noise: f64) -> f64 {
        latent + noise * chance.logistic() / self.sharpness
    }

    /// The step that is answered, from 0.
    pub fn answer(&self, chance: &mut Chance, latent: f64, noise: f64) -> usize {
        let heard = self.heard(chance, latent, noise);
        self.cuts.iter().filter(|cut| **cut < heard).count()
    }
}

/// One draw of the whole questionnaire.
pub struct Instrument {
    pub items: BTreeMap<String, Item>,
}

const FREQUENCY: [f64; 4] = [0.15, 0.30, 0.33, 0.22];
const CRITICISM: [f64; 4] = [0.45, 0.35, 0.14, 0.06];
const GOING: [f64; 5] = [0.15, 0.42, 0.30, 0.10, 0.03];
/// How a parent answers.
#[derive(Clone, Copy)]
pub struct Manner {
    pub version: Version,
    /// The share of items skipped …
    pub skipping: f64,
    /// … more often where more is needed …
    pub skipping_follows_need: bool,
    /// … but never W1 and W2.
    pub keeps_topics: bool,
    /// The share of parents who do not read: the same place each time, or any.
    pub careless: f64,
    /// Ticks are as noisy as any other answer. Else a parent ticks exactly what
    /// is on their mind: that is a fact they know, no judgement.
    pub noisy_ticks: bool,
}

impl Manner {
    pub const fn of(version: Version) -> Self {
        Self {
            version,
            skipping: 0.0,
            skipping_follows_need: false,
            keeps_topics: false,
            careless: 0.0,
            noisy_ticks: false,
        }
    }
}

impl Instrument {
    pub fn draw(chance: &mut Chance, sharpness: f64) -> Self {
        let mut items = BTreeMap::new();
        for form in Form::ALL {
            items.insert(item_of(*form, 0).into(), Item::draw(chance, sharpness, &CLASSES));
            for nth in 1..=3 {
                items.insert(item_of(*form, nth).into(), Item::draw(chance, sharpness, &FREQUENCY));
            }
        }
        let others: [(&str, &[f64]); 5] =
            [("x1", &CRITICISM), ("x2", &CRITICISM), ("s2", &GOING), ("d1", &WISHES), ("w4", &[1.0])];
        for (item, shares) in others {
            items.insert(item.into(), Item::draw(chance, sharpness, shares));
        }
        Self { items }
    }

    /// The answers of a parent.
    pub fn ask(&self, chance: &mut Chance, parent: &Parent, manner: Manner) -> Answers {
        let questionnaire = &CONTENT.questionnaire;
        let noise = parent.noise();
        let mut answers = Answers::default();
        let mut one = |item: &str, id: &str| answers.set(item, Answer::One(id.to_owned()));
        one("k1", parent.age.id());
        one("k2", parent.household);
        let step = |chance: &mut Chance, item: &str, latent| {
            let item = &self.items[item];
            item.answer(chance, latent, noise)
        };
        one("s2", &questionnaire.scale("going")[step(chance, "s2", parent.hardship)]);
        let bothered = parent.friction > exceeded_by(FRICTION);
        for form in Form::ALL {
            const STEPS: [&str; 4] = ["not-needed", "enough", "little-short", "far-short"];
            let class = STEPS[step(chance, item_of(*form, 0), parent.gap[form.index()])];
            let too_much = chance.with_probability(if bothered { 0.10 } else { 0.005 });
            one(item_of(*form, 0), if too_much { "too-much" } else { class });
            // After "not needed" the second and third do not count, and goal 4
            // is about all parents: so all are drawn.
            for nth in 1..=3 {
                let item = item_of(*form, nth);
                let latent = parent.received[form.index()];
                one(item, &questionnaire.scale("frequency")[step(chance, item, latent)]);
            }
        }
        for item in ["x1", "x2"] {
            one(item, &questionnaire.scale("frequency")[step(chance, item, parent.friction)]);
        }
        one("v1", ["yes", "not-always", "no", "rather-not-say"][chance.weighted(&[0.93, 0.03, 0.01, 0.03])]);
        let sources = parent.sources.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let nobody = vec!["nobody".to_owned()];
        answers.set("b1", Answer::Many(if sources.is_empty() { nobody } else { sources }));
        super::minding::mind(self, chance, parent, manner, &mut answers);
        let mut ways: Vec<(f64, usize)> = parent.ways.iter().copied().zip(0..).collect();
        ways.iter_mut().for_each(|(liked, _)| *liked += 0.5 * noise * chance.normal());
        ways.sort_by(|one, other| other.0.total_cmp(&one.0));
        let ids = questionnaire.list("preferred-ways");
        let chosen = ways.iter().take(parent.how_many_ways).map(|(_, way)| ids[*way].id.clone());
        answers.set("d2", Answer::Many(chosen.collect()));
        if chance.with_probability(manner.careless) {
            super::spoiling::carelessly(chance, &mut answers);
        }
        super::spoiling::skip(chance, parent, manner, &mut answers);
        super::spoiling::only_asked(manner.version, answers)
    }
}
