//! One text in two slots, written one after the other, so that power lost in the
//! middle of a write leaves the last text or the one before.
//!
//! A text from before there were slots stands there as it is: it is write
//! number nought. It begins with a brace, which no slot does.
//!
//! A slot holds `number checksum text`: how many writes there were, and the
//! FNV-1a hash of number and text, as eight hexadecimal digits. After a write
//! both hold the same: the text before it stays nowhere, because beside the new
//! one it would tell what has changed.

use crate::domain::candidate::fnv1a;

/// How many slots there are.
pub const SLOTS: usize = 2;

/// What the slots hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The text that was written last and is whole.
    pub text: Option<String>,
    /// The number of that write; 0 before the first.
    pub number: u64,
    /// Is there a slot that is not whole?
    pub torn: bool,
    /// Does any slot hold something else than that text?
    pub uneven: bool,
    /// The slot to write first: never the only one that holds that text, or
    /// power lost twice would leave neither.
    pub first: usize,
}

/// Reads the slots.
pub fn open(slots: [Option<&str>; SLOTS]) -> Opened {
    let mut opened = Opened::default();
    for slot in slots.into_iter().flatten() {
        match whole(slot) {
            None => opened.torn = true,
            Some((number, _)) if number <= opened.number && opened.text.is_some() => {}
            Some((number, text)) => {
                opened.text = Some(text.to_owned());
                opened.number = number;
            }
        }
    }
    let written = opened.text.as_ref().map(|text| written(opened.number, text));
    let [one, other] = slots.map(|slot| slot == written.as_deref());
    opened.uneven = !(one && other);
    opened.first = usize::from(one && !other);
    opened
}

/// What to put into each slot, the first and then the second. `number` counts
/// writes from 1.
pub fn written(number: u64, text: &str) -> String {
    format!("{number} {:08x} {text}", checksum(number, text))
}

fn whole(slot: &str) -> Option<(u64, &str)> {
    if slot.starts_with('{') {
        return Some((0, slot));
    }
    let (number, rest) = slot.split_once(' ')?;
    let (sum, text) = rest.split_once(' ')?;
    let number = number.parse().ok()?;
    let is_whole = sum.len() == 8 && u32::from_str_radix(sum, 16) == Ok(checksum(number, text));
    is_whole.then_some((number, text))
}

fn checksum(number: u64, text: &str) -> u32 {
    fnv1a(&format!("{number} {text}"))
}
