//! What one file says of another exists there.

use super::findings::Findings;
use super::pack::{Pack, tags};
use crate::domain::questionnaire::Does;

const FILE: &str = "questionnaire.json";

pub fn check(pack: &Pack, findings: &mut Findings) {
    for barrier in pack.questionnaire.list("barriers") {
        let about = format!("barrier “{}”", barrier.id);
        match &barrier.card {
            None => findings.add(FILE, about, "has no card; name the card that answers it"),
            Some(card) if !pack.cards.cards.iter().any(|one| one.id == *card) => {
                let what = format!("its card “{card}” is not in offers/cards.json");
                findings.add(FILE, about, what);
            }
            Some(_) => {}
        }
    }
    for rule in &pack.questionnaire.rules {
        let about = format!("rule “{}”", rule.id);
        let shows_words = matches!(rule.does, Does::ShowText | Does::ShowCard);
        match &rule.text {
            None if shows_words => findings.add(FILE, about, "shows a text; name its key"),
            Some(key) if !has_key(pack, key) => {
                let what = format!("its text “{key}” is not in every language file");
                findings.add(FILE, about, what);
            }
            _ => {}
        }
    }
}

fn has_key(pack: &Pack, key: &str) -> bool {
    tags().all(|tag| pack.text(key, tag).is_some())
}
