//! All about one offer: who it is for, what happens first, whom you meet, what
//! it costs, how to reach it, and where that was read.

use leptos::prelude::*;

use crate::content::offers::{Offer, Offers};
use crate::content::text::Text;
use crate::device::address;
use crate::domain::ids::{Form, Way};
use crate::session::{Session, use_session};
use crate::ui::app::top_bar;
use crate::ui::drawing::{form_name, icon_flow, sign, way_glyph};
use crate::ui::parts::help_card::{call, website};
use crate::ui::parts::suggestion::{Fact, Facts};
use crate::ui::parts::top_bar::Lead;
use crate::ui::screens::result::{checked, where_it_is};

#[component]
pub fn OfferScreen(id: String) -> impl IntoView {
    let session = use_session();
    let words = session.words.get_untracked();
    let back = words.text("question-back").to_owned();
    let found = move || {
        let (_, offers) = session.library.offers.get()?;
        let offer = offers.offers.iter().find(|offer| offer.id == id)?;
        Some(about(session, offers, offer))
    };
    let missing = move || {
        let words = session.words.get_untracked();
        view! { <h1>{words.text("offer-missing").to_owned()}</h1> }.into_any()
    };
    view! {
        <div class="app">
            {top_bar(Lead::Name { in_full: false }, false)}
            <main id="main" class="page pad">
                <p>
                    <button class="chip-button chip-button--back" type="button" on:click=|_| address::back()>
                        {icon_flow("back")}<span>{back}</span>
                    </button>
                </p>
                {move || found().unwrap_or_else(missing)}
            </main>
        </div>
    }
}

fn about(session: Session, offers: &'static Offers, offer: &'static Offer) -> AnyView {
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let said = |text: &Text| text.in_language(words.tag()).to_owned();
    let form = |id: &String| {
        let form = Form::from_id(id)?;
        let class = format!("form--{}", form_name(form));
        Some(view! { <li class=class>{sign(form)}<span>{text(&format!("form.{form}"))}</span></li> })
    };
    let note = offer.good_to_know.as_ref().map(|note| {
        view! { <h2>{text("offer-good-to-know")}</h2><p>{said(note)}</p> }
    });
    view! {
        <div class="offer">
            <div class="stack">
                <p class="way">
                    {Way::from_id(&offer.way).map(way_glyph)}
                    <span>{text(&format!("way.{}", offer.way))}</span>
                </p>
                <h1>{said(&offer.name)}</h1>
                <p class="voice offer__lede">{said(&offer.what)}</p>
                <h2>{text("offer-first")}</h2>
                <p>{said(&offer.first_step)}</p>
                {note}
                <h2>{text("offer-forms")}</h2>
                <ul class="sign-list" role="list">{offer.forms.iter().filter_map(form).collect_view()}</ul>
            </div>
            {practical(session, offers, offer)}
        </div>
    }
    .into_any()
}

fn practical(session: Session, offers: &'static Offers, offer: &'static Offer) -> AnyView {
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let said = |text: &Text| text.in_language(words.tag()).to_owned();
    let fact = |icon, key: &str, value| Fact { icon, name: text(key), value };
    let ages: Vec<String> = offer.ages.iter().map(|age| text(&format!("age.{age}"))).collect();
    let ages: Vec<&str> = ages.iter().map(String::as_str).collect();
    let languages = match &offer.languages {
        None => text("offer-languages-unknown"),
        Some(tags) => {
            let names: Vec<String> = tags.iter().map(|tag| text(&format!("language.{tag}"))).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            words.list(&names)
        }
    };
    let mut facts = vec![
        fact("person", "offer-who-for", words.list(&ages)),
        fact("people", "offer-whom", said(&offer.who)),
        fact("cost", "offer-cost", said(&offer.cost.text)),
        fact("place", "offer-where", where_it_is(&words, offer)),
        fact("clock", "offer-rhythm", text(&format!("rhythm.{}", offer.rhythm))),
        fact("speech", "offer-language", languages),
        fact("info", "offer-organisation", said(&offer.organisation)),
    ];
    if let Some(place) = &offer.contact.ask_at {
        let asked = words.fill("offer-ask-at", &[("place", &said(place))]);
        facts.push(fact("hand", "offer-contact", asked));
    }
    let phone = offer.phone().map(|number| {
        let tel: String = number.chars().filter(char::is_ascii_digit).collect();
        let label = words.fill("a11y-calls", &[("name", &said(&offer.name)), ("number", number)]);
        view! { <p>{call(number, &tel, label)}</p> }
    });
    let web = offer.contact.web.clone().map(|web| {
        let host = web.trim_start_matches("https://").trim_start_matches("www.").to_owned();
        let leaves = text("offer-leaves-app");
        view! { {website(web, host, text("a11y-opens-new"))}<p class="small soft">{leaves}</p> }
    });
    view! {
        <aside class="card stack" aria-label=text("offer-practical")>
            <Facts facts/>
            {phone}
            {web}
            <p class="checked-on">{checked(&words, offers, offer)}</p>
        </aside>
    }
    .into_any()
}
