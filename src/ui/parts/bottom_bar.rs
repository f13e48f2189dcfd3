//! The bar within reach of a thumb: back, skip, on.

use leptos::prelude::*;

use crate::ui::drawing::{icon_flow, lamp};

#[component]
pub fn BottomBar(
    back: String,
    on_back: Callback<()>,
    /// The words and the deed of skipping; none where nothing can be skipped.
    #[prop(optional_no_strip)]
    skip: Option<(String, Callback<()>)>,
    next: String,
    on_next: Callback<()>,
) -> impl IntoView {
    let skip = skip.map(|(words, on_skip)| {
        view! {
            <button class="button button--quiet" type="button" on:click=move |_| on_skip.run(())>
                {words}
            </button>
        }
    });
    view! {
        <footer class="bottom-bar">
            <div class="column bottom-bar__inner">
                <button class="round-button" type="button" on:click=move |_| on_back.run(())>
                    {icon_flow("back")}<span class="unseen">{back}</span>
                </button>
                {skip}
                <button class="button button--go" type="button" on:click=move |_| on_next.run(())>
                    <span>{next}</span>{lamp()}
                </button>
            </div>
        </footer>
    }
}
