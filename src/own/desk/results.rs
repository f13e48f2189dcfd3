//! Results over time: keeping one, looking back, and when to ask again.

use super::{Desk, Door, Kept, Means, Said, Trouble, read};
use crate::calendar;
use crate::domain::ids::Version;
use crate::domain::questionnaire::{Kind, Questionnaire};
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
        self.drop_draft();
        handover.order = Some(Order::Go(Route::Region(Version::Short).href()));
    }

    /// The child that was chosen, made where it is new.
    fn chosen_child(&mut self, means: &mut Means<'_>) -> Option<String> {
        let chosen = self.present_child().to_owned();
        if chosen == NEW_CHILD {
            // Another child is not the first one, also where nobody named either.
            let is_first = |id: &str| id == FIRST_CHILD && self.nickname.is_empty();
            let same = |(id, child): &(&str, &Child)| child.nickname == self.nickname && !is_first(id);
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
    /// tell whether they are the same. A parent's own words travel in no code: a
    /// text without them says nothing new, one with others does. Gives whether
    /// they are kept now.
    pub(super) fn put_result(
        &mut self,
        means: &mut Means<'_>,
        child: &str,
        day: &str,
        saved: &Saved,
        of_any_day: bool,
    ) -> bool {
        // The answers alone: who reads them in another language says nothing new.
        let code = |saved: &Saved| {
            let (answers, told_about) = (saved.answers.clone(), saved.told_about.clone());
            let alone = Saved { answers, told_about, ..Saved::default() };
            take_home::payload(means.questionnaire, means.order, &alone)
        };
        let (new, words) = (code(saved), words(means.questionnaire, saved));
        let says_the_same = |kept: &Saved| {
            let has_words = !of_any_day || words.iter().any(Option::is_some);
            code(kept) == new && (!has_words || self::words(means.questionnaire, kept) == words)
        };
        let is_same = |one: &KeptResult| {
            (of_any_day || (one.day == day && one.child == child))
                && read(&one.saved, means.questionnaire).is_some_and(|kept| says_the_same(&kept))
        };
        if self.own.results.iter().any(|(_, one)| is_same(one)) {
            self.said = Some(Said::KeptAlready);
            return true;
        }
        if self.own.results.len() >= MOST {
            self.trouble = Some(Trouble::TooMany);
            return false;
        }
        let Some(saved) = value_of(saved, means.questionnaire) else { return false };
        // A child that is not there, such as one that is still to be made.
        let child = if self.own.children.get(child).is_some() { child } else { FIRST_CHILD };
        if self.own.children.get(child).is_none() {
            self.own.children.put(child, Child::default());
        }
        let kept = KeptResult { child: child.to_owned(), day: day.to_owned(), saved };
        self.own.results.add(kept, (means.draw)());
        self.said = Some(Said::Kept);
        true
    }

    /// Removes one. If it was in the last copy, the copy holds one less of those
    /// that are here: the next one that is kept is seen to be in none.
    pub(super) fn remove_result(&mut self, id: &str) {
        let place = self.own.results.iter().position(|(one, _)| one == id);
        if place.is_some_and(|place| place < self.own.settings().copied) {
            self.own.set(|settings| settings.copied -= 1);
        }
        self.own.results.remove(id);
    }
}

/// A parent's own words among the answers.
fn words<'a>(with: &'a Questionnaire, saved: &'a Saved) -> Vec<Option<&'a str>> {
    let texts = with.items.iter().filter(|item| item.kind == Kind::Text);
    texts.map(|item| saved.answers.one(&item.id)).collect()
}

fn name(value: &str) -> String {
    value.trim().chars().take(MOST_NAME).collect()
}
