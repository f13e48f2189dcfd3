//! What whoever leads a group can tap, as words and back.

use super::Camera;
use crate::domain::ids::{Age, Region, Version};

/// Stands before the words of a deed in `data-do`, behind `later`.
pub const GROUP: &str = "group ";
/// On a tablet that goes round: adds this parent to the round.
pub const COUNT_ME: &str = "group count";

/// One deed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupDeed {
    /// Names the group: the value.
    Name,
    Region(Region),
    Version(Version),
    /// Ticks the topics of an age band.
    Age(Age),
    /// Ticks or unticks a topic.
    Topic(String),
    Start,
    /// Looks at the round of this number.
    Look(u16),
    /// Asks once more before it is done.
    Ask(Sure),
    Sure,
    NotSure,
    TakeLate,
    /// The code that will end the tablet's way round: the value.
    PassCode,
    Pass,
    Count,
    Camera(bool),
    /// The camera tells something: the value, see [`Sighting`].
    Sighted,
    /// The signs of a code were typed: the value.
    Typed,
    /// What is typed on a line of the tally: the value.
    TallyLine(String),
    TallyAdd,
    /// Shows this slide, from 0.
    Slide(usize),
    /// Takes the whole screen, for a wall.
    WholeScreen,
    /// Puts the round of this number beside.
    Beside(u16),
    /// Puts a file beside: the value is its text.
    BesideFile,
}

/// What is asked once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    Close,
    WipeRound,
    WipeAll,
}

const SURES: [(&str, Sure); 3] =
    [("close", Sure::Close), ("wipe-round", Sure::WipeRound), ("wipe-all", Sure::WipeAll)];

/// The deeds that are one word.
const PLAIN: [(&str, GroupDeed); 14] = [
    ("whole-screen", GroupDeed::WholeScreen),
    ("name", GroupDeed::Name),
    ("start", GroupDeed::Start),
    ("sure", GroupDeed::Sure),
    ("not-sure", GroupDeed::NotSure),
    ("take-late", GroupDeed::TakeLate),
    ("pass-code", GroupDeed::PassCode),
    ("pass", GroupDeed::Pass),
    ("count", GroupDeed::Count),
    ("sighted", GroupDeed::Sighted),
    ("typed", GroupDeed::Typed),
    ("tally-add", GroupDeed::TallyAdd),
    ("beside-file", GroupDeed::BesideFile),
    ("camera-off", GroupDeed::Camera(false)),
];

impl GroupDeed {
    /// The text form.
    pub fn words(&self) -> String {
        let words = match self {
            Self::Region(region) => format!("region {region}"),
            Self::Version(version) => format!("version {version}"),
            Self::Age(age) => format!("age {age}"),
            Self::Topic(id) => format!("topic {id}"),
            Self::Look(id) => format!("look {id}"),
            Self::Ask(what) => {
                let name = SURES.iter().find(|(_, one)| one == what).map_or("", |(name, _)| name);
                format!("ask {name}")
            }
            Self::Camera(true) => "camera-on".to_owned(),
            Self::TallyLine(line) => format!("tally {line}"),
            Self::Slide(nth) => format!("slide {nth}"),
            Self::Beside(id) => format!("beside {id}"),
            plain => {
                let found = PLAIN.iter().find(|(_, one)| one == plain);
                found.map_or_else(String::new, |(name, _)| (*name).to_owned())
            }
        };
        format!("{GROUP}{words}")
    }

    /// Reads the text form; `None` for anything else.
    pub fn parse(words: &str) -> Option<Self> {
        let words = words.strip_prefix(GROUP)?;
        if let Some((_, plain)) = PLAIN.iter().find(|(name, _)| *name == words) {
            return Some(plain.clone());
        }
        let (word, of) = words.split_once(' ').unwrap_or((words, ""));
        Some(match word {
            "region" => Self::Region(Region::from_id(of)?),
            "version" => Self::Version(Version::from_id(of)?),
            "age" => Self::Age(Age::from_id(of)?),
            "topic" => Self::Topic(of.to_owned()),
            "look" => Self::Look(of.parse().ok()?),
            "ask" => Self::Ask(SURES.iter().find(|(name, _)| *name == of)?.1),
            "camera-on" => Self::Camera(true),
            "tally" => Self::TallyLine(of.to_owned()),
            "slide" => Self::Slide(of.parse().ok()?),
            "beside" => Self::Beside(of.parse().ok()?),
            _ => return None,
        })
    }
}

/// What the camera tells, as the value of a field: it comes in by the same way
/// as what is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sighting {
    Camera(Camera),
    /// The text of a code.
    Code(String),
    /// The last code has been answered for long enough.
    Quiet,
}

const CAMERAS: [(&str, Camera); 6] = [
    ("looks", Camera::Looks),
    ("dark", Camera::Dark),
    ("denied", Camera::Denied),
    ("absent", Camera::Absent),
    ("busy", Camera::Busy),
    ("broken", Camera::Broken),
];

impl Sighting {
    /// The text form.
    pub fn to_text(&self) -> String {
        match self {
            Self::Quiet => "quiet".to_owned(),
            Self::Code(text) => format!("code {text}"),
            Self::Camera(camera) => {
                let name = CAMERAS.iter().find(|(_, one)| one == camera).map_or("", |(name, _)| name);
                name.to_owned()
            }
        }
    }

    /// Reads the text form; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(code) = text.strip_prefix("code ") {
            return Some(Self::Code(code.to_owned()));
        }
        let camera = CAMERAS.iter().find(|(name, _)| *name == text).map(|(_, camera)| Self::Camera(*camera));
        camera.or((text == "quiet").then_some(Self::Quiet))
    }
}
