//! How to lead an evening: what to do, to say and to ask, on screen and paper.

use maud::{Markup, html};

use super::{Group, back_button, page};
use crate::content::figures::to_tell;
use crate::ui::deed::Deed;
use crate::ui::drawing::icon;
use crate::ui::parts::help_line::help_line;

/// The parts in order, with the minutes each takes; 0: not a part of the evening.
const PARTS: [(&str, u32); 11] = [
    ("before", 0),
    ("your-part", 0),
    ("welcome", 10),
    ("made-a-difference", 15),
    ("privacy", 5),
    ("answer", 10),
    ("picture", 20),
    ("for-each-other", 15),
    ("close", 10),
    ("short-form", 0),
    ("distress", 0),
];
/// The part in which somebody needs a number.
const DISTRESS: &str = "distress";
/// The part in which the codes and the limits are told about.
const PRIVACY: &str = "privacy";

pub fn screen(group: &Group<'_>) -> Markup {
    let view = group.view;
    let together: u32 = PARTS.iter().map(|(_, minutes)| minutes).sum();
    let contents = html! {
        div.no-print { (back_button(view.text("question-back"))) }
        h1 { (view.text("guide-title")) }
        p.result__lede { (view.text("guide-about")) }
        p.soft { (view.count("guide-together", "minutes", together as usize)) }
        p.no-print {
            button.button type="button" data-do=(Deed::Print.words()) {
                (icon("print")) span { (view.text("guide-print")) }
            }
        }
        @for (id, minutes) in PARTS { (part(group, id, minutes)) }
        (figures(group))
    };
    page(view, "column pad stack stack--wide", view.text("guide-title"), contents)
}

/// What was found elsewhere, each with its place and what to know of it.
fn figures(group: &Group<'_>) -> Markup {
    let view = group.view;
    html! {
        section.card.stack.guide aria-labelledby="guide-figures" {
            h2 id="guide-figures" { (view.text("guide-figures")) }
            p { (view.text("guide-figures-about")) }
            ul {
                @for figure in to_tell(view.figures, view.region()) {
                    li {
                        (view.said(&figure.text)) " "
                        span.small.soft {
                            (view.said(&figure.place_label)) ". "
                            @if let Some(caution) = &figure.caution { (view.said(caution)) }
                        }
                    }
                }
            }
        }
    }
}

fn part(group: &Group<'_>, id: &str, minutes: u32) -> Markup {
    let view = group.view;
    let found = |what: &str| view.words.find(&format!("guide.{id}.{what}")).map(str::to_owned);
    let asks: Vec<String> = (1..).map_while(|nth| found(&format!("ask-{nth}"))).collect();
    html! {
        section.card.stack.guide aria-labelledby=(format!("guide-{id}")) {
            h2 id=(format!("guide-{id}")) {
                (view.own(&format!("guide.{id}.title")))
                @if minutes > 0 { " " span.soft.guide__minutes { (view.count("guide-minutes", "minutes", minutes as usize)) } }
            }
            @if let Some(text) = found("do") { p { strong { (view.text("guide-do")) } " " (text) } }
            @if let Some(text) = found("say") {
                p { strong { (view.text("guide-say")) } }
                blockquote.guide__say { p { (text) } }
            }
            @if id == PRIVACY {
                p { (view.text("guide-camera")) }
                p { (view.text("guide-limits")) }
            }
            @if !asks.is_empty() {
                p { strong { (view.text("guide-ask")) } }
                ul { @for ask in asks { li { (ask) } } }
            }
            @if id == DISTRESS {
                @if let Some(help) = view.help { (help_line(view.words, help, view.region())) }
            }
        }
    }
}
