//! Loads the app's own files: what the first question needs before anything
//! is drawn, the rest right after.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::app::{App, Loaded};
use super::view::FIRST_REGION;
use crate::content::language::{LANGUAGES, Language};
use crate::content::{help, questions};
use crate::device::program::Program;
use crate::device::{files, page, requests};
use crate::saved::Notice;
use crate::session::Session;

const QUESTIONNAIRE: &str = "content/questionnaire.json";
const HELP: &str = "content/help.json";

/// Loads, then puts the app in the place of the first words of `index.html`.
/// Without the words themselves it shows what `index.html` holds for that:
/// the numbers for help and all support.
pub fn start() {
    spawn_local(async {
        let first = First::load().await;
        let Some(place) = page::emptied("app") else { return };
        page::mark("started");
        match first {
            Ok(first) => mount_to(place, move || view! { <App first/> }).forget(),
            Err(problems) => {
                page::show_as_page("noscript", "app");
                page::add_lines("keepers", &problems);
            }
        }
    });
}

/// What the first question needs.
pub struct First {
    questionnaire_text: String,
    language_text: String,
}

impl First {
    /// One after the other in words only: `index.html` asks for both before this
    /// program has arrived.
    async fn load() -> Result<Self, Vec<String>> {
        let questionnaire_text = files::text(QUESTIONNAIRE).await?;
        let language_text = files::text(&language_file("nl")).await?;
        // Read here once, so that a broken file is told before anything is drawn.
        questions::read("questionnaire.json", &questionnaire_text)?;
        Language::read("lang/nl.json", "nl", &language_text)?;
        Ok(Self { questionnaire_text, language_text })
    }

    /// Opens the session on what was loaded, and loads the rest.
    pub fn open(self) -> (Session, RwSignal<Loaded>) {
        // Lives as long as the app: leaked on purpose, once.
        let questionnaire =
            questions::read("questionnaire.json", &self.questionnaire_text).unwrap_or_default();
        let language = Language::read("lang/nl.json", "nl", &self.language_text).unwrap_or_default();
        let session = Session::open(Box::leak(Box::new(questionnaire)));
        let loaded = RwSignal::new(Loaded { language, ..Loaded::default() });
        follow_language(session, loaded);
        spawn_local(rest(session, loaded, self));
        (session, loaded)
    }
}

fn language_file(tag: &str) -> String {
    format!("content/lang/{tag}.json")
}

/// Help first: it must be there whatever happens next. Then the answering
/// program with its content, and the offers of the region that is chosen.
async fn rest(session: Session, loaded: RwSignal<Loaded>, first: First) {
    let told = |problems: Vec<String>| loaded.update(|all| all.problems.extend(problems));
    let help = files::text(HELP).await;
    match help.clone().and_then(|text| help::read("help.json", &text)) {
        Ok(read) => loaded.update(|all| all.help = Some(Box::leak(Box::new(read)))),
        Err(problems) => told(problems),
    }
    let Some(program) = Program::start().await else {
        return told(vec!["the answering program could not be loaded".to_owned()]);
    };
    let mut content =
        vec![QUESTIONNAIRE.to_owned(), first.questionnaire_text, language_file("nl"), first.language_text];
    for (name, text) in [
        (HELP, help),
        ("content/offers/cards.json", files::text("content/offers/cards.json").await),
        ("content/figures.json", files::text("content/figures.json").await),
    ] {
        match text {
            Ok(text) => content.extend([name.to_owned(), text]),
            Err(problems) => told(problems),
        }
    }
    program.load(&content);
    loaded.update(|all| all.program = Some(program));
    follow_region(session, loaded);
}

/// Hands the offers of the region that is chosen to the answering program.
fn follow_region(session: Session, loaded: RwSignal<Loaded>) {
    Effect::new(move |before: Option<Option<crate::domain::ids::Region>>| {
        let region = session.read(|saved| saved.region);
        if before.is_none_or(|before| before != region) && (region.is_some() || before.is_none()) {
            let region = region.unwrap_or(FIRST_REGION);
            spawn_local(async move {
                let name = format!("content/offers/{region}.json");
                // What did not come is handed over as nothing: the answering
                // program then says so, and still shows the parent's words.
                let text = files::text(&name).await.unwrap_or_default();
                loaded.update(|all| {
                    all.hand_over(&[name, text]);
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

/// Loads the language that is chosen; where that fails, Dutch stays, with a
/// notice.
fn follow_language(session: Session, loaded: RwSignal<Loaded>) {
    Effect::new(move |_| {
        let wanted = session.read(|saved| saved.language.clone()).unwrap_or_else(|| "nl".to_owned());
        let known = LANGUAGES.iter().any(|(tag, _)| *tag == wanted);
        if !known || loaded.with_untracked(|all| all.language.tag() == wanted) {
            return;
        }
        spawn_local(async move {
            let file = language_file(&wanted);
            let text = files::text(&file).await;
            let read = text.and_then(|text| Ok((Language::read(&file, &wanted, &text)?, text)));
            match read {
                Ok((language, text)) => loaded.update(|all| {
                    all.language = language;
                    all.hand_over(&[file, text]);
                }),
                Err(_) => session.notice.set(Some(Notice::LanguageFallback)),
            }
        });
    });
}
