//! What the answering program does when it is tapped for: codes that are
//! opened, a tablet that is set up, a sheet that is typed over. Each deed
//! takes a handover and gives one back; the asking program carries it out.

mod opening;

use serde_json::{Map, Value, json};

use crate::domain::codec::FrozenOrder;
use crate::domain::ids::Version;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::sheet;
use crate::handover::{Handover, Order};
use crate::kiosk::Kiosk;
use crate::route::Route;
use crate::saved::{Notice, Saved};
use opening::{open_link, open_typed};

/// How often a wrong code may be tried before the tablet starts anew.
const MOST_TRIES: u32 = 5;

/// One deed. Its text form follows `later ` in `data-do`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LaterDeed {
    /// Opens the code of a link: the value.
    OpenLink,
    /// Opens the code that was typed over: the value.
    OpenTyped,
    /// Shows a link out as a code to take along.
    Link(String),
    /// Changes a setting of the tablet to the field's value.
    Set(String),
    /// Changes a setting of the tablet to this value.
    SetTo(String, String),
    /// Adds or removes a language of the tablet.
    SetLanguage(String),
    StartKiosk,
    /// Ends it, where the value is its code.
    StopKiosk,
    WipeAll,
    /// What is typed on a line of the sheet: the value.
    Line(String),
    /// Shows the result of the sheet.
    SheetDone,
    NextSheet,
    /// Switches the easy mode on or off.
    Easy,
}

impl LaterDeed {
    /// The text form.
    pub fn words(&self) -> String {
        match self {
            Self::OpenLink => "open-link".to_owned(),
            Self::OpenTyped => "open-typed".to_owned(),
            Self::Link(href) => format!("link {href}"),
            Self::Set(name) => format!("set {name}"),
            Self::SetTo(name, value) => format!("set-to {name} {value}"),
            Self::SetLanguage(tag) => format!("set-language {tag}"),
            Self::StartKiosk => "start-kiosk".to_owned(),
            Self::StopKiosk => "stop-kiosk".to_owned(),
            Self::WipeAll => "wipe-all".to_owned(),
            Self::Line(item) => format!("line {item}"),
            Self::SheetDone => "sheet-done".to_owned(),
            Self::NextSheet => "next-sheet".to_owned(),
            Self::Easy => "easy".to_owned(),
        }
    }

    /// Reads the text form; `None` for anything else.
    pub fn parse(words: &str) -> Option<Self> {
        let own = |word: &str| word.to_owned();
        match words.split(' ').collect::<Vec<_>>().as_slice() {
            ["open-link"] => Some(Self::OpenLink),
            ["open-typed"] => Some(Self::OpenTyped),
            ["link", href] => Some(Self::Link(own(href))),
            ["set", name] => Some(Self::Set(own(name))),
            ["set-to", name, value] => Some(Self::SetTo(own(name), own(value))),
            ["set-language", tag] => Some(Self::SetLanguage(own(tag))),
            ["start-kiosk"] => Some(Self::StartKiosk),
            ["stop-kiosk"] => Some(Self::StopKiosk),
            ["wipe-all"] => Some(Self::WipeAll),
            ["line", item] => Some(Self::Line(own(item))),
            ["sheet-done"] => Some(Self::SheetDone),
            ["next-sheet"] => Some(Self::NextSheet),
            ["easy"] => Some(Self::Easy),
            _ => None,
        }
    }
}

/// What the answering program remembers of its own screens. Gone with the tab.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Later {
    /// The link out that is shown.
    pub link: String,
    /// The settings of the tablet as they are being made; none before the first.
    pub draft: Option<String>,
    /// The setting whose last value could not be.
    pub wrong: String,
    /// How often a wrong code was tried.
    pub tries: u32,
    /// What is wrong with the code that was typed.
    pub typing: Option<Typed>,
    /// What is typed on the lines of the sheet, by item.
    pub lines: Map<String, Value>,
}

/// Why what was typed opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    Nothing,
    /// This group, from 1.
    Wrong(usize),
    Incomplete(usize),
    TooLong,
    Damaged,
    Newer,
    /// It is for whoever leads a group.
    ForTheGroup,
}

impl Later {
    /// Reads the text form; what is none is as after a start.
    pub fn from_text(text: &str) -> Self {
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        let own = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let number = |name: &str| value.get(name).and_then(Value::as_u64).unwrap_or_default();
        let group = number("group") as usize;
        Self {
            link: own("link"),
            draft: value.get("draft").and_then(Value::as_str).map(str::to_owned),
            wrong: own("wrong"),
            tries: number("tries") as u32,
            typing: match own("typing").as_str() {
                "nothing" => Some(Typed::Nothing),
                "wrong" => Some(Typed::Wrong(group)),
                "incomplete" => Some(Typed::Incomplete(group)),
                "too-long" => Some(Typed::TooLong),
                "damaged" => Some(Typed::Damaged),
                "newer" => Some(Typed::Newer),
                "for-the-group" => Some(Typed::ForTheGroup),
                _ => None,
            },
            lines: value.get("lines").and_then(Value::as_object).cloned().unwrap_or_default(),
        }
    }

    /// The text form.
    pub fn to_text(&self) -> String {
        let (typing, group) = match self.typing {
            None => ("", 0),
            Some(Typed::Nothing) => ("nothing", 0),
            Some(Typed::Wrong(group)) => ("wrong", group),
            Some(Typed::Incomplete(group)) => ("incomplete", group),
            Some(Typed::TooLong) => ("too-long", 0),
            Some(Typed::Damaged) => ("damaged", 0),
            Some(Typed::Newer) => ("newer", 0),
            Some(Typed::ForTheGroup) => ("for-the-group", 0),
        };
        let Self { link, draft, wrong, tries, lines, .. } = self;
        json!({ "link": link, "draft": draft, "wrong": wrong, "tries": tries, "typing": typing,
            "group": group, "lines": lines })
        .to_string()
    }

    /// What is typed on a line of the sheet.
    pub fn line(&self, item: &str) -> &str {
        self.lines.get(item).and_then(Value::as_str).unwrap_or_default()
    }

    /// The settings as they are being made, beginning with those of the address.
    pub fn settings(&self, query: &str) -> (Kiosk, Vec<String>) {
        Kiosk::read(self.draft.as_deref().unwrap_or(query))
    }
}

/// Does a deed, on the screen of this address.
pub fn change(
    questionnaire: &Questionnaire,
    order: &FrozenOrder,
    screen: &Route,
    (deed, value): (LaterDeed, &str),
    mut handover: Handover,
) -> Handover {
    let mut later = Later::from_text(&handover.look.later);
    handover.order = None;
    match deed {
        LaterDeed::OpenLink => open_link(questionnaire, order, value, &mut handover),
        LaterDeed::OpenTyped => {
            later.typing = open_typed(questionnaire, order, value, &mut handover);
        }
        LaterDeed::Link(href) => {
            later.link = href;
            handover.order = Some(Order::Go(Route::Link.href()));
        }
        LaterDeed::Set(name) => set(&mut later, screen, &name, value),
        LaterDeed::SetTo(name, value) => set(&mut later, screen, &name, &value),
        LaterDeed::SetLanguage(tag) => {
            let (kiosk, _) = settings(&later, screen);
            let mut tags = kiosk.languages;
            match tags.iter().position(|one| *one == tag) {
                Some(place) => drop(tags.remove(place)),
                None => tags.push(tag),
            }
            set(&mut later, screen, "languages", &tags.join(","));
        }
        LaterDeed::StartKiosk => {
            let (kiosk, _) = settings(&later, screen);
            handover.order = Some(Order::StartKiosk(kiosk.to_text()));
        }
        LaterDeed::StopKiosk => {
            let is_it = |kiosk: &Kiosk| !kiosk.code.is_empty() && kiosk.code == value.trim();
            later.tries += 1;
            if handover.kiosk.as_ref().is_some_and(is_it) {
                handover.order = Some(Order::StopKiosk);
            } else if later.tries >= MOST_TRIES {
                handover.order = Some(Order::Reset);
            }
        }
        LaterDeed::WipeAll => handover.order = Some(Order::WipeAll),
        LaterDeed::Line(item) => drop(later.lines.insert(item, json!(value))),
        LaterDeed::SheetDone => show_sheet(questionnaire, &later, &mut handover),
        LaterDeed::NextSheet => {
            later.lines.clear();
            handover.notice = None;
            handover.saved = anew(&handover.saved);
            handover.order = Some(Order::Go(Route::Sheet.href()));
        }
        LaterDeed::Easy => handover.saved.easy = !handover.saved.easy,
    }
    handover.look.later = later.to_text();
    handover
}

fn settings(later: &Later, screen: &Route) -> (Kiosk, Vec<String>) {
    let query = if let Route::Kiosk(query) = screen { query } else { "" };
    later.settings(query)
}

fn set(later: &mut Later, screen: &Route, name: &str, value: &str) {
    let (mut kiosk, _) = settings(later, screen);
    later.wrong = if kiosk.set(name, value.trim()).is_some() { String::new() } else { name.to_owned() };
    later.draft = Some(kiosk.to_text());
}

/// With a line that cannot be meant nothing is shown: the screen says which.
fn show_sheet(questionnaire: &Questionnaire, later: &Later, handover: &mut Handover) {
    let (answers, misread) = sheet::read(questionnaire, |item| later.line(item));
    if misread.is_empty() {
        handover.saved = Saved { answers, version: Some(Version::Short), ..anew(&handover.saved) };
        handover.notice = Some(Notice::FromSheet);
        handover.order = Some(Order::Carry);
    }
}

/// The same place, language and mode, and no parent.
fn anew(saved: &Saved) -> Saved {
    Saved { region: saved.region, language: saved.language.clone(), easy: saved.easy, ..Saved::default() }
}
