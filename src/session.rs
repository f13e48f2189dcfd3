//! The reactive state: answers in, memos out. The only writers of the app.
//!
//! Saving happens in the writer, not in an effect: an effect also runs at
//! start-up, and would overwrite a save that it failed to read.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::cards::Cards;
use crate::content::figures::Figure;
use crate::content::help::Help;
use crate::content::language::Language;
use crate::content::offers::Offers;
use crate::device::storage;
use crate::domain::candidate::Candidate;
use crate::domain::ids::{Region, Version};
use crate::domain::path::{Step, path};
use crate::domain::profile::Profile;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::ranking::{Ranked, rank};
use crate::domain::three::{Suggestion, choose};
use crate::saved::{Notice, Place, Saved};

/// Content, loaded once for as long as the app lives: leaked on purpose, at
/// most one offers file a region, so that rankings can borrow it.
#[derive(Clone, Copy)]
pub struct Library {
    pub questionnaire: &'static Questionnaire,
    pub help: RwSignal<Option<&'static Help>>,
    pub cards: RwSignal<Option<&'static Cards>>,
    pub figures: RwSignal<&'static [Figure]>,
    /// The offers of the region that is chosen now.
    pub offers: RwSignal<Option<(Region, &'static Offers)>>,
    pub language: RwSignal<Arc<Language>>,
    /// Problems in content files; with any, the app shows what still works.
    pub problems: RwSignal<Vec<String>>,
}

/// Everything about this parent, for as long as the tab is open.
#[derive(Clone, Copy)]
pub struct Session {
    pub library: Library,
    saved: RwSignal<Saved>,
    place: RwSignal<Place>,
    /// False after a refused save: then nothing is written.
    may_write: RwSignal<bool>,
    pub notice: RwSignal<Option<Notice>>,
    pub profile: Memo<Profile>,
    pub three: Memo<Vec<Suggestion<'static>>>,
}

impl Session {
    /// Opens what was kept: this tab's first, then this device's.
    pub fn open(library: Library) -> Self {
        let kept = |place| storage::load(place).map(|text| (place, text));
        let questionnaire = library.questionnaire;
        let (place, opened) = match kept(Place::Tab).or_else(|| kept(Place::Device)) {
            None => (Place::Tab, Ok(Saved::default())),
            Some((place, text)) => (place, Saved::decode(&text, questionnaire)),
        };
        let refusal = opened.as_ref().err().copied();
        let saved = RwSignal::new(opened.unwrap_or_default());
        let profile = Memo::new(move |_| saved.with(|saved| Profile::of(questionnaire, &saved.answers)));
        let three = Memo::new(move |before: Option<&Vec<Suggestion<'static>>>| {
            let three = saved.with(|saved| {
                let candidates = candidates(library, saved);
                profile.with(|profile| {
                    let ranking: Vec<Ranked<'static>> = rank(questionnaire, profile, candidates);
                    choose(questionnaire, profile, &ranking)
                })
            });
            in_place(before.map_or(&[], Vec::as_slice), three)
        });
        Self {
            library,
            saved,
            place: RwSignal::new(place),
            may_write: RwSignal::new(refusal.is_none()),
            notice: RwSignal::new(refusal.map(Notice::Refused)),
            profile,
            three,
        }
    }

    /// Reads what is known of this parent.
    pub fn read<T>(&self, of: impl FnOnce(&Saved) -> T) -> T {
        self.saved.with(of)
    }

    /// Reads it without being told of changes.
    pub fn glance<T>(&self, of: impl FnOnce(&Saved) -> T) -> T {
        self.saved.with_untracked(of)
    }

    /// The way through the questionnaire as it is now.
    pub fn path(&self) -> Vec<Step> {
        self.glance(|saved| path_of(self.library.questionnaire, saved))
    }

    /// Is it kept on this device, beyond this tab?
    pub fn keeps(&self) -> bool {
        self.place.get() == Place::Device
    }

    /// Changes what is known of this parent, and keeps it.
    pub fn write(&self, change: impl FnOnce(&mut Saved)) {
        self.saved.update(change);
        self.store();
    }

    /// Keeps on this device from now on, or only in this tab and nowhere else.
    pub fn keep(&self, on_device: bool) {
        let (to, from) =
            if on_device { (Place::Device, Place::Tab) } else { (Place::Tab, Place::Device) };
        self.place.set(to);
        if self.store() || !on_device {
            // Stopping must work even where the tab itself keeps nothing.
            storage::remove(from);
        } else {
            self.place.set(from);
        }
    }

    /// Lets the refused save be replaced by what is in memory.
    pub fn replace_refused(&self) {
        self.may_write.set(true);
        self.notice.set(None);
        self.store();
    }

    /// Forgets everything, in memory and in storage. The language stays: it
    /// says nothing of a parent, and without it the screen could not be read.
    pub fn forget(&self) {
        storage::remove(Place::Tab);
        storage::remove(Place::Device);
        self.place.set(Place::Tab);
        self.may_write.set(true);
        self.saved.update(|saved| {
            *saved = Saved { language: saved.language.take(), ..Saved::default() };
        });
    }

    /// Keeps what is in memory; false, with a notice, where that fails.
    fn store(&self) -> bool {
        if !self.may_write.get_untracked() {
            return false;
        }
        let text = self.glance(|saved| saved.encode(self.library.questionnaire));
        match storage::save(self.place.get_untracked(), &text) {
            Err(fault) => self.notice.set(Some(Notice::NotKept(fault))),
            Ok(()) if matches!(self.notice.get_untracked(), Some(Notice::NotKept(_))) => {
                self.notice.set(None);
            }
            Ok(()) => return true,
        }
        false
    }
}

/// The way through the questionnaire for what is known of a parent.
pub fn path_of(questionnaire: &Questionnaire, saved: &Saved) -> Vec<Step> {
    let version = saved.version.unwrap_or(Version::Short);
    path(questionnaire, version, &saved.answers, &saved.told_about)
}

/// What can be suggested: cards and the region's offers, without what the
/// parent swapped or refused. Nothing while they are still on their way.
fn candidates(library: Library, saved: &Saved) -> Vec<&'static Candidate> {
    let Some((cards, (_, offers))) = library.cards.get().zip(library.offers.get()) else {
        return Vec::new();
    };
    let left_out = |one: &&Candidate| saved.passed.contains(&one.id) || saved.refused.contains(&one.id);
    let all = offers.candidates.iter().chain(&cards.candidates);
    all.filter(|one| !left_out(one)).collect()
}

/// Suggestions that were there keep their place; new ones take the free places.
fn in_place<'a>(before: &[Suggestion<'a>], three: Vec<Suggestion<'a>>) -> Vec<Suggestion<'a>> {
    let id = |one: &Suggestion<'a>| one.ranked.candidate.id.clone();
    let stays = |old: &Suggestion<'a>| three.iter().find(|one| id(one) == id(old)).cloned();
    let mut fresh = three.iter().filter(|one| !before.iter().any(|old| id(old) == id(one))).cloned();
    let mut placed: Vec<Suggestion<'a>> =
        before.iter().filter_map(|old| stays(old).or_else(|| fresh.next())).collect();
    placed.extend(fresh);
    placed
}
