//! Does what a parent taps: each deed is one change, or one door.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::App;
use crate::device::{address, clipboard, page, stage, taps::Tap, updates};
use crate::domain::answers::Answer;
use crate::domain::choosing;
use crate::domain::path::{MOST_REPEATS, Step, first_open};
use crate::route::Route;
use crate::saved::MOST_WORDS;
use crate::ui::deed::Deed;
use crate::ui::view::{FIRST_REGION, Filter};

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
            Deed::TakeBack(id) => self.swap(|passed, refused| {
                passed.retain(|one| *one != id);
                refused.retain(|one| *one != id);
            }),
            Deed::Copy(id) => self.copy(id, tap.value.clone()),
            Deed::Step(id) => session.write(|saved| saved.step = Some(id)),
            Deed::OwnStep => session.write(|saved| saved.own_step = own_words(tap)),
            Deed::OwnWords => session.write(|saved| saved.answers.set("s9", Answer::One(own_words(tap)))),
            Deed::Keep if self.kiosk.is_some() => {}
            Deed::Keep => session.keep(tap.checked),
            Deed::Wipe if self.kiosk.is_some() => self.reset(),
            Deed::Wipe => self.wipe(),
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
