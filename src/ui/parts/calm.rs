//! Shown at once when home is not always safe: whom to call, and that nothing
//! is kept. The same green as the cover: a safe place, not an alarm.

use leptos::prelude::*;

use super::help_card::call;
use crate::content::help::Help;
use crate::domain::ids::Region;
use crate::ui::drawing::icon_flow;

/// The words of the card that are not in the help file.
#[derive(Clone)]
pub struct Words {
    pub language: String,
    pub more: String,
    pub leave: String,
    pub calls: String,
}

#[component]
pub fn Calm(
    help: &'static Help,
    region: Region,
    words: Words,
    on_leave: Callback<()>,
) -> impl IntoView {
    let tag = &words.language;
    let first = help.first_in_danger.get(region.id()).cloned().unwrap_or_default();
    let talk = help.of(region).into_iter().find(|contact| contact.group == "violence");
    let danger = first.iter().filter_map(|id| help.contacts.iter().find(|contact| contact.id == *id));
    let number = |contact: &crate::content::help::Contact| {
        let name = contact.name.in_language(tag).to_owned();
        contact.phone().map(|(number, tel)| {
            call(number, tel, words.calls.replace("{name}", &name).replace("{number}", number))
        })
    };
    let calls = talk.into_iter().chain(danger).filter_map(number).collect_view();
    view! {
        <section class="calm stack" aria-labelledby="calm">
            <h2 id="calm">{help.text("safety_card_title", tag)}</h2>
            <p>{help.text_for("safety_card", region, tag)}</p>
            <p class="row">{calls}</p>
            <p><a class="button" href="#/help">{words.more}</a></p>
            <p class="small">{help.text("safety_card_private", tag)}" "{help.text("nobody_reads", tag)}</p>
            <p>
                <button class="button" type="button" on:click=move |_| on_leave.run(())>
                    {icon_flow("leave")}<span>{words.leave}</span>
                </button>
            </p>
        </section>
    }
}
