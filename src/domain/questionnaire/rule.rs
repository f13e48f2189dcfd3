//! Branching rules: which items are asked, and what an answer brings up.

use super::Special;

/// A branching rule.
#[derive(Clone, Debug)]
pub struct Rule {
    pub id: String,
    pub does: Does,
    pub items: Vec<String>,
    pub when: Condition,
    /// The key of the text that is shown, for the rules that show one.
    pub text: Option<String>,
}

/// What a rule does when its condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Does not ask the items.
    Hide,
    /// Asks the items only then.
    Show,
    ShowHelp,
    ShowText,
    ShowCard,
}

/// When a rule holds: every part that is given must hold.
#[derive(Clone, Debug, Default)]
pub struct Condition {
    /// The answer to this item …
    pub item: Option<String>,
    /// … is one of these.
    pub is_any_of: Vec<String>,
    /// For items asked by topic: only about one of these topics.
    pub topic_any_of: Vec<String>,
    /// Of these items together …
    pub items: Vec<String>,
    /// … at least so many topics count as ticked …
    pub chosen_at_least: Option<usize>,
    /// … without the special ones of this kind (they never count).
    pub not_special: Option<Special>,
}

impl Does {
    /// The value of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "hide" => Some(Self::Hide),
            "show" => Some(Self::Show),
            "show-help" => Some(Self::ShowHelp),
            "show-text" => Some(Self::ShowText),
            "show-card" => Some(Self::ShowCard),
            _ => None,
        }
    }
}
