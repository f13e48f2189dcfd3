//! What is asked: items, their choices, topics, sources and branching rules,
//! as `public/content/questionnaire.json` holds them. Texts are elsewhere, by
//! key, one file a language.

mod rule;

use super::ids::{Age, Version};

pub use rule::{Condition, Does, Rule};

/// Values by name, few enough to look through.
pub type Named<T> = Vec<(String, T)>;

/// Everything that can be asked, in the order in which it is asked.
#[derive(Clone, Debug, Default)]
pub struct Questionnaire {
    /// The form of the file; this code reads [`Questionnaire::VERSION`].
    pub version: u32,
    /// The four circles of people, from the child outwards.
    pub circles: Vec<String>,
    /// What a parent sees as "step 2 of 6", each a few sections.
    pub parts: Vec<Part>,
    pub sections: Vec<Section>,
    /// Answer scales, each the ids of its steps in the order shown.
    pub scales: Named<Vec<String>>,
    pub items: Vec<Item>,
    pub rules: Vec<Rule>,
    /// Lists of options that are no scale: ages, household, strengths …
    pub lists: Named<Vec<ListOption>>,
    /// All topics; the place in this list is the `index` of the instrument.
    pub topics: Vec<Topic>,
    /// The topics of W1 by age band, in the order shown.
    pub w1_order: Named<Vec<String>>,
    /// The topics of W2 by age band, in the order shown.
    pub w2_order: Named<Vec<String>>,
    pub sources: Vec<Source>,
}

/// A part of the way through, as the progress shows it.
#[derive(Clone, Debug)]
pub struct Part {
    pub id: String,
    pub sections: Vec<String>,
}

/// A group of items with one line "why we ask".
#[derive(Clone, Debug)]
pub struct Section {
    pub id: String,
    /// What the section is about (instrument 6.1).
    pub construct: String,
}

/// One question.
#[derive(Clone, Debug)]
pub struct Item {
    pub id: String,
    pub version: Asked,
    pub section: String,
    /// What the item is about (instrument 6.1).
    pub construct: String,
    pub kind: Kind,
    /// Where its options come from; none for free text.
    pub choices: Option<Choices>,
    /// The age bands that have a wording of their own.
    pub wording: Vec<Age>,
    /// Asked once for each of these instead of once.
    pub repeat: Option<Repeat>,
    /// The item on whose screen this one stands.
    pub with: Option<String>,
    /// How many may be chosen, where there is a limit.
    pub max: Option<usize>,
    /// Lives in memory alone: no save, no code, no group ever holds it.
    pub never_saved: bool,
    /// Set where the item is no screen of its own (S9: at the end of the result).
    pub place: Option<String>,
    /// Unicode code points at most, for free text.
    pub max_characters: Option<usize>,
    /// Where the wording comes from.
    pub source: String,
}

/// In which version an item is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    Both,
    Full,
}

/// What an answer to an item is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Single,
    Multiple,
    /// Several, and the order of tapping counts.
    Ranked,
    Text,
}

/// Over what an item repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// The sources named in B1, at most three.
    Sources,
    /// The topics most on the parent's mind, at most three.
    TopTopics,
}

/// Where the options of an item come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choices {
    Scale(String),
    List(String),
    Sources,
    /// The topics of `w1` or `w2`.
    Topics(String),
    /// The topics ticked in W1 and W2.
    Ticked,
}

impl Choices {
    /// Reads `scale:…`, `list:…`, `topics:…`, `sources` or `ticked`.
    pub fn from_id(text: &str) -> Option<Self> {
        match text.split_once(':').unwrap_or((text, "")) {
            ("scale", name) => Some(Self::Scale(name.into())),
            ("list", name) => Some(Self::List(name.into())),
            ("topics", name) => Some(Self::Topics(name.into())),
            ("sources", "") => Some(Self::Sources),
            ("ticked", "") => Some(Self::Ticked),
            _ => None,
        }
    }
}

/// One option of a list, with what the rules need to know of it.
#[derive(Clone, Debug)]
pub struct ListOption {
    pub id: String,
    /// Barriers: the card that answers it.
    pub card: Option<String>,
    /// What one gets from a source: the form it is.
    pub form: Option<String>,
    /// Preferred ways: what a chosen way fits.
    pub fits: Option<Fits>,
}

/// What fits a preferred way (D2): kinds of card, modes of offer.
#[derive(Clone, Debug)]
pub struct Fits {
    pub card_kinds: Vec<String>,
    pub modes: Vec<String>,
}

/// Something that can be on a parent's mind.
#[derive(Clone, Debug)]
pub struct Topic {
    pub id: String,
    /// The items that list it: `w1`, `w2` or both.
    pub items: Vec<String>,
    /// The heading it stands under where topics are browsed.
    pub group: String,
    /// Links topics that follow each other with age.
    pub theme: String,
    pub special: Option<Special>,
}

/// Topics that are not a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Special {
    /// "Something else": counts as a topic.
    Other,
    /// "Nothing now": excludes the others and never counts as a topic.
    None,
}

/// A co-educator, or a group of them.
#[derive(Clone, Debug)]
pub struct Source {
    pub id: String,
    /// The group it is a part of; none for the groups themselves.
    pub parent: Option<String>,
    /// The circle it stands in; none for "no one right now".
    pub circle: Option<String>,
    /// False for belief and help services, which a group never sees.
    pub in_group_picture: bool,
    /// Excludes all others.
    pub exclusive: bool,
    /// Household answers that hide it.
    pub not_when: Vec<String>,
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

    /// Is this topic "nothing now"?
    pub fn is_nothing(&self, id: &str) -> bool {
        self.topic(id).is_some_and(|place| self.topics[place].special == Some(Special::None))
    }

    /// The source of an id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The options of a list; none for an unknown list.
    pub fn list(&self, name: &str) -> &[ListOption] {
        named(&self.lists, name)
    }

    /// The steps of a scale; none for an unknown scale.
    pub fn scale(&self, name: &str) -> &[String] {
        named(&self.scales, name)
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
            return named(orders, age.id()).iter().filter_map(|id| self.topic(id)).collect();
        }
        let listed = |topic: &Topic| topic.items.iter().any(|id| id == item);
        let in_both = |topic: &Topic| topic.items.len() > 1;
        let regular = self
            .topics
            .iter()
            .enumerate()
            .filter(|(_, topic)| listed(topic) && !(item == "w1" && in_both(topic)));
        regular.map(|(place, _)| place).collect()
    }
}

fn named<'a, T>(all: &'a Named<Vec<T>>, name: &str) -> &'a [T] {
    all.iter().find(|(one, _)| one == name).map_or(&[], |(_, values)| values)
}

impl Asked {
    /// The mark of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "both" => Some(Self::Both),
            "full" => Some(Self::Full),
            _ => None,
        }
    }

    /// Is an item with this mark asked in that version?
    pub fn in_version(self, version: Version) -> bool {
        self == Self::Both || version == Version::Full
    }
}

impl Kind {
    /// The value of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "single" => Some(Self::Single),
            "multiple" => Some(Self::Multiple),
            "ranked" => Some(Self::Ranked),
            "text" => Some(Self::Text),
            _ => None,
        }
    }
}

impl Repeat {
    /// The value of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "sources" => Some(Self::Sources),
            "top-topics" => Some(Self::TopTopics),
            _ => None,
        }
    }
}

impl Special {
    /// The value of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "other" => Some(Self::Other),
            "none" => Some(Self::None),
            _ => None,
        }
    }
}
