//! The reactive state: answers in, memos out. The only writers of the app.
//!
//! Saving happens in the writer, not in an effect: an effect also runs at
//! start-up, and would overwrite a save that it failed to read.

use leptos::prelude::*;

use crate::device::storage;
use crate::domain::path::{Step, path_of};
use crate::domain::questionnaire::Questionnaire;
use crate::kiosk::Kiosk;
use crate::saved::{Notice, Place, Saved};

/// Everything about this parent, for as long as the tab is open.
#[derive(Clone, Copy)]
pub struct Session {
    pub questionnaire: &'static Questionnaire,
    saved: RwSignal<Saved>,
    place: RwSignal<Place>,
    /// False after a refused save: then nothing is written.
    may_write: RwSignal<bool>,
    pub notice: RwSignal<Option<Notice>>,
}

impl Session {
    /// Opens what was kept: this tab's first, then this device's. On a tablet
    /// in a waiting room nothing is read, and nothing will be written.
    pub fn open(questionnaire: &'static Questionnaire, kiosk: Option<&Kiosk>) -> Self {
        let kept = |place| storage::load(place).map(|text| (place, text)).filter(|_| kiosk.is_none());
        let (place, opened) = match kept(Place::Tab).or_else(|| kept(Place::Device)) {
            None => (Place::Tab, Ok(Saved::default())),
            Some((place, text)) => (place, Saved::decode(&text, questionnaire)),
        };
        let refusal = opened.as_ref().err().copied();
        let set = |kiosk: &Kiosk| Saved {
            region: Some(kiosk.region),
            version: Some(kiosk.version),
            language: Some(kiosk.first_language().to_owned()),
            ..Saved::default()
        };
        let saved = RwSignal::new(kiosk.map_or_else(|| opened.unwrap_or_default(), set));
        Self {
            questionnaire,
            saved,
            place: RwSignal::new(place),
            may_write: RwSignal::new(refusal.is_none() && kiosk.is_none()),
            notice: RwSignal::new(refusal.map(Notice::Refused)),
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
        self.glance(|saved| path_of(self.questionnaire, saved.version, &saved.answers, &saved.told_about))
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
        let (to, from) = if on_device { (Place::Device, Place::Tab) } else { (Place::Tab, Place::Device) };
        self.place.set(to);
        if self.store() || !on_device {
            // Stopping must work even where the tab itself keeps nothing.
            storage::remove(from);
        } else {
            self.place.set(from);
        }
    }

    /// Shows answers that came in by a code or from paper. What is kept stays as
    /// it is, until the parent says that these may take its place.
    pub fn carry(&self, saved: Saved) {
        self.may_write.set(false);
        self.saved.set(saved);
    }

    /// Lets the save that was refused, or stands behind a code, be replaced by
    /// what is in memory.
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
        let text = self.glance(|saved| saved.encode(self.questionnaire));
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
