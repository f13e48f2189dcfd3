//! The app: draws the screen of the address whenever something changed, and
//! does what a parent taps.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::loading::{First, OWN, Part, WORKSHOP, kiosk, part};
use super::screens::asking;
use super::view::{FIRST_REGION, Look, View};
use crate::content::language::{LANGUAGES, Language};
use crate::device::page::Places;
use crate::device::program::Program;
use crate::device::{address, page, screen as door, storage, taps, updates};
use crate::domain::codec::FrozenOrder;
use crate::domain::ids::Region;
use crate::domain::profile::Profile;
use crate::handover::Handover;
use crate::kiosk::Kiosk;
use crate::later::Later;
use crate::route::Route;
use crate::saved::Place;
use crate::session::Session;
use crate::take_home;
use crate::ui::deed::Deed;

mod deeds;
mod orders;
mod redirect;
mod tablet;

/// What has arrived so far.
#[derive(Default)]
pub struct Loaded {
    pub language: Language,
    /// The language that was chosen before is here, or does not come: until then
    /// nothing is drawn, or a parent would read Dutch first.
    pub is_settled: bool,
    /// The answering program, with the offers of this region.
    pub program: Option<Program>,
    pub offers_of: Option<Region>,
    /// The facilitating program, where somebody leads a group; and the keeping
    /// program, where a parent keeps something of their own.
    pub parts: [Option<Program>; 2],
    /// Content for that program, from before it was there.
    pub waiting: Vec<String>,
    /// Problems in content files; with any, the app shows what still works.
    pub problems: Vec<String>,
}

impl Loaded {
    /// Gives content to the answering program; before it is there, it waits.
    pub fn hand_over(&mut self, files: Vec<String>) {
        match &self.program {
            Some(program) => program.load(&files),
            None => self.waiting.extend(files),
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
    /// Changes every second while the list of requests is looked at.
    seconds: RwSignal<u32>,
    /// How often one moved within the app: without that, Back would leave it.
    moves: RwSignal<usize>,
    /// The settings of a tablet in a waiting room, where this is one.
    kiosk: Option<&'static Kiosk>,
    /// Seconds until the wipe, once it has been still for long.
    left: RwSignal<Option<u32>>,
    /// A code that came with the address, until the program that reads it is there.
    code: RwSignal<Option<String>>,
}

/// Starts the whole app in its places, on what the first question needs.
pub fn start(first: First, places: Places) {
    // Lives as long as the app: leaked on purpose, once.
    let kiosk = kiosk().map(|kiosk| &*Box::leak(Box::new(kiosk)));
    let (session, loaded, rest) = first.open(kiosk);
    if kiosk.is_some() {
        address::keep_in_memory();
    }
    let app = App::new(session, loaded, kiosk);
    app.listen();
    // Whoever taps the first screen is heard by now; to draw it is a step of its own.
    let owner = Owner::current().unwrap_or_default();
    spawn_local(async move {
        page::breathe().await;
        owner.with(|| app.follow_all(places));
        rest.await;
    });
}

impl App {
    fn new(session: Session, loaded: RwSignal<Loaded>, kiosk: Option<&'static Kiosk>) -> Self {
        let code = address::taken(take_home::ADDRESS).filter(|_| kiosk.is_none());
        let route = if code.is_some() { Route::Code } else { Route::parse(&address::fragment()) };
        Self {
            session,
            loaded,
            route: RwSignal::new(route),
            look: RwSignal::new(Look::default()),
            update_ready: RwSignal::new(false),
            seconds: RwSignal::new(0),
            moves: RwSignal::new(0),
            kiosk,
            left: RwSignal::new(None),
            code: RwSignal::new(code),
        }
    }

    fn listen(self) {
        address::on_change(move |fragment| {
            self.moves.update(|moves| *moves += 1);
            if let Some(code) = address::taken(take_home::ADDRESS) {
                self.code.set(Some(code));
                return self.route.set(Route::Code);
            }
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
                self.seconds.update(|seconds| *seconds += 1);
            }
        };
        set_interval(ask, std::time::Duration::from_secs(1));
    }

    fn follow_all(self, places: Places) {
        self.follow(places.clone());
        self.follow_codes();
        self.follow_part(&WORKSHOP, |app| {
            app.route.get().is_facilitating() || app.kiosk.is_some_and(|kiosk| kiosk.group)
        });
        self.follow_part(&OWN, |app| app.route.get().is_keeping());
        if let Some(kiosk) = self.kiosk {
            self.stand_alone(kiosk, places);
        }
    }

    /// Draws after every change. A new screen is drawn anew, gets the focus on
    /// its heading and is told; else only what changed is touched.
    fn follow(self, places: Places) {
        Effect::new(move |before: Option<Option<(Route, String)>>| {
            let before = before.flatten();
            let now = self.route.get();
            if !self.loaded.with(|all| all.is_settled) {
                return before;
            }
            if self.redirect(&now) {
                return Some((now, String::new()));
            }
            let moved = before.as_ref().map(|(route, _)| route) != Some(&now);
            let words = self.words();
            // The first screen is there already, and stays. What was waited for
            // comes as a whole: nothing on the page moves aside for it.
            let waited = before.as_ref().is_some_and(|(_, title)| title == words.text("help-loading"));
            let is_there = before.is_none() && now == Route::Start && self.kiosk.is_none();
            door::show(&places.screen, &self.markup(&now), (moved && !is_there) || waited);
            page::set_language(&words.tag_with_country(), words.direction());
            let title = page::attribute_of("main", "data-title").unwrap_or_default();
            page::set_title(&format!("{title} · {}", words.text("app-name")));
            if moved && before.is_some() {
                page::focus_heading("main h1");
            }
            // Also where what was waited for has come.
            if before.is_some_and(|(_, last)| moved || last != title) {
                places.say(&words.fill("a11y-new-screen", &[("title", &title)]));
            }
            Some((now, title))
        });
    }

    /// Opens a code that came with the address, once it can be read.
    fn follow_codes(self) {
        Effect::new(move |_| {
            let is_ready = self.loaded.with(|loaded| loaded.program.is_some());
            if let Some(code) = self.code.get().filter(|_| is_ready) {
                self.code.set(None);
                self.later("open-link", &code);
            }
        });
    }

    /// Loads a part when it is wanted.
    fn follow_part(self, of: &'static Part, is_wanted: fn(Self) -> bool) {
        Effect::new(move |before: Option<bool>| {
            let wanted = is_wanted(self);
            // Without a network it failed; whoever comes back to it tries again.
            let is_there = self.loaded.with_untracked(|loaded| loaded.parts[of.nth].is_some());
            if wanted && before != Some(true) && !is_there {
                spawn_local(part(self.loaded, of));
            }
            wanted
        });
    }

    /// The words of the chosen language, as they are said in the region.
    fn words(self) -> Language {
        let region = self.session.read(|saved| saved.region);
        self.loaded.with(|loaded| loaded.language.in_region(region))
    }

    fn markup(self, route: &Route) -> String {
        let easy = self.session.read(|saved| saved.easy);
        let is_later = easy || !route.is_asking() || self.shows_help(route);
        let later = is_later.then(|| self.answered(route)).flatten();
        later.unwrap_or_else(|| self.asked(route))
    }

    /// May this screen hold numbers for help? The answering program knows them.
    fn shows_help(self, route: &Route) -> bool {
        let never_saved =
            |id: &String| self.session.questionnaire.item(id).is_some_and(|item| item.never_saved);
        match route {
            Route::Help => true,
            Route::Question(id) => never_saved(id),
            _ => false,
        }
    }

    /// Drawn by the answering program; `None` until it and the offers of the
    /// region are there.
    fn answered(self, route: &Route) -> Option<String> {
        let region = self.session.read(|saved| saved.region).unwrap_or(FIRST_REGION);
        if *route == Route::Privacy {
            self.seconds.track();
        }
        let handover = self.handover();
        self.loaded.with(|loaded| {
            let waits = route.shows_offers() && loaded.offers_of != Some(region);
            let program = match route {
                Route::Workshop(_) => &loaded.parts[WORKSHOP.nth],
                Route::Own(_) => &loaded.parts[OWN.nth],
                _ => &loaded.program,
            };
            let program = program.as_ref().filter(|_| !waits)?;
            Some(program.draw(&route.href(), &handover))
        })
    }

    /// Everything beside content, as the answering program takes it.
    fn handover(self) -> String {
        let handover = Handover {
            saved: self.session.read(Clone::clone),
            look: self.look.get(),
            notice: self.session.notice.get(),
            update_ready: self.update_ready.get(),
            on_device: self.session.keeps(),
            carried: self.session.is_carried(),
            kiosk: self.kiosk.cloned(),
            order: None,
            chance: 0,
        };
        handover.to_text(self.session.questionnaire)
    }

    fn asked(self, route: &Route) -> String {
        let words = self.words();
        let saved = self.session.read(Clone::clone);
        let profile = Profile::of(self.session.questionnaire, &saved.answers);
        let look = self.look.get();
        // Until the answering program is there, and when it never comes.
        let plain = self.shows_help(route).then(|| page::lists_of("noscript")).flatten().unwrap_or_default();
        let draw = |loaded: &Loaded| {
            let view = View {
                questionnaire: self.session.questionnaire,
                words: &words,
                saved: &saved,
                profile: &profile,
                path: &self.session.path(),
                three: &[],
                help: None,
                plain: &plain,
                cards: None,
                offers: None,
                figures: &[],
                problems: &loaded.problems,
                on_device: self.session.keeps(),
                has_rounds: false,
                has_own: storage::load(Place::Own(0)).is_some(),
                is_sealed: false,
                notice: self.session.notice.get(),
                update_ready: self.update_ready.get(),
                requests: &[],
                look: &look,
                kiosk: self.kiosk,
                later: &Later::default(),
                carries: &FrozenOrder::default(),
                address: "",
                wished: &page::preferred(LANGUAGES),
                today: "",
                // No screen of this program holds a date.
                date: |date, _| date.to_owned(),
            };
            asking(&view, route).into_string()
        };
        self.loaded.with(draw)
    }
}
