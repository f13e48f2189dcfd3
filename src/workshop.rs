//! What whoever leads a group does: rounds that begin and end, parents that are
//! counted, a picture that is shown. Each deed changes a [`Room`], which the
//! facilitating program holds and keeps; the asking program carries out the
//! orders that come of it.

mod beginning;
mod counting;
mod deed;
mod tally;

use std::collections::BTreeMap;

use crate::domain::codec::FrozenOrder;
use crate::domain::group::round::Round;
use crate::domain::ids::{Age, Region, Version};
use crate::domain::questionnaire::Questionnaire;
use crate::handover::{Handover, Order};
use crate::kiosk::Kiosk;
use crate::picture_file::{self, PictureFile};
use crate::rounds::{Kept, MOST_NAME, Rounds};
use crate::route::{Page, Route};
use crate::saved::{Fault, Notice};

pub use deed::{COUNT_ME, GROUP, GroupDeed, Sighting, Sure};
pub use tally::{SHEETS, lines};

/// Most sheets that are counted in at once.
pub const MOST_SHEETS: u32 = 500;

/// Everything the facilitating program remembers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Room {
    pub rounds: Rounds,
    pub draft: Draft,
    /// The round that is looked at; `None`: the open one, else the last.
    pub chosen: Option<u16>,
    /// What cannot be as it was typed.
    pub wrong: Option<Wrong>,
    /// What is asked once more before it is done.
    pub sure: Option<Sure>,
    /// The code that will end the tablet's way round.
    pub code: String,
    pub camera: Camera,
    /// What came of the last code.
    pub said: Option<Said>,
    /// What is typed on the lines of the tally.
    pub tally: BTreeMap<String, String>,
    /// Were sheets counted in just now?
    pub tallied: bool,
    /// The slide that is shown, from 0.
    pub slide: usize,
    /// The picture to put beside.
    pub beside: Option<Beside>,
    pub trouble: Option<Trouble>,
}

/// A round as it is being made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub group: String,
    pub region: Region,
    pub version: Version,
    /// How old the children are.
    pub ages: Vec<Age>,
    pub topics: Vec<String>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            group: String::new(),
            region: Region::Flanders,
            version: Version::Short,
            ages: Vec::new(),
            topics: Vec::new(),
        }
    }
}

/// Why something does not begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    Name,
    Topics,
    /// Another round is open.
    Open,
    MostRounds,
    PassCode,
    /// No number of sheets.
    Sheets,
    /// This line of the tally is no number, or more than there are sheets.
    Line(String),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Camera {
    #[default]
    Off,
    Starting,
    Looks,
    Dark,
    Denied,
    Absent,
    Busy,
    /// What reads codes did not load.
    Broken,
}

/// What came of a code: a thank-you, or one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Thanks,
    Empty,
    NotOurs,
    /// Ours, but not what a parent shares.
    NotAShare,
    OtherVersion,
    OtherRound,
    Damaged,
    /// This group of signs, from 1.
    DamagedGroup(usize),
    Incomplete(usize),
    Twice,
}

/// A picture beside that of the round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beside {
    With(PictureFile),
    Refused(picture_file::Refusal),
    OtherGroup,
}

/// What is wrong with what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    NotKept(Fault),
    /// The last write was not whole: the one before it is used.
    Torn,
    /// Kept by a newer version, or not to be read: nothing is written over it.
    Refused,
}

/// What the deeds need of the content, and of chance.
pub struct Means<'a> {
    pub questionnaire: &'a Questionnaire,
    pub order: &'a FrozenOrder,
    /// Gives 32 random bits each time it is called.
    pub draw: &'a mut dyn FnMut() -> u32,
}

impl Room {
    /// The round that is looked at.
    pub fn kept(&self) -> Option<&Kept> {
        let chosen = self.chosen.and_then(|id| self.rounds.find(id));
        chosen.or_else(|| self.rounds.open()).or(self.rounds.0.last())
    }

    /// Forgets what only matters on a page that is no longer shown.
    pub fn leave_all_but(&mut self, page: Page) {
        if page != Page::Scan {
            self.camera = Camera::Off;
            self.said = None;
        }
        if page != Page::Picture {
            self.slide = 0;
        }
        if page != Page::Beside {
            self.beside = None;
        }
        if page != Page::Tally {
            self.tallied = false;
        }
    }

    /// Does a deed, with the value of its field.
    pub fn act(&mut self, means: &mut Means<'_>, deed: GroupDeed, value: &str, handover: &mut Handover) {
        handover.order = None;
        let sure = self.sure.take();
        match deed {
            GroupDeed::Name => self.draft.group = value.trim().chars().take(MOST_NAME).collect(),
            GroupDeed::Region(region) => self.draft.region = region,
            GroupDeed::Version(version) => self.draft.version = version,
            GroupDeed::Age(age) => self.toggle_age(means, age),
            GroupDeed::Topic(id) => self.toggle_topic(id),
            GroupDeed::Start => self.start(means, handover),
            GroupDeed::Look(id) => {
                self.chosen = Some(id);
                self.go(Page::Round, handover);
            }
            GroupDeed::Ask(what) => self.sure = Some(what),
            // The browser's own, see the facilitating program.
            GroupDeed::WholeScreen | GroupDeed::NotSure => {}
            GroupDeed::Sure => self.do_for_sure(means, sure, handover),
            GroupDeed::TakeLate => self.close(means),
            GroupDeed::PassCode => self.code = value.trim().to_owned(),
            GroupDeed::Pass => self.pass(handover),
            GroupDeed::Count => self.count(means, handover),
            GroupDeed::Camera(on) => {
                self.camera = if on { Camera::Starting } else { Camera::Off };
                self.said = None;
            }
            GroupDeed::Sighted => self.sighted(value),
            GroupDeed::Typed => self.said = Some(self.read(value)),
            GroupDeed::TallyLine(line) => drop(self.tally.insert(line, value.trim().to_owned())),
            GroupDeed::TallyAdd => self.tally_up(),
            GroupDeed::Slide(nth) => self.slide = nth,
            GroupDeed::Beside(id) => self.put_beside(id),
            GroupDeed::BesideFile => self.put_file_beside(value),
        }
    }

    /// Takes back a deed whose outcome could not be kept. `before`: the rounds
    /// as they were.
    pub fn not_kept(&mut self, before: Rounds, fault: Fault, handover: &mut Handover) {
        self.rounds = before;
        self.trouble = Some(Trouble::NotKept(fault));
        self.said = None;
        self.tallied = false;
        // A parent in hand stays on the screen, and can try again.
        if handover.order.take() == Some(Order::Reset) {
            handover.notice = Some(Notice::NotCounted);
        }
    }

    fn go(&mut self, page: Page, handover: &mut Handover) {
        handover.order = Some(Order::Go(Route::Workshop(page).href()));
    }

    fn do_for_sure(&mut self, means: &mut Means<'_>, what: Option<Sure>, handover: &mut Handover) {
        match what {
            None => {}
            Some(Sure::Close) => self.close(means),
            Some(Sure::WipeRound) => {
                if let Some(id) = self.kept().map(|kept| kept.round.ask.id) {
                    self.rounds.remove(id);
                }
                self.chosen = None;
                self.go(Page::Home, handover);
            }
            Some(Sure::WipeAll) => {
                *self = Self::default();
                self.go(Page::Home, handover);
            }
        }
    }

    fn round_mut(&mut self) -> Option<&mut Round> {
        let id = self.kept()?.round.ask.id;
        self.rounds.find_mut(id)
    }

    fn close(&mut self, means: &mut Means<'_>) {
        if let Some(round) = self.round_mut() {
            round.close(means.draw);
        }
    }

    /// Makes this a tablet that goes round.
    fn pass(&mut self, handover: &mut Handover) {
        let Some(ask) = self.kept().map(|kept| kept.round.ask.clone()) else { return };
        let mut kiosk = Kiosk { region: ask.region, version: ask.version, group: true, ..Kiosk::default() };
        let is_code = !self.code.is_empty() && kiosk.set("code", &self.code).is_some();
        self.wrong = (!is_code).then_some(Wrong::PassCode);
        if is_code {
            let language = handover.saved.language.clone().unwrap_or_else(|| "nl".to_owned());
            // The group's own language first; the others stay a tap away.
            let others = crate::content::language::LANGUAGES.iter().map(|(tag, _)| (*tag).to_owned());
            let others = others.filter(|tag| *tag != language);
            kiosk.languages = [language.clone()].into_iter().chain(others).collect();
            handover.order = Some(Order::StartKiosk(kiosk.to_text()));
        }
    }

    fn put_beside(&mut self, id: u16) {
        let other = self.rounds.find(id).and_then(PictureFile::of);
        self.beside = other.map(Beside::With);
    }

    fn put_file_beside(&mut self, text: &str) {
        let group = self.kept().map(|kept| kept.group.as_str()).unwrap_or_default();
        self.beside = Some(match picture_file::read(text) {
            Err(refusal) => Beside::Refused(refusal),
            Ok(file) if file.group != group => Beside::OtherGroup,
            Ok(file) => Beside::With(file),
        });
    }
}
