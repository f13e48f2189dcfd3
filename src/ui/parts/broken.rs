//! When a file of ours is missing or broken: what is not lost, and whom to
//! call. Never a blank page.

use leptos::prelude::*;

use crate::device::{address, page};

/// Some content could not be read; the rest of the app goes on.
#[component]
pub fn Broken(
    title: String,
    body: String,
    reload: String,
    /// "For whoever looks after this app"
    for_keepers: String,
    problems: Vec<String>,
) -> impl IntoView {
    view! {
        <section class="notice" role="status">
            <div class="stack stack--tight">
                <h2 class="notice__title">{title}</h2>
                <p>{body}</p>
                <p class="row">
                    <button class="button" type="button" on:click=|_| address::reload()>{reload}</button>
                    <a class="button" href="#/help">"112"</a>
                </p>
                <details class="why">
                    <summary>{for_keepers}</summary>
                    <ul>{problems.into_iter().map(|one| view! { <li>{one}</li> }).collect_view()}</ul>
                </details>
            </div>
        </section>
    }
}

/// The words themselves could not be read: shows what `index.html` holds for
/// this, numbers included, with the problems for whoever looks after the app.
pub fn show_without_words(problems: &[String]) {
    page::show_as_page("noscript", "app");
    page::mark("broken");
    page::add_lines("keepers", problems);
}
