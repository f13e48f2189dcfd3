//! The bar on top: where one is, the quick way out, and help. Same place, same
//! order on every screen.

use leptos::prelude::*;

use crate::ui::drawing::{growth, icon, icon_flow};

/// What stands at the start of the bar.
#[derive(Clone)]
pub enum Lead {
    /// The name of the app; on a narrow screen only its rings, unless it is
    /// the first thing a parent sees.
    Name { in_full: bool },
    /// Step so much of so much, and the name of that part.
    Progress { step: usize, words: String, part: String },
}

/// The words of the bar.
#[derive(Clone)]
pub struct Words {
    pub name: String,
    pub leave: String,
    pub help: String,
}

#[component]
pub fn TopBar(
    lead: Lead,
    words: Words,
    /// Lies over a cover.
    #[prop(optional)]
    over: bool,
    /// Leaves the app at once; none on the very first screen.
    #[prop(optional)]
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let class = if over { "top-bar on-cover top-bar--over" } else { "top-bar" };
    let leave = on_leave.map(|on_leave| {
        view! {
            <button class="chip-button" type="button" on:click=move |_| on_leave.run(())>
                {icon_flow("leave")}<span>{words.leave}</span>
            </button>
        }
    });
    view! {
        <header class=class>
            <div class="top-bar__start">{lead_view(lead, words.name)}</div>
            <div class="top-bar__end">
                {leave}
                <a class="chip-button chip-button--help" href="#/help">
                    {icon("phone")}<span>{words.help}</span>
                </a>
            </div>
        </header>
    }
}

fn lead_view(lead: Lead, name: String) -> AnyView {
    match lead {
        Lead::Name { in_full } => {
            let class = if in_full { "wordmark" } else { "wordmark wordmark--short" };
            view! { <a class=class href="#/">{growth(6)}<span>{name}</span></a> }.into_any()
        }
        Lead::Progress { step, words, part } => view! {
            <p class="progress">
                {growth(step)}
                <span>
                    <span class="progress__step">{words}</span>
                    <span class="progress__name">{part}</span>
                </span>
            </p>
        }
        .into_any(),
    }
}
