//! What a desk has to tell: how it is kept, what is wrong, what was done, and
//! which door is to be opened.

use crate::saved::{Fault, Refusal};

/// Where it is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// Until this tab closes.
    #[default]
    Tab,
    /// On this device, for whoever has the device.
    Plainly,
    /// On this device, behind a passphrase.
    Sealed,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lock {
    #[default]
    Open,
    Shut,
    /// A key is being made, which takes a moment on purpose.
    Working,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    ShortPassphrase,
    WrongPassphrase,
    /// This browser has no means to seal.
    NoSealing,
    /// What is kept is older than what was kept last.
    Older,
    /// What is kept was not opened, and is not written over.
    Refused(Refusal),
    /// The last write was not whole: the one before it is used.
    Torn,
    NotKept(Fault),
    /// As many as there may be.
    TooMany,
    NothingToKeep,
    NoWords,
    CopyRefused(Refusal),
    CopyPassphrase,
    NotShared,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Kept,
    KeptAlready,
    Sealed,
    Plainly,
    Stopped,
    CopyMade,
    /// So many results came with the copy.
    Restored(usize),
    Copied(String),
    Counted,
}

/// What is asked once more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sure {
    StopKeeping,
    Forget,
    Result(String),
    Step(String),
    Person(String),
}

/// What a door brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// It is open now.
    Opened,
    /// It is sealed now.
    Sealed,
}

/// What only the browser can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Door {
    /// Makes a key of a passphrase, and keeps behind it.
    Seal(String),
    /// Opens with a passphrase; also what is older than what was kept last.
    Unlock(String, bool),
    Lock,
    /// Asks the browser not to wipe it by itself.
    Persist,
    /// A copy of all as a file.
    CopyOut,
    /// Opens a sealed copy.
    CopyOpen(String, String),
    /// A file: its name, its kind, and the text.
    File(String, &'static str, String),
    Clip(String, String),
    Share(String),
    /// Removes it wherever it is kept, and loads the page anew.
    Forget,
}

impl Sure {
    pub fn words(&self) -> String {
        match self {
            Self::StopKeeping => "stop-keeping".to_owned(),
            Self::Forget => "forget".to_owned(),
            Self::Result(id) => format!("result {id}"),
            Self::Step(id) => format!("step {id}"),
            Self::Person(id) => format!("person {id}"),
        }
    }

    pub(in crate::own) fn parse(words: &[&str]) -> Option<Self> {
        Some(match words {
            ["stop-keeping"] => Self::StopKeeping,
            ["forget"] => Self::Forget,
            ["result", id] => Self::Result((*id).to_owned()),
            ["step", id] => Self::Step((*id).to_owned()),
            ["person", id] => Self::Person((*id).to_owned()),
            _ => return None,
        })
    }
}
