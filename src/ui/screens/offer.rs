//! All about one offer: who it is for, what happens first, whom you meet, what
//! it costs, how to reach it, and where that was read.

use maud::{Markup, html};

use super::result::{checked, where_it_is};
use super::{back_button, page};
use crate::content::offers::Offer;
use crate::domain::ids::{Form, Way};
use crate::ui::drawing::{form_name, sign, way_glyph};
use crate::ui::parts::facts::{Fact, facts};
use crate::ui::parts::help_card::{number_link, website};
use crate::ui::view::View;

pub fn screen(view: &View<'_>, id: &str) -> Markup {
    let offer = view.offer(id);
    let waiting = view.offers.is_none() && view.problems.is_empty();
    let missing = if waiting { "help-loading" } else { "offer-missing" };
    let title = offer.map_or(view.text(missing), |offer| view.said(&offer.name));
    let contents = html! {
        (back_button(view.text("question-back")))
        @match offer {
            Some(offer) => { div.offer { (about(view, offer)) (practical(view, offer)) } }
            None => { h1 { (title) } }
        }
    };
    page(view, "page pad", title, contents)
}

fn about(view: &View<'_>, offer: &Offer) -> Markup {
    let forms = || offer.forms.iter().filter_map(|id| Form::from_id(id));
    html! {
        div.stack {
            p.way {
                @if let Some(way) = Way::from_id(&offer.way) { (way_glyph(way)) }
                span { (view.own(&format!("way.{}", offer.way))) }
            }
            h1 { (view.said(&offer.name)) }
            p.voice.offer__lede { (view.said(&offer.what)) }
            h2 { (view.text("offer-first")) }
            p { (view.said(&offer.first_step)) }
            @if let Some(note) = &offer.good_to_know {
                h2 { (view.text("offer-good-to-know")) }
                p { (view.said(note)) }
            }
            h2 { (view.text("offer-forms")) }
            ul.sign-list role="list" {
                @for form in forms() {
                    li class=(format!("form--{}", form_name(form))) {
                        (sign(form)) span { (view.own(&format!("form.{form}"))) }
                    }
                }
            }
        }
    }
}

fn practical(view: &View<'_>, offer: &Offer) -> Markup {
    let name = view.said(&offer.name);
    html! {
        aside.card.stack aria-label=(view.text("offer-practical")) {
            (facts(&known(view, offer)))
            @if let Some(number) = offer.phone() {
                p { (number_link(view.out(), name, number, &number.replace([' ', '-'], ""))) }
            }
            @if let Some(web) = &offer.contact.web {
                (website(view.out(), web))
                @if view.kiosk.is_none() { p.small.soft { (view.text("offer-leaves-app")) } }
            }
            p.checked-on { (checked(view, offer)) }
        }
    }
}

fn known<'a>(view: &'a View<'_>, offer: &Offer) -> Vec<Fact<'a>> {
    let fact = |icon, name, value: String| Fact { icon, name: view.text(name), value };
    let named = |prefix: &str, ids: &[String]| {
        let names: Vec<String> = ids.iter().map(|id| view.own(&format!("{prefix}.{id}"))).collect();
        view.words.list(&names.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let languages = match &offer.languages {
        None => view.own("offer-languages-unknown"),
        Some(tags) => named("language", tags),
    };
    let mut facts = vec![
        fact("person", "offer-who-for", named("age", &offer.ages)),
        fact("people", "offer-whom", view.said(&offer.who).to_owned()),
        fact("cost", "offer-cost", view.said(&offer.cost.text).to_owned()),
        fact("place", "offer-where", where_it_is(view, offer)),
        fact("clock", "offer-rhythm", view.own(&format!("rhythm.{}", offer.rhythm))),
        fact("speech", "offer-language", languages),
        fact("info", "offer-organisation", view.said(&offer.organisation).to_owned()),
    ];
    if let Some(place) = &offer.contact.ask_at {
        let ask = view.fill("offer-ask-at", &[("place", view.said(place))]);
        facts.push(fact("hand", "offer-contact", ask));
    }
    facts
}
