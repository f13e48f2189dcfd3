//! A number that a tired thumb can hit.

use leptos::prelude::*;

use crate::content::help::Contact;
use crate::ui::drawing::icon;

/// The words around a contact.
#[derive(Clone)]
pub struct Words {
    /// The tag of the language.
    pub language: String,
    /// "See the website first."
    pub check_first: String,
    pub website: String,
    pub opens_new: String,
    /// "Calls {name} on {number}"
    pub calls: String,
}

#[component]
pub fn HelpCard(
    contact: Contact,
    /// To call first in danger.
    #[prop(optional)]
    now: bool,
    words: Words,
) -> impl IntoView {
    let tag = words.language.as_str();
    let said = |text: &crate::content::text::Text| text.in_language(tag).to_owned();
    let about = format!("{} {} {}", said(&contact.name), said(&contact.when), said(&contact.cost));
    let check = (contact.status == "check").then(|| words.check_first.clone());
    let note = contact.note.as_ref().map(said);
    let name = said(&contact.name);
    let call = contact.phone().map(|(number, tel)| {
        call(number, tel, words.calls.replace("{name}", &name).replace("{number}", number))
    });
    let website = contact.web.clone().map(|web| website(web, words.website.clone(), words.opens_new.clone()));
    let class = if now { "help-card help-card--now" } else { "help-card" };
    view! {
        <article class=class>
            <div class="help-card__text">
                <h3 class="help-card__for">{said(&contact.what_for)}</h3>
                <p class="help-card__name">{about.replace(". ", ". ")}</p>
                {note.map(|note| view! { <p class="help-card__name">{note}</p> })}
                {check.map(|check| view! { <p class="help-card__name">{check}</p> })}
                {website}
            </div>
            {call}
        </article>
    }
}

/// A link that dials.
pub fn call(number: &str, tel: &str, label: String) -> AnyView {
    // A long number takes a row of its own.
    let class = if number.len() > 5 { "call call--long" } else { "call" };
    view! {
        <a class=class href=format!("tel:{tel}") aria-label=label>
            {icon("phone")}<span>{number.to_owned()}</span>
        </a>
    }
    .into_any()
}

/// A link out: only by a tap, without telling where from.
pub fn website(web: String, label: String, opens_new: String) -> AnyView {
    view! {
        <p>
            <a class="website" href=web target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
                {icon("web")}<span>{label}<span class="unseen">" ("{opens_new}")"</span></span>
            </a>
        </p>
    }
    .into_any()
}
