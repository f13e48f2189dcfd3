//! The rounds on this device, as text: counters, never what one parent said.
//! No time and no date either: when somebody answered may tell who it was.

use data_encoding::BASE64;
use serde_json::{Value, json};

use crate::domain::group::MOST_TOPICS;
use crate::domain::group::round::{Ask, Counters, Round};
use crate::domain::group::seen::Seen;
use crate::domain::ids::{Region, Version};

/// The form that this app writes.
const FORM: u64 = 1;
/// The key that makes a text ours; its value is the form.
const MARK: &str = "steunwijzer-rounds";
/// Most rounds on one device.
pub const MOST_ROUNDS: usize = 12;
/// The longest name of a group, in Unicode code points.
pub const MOST_NAME: usize = 60;
/// The largest text that is opened, in bytes: twice that of twelve rounds.
const LARGEST: usize = 1 << 20;

/// A round of a group, with the name it goes by on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The name of the group.
    pub group: String,
    /// Which round of this group it is, from 1.
    pub nth: u32,
    pub round: Round,
}

/// Every round on this device, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rounds(pub Vec<Kept>);

/// Why a text is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Altered, cut off, or of counters that cannot be.
    Torn,
    /// Written by a newer version of this app.
    Newer,
}

impl Rounds {
    /// The round that parents can take part in now.
    pub fn open(&self) -> Option<&Kept> {
        self.0.iter().find(|kept| !kept.round.is_closed())
    }

    /// The round of a number.
    pub fn find(&self, id: u16) -> Option<&Kept> {
        self.0.iter().find(|kept| kept.round.ask.id == id)
    }

    /// The same, to change it.
    pub fn find_mut(&mut self, id: u16) -> Option<&mut Round> {
        self.0.iter_mut().map(|kept| &mut kept.round).find(|round| round.ask.id == id)
    }

    /// Adds a round of a group.
    pub fn add(&mut self, group: &str, round: Round) {
        let group: String = group.chars().take(MOST_NAME).collect();
        let before = self.0.iter().filter(|kept| kept.group == group).map(|kept| kept.nth);
        let nth = before.max().unwrap_or(0).saturating_add(1);
        self.0.push(Kept { group, nth, round });
    }

    /// Wipes a round.
    pub fn remove(&mut self, id: u16) {
        self.0.retain(|kept| kept.round.ask.id != id);
    }

    /// The text to keep.
    pub fn encode(&self) -> String {
        json!({ MARK: FORM, "rounds": self.0.iter().map(written).collect::<Vec<_>>() }).to_string()
    }

    /// Opens a kept text.
    ///
    /// # Errors
    /// The one [`Refusal`] that fits; the text itself is left as it is.
    pub fn decode(text: &str) -> Result<Self, Refusal> {
        if text.len() > LARGEST {
            return Err(Refusal::Torn);
        }
        let value: Value = serde_json::from_str(text).map_err(|_| Refusal::Torn)?;
        match value.get(MARK).and_then(Value::as_u64) {
            Some(FORM) => {}
            Some(form) if form > FORM => return Err(Refusal::Newer),
            _ => return Err(Refusal::Torn),
        }
        let rounds = value.get("rounds").and_then(Value::as_array).ok_or(Refusal::Torn)?;
        let rounds: Option<Vec<Kept>> = rounds.iter().map(read).collect();
        Ok(Self(rounds.ok_or(Refusal::Torn)?))
    }
}

fn written(kept: &Kept) -> Value {
    let Kept { group, nth, round: Round { ask, shown, waiting, seen } } = kept;
    json!({
        "group": group,
        "nth": nth,
        "id": ask.id,
        "region": ask.region.id(),
        "version": ask.version.id(),
        "topics": ask.topics,
        "shown": shown.as_ref().map(counters),
        "waiting": counters(waiting),
        "salt": format!("{:016x}", seen.salt),
        "seen": seen_text(seen),
    })
}

/// Of a round in which no code was read, nothing.
fn seen_text(seen: &Seen) -> String {
    if seen.is_empty() { String::new() } else { BASE64.encode(seen.marks()) }
}

fn counters(counters: &Counters) -> Value {
    json!({ "parents": counters.parents, "yes": counters.yes })
}

/// `None` where anything has the wrong type or size.
fn read(value: &Value) -> Option<Kept> {
    let own = |name: &str| value.get(name)?.as_str();
    let topics = value.get("topics")?.as_array()?.iter();
    let ask = Ask {
        id: u16::try_from(value.get("id")?.as_u64()?).ok()?,
        region: Region::from_id(own("region")?)?,
        version: Version::from_id(own("version")?)?,
        topics: topics.map(|id| id.as_str().map(str::to_owned)).collect::<Option<_>>()?,
    };
    let shown = value.get("shown")?;
    let shown = if shown.is_null() { None } else { Some(read_counters(&ask, shown)?) };
    let waiting = read_counters(&ask, value.get("waiting")?)?;
    let salt = u64::from_str_radix(own("salt")?, 16).ok()?;
    let seen = match own("seen")? {
        "" => Seen::with_salt(salt),
        marks => Seen::kept(salt, BASE64.decode(marks.as_bytes()).ok()?)?,
    };
    let group = own("group").filter(|name| name.chars().count() <= MOST_NAME)?.to_owned();
    let nth = u32::try_from(value.get("nth")?.as_u64()?).ok()?;
    let fits = ask.topics.len() <= MOST_TOPICS;
    fits.then_some(Kept { group, nth, round: Round { ask, shown, waiting, seen } })
}

fn read_counters(ask: &Ask, value: &Value) -> Option<Counters> {
    let yes = value.get("yes")?.as_array()?.iter();
    let yes: Vec<i32> = yes.map(|count| i32::try_from(count.as_i64()?).ok()).collect::<Option<_>>()?;
    let parents = u32::try_from(value.get("parents")?.as_u64()?).ok()?;
    (yes.len() == ask.cells()).then_some(Counters { parents, yes })
}
