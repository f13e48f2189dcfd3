//! The app: draws the screen of the address whenever something changed, and
//! does what a parent taps.

use leptos::prelude::*;

use super::loading::First;
use super::screens::asking;
use super::view::{FIRST_REGION, Look, Request, View};
use crate::content::help::Help;
use crate::content::language::Language;
use crate::device::program::Program;
use crate::device::{address, dates, page, requests, screen as door, taps, updates};
use crate::domain::ids::Region;
use crate::domain::path::{Step, first_open};
use crate::domain::profile::Profile;
use crate::handover::Handover;
use crate::route::Route;
use crate::session::Session;
use crate::ui::deed::Deed;

mod deeds;

/// What has arrived so far.
#[derive(Default)]
pub struct Loaded {
    pub language: Language,
    pub help: Option<&'static Help>,
    /// The answering program, with the offers of this region.
    pub program: Option<Program>,
    pub offers_of: Option<Region>,
    /// Problems in content files; with any, the app shows what still works.
    pub problems: Vec<String>,
}

impl Loaded {
    /// Gives content to the answering program; before it is there, what is
    /// loaded then includes it.
    pub fn hand_over(&self, files: &[String]) {
        if let Some(program) = &self.program {
            program.load(files);
        }
    }
}

/// What the app knows beside the session.
#[derive(Clone, Copy)]
pub struct App {
    session: Session,
    loaded: RwSignal<Loaded>,
    route: RwSignal<Route>,
    look: RwSignal<Look>,
    /// A new version waits to be let in.
    update_ready: RwSignal<bool>,
    requests: RwSignal<Vec<Request>>,
    /// How often one moved within the app: without that, Back would leave it.
    moves: RwSignal<usize>,
}

/// The whole app, on what the first question needs.
#[component]
pub fn App(first: First) -> impl IntoView {
    let (session, loaded) = first.open();
    let app = App::new(session, loaded);
    let (place, said) = (NodeRef::new(), RwSignal::new(String::new()));
    app.listen();
    app.follow(place, said);
    view! {
        <div node_ref=place></div>
        <p class="unseen" role="status" aria-live="polite">{said}</p>
    }
}

impl App {
    fn new(session: Session, loaded: RwSignal<Loaded>) -> Self {
        Self {
            session,
            loaded,
            route: RwSignal::new(Route::parse(&address::fragment())),
            look: RwSignal::new(Look::default()),
            update_ready: RwSignal::new(false),
            requests: RwSignal::new(Vec::new()),
            moves: RwSignal::new(0),
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
            let place = place.get()?;
            let now = self.route.get();
            if self.redirect(&now) {
                return Some(now);
            }
            let before = before.flatten();
            let moved = before.as_ref() != Some(&now);
            door::show(&place, &self.markup(&now), moved);
            let words = self.words();
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
                    let open = first_open(&path, &answers).map(Step::id);
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

    /// The words of the chosen language, as they are said in the region.
    fn words(self) -> Language {
        let region = self.session.read(|saved| saved.region);
        self.loaded.with(|loaded| loaded.language.in_region(region))
    }

    fn markup(self, route: &Route) -> String {
        match route {
            Route::Result | Route::Offers | Route::Offer(_) | Route::How => self.answered(route),
            _ => None,
        }
        .unwrap_or_else(|| self.asked(route))
    }

    /// Drawn by the answering program; `None` until it and the offers of the
    /// region are there.
    fn answered(self, route: &Route) -> Option<String> {
        let region = self.session.read(|saved| saved.region).unwrap_or(FIRST_REGION);
        let handover = Handover {
            saved: self.session.read(Clone::clone),
            look: self.look.get(),
            notice: self.session.notice.get(),
            update_ready: self.update_ready.get(),
        };
        let handover = handover.to_text(self.session.questionnaire);
        self.loaded.with(|loaded| {
            let program = loaded.program.as_ref().filter(|_| loaded.offers_of == Some(region))?;
            Some(program.draw(&route.href(), &handover))
        })
    }

    fn asked(self, route: &Route) -> String {
        let words = self.words();
        let saved = self.session.read(Clone::clone);
        let profile = Profile::of(self.session.questionnaire, &saved.answers);
        let (look, requests) = (self.look.get(), self.requests.get());
        let without_help = *route == Route::Help && self.loaded.with(|loaded| loaded.help.is_none());
        let plain = without_help.then(|| page::lists_of("noscript")).flatten().unwrap_or_default();
        let draw = |loaded: &Loaded| {
            let view = View {
                questionnaire: self.session.questionnaire,
                words: &words,
                saved: &saved,
                profile: &profile,
                path: &self.session.path(),
                three: &[],
                help: loaded.help,
                plain: &plain,
                cards: None,
                offers: None,
                figures: &[],
                problems: &loaded.problems,
                on_device: self.session.keeps(),
                notice: self.session.notice.get(),
                update_ready: self.update_ready.get(),
                requests: &requests,
                look: &look,
                date: dates::in_words,
            };
            asking(&view, route).into_string()
        };
        self.loaded.with(draw)
    }
}
