//! What a parent does with what is theirs. Each deed changes a [`Desk`], which
//! the keeping program holds; doors to the browser are named, and opened by it.

mod around;
mod copies;
mod drafts;
mod results;
mod steps;
mod telling;

use crate::domain::around::Person;
use crate::domain::codec::FrozenOrder;
use crate::domain::questionnaire::Questionnaire;
use crate::handover::{Handover, Order};
use crate::own::deed::OwnDeed;
use crate::own::{Draft, FIRST_CHILD, Own, Step};
use crate::route::{OwnPage, Route};
use crate::saved::Saved;

pub use telling::{Door, Kept, Lock, News, Said, Sure, Trouble};

/// The shortest passphrase, in Unicode code points.
pub const SHORTEST: usize = 8;
/// The longest, so that nobody pastes a book.
pub const LONGEST: usize = 200;

/// Everything the keeping program remembers, beside keys.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    pub own: Own,
    pub place: Kept,
    pub lock: Lock,
    /// The passphrase that is typed, of what is kept or of a copy.
    pub typed: String,
    /// Can it be read while it is typed?
    pub shown: bool,
    pub trouble: Option<Trouble>,
    pub said: Option<Said>,
    /// The page on which that was told; it is not told on the next one too.
    pub told_on: Option<OwnPage>,
    /// What is asked once more before it is done.
    pub sure: Option<Sure>,
    /// What a door brought, to be handed over when it tells.
    pub news: Option<News>,

    /// Whose result is to be kept.
    pub child: Option<String>,
    pub nickname: String,
    /// Keeps the result once it is chosen how.
    pub then_keep: bool,
    /// Whose results are looked at, and which two.
    pub of: Option<String>,
    pub before: Option<String>,
    pub after: Option<String>,
    /// The result that is shown as a code.
    pub code: Option<String>,
    /// A sealed copy that waits for its passphrase.
    pub copy: Option<String>,
    /// The step that is being made.
    pub step: Step,
    /// The person that is being placed.
    pub person: Person,
    /// The person that is looked at.
    pub picked: Option<String>,
    /// The draft that this window writes, and as what it last knew it.
    pub draft: Option<(String, Draft)>,
}

/// What the deeds need of the content, of the day and of chance.
pub struct Means<'a> {
    pub questionnaire: &'a Questionnaire,
    pub order: &'a FrozenOrder,
    /// This day, as `2026-11-24`.
    pub today: &'a str,
    /// Gives 32 random bits each time it is called.
    pub draw: &'a mut dyn FnMut() -> u32,
    /// The name of a suggestion, and the sentence to ask with.
    pub suggested: &'a dyn Fn(&str) -> Option<(String, String)>,
    /// The text of a key, in the parent's language.
    pub words: &'a dyn Fn(&str) -> String,
}

impl Desk {
    /// Does a deed, with the value of its field; gives the doors to open.
    pub fn act(
        &mut self,
        means: &mut Means<'_>,
        deed: OwnDeed,
        value: &str,
        handover: &mut Handover,
    ) -> Vec<Door> {
        handover.order = None;
        let sure = self.sure.take();
        if !matches!(deed, OwnDeed::Told | OwnDeed::Draft | OwnDeed::Passphrase | OwnDeed::Show) {
            self.trouble = None;
            self.said = None;
        }
        // What is locked can be opened or forgotten, and nothing else.
        if self.lock != Lock::Open {
            return self.act_locked(means, deed, value, handover, sure);
        }
        match deed {
            OwnDeed::Told => return self.take_news(means, handover),
            OwnDeed::Draft => self.put_draft(means, value),
            OwnDeed::Forget => return vec![Door::Forget],
            OwnDeed::Plainly => return self.keep_plainly(means, handover),
            OwnDeed::Passphrase => self.typed = value.chars().take(LONGEST).collect(),
            OwnDeed::Show => self.shown = !self.shown,
            OwnDeed::Seal => return self.seal(means, handover),
            OwnDeed::Lock => return vec![Door::Lock],
            OwnDeed::Idle => {
                if let Some(minutes) = value.parse().ok().filter(|one| super::IDLE_MINUTES.contains(one)) {
                    self.own.set(|settings| settings.idle_minutes = minutes);
                }
            }
            OwnDeed::Unlock | OwnDeed::UnlockOlder | OwnDeed::StopKeeping | OwnDeed::NotSure => {}
            OwnDeed::Ask(what) => self.sure = Some(what),
            OwnDeed::Sure => return self.do_for_sure(means, sure, handover),
            other => return self.act_on(means, other, value, handover),
        }
        Vec::new()
    }

    fn act_on(
        &mut self,
        means: &mut Means<'_>,
        deed: OwnDeed,
        value: &str,
        handover: &mut Handover,
    ) -> Vec<Door> {
        match deed {
            OwnDeed::ForChild(_)
            | OwnDeed::Nickname
            | OwnDeed::Rename(_)
            | OwnDeed::Keep
            | OwnDeed::OfChild(_)
            | OwnDeed::Before
            | OwnDeed::After
            | OwnDeed::Again
            | OwnDeed::Weeks(_) => self.on_results(means, deed, value, handover),
            OwnDeed::CopyOut
            | OwnDeed::CopyIn
            | OwnDeed::CopyPassphrase
            | OwnDeed::CopyOpen
            | OwnDeed::Code(_) => self.on_copies(means, deed, value),
            OwnDeed::Write(_)
            | OwnDeed::From(_)
            | OwnDeed::AddStep
            | OwnDeed::Tick(_)
            | OwnDeed::Rewrite(..)
            | OwnDeed::NextStep(_)
            | OwnDeed::CopySentence(_)
            | OwnDeed::ShareSentence(_) => self.on_steps(means, deed, value),
            other => {
                self.on_people(means, other, value, handover);
                Vec::new()
            }
        }
    }

    fn act_locked(
        &mut self,
        means: &mut Means<'_>,
        deed: OwnDeed,
        value: &str,
        handover: &mut Handover,
        sure: Option<Sure>,
    ) -> Vec<Door> {
        match deed {
            OwnDeed::Told => return self.take_news(means, handover),
            OwnDeed::Forget => return vec![Door::Forget],
            OwnDeed::Passphrase => self.typed = value.chars().take(LONGEST).collect(),
            OwnDeed::Show => self.shown = !self.shown,
            OwnDeed::Unlock | OwnDeed::UnlockOlder if self.lock == Lock::Shut && !self.typed.is_empty() => {
                self.lock = Lock::Working;
                return vec![Door::Unlock(self.typed.clone(), deed == OwnDeed::UnlockOlder)];
            }
            OwnDeed::Ask(Sure::Forget) => self.sure = Some(Sure::Forget),
            OwnDeed::Sure if sure == Some(Sure::Forget) => return vec![Door::Forget],
            _ => {}
        }
        Vec::new()
    }

    fn take_news(&mut self, means: &mut Means<'_>, handover: &mut Handover) -> Vec<Door> {
        match self.news.take() {
            None => {}
            Some(News::Opened) => {
                self.take_draft(means, handover);
                handover.order = Some(Order::Seal);
            }
            Some(News::Sealed) => {
                handover.order = Some(Order::Seal);
                if std::mem::take(&mut self.then_keep) {
                    self.keep_result(means, handover);
                    handover.order = Some(Order::Seal);
                }
                return vec![Door::Persist];
            }
        }
        Vec::new()
    }

    fn keep_plainly(&mut self, means: &mut Means<'_>, handover: &mut Handover) -> Vec<Door> {
        self.place = Kept::Plainly;
        self.drop_drafts(means);
        self.said = Some(Said::Plainly);
        if std::mem::take(&mut self.then_keep) {
            self.keep_result(means, handover);
        }
        handover.order = Some(Order::Keep(true));
        vec![Door::Persist]
    }

    fn seal(&mut self, means: &mut Means<'_>, handover: &Handover) -> Vec<Door> {
        if self.typed.chars().count() < SHORTEST {
            self.trouble = Some(Trouble::ShortPassphrase);
            return Vec::new();
        }
        // The answers go in first: the plain ones are only removed once these
        // are kept.
        let saved = handover.saved.encode(means.questionnaire);
        self.put_draft(means, &saved);
        self.lock = Lock::Working;
        vec![Door::Seal(self.typed.clone())]
    }

    fn do_for_sure(
        &mut self,
        means: &mut Means<'_>,
        sure: Option<Sure>,
        handover: &mut Handover,
    ) -> Vec<Door> {
        match sure {
            None => {}
            Some(Sure::Forget) => return vec![Door::Forget],
            Some(Sure::StopKeeping) => {
                self.place = Kept::Tab;
                self.drop_drafts(means);
                self.said = Some(Said::Stopped);
                handover.order = Some(Order::Keep(false));
            }
            Some(Sure::Result(id)) => self.remove_result(&id),
            Some(Sure::Step(id)) => self.own.steps.remove(&id),
            Some(Sure::Person(id)) => {
                self.own.people.remove(&id);
                self.picked = None;
            }
        }
        Vec::new()
    }

    /// Whoever goes on to another page has read what was told on the last.
    pub fn turn_to(&mut self, page: OwnPage) {
        if self.told_on.is_some_and(|last| last != page) {
            self.said = None;
            if self.lock == Lock::Open {
                self.trouble = None;
            }
            self.sure = None;
        }
        let tells = self.said.is_some() || self.trouble.is_some() || self.sure.is_some();
        self.told_on = tells.then_some(page);
    }

    /// The child that results are kept for, unless another is chosen.
    pub fn present_child(&self) -> &str {
        let chosen = self.child.as_deref().or(self.of.as_deref());
        let last = self.own.results.iter().next_back().map(|(_, result)| result.child.as_str());
        chosen.or(last).unwrap_or(FIRST_CHILD)
    }

    fn go(page: OwnPage, handover: &mut Handover) {
        handover.order = Some(Order::Go(Route::Own(page).href()));
    }
}

/// Answers that were kept, if this version can read them.
pub fn read(value: &serde_json::Value, with: &Questionnaire) -> Option<Saved> {
    Saved::decode(&value.to_string(), with).ok()
}
