//! Copies: out as a file or as a code, and in again.

use super::{Desk, Door, Kept, LONGEST, Means, Said, Trouble};
use crate::own::Own;
use crate::own::deed::OwnDeed;
use crate::own::shelf::Shelf;
use crate::sealed;

impl Desk {
    pub(super) fn on_copies(&mut self, means: &mut Means<'_>, deed: OwnDeed, value: &str) -> Vec<Door> {
        match deed {
            OwnDeed::CopyOut => return vec![Door::CopyOut],
            OwnDeed::CopyIn if sealed::is_sealed(value) => match sealed::read(value) {
                Ok(_) => {
                    self.copy = Some(value.to_owned());
                    self.typed.clear();
                }
                Err(refusal) => self.trouble = Some(Trouble::CopyRefused(refusal)),
            },
            OwnDeed::CopyIn => self.take_copy(means, value),
            // As long as the one that it was sealed with.
            OwnDeed::CopyPassphrase => self.typed = value.chars().take(LONGEST).collect(),
            OwnDeed::CopyOpen => {
                let opened = self.copy.clone().filter(|_| !self.typed.is_empty());
                return opened.map(|copy| Door::CopyOpen(self.typed.clone(), copy)).into_iter().collect();
            }
            OwnDeed::Code(id) => {
                self.code = if self.code.as_ref() == Some(&id) { None } else { Some(id) };
            }
            _ => {}
        }
        Vec::new()
    }

    /// Puts what a copy holds to what is here.
    pub fn take_copy(&mut self, means: &mut Means<'_>, text: &str) {
        let copy = match Own::decode(text) {
            Ok(copy) => copy,
            Err(refusal) => {
                self.trouble = Some(Trouble::CopyRefused(refusal));
                return;
            }
        };
        let before = self.clone();
        let mut drafts = copy.drafts.clone();
        self.own.restore(&Own { drafts: Shelf::default(), ..copy.clone() });
        for (id, draft) in copy.drafts.iter() {
            if self.settle(means, draft) {
                drafts = drafts.without(id);
            }
        }
        // What can be no result here, now, stays what it was.
        self.own.drafts.restore(&drafts);
        if Own::decode(&self.own.encode()).is_err() {
            // Together they are more than may be kept.
            *self = Self { trouble: Some(Trouble::TooMany), ..before };
            return;
        }
        self.copy = None;
        self.typed.clear();
        self.trouble = None;
        self.said = Some(Said::Restored(self.own.results.len() - before.own.results.len()));
    }

    /// What goes into a copy: also answers that are not kept as a result yet.
    pub fn for_copy(&self, means: &mut Means<'_>, saved: &crate::saved::Saved) -> Own {
        let mut desk = Self { own: self.own.clone(), place: Kept::Sealed, ..Self::default() };
        desk.draft.clone_from(&self.draft);
        desk.put_draft(means, &saved.encode(means.questionnaire));
        desk.own.copied()
    }

    /// A copy was made today.
    pub fn copy_made(&mut self, today: &str) {
        let results = self.own.results.len();
        self.own.set(|settings| {
            settings.copied_on = Some(today.to_owned());
            settings.copied = results;
        });
        self.said = Some(Said::CopyMade);
    }

    /// Is there a result that is in no copy yet?
    pub fn wants_a_copy(&self) -> bool {
        let settings = self.own.settings();
        !self.own.results.is_empty()
            && (settings.copied_on.is_none() || settings.copied < self.own.results.len())
    }
}
