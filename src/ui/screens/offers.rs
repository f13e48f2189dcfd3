//! The parent looks at all support: the way from meeting to individual help,
//! narrowed by word, form, topic and age.

mod filter;

use leptos::prelude::*;

use crate::content::language::Language;
use crate::content::offers::{Offer, Offers};
use crate::device::address;
use crate::domain::ids::{Age, Form, Region, Way};
use crate::route::Route;
use crate::session::{FIRST_REGION, Session, use_session};
use crate::ui::app::top_bar;
use crate::ui::drawing::{form_name, icon_flow, sign, way_glyph};
use crate::ui::notices::Notices;
use crate::ui::parts::chip::{Chip, ChipList};
use crate::ui::parts::top_bar::Lead;
use filter::Filter;

#[component]
pub fn OffersScreen() -> impl IntoView {
    let session = use_session();
    // Browsing before the questions: the region that stands in, until chosen.
    if session.glance(|saved| saved.region).is_none() {
        session.set_region(FIRST_REGION);
    }
    let words = session.words.get_untracked();
    let region = session.glance(|saved| saved.region).unwrap_or(FIRST_REGION);
    let region_name = words.text(&format!("region.{region}")).to_owned();
    let title = words.fill("offers-title-in", &[("region", &region_name)]);
    let heading = title.clone();
    let filter = RwSignal::new(Filter::default());
    view! {
        <div class="app">
            {top_bar(Lead::Name { in_full: false }, false)}
            <main id="main" class="page pad" data-title=title>
                <Notices/>
                <p>
                    <button class="chip-button chip-button--back" type="button" on:click=|_| address::back()>
                        {icon_flow("back")}<span>{words.text("question-back").to_owned()}</span>
                    </button>
                </p>
                <div class="stack offers__head">
                    <h1>{heading}</h1>
                    <p class="result__lede">{words.text("offers-lede").to_owned()}</p>
                </div>
                <div class="offers">
                    <Filters filter/>
                    {move || path(session, filter)}
                </div>
            </main>
        </div>
    }
}

#[component]
fn Filters(filter: RwSignal<Filter>) -> impl IntoView {
    let session = use_session();
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let chips = |ids: Vec<&'static str>, name: &str| -> Vec<Chip> {
        let chip = |id: &&str| Chip {
            id: (*id).to_owned(),
            label: text(&format!("{name}.{id}")),
            exclusive: false,
            part_of: None,
        };
        ids.iter().map(chip).collect()
    };
    let forms = chips(Form::ALL.iter().map(|form| form.id()).collect(), "form");
    let ways = chips(Way::ALL.iter().map(|way| way.id()).collect(), "way");
    let age = |age: &Age| view! { <option value=age.id()>{text(&format!("age.{age}"))}</option> };
    let questionnaire = session.library.questionnaire;
    let topic = |topic: &&'static crate::domain::questionnaire::Topic| {
        view! { <option value=topic.id.clone()>{text(&format!("topic.{}", topic.id))}</option> }
    };
    let topics = questionnaire.topics.iter().filter(|topic| topic.special.is_none());
    let region = |one: &Region| {
        let chosen = session.glance(|saved| saved.region) == Some(*one);
        view! { <option value=one.id() selected=chosen>{text(&format!("region.{one}"))}</option> }
    };
    let on_region = move |event| {
        if let Some(region) = Region::from_id(&event_target_value(&event)) {
            session.set_region(region);
        }
    };
    let clear = move |_| filter.set(Filter::default());
    view! {
        <form class="filters" aria-label=text("offers-filter") on:submit=|event| event.prevent_default()>
            <div class="field">
                <label for="q">{text("offers-search")}</label>
                <input
                    class="input"
                    id="q"
                    type="search"
                    autocomplete="off"
                    prop:value=move || filter.with(|filter| filter.word.clone())
                    on:input=move |event| filter.update(|filter| filter.word = event_target_value(&event))
                />
            </div>
            <fieldset>
                <legend class="field__label">{text("offers-by-form")}</legend>
                <div class="filter-chips">
                    <ChipList
                        name="form".to_owned()
                        chips=forms
                        chosen=Signal::derive(move || filter.with(|filter| filter.forms.clone()))
                        max=None
                        or=String::new()
                        on_choose=Callback::new(move |ids| filter.update(|filter| filter.forms = ids))
                    />
                </div>
            </fieldset>
            <fieldset>
                <legend class="field__label">{text("offers-by-way")}</legend>
                <div class="filter-chips">
                    <ChipList
                        name="way".to_owned()
                        chips=ways
                        chosen=Signal::derive(move || filter.with(|filter| filter.ways.clone()))
                        max=None
                        or=String::new()
                        on_choose=Callback::new(move |ids| filter.update(|filter| filter.ways = ids))
                    />
                </div>
            </fieldset>
            <div class="field">
                <label for="topic">{text("offers-by-topic")}</label>
                <select
                    class="input"
                    id="topic"
                    prop:value=move || filter.with(|filter| filter.topic.clone())
                    on:change=move |event| filter.update(|filter| filter.topic = event_target_value(&event))
                >
                    <option value="">{text("offers-any-topic")}</option>
                    {topics.collect::<Vec<_>>().iter().map(topic).collect_view()}
                </select>
            </div>
            <div class="field">
                <label for="age">{text("offers-by-age")}</label>
                <select
                    class="input"
                    id="age"
                    prop:value=move || filter.with(|filter| filter.age.clone())
                    on:change=move |event| filter.update(|filter| filter.age = event_target_value(&event))
                >
                    <option value="">{text("offers-any-age")}</option>
                    {Age::ALL.iter().map(age).collect_view()}
                </select>
            </div>
            <div class="field">
                <label for="offers-region">{text("start-region")}</label>
                <select class="input" id="offers-region" on:change=on_region>
                    {Region::ALL.iter().map(region).collect_view()}
                </select>
            </div>
            <p><button class="button" type="button" on:click=clear>{text("offers-clear")}</button></p>
        </form>
    }
}

/// The five stops with what is left of their offers.
fn path(session: Session, filter: RwSignal<Filter>) -> AnyView {
    let words = session.words.get();
    let Some((_, offers)) = session.library.offers.get() else {
        let problems = session.library.problems.get();
        let key = if problems.is_empty() { "help-loading" } else { "content-part-broken" };
        return view! { <p role="status">{words.text(key).to_owned()}</p> }.into_any();
    };
    let fits = |offer: &&Offer| filter.with(|filter| filter.lets_through(offer, &words));
    let found: Vec<&'static Offer> = active(offers).filter(fits).collect();
    let count = words.fill("offers-found", &[("count", &found.len().to_string())]);
    let stop = |way: &Way| {
        let here: Vec<_> = found.iter().filter(|offer| offer.way == way.id()).collect();
        let rows = here.iter().map(|offer| row(&words, offer)).collect_view();
        let none = here.is_empty().then(|| view! { <p class="soft">{words.text("offers-none-here").to_owned()}</p> });
        view! {
            <li class="path__stop">
                {way_glyph(*way)}
                <h2>{words.text(&format!("way.{way}")).to_owned()}</h2>
                <p class="soft">{words.text(&format!("way.{way}.about")).to_owned()}</p>
                {none}
                <ul class="offer-list" role="list">{rows}</ul>
            </li>
        }
    };
    view! {
        <div>
            <p class="small soft" role="status">{count}</p>
            <ol class="path" role="list">{Way::ALL.iter().map(stop).collect_view()}</ol>
        </div>
    }
    .into_any()
}

fn active(offers: &'static Offers) -> impl Iterator<Item = &'static Offer> {
    offers.offers.iter().filter(|offer| offer.active)
}

fn row(words: &Language, offer: &Offer) -> impl IntoView + use<> {
    let said = |text: &crate::content::text::Text| text.in_language(words.tag()).to_owned();
    let form = |id: &String| {
        let form = Form::from_id(id)?;
        let class = format!("offer-row__form form--{}", form_name(form));
        Some(view! { <span class=class>{sign(form)}{words.text(&format!("form.{form}")).to_owned()}</span> })
    };
    view! {
        <li>
            <a class="offer-row" href=Route::Offer(offer.id.clone()).href()>
                <span class="offer-row__name">{said(&offer.name)}</span>
                <span class="offer-row__meta"><span>{said(&offer.what)}</span></span>
                <span class="offer-row__meta"><span>{said(&offer.cost.text)}</span></span>
                <span class="offer-row__meta">{offer.forms.iter().filter_map(form).collect_view()}</span>
            </a>
        </li>
    }
}
