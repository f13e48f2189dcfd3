//! The scores of section 4 once more, straight from its text: over the JSON of
//! the content files and of the answers, without any of the app's own rules.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

/// The content files as they are.
pub struct Files {
    questionnaire: Value,
    cards: Vec<Value>,
    offers: BTreeMap<String, Vec<Value>>,
}

/// What follows from one parent's answers.
pub struct Reading {
    age: Option<String>,
    weights: BTreeMap<String, f64>,
    gaps: BTreeMap<&'static str, f64>,
    ways: Option<Vec<Value>>,
    chosen: BTreeSet<String>,
    friction: bool,
    nothing_wanted: bool,
    lo: i64,
    pub hi: i64,
}

const FORMS: [(&str, &str); 4] =
    [("e", "emotional"), ("p", "practical"), ("i", "informational"), ("n", "normative")];

fn texts(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn step(scale: &[&str], id: Option<&str>) -> Option<usize> {
    scale.iter().position(|one| Some(*one) == id)
}

impl Files {
    pub fn read() -> Self {
        let read = |file: &str| -> Value {
            let text = fs::read_to_string(format!("public/content/{file}")).expect("it is shipped");
            serde_json::from_str(&text).expect("it is JSON")
        };
        let list = |file: &str, key: &str| read(file)[key].as_array().expect("a list").clone();
        let offers = ["be-vlg", "be-bru", "nl"]
            .map(|region| (region.to_owned(), list(&format!("offers/{region}.json"), "offers")));
        Self {
            questionnaire: read("questionnaire.json"),
            cards: list("offers/cards.json", "cards"),
            offers: offers.into(),
        }
    }

    /// Topics that are chosen in W1 or W2 and offered there at this age.
    fn counts(&self, item: &str, answers: &Value) -> BTreeSet<String> {
        let offered: Vec<&str> = match answers["k1"].as_str() {
            Some(age) => texts(&self.questionnaire[format!("{item}_order")][age]),
            None => {
                let listed = |topic: &&Value| texts(&topic["items"]).contains(&item);
                let topics = self.questionnaire["topics"].as_array();
                topics.into_iter().flatten().filter(listed).filter_map(|topic| topic["id"].as_str()).collect()
            }
        };
        let chosen = texts(&answers[item]).into_iter();
        chosen.filter(|id| offered.contains(id)).map(str::to_owned).collect()
    }

    /// Reads what the answers mean.
    pub fn reading(&self, answers: &Value) -> Reading {
        let one = |item: &str| answers[item].as_str();
        let (w1, w2) = (self.counts("w1", answers), self.counts("w2", answers));
        let ticked: BTreeSet<&String> =
            w1.union(&w2).filter(|id| !["none-child", "none-self"].contains(&id.as_str())).collect();
        let is_ticked = |id: &&str| ticked.iter().any(|one| one == id);
        let mut top: Vec<&str> = texts(&answers["w3"]).into_iter().filter(is_ticked).collect();
        if top.is_empty() && ticked.len() <= 3 {
            top = ticked.iter().map(|id| id.as_str()).collect();
        }
        let weight = |id: &String| {
            let worry = ["a-question", "a-bit", "much", "very-much"];
            let intensity = step(&worry, answers["w4"][id].as_str()).unwrap_or(1);
            if top.contains(&id.as_str()) { 1.0 + intensity as f64 } else { 0.5 }
        };
        let class = |letter: &str| one(&format!("{letter}0"));
        let gap = |letter: &str| match class(letter) {
            Some("far-short") => 2.0,
            Some("little-short") => 1.0,
            _ => 0.0,
        };
        let gaps: BTreeMap<&str, f64> = FORMS.iter().map(|(letter, form)| (*form, gap(letter))).collect();
        let any_gap = gaps.values().any(|gap| *gap > 0.0);
        let often = ["almost-never", "sometimes", "often", "almost-always"];
        let heard: Vec<usize> = ["x1", "x2"].iter().filter_map(|item| step(&often, one(item))).collect();
        let criticised = !heard.is_empty() && heard.iter().sum::<usize>() >= 2 * heard.len();
        let friction = criticised || FORMS.iter().any(|(letter, _)| class(letter) == Some("too-much"));
        let wishes = ["nothing-now", "read", "talk", "help"];
        let wish = ticked.iter().filter_map(|id| step(&wishes, answers["d1"][id.as_str()].as_str())).max();
        let (lo, hi) = match wish {
            None => (0, 1),
            Some(0 | 1) => (0, i64::from(any_gap)),
            Some(2) => (1, 2),
            Some(_) => (2, 3),
        };
        let unsafe_home = matches!(one("v1"), Some("no" | "not-always"));
        let all_asked =
            FORMS.iter().all(|(letter, _)| class(letter).is_some()) && !w1.is_empty() && !w2.is_empty();
        let household = one("k2");
        let named = texts(&answers["b1"]).into_iter();
        let named = named.filter(|id| !(*id == "partner" && household == Some("mostly-alone")));
        let ways = self.questionnaire["lists"]["preferred-ways"].as_array().expect("a list");
        let liked = texts(&answers["d2"]);
        let fits = ways.iter().filter(|way| liked.contains(&way["id"].as_str().unwrap_or("")));
        let fits: Vec<Value> = fits.map(|way| way["fits"].clone()).collect();
        Reading {
            age: one("k1").map(str::to_owned),
            chosen: ticked
                .iter()
                .map(|id| id.as_str())
                .chain(household)
                .chain(named)
                .map(str::to_owned)
                .collect(),
            ways: (!liked.is_empty()).then_some(fits),
            nothing_wanted: all_asked && !any_gap && ticked.is_empty() && !friction && !unsafe_home,
            weights: ticked.iter().map(|id| ((*id).clone(), weight(id))).collect(),
            gaps,
            friction,
            lo,
            hi,
        }
    }

    /// The score of every eligible candidate of a region, by id.
    pub fn scores(&self, region: &str, reading: &Reading) -> BTreeMap<String, f64> {
        let all = self.offers[region].iter().chain(&self.cards);
        let eligible = all.filter(|candidate| reading.may_see(candidate));
        let id = |candidate: &Value| candidate["id"].as_str().expect("an id").to_owned();
        eligible.map(|candidate| (id(candidate), reading.score(candidate))).collect()
    }
}

impl Reading {
    fn may_see(&self, candidate: &Value) -> bool {
        let only_with = texts(&candidate["only_with"]);
        let occasion = match candidate["when"].as_str() {
            None => true,
            Some("friction") => self.friction,
            Some("nothing-wanted") => self.nothing_wanted,
            Some(_) => false,
        };
        candidate["active"] == true
            && occasion
            && self.age.as_deref().is_none_or(|age| texts(&candidate["ages"]).contains(&age))
            && (only_with.is_empty() || only_with.iter().any(|id| self.chosen.contains(*id)))
            && candidate["level"].as_i64().unwrap_or(0) <= self.hi
            && !(self.friction && candidate["kind"] == "ask")
    }

    fn score(&self, candidate: &Value) -> f64 {
        let kind = candidate["kind"].as_str();
        let modes = texts(&candidate["modes"]);
        let given = |key: &str, weights: &dyn Fn(&str) -> f64| -> f64 {
            texts(&candidate[key]).into_iter().map(weights).sum()
        };
        let topics = given("topics", &|id| self.weights.get(id).copied().unwrap_or(0.0));
        let forms = given("forms", &|id| self.gaps[id]);
        let topic = share(topics, self.weights.values().copied().collect(), 3);
        let form = share(forms, self.gaps.values().copied().collect(), 2);
        let comes_in = |way: &Value| match kind {
            Some(kind) => texts(&way["card_kinds"]).contains(&kind),
            None => texts(&way["modes"]).iter().any(|mode| modes.contains(mode)),
        };
        let pref = match &self.ways {
            None => 0.5,
            Some(ways) => f64::from(u8::from(ways.iter().any(comes_in))),
        };
        let at_hand = ["online", "phone", "chat", "at-home"];
        let is_near = kind.is_some() || modes.iter().any(|mode| at_hand.contains(mode));
        let near = if is_near { 1.0 } else { 0.5 };
        let below = (self.lo - candidate["level"].as_i64().unwrap_or(0)).max(0) as f64;
        0.45 * topic + 0.30 * form + 0.15 * pref + 0.10 * near - 0.20 * below
    }
}

fn share(sum: f64, mut all: Vec<f64>, count: usize) -> f64 {
    all.sort_by(|one, other| other.total_cmp(one));
    let largest: f64 = all.iter().take(count).sum();
    if largest > 0.0 { (sum / largest).min(1.0) } else { 0.0 }
}
