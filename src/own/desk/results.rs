//! Results over time: keeping one, looking back, and when to ask again.

use super::{Desk, Door, Kept, Means, Said, Trouble, read};
use crate::calendar;
use crate::domain::ids::Version;
use crate::handover::{Handover, Order};
use crate::own::deed::{NEW_CHILD, OwnDeed};
use crate::own::{Child, FIRST_CHILD, KeptResult, MOST, MOST_CHILDREN, MOST_NAME, value_of};
use crate::route::{OwnPage, Route};
use crate::saved::Saved;
use crate::take_home;

impl Desk {
    pub(super) fn on_results(
        &mut self,
        means: &mut Means<'_>,
        deed: OwnDeed,
        value: &str,
        handover: &mut Handover,
    ) -> Vec<Door> {
        match deed {
            OwnDeed::ForChild(id) => self.child = Some(id),
            OwnDeed::Nickname => self.nickname = name(value),
            OwnDeed::Rename(id) => self.own.children.change(&id, |child| child.nickname = name(value)),
            OwnDeed::Keep if self.place == Kept::Tab => {
                self.then_keep = true;
                Self::go(OwnPage::Keep, handover);
            }
            OwnDeed::Keep => self.keep_result(means, handover),
            OwnDeed::OfChild(id) => {
                self.of = Some(id);
                self.before = None;
                self.after = None;
            }
            OwnDeed::Again => self.again(means, handover),
            OwnDeed::Before => self.before = Some(value.to_owned()),
            OwnDeed::After => self.after = Some(value.to_owned()),
            OwnDeed::Weeks(weeks) => {
                let uid = u64::from((means.draw)()) << 32 | u64::from((means.draw)());
                let title = (means.words)("own-calendar-title");
                let file = calendar::reminder(means.today, weeks, &title, uid);
                return file
                    .map(|text| Door::File("afspraak.ics".to_owned(), "text/calendar", text))
                    .into_iter()
                    .collect();
            }
            _ => {}
        }
        Vec::new()
    }

    /// Keeps the answers of now.
    pub(super) fn keep_result(&mut self, means: &mut Means<'_>, handover: &mut Handover) {
        if handover.saved.answers.is_empty() {
            self.trouble = Some(Trouble::NothingToKeep);
            return;
        }
        let Some(child) = self.chosen_child(means) else {
            self.trouble = Some(Trouble::TooMany);
            return;
        };
        let (saved, carried) = (handover.saved.clone(), handover.carried);
        self.put_result(means, &child, means.today, &saved, carried);
        self.child = Some(child);
        Self::go(OwnPage::Home, handover);
    }

    /// Begins anew. What was not for this parent is not for them now either, and
    /// is shown as such.
    fn again(&mut self, means: &mut Means<'_>, handover: &mut Handover) {
        if !handover.saved.answers.is_empty() {
            self.keep_result(means, handover);
        }
        if self.trouble.is_some() {
            return;
        }
        let Saved { region, language, auto_next, passed, refused, .. } = std::mem::take(&mut handover.saved);
        handover.saved = Saved { region, language, auto_next, passed, refused, ..Saved::default() };
        self.drop_drafts();
        handover.order = Some(Order::Go(Route::Region(Version::Short).href()));
    }

    /// The child that was chosen, made where it is new.
    fn chosen_child(&mut self, means: &mut Means<'_>) -> Option<String> {
        let chosen = self.present_child().to_owned();
        if chosen == NEW_CHILD {
            let same = |(_, child): &(&str, &Child)| child.nickname == self.nickname;
            if let Some((id, _)) = self.own.children.iter().find(same) {
                return Some(id.to_owned());
            }
            let nickname = std::mem::take(&mut self.nickname);
            let is_room = self.own.children.len() < MOST_CHILDREN;
            return is_room.then(|| self.own.children.add(Child { nickname }, (means.draw)()));
        }
        if self.own.children.get(&chosen).is_none() {
            self.own.children.put(FIRST_CHILD, Child::default());
            return Some(FIRST_CHILD.to_owned());
        }
        Some(chosen)
    }

    /// Keeps answers as the result of a day, unless they are kept already. Of
    /// answers that came by a code nobody knows the day: there the answers alone
    /// tell whether they are the same.
    pub(super) fn put_result(
        &mut self,
        means: &mut Means<'_>,
        child: &str,
        day: &str,
        saved: &Saved,
        of_any_day: bool,
    ) {
        let code = |saved: &Saved| take_home::payload(means.questionnaire, means.order, saved);
        let new = code(saved);
        let is_same = |one: &KeptResult| {
            (of_any_day || (one.day == day && one.child == child))
                && read(&one.saved, means.questionnaire).is_some_and(|kept| code(&kept) == new)
        };
        if self.own.results.iter().any(|(_, one)| is_same(one)) {
            self.said = Some(Said::KeptAlready);
        } else if self.own.results.len() >= MOST {
            self.trouble = Some(Trouble::TooMany);
        } else if let Some(saved) = value_of(saved, means.questionnaire) {
            if self.own.children.get(child).is_none() {
                self.own.children.put(child, Child::default());
            }
            let kept = KeptResult { child: child.to_owned(), day: day.to_owned(), saved };
            self.own.results.add(kept, (means.draw)());
            self.said = Some(Said::Kept);
        }
    }
}

fn name(value: &str) -> String {
    value.trim().chars().take(MOST_NAME).collect()
}
