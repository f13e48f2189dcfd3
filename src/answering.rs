//! The answering program: result, all support, one offer, how it works. It is
//! loaded after the first question can be answered, draws when asked, and
//! changes nothing.

use std::cell::{Cell, RefCell};

use wasm_bindgen_futures::spawn_local;

use crate::content::language::{LANGUAGES, Language};
use crate::content::score::{self, Catalogue};
use crate::device::{address, chance, dates, files, listening, page, requests, storage, updates};
use crate::domain::candidate::Candidate;
use crate::domain::ids::Region;
use crate::domain::path::path_of;
use crate::domain::profile::Profile;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::ranking::rank;
use crate::domain::three::{choose, in_place};
use crate::handover::Handover;
use crate::later::{self, Later, LaterDeed};
use crate::library::Library;
use crate::route::Route;
use crate::saved::Place;
use crate::sealed;
use crate::spoken::{DUTCH, SPOKEN};
use crate::ui::screens;
use crate::ui::sentences::in_lines;
use crate::ui::view::{FIRST_REGION, View};

#[derive(Default)]
struct Answering {
    library: Library,
    /// Which suggestions stood where, so that a swap moves no other.
    places: Vec<String>,
}

/// Drawings of its screens and of those of the parts.
const DRAWINGS: &str = include_str!("ui/later_drawings.svg");

thread_local! {
    static HAS_PICTURES: Cell<bool> = const { Cell::new(false) };
    static ANSWERING: RefCell<Answering> = RefCell::default();
}

/// Reads content files: name and text, in turns. What cannot be read is told
/// on the screens; the rest goes on.
pub fn load(files: &[String]) {
    page::add_drawings("drawings", &format!("<svg>{DRAWINGS}</svg>"));
    ANSWERING.with_borrow_mut(|answering| {
        answering.library.intl = SPOKEN;
        answering.library.load(files);
        offer_listening(&answering.library.words);
        let tag = answering.library.words.tag().to_owned();
        if tag != DUTCH && !tag.is_empty() {
            // For use without a network; Dutch is there anyway.
            spawn_local(async move {
                updates::keep_set(&tag).await;
            });
        }
    });
}

/// Offers to read aloud, once all words for it are there.
fn offer_listening(words: &Language) {
    let keys = ["listen", "listen-title", "listen-stop", "listen-slower", "listen-again"];
    if let [Some(listen), Some(title), Some(stop), Some(slower), Some(again)] =
        keys.map(|key| words.find(key).map(str::to_owned))
    {
        listening::offer(listening::Words { listen, title, stop, slower, again });
    }
}

/// Gives the page the looks of the easy mode, or takes them away. Its pictures
/// come once, when they are first wanted.
fn show_easy(on: bool) {
    page::set_easy(on);
    if on && !HAS_PICTURES.replace(true) {
        spawn_local(async {
            page::add_style("easy.css").await;
            match files::text("pictures.svg").await {
                Ok(pictures) => page::add_drawings("pictures", &pictures),
                // Words stand beside each; it is tried again at the next drawing.
                Err(_) => HAS_PICTURES.set(false),
            }
            requests::mark_ready();
        });
    }
}

/// The screen of an address, as markup.
pub fn draw(fragment: &str, handover: &str) -> String {
    ANSWERING.with_borrow_mut(|answering| {
        let handover = Handover::from_text(handover, &answering.library.questionnaire);
        answering.draw(&Route::parse(fragment), &handover)
    })
}

/// Does a deed of its own: the handover that comes of it, empty for words that
/// are no deed.
pub fn change(fragment: &str, words: &str, value: &str, handover: &str) -> String {
    let Some(deed) = LaterDeed::parse(words) else { return String::new() };
    let is_mode = deed == LaterDeed::Easy;
    ANSWERING.with_borrow(|Answering { library, .. }| {
        let questionnaire = &library.questionnaire;
        let handover = Handover { chance: chance::draw(), ..Handover::from_text(handover, questionnaire) };
        let route = Route::parse(fragment);
        let handover = later::change(questionnaire, &library.frozen, &route, (deed, value), handover);
        if is_mode {
            // Whoever leaves the mode is drawn by the asking program from here on.
            show_easy(handover.saved.easy);
        }
        handover.to_text(questionnaire)
    })
}

/// Scores answer sets against the content that was loaded, so that anybody can
/// hold a browser to the rules: the text `cargo xtask score` prints.
pub fn outcomes(sets: &str) -> String {
    let scored = ANSWERING.with_borrow(|answering| score::outcomes(&answering.library, sets));
    scored.map_or_else(|problem| problem, |(outcomes, _)| outcomes)
}

impl Catalogue for Library {
    fn questionnaire(&self) -> &Questionnaire {
        &self.questionnaire
    }

    /// Of the one region that is loaded.
    fn candidates(&self, _: Region) -> Vec<&Candidate> {
        let offers = self.offers.iter().flat_map(|offers| &offers.candidates);
        offers.chain(&self.cards.candidates).collect()
    }
}

impl Answering {
    fn draw(&mut self, route: &Route, handover: &Handover) -> String {
        let saved = &handover.saved;
        let library = &self.library;
        let questionnaire = &library.questionnaire;
        let profile = Profile::of(questionnaire, &saved.answers);
        let left = |id: &String| !saved.passed.contains(id) && !saved.refused.contains(id);
        let candidates = library.candidates(saved.region.unwrap_or(FIRST_REGION)).into_iter();
        let ranking = rank(questionnaire, &profile, candidates.filter(|one| left(&one.id)));
        let three = in_place(&self.places, choose(questionnaire, &profile, &ranking));
        let without_help = || page::lists_of("noscript");
        let plain = library.help.is_none().then(without_help).flatten().unwrap_or_default();
        let own = storage::load(Place::Own(0));
        let view = View {
            questionnaire,
            words: &library.words.in_region(saved.region),
            saved,
            profile: &profile,
            path: &path_of(questionnaire, saved.version, &saved.answers, &saved.told_about),
            three: &three,
            help: library.help.as_ref(),
            cards: Some(&library.cards),
            offers: library.offers.as_ref(),
            plain: &plain,
            figures: &library.figures,
            problems: &library.problems,
            on_device: handover.on_device,
            has_rounds: storage::load(Place::Rounds(0)).is_some(),
            has_own: own.is_some(),
            is_sealed: own.is_some_and(|text| text.contains(sealed::MARK)),
            notice: handover.notice,
            update_ready: handover.update_ready,
            requests: &requests::all(),
            look: &handover.look,
            kiosk: handover.kiosk.as_ref(),
            later: &Later::from_text(&handover.look.later),
            carries: &library.frozen,
            address: &address::base(),
            wished: &page::preferred(LANGUAGES),
            today: &dates::today(),
            date: dates::in_words,
        };
        show_easy(saved.easy);
        let markup = screens::answering(&view, route).into_string();
        let markup = if saved.easy { in_lines(&markup) } else { markup };
        self.places = three.iter().map(|one| one.ranked.candidate.id.clone()).collect();
        markup
    }
}
