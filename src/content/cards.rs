//! Cards: support that needs no organisation. `offers/cards.json`, the same in
//! every region, level 0 all.

use super::fields::Fields;
use super::offers::Ids;
use super::problems::{Problems, object};
use super::text::Text;
use crate::domain::candidate::{Candidate, fnv1a};
use crate::domain::ids::{Age, CardKind, Form, When};
use crate::domain::questionnaire::Questionnaire;

/// Something to do, say, read or ask.
#[derive(Clone, Debug)]
pub struct Card {
    pub id: String,
    pub kind: String,
    pub active: bool,
    pub forms: Vec<String>,
    pub topics: Vec<String>,
    pub ages: Vec<String>,
    pub only_with: Vec<String>,
    /// The source it speaks of, for "ask {source}".
    pub source: Option<String>,
    pub when: Option<String>,
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
    let object = object(file, text)?;
    let problems = Problems::of(file);
    let fields = Fields::new(&object, "the file", &problems);
    if fields.number("version") != 1 {
        problems.add("version", "this app reads version 1");
    }
    let mut all = Cards::default();
    fields.each("cards", "card", |one| {
        all.cards.push(Card {
            id: one.text("id"),
            kind: one.text("kind"),
            active: one.truth("active", true),
            forms: one.texts("forms"),
            topics: one.texts("topics"),
            ages: one.texts("ages"),
            only_with: one.texts("only_with"),
            source: one.maybe_text("source"),
            when: one.maybe_text("when"),
            answers_to: one.texts("answers_to"),
            title: one.words("title"),
            body: one.words("body"),
            ready_sentence: one.maybe_words("ready_sentence"),
        });
    });
    problems.twice("card", all.cards.iter().map(|card| card.id.as_str()));
    for card in &all.cards {
        all.candidates.push(candidate(card, questionnaire, &problems));
    }
    problems.none_or(all)
}

fn candidate(card: &Card, questionnaire: &Questionnaire, problems: &Problems) -> Candidate {
    let about = format!("card “{}”", card.id);
    let kind = CardKind::from_id(&card.kind);
    if kind.is_none() {
        problems.add(&about, &format!("unknown kind “{}”", card.kind));
    }
    let when = card.when.as_deref().map(|id| (id, When::from_id(id)));
    if let Some((id, None)) = when {
        problems.add(&about, &format!("unknown occasion “{id}” in `when`"));
    }
    let source = card.source.as_deref();
    if source.is_some_and(|id| questionnaire.source(id).is_none()) {
        problems.add(&about, "its source does not exist");
    }
    let ids = Ids { about: &about, questionnaire, problems };
    Candidate {
        hash: fnv1a(&card.id),
        id: card.id.clone(),
        organiser: None,
        kind,
        way: None,
        level: 0,
        forms: ids.known(&card.forms, "form", Form::from_id),
        topics: ids.topics(&card.topics),
        ages: ids.known(&card.ages, "age band", Age::from_id),
        modes: Default::default(),
        only_with: ids.nameable(&card.only_with),
        when: when.and_then(|(_, when)| when),
        answers_to: ids.known(&card.answers_to, "answer", answerable),
        fallback: None,
        active: card.active,
    }
}

/// What a card of kind say-enough can answer: an X item, or a form.
fn answerable(id: &str) -> Option<String> {
    let known = matches!(id, "x1" | "x2") || Form::from_id(id).is_some();
    known.then(|| id.to_owned())
}
