//! The reactive state: answers in, memos out. The only writers of the app.
//!
//! Saving happens in the writer, not in an effect: an effect also runs at
//! start-up, and would overwrite a save that it failed to read.

use leptos::prelude::*;

use crate::device::program::Program;
use crate::device::{address, storage};
use crate::domain::path::{Step, path_of};
use crate::domain::questionnaire::Questionnaire;
use crate::journal::{self, Opened};
use crate::kiosk::Kiosk;
use crate::own::deed::DRAFT;
use crate::saved::{Notice, Place, Refusal, Saved};
use crate::sealed;

/// Where answers are kept.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    Tab,
    /// On this device; the number of the write that this window knows of.
    Device(u64),
    /// On this device behind a passphrase: in no storage of this program.
    Sealed,
}

/// Everything about this parent, for as long as the tab is open.
#[derive(Clone, Copy)]
pub struct Session {
    pub questionnaire: &'static Questionnaire,
    saved: RwSignal<Saved>,
    place: RwSignal<Where>,
    /// False after a refused save: then nothing is written.
    may_write: RwSignal<bool>,
    pub notice: RwSignal<Option<Notice>>,
}

impl Session {
    /// Opens what was kept: this tab's first, then this device's. On a tablet
    /// in a waiting room nothing is read, and nothing will be written.
    pub fn open(questionnaire: &'static Questionnaire, kiosk: Option<&Kiosk>) -> Self {
        let in_tab = storage::load(Place::Tab).filter(|_| kiosk.is_none());
        let on_device = if kiosk.is_none() { on_device() } else { Opened::default() };
        let (place, opened) = match (in_tab, &on_device.text) {
            (Some(text), _) => (Where::Tab, Saved::decode(&text, questionnaire)),
            (None, Some(text)) => (Where::Device(on_device.number), Saved::decode(text, questionnaire)),
            (None, None) if on_device.torn => (Where::Device(0), Err(Refusal::Torn)),
            (None, None) => (Where::Tab, Ok(Saved::default())),
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
        self.place.get() != Where::Tab
    }

    /// Is what is shown not kept, because it came in by a code?
    pub fn is_carried(&self) -> bool {
        !self.may_write.get()
    }

    /// Changes what is known of this parent, and keeps it.
    pub fn write(&self, change: impl FnOnce(&mut Saved)) {
        if let (Where::Device(known), true) = (self.place.get_untracked(), self.may_write.get_untracked())
            && !self.catch_up(known)
        {
            return address::reload();
        }
        self.saved.update(change);
        self.store();
    }

    /// Another window may have written meanwhile: what it wrote comes first. False
    /// where it was wiped there, or put behind a passphrase: this window must not
    /// undo that.
    fn catch_up(&self, known: u64) -> bool {
        let kept = on_device();
        let Some(text) = kept.text else { return false };
        if kept.number > known
            && let Ok(mut newer) = Saved::decode(&text, self.questionnaire)
        {
            let safety = self.glance(|saved| saved.answers.get("v1").cloned());
            safety.into_iter().for_each(|answer| newer.answers.set("v1", answer));
            self.saved.set(newer);
        }
        self.place.set(Where::Device(kept.number));
        true
    }

    /// Keeps on this device from now on, or only in this tab and nowhere else.
    pub fn keep(&self, on_device: bool) {
        let before = self.place.get_untracked();
        self.place.set(if on_device { Where::Device(0) } else { Where::Tab });
        let kept = if on_device && self.is_only_shown() { self.keep_rest() } else { self.store() };
        if on_device && !kept {
            return self.place.set(before);
        }
        // Stopping must work even where the tab itself keeps nothing. What a
        // parent keeps of their own goes along: the keeping program may not be
        // there.
        if on_device {
            storage::remove(Place::Tab);
            if storage::load(Place::Own(0)).is_none() {
                moved(Place::OwnTab, Place::Own(0));
            }
        } else {
            Place::DEVICE.into_iter().for_each(storage::remove);
            if moved(Place::Own(0), Place::OwnTab) {
                [Place::Own(1), Place::OwnMark].into_iter().for_each(storage::remove);
            }
        }
    }

    /// Is what is on the screen answers that came by a code?
    fn is_only_shown(&self) -> bool {
        !self.may_write.get_untracked() && !matches!(self.notice.get_untracked(), Some(Notice::Refused(_)))
    }

    /// Keeps on this device what this tab has, behind answers that are only shown.
    fn keep_rest(&self) -> bool {
        let nothing = || Saved::default().encode(self.questionnaire);
        let text = storage::load(Place::Tab).unwrap_or_else(nothing);
        self.place.set(Where::Device(1));
        storage::save_twice(Place::DEVICE, on_device().first, &journal::written(1, &text)).is_ok()
    }

    /// From now on this program writes: nothing of the answers is left where it
    /// can be read.
    pub fn seal(&self, program: Program, saved: Saved) {
        if matches!(self.notice.get_untracked(), Some(Notice::Refused(_))) {
            return; // what was refused is not removed before the parent says so
        }
        self.place.set(Where::Sealed);
        program.set_keeper();
        self.may_write.set(true);
        self.saved.set(saved);
        self.store();
        storage::remove(Place::Tab);
        Place::DEVICE.into_iter().for_each(storage::remove);
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

    /// Forgets everything, in memory and in storage. The language and the easy
    /// mode stay: without them the screen could not be read.
    pub fn forget(&self) {
        storage::remove(Place::Tab);
        Place::DEVICE.into_iter().for_each(storage::remove);
        self.place.set(Where::Tab);
        self.may_write.set(true);
        self.saved.update(|saved| {
            *saved = Saved { language: saved.language.take(), easy: saved.easy, ..Saved::default() };
        });
    }

    /// Keeps what is in memory; false, with a notice, where that fails.
    fn store(&self) -> bool {
        if !self.may_write.get_untracked() {
            return false;
        }
        let text = self.glance(|saved| saved.encode(self.questionnaire));
        let kept = match self.place.get_untracked() {
            Where::Tab => storage::save(Place::Tab, &text),
            Where::Device(known) => {
                self.place.set(Where::Device(known + 1));
                let text = journal::written(known + 1, &text);
                storage::save_twice(Place::DEVICE, on_device().first, &text)
            }
            Where::Sealed => {
                Program::have_kept(DRAFT, &text);
                Ok(())
            }
        };
        match kept {
            Err(fault) => self.notice.set(Some(Notice::NotKept(fault))),
            Ok(()) if matches!(self.notice.get_untracked(), Some(Notice::NotKept(_))) => {
                self.notice.set(None);
            }
            Ok(()) => return true,
        }
        false
    }
}

fn on_device() -> Opened {
    let slots = Place::DEVICE.map(storage::load);
    journal::open(slots.each_ref().map(Option::as_deref))
}

/// Moves what a parent keeps of their own; never what is sealed.
fn moved(from: Place, to: Place) -> bool {
    let text = storage::load(from).filter(|text| !text.contains(sealed::MARK));
    let moves = text.is_some_and(|text| storage::save(to, &text).is_ok());
    if moves {
        storage::remove(from);
    }
    moves
}
