//! What a parent takes home: their answers as a link in a QR code, or as a code
//! to type over. See [`crate::domain::codec`] for what is in it.

use data_encoding::{BASE32HEX_NOPAD, BASE64URL_NOPAD};

use crate::domain::codec::{self, Carried, FrozenOrder, LARGEST, Refusal};
use crate::domain::questionnaire::Questionnaire;
use crate::saved::Saved;

/// Begins the fragment in which a code travels. A browser sends no fragment to
/// any server.
pub const ADDRESS: &str = "#/r/";

/// The signs of a code to type over, by their value (Crockford's base 32): no
/// I, L, O or U, which are easily taken for another.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many signs of a group carry something; one more checks them.
const CARRIES: usize = 4;
/// Added to the check of the last group, so that a missing one is missed.
const LAST: u8 = 31;
/// The longest text that is looked at, in bytes: the longest code in groups,
/// with as many spaces as signs.
const LONGEST: usize = 4 * LARGEST;

/// Why a code that was typed over is no code. Groups count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typing {
    Nothing,
    /// A sign in this group is wrong, or the group stands in the wrong place.
    Wrong(usize),
    /// This group is the first that is not there, or not whole.
    Incomplete(usize),
    TooLong,
}

/// The code of what is known of a parent. What they passed, refused or wrote,
/// and their small step, stay behind.
pub fn payload(questionnaire: &Questionnaire, order: &FrozenOrder, saved: &Saved) -> Vec<u8> {
    let carried = Carried {
        region: saved.region,
        version: saved.version,
        language: saved.language.clone(),
        answers: saved.answers.clone(),
        told_about: saved.told_about.clone(),
    };
    codec::encode(questionnaire, order, &carried)
}

/// Opens a code. A language that the app has no number for is none.
///
/// # Errors
/// The one [`Refusal`] that fits.
pub fn open(questionnaire: &Questionnaire, order: &FrozenOrder, code: &[u8]) -> Result<Saved, Refusal> {
    let Carried { region, version, language, answers, told_about } =
        codec::decode(questionnaire, order, code)?;
    Ok(Saved { region, version, language, answers, told_about, ..Saved::default() })
}

/// A code as it stands in a link, behind [`ADDRESS`]: base 64 for addresses,
/// without padding.
pub fn link_code(code: &[u8]) -> String {
    BASE64URL_NOPAD.encode(code)
}

/// The code in a link.
///
/// # Errors
/// Too long, or with signs that no link has.
pub fn from_link(text: &str) -> Result<Vec<u8>, Refusal> {
    if text.len() > LONGEST {
        return Err(Refusal::TooLong);
    }
    BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| Refusal::Damaged)
}

/// A code to type over, in groups of five signs: four that carry it, and one
/// that checks these, their place and whether another group follows. The last
/// group may be shorter.
pub fn groups(code: &[u8]) -> Vec<String> {
    let values: Vec<u8> = BASE32HEX_NOPAD.encode(code).chars().filter_map(value).collect();
    let last = values.len().div_ceil(CARRIES).saturating_sub(1);
    let group = |(place, values): (usize, &[u8])| {
        let check = check(values, place, place == last);
        values.iter().chain([&check]).map(|value| char::from(SIGNS[usize::from(*value)])).collect()
    };
    values.chunks(CARRIES).enumerate().map(group).collect()
}

/// The code that was typed over. Small letters, spaces, hyphens and new lines
/// do not matter; O is read as nought, I and L as one.
///
/// # Errors
/// The first group that cannot be right. What is taken here may still be
/// refused by [`open`].
pub fn from_groups(text: &str) -> Result<Vec<u8>, Typing> {
    if text.len() > LONGEST {
        return Err(Typing::TooLong);
    }
    let typed: Vec<Option<u8>> = text.chars().filter(|sign| !is_between(*sign)).map(typed_value).collect();
    let count = typed.len().div_ceil(CARRIES + 1);
    if count == 0 {
        return Err(Typing::Nothing);
    }
    let mut carried = String::new();
    for (place, group) in typed.chunks(CARRIES + 1).enumerate() {
        let is_last = place + 1 == count;
        let known: Option<Vec<u8>> = group.iter().copied().collect();
        let known = known.ok_or(Typing::Wrong(place + 1))?;
        let Some((given, values)) = known.split_last().filter(|(_, values)| !values.is_empty()) else {
            return Err(Typing::Incomplete(place + 1));
        };
        if *given != check(values, place, is_last) {
            return Err(match (is_last, values.len() == CARRIES) {
                (true, false) => Typing::Incomplete(place + 1),
                (true, true) if *given == check(values, place, false) => Typing::Incomplete(place + 2),
                _ => Typing::Wrong(place + 1),
            });
        }
        carried.extend(values.iter().filter_map(|value| letter(*value)));
    }
    // One half group in 32 looks like a short last one; few of those are whole bytes.
    let half = !typed.len().is_multiple_of(CARRIES + 1);
    let unfit = if half { Typing::Incomplete(count) } else { Typing::Wrong(count) };
    BASE32HEX_NOPAD.decode(carried.as_bytes()).map_err(|_| unfit)
}

/// The check of a group: a polynomial over the field of 32 elements, so that
/// one wrong sign and two that changed places are always seen.
fn check(values: &[u8], place: usize, is_last: bool) -> u8 {
    let sum = values.iter().fold(1, |sum, value| doubled(sum) ^ value);
    doubled(sum) ^ (place % SIGNS.len()) as u8 ^ if is_last { LAST } else { 0 }
}

/// Times x, modulo x⁵ + x² + 1.
fn doubled(element: u8) -> u8 {
    let double = element << 1;
    if double & 32 == 0 { double } else { double ^ 0b10_0101 }
}

/// Base 32 with the digits of hexadecimal counted on, which is what Rust counts
/// in too: 0 to 9, A to V.
fn value(letter: char) -> Option<u8> {
    letter.to_digit(32).and_then(|value| u8::try_from(value).ok())
}

fn letter(value: u8) -> Option<char> {
    char::from_digit(value.into(), 32).map(|letter| letter.to_ascii_uppercase())
}

fn is_between(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '-' | '\u{2010}'..='\u{2015}')
}

/// The value of a sign as people type it.
fn typed_value(sign: char) -> Option<u8> {
    let sign = match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        sign => sign,
    };
    SIGNS.iter().position(|one| char::from(*one) == sign).and_then(|value| u8::try_from(value).ok())
}
