//! What other programs have this one do, and every way of forgetting.

use leptos::prelude::*;

use super::{App, Loaded};
use crate::device::program::Program;
use crate::device::{address, page, stage, storage, updates};
use crate::handover::{Handover, Order};
use crate::own::deed::{LEAVE, OWN};
use crate::route::Route;
use crate::saved::{Notice, Place};
use crate::ui::loading;
use crate::ui::view::Look;
use crate::workshop::GROUP;

impl App {
    /// Has the answering program do a deed of its own, or the facilitating one
    /// where it is for a group, and takes over what comes of it.
    pub(super) fn later(self, words: &str, value: &str) {
        let (here, before) = (self.route.get_untracked().href(), self.handover());
        let change = |loaded: &Loaded| {
            let program = match words {
                group if group.starts_with(GROUP) => &loaded.parts[loading::WORKSHOP.nth],
                own if own.starts_with(OWN) => &loaded.parts[loading::OWN.nth],
                _ => &loaded.program,
            };
            Some(program.as_ref()?.change(&here, words, value, &before))
        };
        let changed = self.loaded.with_untracked(change).filter(|changed| !changed.is_empty());
        let Some(changed) = changed else { return };
        let changed = Handover::from_text(&changed, self.session.questionnaire);
        self.look.update(|look| look.later = changed.look.later);
        self.session.notice.set(changed.notice);
        if changed.order == Some(Order::Carry) {
            self.session.carry(changed.saved);
            return address::go(&Route::Result.href());
        }
        match changed.order {
            Some(Order::Keep(on_device)) => self.session.keep(on_device),
            Some(Order::Seal) => {
                if let Some(own) = self.keeper() {
                    self.session.seal(own, changed.saved.clone());
                }
            }
            _ => {}
        }
        if self.session.glance(|saved| *saved != changed.saved) {
            self.session.write(|saved| *saved = changed.saved);
        }
        match changed.order {
            Some(Order::Go(href)) => address::go(&href),
            Some(Order::Reset) => self.reset(),
            Some(Order::StartKiosk(settings)) => match storage::save(Place::Kiosk, &settings) {
                Ok(()) => self.start_as(&Place::OF_PARENT),
                Err(fault) => self.session.notice.set(Some(Notice::NotKept(fault))),
            },
            Some(Order::StopKiosk) => self.start_as(&[Place::Kiosk]),
            Some(Order::WipeAll) => {
                storage::remove(Place::Kiosk);
                [Place::Rounds(0), Place::Rounds(1)].into_iter().for_each(storage::remove);
                self.start_as(&Place::OF_PARENT);
            }
            Some(Order::Carry | Order::Keep(_) | Order::Seal) | None => {}
        }
    }

    fn keeper(self) -> Option<Program> {
        self.loaded.with_untracked(|loaded| loaded.parts[loading::OWN.nth].clone())
    }

    /// Removes what is kept at these places, and starts as what it now is.
    fn start_as(self, without: &[Place]) {
        without.iter().for_each(|place| storage::remove(*place));
        address::clear();
        address::reload();
    }

    /// Wipes for the next parent. Loading the page anew is the one way that
    /// leaves nothing: the memory of a program keeps what was freed.
    pub(super) fn reset(self) {
        page::empty("app");
        updates::apply();
    }

    /// Forgets everything and shows a page that says nothing; on a shared
    /// tablet, the start.
    pub(super) fn leave(self) {
        if self.kiosk.is_some() {
            return self.reset();
        }
        self.forget();
        if let Some(own) = self.keeper() {
            own.change("", LEAVE, "", "");
        }
        storage::remove(Place::OwnTab);
        // Where the browser keeps the page for Back, the memory of its programs is
        // kept too: it is loaded anew.
        stage::on_left(|| page::empty("app"));
        address::leave_for("leeg.html");
    }

    /// Removes all that is this parent's. What was kept of their own has been in
    /// memory: loading the page anew is the one way that leaves nothing there.
    pub(super) fn wipe(self) {
        let kept = Place::OWN.into_iter().any(|place| storage::load(place).is_some());
        self.forget();
        if kept {
            return self.start_as(&Place::OF_PARENT);
        }
        self.session.notice.set(Some(Notice::Wiped));
    }

    /// Forgets everything: what was answered, what was looked at, and which
    /// suggestions the answering program drew last.
    fn forget(self) {
        self.session.forget();
        self.look.set(Look::default());
        let nothing = Handover::default().to_text(self.session.questionnaire);
        let redrawn = |loaded: &Loaded| {
            loaded.program.as_ref().map(|program| program.draw(&Route::Result.href(), &nothing))
        };
        self.loaded.with_untracked(redrawn);
    }
}
