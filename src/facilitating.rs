//! The facilitating program: everything for whoever leads a group. Only they
//! load it. It draws when asked, and is the one writer of rounds.

use std::cell::{Cell, RefCell};

use crate::device::camera::{self, Seen};
use crate::device::{address, chance, dates, fields, slides, stage, storage, updates};
use crate::domain::path::path_of;
use crate::domain::profile::Profile;
use crate::handover::Handover;
use crate::holdings::{self, Holdings};
use crate::journal;
use crate::later::Later;
use crate::rounds::{Refusal, Rounds};
use crate::route::{Page, Route};
use crate::saved::{Fault, Place};
use crate::ui::screens;
use crate::ui::view::{FIRST_REGION, View};
use crate::workshop::{Camera, GroupDeed, Means, Room, Sighting, Sure, Trouble};

/// The two slots of rounds.
const ROUNDS: [Place; 2] = [Place::Rounds(0), Place::Rounds(1)];
/// The field of the page that the camera tells in.
const SIGHTED: &str = "sighted";
/// The field that the picture of another round is read into.
const BESIDE: &str = "beside-text";
/// How long a thank-you stands there, in ms.
const THANKS: i32 = 4_000;
/// The largest file of a picture that is read, in bytes.
const LARGEST_FILE: f64 = 32_768.0;

#[derive(Default)]
struct Facilitating {
    held: Holdings,
    room: Room,
    /// How often the rounds were written, and which slot comes first.
    number: u64,
    first: usize,
}

thread_local! {
    static LISTENS: Cell<bool> = const { Cell::new(false) };
    static FACILITATING: RefCell<Facilitating> = RefCell::default();
}

/// Loads what it needs, and has the service worker keep all of it for a hall
/// without a network. False where something did not come.
pub async fn prepare(tag: &str) -> bool {
    let Some(held) = Holdings::gather("-workshop", &[], tag).await else { return false };
    FACILITATING.with_borrow_mut(|all| all.held = held);
    // Once, also where it is prepared again after a network that failed.
    if !LISTENS.replace(true) {
        fields::take_files(BESIDE, LARGEST_FILE);
        slides::listen();
        stage::stay_awake();
    }
    wasm_bindgen_futures::spawn_local(async {
        updates::keep_set("workshop").await;
    });
    true
}

/// Learns the words of another language; false where they did not come.
pub async fn learn(tag: &str) -> bool {
    let Some(words) = holdings::words("-workshop", tag).await else { return false };
    FACILITATING.with_borrow_mut(|all| all.held.learn(words));
    true
}

/// The page of an address, as markup.
pub fn draw(fragment: &str, handover: &str) -> String {
    let Route::Workshop(page) = Route::parse(fragment) else { return String::new() };
    FACILITATING.with_borrow_mut(|all| {
        let handover = Handover::from_text(handover, &all.held.library.questionnaire);
        all.room.leave_all_but(page);
        all.open();
        all.draw(page, &handover)
    })
}

/// Does a deed of its own: the handover that comes of it, empty for words that
/// are no deed.
pub fn change(words: &str, value: &str, handover: &str) -> String {
    let Some(deed) = GroupDeed::parse(words) else { return String::new() };
    let changed = FACILITATING.with_borrow_mut(|all| {
        let mut handover = Handover::from_text(handover, &all.held.library.questionnaire);
        all.act(&deed, value, &mut handover);
        handover.to_text(&all.held.library.questionnaire)
    });
    match (deed, Sighting::parse(value)) {
        (GroupDeed::Slide(_), _) => slides::shown(),
        (GroupDeed::WholeScreen, _) => stage::take_whole_screen(),
        (GroupDeed::Camera(true), _) => camera::watch("#camera", told),
        (GroupDeed::Camera(false), _) => camera::stop(),
        (GroupDeed::Sighted, Some(Sighting::Code(_))) => {
            fields::enter_later(SIGHTED, Sighting::Quiet.to_text(), THANKS);
        }
        _ => {}
    }
    changed
}

/// What the camera tells goes the way of everything that is typed.
fn told(seen: Seen) {
    let sighting = match seen {
        Seen::Text(text) => Sighting::Code(text),
        Seen::On | Seen::Light => Sighting::Camera(Camera::Looks),
        Seen::Dark => Sighting::Camera(Camera::Dark),
        Seen::Denied => Sighting::Camera(Camera::Denied),
        Seen::Absent => Sighting::Camera(Camera::Absent),
        Seen::Busy => Sighting::Camera(Camera::Busy),
        Seen::Broken => Sighting::Camera(Camera::Broken),
    };
    fields::enter(SIGHTED, &sighting.to_text());
}

impl Facilitating {
    /// Reads the rounds anew: another tab may have counted meanwhile.
    fn open(&mut self) {
        let slots = [0, 1].map(|slot| storage::load(Place::Rounds(slot)));
        let opened = journal::open(slots.each_ref().map(Option::as_deref));
        self.number = opened.number;
        self.first = opened.first;
        if let Some(text) = opened.text.as_ref().filter(|_| opened.uneven) {
            // A write was cut short: what is whole is put into both again.
            let _ = storage::save_twice(ROUNDS, opened.first, &journal::written(opened.number, text));
        }
        let torn = opened.torn.then_some(Trouble::Torn);
        let trouble = match opened.text.as_deref().map(Rounds::decode) {
            // Nothing can be read, and something is there.
            None if opened.torn => Some(Trouble::Refused),
            None => {
                self.room.rounds = Rounds::default();
                None
            }
            Some(Ok(rounds)) => {
                self.room.rounds = rounds;
                torn
            }
            Some(Err(Refusal::Newer | Refusal::Torn)) => Some(Trouble::Refused),
        };
        // What was said stays until somebody does something.
        self.room.trouble = trouble.or(self.room.trouble.filter(|last| *last != Trouble::Refused));
    }

    fn act(&mut self, deed: &GroupDeed, value: &str, handover: &mut Handover) {
        self.room.trouble = None;
        self.open();
        let refused = self.room.trouble == Some(Trouble::Refused);
        let before = self.room.rounds.clone();
        let library = &self.held.library;
        let mut draw = chance::draw;
        let mut means =
            Means { questionnaire: &library.questionnaire, order: &library.frozen, draw: &mut draw };
        let wipes_all = *deed == GroupDeed::Sure && self.room.sure == Some(Sure::WipeAll);
        self.room.act(&mut means, deed.clone(), value, handover);
        let is_gone = self.room.rounds.0.is_empty() && before != self.room.rounds && !refused;
        if wipes_all || is_gone {
            // All is also what could not be read.
            return [0, 1].into_iter().for_each(|slot| storage::remove(Place::Rounds(slot)));
        }
        if before == self.room.rounds {
            return;
        }
        // What cannot be read is not written over.
        let kept = if refused { Err(Fault::Denied) } else { self.keep() };
        if let Err(fault) = kept {
            self.room.not_kept(before, fault, handover);
        }
    }

    fn keep(&mut self) -> Result<(), Fault> {
        self.number += 1;
        storage::save_twice(ROUNDS, self.first, &journal::written(self.number, &self.room.rounds.encode()))
    }

    fn draw(&mut self, page: Page, handover: &Handover) -> String {
        let saved = &handover.saved;
        self.held.speak(saved.language.as_deref().unwrap_or("nl"));
        let region = self.room.kept().map(|kept| kept.round.ask.region);
        let region = region.or(saved.region).unwrap_or(FIRST_REGION);
        self.held.look_at(region);
        let library = &self.held.library;
        let questionnaire = &library.questionnaire;
        let of_region = crate::saved::Saved { region: Some(region), ..saved.clone() };
        let view = View {
            questionnaire,
            words: &library.words.in_region(Some(region)),
            saved: &of_region,
            profile: &Profile::of(questionnaire, &saved.answers),
            path: &path_of(questionnaire, saved.version, &saved.answers, &saved.told_about),
            three: &[],
            help: library.help.as_ref(),
            cards: None,
            offers: library.offers.as_ref(),
            plain: "",
            figures: &library.figures,
            problems: &library.problems,
            on_device: handover.on_device,
            has_rounds: true,
            has_own: false,
            is_sealed: false,
            notice: handover.notice,
            update_ready: handover.update_ready,
            requests: &[],
            look: &handover.look,
            kiosk: handover.kiosk.as_ref(),
            later: &Later::default(),
            carries: &library.frozen,
            address: &address::base(),
            wished: "",
            today: "",
            date: dates::in_words,
        };
        screens::facilitating(&view, &self.room, page).into_string()
    }
}
