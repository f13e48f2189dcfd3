//! The picture of a group on one sheet, in black and white.

use maud::{Markup, html};

use super::Group;
use super::picture::offers;
use crate::domain::group::band::Band;
use crate::domain::group::picture::{Picture, Whole};
use crate::domain::ids::Form;
use crate::rounds::Kept;

/// A line, and the band beside it.
type Row = (String, Band);

pub fn sheet(group: &Group<'_>, kept: &Kept, picture: &Picture) -> Markup {
    let view = group.view;
    let about = [("group", kept.group.as_str()), ("nth", &kept.nth.to_string())];
    html! {
        section.printed aria-hidden="true" {
            header {
                p.printed__name { (view.text("app-name")) }
                p.printed__title { (view.fill("group-picture-of", &about)) }
                p { (view.text("group-notice")) " " (view.text("group-vague")) }
            }
            @match picture {
                Picture::TooFew => { p { (view.text("group-too-few")) } }
                Picture::Small { form, .. } => {
                    @if let Some(form) = form {
                        p { (view.text("group-forms-small")) ": " strong { (view.own(&format!("form.{form}"))) } }
                    }
                }
                Picture::Whole(whole) => {
                    div.printed__pair {
                        (part(group, "group-forms-title", &forms(group, whole)))
                        (part(group, "group-sources-title", &sources(group, whole)))
                    }
                }
            }
            @let topics: Vec<Row> = picture.topics().into_iter().map(|(id, band)| (group.topic(id), band)).collect();
            @if topics.is_empty() { p { (view.text("group-mind-none")) } }
            @else { div.printed__columns { (part(group, "group-mind-title", &topics)) } }
            div.printed__whole.printed__columns {
                p.printed__part { (view.text("group-offers-title")) }
                ul { @for offer in offers(group, picture) { li { (view.said(&offer.name)) } } }
            }
            div.printed__whole {
                p.printed__part { (view.text("group-for-each-other")) }
                @for _ in 0..4 { p.printed__line {} }
            }
        }
    }
}

fn part(group: &Group<'_>, title: &str, rows: &[Row]) -> Markup {
    html! {
        div.printed__whole {
            p.printed__part { (group.view.own(title)) }
            ul.printed__bands {
                @for (label, band) in rows {
                    li { strong { (label) } ": " (group.view.own(&format!("band-{}", band.id()))) }
                }
            }
        }
    }
}

fn forms(group: &Group<'_>, whole: &Whole) -> Vec<Row> {
    let form = |(form, band): (&Form, &Band)| (group.view.own(&format!("form.{form}")), *band);
    let going = (group.view.own("group-tally-well"), whole.goes_well);
    Form::ALL.iter().zip(&whole.forms).map(form).chain([going]).collect()
}

/// Who is rarely named is left out, as on the wall.
fn sources(group: &Group<'_>, whole: &Whole) -> Vec<Row> {
    let named = whole.sources.iter().filter(|(_, band)| *band > Band::Few);
    named.map(|(id, band)| (group.source(id), *band)).collect()
}
