//! Answers as a list of rows, each a native field over the whole row.

use leptos::prelude::*;

/// One row.
#[derive(Clone)]
pub struct Choice {
    pub id: String,
    pub label: String,
    pub note: Option<String>,
}

/// One of several: radio buttons.
#[component]
pub fn OptionList(
    /// The name that groups the fields.
    name: String,
    choices: Vec<Choice>,
    #[prop(into)] chosen: Signal<Option<String>>,
    /// The id chosen, and whether by a pointer rather than by arrow keys.
    on_choose: Callback<(String, bool)>,
) -> impl IntoView {
    let row = move |choice: Choice| {
        let (id, value) = (choice.id.clone(), choice.id.clone());
        let checked = move || chosen.with(|chosen| chosen.as_ref() == Some(&choice.id));
        let by_pointer = StoredValue::new(false);
        view! {
            <label class="option">
                <input
                    class="option__input"
                    type="radio"
                    name=name.clone()
                    id=format!("{name}-{id}")
                    value=value
                    prop:checked=checked
                    on:pointerdown=move |_| by_pointer.set_value(true)
                    on:keydown=move |_| by_pointer.set_value(false)
                    on:change=move |_| on_choose.run((id.clone(), by_pointer.get_value()))
                />
                <span class="option__face">
                    <span class="option__mark"></span>
                    <span>
                        {choice.label}
                        {choice.note.map(|note| view! { <span class="option__note">{note}</span> })}
                    </span>
                </span>
            </label>
        }
    };
    view! { <div class="options">{choices.into_iter().map(row).collect_view()}</div> }
}

/// Several in the order of tapping: check boxes with a number.
#[component]
pub fn RankedList(
    name: String,
    choices: Vec<Choice>,
    #[prop(into)] chosen: Signal<Vec<String>>,
    /// How many may be chosen; the others are then disabled.
    max: usize,
    on_choose: Callback<Vec<String>>,
) -> impl IntoView {
    let row = move |choice: Choice| {
        let id = StoredValue::new(choice.id.clone());
        let place = Memo::new(move |_| {
            chosen.with(|chosen| chosen.iter().position(|one| *one == id.get_value()))
        });
        let number = move || place.get().map(|place| (place + 1).to_string());
        let full = move || place.get().is_none() && chosen.with(Vec::len) >= max;
        let toggle = move |_| {
            let mut ids = chosen.get_untracked();
            match place.get_untracked() {
                Some(place) => drop(ids.remove(place)),
                None => ids.push(id.get_value()),
            }
            on_choose.run(ids);
        };
        view! {
            <label class="option">
                <input
                    class="option__input"
                    type="checkbox"
                    name=name.clone()
                    id=format!("{name}-{}", choice.id)
                    value=choice.id
                    prop:checked=move || place.get().is_some()
                    disabled=full
                    on:change=toggle
                />
                <span class="option__face">
                    <span class="rank" aria-hidden="true">{number}</span>
                    <span>{choice.label}</span>
                </span>
            </label>
        }
    };
    view! { <div class="options">{choices.into_iter().map(row).collect_view()}</div> }
}
