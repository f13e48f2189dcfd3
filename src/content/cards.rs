//! Cards: support that needs no organisation. `offers/cards.json`, the same in
//! every region, level 0 all.

use serde::Deserialize;

use super::offers::Ids;
use super::problems::{Problems, parse};
use super::text::Text;
use crate::domain::candidate::{Candidate, fnv1a};
use crate::domain::ids::{Age, CardKind, Form, When};
use crate::domain::questionnaire::Questionnaire;

#[derive(Clone, Debug, Deserialize)]
struct File {
    version: u32,
    cards: Vec<Card>,
}

/// Something to do, say, read or ask.
#[derive(Clone, Debug, Deserialize)]
pub struct Card {
    pub id: String,
    pub kind: String,
    pub active: bool,
    pub forms: Vec<String>,
    pub topics: Vec<String>,
    pub ages: Vec<String>,
    pub only_with: Vec<String>,
    /// The source it speaks of, for "ask {source}".
    #[serde(default)]
    pub source: Option<String>,
    #[serde(default)]
    pub when: Option<String>,
    #[serde(default)]
    pub answers_to: Vec<String>,
    pub title: Text,
    /// At most three sentences.
    pub body: Text,
    /// To copy or say; `None` where none fits.
    pub ready_sentence: Option<Text>,
}

/// All cards, with what matching needs of each.
#[derive(Clone, Debug, Default)]
pub struct Cards {
    pub cards: Vec<Card>,
    /// One for each card, in the same order.
    pub candidates: Vec<Candidate>,
}

/// Reads the cards.
///
/// # Errors
/// Every problem at once.
pub fn read(file: &str, text: &str, questionnaire: &Questionnaire) -> Result<Cards, Vec<String>> {
    let File { version, cards } = parse(file, text)?;
    let mut problems = Problems::of(file);
    if version != 1 {
        problems.add("version", "this app reads version 1");
    }
    problems.twice("card", cards.iter().map(|card| card.id.as_str()));
    let candidates =
        cards.iter().map(|card| candidate(card, questionnaire, &mut problems)).collect();
    problems.none_or(Cards { cards, candidates })
}

fn candidate(card: &Card, questionnaire: &Questionnaire, problems: &mut Problems) -> Candidate {
    let about = format!("card “{}”", card.id);
    let kind = CardKind::from_id(&card.kind);
    if kind.is_none() {
        problems.add(&about, format!("unknown kind “{}”", card.kind));
    }
    let when = card.when.as_deref().map(|id| (id, When::from_id(id)));
    if let Some((id, None)) = when {
        problems.add(&about, format!("unknown occasion “{id}” in `when`"));
    }
    let source = card.source.as_deref();
    if source.is_some_and(|id| questionnaire.source(id).is_none()) {
        problems.add(&about, "its source does not exist");
    }
    let ids = Ids { about: &about, questionnaire };
    let answerable = |id: &str| {
        let known = matches!(id, "x1" | "x2") || Form::from_id(id).is_some();
        known.then(|| id.to_owned())
    };
    Candidate {
        hash: fnv1a(&card.id),
        id: card.id.clone(),
        organiser: None,
        kind,
        way: None,
        level: 0,
        forms: ids.known(&card.forms, "form", Form::from_id, problems).into_iter().collect(),
        topics: ids.topics(&card.topics, problems).into_iter().collect(),
        ages: ids.known(&card.ages, "age band", Age::from_id, problems).into_iter().collect(),
        modes: Default::default(),
        only_with: ids.nameable(&card.only_with, problems),
        when: when.and_then(|(_, when)| when),
        answers_to: ids.known(&card.answers_to, "answer", answerable, problems),
        fallback: None,
        active: card.active,
    }
}
