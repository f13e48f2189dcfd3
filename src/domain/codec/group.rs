//! The two codes of a workshop: the invitation that a facilitator shows, and
//! what a parent's phone shows in return.
//!
//! An invitation holds the number of the round, the region, the version and
//! the topics that count. What a parent shares holds the number of the round, a
//! one-time number, and one bit for each of [`cells`](crate::domain::group::cells):
//! 15 bytes with 24 topics. Both end as every code does, with the hash of all
//! before: a checksum of two bytes would take one in 65,000 codes of somebody
//! else for ours.

use super::options::{put_choice, put_one, put_set, take_choice, take_one, take_set};
use super::{FORM, FORM_WIDTH, FrozenOrder, LARGEST, Refusal, known, sealed, unsealed};
use crate::domain::bits::{Reader, Writer};
use crate::domain::group::MOST_TOPICS;
use crate::domain::group::round::Ask;
use crate::domain::ids::{Region, Version};

/// The forms of code beside that of a parent's answers.
const INVITATION: u32 = 2;
const SHARE: u32 = 3;

const ROUND_WIDTH: u32 = 16;
const NONCE_WIDTH: u32 = 32;

/// What a code is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A parent's answers, to go on with elsewhere: [`decode`](super::decode).
    Answers,
    /// To take part in a round: [`invited`].
    Invitation,
    /// What a parent shares with a round: [`opened`].
    Share,
}

/// What a code is for, by its first bits.
///
/// # Errors
/// Of a newer app, or no code at all.
pub fn purpose(code: &[u8]) -> Result<Purpose, Refusal> {
    match Reader::new(code).take(FORM_WIDTH) {
        Some(FORM) => Ok(Purpose::Answers),
        Some(INVITATION) => Ok(Purpose::Invitation),
        Some(SHARE) => Ok(Purpose::Share),
        None | Some(0) => Err(Refusal::Damaged),
        Some(_) => Err(Refusal::Newer),
    }
}

/// The invitation to a round.
pub fn invitation(order: &FrozenOrder, ask: &Ask) -> Vec<u8> {
    let mut to = Writer::default();
    to.put(INVITATION.into(), FORM_WIDTH);
    to.put(ask.id.into(), ROUND_WIDTH);
    put_one(&mut to, order.list("options_regions"), Some(ask.region.id()));
    put_choice(&mut to, Some(ask.version.index()));
    put_set(&mut to, order.list("topics"), &ask.topics);
    sealed(to)
}

/// Opens an invitation. Its topics come in the frozen order.
///
/// # Errors
/// The one [`Refusal`] that fits.
pub fn invited(order: &FrozenOrder, code: &[u8]) -> Result<Ask, Refusal> {
    let mut from = of_form(code, INVITATION)?;
    let id = from.take(ROUND_WIDTH).ok_or(Refusal::Damaged)?;
    let region = take_one(&mut from, order.list("options_regions"))?;
    let version = take_choice(&mut from)?;
    let topics = take_set(&mut from, order.list("topics"))?;
    let ask = Ask {
        id: u16::try_from(id).map_err(|_| Refusal::Damaged)?,
        region: known(region, |id| Region::from_id(&id))?.ok_or(Refusal::Damaged)?,
        version: known(version, |place| Version::ALL.get(place).copied())?.ok_or(Refusal::Damaged)?,
        topics,
    };
    let is_ours = ask.topics.len() <= MOST_TOPICS && invitation(order, &ask) == code;
    if is_ours { Ok(ask) } else { Err(Refusal::Damaged) }
}

/// What a parent shares with the round of this number.
pub fn share(round: u16, nonce: u32, shared: &[bool]) -> Vec<u8> {
    let mut to = Writer::default();
    to.put(SHARE.into(), FORM_WIDTH);
    to.put(round.into(), ROUND_WIDTH);
    to.put(nonce.into(), NONCE_WIDTH);
    shared.iter().for_each(|yes| to.flag(*yes));
    sealed(to)
}

/// What a share says to the round it was made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Another for every parent.
    pub nonce: u32,
    /// Yes or no for each counter.
    pub shared: Vec<bool>,
}

/// Opens what a parent shares with this round; `None` where it was made for
/// another.
///
/// # Errors
/// The one [`Refusal`] that fits.
pub fn opened(ask: &Ask, code: &[u8]) -> Result<Option<Opened>, Refusal> {
    let mut from = of_form(code, SHARE)?;
    let round = from.take(ROUND_WIDTH).ok_or(Refusal::Damaged)?;
    if round != u32::from(ask.id) {
        return Ok(None);
    }
    let nonce = from.take(NONCE_WIDTH).ok_or(Refusal::Damaged)?;
    let shared: Option<Vec<bool>> = (0..ask.cells()).map(|_| from.flag()).collect();
    let shared = shared.ok_or(Refusal::Damaged)?;
    if share(ask.id, nonce, &shared) == code {
        Ok(Some(Opened { nonce, shared }))
    } else {
        Err(Refusal::Damaged)
    }
}

/// What stands behind the form, when that and the hash are right.
fn of_form(code: &[u8], form: u32) -> Result<Reader<'_>, Refusal> {
    if code.len() > LARGEST {
        return Err(Refusal::TooLong);
    }
    let mut from = unsealed(code).ok_or(Refusal::Damaged)?;
    if from.take(FORM_WIDTH) == Some(form) { Ok(from) } else { Err(Refusal::Damaged) }
}
