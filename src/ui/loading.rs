//! Loads the app's own files: what the first question needs before anything
//! is drawn, the rest right after.

use std::sync::Arc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::app::App;
use super::parts::broken;
use crate::content::language::{LANGUAGES, Language};
use crate::content::offers::Offers;
use crate::content::{cards, figures, help, offers, questions};
use crate::device::{files, page, requests};
use crate::domain::ids::Region;
use crate::domain::questionnaire::Questionnaire;
use crate::session::{Library, Notice, Session};

/// What the first question needs.
struct First {
    questionnaire: &'static Questionnaire,
    language: Language,
}

/// Loads, then puts the app in the place of the first words of `index.html`.
pub fn start() {
    spawn_local(async {
        let first = first().await;
        let Some(place) = page::emptied("app") else { return };
        match first {
            Ok(first) => {
                page::mark("started");
                mount_to(place, move || view! { <App open=move || open(&first)/> }).forget();
            }
            Err(problems) => broken::show_without_words(&problems),
        }
    });
}

async fn first() -> Result<First, Vec<String>> {
    let one = |problem: String| vec![problem];
    // One after the other in words only: `index.html` asks the browser for both
    // before this program has arrived.
    let asked = files::text("content/questionnaire.json").await.map_err(one)?;
    let language = language("nl").await?;
    let questionnaire = questions::read("questionnaire.json", &asked)?;
    Ok(First { questionnaire: Box::leak(Box::new(questionnaire)), language })
}

async fn language(tag: &str) -> Result<Language, Vec<String>> {
    let file = format!("content/lang/{tag}.json");
    let text = files::text(&file).await.map_err(|problem| vec![problem])?;
    Language::read(&file, tag, &text)
}

/// Opens the session on what was loaded, and loads the rest.
fn open(first: &First) -> Session {
    let library = Library {
        questionnaire: first.questionnaire,
        help: RwSignal::new(None),
        cards: RwSignal::new(None),
        figures: RwSignal::new(&[]),
        offers: RwSignal::new(None),
        language: RwSignal::new(Arc::new(first.language.clone())),
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
    if let Some(read) = load(library, "help.json", help::read).await {
        library.help.set(Some(Box::leak(Box::new(read))));
    }
    let questionnaire = library.questionnaire;
    let read = |file: &str, text: &str| cards::read(file, text, questionnaire);
    if let Some(read) = load(library, "offers/cards.json", read).await {
        library.cards.set(Some(Box::leak(Box::new(read))));
    }
    if let Some(read) = load(library, "figures.json", figures::read).await {
        library.figures.set(read.leak());
    }
}

async fn load<T>(
    library: Library,
    file: &str,
    read: impl FnOnce(&str, &str) -> Result<T, Vec<String>>,
) -> Option<T> {
    let text = files::text(&format!("content/{file}")).await;
    let read = text.map_err(|problem| vec![problem]).and_then(|text| read(file, &text));
    match read {
        Ok(value) => Some(value),
        Err(problems) => {
            library.problems.update(|all| all.extend(problems));
            None
        }
    }
}

/// Loads the offers of the region that is chosen, each region once.
fn follow_region(session: Session) {
    let library = session.library;
    let loaded: StoredValue<Vec<(Region, &'static Offers)>> = StoredValue::new(Vec::new());
    Effect::new(move |_| {
        let Some(region) = session.read(|saved| saved.region) else { return };
        let known = loaded.with_value(|all| all.iter().find(|one| one.0 == region).copied());
        if let Some(known) = known {
            return library.offers.set(Some(known));
        }
        spawn_local(async move {
            let questionnaire = library.questionnaire;
            let read = |file: &str, text: &str| offers::read(file, text, region, questionnaire);
            let Some(read) = load(library, &format!("offers/{region}.json"), read).await else { return };
            let read: &'static Offers = Box::leak(Box::new(read));
            loaded.update_value(|all| all.push((region, read)));
            if session.region() == region {
                library.offers.set(Some((region, read)));
            }
        });
    });
    Effect::new(move |_| {
        let all_there = library.help.get().is_some()
            && library.cards.get().is_some()
            && library.offers.get().is_some()
            && !library.figures.get().is_empty();
        if all_there {
            requests::mark_ready();
            page::mark("ready");
        }
    });
}

/// Loads the language that is chosen; where that fails, Dutch stays, with a
/// notice.
fn follow_language(session: Session) {
    let shown = session.library.language;
    Effect::new(move |_| {
        let wanted = session.read(|saved| saved.language.clone()).unwrap_or_else(|| "nl".to_owned());
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
