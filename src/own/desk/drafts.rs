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
    pub(super) fn take_draft(&mut self, means: &mut Means<'_>, handover: &mut Handover) {
        let mut drafts: Vec<(String, Draft)> =
            self.own.drafts.iter().map(|(id, draft)| (id.to_owned(), draft.clone())).collect();
        drafts.sort_by(|(_, one), (_, other)| one.day.cmp(&other.day));
        if handover.saved.answers.is_empty() && !handover.carried {
            let last = drafts.last().and_then(|(_, draft)| read(&draft.saved, means.questionnaire));
            if let Some(saved) = last {
                let language = handover.saved.language.take();
                handover.saved = Saved { language: language.or(saved.language.clone()), ..saved };
                self.draft = drafts.pop();
            }
        } else {
            let saved = handover.saved.encode(means.questionnaire);
            self.put_draft(means, &saved);
        }
        for (id, draft) in drafts {
            self.settle(means, &draft);
            self.own.drafts.remove(&id);
        }
    }

    /// Keeps a draft as a result, unless it says nothing new.
    pub(super) fn settle(&mut self, means: &mut Means<'_>, draft: &Draft) {
        if let Some(saved) = read(&draft.saved, means.questionnaire).filter(|one| !one.answers.is_empty()) {
            let child = self.present_child().to_owned();
            self.put_result(means, &child, &draft.day, &saved, true);
        }
    }

    /// The app writes them itself again.
    pub(super) fn drop_drafts(&mut self) {
        let ids: Vec<String> = self.own.drafts.iter().map(|(id, _)| id.to_owned()).collect();
        ids.iter().for_each(|id| self.own.drafts.remove(id));
        self.draft = None;
    }
}
