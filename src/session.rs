//! The reactive state: answers in, memos out. The only writers of the app.
//!
//! A view reads memos and calls the writers below; it never computes a score
//! and never saves. Saving happens in the writer, not in an effect: an effect
//! also runs at start-up, and would overwrite a save that it failed to read.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::cards::Cards;
use crate::content::figures::Figure;
use crate::content::help::Help;
use crate::content::language::Language;
use crate::content::offers::Offers;
use crate::device::storage::{self, Fault, Place};
use crate::domain::answers::{Answer, Answers};
use crate::domain::counted::Counted;
use crate::domain::ids::{Region, Version};
use crate::domain::path::{Step, path};
use crate::domain::profile::Profile;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::ranking::{Ranked, rank};
use crate::domain::three::{Suggestion, choose};
use crate::saved::{Refusal, Saved};

/// The region whose words and numbers stand in until one is chosen.
pub const FIRST_REGION: Region = Region::Flanders;

/// Content that is loaded once and lives as long as the app: leaked on
/// purpose, at most one offers file a region, so that rankings can borrow it.
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

/// Something the parent should know, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    NotKept(Fault),
    /// There was a save, and it was not opened. Nothing is kept until the
    /// parent says that it may be replaced.
    Refused(Refusal),
    LanguageFallback,
    Wiped,
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
    pub path: Memo<Vec<Step>>,
    pub profile: Memo<Profile>,
    pub ranking: Memo<Vec<Ranked<'static>>>,
    pub three: Memo<Vec<Suggestion<'static>>>,
    /// The words of the chosen language and region.
    pub words: Memo<Arc<Language>>,
}

/// The session of this app.
pub fn use_session() -> Session {
    expect_context::<Session>()
}

impl Session {
    /// Opens what was kept, this tab first, then this device.
    pub fn open(library: Library) -> Self {
        let kept = [Place::Tab, Place::Device]
            .into_iter()
            .find_map(|place| storage::load(place).map(|text| (place, text)));
        let (place, opened) = match kept {
            None => (Place::Tab, Ok(Saved::default())),
            Some((place, text)) => (place, Saved::decode(&text, library.questionnaire)),
        };
        let refusal = opened.as_ref().err().copied();
        let saved = RwSignal::new(opened.unwrap_or_default());
        let questionnaire = library.questionnaire;
        // Apart, so that an answer does not copy all words anew.
        let region = Memo::new(move |_| saved.with(|saved| saved.region));
        let profile = Memo::new(move |_| saved.with(|saved| Profile::of(questionnaire, &saved.answers)));
        let ranking = Memo::new(move |_| {
            let Some((cards, (_, offers))) = library.cards.get().zip(library.offers.get()) else {
                return Vec::new();
            };
            let candidates = offers.candidates.iter().chain(&cards.candidates);
            profile.with(|profile| rank(questionnaire, profile, candidates))
        });
        Self {
            library,
            saved,
            place: RwSignal::new(place),
            may_write: RwSignal::new(refusal.is_none()),
            notice: RwSignal::new(refusal.map(Notice::Refused)),
            path: Memo::new(move |_| {
                saved.with(|saved| {
                    let version = saved.version.unwrap_or(Version::Short);
                    path(questionnaire, version, &saved.answers, &saved.told_about)
                })
            }),
            profile,
            ranking,
            three: Memo::new(move |_| {
                let left_out = saved.with(|saved| [saved.passed.clone(), saved.refused.clone()].concat());
                let left = ranking.with(|ranking| {
                    let stays = |one: &&Ranked<'static>| !left_out.contains(&one.candidate.id);
                    ranking.iter().filter(stays).cloned().collect::<Vec<_>>()
                });
                profile.with(|profile| choose(questionnaire, profile, &left))
            }),
            words: Memo::new(move |_| Arc::new(library.language.get().in_region(region.get()))),
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

    /// The region, or the one that stands in for it.
    pub fn region(&self) -> Region {
        self.read(|saved| saved.region).unwrap_or(FIRST_REGION)
    }

    pub fn version(&self) -> Version {
        self.read(|saved| saved.version).unwrap_or(Version::Short)
    }

    /// Is anything kept on this device beyond this tab?
    pub fn keeps(&self) -> bool {
        self.place.get() == Place::Device
    }

    // ---------------------------------------------------------- the writers

    /// Answers an item, once or about one topic or source. An empty answer
    /// skips it. Un-ticking a topic forgets what was said about it.
    pub fn answer(&self, item: &str, about: Option<&str>, answer: Answer) {
        let questionnaire = self.library.questionnaire;
        self.write(|saved| {
            match about {
                Some(about) => saved.answers.set_about(item, about, answer),
                None => saved.answers.set(item, answer),
            }
            if item == "w1" || item == "w2" {
                let ticked = Counted::new(questionnaire, &saved.answers).ticked();
                let still = |id: &str| questionnaire.topic(id).is_some_and(|place| ticked.contains(place));
                saved.answers.forget_unticked(still);
            }
        });
    }

    pub fn set_region(&self, region: Region) {
        self.write(|saved| saved.region = Some(region));
    }

    /// From short to full the answers stay.
    pub fn set_version(&self, version: Version) {
        if self.glance(|saved| saved.version) != Some(version) {
            self.write(|saved| saved.version = Some(version));
        }
    }

    pub fn set_language(&self, tag: &str) {
        self.write(|saved| saved.language = Some(tag.to_owned()));
    }

    pub fn set_auto_next(&self, on: bool) {
        self.write(|saved| saved.auto_next = on);
    }

    /// Picks the sources to tell more about.
    pub fn tell_about(&self, sources: Vec<String>) {
        self.write(|saved| saved.told_about = sources);
    }

    /// "Another suggestion": this one makes place for the next by the same rule.
    pub fn pass(&self, id: &str) {
        self.write(|saved| saved.passed.push(id.to_owned()));
    }

    /// Shows the swapped suggestions again.
    pub fn unpass(&self) {
        self.write(|saved| saved.passed.clear());
    }

    /// "Not for me".
    pub fn refuse(&self, id: &str) {
        self.write(|saved| saved.refused.push(id.to_owned()));
    }

    /// Takes a "not for me" back.
    pub fn take_back(&self, id: &str) {
        self.write(|saved| saved.refused.retain(|refused| refused != id));
    }

    /// The one small step, of the suggestions or in own words.
    pub fn set_step(&self, step: Option<String>, own: String) {
        self.write(|saved| {
            saved.step = step;
            saved.own_step = own;
        });
    }

    /// Keeps on this device from now on, or only in this tab and nowhere else.
    pub fn keep(&self, on_device: bool) {
        let (to, from) =
            if on_device { (Place::Device, Place::Tab) } else { (Place::Tab, Place::Device) };
        self.place.set(to);
        if self.store() {
            storage::remove(from);
        } else if on_device {
            self.place.set(from);
        } else {
            // Stopping must work even where the tab itself keeps nothing.
            storage::remove(from);
        }
    }

    /// Lets the refused save be replaced by what is in memory.
    pub fn replace_refused(&self) {
        self.may_write.set(true);
        self.notice.set(None);
        self.store();
    }

    /// Forgets everything, in memory and in storage.
    pub fn wipe(&self) {
        self.forget();
        self.notice.set(Some(Notice::Wiped));
    }

    /// The same, without a word: for leaving fast.
    pub fn forget(&self) {
        storage::remove(Place::Tab);
        storage::remove(Place::Device);
        self.place.set(Place::Tab);
        self.may_write.set(true);
        let language = self.glance(|saved| saved.language.clone());
        self.saved.set(Saved { language, ..Saved::default() });
    }

    fn write(&self, change: impl FnOnce(&mut Saved)) {
        self.saved.update(change);
        self.store();
    }

    /// Keeps what is in memory; false, with a notice, where that fails.
    fn store(&self) -> bool {
        if !self.may_write.get_untracked() {
            return false;
        }
        let text = self.glance(|saved| saved.encode(self.library.questionnaire));
        let kept = storage::save(self.place.get_untracked(), &text);
        if let Err(fault) = kept {
            self.notice.set(Some(Notice::NotKept(fault)));
        } else if matches!(self.notice.get_untracked(), Some(Notice::NotKept(_))) {
            self.notice.set(None);
        }
        kept.is_ok()
    }

    /// The answers, for views that show them back.
    pub fn answers(&self) -> Answers {
        self.read(|saved| saved.answers.clone())
    }
}
