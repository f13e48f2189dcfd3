//! Whom to call when it cannot wait: `help.json`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::problems::{Problems, parse};
use super::text::Text;
use crate::domain::ids::Region;

/// All contacts; a parent sees those of one region only.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Help {
    version: u32,
    /// Year and month in which the numbers were looked up.
    pub gathered_on: String,
    /// By region: the ids to call first in danger.
    pub first_in_danger: BTreeMap<String, Vec<String>>,
    pub texts: BTreeMap<String, Text>,
    pub groups: Vec<Group>,
    pub contacts: Vec<Contact>,
}

/// A heading.
#[derive(Clone, Debug, Deserialize)]
pub struct Group {
    pub id: String,
    pub label: Text,
}

/// A line or a service.
#[derive(Clone, Debug, Deserialize)]
pub struct Contact {
    pub id: String,
    pub regions: Vec<String>,
    /// The place within the region.
    pub order: u32,
    pub group: String,
    /// As it is written.
    pub number: Option<String>,
    /// False: the number is too uncertain to print.
    pub show_number: bool,
    /// As it is dialled.
    pub tel: Option<String>,
    pub name: Text,
    pub what_for: Text,
    pub when: Text,
    pub cost: Text,
    pub note: Option<Text>,
    pub web: Option<String>,
    pub certainty: String,
    pub status: String,
    pub source: String,
    pub checked_on: Option<String>,
    pub page_date: Option<String>,
}

impl Contact {
    /// The number as written and as dialled, if it may be shown.
    pub fn phone(&self) -> Option<(&str, &str)> {
        let phone = self.number.as_deref().zip(self.tel.as_deref());
        phone.filter(|_| self.show_number && self.certainty != "C3")
    }
}

impl Help {
    /// The contacts of a region in their order.
    pub fn of(&self, region: Region) -> Vec<&Contact> {
        let here = |contact: &&Contact| contact.regions.iter().any(|id| id == region.id());
        let mut contacts: Vec<&Contact> = self.contacts.iter().filter(here).collect();
        contacts.sort_by_key(|contact| contact.order);
        contacts
    }

    /// One of the texts around the numbers.
    pub fn text(&self, key: &str, language: &str) -> String {
        self.texts.get(key).map_or("", |text| text.in_language(language)).to_owned()
    }

    /// A text that differs by country: `key_be` or `key_nl`.
    pub fn text_for(&self, key: &str, region: Region, language: &str) -> String {
        let country = if region == Region::Netherlands { "nl" } else { "be" };
        self.text(&format!("{key}_{country}"), language)
    }
}

/// Reads the contacts.
///
/// # Errors
/// Every problem at once.
pub fn read(file: &str, text: &str) -> Result<Help, Vec<String>> {
    let help: Help = parse(file, text)?;
    let mut problems = Problems::of(file);
    if help.version != 1 {
        problems.add("version", "this app reads version 1");
    }
    problems.twice("contact", help.contacts.iter().map(|contact| contact.id.as_str()));
    for contact in &help.contacts {
        let about = format!("contact “{}”", contact.id);
        if !help.groups.iter().any(|group| group.id == contact.group) {
            problems.add(&about, format!("its group “{}” is not in `groups`", contact.group));
        }
        if contact.number.is_none() && contact.web.is_none() && contact.note.is_none() {
            problems.add(&about, "has no number, no web address and no note on how to find it");
        }
        let dials = |tel: &str| tel.bytes().all(|byte| byte.is_ascii_digit() || byte == b'+');
        if !contact.tel.as_deref().is_none_or(dials) {
            problems.add(&about, "`tel` is not made of digits");
        }
    }
    for region in Region::ALL {
        let first = help.first_in_danger.get(region.id()).map_or(&[][..], Vec::as_slice);
        let calls = |id: &String| help.contacts.iter().any(|one| one.id == *id && one.phone().is_some());
        if first.is_empty() || !first.iter().all(calls) {
            problems.add(format!("first_in_danger “{region}”"), "names no contact with a number");
        }
    }
    problems.none_or(help)
}
