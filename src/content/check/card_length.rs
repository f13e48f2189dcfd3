//! A card is read at a glance: three sentences and no more.

use super::findings::Findings;
use super::measure::sentences;
use super::pack::{Pack, tags};

const MOST: usize = 3;

pub fn check(pack: &Pack, findings: &mut Findings) {
    for card in &pack.cards.cards {
        for tag in tags() {
            let body = pack.text(card.body.key(), tag).unwrap_or_default();
            let count = sentences(body).count();
            if count > MOST {
                let what = format!("its body has {count} sentences ({tag}); keep {MOST} at most");
                findings.add("offers/cards.json", format!("card “{}”", card.id), what);
            }
        }
    }
}
