//! Simulated parents: what is true of them, before they answer anything.
//!
//! Need and received support correlate .35 within a form and both .5 between
//! forms; 30% of parents miss some of a form and 10% much of it; topics come
//! with the base rates of the instrument's section 0 (72% of parents of young
//! children have one on their mind), and of those parents one in five wants to
//! talk with somebody about one of them (14% against 72%), one in twenty help.
//! All of this is assumed, none of it measured here.

use steunwijzer::domain::ids::{Age, Region};
use steunwijzer::domain::questionnaire::Special;

use super::CONTENT;
use super::chance::{Chance, exceeded_by};

/// Shares of the classes of a form: not needed, enough, a little and far too
/// little.
pub const CLASSES: [f64; 4] = [0.14, 0.56, 0.20, 0.10];
/// Shares of the wishes about one topic: nothing, read, talk, help.
pub const WISHES: [f64; 4] = [0.32, 0.55, 0.10, 0.03];
/// The share of parents who hear criticism or unasked advice often.
pub const FRICTION: f64 = 0.12;

pub struct Parent {
    pub region: Region,
    pub age: Age,
    pub household: &'static str,
    /// New in this country: reads with effort, so answers with more noise.
    pub newcomer: bool,
    pub received: [f64; 4],
    /// Need less received, standardised.
    pub gap: [f64; 4],
    pub friction: f64,
    /// How hard it goes.
    pub hardship: f64,
    /// How much each topic is on the parent's mind, by place; `None` where it
    /// is not offered at this age.
    pub concern: Vec<Option<f64>>,
    /// How far the parent wants to go with each topic.
    pub wish: Vec<f64>,
    /// How much the parent likes each way of D2.
    pub ways: Vec<f64>,
    pub how_many_ways: usize,
    pub sources: Vec<&'static str>,
}

/// What a group is held to, for comparing groups at equal latents.
#[derive(Clone, Copy, Default)]
pub struct Group {
    pub age: Option<Age>,
    pub household: Option<&'static str>,
    pub newcomer: Option<bool>,
}

impl Parent {
    pub fn draw(chance: &mut Chance, group: Group) -> Self {
        let region = Region::ALL[chance.weighted(&[0.4, 0.2, 0.4])];
        let age = Age::ALL[chance.weighted(&[0.08, 0.20, 0.20, 0.30, 0.22])];
        let household = HOUSEHOLDS[chance.weighted(&[0.72, 0.09, 0.10, 0.05, 0.04])];
        let newcomer = chance.with_probability(0.08);
        let (age, household) = (group.age.unwrap_or(age), group.household.unwrap_or(household));
        let newcomer = group.newcomer.unwrap_or(newcomer);
        let [supply, demand] = [chance.normal(), chance.normal()];
        let mut half = |common: f64| 0.5_f64.sqrt() * (common + chance.normal());
        let received = [0; 4].map(|_| half(supply));
        let own_need = [0; 4].map(|_| half(demand));
        let gap = [0, 1, 2, 3].map(|form: usize| {
            let need = 0.35 * received[form] + (1.0 - 0.35_f64 * 0.35).sqrt() * own_need[form];
            (need - received[form]) / (2.0_f64 - 2.0 * 0.35).sqrt()
        });
        let mean_gap = gap.iter().sum::<f64>() / 10.0_f64.sqrt();
        let hardship = 0.5 * mean_gap + 0.75_f64.sqrt() * chance.normal();
        let wanting = 0.5 * hardship + 0.75_f64.sqrt() * chance.normal();
        let topics = CONTENT.questionnaire.topics.len();
        let ways = [0.4, 0.0, 0.2, -0.3, -0.2, 0.0].map(|liked| liked + chance.normal());
        let mut parent = Self {
            region,
            age,
            household,
            newcomer,
            received,
            gap,
            friction: chance.normal(),
            hardship,
            concern: vec![None; topics],
            wish: (0..topics).map(|_| 0.8 * wanting + 0.6 * chance.normal()).collect(),
            ways: ways.to_vec(),
            how_many_ways: 1 + usize::from(chance.with_probability(0.6)),
            sources: Vec::new(),
        };
        // As many draws for everybody, so that groups have equal latents.
        let noise: Vec<f64> = (0..topics).map(|_| chance.normal()).collect();
        for topic in parent.topics() {
            parent.concern[topic] = Some(0.6 * hardship + 0.8 * noise[topic]);
        }
        for (source, share) in SOURCES {
            let hidden = source == "partner" && household == "mostly-alone";
            if chance.with_probability(share) && !hidden {
                parent.sources.push(source);
            }
        }
        parent
    }

    /// How much noise is in an answer: half as much again for who reads with
    /// effort.
    pub fn noise(&self) -> f64 {
        if self.newcomer { 1.5 } else { 1.0 }
    }

    /// The subjects offered at this age.
    pub fn topics(&self) -> Vec<usize> {
        let questionnaire = &CONTENT.questionnaire;
        let offered = |item| questionnaire.topics_offered(item, Some(self.age));
        let all = offered("w1").into_iter().chain(offered("w2"));
        all.filter(|topic| questionnaire.topics[*topic].special != Some(Special::None)).collect()
    }

    /// The concern from which a topic is truly on this parent's mind.
    pub fn line(&self, topic: usize) -> f64 {
        exceeded_by(self.base_rate(&CONTENT.questionnaire.topics[topic].id))
    }

    fn base_rate(&self, topic: &str) -> f64 {
        let single = self.household == "mostly-alone";
        let apart = self.household == "with-parent-elsewhere";
        match topic {
            "too-little-rest" => 0.30,
            "work-family" => 0.20,
            "money-bills" | "how-i-feel" => 0.12,
            "my-relationship" | "quarrels-upbringing" if !single => 0.10,
            "being-separated" if apart || single => 0.40,
            "on-my-own" if single => 0.50,
            "on-my-own" if apart => 0.25,
            "language-new" if self.newcomer => 0.60,
            "angry-at-child" => 0.08,
            "other-child" | "other-self" => 0.03,
            "housing" | "care-for-child" => 0.06,
            "being-separated" | "on-my-own" | "my-relationship" | "language-new" => 0.02,
            "quarrels-upbringing" => 0.05,
            _ => {
                // The first of an age band's list are the most common.
                let order = CONTENT.questionnaire.topics_offered("w1", Some(self.age));
                let place = order.iter().position(|place| CONTENT.questionnaire.topics[*place].id == topic);
                if place.is_some_and(|place| place < 4) { 0.28 } else { 0.16 }
            }
        }
    }
}

const HOUSEHOLDS: [&str; 5] =
    ["with-partner", "with-parent-elsewhere", "mostly-alone", "with-family", "household-other"];

const SOURCES: [(&str, f64); 10] = [
    ("partner", 0.80),
    ("other-parent", 0.12),
    ("family", 0.65),
    ("friends-neighbours", 0.50),
    ("other-parents", 0.35),
    ("school-childcare", 0.35),
    ("club-faith", 0.15),
    ("care-services", 0.25),
    ("online-line", 0.20),
    ("worker-volunteer", 0.05),
];
