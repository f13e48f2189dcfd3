//! The result on paper: one or two sheets, in black and white, with the
//! reasons, how to reach each, and the code that opens it again. The screen
//! itself is not printed.

use maud::{Markup, html};

use crate::content::offers::Offer;
use crate::domain::three::Suggestion;
use crate::take_home;
use crate::ui::parts::help_line::help_line;
use crate::ui::parts::qr::qr;
use crate::ui::screens::take::{link, plain};
use crate::ui::view::View;

pub fn part(view: &View<'_>) -> Markup {
    let code = take_home::payload(view.questionnaire, view.carries, view.saved);
    html! {
        section.printed aria-hidden="true" {
            header.printed__head {
                div {
                    p.printed__name { (view.text("app-name")) }
                    p.printed__title { (view.text("result-title")) }
                    p { (super::words::strength(view)) }
                    p { (view.fill("print-made-on", &[("date", &view.in_words(view.today))])) }
                }
                @if !view.saved.answers.is_empty() {
                    div { (qr(&link(view, &code), view.text("a11y-qr"))) p.small { (view.text("print-open-again")) } }
                }
            }
            div.printed__whole { (super::forms::printed(view)) }
            div.printed__whole { (super::people::printed(view)) }
            div.printed__whole { (super::mind::printed(view)) }
            div.printed__whole {
                p.printed__part { (view.text("result-step")) }
                table {
                    thead { tr {
                        th scope="col" { (view.text("print-what")) }
                        th scope="col" { (view.text("print-why")) }
                        th scope="col" { (view.text("offer-first")) }
                    } }
                    tbody { @for one in view.three { (row(view, one)) } }
                }
            }
            @if let Some(step) = small_step(view) {
                div.printed__whole {
                    p.printed__part { (view.text("result-small-step")) }
                    p { (step) }
                }
            }
            footer {
                @if let Some(help) = view.help { (help_line(view.words, help, view.region())) }
                p { (view.text("result-footer")) }
            }
        }
    }
}

/// What, why, and what to do first; an offer with how to reach it.
fn row(view: &View<'_>, one: &Suggestion<'_>) -> Markup {
    let id = &one.ranked.candidate.id;
    let (offer, card) = (view.offer(id), view.card(id));
    let reach = offer.map(|offer| {
        let web = offer.contact.web.as_deref().map(plain);
        [offer.phone().map(str::to_owned), web].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    let first = match (offer, card) {
        (Some(offer), _) => view.said(&offer.first_step),
        (None, Some(card)) => {
            card.ready_sentence.as_ref().map_or(view.said(&card.body), |text| view.said(text))
        }
        (None, None) => "",
    };
    html! {
        tr {
            th scope="row" {
                (view.name_of(id))
                @if let Some(reach) = reach.filter(|reach| !reach.is_empty()) { br; span dir="ltr" { (reach) } }
                @if offer.is_some_and(Offer::is_doubtful) { br; span { (view.text("offer-check-first")) } }
            }
            td { @for (words, _) in super::suggestions::reason(view, one) { (words) } }
            td { (first) }
        }
    }
}

/// The step that was chosen, or the parent's own; own words stay on the paper
/// of whoever wrote them.
fn small_step<'a>(view: &'a View<'_>) -> Option<&'a str> {
    let own = Some(view.saved.own_step.as_str()).filter(|own| !own.is_empty());
    let chosen = || view.saved.step.as_deref().map(|id| view.name_of(id)).filter(|name| !name.is_empty());
    own.or_else(chosen)
}
