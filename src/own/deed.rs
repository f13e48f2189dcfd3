//! Everything a parent can do with what is theirs, as words in the markup.

use super::desk::Sure;
use crate::domain::ids::Form;

/// What stands before the words, after `later `: they are for this program.
pub const OWN: &str = "own ";
/// The words by which a door tells that something is done.
pub const TOLD: &str = "own told";
/// The words by which the asking program gives answers to keep.
pub const DRAFT: &str = "own draft";
/// The words by which memory is emptied, on the way out at once.
pub const LEAVE: &str = "own leave";

/// One deed. Ids are of entries, fields are the names of what is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnDeed {
    /// A door has done what it was asked.
    Told,
    /// Answers in progress, to be kept sealed: the value.
    Draft,
    /// Forgets what is in memory, and nothing that is kept.
    Leave,
    /// Forgets all of it, in memory and where it is kept.
    Forget,

    /// Keeps it on this device, for whoever has the device.
    Plainly,
    /// Keeps it no longer on this device.
    StopKeeping,
    /// The passphrase that is typed: the value.
    Passphrase,
    /// Shows what is typed, or hides it.
    Show,
    Seal,
    Unlock,
    /// Opens what is older than what was kept last.
    UnlockOlder,
    Lock,
    /// Locks after so many minutes: the value.
    Idle,

    Ask(Sure),
    Sure,
    NotSure,

    /// Whose result it is: the id of a child, or [`NEW_CHILD`].
    ForChild(String),
    /// How a child that is new is called: the value.
    Nickname,
    /// How this child is called from now on: the value.
    Rename(String),
    Keep,
    /// Looks back at this child.
    OfChild(String),
    /// The result on the left, and on the right: the value.
    Before,
    After,
    /// The questions once more; what was answered is kept first.
    Again,
    /// A file for the calendar, after so many weeks.
    Weeks(u32),

    CopyOut,
    /// A copy that was chosen: the value is its text.
    CopyIn,
    /// The passphrase of the copy: the value.
    CopyPassphrase,
    CopyOpen,
    /// Shows a result as a code.
    Code(String),

    /// Writes a field of the step that is being made: the value.
    Write(String),
    /// Begins a step from a suggestion.
    From(String),
    AddStep,
    Tick(String),
    /// Writes a field of a step: the value.
    Rewrite(String, String),
    /// Begins the step after this one.
    NextStep(String),
    CopySentence(String),
    ShareSentence(String),

    /// Writes a field of the person that is being placed: the value.
    Who(String),
    AddPerson,
    /// Places everybody whom the answers name.
    AddNamed,
    /// Looks at this person.
    Pick(String),
    /// Places this person in a circle.
    Move(String, String),
    Gives(String, Form),
    TooMuch(String, Form),
    /// Lets the people on the map count as answers.
    CountThem,
    /// Begins a step: ask this person for this form.
    AskFor(String, Form),
}

/// Stands for a child that is not there yet.
pub const NEW_CHILD: &str = "new";

/// The deeds that are one word.
const PLAIN: [(&str, OwnDeed); 28] = [
    ("told", OwnDeed::Told),
    ("draft", OwnDeed::Draft),
    ("leave", OwnDeed::Leave),
    ("forget", OwnDeed::Forget),
    ("plainly", OwnDeed::Plainly),
    ("stop-keeping", OwnDeed::StopKeeping),
    ("passphrase", OwnDeed::Passphrase),
    ("show", OwnDeed::Show),
    ("seal", OwnDeed::Seal),
    ("unlock", OwnDeed::Unlock),
    ("unlock-older", OwnDeed::UnlockOlder),
    ("lock", OwnDeed::Lock),
    ("idle", OwnDeed::Idle),
    ("sure", OwnDeed::Sure),
    ("not-sure", OwnDeed::NotSure),
    ("nickname", OwnDeed::Nickname),
    ("keep", OwnDeed::Keep),
    ("again", OwnDeed::Again),
    ("before", OwnDeed::Before),
    ("after", OwnDeed::After),
    ("copy-out", OwnDeed::CopyOut),
    ("copy-in", OwnDeed::CopyIn),
    ("copy-passphrase", OwnDeed::CopyPassphrase),
    ("copy-open", OwnDeed::CopyOpen),
    ("add-step", OwnDeed::AddStep),
    ("add-person", OwnDeed::AddPerson),
    ("add-named", OwnDeed::AddNamed),
    ("count-them", OwnDeed::CountThem),
];

impl OwnDeed {
    /// The text form.
    pub fn words(&self) -> String {
        let words = match self {
            Self::Ask(sure) => format!("ask {}", sure.words()),
            Self::ForChild(id) => format!("for-child {id}"),
            Self::Rename(id) => format!("rename {id}"),
            Self::OfChild(id) => format!("of-child {id}"),
            Self::Weeks(weeks) => format!("weeks {weeks}"),
            Self::Code(id) => format!("code {id}"),
            Self::Write(field) => format!("write {field}"),
            Self::From(id) => format!("from {id}"),
            Self::Tick(id) => format!("tick {id}"),
            Self::Rewrite(id, field) => format!("rewrite {id} {field}"),
            Self::NextStep(id) => format!("next-step {id}"),
            Self::CopySentence(id) => format!("copy-sentence {id}"),
            Self::ShareSentence(id) => format!("share-sentence {id}"),
            Self::Who(field) => format!("who {field}"),
            Self::Pick(id) => format!("pick {id}"),
            Self::Move(id, circle) => format!("move {id} {circle}"),
            Self::Gives(id, form) => format!("gives {id} {form}"),
            Self::TooMuch(id, form) => format!("too-much {id} {form}"),
            Self::AskFor(id, form) => format!("ask-for {id} {form}"),
            plain => {
                let found = PLAIN.iter().find(|(_, one)| one == plain);
                found.map_or_else(String::new, |(name, _)| (*name).to_owned())
            }
        };
        format!("{OWN}{words}")
    }

    /// Reads the text form; `None` for anything else.
    pub fn parse(words: &str) -> Option<Self> {
        let words = words.strip_prefix(OWN)?;
        let own = |id: &str| id.to_owned();
        Some(match words.split(' ').collect::<Vec<_>>().as_slice() {
            [word] => return PLAIN.iter().find(|(name, _)| name == word).map(|(_, deed)| deed.clone()),
            ["ask", rest @ ..] => Self::Ask(Sure::parse(rest)?),
            ["move", id, circle] => Self::Move(own(id), own(circle)),
            ["rewrite", id, field] => Self::Rewrite(own(id), own(field)),
            ["gives", id, form] => Self::Gives(own(id), Form::from_id(form)?),
            ["too-much", id, form] => Self::TooMuch(own(id), Form::from_id(form)?),
            ["ask-for", id, form] => Self::AskFor(own(id), Form::from_id(form)?),
            ["weeks", weeks] => Self::Weeks(weeks.parse().ok()?),
            [word, id] => {
                let one: fn(String) -> Self = match *word {
                    "for-child" => Self::ForChild,
                    "rename" => Self::Rename,
                    "of-child" => Self::OfChild,
                    "code" => Self::Code,
                    "write" => Self::Write,
                    "from" => Self::From,
                    "tick" => Self::Tick,
                    "next-step" => Self::NextStep,
                    "copy-sentence" => Self::CopySentence,
                    "share-sentence" => Self::ShareSentence,
                    "who" => Self::Who,
                    "pick" => Self::Pick,
                    _ => return None,
                };
                one(own(id))
            }
            _ => return None,
        })
    }
}
