//! Addresses that a parent cannot be at.

use super::App;
use crate::device::address;
use crate::domain::path::{Step, first_open};
use crate::route::Route;
use crate::ui::view::FIRST_REGION;

impl App {
    /// Sends an address that this parent cannot be at to one they can.
    pub(super) fn redirect(self, route: &Route) -> bool {
        match route {
            Route::Question(id) => {
                let path = self.session.path();
                let known = path.iter().any(|step| step.id() == *id);
                if !known {
                    // Another version, another age, or an old bookmark.
                    let answers = self.session.glance(|saved| saved.answers.clone());
                    let open = first_open(&path, &answers).map(Step::id);
                    address::replace(&open.map_or(Route::Result, Route::Question).href());
                }
                !known
            }
            // A tablet is set for one region, parents lead no group, and nothing
            // is kept.
            Route::Region(_) | Route::Workshop(_) | Route::Own(_) if self.kiosk.is_some() => {
                address::replace(&Route::Start.href());
                true
            }
            // Looking at support before the questions: the region that stands
            // in, until one is chosen.
            Route::Offers | Route::Offer(_) if self.session.glance(|saved| saved.region.is_none()) => {
                self.session.write(|saved| saved.region = Some(FIRST_REGION));
                false
            }
            _ => false,
        }
    }
}
