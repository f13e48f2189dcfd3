//! Where what a parent keeps lies: in two slots, plainly or sealed, and how many
//! writes there were. Writes are never done over what another window wrote: it
//! is put together first.

use crate::device::sealing::Key;
use crate::device::{address, storage};
use crate::journal::{self, Opened};
use crate::own::Own;
use crate::own::desk::{Desk, Kept, Lock, Trouble};
use crate::saved::{Fault, Place, Refusal};
use crate::sealed::{self, Purpose, Sealed};

/// What this window knows of it.
#[derive(Default)]
pub struct Vault {
    /// How many writes there were.
    pub number: u64,
    /// While it is sealed and open.
    pub key: Option<Key>,
    /// Is a sealed write under way?
    pub writes: bool,
    /// Was something changed since that write began?
    pub again: bool,
}

/// The slots as they are.
pub fn slots() -> Opened {
    let slots = [0, 1].map(|slot| storage::load(Place::Own(slot)));
    journal::open(slots.each_ref().map(Option::as_deref))
}

/// Every whole text, the last written first.
pub fn wholes() -> Vec<(u64, String)> {
    let slots = [0, 1].map(|slot| storage::load(Place::Own(slot)));
    let each = slots.iter().map(|slot| journal::open([slot.as_deref(), None]));
    let mut found: Vec<_> = each.filter_map(|opened| Some((opened.number, opened.text?))).collect();
    found.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
    found.dedup();
    found
}

/// How many writes there were, as it was noted beside them.
pub fn mark() -> u64 {
    storage::load(Place::OwnMark).and_then(|text| text.parse().ok()).unwrap_or_default()
}

/// What is kept until this tab closes.
pub fn in_tab() -> Own {
    let kept = storage::load(Place::OwnTab);
    let text = journal::open([kept.as_deref(), None]).text;
    text.and_then(|text| Own::decode(&text).ok()).unwrap_or_default()
}

/// Writes both slots, one after the other, and the number. Where there is room
/// for one alone the other is emptied: what was before may not stay.
pub fn put(number: u64, text: &str) -> Result<(), Fault> {
    let text = journal::written(number, text);
    storage::save_twice([Place::Own(0), Place::Own(1)], slots().first, &text)?;
    storage::save(Place::OwnMark, &number.to_string())
}

/// Removes it from this device.
pub fn clear() {
    [Place::Own(0), Place::Own(1), Place::OwnMark].into_iter().for_each(storage::remove);
}

impl Vault {
    /// Opens what is there when the program starts.
    pub fn open(&mut self, desk: &mut Desk) {
        let kept = slots();
        self.number = kept.number;
        match kept.text {
            None if kept.torn => refuse(desk, Refusal::Torn),
            None => desk.own = in_tab(),
            Some(text) if sealed::is_sealed(&text) => {
                desk.place = Kept::Sealed;
                desk.lock = Lock::Shut;
                if kept.torn {
                    // Cut short: both hold the last whole one again.
                    let _ = put(kept.number, &text);
                }
            }
            Some(text) => match Own::decode(&text) {
                Err(refusal) => refuse(desk, refusal),
                Ok(own) => {
                    desk.own = own;
                    desk.place = Kept::Plainly;
                    if kept.torn {
                        desk.trouble = Some(Trouble::Torn);
                    }
                    if kept.uneven {
                        // A write was cut short: both hold the last one again.
                        let _ = put(kept.number, &desk.own.encode());
                    }
                }
            },
        }
    }

    /// Takes over what another window wrote plainly.
    pub fn catch_up(&mut self, desk: &mut Desk) {
        if desk.place != Kept::Plainly {
            return;
        }
        let kept = slots();
        if kept.number == self.number {
            return;
        }
        match kept.text {
            Some(text) if !sealed::is_sealed(&text) => {
                if let Ok(theirs) = Own::decode(&text) {
                    desk.own.merge(&theirs);
                    self.number = kept.number;
                    if desk.own != theirs {
                        // What they did not have is written again.
                        self.keep(desk, Kept::Plainly);
                    }
                }
            }
            // Nothing is there yet: this window is the first.
            None if self.number == 0 => {}
            // Wiped, or sealed: what this window holds may not come back.
            _ => address::reload(),
        }
    }

    /// Keeps it where it is not sealed. `before`: where it was.
    pub fn keep(&mut self, desk: &mut Desk, before: Kept) {
        let text = desk.own.encode();
        let kept = match desk.place {
            Kept::Sealed => return,
            Kept::Tab => {
                // Only what this window kept: another one may keep on its own.
                if before != Kept::Tab {
                    clear();
                }
                self.number = 0;
                storage::save(Place::OwnTab, &journal::written(1, &text))
            }
            Kept::Plainly => {
                self.number += 1;
                let kept = put(self.number, &text);
                if kept.is_ok() {
                    storage::remove(Place::OwnTab);
                }
                kept
            }
        };
        self.key = None;
        if let Err(fault) = kept {
            desk.trouble = Some(Trouble::NotKept(fault));
        }
    }
}

/// What was not opened is not written over.
fn refuse(desk: &mut Desk, refusal: Refusal) {
    desk.place = Kept::Sealed;
    desk.lock = Lock::Shut;
    desk.trouble = Some(Trouble::Refused(refusal));
}

/// A sealed text of this device, of that very write: one of another write in
/// its place is refused, and so is a copy.
pub fn of_device(number: u64, text: &str) -> Option<Sealed> {
    let sealed = sealed::read(text).ok()?;
    (sealed.header.number == number && sealed.header.purpose == Purpose::Device).then_some(sealed)
}
