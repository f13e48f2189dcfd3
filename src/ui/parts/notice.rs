//! Something happened; what is not lost; what one can do.

use leptos::prelude::*;

use crate::ui::drawing::icon;

/// What one can do: the words, and the deed.
pub type Deed = (String, Callback<()>);

#[component]
pub fn NoticeBox(icon_name: &'static str, title: String, deeds: Vec<Deed>) -> impl IntoView {
    let button = |(words, deed): Deed| {
        view! {
            <button class="button" type="button" on:click=move |_| deed.run(())>{words}</button>
        }
    };
    view! {
        <section class="notice" role="status">
            {icon(icon_name)}
            <div>
                <p class="notice__title">{title}</p>
                <p class="row">{deeds.into_iter().map(button).collect_view()}</p>
            </div>
        </section>
    }
}
