//! Where in the app one is, as an address and back.
//!
//! Addresses live in the fragment, so that any static host and any base path
//! will do, and no server ever sees one. They hold no answer: an address stays
//! in the history of a shared device.

use crate::domain::ids::Version;

/// One screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Start,
    /// Asked once, before the first question of a version.
    Region(Version),
    /// A step of the questionnaire, by its id (see [`crate::domain::path::Step::id`]).
    Question(String),
    Result,
    /// One part of the result, from 1: in the easy mode.
    Part(usize),
    Offers,
    Offer(String),
    Help,
    How,
    Privacy,
    /// For whoever sets up a tablet in a waiting room, with the settings the
    /// address carries; on such a tablet, the way out.
    Kiosk(String),
    /// The answers as a code to take along.
    Take,
    /// A link out, as a code to take along: a shared tablet opens none.
    Link,
    /// Where a code is typed in.
    Code,
    /// The questions on paper.
    Paper,
    /// Where a sheet of paper is typed over.
    Sheet,
    /// What a parent shares with a group, as a code.
    Share,
    /// For whoever leads a group: one of the pages of a workshop.
    Workshop(Page),
    /// What a parent keeps: one of its pages.
    Own(OwnPage),
}

/// The pages of what a parent keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnPage {
    /// What is there, and where it leads.
    Home,
    /// How it is kept: not, plainly, or behind a passphrase.
    Keep,
    /// Copies, out and in.
    Copy,
    /// Results over time.
    Back,
    /// Small steps.
    Steps,
    /// The people around parent and child.
    Map,
}

const OWN_PAGES: [(&str, OwnPage); 6] = [
    ("", OwnPage::Home),
    ("keep", OwnPage::Keep),
    ("copy", OwnPage::Copy),
    ("back", OwnPage::Back),
    ("steps", OwnPage::Steps),
    ("map", OwnPage::Map),
];

/// The pages of a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The rounds on this device, and a new one.
    Home,
    /// One round: how parents take part, and closing it.
    Round,
    /// Reads the codes of parents.
    Scan,
    /// Where sheets of paper are counted in.
    Tally,
    /// The sheets, to print.
    Cards,
    /// What the group has in common, for a wall.
    Picture,
    /// The same beside another round.
    Beside,
    /// How to lead it.
    Guide,
}

/// The pages by the last part of their address.
const PAGES: [(&str, Page); 8] = [
    ("", Page::Home),
    ("round", Page::Round),
    ("scan", Page::Scan),
    ("tally", Page::Tally),
    ("cards", Page::Cards),
    ("picture", Page::Picture),
    ("beside", Page::Beside),
    ("guide", Page::Guide),
];

impl Route {
    /// The screen of an address fragment; an unknown one is the start.
    pub fn parse(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#').trim_matches('/');
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        match path.split_once('/').unwrap_or((path, "")) {
            ("region", version) => Version::from_id(version).map_or(Self::Start, Self::Region),
            ("q", step) if is_id(step) => Self::Question(step.to_owned()),
            ("result", "") => Self::Result,
            ("result", part) => part.parse().map_or(Self::Start, Self::Part),
            ("offers", "") => Self::Offers,
            ("offer", id) if is_id(id) => Self::Offer(id.to_owned()),
            ("help", "") => Self::Help,
            ("how", "") => Self::How,
            ("privacy", "") => Self::Privacy,
            ("kiosk", "") => Self::Kiosk(query.to_owned()),
            ("take", "") => Self::Take,
            ("link", "") => Self::Link,
            ("code", "") => Self::Code,
            ("paper", "") => Self::Paper,
            ("sheet", "") => Self::Sheet,
            ("share", "") => Self::Share,
            ("workshop", page) => {
                let found = PAGES.iter().find(|(name, _)| *name == page);
                found.map_or(Self::Start, |(_, page)| Self::Workshop(*page))
            }
            ("own", page) => {
                let found = OWN_PAGES.iter().find(|(name, _)| *name == page);
                found.map_or(Self::Start, |(_, page)| Self::Own(*page))
            }
            _ => Self::Start,
        }
    }

    /// The address of a screen, for a link.
    pub fn href(&self) -> String {
        match self {
            Self::Start => "#/".to_owned(),
            Self::Region(version) => format!("#/region/{version}"),
            Self::Question(step) => format!("#/q/{step}"),
            Self::Result => "#/result".to_owned(),
            Self::Part(part) => format!("#/result/{part}"),
            Self::Offers => "#/offers".to_owned(),
            Self::Offer(id) => format!("#/offer/{id}"),
            Self::Help => "#/help".to_owned(),
            Self::How => "#/how".to_owned(),
            Self::Privacy => "#/privacy".to_owned(),
            Self::Kiosk(query) if query.is_empty() => "#/kiosk".to_owned(),
            Self::Kiosk(query) => format!("#/kiosk?{query}"),
            Self::Take => "#/take".to_owned(),
            Self::Link => "#/link".to_owned(),
            Self::Code => "#/code".to_owned(),
            Self::Paper => "#/paper".to_owned(),
            Self::Sheet => "#/sheet".to_owned(),
            Self::Share => "#/share".to_owned(),
            Self::Workshop(page) => {
                let name = PAGES.iter().find(|(_, one)| one == page).map_or("", |(name, _)| name);
                format!("#/workshop/{name}").trim_end_matches('/').to_owned()
            }
            Self::Own(page) => {
                let name = OWN_PAGES.iter().find(|(_, one)| one == page).map_or("", |(name, _)| name);
                format!("#/own/{name}").trim_end_matches('/').to_owned()
            }
        }
    }

    /// Does it show the offers of a region?
    pub fn shows_offers(&self) -> bool {
        matches!(self, Self::Result | Self::Part(_) | Self::Offers | Self::Offer(_) | Self::How)
    }

    /// Is it drawn by the facilitating program, which no parent loads?
    pub fn is_facilitating(&self) -> bool {
        matches!(self, Self::Workshop(_))
    }

    /// Is it drawn by the keeping program, which only who keeps something loads?
    pub fn is_keeping(&self) -> bool {
        matches!(self, Self::Own(_))
    }

    /// Is it drawn by the asking program, which is there first?
    pub fn is_asking(&self) -> bool {
        matches!(self, Self::Start | Self::Region(_) | Self::Question(_) | Self::Help)
    }
}

/// Ids are kebab-case; anything else in an address is somebody else's.
fn is_id(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.len() <= 64 && text.bytes().all(allowed)
}
