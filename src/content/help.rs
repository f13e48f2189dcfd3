//! Whom to call when it cannot wait: `help.json`.

use super::fields::Fields;
use super::language::Language;
use super::problems::{Problems, object};
use super::text::Text;
use crate::domain::ids::Region;
use crate::domain::questionnaire::Named;

/// All contacts; a parent sees those of one region only.
#[derive(Clone, Debug, Default)]
pub struct Help {
    /// Year and month in which the numbers were looked up.
    pub gathered_on: String,
    /// By region: the ids to call first in danger.
    pub first_in_danger: Named<Vec<String>>,
    pub texts: Named<Text>,
    pub groups: Vec<Group>,
    pub contacts: Vec<Contact>,
}

/// A heading.
#[derive(Clone, Debug)]
pub struct Group {
    pub id: String,
    pub label: Text,
}

/// A line or a service.
#[derive(Clone, Debug)]
pub struct Contact {
    pub id: String,
    pub regions: Vec<String>,
    /// The place within the region; the file is in this order.
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
        self.contacts.iter().filter(here).collect()
    }

    /// Whom to call first in danger.
    pub fn first_in_danger(&self, region: Region) -> Vec<&Contact> {
        let named = self.first_in_danger.iter().find(|(id, _)| id == region.id());
        let ids = named.map_or(&[][..], |(_, ids)| ids);
        ids.iter().filter_map(|id| self.contacts.iter().find(|contact| contact.id == *id)).collect()
    }

    /// One of the texts around the numbers.
    pub fn text(&self, key: &str, words: &Language) -> String {
        let text = self.texts.iter().find(|(name, _)| name == key);
        text.map_or("", |(_, text)| text.of(words)).to_owned()
    }

    /// A text that differs by country: `key_be` or `key_nl`.
    pub fn text_for(&self, key: &str, region: Region, words: &Language) -> String {
        let country = if region == Region::Netherlands { "nl" } else { "be" };
        self.text(&format!("{key}_{country}"), words)
    }
}

/// Reads the contacts.
///
/// # Errors
/// Every problem at once.
pub fn read(file: &str, text: &str) -> Result<Help, Vec<String>> {
    let object = object(file, text)?;
    let problems = Problems::of(file);
    let fields = Fields::new(&object, "the file", &problems);
    if fields.number("version") != 1 {
        problems.add("version", "this app reads version 1");
    }
    let mut help = Help {
        gathered_on: fields.text("gathered_on"),
        first_in_danger: fields.named("first_in_danger", Fields::texts),
        texts: fields.named("texts", Fields::words),
        ..Help::default()
    };
    fields.each("groups", "group", |one| {
        help.groups.push(Group { id: one.text("id"), label: one.words("label") });
    });
    fields.each("contacts", "contact", |one| help.contacts.push(contact(one)));
    problems.twice("contact", help.contacts.iter().map(|contact| contact.id.as_str()));
    for contact in &help.contacts {
        check(&help, contact, &problems);
    }
    for region in Region::ALL {
        let first = help.first_in_danger(*region);
        if first.is_empty() || !first.iter().all(|contact| contact.phone().is_some()) {
            let about = format!("first_in_danger “{region}”");
            problems.add(&about, "names no contact with a number");
        }
    }
    problems.none_or(help)
}

fn contact(one: Fields<'_>) -> Contact {
    Contact {
        id: one.text("id"),
        regions: one.texts("regions"),
        order: one.number("order"),
        group: one.text("group"),
        number: one.maybe_text("number"),
        show_number: one.truth("show_number", false),
        tel: one.maybe_text("tel"),
        name: one.words("name"),
        what_for: one.words("what_for"),
        when: one.words("when"),
        cost: one.words("cost"),
        note: one.maybe_words("note"),
        web: one.maybe_text("web"),
        certainty: one.text("certainty"),
        status: one.text("status"),
        source: one.text("source"),
        checked_on: one.maybe_text("checked_on"),
        page_date: one.maybe_text("page_date"),
    }
}

fn check(help: &Help, contact: &Contact, problems: &Problems) {
    let about = format!("contact “{}”", contact.id);
    if !help.groups.iter().any(|group| group.id == contact.group) {
        problems.add(&about, &format!("its group “{}” is not in `groups`", contact.group));
    }
    if contact.number.is_none() && contact.web.is_none() && contact.note.is_none() {
        problems.add(&about, "has no number, no web address and no note on how to find it");
    }
    let dials = |tel: &str| tel.bytes().all(|byte| byte.is_ascii_digit() || byte == b'+');
    if !contact.tel.as_deref().is_none_or(dials) {
        problems.add(&about, "`tel` is not made of digits");
    }
    for region in contact.regions.iter().filter(|id| Region::from_id(id).is_none()) {
        problems.add(&about, &format!("unknown region “{region}”"));
    }
    let place = |one: &&Contact| one.id == contact.id;
    let before = help.contacts.iter().take_while(|one| !place(one));
    let shares = |one: &Contact| one.regions.iter().any(|id| contact.regions.contains(id));
    if before.into_iter().any(|one| shares(one) && one.order >= contact.order) {
        problems.add(&about, "stands after one with a later `order`; keep the file in order");
    }
}
