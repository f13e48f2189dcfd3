//! Does what a parent taps: each deed is one change, or one door.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{App, Loaded};
use crate::device::{address, clipboard, page, stage, storage, taps::Tap, updates};
use crate::domain::answers::Answer;
use crate::domain::choosing;
use crate::domain::path::{MOST_REPEATS, Step, first_open};
use crate::handover::{Handover, Order};
use crate::route::Route;
use crate::saved::{MOST_WORDS, Notice, Place};
use crate::ui::deed::Deed;
use crate::ui::view::{FIRST_REGION, Filter, Look};
use crate::workshop::GROUP;

impl App {
    pub(super) fn act(self, deed: Deed, tap: &Tap) {
        let session = self.session;
        match deed {
            Deed::Choose { .. } | Deed::Toggle { .. } | Deed::TellAbout(_) => self.answer(deed, tap),
            Deed::Next(id) => self.go_on(&id),
            Deed::Skip(id) => self.skip(&id),
            Deed::Back => self.back(),
            Deed::Region(region) => self.look.update(|look| look.region = Some(region)),
            Deed::Begin => self.begin(),
            Deed::Language => session.write(|saved| saved.language = Some(tap.value.clone())),
            Deed::AutoNext => session.write(|saved| saved.auto_next = tap.checked),
            Deed::Pass(id) => self.swap(|passed, _| passed.push(id)),
            Deed::Unpass => self.swap(|passed, _| passed.clear()),
            Deed::Refuse(id) => self.swap(|_, refused| refused.push(id)),
            Deed::TakeBack(id) => self.swap(|_, refused| refused.retain(|one| *one != id)),
            Deed::Copy(id) => self.copy(id, tap.value.clone()),
            Deed::Step(id) => session.write(|saved| saved.step = Some(id)),
            Deed::OwnStep => session.write(|saved| saved.own_step = own_words(tap)),
            Deed::OwnWords => session.write(|saved| saved.answers.set("s9", Answer::One(own_words(tap)))),
            Deed::Keep if self.kiosk.is_some() => {}
            Deed::Keep => session.keep(tap.checked),
            Deed::Wipe if self.kiosk.is_some() => self.reset(),
            Deed::Wipe => {
                self.forget();
                session.notice.set(Some(Notice::Wiped));
            }
            Deed::ReplaceRefused if self.kiosk.is_some() => {}
            Deed::ReplaceRefused => session.replace_refused(),
            Deed::CloseNotice => session.notice.set(None),
            Deed::UpdateNow => updates::apply(),
            Deed::UpdateLater => self.update_ready.set(false),
            Deed::Print => page::print(),
            Deed::Leave => self.leave(),
            Deed::Reload => address::reload(),
            Deed::HelpRegion(region) => self.look.update(|look| look.help_region = Some(region)),
            Deed::FindRegion => {
                let region = crate::domain::ids::Region::from_id(&tap.value);
                session.write(|saved| saved.region = region.or(saved.region));
            }
            Deed::Jump => page::focus_heading("main h1"),
            Deed::Reset => self.reset(),
            Deed::DropCarried => {
                address::clear();
                address::reload();
            }
            Deed::Later(words) => self.later(&words, &tap.value),
            find => self.look.update(|look| narrow(&mut look.filter, find, tap)),
        }
    }

    fn answer(self, deed: Deed, tap: &Tap) {
        let questionnaire = self.session.questionnaire;
        match deed {
            Deed::Choose { item, about, option } => {
                self.session.write(|saved| {
                    choosing::choose(&mut saved.answers, &item, about.as_deref(), &option);
                });
                let never_by_itself =
                    questionnaire.item(&item).is_none_or(|item| item.never_saved || item.with.is_some());
                let by_itself =
                    tap.by_pointer && !never_by_itself && self.session.glance(|saved| saved.auto_next);
                if let (true, Route::Question(step)) = (by_itself, self.route.get_untracked()) {
                    self.go_on(&step);
                }
            }
            Deed::Toggle { item, about, option } => {
                let Some(item) = questionnaire.item(&item) else { return };
                self.session.write(|saved| {
                    choosing::toggle(questionnaire, &mut saved.answers, item, about.as_deref(), &option);
                });
            }
            Deed::TellAbout(id) => self.session.write(|saved| {
                toggle(&mut saved.told_about, &id);
                saved.told_about.truncate(MOST_REPEATS);
            }),
            _ => {}
        }
    }

    /// On to the next step of the path as it is now: an answer may have
    /// changed it.
    fn go_on(self, id: &str) {
        let path = self.session.path();
        let only_open = self.look.with_untracked(|look| look.only_open);
        let answers = self.session.glance(|saved| saved.answers.clone());
        let is_asked = |step: &&Step| !only_open || !step.is_answered(&answers);
        let here = path.iter().position(|step| step.id() == id).unwrap_or(path.len());
        let next = path.iter().skip(here + 1).find(is_asked).map(Step::id);
        if next.is_none() {
            self.look.update(|look| look.only_open = false);
        }
        address::go(&next.map_or(Route::Result, Route::Question).href());
    }

    /// Skipping takes the answer away: it says "I would rather not".
    fn skip(self, id: &str) {
        let questionnaire = self.session.questionnaire;
        let path = self.session.path();
        if let Some(step) = path.iter().find(|step| step.id() == id) {
            let about = step.about.as_ref().map(|(about, _)| about.as_str());
            let on_screen = questionnaire
                .items
                .iter()
                .filter(|item| item.id == step.item || item.with.as_ref() == Some(&step.item));
            self.session.write(|saved| {
                if step.picks_sources {
                    return saved.told_about.clear();
                }
                for item in on_screen {
                    choosing::skip(questionnaire, &mut saved.answers, &item.id, about);
                }
            });
        }
        self.go_on(id);
    }

    /// Back to where one came from; where that would leave the app, to the
    /// step before, or to the start.
    fn back(self) {
        if self.moves.get_untracked() > 0 {
            return address::back();
        }
        let before = match self.route.get_untracked() {
            Route::Question(id) => {
                let path = self.session.path();
                let here = path.iter().position(|step| step.id() == id);
                here.and_then(|here| here.checked_sub(1)).map(|before| Route::Question(path[before].id()))
            }
            _ => None,
        };
        address::go(&before.unwrap_or(Route::Start).href());
    }

    /// From the region screen to the first question without an answer, so that
    /// going on from short to full asks nothing twice.
    fn begin(self) {
        let version = match (self.route.get_untracked(), self.kiosk) {
            (Route::Region(version), _) => version,
            (_, Some(kiosk)) => kiosk.version,
            _ => return,
        };
        if self.kiosk.is_some() {
            stage::take_whole_screen();
        }
        let chosen = self.look.with_untracked(|look| look.region);
        let goes_on = self.session.glance(|saved| !saved.answers.is_empty());
        self.look.update(|look| look.only_open = goes_on);
        self.session.write(|saved| {
            saved.region = chosen.or(saved.region).or(Some(FIRST_REGION));
            saved.version = Some(version);
        });
        let answers = self.session.glance(|saved| saved.answers.clone());
        let path = self.session.path();
        let first = first_open(&path, &answers).or(path.first()).map(Step::id);
        address::go(&first.map_or(Route::Result, Route::Question).href());
    }

    /// Changes what is swapped and refused; the focus goes to the suggestions,
    /// because the button that was tapped is gone.
    fn swap(self, change: impl FnOnce(&mut Vec<String>, &mut Vec<String>)) {
        self.session.write(|saved| change(&mut saved.passed, &mut saved.refused));
        page::focus_heading_softly("#steps");
    }

    fn copy(self, id: String, sentence: String) {
        spawn_local(async move {
            if clipboard::copy(&sentence).await {
                self.look.update(|look| look.copied = id);
            }
        });
    }

    /// Forgets everything: what was answered, what was looked at, and which
    /// suggestions the answering program drew last.
    fn forget(self) {
        self.session.forget();
        self.look.set(Look::default());
        let nothing = Handover::default().to_text(self.session.questionnaire);
        let redrawn = |loaded: &Loaded| {
            loaded.program.as_ref().map(|program| program.draw(&Route::Result.href(), &nothing))
        };
        self.loaded.with_untracked(redrawn);
    }

    /// Has the answering program do a deed of its own, or the facilitating one
    /// where it is for a group, and takes over what comes of it.
    pub(super) fn later(self, words: &str, value: &str) {
        let (here, before) = (self.route.get_untracked().href(), self.handover());
        let change = |loaded: &Loaded| {
            let program = if words.starts_with(GROUP) { &loaded.workshop } else { &loaded.program };
            Some(program.as_ref()?.change(&here, words, value, &before))
        };
        let changed = self.loaded.with_untracked(change).filter(|changed| !changed.is_empty());
        let Some(changed) = changed else { return };
        let changed = Handover::from_text(&changed, self.session.questionnaire);
        self.look.update(|look| look.later = changed.look.later);
        self.session.notice.set(changed.notice);
        if changed.order == Some(Order::Carry) {
            self.session.carry(changed.saved);
            return address::go(&Route::Result.href());
        }
        if self.session.glance(|saved| *saved != changed.saved) {
            self.session.write(|saved| *saved = changed.saved);
        }
        match changed.order {
            Some(Order::Go(href)) => address::go(&href),
            Some(Order::Reset) => self.reset(),
            Some(Order::StartKiosk(settings)) => match storage::save(Place::Kiosk, &settings) {
                Ok(()) => self.start_as(&[Place::Tab, Place::Device]),
                Err(fault) => self.session.notice.set(Some(Notice::NotKept(fault))),
            },
            Some(Order::StopKiosk) => self.start_as(&[Place::Kiosk]),
            Some(Order::WipeAll) => {
                self.start_as(&[Place::Kiosk, Place::Tab, Place::Device, Place::Rounds(0), Place::Rounds(1)]);
            }
            Some(Order::Carry) | None => {}
        }
    }

    /// Removes what is kept at these places, and starts as what it now is.
    fn start_as(self, without: &[Place]) {
        without.iter().for_each(|place| storage::remove(*place));
        address::clear();
        address::reload();
    }

    /// Wipes for the next parent. Loading the page anew is the one way that
    /// leaves nothing: the memory of a program keeps what was freed.
    pub(super) fn reset(self) {
        drop(page::emptied("app"));
        updates::apply();
    }

    /// Forgets everything and shows a page that says nothing; on a shared
    /// tablet, the start.
    pub(super) fn leave(self) {
        if self.kiosk.is_some() {
            return self.reset();
        }
        self.forget();
        address::leave_for("leeg.html");
    }
}

fn own_words(tap: &Tap) -> String {
    tap.value.chars().take(MOST_WORDS).collect()
}

fn toggle(ids: &mut Vec<String>, id: &str) {
    match ids.iter().position(|one| one == id) {
        Some(place) => drop(ids.remove(place)),
        None => ids.push(id.to_owned()),
    }
}

fn narrow(filter: &mut Filter, deed: Deed, tap: &Tap) {
    match deed {
        Deed::FindWord => filter.word.clone_from(&tap.value),
        Deed::FindForm(id) => toggle(&mut filter.forms, &id),
        Deed::FindWay(id) => toggle(&mut filter.ways, &id),
        Deed::FindTopic => filter.topic.clone_from(&tap.value),
        Deed::FindAge => filter.age.clone_from(&tap.value),
        Deed::FindAnything => *filter = Filter::default(),
        _ => {}
    }
}
