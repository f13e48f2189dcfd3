//! The parent looks at all support: the way from meeting to individual help,
//! narrowed by word, form, way, topic, age and region.

mod filter;

use maud::{Markup, html};

use super::notices::notices;
use super::{back_button, page};
use crate::content::offers::Offer;
use crate::domain::ids::{Age, Form, Region, Way};
use crate::route::Route;
use crate::ui::deed::Deed;
use crate::ui::drawing::{form_name, sign, way_glyph};
use crate::ui::parts::broken::broken;
use crate::ui::parts::chip::{Chip, chip_list};
use crate::ui::view::View;

pub fn screen(view: &View<'_>) -> Markup {
    let region = view.own(&format!("region.{}", view.region()));
    let title = view.fill("offers-title-in", &[("region", &region)]);
    let contents = html! {
        (notices(view))
        (back_button(view.text("question-back")))
        div.stack.offers__head {
            h1 { (title) }
            p.result__lede { (view.text("offers-lede")) }
        }
        div.offers {
            (filters(view))
            (path(view))
        }
    };
    page(view, "page pad", &title, contents)
}

fn filters(view: &View<'_>) -> Markup {
    let filter = &view.look.filter;
    let chip = |id: &str, label: String, deed: Deed| Chip {
        id: id.to_owned(),
        label,
        lang: None,
        exclusive: false,
        part_of: None,
        deed,
    };
    let form = |form: &Form| {
        chip(form.id(), view.own(&format!("form.{form}")), Deed::FindForm(form.id().to_owned()))
    };
    let way = |way: &Way| chip(way.id(), view.own(&format!("way.{way}")), Deed::FindWay(way.id().to_owned()));
    let forms: Vec<Chip> = Form::ALL.iter().map(form).collect();
    let ways: Vec<Chip> = Way::ALL.iter().map(way).collect();
    let topics = view.questionnaire.topics.iter().filter(|topic| topic.special.is_none());
    let region = view.region();
    html! {
        form.filters aria-label=(view.text("offers-filter")) {
            div.field {
                label for="q" { (view.text("offers-search")) }
                input.input type="search" id="q" autocomplete="off" value=(filter.word) data-do=(Deed::FindWord.words());
            }
            fieldset {
                legend.field__label { (view.text("offers-by-form")) }
                div.filter-chips { (chip_list("form", &forms, &filter.forms, None, "")) }
            }
            fieldset {
                legend.field__label { (view.text("offers-by-way")) }
                div.filter-chips { (chip_list("way", &ways, &filter.ways, None, "")) }
            }
            div.field {
                label for="topic" { (view.text("offers-by-topic")) }
                select.input id="topic" data-do=(Deed::FindTopic.words()) {
                    option value="" { (view.text("offers-any-topic")) }
                    @for topic in topics {
                        option value=(topic.id) selected[filter.topic == topic.id] { (view.own(&format!("topic.{}", topic.id))) }
                    }
                }
            }
            div.field {
                label for="age" { (view.text("offers-by-age")) }
                select.input id="age" data-do=(Deed::FindAge.words()) {
                    option value="" { (view.text("offers-any-age")) }
                    @for age in Age::ALL {
                        option value=(age) selected[filter.age == age.id()] { (view.own(&format!("age.{age}"))) }
                    }
                }
            }
            div.field {
                label for="offers-region" { (view.text("start-region")) }
                select.input id="offers-region" data-do=(Deed::FindRegion.words()) {
                    @for one in Region::ALL {
                        option value=(one) selected[*one == region] { (view.own(&format!("region.{one}"))) }
                    }
                }
            }
            p {
                button.button type="button" data-do=(Deed::FindAnything.words()) { (view.text("offers-clear")) }
            }
        }
    }
}

/// The five stops with what is left of their offers.
fn path(view: &View<'_>) -> Markup {
    let Some(offers) = view.offers else {
        return html! {
            @if view.problems.is_empty() { p role="status" { (view.text("help-loading")) } }
            @else { (broken(view.words, view.problems)) }
        };
    };
    let fits = |offer: &&Offer| offer.active && filter::lets_through(view, offer);
    let found: Vec<&Offer> = offers.offers.iter().filter(fits).collect();
    let of =
        |way: &Way| -> Vec<&Offer> { found.iter().copied().filter(|offer| offer.way == way.id()).collect() };
    html! {
        div {
            p.small.soft role="status" { (view.count("offers-found", "count", found.len())) }
            ol.path role="list" {
                @for way in Way::ALL {
                    @let here = of(way);
                    li.path__stop {
                        (way_glyph(*way))
                        h2 { (view.own(&format!("way.{way}"))) }
                        p.soft { (view.own(&format!("way.{way}.about"))) }
                        @if here.is_empty() { p.soft { (view.text("offers-none-here")) } }
                        @else { ul.offer-list role="list" { @for offer in here { (row(view, offer)) } } }
                    }
                }
            }
        }
    }
}

fn row(view: &View<'_>, offer: &Offer) -> Markup {
    let forms = || offer.forms.iter().filter_map(|id| Form::from_id(id));
    html! {
        li {
            a.offer-row href=(Route::Offer(offer.id.clone()).href()) {
                span.offer-row__name { (view.said(&offer.name)) }
                span.offer-row__meta { span { (view.said(&offer.what)) } }
                span.offer-row__meta { span { (view.said(&offer.cost.text)) } }
                span.offer-row__meta {
                    @for form in forms() {
                        span class=(format!("offer-row__form form--{}", form_name(form))) {
                            (sign(form)) (view.own(&format!("form.{form}")))
                        }
                    }
                }
            }
        }
    }
}
