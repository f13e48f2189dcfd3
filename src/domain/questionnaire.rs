//! What is asked: items, their choices, topics, sources and branching rules,
//! as `public/content/questionnaire.json` holds them. Texts are elsewhere, by
//! key, one file a language.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::ids::{Age, Version};

/// Everything that can be asked, in the order in which it is asked.
#[derive(Clone, Debug, Deserialize)]
pub struct Questionnaire {
    /// The form of the file; this code reads [`Questionnaire::VERSION`].
    pub version: u32,
    /// The four circles of people, from the child outwards.
    pub circles: Vec<String>,
    /// What a parent sees as "step 2 of 6", each a few sections.
    pub parts: Vec<Part>,
    pub sections: Vec<Section>,
    /// Answer scales, each the ids of its steps in the order shown.
    pub scales: BTreeMap<String, Vec<String>>,
    pub items: Vec<Item>,
    pub rules: Vec<Rule>,
    /// Lists of options that are no scale: ages, household, strengths …
    pub lists: BTreeMap<String, Vec<ListOption>>,
    /// All topics; the place in this list is the `index` of the instrument.
    pub topics: Vec<Topic>,
    /// The topics of W1 by age band, in the order shown.
    pub w1_order: BTreeMap<String, Vec<String>>,
    /// The topics of W2 by age band, in the order shown.
    pub w2_order: BTreeMap<String, Vec<String>>,
    pub sources: Vec<Source>,
}

/// A part of the way through, as the progress shows it.
#[derive(Clone, Debug, Deserialize)]
pub struct Part {
    pub id: String,
    pub sections: Vec<String>,
}

/// A group of items with one line "why we ask".
#[derive(Clone, Debug, Deserialize)]
pub struct Section {
    pub id: String,
    /// What the section is about (instrument 6.1).
    pub construct: String,
}

/// One question.
#[derive(Clone, Debug, Deserialize)]
pub struct Item {
    pub id: String,
    pub version: Asked,
    pub section: String,
    /// What the item is about (instrument 6.1).
    pub construct: String,
    #[serde(rename = "type")]
    pub kind: Kind,
    /// Where its options come from; none for free text.
    #[serde(default)]
    pub choices: Option<Choices>,
    /// The age bands that have a wording of their own.
    #[serde(default)]
    pub wording: Vec<Age>,
    /// Asked once for each of these instead of once.
    #[serde(default)]
    pub repeat: Option<Repeat>,
    /// The item on whose screen this one stands.
    #[serde(default)]
    pub with: Option<String>,
    /// How many may be chosen, where there is a limit.
    #[serde(default)]
    pub max: Option<usize>,
    /// Lives in memory alone: no save, no code, no group ever holds it.
    #[serde(default)]
    pub never_saved: bool,
    /// Set where the item is no screen of its own (S9: at the end of the result).
    #[serde(default)]
    pub r#where: Option<String>,
    /// Unicode code points at most, for free text.
    #[serde(default)]
    pub max_characters: Option<usize>,
    /// Where the wording comes from.
    pub source: String,
}

/// In which version an item is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Asked {
    Both,
    Full,
}

/// What an answer to an item is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Single,
    Multiple,
    /// Several, and the order of tapping counts.
    Ranked,
    Text,
}

/// Over what an item repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Repeat {
    /// The sources named in B1, at most three.
    Sources,
    /// The topics most on the parent's mind, at most three.
    TopTopics,
}

/// Where the options of an item come from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Choices {
    Scale(String),
    List(String),
    Sources,
    /// The topics of `w1` or `w2`.
    Topics(String),
    /// The topics ticked in W1 and W2.
    Ticked,
}

impl TryFrom<String> for Choices {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.split_once(':').unwrap_or((&text, "")) {
            ("scale", name) => Ok(Self::Scale(name.into())),
            ("list", name) => Ok(Self::List(name.into())),
            ("topics", name) => Ok(Self::Topics(name.into())),
            ("sources", "") => Ok(Self::Sources),
            ("ticked", "") => Ok(Self::Ticked),
            _ => Err(format!("unknown choices “{text}”")),
        }
    }
}

/// One option of a list, with what the rules need to know of it.
#[derive(Clone, Debug, Deserialize)]
pub struct ListOption {
    pub id: String,
    /// Barriers: the card that answers it.
    #[serde(default)]
    pub card: Option<String>,
    /// What one gets from a source: the form it is.
    #[serde(default)]
    pub form: Option<String>,
    /// Preferred ways: what a chosen way fits.
    #[serde(default)]
    pub fits: Option<Fits>,
}

/// What fits a preferred way (D2): kinds of card, modes of offer.
#[derive(Clone, Debug, Deserialize)]
pub struct Fits {
    pub card_kinds: Vec<String>,
    pub modes: Vec<String>,
}

/// Something that can be on a parent's mind.
#[derive(Clone, Debug, Deserialize)]
pub struct Topic {
    pub id: String,
    /// The items that list it: `w1`, `w2` or both.
    pub items: Vec<String>,
    /// The heading it stands under where topics are browsed.
    pub group: String,
    /// Links topics that follow each other with age.
    pub theme: String,
    #[serde(default)]
    pub special: Option<Special>,
}

/// Topics that are not a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Special {
    /// "Something else": counts as a topic.
    Other,
    /// "Nothing now": excludes the others and never counts as a topic.
    None,
}

/// A co-educator, or a group of them.
#[derive(Clone, Debug, Deserialize)]
pub struct Source {
    pub id: String,
    /// The group it is a part of; none for the groups themselves.
    pub parent: Option<String>,
    /// The circle it stands in; none for "no one right now".
    pub circle: Option<String>,
    /// False for belief and help services, which a group never sees.
    #[serde(default = "yes")]
    pub in_group_picture: bool,
    /// Excludes all others.
    #[serde(default)]
    pub exclusive: bool,
    /// Household answers that hide it.
    #[serde(default)]
    pub not_when: Vec<String>,
}

fn yes() -> bool {
    true
}

/// A branching rule.
#[derive(Clone, Debug, Deserialize)]
pub struct Rule {
    pub id: String,
    pub r#do: Does,
    pub items: Vec<String>,
    pub when: Condition,
    /// The key of the text that is shown, for the rules that show one.
    #[serde(default)]
    pub text: Option<String>,
}

/// What a rule does when its condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
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

impl Questionnaire {
    /// The form of the file that this code reads.
    pub const VERSION: u32 = 1;

    /// The item of an id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The place of a topic: its `index` in the instrument.
    pub fn topic(&self, id: &str) -> Option<usize> {
        self.topics.iter().position(|topic| topic.id == id)
    }

    /// The source of an id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The options of a list; none for an unknown list.
    pub fn list(&self, name: &str) -> &[ListOption] {
        self.lists.get(name).map_or(&[], Vec::as_slice)
    }

    /// The steps of a scale; none for an unknown scale.
    pub fn scale(&self, name: &str) -> &[String] {
        self.scales.get(name).map_or(&[], Vec::as_slice)
    }

    /// The part (0 to 5) in which a section stands.
    pub fn part_of(&self, section: &str) -> usize {
        let in_part = |part: &Part| part.sections.iter().any(|id| id == section);
        self.parts.iter().position(in_part).unwrap_or(0)
    }

    /// The topics that `item` (`w1` or `w2`) offers, in the order shown.
    ///
    /// Without an age W1 offers those of every band, in the order of `index`,
    /// each once; "how I feel" then stands in W2 alone, so that nothing is
    /// asked twice.
    pub fn topics_offered(&self, item: &str, age: Option<Age>) -> Vec<usize> {
        let orders = if item == "w1" { &self.w1_order } else { &self.w2_order };
        if let Some(age) = age {
            let order = orders.get(age.id()).map_or(&[][..], Vec::as_slice);
            return order.iter().filter_map(|id| self.topic(id)).collect();
        }
        let listed = |topic: &Topic| topic.items.iter().any(|id| id == item);
        let in_both = |topic: &Topic| topic.items.len() > 1;
        let regular = self.topics.iter().enumerate().filter(|(_, topic)| {
            listed(topic) && !(item == "w1" && in_both(topic))
        });
        regular.map(|(place, _)| place).collect()
    }
}

impl Asked {
    /// Is an item with this mark asked in that version?
    pub fn in_version(self, version: Version) -> bool {
        self == Self::Both || version == Version::Full
    }
}
