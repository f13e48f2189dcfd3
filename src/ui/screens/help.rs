//! Whom to call, in the parent's own region. Opens from every screen.

use leptos::prelude::*;

use crate::content::help::Help;
use crate::device::address;
use crate::domain::ids::Region;
use crate::session::{FIRST_REGION, Session, use_session};
use crate::ui::app::top_bar;
use crate::ui::drawing::icon_flow;
use crate::ui::parts::help_card::{HelpCard, Words};
use crate::ui::parts::option::{Choice, OptionList};
use crate::ui::parts::top_bar::Lead;

#[component]
pub fn HelpScreen() -> impl IntoView {
    let session = use_session();
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    // Looking at the numbers of another region changes nothing else.
    let region = RwSignal::new(session.glance(|saved| saved.region).unwrap_or(FIRST_REGION));
    let numbers = move || match session.library.help.get() {
        Some(help) => numbers(session, help, region),
        None => view! { <p role="status">{session.words.get_untracked().text("help-loading").to_owned()}</p> }.into_any(),
    };
    view! {
        <div class="app">
            {top_bar(Lead::Name { in_full: false }, false)}
            <main id="main" class="page pad stack" data-title=text("help-button")>
                <p>
                    <button class="chip-button chip-button--back" type="button" on:click=|_| address::back()>
                        {icon_flow("back")}<span>{text("help-close")}</span>
                    </button>
                </p>
                <h1>{text("help-button")}</h1>
                {numbers}
            </main>
        </div>
    }
}

fn numbers(session: Session, help: &'static Help, region: RwSignal<Region>) -> AnyView {
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let tag = words.tag().to_owned();
    let choice = |region: &Region| Choice {
        id: region.id().to_owned(),
        label: text(&format!("region.{region}")),
        note: None,
    };
    let on_choose = Callback::new(move |(id, _): (String, bool)| {
        if let Some(chosen) = Region::from_id(&id) {
            region.set(chosen);
        }
    });
    let chosen = Signal::derive(move || Some(region.get().id().to_owned()));
    view! {
        <p class="result__lede">{help.text("lead", &tag)}</p>
        <p class="soft">{help.text("nobody_reads", &tag)}</p>
        {move || cards(session, help, region.get())}
        <section class="stack" aria-labelledby="too-much">
            <h2 id="too-much">{help.text("too_much_title", &tag)}</h2>
            <p>{help.text("too_much", &tag)}</p>
        </section>
        <fieldset class="help__region">
            <legend class="field__label">{text("help-other-region")}</legend>
            <OptionList name="help-region".to_owned() choices=Region::ALL.iter().map(choice).collect() chosen on_choose/>
        </fieldset>
        <p class="small soft">{help.text("dated", &tag)}</p>
    }
    .into_any()
}

/// The contacts of a region by group, danger first.
fn cards(session: Session, help: &'static Help, region: Region) -> AnyView {
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let tag = words.tag().to_owned();
    let around = Words {
        language: tag.clone(),
        check_first: help.text("check_first", &tag),
        website: text("offer-website"),
        opens_new: text("a11y-opens-new"),
        calls: text("a11y-calls"),
    };
    let first = help.first_in_danger.get(region.id()).cloned().unwrap_or_default();
    let contacts = help.of(region);
    let groups = help.groups.iter().filter_map(|group| {
        let of_group: Vec<_> = contacts.iter().filter(|one| one.group == group.id).collect();
        if of_group.is_empty() {
            return None;
        }
        let in_danger = group.id == "danger-now";
        let card = |contact: &&&'static crate::content::help::Contact| {
            let now = first.contains(&contact.id);
            view! { <HelpCard contact=(**contact).clone() now words=around.clone()/> }
        };
        let about = in_danger.then(|| view! { <p>{help.text_for("danger", region, &tag)}</p> });
        let title = if in_danger {
            help.text("danger_title", &tag)
        } else {
            group.label.in_language(&tag).to_owned()
        };
        Some(view! {
            <section class="stack" aria-labelledby=format!("group-{}", group.id)>
                <h2 id=format!("group-{}", group.id)>{title}</h2>
                {about}
                <div class="help-grid">{of_group.iter().map(card).collect_view()}</div>
            </section>
        })
    });
    let name = words.fill("help-numbers-of", &[("region", words.text(&format!("region.{region}")))]);
    view! { <p class="soft" role="status">{name}</p> {groups.collect_view()} }.into_any()
}
