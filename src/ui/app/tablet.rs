//! A tablet in a waiting room: nothing of one parent is there for the next.

use leptos::prelude::*;

use super::App;
use crate::device::page::Places;
use crate::device::{idle as silence, page, screen as door, stage};
use crate::kiosk::{COUNTDOWN, Kiosk};
use crate::route::Route;
use crate::saved::Saved;
use crate::ui::screens::idle;

impl App {
    /// Minds a tablet in a waiting room: after silence it asks who is there,
    /// then wipes.
    pub(super) fn stand_alone(self, kiosk: &'static Kiosk, places: Places) {
        page::set_stage("kiosk");
        stage::close_menus();
        // Whoever leaves the page by Back leaves nothing in it.
        stage::on_left(|| page::empty("app"));
        if kiosk.awake {
            stage::stay_awake();
        }
        silence::watch(move |still| {
            let past = still.saturating_sub(kiosk.idle);
            let left = (still >= kiosk.idle && self.is_touched()).then(|| COUNTDOWN.saturating_sub(past));
            if left != self.left.get_untracked() {
                self.left.set(left);
            }
            if left == Some(0) {
                self.reset();
            }
        });
        Effect::new(move |before: Option<bool>| {
            let left = self.left.get();
            let words = self.words();
            let markup = left.map(|left| idle::screen(&words, left).into_string());
            door::show(&places.veil, &markup.unwrap_or_default(), false);
            if let Some(left) = left.filter(|left| left % 10 == 0) {
                places.say(&words.count("tablet-idle", "seconds", left as usize));
            }
            page::cover(left.is_some(), before.unwrap_or_default());
            left.is_some()
        });
    }

    /// Is there anything on this tablet that the next parent should not find?
    fn is_touched(self) -> bool {
        let language = self.kiosk.map_or("nl", Kiosk::first_language);
        let other_language = |saved: &Saved| saved.language.as_deref() != Some(language);
        self.route.get_untracked() != Route::Start
            || self.session.glance(|saved| !saved.answers.is_empty() || other_language(saved))
    }
}
