//! The answering program: result, all support, one offer, how it works. It is
//! loaded after the first question can be answered, draws when asked, and
//! changes nothing.

use std::cell::RefCell;

use crate::content::cards::{self, Cards};
use crate::content::figures::{self, Figure};
use crate::content::frozen;
use crate::content::help::{self, Help};
use crate::content::language::Language;
use crate::content::offers::{self, Offers};
use crate::content::questions;
use crate::content::score::{self, Catalogue};
use crate::device::{address, dates, page, requests};
use crate::domain::candidate::Candidate;
use crate::domain::codec::FrozenOrder;
use crate::domain::ids::Region;
use crate::domain::path::path_of;
use crate::domain::profile::Profile;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::ranking::rank;
use crate::domain::three::{choose, in_place};
use crate::handover::Handover;
use crate::later::{self, Later, LaterDeed};
use crate::route::Route;
use crate::ui::screens;
use crate::ui::view::{FIRST_REGION, View};

/// How the file ends that holds the texts of this program alone.
const LATER_LANGUAGE: &str = "-later.json";

/// The content, typed.
#[derive(Default)]
struct Library {
    questionnaire: Questionnaire,
    words: Language,
    /// None while the numbers could not be read.
    help: Option<Help>,
    cards: Cards,
    figures: Vec<Figure>,
    frozen: FrozenOrder,
    /// None while those of the region could not be read.
    offers: Option<Offers>,
    problems: Vec<String>,
    /// Which suggestions stood where, so that a swap moves no other.
    places: Vec<String>,
}

thread_local! {
    static LIBRARY: RefCell<Library> = RefCell::default();
}

/// Reads content files: name and text, in turns. What cannot be read is told
/// on the screens; the rest goes on.
pub fn load(files: &[String]) {
    LIBRARY.with_borrow_mut(|library| {
        for pair in files.chunks_exact(2) {
            if let Err(problems) = library.read(&pair[0], &pair[1]) {
                library.problems.extend(problems);
            }
        }
    });
}

/// The screen of an address, as markup.
pub fn draw(fragment: &str, handover: &str) -> String {
    LIBRARY.with_borrow_mut(|library| {
        let handover = Handover::from_text(handover, &library.questionnaire);
        library.draw(&Route::parse(fragment), &handover)
    })
}

/// Does a deed of its own: the handover that comes of it, empty for words that
/// are no deed.
pub fn change(fragment: &str, words: &str, value: &str, handover: &str) -> String {
    let Some(deed) = LaterDeed::parse(words) else { return String::new() };
    LIBRARY.with_borrow(|library| {
        let questionnaire = &library.questionnaire;
        let handover = Handover::from_text(handover, questionnaire);
        let route = Route::parse(fragment);
        later::change(questionnaire, &library.frozen, &route, (deed, value), handover).to_text(questionnaire)
    })
}

/// Scores answer sets against the content that was loaded, so that anybody can
/// hold a browser to the rules: the text `cargo xtask score` prints.
pub fn outcomes(sets: &str) -> String {
    let scored = LIBRARY.with_borrow(|library| score::outcomes(library, sets));
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

impl Library {
    /// The questionnaire comes first: the others point at it.
    fn read(&mut self, file: &str, text: &str) -> Result<(), Vec<String>> {
        let questionnaire = &self.questionnaire;
        let name = file.trim_start_matches("content/");
        match name.rsplit_once('/').unwrap_or(("", name)) {
            ("", "questionnaire.json") => self.questionnaire = questions::read(name, text)?,
            ("", "help.json") => self.help = Some(help::read(name, text)?),
            ("", "figures.json") => self.figures = figures::read(name, text)?,
            ("", "frozen-order.json") => self.frozen = frozen::read(name, text)?,
            ("offers", "cards.json") => self.cards = cards::read(name, text, questionnaire)?,
            ("offers", region) => {
                let region = Region::from_id(region.trim_end_matches(".json")).unwrap_or(FIRST_REGION);
                // Never those of another region, nor its problems.
                self.offers = None;
                self.problems
                    .retain(|problem| !problem.starts_with("offers/") || problem.starts_with("offers/cards"));
                self.offers = Some(offers::read(name, text, region, &self.questionnaire)?);
            }
            (_, tag) if tag.ends_with(LATER_LANGUAGE) => self.words.add(name, text)?,
            (_, tag) => self.words = Language::read(name, tag.trim_end_matches(".json"), text)?,
        }
        Ok(())
    }

    fn draw(&mut self, route: &Route, handover: &Handover) -> String {
        let saved = &handover.saved;
        let questionnaire = &self.questionnaire;
        let profile = Profile::of(questionnaire, &saved.answers);
        let left = |id: &String| !saved.passed.contains(id) && !saved.refused.contains(id);
        let candidates = self.candidates(saved.region.unwrap_or(FIRST_REGION)).into_iter();
        let ranking = rank(questionnaire, &profile, candidates.filter(|one| left(&one.id)));
        let three = in_place(&self.places, choose(questionnaire, &profile, &ranking));
        let without_help = || page::lists_of("noscript");
        let plain = self.help.is_none().then(without_help).flatten().unwrap_or_default();
        let view = View {
            questionnaire,
            words: &self.words.in_region(saved.region),
            saved,
            profile: &profile,
            path: &path_of(questionnaire, saved.version, &saved.answers, &saved.told_about),
            three: &three,
            help: self.help.as_ref(),
            cards: Some(&self.cards),
            offers: self.offers.as_ref(),
            plain: &plain,
            figures: &self.figures,
            problems: &self.problems,
            on_device: handover.on_device,
            notice: handover.notice,
            update_ready: handover.update_ready,
            requests: &requests::all(),
            look: &handover.look,
            kiosk: handover.kiosk.as_ref(),
            later: &Later::from_text(&handover.look.later),
            carries: &self.frozen,
            address: &address::base(),
            today: &dates::today(),
            date: dates::in_words,
        };
        let markup = screens::answering(&view, route).into_string();
        self.places = three.iter().map(|one| one.ranked.candidate.id.clone()).collect();
        markup
    }
}
