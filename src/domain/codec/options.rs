//! Options as numbers: the place of an id in its frozen list.

use super::Refusal;
use crate::domain::bits::{Reader, Writer};

/// How many bits a choice takes.
const CHOICE_WIDTH: u32 = 3;
/// Stands before a number that does not fit in those bits.
const LATER: usize = 7;

/// One choice by its place, or none: 3 bits for the first six.
pub fn put_choice(to: &mut Writer, place: Option<usize>) {
    let number = place.map_or(0, |place| place + 1);
    to.put(number.min(LATER) as u64, CHOICE_WIDTH);
    if number >= LATER {
        to.number(number - LATER);
    }
}

pub fn take_choice(from: &mut Reader<'_>) -> Result<Option<usize>, Refusal> {
    let mut number = from.take(CHOICE_WIDTH).ok_or(Refusal::Damaged)? as usize;
    if number == LATER {
        number = LATER.checked_add(number_of(from)?).ok_or(Refusal::Newer)?;
    }
    Ok(number.checked_sub(1))
}

/// One option of a list, or none.
pub fn put_one(to: &mut Writer, list: &[String], id: Option<&str>) {
    put_choice(to, list.iter().position(|one| Some(one.as_str()) == id));
}

pub fn take_one(from: &mut Reader<'_>, list: &[String]) -> Result<Option<String>, Refusal> {
    take_choice(from)?.map(|place| listed(list, place)).transpose()
}

/// Several options whose order means nothing: how many, and the gap before
/// each.
pub fn put_set(to: &mut Writer, list: &[String], ids: &[String]) {
    let places = || (0..list.len()).filter(|place| ids.contains(&list[*place]));
    to.number(places().count());
    let mut next = 0;
    for place in places() {
        to.number(place - next);
        next = place + 1;
    }
}

pub fn take_set(from: &mut Reader<'_>, list: &[String]) -> Result<Vec<String>, Refusal> {
    let mut ids = Vec::new();
    let mut next = 0_usize;
    for _ in 0..number_of(from)? {
        let place = next.checked_add(number_of(from)?).ok_or(Refusal::Newer)?;
        ids.push(listed(list, place)?);
        next = place + 1;
    }
    Ok(ids)
}

/// Several options in an order that counts. Where all of them are `among` the
/// ones expected, which is nearly always, each is its place there.
pub fn put_ranked(to: &mut Writer, list: &[String], among: &[String], ids: &[String]) {
    to.number(ids.len());
    if ids.is_empty() {
        return;
    }
    let elsewhere = ids.iter().any(|id| !among.contains(id));
    to.flag(elsewhere);
    for id in ids {
        let place = |list: &[String]| list.iter().position(|one| one == id).unwrap_or(list.len());
        if elsewhere {
            to.number(place(list));
        } else {
            to.put(place(among) as u64, width(among));
        }
    }
}

pub fn take_ranked(from: &mut Reader<'_>, list: &[String], among: &[String]) -> Result<Vec<String>, Refusal> {
    let count = number_of(from)?;
    let mut ids = Vec::new();
    if count == 0 {
        return Ok(ids);
    }
    let elsewhere = from.flag().ok_or(Refusal::Damaged)?;
    // A place of no bits costs nothing: a false count would never end.
    if !elsewhere && count > among.len() {
        return Err(Refusal::Damaged);
    }
    for _ in 0..count {
        ids.push(if elsewhere {
            listed(list, number_of(from)?)?
        } else {
            let place = from.take(width(among)).ok_or(Refusal::Damaged)?;
            among.get(place as usize).ok_or(Refusal::Damaged)?.clone()
        });
    }
    Ok(ids)
}

fn number_of(from: &mut Reader<'_>) -> Result<usize, Refusal> {
    from.number().ok_or(Refusal::Damaged)
}

/// The id at a place of a frozen list. A place past its end is the work of a
/// newer app: the hash of the code was right.
fn listed(list: &[String], place: usize) -> Result<String, Refusal> {
    list.get(place).cloned().ok_or(Refusal::Newer)
}

/// How many bits the places of a list need that stands in the code itself.
fn width(among: &[String]) -> u32 {
    usize::BITS - among.len().saturating_sub(1).leading_zeros()
}
