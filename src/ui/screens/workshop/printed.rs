//! The picture of a group on one sheet, in black and white.

use maud::{Markup, html};

use super::Group;
use super::picture::offers;
use crate::domain::group::band::Band;
use crate::domain::group::picture::{Picture, Whole};
use crate::domain::ids::Form;
use crate::rounds::Kept;

pub fn sheet(group: &Group<'_>, kept: &Kept, picture: &Picture) -> Markup {
    let view = group.view;
    html! {
        section.printed aria-hidden="true" {
            header {
                p.printed__name { (view.text("app-name")) }
                p.printed__title { (view.fill("group-picture-of", &[("group", &kept.group), ("nth", &kept.nth.to_string())])) }
                p { (view.text("group-notice")) " " (view.text("group-vague")) }
            }
            @match picture {
                Picture::TooFew => { p { (view.text("group-too-few")) } }
                Picture::Small { form: Some(form), .. } => {
                    p { (view.text("group-forms-small")) ": " strong { (view.own(&format!("form.{form}"))) } }
                }
                Picture::Small { form: None, .. } => {}
                Picture::Whole(whole) => { (forms(group, whole)) }
            }
            div.printed__whole {
                p.printed__part { (view.text("group-mind-title")) }
                @let topics = picture.topics();
                @if topics.is_empty() { p { (view.text("group-mind-none")) } }
                @else {
                    (table(group, topics.into_iter().map(|(id, band)| (group.topic(id), band)).collect()))
                }
            }
            @if let Picture::Whole(whole) = picture {
                @let named: Vec<_> = whole.sources.iter().filter(|(_, band)| *band > Band::Few).collect();
                @if !named.is_empty() {
                    div.printed__whole {
                        p.printed__part { (view.text("group-sources-title")) }
                        (table(group, named.into_iter().map(|(id, band)| (group.source(id), *band)).collect()))
                    }
                }
            }
            div.printed__whole {
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

fn forms(group: &Group<'_>, whole: &Whole) -> Markup {
    let view = group.view;
    let mut rows: Vec<(String, Band)> = Vec::new();
    for (form, band) in Form::ALL.iter().zip(&whole.forms) {
        rows.push((view.own(&format!("form.{form}")), *band));
    }
    html! {
        div.printed__whole {
            p.printed__part { (view.text("group-forms-title")) }
            (table(group, rows))
            p.printed__part { (view.text("group-going-title")) }
            (table(group, vec![(view.own("group-going-well"), whole.goes_well)]))
        }
    }
}

fn table(group: &Group<'_>, rows: Vec<(String, Band)>) -> Markup {
    html! {
        table {
            tbody {
                @for (label, band) in rows {
                    tr { th scope="row" { (label) } td { (group.view.own(&format!("band-{}", band.id()))) } }
                }
            }
        }
    }
}
