//! One line on why something is asked, closed until somebody wonders.

use leptos::prelude::*;

use crate::ui::drawing::icon;

#[component]
pub fn Why(question: String, answer: String) -> impl IntoView {
    view! {
        <details class="why">
            <summary>{icon("info")}<span>{question}</span></summary>
            <p>{answer}</p>
        </details>
    }
}
