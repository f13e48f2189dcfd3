//! The keeping program: everything a parent keeps of their own. Only who wants
//! that loads it. It draws when asked, and is the one writer of what is kept.

mod behind;
mod vault;

use std::cell::{Cell, RefCell};

use crate::device::{
    address, chance, clipboard, dates, fields, idle, lasting, sealing, sharing, storage, updates,
};
use crate::domain::path::path_of;
use crate::domain::profile::Profile;
use crate::domain::ranking::rank;
use crate::domain::three::choose;
use crate::handover::Handover;
use crate::holdings::{self, Holdings};
use crate::later::Later;
use crate::own::deed::{OwnDeed, TOLD};
use crate::own::desk::{Desk, Door, Kept, Lock, Means, Said, Trouble};
use crate::own::{LARGEST, Own};
use crate::route::Route;
use crate::saved::{Place, Saved};
use crate::ui::screens;
use crate::ui::view::{FIRST_REGION, View};
use vault::Vault;

/// The field in which a door tells that it is done: what it tells goes the way of
/// everything that is typed.
const EAR: &str = "own-ear";
/// The field that a copy is read into.
const COPY: &str = "copy-text";

#[derive(Default)]
struct Keeping {
    held: Holdings,
    desk: Desk,
    vault: Vault,
    /// Was it kept on this device when it was last asked?
    on_device: bool,
}

thread_local! {
    static LISTENS: Cell<bool> = const { Cell::new(false) };
    static KEEPING: RefCell<Keeping> = RefCell::default();
}

/// Loads what it needs, opens what is kept, and has the service worker keep the
/// program for use without a network. False where something did not come.
pub async fn prepare(tag: &str) -> bool {
    let Some(held) = Holdings::gather("-own", &["offers/cards"], tag).await else { return false };
    KEEPING.with_borrow_mut(|all| {
        all.held = held;
        all.vault.open(&mut all.desk);
    });
    // Once, also where it is prepared again after a network that failed.
    if !LISTENS.replace(true) {
        fields::listen_in(EAR, &format!("later {TOLD}"));
        fields::take_files(COPY, LARGEST as f64 * 1.5);
        storage::on_change(changed_elsewhere);
        idle::watch(still);
    }
    wasm_bindgen_futures::spawn_local(async {
        updates::keep_set("own").await;
    });
    true
}

/// Learns the words of another language; false where they did not come.
pub async fn learn(tag: &str) -> bool {
    let Some(words) = holdings::words("-own", tag).await else { return false };
    KEEPING.with_borrow_mut(|all| all.held.learn(words));
    true
}

/// The page of an address, as markup.
pub fn draw(fragment: &str, handover: &str) -> String {
    let Route::Own(page) = Route::parse(fragment) else { return String::new() };
    KEEPING.with_borrow_mut(|all| {
        let handover = Handover::from_text(handover, &all.held.library.questionnaire);
        all.follow(&handover);
        all.vault.catch_up(&mut all.desk);
        all.desk.turn_to(page);
        all.with_view(&handover, |view, desk| screens::keeping(view, desk, page).into_string())
    })
}

/// Does a deed of its own: the handover that comes of it, empty for words that
/// are no deed.
pub fn change(words: &str, value: &str, handover: &str) -> String {
    let Some(deed) = OwnDeed::parse(words) else { return String::new() };
    if deed == OwnDeed::Leave {
        KEEPING.with_borrow_mut(Keeping::leave);
        return String::new();
    }
    if deed == OwnDeed::Draft {
        KEEPING.with_borrow_mut(|all| all.keep_draft(value));
        behind::write();
        return String::new();
    }
    let (changed, doors, saved) = KEEPING.with_borrow_mut(|all| {
        let mut handover = Handover::from_text(handover, &all.held.library.questionnaire);
        all.follow(&handover);
        all.vault.catch_up(&mut all.desk);
        let doors = all.act(deed, value, &mut handover);
        let text = handover.to_text(&all.held.library.questionnaire);
        (text, doors, handover.saved)
    });
    behind::write();
    for door in doors {
        open(door, &saved);
    }
    changed
}

/// Opens a door to the browser.
fn open(door: Door, saved: &Saved) {
    match door {
        Door::Seal(passphrase) => behind::seal(passphrase),
        Door::Unlock(passphrase, older) => behind::unlock(passphrase, older),
        Door::Lock => behind::lock(),
        Door::Persist => wasm_bindgen_futures::spawn_local(lasting::ask()),
        Door::CopyOut => copy_out(saved),
        Door::CopyOpen(passphrase, text) => behind::open_copy(passphrase, text),
        Door::File(name, kind, text) => drop(sharing::file(&name, kind, &text)),
        Door::Clip(id, text) => wasm_bindgen_futures::spawn_local(async move {
            if clipboard::copy(&text).await {
                KEEPING.with_borrow_mut(|all| all.desk.said = Some(Said::Copied(id)));
                tell();
            }
        }),
        Door::Share(text) => wasm_bindgen_futures::spawn_local(async move {
            if !sharing::share(&text).await {
                KEEPING.with_borrow_mut(|all| all.desk.trouble = Some(Trouble::NotShared));
                tell();
            }
        }),
        Door::Forget => {
            Place::OF_PARENT.into_iter().for_each(storage::remove);
            address::clear();
            address::reload();
        }
    }
}

fn copy_out(saved: &Saved) {
    let (text, key) = KEEPING.with_borrow_mut(|all| {
        let Keeping { held, desk, vault, .. } = all;
        let copy = with_means(held, saved, |means| desk.for_copy(means, saved));
        (copy.encode(), vault.key.clone())
    });
    match key {
        None => give_copy(&text),
        Some(key) => behind::copy_out(key, text),
    }
}

/// Gives the copy to the device, and remembers that there is one.
fn give_copy(text: &str) {
    let today = dates::today();
    if sharing::file(&format!("kopie-{today}.txt"), "text/plain", text) {
        KEEPING.with_borrow_mut(|all| {
            all.desk.copy_made(&today);
            let place = all.desk.place;
            all.vault.again = true;
            all.vault.keep(&mut all.desk, place);
        });
        behind::write();
        tell();
    }
}

/// Has the page drawn anew, by way of a field.
fn tell() {
    fields::enter(EAR, "done");
}

/// Another window wrote, sealed, or wiped.
fn changed_elsewhere() {
    let place = KEEPING.with_borrow_mut(|all| {
        all.vault.catch_up(&mut all.desk);
        all.desk.place
    });
    if place == Kept::Sealed { behind::catch_up() } else { tell() }
}

/// So many seconds nobody has touched anything.
fn still(seconds: u32) {
    let is_over = KEEPING.with_borrow(|all| {
        let open = all.vault.key.is_some() && all.desk.lock == Lock::Open;
        open && seconds >= all.desk.own.settings().idle_minutes * 60
    });
    if is_over {
        behind::lock();
    }
}

/// What the deeds need.
fn with_means<T>(held: &Holdings, saved: &Saved, then: impl FnOnce(&mut Means<'_>) -> T) -> T {
    let library = &held.library;
    let words = library.words.in_region(saved.region);
    let suggested = |id: &str| library.suggested(id, &words);
    then(&mut Means {
        questionnaire: &library.questionnaire,
        order: &library.frozen,
        today: &dates::today(),
        draw: &mut chance::draw,
        suggested: &suggested,
        words: &|key| words.text(key).to_owned(),
    })
}

impl Keeping {
    /// Whoever switches keeping on or off elsewhere in the app means this too.
    fn follow(&mut self, handover: &Handover) {
        let was_on_device = std::mem::replace(&mut self.on_device, handover.on_device);
        match self.desk.place {
            Kept::Tab if handover.on_device => self.desk.place = Kept::Plainly,
            Kept::Plainly if was_on_device && !handover.on_device => self.desk.place = Kept::Tab,
            _ => return,
        }
        let before = if handover.on_device { Kept::Tab } else { Kept::Plainly };
        self.vault.catch_up(&mut self.desk);
        self.vault.keep(&mut self.desk, before);
    }

    fn act(&mut self, deed: OwnDeed, value: &str, handover: &mut Handover) -> Vec<Door> {
        self.held.speak(handover.saved.language.as_deref().unwrap_or("nl"));
        self.held.look_at(handover.saved.region.unwrap_or(FIRST_REGION));
        let Self { held, desk, vault, .. } = self;
        let before = (desk.own.clone(), desk.place);
        let saved = handover.saved.clone();
        let doors = with_means(held, &saved, |means| desk.act(means, deed, value, handover));
        if desk.own.encode().len() > LARGEST {
            desk.own = before.0.clone();
            desk.trouble = Some(Trouble::TooMany);
        }
        if before != (desk.own.clone(), desk.place) {
            vault.again = true;
            if before.1 == Kept::Tab {
                vault.catch_up(desk);
            }
            vault.keep(desk, before.1);
            // What is decided here is no switch that was turned elsewhere.
            self.on_device &= desk.place == before.1;
        }
        doors
    }

    /// Answers in progress come with every tap, and say nothing of where one is.
    fn keep_draft(&mut self, text: &str) {
        let Self { held, desk, vault, .. } = self;
        let mut nothing = Handover::default();
        with_means(held, &Saved::default(), |means| desk.act(means, OwnDeed::Draft, text, &mut nothing));
        vault.again = true;
    }

    /// On the way out at once: nothing is left in memory that Back could show.
    fn leave(&mut self) {
        self.desk = Desk { place: Kept::Sealed, lock: Lock::Shut, ..Desk::default() };
        self.vault = Vault::default();
    }

    fn with_view<T>(&mut self, handover: &Handover, then: impl FnOnce(&View<'_>, &Desk) -> T) -> T {
        let saved = &handover.saved;
        let region = saved.region.unwrap_or(FIRST_REGION);
        self.held.speak(saved.language.as_deref().unwrap_or("nl"));
        self.held.look_at(region);
        let library = &self.held.library;
        let questionnaire = &library.questionnaire;
        let profile = Profile::of(questionnaire, &saved.answers);
        let left = |id: &String| !saved.passed.contains(id) && !saved.refused.contains(id);
        let offers = library.offers.iter().flat_map(|offers| &offers.candidates);
        let candidates = offers.chain(&library.cards.candidates).filter(|one| left(&one.id));
        let ranking = rank(questionnaire, &profile, candidates);
        let view = View {
            questionnaire,
            words: &library.words.in_region(saved.region),
            saved,
            profile: &profile,
            path: &path_of(questionnaire, saved.version, &saved.answers, &saved.told_about),
            three: &choose(questionnaire, &profile, &ranking),
            help: library.help.as_ref(),
            cards: Some(&library.cards),
            offers: library.offers.as_ref(),
            plain: "",
            figures: &library.figures,
            problems: &library.problems,
            on_device: handover.on_device,
            has_rounds: false,
            has_own: true,
            is_sealed: false,
            notice: handover.notice,
            update_ready: handover.update_ready,
            requests: &[],
            look: &handover.look,
            kiosk: None,
            later: &Later::default(),
            carries: &library.frozen,
            address: &address::base(),
            wished: "",
            today: &dates::today(),
            date: dates::in_words,
        };
        then(&view, &self.desk)
    }
}

/// What is here, as a copy or another window gives it.
fn decoded(text: &str) -> Option<Own> {
    Own::decode(text).ok()
}

/// Can this browser seal?
fn can_seal() -> bool {
    sealing::is_there()
}
