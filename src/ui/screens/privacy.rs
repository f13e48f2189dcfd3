//! What is kept where, every request since the app began, and one tap that
//! wipes everything.

use leptos::prelude::*;

use crate::device::requests;
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::ui::app::top_bar;
use crate::ui::drawing::icon;
use crate::ui::notices::Notices;
use crate::ui::parts::switch::Switch;
use crate::ui::parts::top_bar::Lead;

#[component]
pub fn PrivacyScreen() -> impl IntoView {
    let session = use_session();
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    view! {
        <div class="app">
            {top_bar(Lead::Name { in_full: false }, false)}
            <main id="main" class="column pad stack" data-title=text("privacy-title")>
                <h1>{text("privacy-heading")}</h1>
                <p class="voice offer__lede">{text("privacy-lead")}" "{text("privacy-no-account")}</p>
                <Notices/>
                {kept(session)}
                {network(session)}
                <section class="card stack" aria-labelledby="wipe">
                    <h2 id="wipe">{text("privacy-wipe")}</h2>
                    <p>{text("privacy-wipe-about")}</p>
                    <p>
                        <button class="button" type="button" id="wipe-all" on:click=move |_| session.wipe()>
                            {icon("wipe")}<span>{text("privacy-wipe")}</span>
                        </button>
                    </p>
                </section>
                <p><a class="button" href=Route::Start.href()>{text("privacy-to-start")}</a></p>
            </main>
        </div>
    }
}

fn kept(session: Session) -> AnyView {
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let where_kept = move || {
        let words = session.words.get();
        let nothing = session.read(|saved| saved.answers.is_empty());
        let key = match (nothing, session.keeps()) {
            (_, true) => "privacy-on-device",
            (true, false) => "privacy-nothing-kept",
            (false, false) => "privacy-in-tab",
        };
        words.text(key).to_owned()
    };
    let on_change = Callback::new(move |on| session.keep(on));
    view! {
        <section class="card stack" aria-labelledby="kept">
            <h2 id="kept">{text("privacy-what-is-kept")}</h2>
            <dl class="circle-list">
                <div><dt>{text("privacy-your-answers")}</dt><dd role="status">{where_kept}</dd></div>
                <div><dt>{text("section.safe")}</dt><dd>{text("privacy-safety")}</dd></div>
                <div><dt>{text("privacy-links-name")}</dt><dd>{text("privacy-links")}</dd></div>
            </dl>
            <p>{text("privacy-keep")}</p>
            <p class="soft">{text("privacy-shared-phone")}</p>
            <Switch id="keep" label=text("storage-keep") on=Signal::derive(move || session.keeps()) on_change/>
        </section>
    }
    .into_any()
}

/// The list lives: the browser is asked again every second.
fn network(session: Session) -> AnyView {
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let made = RwSignal::new(requests::all());
    let ask = move || made.set(requests::all());
    if let Ok(timer) = set_interval_with_handle(ask, std::time::Duration::from_secs(1)) {
        on_cleanup(move || timer.clear());
    }
    let after = move || made.with(|made| made.iter().filter(|one| one.after_ready).count().to_string());
    let row = |one: requests::Request| view! { <li>{one.address}</li> };
    view! {
        <section class="card stack" aria-labelledby="network">
            <h2 id="network">{text("privacy-requests")}</h2>
            <p class="big-zero"><b>{after}</b><span>{text("privacy-requests-since")}</span></p>
            <p class="small soft">{text("privacy-requests-about")}</p>
            <details class="why">
                <summary>{icon("info")}<span>{text("privacy-requests-all")}</span></summary>
                <ul class="small">{move || made.get().into_iter().map(row).collect_view()}</ul>
            </details>
        </section>
    }
    .into_any()
}
