//! Goal 11: one answer moved toward more need never lowers the score of what
//! gives that form or topic, all else equal.

use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::candidate::Candidate;
use steunwijzer::domain::counted::{Counted, item_of};
use steunwijzer::domain::ids::{Form, Worry};

use super::CONTENT;
use super::chance::Chance;
use super::demands::{any_answers, scores};
use super::table::Row;

const PAIRS: usize = 200_000;

/// What is needed more after a move.
enum Needed {
    Form(Form),
    Topic(usize),
}

impl Needed {
    fn is_given_by(&self, candidate: &Candidate) -> bool {
        match self {
            Self::Form(form) => candidate.forms.contains(*form),
            Self::Topic(topic) => candidate.topics.contains(*topic),
        }
    }
}

pub fn row() -> Row {
    let mut chance = Chance::new(11);
    let (mut pairs, mut violations, mut nth) = (0, 0, 0);
    while pairs < PAIRS {
        let (mut before, region) = any_answers(nth);
        nth += 1;
        let topic = |place: usize| CONTENT.questionnaire.topics[place].id.as_str();
        let ticked = Counted::new(&CONTENT.questionnaire, &before).ticked();
        before.forget_unticked(|id| ticked.iter().any(|place| topic(place) == id));
        let base = scores(&before, region);
        for step in [form, tick, place, worry] {
            let Some((after, needed)) = step(&mut chance, &before) else {
                continue;
            };
            let after = scores(&after, region);
            let falls = base.iter().any(|(id, (value, candidate))| {
                needed.is_given_by(candidate) && after.get(id).is_none_or(|(now, _)| now < value)
            });
            violations += usize::from(falls);
            pairs += 1;
        }
    }
    let what = format!("more need that lowers what gives it, of {pairs} pairs");
    Row::demand("11", &what, "0", violations.to_string(), violations == 0)
}

/// E0 to N0: not needed and enough, then a little, then far too little.
fn form(chance: &mut Chance, before: &Answers) -> Option<(Answers, Needed)> {
    let form = *chance.one_of(Form::ALL);
    let item = item_of(form, 0);
    let more: &[&str] = match before.one(item)? {
        "not-needed" => &["enough", "little-short", "far-short"],
        "enough" => &["not-needed", "little-short", "far-short"],
        "little-short" => &["far-short"],
        _ => return None,
    };
    let mut after = before.clone();
    after.set(item, Answer::One((*chance.one_of(more)).to_owned()));
    Some((after, Needed::Form(form)))
}

/// A tick in W1 or W2.
fn tick(chance: &mut Chance, before: &Answers) -> Option<(Answers, Needed)> {
    let questionnaire = &CONTENT.questionnaire;
    let counted = Counted::new(questionnaire, before);
    let ticked = counted.ticked();
    // With W3 skipped, a fourth tick takes the first three off the top.
    if ticked.len() >= 3 && before.many("w3").is_empty() {
        return None;
    }
    let item = *chance.one_of(&["w1", "w2"]);
    let topic = *chance.one_of(&questionnaire.topics_offered(item, counted.age()));
    if questionnaire.topics[topic].special.is_some() || ticked.contains(topic) {
        return None;
    }
    let mut ids = before.many(item).to_vec();
    ids.retain(|id| !id.starts_with("none-"));
    ids.push(questionnaire.topics[topic].id.clone());
    let mut after = before.clone();
    after.set(item, Answer::Many(ids));
    Some((after, Needed::Topic(topic)))
}

/// A place in W3.
fn place(chance: &mut Chance, before: &Answers) -> Option<(Answers, Needed)> {
    let counted = Counted::new(&CONTENT.questionnaire, before);
    let mut top = before.many("w3").to_vec();
    let below: Vec<usize> = counted.ticked().iter().filter(|topic| !counted.top().contains(topic)).collect();
    // A fourth on top would push another off, which is a second move.
    if top.is_empty() || top.len() >= 3 || below.is_empty() {
        return None;
    }
    let topic = *chance.one_of(&below);
    top.push(CONTENT.questionnaire.topics[topic].id.clone());
    let mut after = before.clone();
    after.set("w3", Answer::Many(top));
    Some((after, Needed::Topic(topic)))
}

/// A step in W4, from answered to answered.
fn worry(chance: &mut Chance, before: &Answers) -> Option<(Answers, Needed)> {
    let counted = Counted::new(&CONTENT.questionnaire, before);
    let worried: Vec<(usize, Worry)> = counted
        .ticked()
        .iter()
        .filter_map(|topic| Some((topic, counted.worry(topic)?)))
        .filter(|(_, worry)| *worry < Worry::VeryMuch)
        .collect();
    if worried.is_empty() {
        return None;
    }
    let (topic, worry) = *chance.one_of(&worried);
    let more = Worry::ALL[worry.index() + 1..].to_vec();
    let mut after = before.clone();
    let answer = Answer::One(chance.one_of(&more).id().to_owned());
    after.set_about("w4", &CONTENT.questionnaire.topics[topic].id, answer);
    Some((after, Needed::Topic(topic)))
}
