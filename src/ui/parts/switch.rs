//! Something that is on or off.

use leptos::prelude::*;

#[component]
pub fn Switch(
    id: &'static str,
    label: String,
    #[prop(into)] on: Signal<bool>,
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="switch">
            <input
                class="switch__input"
                type="checkbox"
                role="switch"
                id=id
                prop:checked=move || on.get()
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span>{label}</span>
            <span class="switch__track"></span>
        </label>
    }
}
