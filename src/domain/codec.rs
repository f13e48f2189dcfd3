//! A parent's answers as a short code, and back: what a QR code or a note on
//! paper carries from one device to another.
//!
//! # The form of a code
//! Four bits say the form of the code. Then region, version and language as
//! single choices, the sources picked to tell more about as a set, one bit for
//! the list of items that is followed, how many of that list there are, and
//! the answer to each ([`options`], [`subjects`]). Zeros fill the last byte;
//! the last four bytes are the FNV-1a hash of all before.
//!
//! # Why a code is read for ever
//! Every id is a number: its place in a list of [`FrozenOrder`] that only
//! grows at its end. No field is as wide as a list is long, so a longer list
//! changes no code that stands on paper somewhere.
//!
//! # One answer set, one code
//! What a parent ticked is carried in the frozen order, not in the order of
//! tapping; that order means something in W3 alone, and there it is kept. A
//! code that is not the one that [`encode`] makes of its answers is refused.

pub mod group;
mod options;
mod subjects;

use super::answers::{Answer, Answers};
use super::bits::{Reader, Writer};
use super::candidate::fnv1a_of;
use super::faults::faults;
use super::ids::{Region, Version};
use super::questionnaire::{Choices, Item, Kind, Named, Questionnaire};
use options::{put_choice, put_one, put_set, take_choice, take_one, take_set};
use subjects::Said;

/// The form of code that this app writes for answers, below 16; [`group`] has
/// those of a workshop.
const FORM: u32 = 1;
/// How many bits say the form.
const FORM_WIDTH: u32 = 4;
/// How many of the short list this form of code follows. A later item of it
/// is written by the full list: where one moves from full to short, the codes
/// that have it already would otherwise no longer be the only ones.
const SHORT_ITEMS: usize = 14;
/// The longest code that is opened, in bytes. The longest that can be made is
/// a fifth of this.
pub const LARGEST: usize = 1024;

/// The ids that codes count in, by the name of their list. The place of an id
/// is its number for ever: a list only grows, and at its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrozenOrder(pub Named<Vec<String>>);

/// What a code carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    pub region: Option<Region>,
    pub version: Option<Version>,
    /// A BCP 47 tag.
    pub language: Option<String>,
    pub answers: Answers,
    /// The sources picked to tell more about.
    pub told_about: Vec<String>,
}

/// Why a code is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Made by a newer version of this app: in a form that this one does not
    /// know, or with an id past the end of a list.
    Newer,
    /// Altered, cut off, or with answers that cannot be.
    Damaged,
    TooLong,
}

impl FrozenOrder {
    /// The ids of a list in their order; none for an unknown list.
    pub fn list(&self, name: &str) -> &[String] {
        self.find(name).unwrap_or_default()
    }

    /// The ids of a list, if there is one of that name.
    pub fn find(&self, name: &str) -> Option<&[String]> {
        self.0.iter().find(|(one, _)| one == name).map(|(_, ids)| ids.as_slice())
    }

    /// The options of an item.
    fn options(&self, item: &Item) -> &[String] {
        match &item.choices {
            Some(Choices::Scale(name)) => self.list(&format!("scale_{name}")),
            Some(Choices::List(name)) => self.list(&format!("options_{}", name.replace('-', "_"))),
            Some(Choices::Sources) => self.list("sources"),
            Some(Choices::Topics(_) | Choices::Ticked) => self.list("topics"),
            None => &[],
        }
    }

    /// The items that a code follows, in order.
    fn items(&self, in_full: bool) -> &[String] {
        let items = self.list(if in_full { "items_full" } else { "items_short" });
        if in_full { items } else { &items[..items.len().min(SHORT_ITEMS)] }
    }
}

/// Writes a code. Total: what no code may hold is left out, namely the answer
/// about safety, a parent's own words, and every answer that
/// [`faults`] refuses. An empty answer is a skipped one.
pub fn encode(questionnaire: &Questionnaire, order: &FrozenOrder, carried: &Carried) -> Vec<u8> {
    let answers = fit_to_carry(questionnaire, &carried.answers);
    let region = carried.region.map(Region::id);
    let mut to = Writer::default();
    to.put(u64::from(FORM), FORM_WIDTH);
    put_one(&mut to, order.list("options_regions"), region);
    put_choice(&mut to, carried.version.map(Version::index));
    put_one(&mut to, order.list("languages"), carried.language.as_deref());
    put_set(&mut to, order.list("sources"), &carried.told_about);
    let in_full = answers.iter().any(|(id, _)| !order.items(false).iter().any(|one| one == id));
    let items = order.items(in_full);
    let last = items.iter().rposition(|id| answers.get(id).is_some());
    let items = &items[..last.map_or(0, |last| last + 1)];
    to.flag(in_full);
    to.number(items.len());
    let mut said = Said::new(questionnaire, order, &carried.told_about);
    for item in carried_items(questionnaire, items) {
        let answer = answers.get(&item.id);
        said.put(&mut to, item, answer);
        said.hear(item, answer.cloned());
    }
    sealed(to)
}

/// The bytes of a code, with their hash behind.
fn sealed(from: Writer) -> Vec<u8> {
    let mut code = from.into_bytes();
    code.extend(fnv1a_of(&code).to_be_bytes());
    code
}

/// What stands before the hash, where that is right.
fn unsealed(code: &[u8]) -> Option<Reader<'_>> {
    let (body, hash) = code.split_last_chunk()?;
    (fnv1a_of(body).to_be_bytes() == *hash).then(|| Reader::new(body))
}

/// Opens a code.
///
/// # Errors
/// The one [`Refusal`] that fits.
pub fn decode(questionnaire: &Questionnaire, order: &FrozenOrder, code: &[u8]) -> Result<Carried, Refusal> {
    if code.len() > LARGEST {
        return Err(Refusal::TooLong);
    }
    match Reader::new(code).take(FORM_WIDTH) {
        Some(FORM) => {}
        Some(form) if form > FORM => return Err(Refusal::Newer),
        _ => return Err(Refusal::Damaged),
    }
    let mut body = unsealed(code).ok_or(Refusal::Damaged)?;
    let carried = read(questionnaire, order, &mut body)?;
    // Doubles, idle bits, answers that cannot be: none of them comes back.
    if encode(questionnaire, order, &carried) == code { Ok(carried) } else { Err(Refusal::Damaged) }
}

fn read(
    questionnaire: &Questionnaire,
    order: &FrozenOrder,
    from: &mut Reader<'_>,
) -> Result<Carried, Refusal> {
    from.take(FORM_WIDTH).ok_or(Refusal::Damaged)?;
    let region = take_one(from, order.list("options_regions"))?;
    let version = take_choice(from)?;
    let language = take_one(from, order.list("languages"))?;
    let told_about = take_set(from, order.list("sources"))?;
    let items = order.items(from.flag().ok_or(Refusal::Damaged)?);
    let count = from.number().ok_or(Refusal::Damaged)?;
    let items = items.get(..count).ok_or(Refusal::Newer)?;
    let mut said = Said::new(questionnaire, order, &told_about);
    for item in carried_items(questionnaire, items) {
        let answer = said.take(from, item)?;
        said.hear(item, answer);
    }
    Ok(Carried {
        region: known(region, |id| Region::from_id(&id))?,
        version: known(version, |place| Version::ALL.get(place).copied())?,
        language,
        answers: said.into_answers(),
        told_about,
    })
}

/// What is not known here, a newer app knows.
fn known<T, U>(given: Option<T>, find: impl FnOnce(T) -> Option<U>) -> Result<Option<U>, Refusal> {
    given.map(|given| find(given).ok_or(Refusal::Newer)).transpose()
}

/// Those of the items that a code may hold.
fn carried_items<'q>(questionnaire: &'q Questionnaire, ids: &[String]) -> impl Iterator<Item = &'q Item> {
    ids.iter().filter_map(|id| questionnaire.item(id)).filter(|item| may_be_carried(item))
}

fn may_be_carried(item: &Item) -> bool {
    !item.never_saved && item.kind != Kind::Text
}

/// The answers that a code may hold, without empty ones.
fn fit_to_carry(questionnaire: &Questionnaire, answers: &Answers) -> Answers {
    let mut fit = Answers::default();
    for (id, answer) in answers.iter() {
        let alone: Answers = [(id, answer.clone())].into_iter().collect();
        let carried = questionnaire.item(id).is_some_and(may_be_carried);
        match answer {
            _ if !carried || !faults(questionnaire, &alone).is_empty() => {}
            Answer::Each(each) => {
                each.iter().for_each(|(about, one)| fit.set_about(id, about, one.clone()));
            }
            one => fit.set(id, one.clone()),
        }
    }
    fit
}
