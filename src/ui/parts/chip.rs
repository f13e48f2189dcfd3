//! Several answers as chips. An exclusive one stands apart and clears the
//! others, as the others clear it.

use leptos::prelude::*;

use crate::ui::drawing::icon;

/// One chip.
#[derive(Clone)]
pub struct Chip {
    pub id: String,
    pub label: String,
    /// Excludes all others.
    pub exclusive: bool,
    /// Shown only while this one is chosen: a part of a larger group.
    pub part_of: Option<String>,
}

#[component]
pub fn ChipList(
    name: String,
    chips: Vec<Chip>,
    #[prop(into)] chosen: Signal<Vec<String>>,
    /// How many may be chosen; the others are then disabled.
    #[prop(optional_no_strip)]
    max: Option<usize>,
    /// The word between the chips and the exclusive one.
    or: String,
    on_choose: Callback<Vec<String>>,
) -> impl IntoView {
    let exclusive: Vec<String> =
        chips.iter().filter(|chip| chip.exclusive).map(|chip| chip.id.clone()).collect();
    let exclusive = StoredValue::new(exclusive);
    let toggle = Callback::new(move |id: String| {
        on_choose.run(toggled(chosen.get_untracked(), id, &exclusive.get_value()));
    });
    let chip = move |chip: Chip| {
        view! { <ChipField name=name.clone() chip chosen max toggle/> }
    };
    let (alone, others): (Vec<Chip>, Vec<Chip>) = chips.into_iter().partition(|chip| chip.exclusive);
    let alone = (!alone.is_empty()).then(|| {
        view! {
            <p class="chips__else"><span>{or}</span></p>
            <div class="chips">{alone.into_iter().map(chip.clone()).collect_view()}</div>
        }
    });
    view! {
        <div class="chips">{others.into_iter().map(chip.clone()).collect_view()}</div>
        {alone}
    }
}

/// The choice after a tap on `id`.
fn toggled(mut chosen: Vec<String>, id: String, exclusive: &[String]) -> Vec<String> {
    if let Some(place) = chosen.iter().position(|one| *one == id) {
        chosen.remove(place);
        return chosen;
    }
    if exclusive.contains(&id) {
        return vec![id];
    }
    chosen.retain(|one| !exclusive.contains(one));
    chosen.push(id);
    chosen
}

#[component]
fn ChipField(
    name: String,
    chip: Chip,
    chosen: Signal<Vec<String>>,
    max: Option<usize>,
    toggle: Callback<String>,
) -> impl IntoView {
    let id = StoredValue::new(chip.id.clone());
    let group = StoredValue::new(chip.part_of);
    let is_chosen = Memo::new(move |_| chosen.with(|chosen| chosen.contains(&id.get_value())));
    let full = move || max.is_some_and(|max| !is_chosen.get() && chosen.with(Vec::len) >= max);
    let hidden = move || {
        let group = group.get_value();
        group.is_some_and(|group| !is_chosen.get() && !chosen.with(|chosen| chosen.contains(&group)))
    };
    view! {
        <label class="chip" class:chip--part=group.with_value(Option::is_some) hidden=hidden>
            <input
                class="chip__input"
                type="checkbox"
                name=name.clone()
                id=format!("{name}-{}", chip.id)
                value=chip.id
                prop:checked=move || is_chosen.get()
                disabled=full
                on:change=move |_| toggle.run(id.get_value())
            />
            <span class="chip__face">
                <span class="chip__mark">{icon("tick")}</span>
                <span>{chip.label}</span>
            </span>
        </label>
    }
}
