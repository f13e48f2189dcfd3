//! Loads the app's own files: what the first question needs before anything
//! is drawn, the rest right after.

use std::sync::Arc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::app::App;
use crate::content::language::{LANGUAGES, Language};
use crate::content::offers::Offers;
use crate::content::{cards, figures, help, offers, questions};
use crate::device::{files, page, requests};
use crate::domain::ids::Region;
use crate::domain::questionnaire::Questionnaire;
use crate::saved::Notice;
use crate::session::{Library, Session};

/// Loads, then puts the app in the place of the first words of `index.html`.
/// Without the words themselves it shows what `index.html` holds for that:
/// the numbers for help and all support.
pub fn start() {
    spawn_local(async {
        let first = first().await;
        let Some(place) = page::emptied("app") else { return };
        page::mark("started");
        match first {
            Ok((questionnaire, language)) => {
                let open = move || open(questionnaire, language);
                mount_to(place, move || view! { <App open/> }).forget();
            }
            Err(problems) => {
                page::show_as_page("noscript", "app");
                page::add_lines("keepers", &problems);
            }
        }
    });
}

/// One after the other in words only: `index.html` asks the browser for both
/// before this program has arrived.
async fn first() -> Result<(&'static Questionnaire, Language), Vec<String>> {
    let asked = files::text("content/questionnaire.json").await?;
    let language = language("nl").await?;
    let questionnaire = questions::read("questionnaire.json", &asked)?;
    Ok((Box::leak(Box::new(questionnaire)), language))
}

async fn language(tag: &str) -> Result<Language, Vec<String>> {
    let text = files::text(&format!("content/lang/{tag}.json")).await?;
    Language::read(&format!("lang/{tag}.json"), tag, &text)
}

/// Opens the session on what was loaded, and loads the rest.
fn open(questionnaire: &'static Questionnaire, language: Language) -> Session {
    let library = Library {
        questionnaire,
        help: RwSignal::new(None),
        cards: RwSignal::new(None),
        figures: RwSignal::new(&[]),
        offers: RwSignal::new(None),
        language: RwSignal::new(Arc::new(language)),
        problems: RwSignal::new(Vec::new()),
    };
    let session = Session::open(library);
    spawn_local(rest(library));
    follow_region(session);
    follow_language(session);
    session
}

/// Help first: it must be there whatever happens next.
async fn rest(library: Library) {
    let text = file(library, "help.json").await;
    let read = text.and_then(|text| sound(library, help::read("help.json", &text)));
    library.help.set(read.map(leaked));
    let text = file(library, "offers/cards.json").await;
    let read = |text: String| cards::read("offers/cards.json", &text, library.questionnaire);
    library.cards.set(text.and_then(|text| sound(library, read(text))).map(leaked));
    let text = file(library, "figures.json").await;
    let read = text.and_then(|text| sound(library, figures::read("figures.json", &text)));
    library.figures.set(read.map_or(&[], |figures| leaked(figures)));
    note_ready(library);
}

fn leaked<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

async fn file(library: Library, name: &str) -> Option<String> {
    sound(library, files::text(&format!("content/{name}")).await)
}

/// The value; its problems go where the screens see them.
fn sound<T>(library: Library, read: Result<T, Vec<String>>) -> Option<T> {
    read.map_err(|problems| library.problems.update(|all| all.extend(problems))).ok()
}

/// Loads the offers of the region that is chosen, each region once.
fn follow_region(session: Session) {
    let library = session.library;
    let loaded: StoredValue<Vec<(Region, &'static Offers)>> = StoredValue::new(Vec::new());
    let region = Memo::new(move |_| session.read(|saved| saved.region));
    Effect::new(move |_| {
        let Some(region) = region.get() else { return };
        let known = loaded.with_value(|all| all.iter().find(|one| one.0 == region).copied());
        if known.is_some() {
            return library.offers.set(known);
        }
        spawn_local(async move {
            let name = format!("offers/{region}.json");
            let Some(text) = file(library, &name).await else { return };
            let read = offers::read(&name, &text, region, library.questionnaire);
            let Some(read) = sound(library, read).map(leaked) else { return };
            loaded.update_value(|all| all.push((region, read)));
            if session.glance(|saved| saved.region) == Some(region) {
                library.offers.set(Some((region, read)));
            }
            note_ready(library);
        });
    });
}

/// From here on the app makes no request.
fn note_ready(library: Library) {
    let all_there = library.offers.get_untracked().is_some()
        && library.cards.get_untracked().is_some()
        && library.help.get_untracked().is_some()
        && !library.figures.get_untracked().is_empty();
    if all_there {
        requests::mark_ready();
        page::mark("ready");
    }
}

/// Loads the language that is chosen; where that fails, Dutch stays, with a
/// notice.
fn follow_language(session: Session) {
    let shown = session.library.language;
    let wanted = Memo::new(move |_| session.read(|saved| saved.language.clone()));
    Effect::new(move |_| {
        let wanted = wanted.get().unwrap_or_else(|| "nl".to_owned());
        let known = LANGUAGES.iter().any(|(tag, _)| *tag == wanted);
        if !known || shown.with_untracked(|language| language.tag() == wanted) {
            return;
        }
        spawn_local(async move {
            match language(&wanted).await {
                Ok(language) => shown.set(Arc::new(language)),
                Err(_) => session.notice.set(Some(Notice::LanguageFallback)),
            }
        });
    });
}
