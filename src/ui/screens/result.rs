//! The parent gets their own words back, in six parts: what they said, the
//! four forms, the people around them, what is on their mind, support that
//! fits, and one small step.

mod forms;
mod mind;
mod people;
mod step;
mod suggestions;
mod words;

use leptos::prelude::*;

pub use suggestions::{checked, name_of, where_it_is};

use crate::content::figures;
use crate::device::page;
use crate::domain::ids::Version;
use crate::domain::path::Step;
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::ui::app::top_bar;
use crate::ui::drawing::{icon, lamp};
use crate::ui::notices::Notices;
use crate::ui::parts::top_bar::Lead;
use crate::ui::screens::question::calm;

#[component]
pub fn ResultScreen() -> impl IntoView {
    let session = use_session();
    let safety = session.profile.with_untracked(|profile| profile.safety);
    let title = session.words.get_untracked().text("result-title").to_owned();
    // Above everything, full width; then the bar cannot lie over the cover.
    let first = move || {
        safety.then(|| view! { <div class="page pad">{move || calm(session)}</div> })
    };
    view! {
        <div class="app result">
            {top_bar(Lead::Name { in_full: false }, !safety)}
            <main id="main" data-title=title>
                {first()}
                {words::head(session, safety)}
                <Notices/>
                {forms::part(session)}
                {words::about_you(session)}
                <div class="page result__pair">
                    {people::part(session)}
                    {mind::part(session)}
                </div>
                <suggestions::Suggestions/>
                <step::SmallStep/>
                {foot(session)}
            </main>
            {bar(session)}
        </div>
    }
}

fn foot(session: Session) -> AnyView {
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    view! {
        <footer class="page result__foot stack">
            {figure(session, "end", &[])}
            <p>{text("result-footer")}</p>
            <p class="no-print"><a href="#/how">{text("result-how")}</a></p>
            <p class="only-print">{text("result-print-help")}</p>
        </footer>
    }
    .into_any()
}

fn bar(session: Session) -> AnyView {
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let first = session.path.with_untracked(|path| path.first().map(Step::id));
    let change = first.map_or(Route::Start, Route::Question).href();
    let on = if session.glance(|saved| saved.version) == Some(Version::Full) {
        (Route::Offers.href(), text("start-browse"))
    } else {
        (Route::Region(Version::Full).href(), text("result-go-on"))
    };
    view! {
        <footer class="bottom-bar">
            <div class="page bottom-bar__inner bottom-bar__inner--spread">
                <a class="button button--quiet" href=change>{text("result-change")}</a>
                <button class="button button--quiet" type="button" on:click=|_| page::print()>
                    {icon("print")}<span>{text("result-print")}</span>
                </button>
                <a class="button button--go" href=on.0><span>{on.1}</span>{lamp()}</a>
            </div>
        </footer>
    }
    .into_any()
}

/// A figure that is true for this parent, with its place and year.
fn figure(session: Session, place: &'static str, topics: &[&str]) -> impl IntoView + use<> {
    let topics: Vec<String> = topics.iter().map(|&topic| topic.to_owned()).collect();
    move || {
        let age = session.profile.with(|profile| profile.age);
        let topics: Vec<&str> = topics.iter().map(String::as_str).collect();
        let figures = session.library.figures.get();
        let figure = figures::find(figures, place, session.region(), age, &topics)?;
        let words = session.words.get();
        let said = |text: &crate::content::text::Text| text.in_language(words.tag()).to_owned();
        let caution = figure.caution.as_ref().map(said).unwrap_or_default();
        Some(view! {
            <p class="figure-note">
                {said(&figure.text)}" "
                <span class="small soft">{said(&figure.place_label)}". "{caution}</span>
            </p>
        })
    }
}
