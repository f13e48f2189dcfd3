//! Everything a parent can do, as one word list: written into the markup, read
//! back from it when somebody taps, and done by the session.

use crate::domain::ids::Region;

/// One deed. Its text form stands in `data-do`, words apart by a space; ids
/// are kebab-case and hold none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Chooses the one option of an item, about a topic or source if it has one.
    Choose {
        item: String,
        about: Option<String>,
        option: String,
    },
    /// Chooses or un-chooses one of several options.
    Toggle {
        item: String,
        about: Option<String>,
        option: String,
    },
    /// Picks or un-picks a source to tell more about.
    TellAbout(String),
    /// Goes on from a step.
    Next(String),
    /// Takes the answer of a step away and goes on.
    Skip(String),
    Back,
    /// Chooses a region on the region screen.
    Region(Region),
    /// Goes on from the region screen.
    Begin,
    /// Chooses the language in the field's value.
    Language,
    AutoNext,
    /// Another suggestion.
    Pass(String),
    Unpass,
    /// Not for me.
    Refuse(String),
    TakeBack(String),
    /// Copies the ready sentence of a card, which is the button's value.
    Copy(String),
    /// Chooses the small step.
    Step(String),
    /// The small step in the parent's own words: the field's value.
    OwnStep,
    /// The parent's own words (S9): the field's value.
    OwnWords,
    Keep,
    Wipe,
    ReplaceRefused,
    CloseNotice,
    UpdateNow,
    UpdateLater,
    Print,
    Leave,
    Reload,
    /// Looks at the numbers of another region.
    HelpRegion(Region),
    /// Searches all support for the field's value.
    FindWord,
    FindForm(String),
    FindWay(String),
    /// Searches for the topic in the field's value.
    FindTopic,
    /// Searches for the age in the field's value.
    FindAge,
    /// Looks at all support of the region in the field's value.
    FindRegion,
    FindAnything,
    /// Moves the focus to the contents.
    Jump,
    /// Done on a shared tablet: wiped for the next parent.
    Reset,
    /// Lets go of the answers that came in by a code.
    DropCarried,
    /// What the answering program does, in its own words; see
    /// [`crate::later::LaterDeed`].
    Later(String),
}

impl Deed {
    /// The text form.
    pub fn words(&self) -> String {
        let about = |about: &Option<String>| about.clone().unwrap_or_else(|| "-".to_owned());
        match self {
            Self::Choose { item, about: of, option } => format!("choose {item} {} {option}", about(of)),
            Self::Toggle { item, about: of, option } => format!("toggle {item} {} {option}", about(of)),
            Self::TellAbout(id) => format!("tell-about {id}"),
            Self::Next(id) => format!("next {id}"),
            Self::Skip(id) => format!("skip {id}"),
            Self::Region(region) => format!("region {}", region.id()),
            Self::Pass(id) => format!("pass {id}"),
            Self::Refuse(id) => format!("refuse {id}"),
            Self::TakeBack(id) => format!("take-back {id}"),
            Self::Copy(id) => format!("copy {id}"),
            Self::Step(id) => format!("step {id}"),
            Self::HelpRegion(region) => format!("help-region {}", region.id()),
            Self::FindForm(id) => format!("find-form {id}"),
            Self::FindWay(id) => format!("find-way {id}"),
            Self::Later(words) => format!("{LATER}{words}"),
            plain => PLAIN.iter().find(|(_, deed)| deed == plain).map_or("", |(word, _)| word).to_owned(),
        }
    }

    /// Reads the text form; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(words) = text.strip_prefix(LATER) {
            return Some(Self::Later(words.to_owned()));
        }
        let words: Vec<&str> = text.split(' ').collect();
        let own = |id: &&str| (*id).to_owned();
        let of = |id: &&str| (*id != "-").then(|| own(id));
        match words.as_slice() {
            [word] => PLAIN.iter().find(|(plain, _)| plain == word).map(|(_, deed)| deed.clone()),
            ["choose", item, about, option] => {
                Some(Self::Choose { item: own(item), about: of(about), option: own(option) })
            }
            ["toggle", item, about, option] => {
                Some(Self::Toggle { item: own(item), about: of(about), option: own(option) })
            }
            ["region", id] => Region::from_id(id).map(Self::Region),
            ["help-region", id] => Region::from_id(id).map(Self::HelpRegion),
            [word, id] => {
                let one: fn(String) -> Self = match *word {
                    "tell-about" => Self::TellAbout,
                    "next" => Self::Next,
                    "skip" => Self::Skip,
                    "pass" => Self::Pass,
                    "refuse" => Self::Refuse,
                    "take-back" => Self::TakeBack,
                    "copy" => Self::Copy,
                    "step" => Self::Step,
                    "find-form" => Self::FindForm,
                    "find-way" => Self::FindWay,
                    _ => return None,
                };
                Some(one(own(id)))
            }
            _ => None,
        }
    }
}

/// What stands before the words of the answering program.
const LATER: &str = "later ";

/// The deeds that are one word.
const PLAIN: &[(&str, Deed)] = &[
    ("back", Deed::Back),
    ("begin", Deed::Begin),
    ("language", Deed::Language),
    ("auto-next", Deed::AutoNext),
    ("unpass", Deed::Unpass),
    ("own-step", Deed::OwnStep),
    ("own-words", Deed::OwnWords),
    ("keep", Deed::Keep),
    ("wipe", Deed::Wipe),
    ("replace-refused", Deed::ReplaceRefused),
    ("close-notice", Deed::CloseNotice),
    ("update-now", Deed::UpdateNow),
    ("update-later", Deed::UpdateLater),
    ("print", Deed::Print),
    ("leave", Deed::Leave),
    ("reload", Deed::Reload),
    ("find-word", Deed::FindWord),
    ("find-topic", Deed::FindTopic),
    ("find-age", Deed::FindAge),
    ("find-region", Deed::FindRegion),
    ("find-anything", Deed::FindAnything),
    ("jump", Deed::Jump),
    ("reset", Deed::Reset),
    ("drop-carried", Deed::DropCarried),
];
