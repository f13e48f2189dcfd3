//! Loads the app's own files: what the first question needs before anything
//! is drawn, the rest right after.

use leptos::mount::mount_to_body;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::app::{self, Loaded};
use super::view::FIRST_REGION;
use crate::content::language::{LANGUAGES, Language};
use crate::content::questions;
use crate::device::page::Places;
use crate::device::program::Program;
use crate::device::{address, files, page, requests, storage};
use crate::domain::ids::Region;
use crate::domain::questionnaire::Questionnaire;
use crate::kiosk::Kiosk;
use crate::route::Route;
use crate::saved::{Notice, Place};
use crate::session::Session;
use crate::spoken::{DUTCH, SPOKEN, file, whole};

const QUESTIONNAIRE: &str = "content/questionnaire.json";
const HELP: &str = "content/help.json";

/// The looks of what the answering program draws, and of a tablet in a waiting
/// room.
const LATER_STYLE: &str = "later.css";
/// A program that few need, loaded when they come to it.
pub struct Part {
    /// The looks of what it draws.
    style: &'static str,
    /// The function of the page that imports it.
    import: &'static str,
    /// What is told where it did not come.
    problem: &'static str,
    /// Its place in [`Loaded::parts`].
    pub nth: usize,
}

/// For whoever leads a group.
pub const WORKSHOP: Part = Part {
    style: "workshop.css",
    import: "importFacilitating",
    problem: "the part for groups could not be loaded",
    nth: 0,
};

/// For what a parent keeps.
pub const OWN: Part = Part {
    style: "own.css",
    import: "importKeeping",
    problem: "the part for keeping could not be loaded",
    nth: 1,
};

/// Loads, then starts the app in the place of the first screen of `index.html`.
/// Without the words themselves it shows what `index.html` holds for that:
/// the numbers for help and all support.
pub fn start() {
    spawn_local(async {
        let first = First::load().await;
        if storage::load(Place::Kiosk).is_some() {
            // Its first screen has looks of its own: never seen without.
            page::add_style(LATER_STYLE).await;
        }
        let Some(places) = Places::found("app") else { return };
        page::mark("started");
        match first {
            // The reactive graph of Leptos runs the app; what it draws is markup
            // (`device::screen`), so nothing is mounted but it.
            Ok(first) => mount_to_body(move || app::start(first, places)),
            Err(problems) => {
                page::show_as_page("noscript", "app");
                page::add_lines("keepers", &problems);
            }
        }
    });
}

/// What the first question needs.
pub struct First {
    questionnaire: Questionnaire,
    language: Language,
    /// Name and text, in turns: the answering program reads them too.
    texts: Vec<String>,
}

impl First {
    /// One after the other in words only: `index.html` asks for both before this
    /// program has arrived. A slow phone draws and answers taps in between.
    async fn load() -> Result<Self, Vec<String>> {
        let (questions, words) = (QUESTIONNAIRE.to_owned(), file(DUTCH, ""));
        let questions_text = files::text(&questions).await?;
        let words_text = files::text(&words).await?;
        page::breathe().await;
        let questionnaire = questions::read("questionnaire.json", &questions_text)?;
        page::breathe().await;
        let language = Language::read("lang/nl.json", DUTCH, &words_text)?.spoken(SPOKEN);
        page::breathe().await;
        Ok(Self { questionnaire, language, texts: vec![questions, questions_text, words, words_text] })
    }

    /// Opens the session on what was loaded; what it gives last loads the rest.
    pub fn open(
        self,
        kiosk: Option<&Kiosk>,
    ) -> (Session, RwSignal<Loaded>, impl Future<Output = ()> + use<>) {
        // Lives as long as the app: leaked on purpose, once.
        let session = Session::open(Box::leak(Box::new(self.questionnaire)), kiosk);
        let loaded = RwSignal::new(Loaded { language: self.language, ..Loaded::default() });
        follow_language(session, loaded);
        (session, loaded, rest(session, loaded, self.texts))
    }
}

/// The settings of a tablet in a waiting room: as kept, or as the address
/// carries them on a device that keeps nothing else. What a parent kept is
/// never wiped by an address: there the settings screen asks first.
pub fn kiosk() -> Option<Kiosk> {
    if let Some(kept) = storage::load(Place::Kiosk) {
        return Some(Kiosk::read(&kept).0);
    }
    let Route::Kiosk(query) = Route::parse(&address::fragment()) else { return None };
    let (kiosk, wrong) = Kiosk::read(&query);
    let is_free = storage::load(Place::Device(0)).is_none() && storage::load(Place::Tab).is_none();
    let starts = !query.is_empty() && wrong.is_empty() && is_free;
    (starts && storage::save(Place::Kiosk, &kiosk.to_text()).is_ok()).then_some(kiosk)
}

/// The answering program with its content, and the offers of the region that is
/// chosen. Until then, and without it, the numbers of `index.html` are there.
async fn rest(session: Session, loaded: RwSignal<Loaded>, first: Vec<String>) {
    let told = |problems: Vec<String>| loaded.update(|all| all.problems.extend(problems));
    // The first screen waits for nothing that it does not need.
    page::painted().await;
    let words = file(DUTCH, "-later");
    let names =
        [HELP, "content/offers/cards.json", "content/figures.json", &words, "content/frozen-order.json"];
    let offers = offers_of(session.glance(|saved| saved.region).unwrap_or(FIRST_REGION));
    // All at once: one after the other they would each wait for the network.
    names.into_iter().chain([offers.as_str()]).for_each(files::ask);
    page::add_style(LATER_STYLE).await;
    let Some(program) = Program::start("importAnswering").await else {
        return told(vec!["the answering program could not be loaded".to_owned()]);
    };
    // Reading them in one go would hold up what a parent taps. Its drawings come first.
    program.load(&[]);
    for one in first.chunks_exact(2) {
        page::breathe().await;
        program.load(one);
    }
    for name in names {
        page::breathe().await;
        match files::text(name).await {
            Ok(text) => program.load(&[name.to_owned(), text]),
            Err(problems) => told(problems),
        }
    }
    page::breathe().await;
    loaded.update(|all| {
        program.load(&std::mem::take(&mut all.waiting));
        all.program = Some(program);
    });
    follow_region(session, loaded);
}

/// Loads a part, once it is looked at. Nobody waits for it, or loads it elsewhere.
pub async fn part(loaded: RwSignal<Loaded>, part: &'static Part) {
    page::add_style(part.style).await;
    let program = Program::start(part.import).await;
    let mut ready = false;
    if let Some(program) = &program {
        let spoken = || loaded.with_untracked(|all| all.language.tag().to_owned());
        let tag = spoken();
        ready = program.prepare(&tag).await;
        // Another language may have been chosen meanwhile.
        if ready && spoken() != tag {
            ready = program.learn(&spoken()).await;
        }
    }
    loaded.update(|all| {
        all.problems.retain(|problem| problem != part.problem);
        match program.filter(|_| ready) {
            Some(program) => all.parts[part.nth] = Some(program),
            None => all.problems.push(part.problem.to_owned()),
        }
    });
    // These were the app's own files too; from here on it makes no request.
    requests::mark_ready();
    page::mark(part.style.trim_end_matches(".css"));
}

fn offers_of(region: Region) -> String {
    format!("content/offers/{region}.json")
}

/// Hands the offers of the region that is chosen to the answering program.
fn follow_region(session: Session, loaded: RwSignal<Loaded>) {
    Effect::new(move |before: Option<Option<Region>>| {
        let region = session.read(|saved| saved.region);
        if before.is_none_or(|before| before != region) && (region.is_some() || before.is_none()) {
            let region = region.unwrap_or(FIRST_REGION);
            spawn_local(async move {
                let name = offers_of(region);
                // What did not come is handed over as nothing: the answering
                // program then says so, and still shows the parent's words.
                let text = files::text(&name).await.unwrap_or_default();
                loaded.update(|all| {
                    all.hand_over(vec![name, text]);
                    all.offers_of = Some(region);
                });
                // From here on the app makes no request.
                requests::mark_ready();
                page::mark("ready");
            });
        }
        region
    });
}

/// Loads the language that is chosen; where that fails, it is Dutch, with a
/// notice.
fn follow_language(session: Session, loaded: RwSignal<Loaded>) {
    Effect::new(move |_| {
        let wanted = session.read(|saved| saved.language.clone()).unwrap_or_else(|| DUTCH.to_owned());
        let known = LANGUAGES.iter().any(|(tag, _)| *tag == wanted);
        if !known || loaded.with_untracked(|all| all.language.tag() == wanted) {
            return settle(loaded);
        }
        spawn_local(async move {
            // Of two chosen in a row the last counts, whichever comes first.
            let is_wanted = || session.glance(|saved| saved.language.as_deref().unwrap_or(DUTCH) == wanted);
            if !speak(loaded, &wanted, is_wanted).await && is_wanted() {
                session.notice.set(Some(Notice::LanguageFallback));
                session.write(|saved| saved.language = None);
            }
            settle(loaded);
        });
    });
}

fn settle(loaded: RwSignal<Loaded>) {
    if !loaded.with_untracked(|all| all.is_settled) {
        loaded.update(|all| all.is_settled = true);
    }
}

/// Speaks another language everywhere, or nowhere: never half of one among
/// another. False where a file did not come, or is not whole, or is wanted no more.
async fn speak(loaded: RwSignal<Loaded>, tag: &str, is_wanted: impl Fn() -> bool) -> bool {
    ["", "-later"].into_iter().for_each(|end| files::ask(&file(tag, end)));
    let (Some(first), Some(later)) = (whole(tag, "").await, whole(tag, "-later").await) else {
        return false;
    };
    let Ok(language) = Language::read(&first.0, tag, &first.1) else { return false };
    for program in loaded.with_untracked(|all| all.parts.clone()).into_iter().flatten() {
        if !program.learn(tag).await {
            return false;
        }
    }
    if !is_wanted() {
        return false;
    }
    loaded.update(|all| {
        all.language = language.spoken(SPOKEN);
        all.hand_over(vec![first.0, first.1, later.0, later.1]);
    });
    // These were the app's own files too; from here on it makes no request.
    requests::mark_ready();
    true
}
