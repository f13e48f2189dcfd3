//! The first thing a parent sees: what this is, how long it takes, that
//! nothing leaves the device, and one way on.
//!
//! The same words stand in `index.html`, so that they are there before this
//! program is; change both together (`tests/tidy.rs` compares them).

use leptos::prelude::*;

use crate::domain::ids::Version;
use crate::domain::path::Step;
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::ui::app::first_top_bar;
use crate::ui::drawing::{cover, icon, lamp};
use crate::ui::notices::Notices;
use crate::ui::parts::language_field::LanguageField;

#[component]
pub fn StartScreen() -> impl IntoView {
    let session = use_session();
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let promise = |drawing: &str, key: &str| view! { <li>{icon(drawing)}<span>{text(key)}</span></li> };
    let on_language = Callback::new(move |tag: String| session.set_language(&tag));
    let go = |version: Version| Route::Region(version).href();
    view! {
        {first_top_bar()}
        <main id="main" class="start" data-title=text("start-page")>
            <div class="cover on-cover start__cover">
                {cover(true)}
                <div class="start__words"><h1>{text("start-heading")}</h1></div>
            </div>
            <div class="start__body">
                <Notices/>
                <p class="start__lede">{text("start-lede")}</p>
                <ul class="promise" role="list">
                    {promise("clock", "start-short-about")}
                    {promise("leaf", "start-no-test")}
                    {promise("lock", "start-stays")}
                </ul>
                <div class="start__go">
                    {move || resume(session)}
                    <a class="button button--go button--wide" href=go(Version::Short)>
                        <span>{text("start-button")}</span>{lamp()}
                    </a>
                    <a class="button button--wide" href=go(Version::Full)>{text("start-full-button")}</a>
                </div>
                <nav class="start__more small" aria-label=text("start-more")>
                    <a class="chip-button" href="#/offers">{icon("people")}<span>{text("start-browse")}</span></a>
                    <a class="chip-button" href="#/how">{icon("info")}<span>{text("start-how")}</span></a>
                    <a class="chip-button" href="#/privacy">{icon("lock")}<span>{text("privacy-title")}</span></a>
                </nav>
                <LanguageField label=text("start-language") tag=words.tag().to_owned() on_choose=on_language/>
            </div>
        </main>
    }
}

/// Back to the first question without an answer, or to the result.
fn resume(session: Session) -> Option<AnyView> {
    let answers = session.answers();
    if answers.is_empty() {
        return None;
    }
    let open = |step: &&Step| !step.is_answered(&answers) && !step.picks_sources;
    let next = session.path.with(|path| path.iter().find(open).map(Step::id));
    let href = next.map_or(Route::Result, Route::Question).href();
    let words = session.words.get_untracked().text("start-resume").to_owned();
    let button = view! {
        <a class="button button--go button--wide" href=href><span>{words}</span>{lamp()}</a>
    };
    Some(button.into_any())
}
