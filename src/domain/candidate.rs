//! What can be suggested: an organisation's offer, or a card that needs none.

use super::ids::{CardKind, Mode, Way, When};
use super::sets::{Ages, Forms, Modes, Topics};

/// An offer or a card, as matching sees it. Its words are elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    pub id: String,
    /// [`fnv1a`] of the id: decides between equals, so that no name ever does.
    pub hash: u32,
    /// Never two of one organiser among the three; cards have none.
    pub organiser: Option<String>,
    /// `Some` for a card.
    pub kind: Option<CardKind>,
    /// `Some` for an offer.
    pub way: Option<Way>,
    /// 0 by oneself, 1 meet, 2 talk with a person, 3 specialised.
    pub level: u8,
    pub forms: Forms,
    pub topics: Topics,
    pub ages: Ages,
    pub modes: Modes,
    /// Shown only to who named one of these; empty: to everybody.
    pub only_with: Vec<String>,
    /// The occasion a card waits for.
    pub when: Option<When>,
    /// What a card of kind say-enough answers: `x1`, `x2`, forms.
    pub answers_to: Vec<String>,
    /// Its number among those that may fill an empty place in this region.
    pub fallback: Option<u32>,
    pub active: bool,
}

impl Candidate {
    /// Light and without a professional: meeting, neighbourhood, or asking
    /// somebody one already knows.
    pub fn is_informal(&self) -> bool {
        matches!(self.way, Some(Way::Meeting | Way::Neighbourhood)) || self.kind == Some(CardKind::Ask)
    }

    /// Is it within easy reach? 1 for a card, by phone, online, or at home.
    pub fn nearness(&self) -> f64 {
        const AT_HAND: [Mode; 4] = [Mode::Online, Mode::Phone, Mode::Chat, Mode::AtHome];
        let at_hand = AT_HAND.into_iter().any(|mode| self.modes.contains(mode));
        if self.kind.is_some() || at_hand { 1.0 } else { 0.5 }
    }

    /// How alike two are, 0 to 1: topics, forms and level, equally.
    pub fn similarity(&self, other: &Self) -> f64 {
        let same_level = if self.level == other.level { 1.0 } else { 0.0 };
        (self.topics.jaccard(other.topics) + self.forms.jaccard(other.forms) + same_level) / 3.0
    }

    /// Do both belong to one organiser?
    pub fn shares_organiser(&self, other: &Self) -> bool {
        self.organiser.is_some() && self.organiser == other.organiser
    }
}

/// The 32-bit FNV-1a hash of a text's UTF-8 bytes.
pub fn fnv1a(text: &str) -> u32 {
    fnv1a_of(text.as_bytes())
}

/// The 32-bit FNV-1a hash of bytes.
pub fn fnv1a_of(bytes: &[u8]) -> u32 {
    bytes.iter().fold(2_166_136_261, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(16_777_619))
}
