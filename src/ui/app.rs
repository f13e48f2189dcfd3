//! The app: draws the screen of the address whenever something changed, and
//! does what a parent taps.

use std::sync::Arc;

use leptos::prelude::*;

use super::screens::screen;
use super::view::{FIRST_REGION, Look, Request, View};
use crate::content::language::Language;
use crate::device::{address, dates, page, requests, screen as door, taps, updates};
use crate::domain::path::Step;
use crate::route::Route;
use crate::session::{Session, path_of};
use crate::ui::deed::Deed;

mod deeds;

/// What the app knows beside the session.
#[derive(Clone, Copy)]
pub struct App {
    session: Session,
    route: RwSignal<Route>,
    look: RwSignal<Look>,
    /// A new version waits to be let in.
    update_ready: RwSignal<bool>,
    requests: RwSignal<Vec<Request>>,
    /// How often one moved within the app: without that, Back would leave it.
    moves: RwSignal<usize>,
    /// The words of the chosen language and region.
    words: Memo<Arc<Language>>,
}

/// The whole app. `open` makes the session once there is an owner for it.
#[component]
pub fn App(open: impl FnOnce() -> Session + 'static) -> impl IntoView {
    let app = App::new(open());
    let (place, said) = (NodeRef::new(), RwSignal::new(String::new()));
    app.listen();
    app.follow(place, said);
    view! {
        <div node_ref=place></div>
        <p class="unseen" role="status" aria-live="polite">{said}</p>
    }
}

impl App {
    fn new(session: Session) -> Self {
        let region = Memo::new(move |_| session.read(|saved| saved.region));
        let language = session.library.language;
        Self {
            session,
            route: RwSignal::new(Route::parse(&address::fragment())),
            look: RwSignal::new(Look::default()),
            update_ready: RwSignal::new(false),
            requests: RwSignal::new(Vec::new()),
            moves: RwSignal::new(0),
            words: Memo::new(move |_| Arc::new(language.get().in_region(region.get()))),
        }
    }

    fn listen(self) {
        address::on_change(move |fragment| {
            self.moves.update(|moves| *moves += 1);
            self.route.set(Route::parse(&fragment));
        });
        updates::watch(move |news| match news {
            updates::News::UpdateReady => self.update_ready.set(true),
            updates::News::OfflineReady => page::mark("offline-ready"),
        });
        taps::on_shift_thrice(move || self.leave());
        taps::listen(move |tap| {
            if let Some(deed) = Deed::parse(&tap.words) {
                self.act(deed, &tap);
            }
        });
        // The list of requests on the privacy screen lives.
        let ask = move || {
            if self.route.get_untracked() == Route::Privacy {
                self.requests.set(requests::all());
            }
        };
        set_interval(ask, std::time::Duration::from_secs(1));
    }

    /// Draws after every change. A new screen is drawn anew, gets the focus on
    /// its heading and is told; else only what changed is touched.
    fn follow(self, place: NodeRef<leptos::html::Div>, said: RwSignal<String>) {
        Effect::new(move |before: Option<Option<Route>>| {
            let Some(place) = place.get() else { return None };
            let now = self.route.get();
            if self.redirect(&now) {
                return Some(now);
            }
            let before = before.flatten();
            let moved = before.as_ref() != Some(&now);
            door::show(&place, &self.markup(&now), moved);
            let words = self.words.get();
            page::set_language(&words.tag_with_country(), "ltr");
            let title = page::attribute_of("main", "data-title").unwrap_or_default();
            page::set_title(&format!("{title} · {}", words.text("app-name")));
            if moved && before.is_some() {
                page::focus_heading("main h1");
                said.set(words.fill("a11y-new-screen", &[("title", &title)]));
            }
            Some(now)
        });
    }

    /// Sends an address that this parent cannot be at to one they can.
    fn redirect(self, route: &Route) -> bool {
        match route {
            Route::Question(id) => {
                let path = self.session.path();
                let known = path.iter().any(|step| step.id() == *id);
                if !known {
                    // Another version, another age, or an old bookmark.
                    let answers = self.session.glance(|saved| saved.answers.clone());
                    let open = |step: &&Step| !step.picks_sources && !step.is_answered(&answers);
                    let open = path.iter().find(open).map(Step::id);
                    address::replace(&open.map_or(Route::Result, Route::Question).href());
                }
                !known
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

    fn markup(self, route: &Route) -> String {
        let library = self.session.library;
        let (words, profile, three) = (self.words.get(), self.session.profile.get(), self.session.three.get());
        let (look, requests) = (self.look.get(), self.requests.get());
        let problems = library.problems.get();
        let region = self.session.read(|saved| saved.region);
        let offers = library.offers.get().filter(|(of, _)| Some(*of) == region);
        self.session.read(|saved| {
            let view = View {
                questionnaire: library.questionnaire,
                words: &words,
                saved,
                profile: &profile,
                path: &path_of(library.questionnaire, saved),
                three: &three,
                help: library.help.get(),
                cards: library.cards.get(),
                offers: offers.map(|(_, offers)| offers),
                figures: library.figures.get(),
                problems: &problems,
                on_device: self.session.keeps(),
                notice: self.session.notice.get(),
                update_ready: self.update_ready.get(),
                requests: &requests,
                look: &look,
                date: dates::in_words,
            };
            screen(&view, route).into_string()
        })
    }
}
