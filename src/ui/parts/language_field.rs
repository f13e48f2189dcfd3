//! The choice of language, each by its own name.

use leptos::prelude::*;

use crate::content::language::LANGUAGES;

#[component]
pub fn LanguageField(
    label: String,
    /// The tag of the language shown now.
    tag: String,
    on_choose: Callback<String>,
) -> impl IntoView {
    let options = LANGUAGES.iter().map(|(one, name)| {
        view! { <option value=*one lang=*one selected=tag == *one>{*name}</option> }
    });
    view! {
        <div class="field lang-field">
            <label for="language">{label}</label>
            <select
                class="input"
                id="language"
                on:change=move |event| on_choose.run(event_target_value(&event))
            >
                {options.collect_view()}
            </select>
        </div>
    }
}
