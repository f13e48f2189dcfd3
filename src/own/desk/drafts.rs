//! Answers in progress: kept sealed, where the app may write them nowhere else.

use super::{Desk, Means, read};
use crate::handover::Handover;
use crate::own::{Draft, value_of};
use crate::saved::Saved;

impl Desk {
    /// Puts the answers of this window into its draft. Where another window has
    /// written the same draft meanwhile, this one goes on in a draft of its own.
    pub(super) fn put_draft(&mut self, means: &mut Means<'_>, text: &str) {
        let Ok(saved) = Saved::decode(text, means.questionnaire) else { return };
        let ours = |desk: &Self| {
            let (id, known) = desk.draft.clone()?;
            (desk.own.drafts.get(&id) == Some(&known)).then_some(id)
        };
        let ours = ours(self);
        if saved.answers.is_empty() {
            if let Some(id) = ours {
                self.own.drafts.remove(&id);
            }
            self.draft = None;
            return;
        }
        let Some(saved) = value_of(&saved, means.questionnaire) else { return };
        let draft = Draft { day: means.today.to_owned(), saved };
        let id = match ours {
            Some(id) => {
                self.own.drafts.put(&id, draft.clone());
                id
            }
            None => self.own.drafts.add(draft.clone(), (means.draw)()),
        };
        self.draft = Some((id, draft));
    }

    /// After opening: goes on with the last draft where this window has no
    /// answers of its own. What is left over becomes a result: nothing is lost.
    /// What this version cannot read waits for one that can.
    pub(super) fn take_draft(&mut self, means: &mut Means<'_>, handover: &mut Handover) {
        let mut drafts: Vec<(String, Draft)> =
            self.own.drafts.iter().map(|(id, draft)| (id.to_owned(), draft.clone())).collect();
        drafts.sort_by(|(_, one), (_, other)| one.day.cmp(&other.day));
        if handover.saved.answers.is_empty() && !handover.carried {
            let read = |(_, draft): &(String, Draft)| read(&draft.saved, means.questionnaire);
            let last = drafts.iter().enumerate().rev().find_map(|(nth, one)| Some((nth, read(one)?)));
            if let Some((nth, saved)) = last {
                let Saved { language, group, .. } = std::mem::take(&mut handover.saved);
                // An invitation that was just opened is newer than the draft.
                let (language, group) = (language.or(saved.language.clone()), group.or(saved.group.clone()));
                handover.saved = Saved { language, group, ..saved };
                self.draft = Some(drafts.remove(nth));
            }
        } else {
            let saved = handover.saved.encode(means.questionnaire);
            self.put_draft(means, &saved);
        }
        self.settle_each(means, drafts);
    }

    fn settle_each(&mut self, means: &mut Means<'_>, drafts: Vec<(String, Draft)>) {
        for (id, draft) in drafts {
            if self.settle(means, &draft) {
                self.own.drafts.remove(&id);
            }
        }
    }

    /// Keeps a draft as a result, unless it says nothing new. False where that
    /// cannot be done, and it has to stay a draft.
    pub(super) fn settle(&mut self, means: &mut Means<'_>, draft: &Draft) -> bool {
        let Some(saved) = read(&draft.saved, means.questionnaire) else { return false };
        let child = self.present_child().to_owned();
        saved.answers.is_empty() || self.put_result(means, &child, &draft.day, &saved, true)
    }

    /// The answers of this window are kept elsewhere.
    pub(super) fn drop_draft(&mut self) {
        if let Some((id, known)) = self.draft.take()
            && self.own.drafts.get(&id) == Some(&known)
        {
            self.own.drafts.remove(&id);
        }
    }

    /// The app writes them itself again. Those of other windows become results.
    pub(super) fn drop_drafts(&mut self, means: &mut Means<'_>) {
        self.drop_draft();
        let others = self.own.drafts.iter().map(|(id, draft)| (id.to_owned(), draft.clone())).collect();
        self.settle_each(means, others);
    }
}
