//! What the asking program hands to the answering one, and what comes back, as
//! text: the two are programs of their own, so that a parent need not wait for
//! the second before the first question.
//!
//! It stays in memory, so the answer about safety at home goes along.

use serde_json::{Value, json};

use crate::domain::answers::Answer;
use crate::domain::ids::Region;
use crate::domain::questionnaire::Questionnaire;
use crate::kiosk::Kiosk;
use crate::saved::{Fault, Notice, Refusal, Saved};
use crate::ui::view::{Filter, Look};

/// Everything beside content that the answering screens look at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Handover {
    pub saved: Saved,
    pub look: Look,
    pub notice: Option<Notice>,
    pub update_ready: bool,
    /// Are the answers kept on this device, beyond the tab?
    pub on_device: bool,
    /// The settings of a tablet in a waiting room, where this is one.
    pub kiosk: Option<Kiosk>,
    /// Did the answers come in by a code or from paper, and are not kept?
    pub carried: bool,
    /// What the asking program has to do; see [`Order`].
    pub order: Option<Order>,
    /// Drawn anew for each deed; not handed over.
    pub chance: u32,
}

/// What the answering program cannot do itself. All but `Go` load the page
/// anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// Goes to the screen of this address.
    Go(String),
    /// These answers came in by a code: shown, and not kept.
    Carry,
    /// Keeps on this device from now on, or no longer.
    Keep(bool),
    /// The keeping program writes from now on, behind a passphrase.
    Seal,
    /// Makes this a tablet in a waiting room, with these settings.
    StartKiosk(String),
    /// Makes it an own device again.
    StopKiosk,
    /// Wipes all that the app holds on this device, also its settings.
    WipeAll,
    /// As after the last answer of a parent: wiped, and the start again.
    Reset,
}

/// The notices by name; names live no longer than a call.
const NOTICES: &[(&str, Notice)] = &[
    ("denied", Notice::NotKept(Fault::Denied)),
    ("full", Notice::NotKept(Fault::Full)),
    ("torn", Notice::Refused(Refusal::Torn)),
    ("foreign", Notice::Refused(Refusal::Foreign)),
    ("newer", Notice::Refused(Refusal::Newer)),
    ("too-big", Notice::Refused(Refusal::TooBig)),
    ("language", Notice::LanguageFallback),
    ("wiped", Notice::Wiped),
    ("carried", Notice::Carried),
    ("from-sheet", Notice::FromSheet),
    ("code-damaged", Notice::CodeDamaged),
    ("code-newer", Notice::CodeNewer),
    ("joined", Notice::Joined),
    ("for-the-group", Notice::ForTheGroup),
    ("not-counted", Notice::NotCounted),
];

impl Handover {
    /// The text form.
    pub fn to_text(&self, questionnaire: &Questionnaire) -> String {
        let notice = NOTICES.iter().find(|(_, notice)| Some(*notice) == self.notice);
        let filter = &self.look.filter;
        json!({
            "saved": self.saved.encode(questionnaire),
            "safety": self.saved.answers.one("v1"),
            "copied": self.look.copied,
            "word": filter.word,
            "forms": filter.forms,
            "ways": filter.ways,
            "topic": filter.topic,
            "age": filter.age,
            "later": self.look.later,
            "help_region": self.look.help_region.map(Region::id),
            "notice": notice.map(|(name, _)| name),
            "update_ready": self.update_ready,
            "on_device": self.on_device,
            "carried": self.carried,
            "kiosk": self.kiosk.as_ref().map(Kiosk::to_text),
            "order": self.order.as_ref().map(Order::to_words),
        })
        .to_string()
    }

    /// Reads the text form; what is no handover is an empty one.
    pub fn from_text(text: &str, questionnaire: &Questionnaire) -> Self {
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        let maybe = |name: &str| value.get(name).and_then(Value::as_str);
        let own = |name: &str| maybe(name).unwrap_or_default();
        let yes = |name: &str| value.get(name).and_then(Value::as_bool).unwrap_or_default();
        let list = |name: &str| -> Vec<String> {
            let ids = value.get(name).and_then(Value::as_array).into_iter().flatten();
            ids.filter_map(Value::as_str).map(str::to_owned).collect()
        };
        let mut saved = Saved::decode(own("saved"), questionnaire).unwrap_or_default();
        saved.answers.set("v1", Answer::One(own("safety").to_owned()));
        let filter = Filter {
            word: own("word").to_owned(),
            forms: list("forms"),
            ways: list("ways"),
            topic: own("topic").to_owned(),
            age: own("age").to_owned(),
        };
        let help_region = maybe("help_region").and_then(Region::from_id);
        let (copied, later) = (own("copied").to_owned(), own("later").to_owned());
        Self {
            saved,
            look: Look { copied, filter, later, help_region, ..Look::default() },
            notice: NOTICES.iter().find(|(name, _)| *name == own("notice")).map(|(_, notice)| *notice),
            update_ready: yes("update_ready"),
            on_device: yes("on_device"),
            carried: yes("carried"),
            kiosk: maybe("kiosk").map(|text| Kiosk::read(text).0),
            order: maybe("order").and_then(Order::from_words),
            chance: 0,
        }
    }
}

impl Order {
    fn to_words(&self) -> String {
        match self {
            Self::Go(href) => format!("go {href}"),
            Self::Carry => "carry".to_owned(),
            Self::Keep(true) => "keep".to_owned(),
            Self::Keep(false) => "let-go".to_owned(),
            Self::Seal => "seal".to_owned(),
            Self::StartKiosk(settings) => format!("start-kiosk {settings}"),
            Self::StopKiosk => "stop-kiosk".to_owned(),
            Self::WipeAll => "wipe-all".to_owned(),
            Self::Reset => "reset".to_owned(),
        }
    }

    fn from_words(words: &str) -> Option<Self> {
        let (word, rest) = words.split_once(' ').unwrap_or((words, ""));
        match word {
            "go" => Some(Self::Go(rest.to_owned())),
            "carry" => Some(Self::Carry),
            "keep" => Some(Self::Keep(true)),
            "let-go" => Some(Self::Keep(false)),
            "seal" => Some(Self::Seal),
            "start-kiosk" => Some(Self::StartKiosk(rest.to_owned())),
            "stop-kiosk" => Some(Self::StopKiosk),
            "wipe-all" => Some(Self::WipeAll),
            "reset" => Some(Self::Reset),
            _ => None,
        }
    }
}
