//! The picture of a round beside that of an earlier one of the same group: the
//! bands in words, and only where both are of eight or more.

use maud::{Markup, html};

use super::{Group, page, to};
use crate::domain::group::band::Band;
use crate::domain::group::picture::Whole;
use crate::domain::ids::Form;
use crate::picture_file::{PictureFile, Refusal};
use crate::rounds::Kept;
use crate::route::{self, Route};
use crate::workshop::{Beside, GroupDeed};

pub fn screen(group: &Group<'_>, kept: &Kept) -> Markup {
    let view = group.view;
    let contents = html! {
        (group.back_to_round())
        h1 { (view.text("group-compare")) }
        p { (group.name(kept)) }
        @match PictureFile::of(kept) {
            None => { p.voice role="status" { (view.text("group-compare-too-few")) } }
            Some(own) => { (beside(group, &own)) }
        }
        p { a.button href=(Route::Workshop(route::Page::Round).href()) { (view.text("group-back")) } }
    };
    page(view, "page pad stack", view.text("group-compare"), contents)
}

fn beside(group: &Group<'_>, own: &PictureFile) -> Markup {
    let view = group.view;
    let is_other = |kept: &&Kept| kept.group == own.group && kept.nth != own.nth;
    let others = group.room.rounds.0.iter().filter(is_other).filter(|kept| PictureFile::of(kept).is_some());
    let refused = match &group.room.beside {
        Some(Beside::OtherGroup) => "group-compare-other",
        Some(Beside::Refused(Refusal::NotOurs)) => "group-compare-not-ours",
        Some(Beside::Refused(Refusal::OtherVersion)) => "group-compare-version",
        Some(Beside::Refused(Refusal::TooFew)) => "group-compare-too-few",
        Some(Beside::With(_)) | None => "",
    };
    html! {
        section.card.stack {
            p.row {
                @for kept in others {
                    button.button type="button" data-do=(to(GroupDeed::Beside(kept.round.ask.id)).words()) { (group.name(kept)) }
                }
            }
            div.field {
                label for="beside-file" { (view.text("group-compare-file")) }
                input.input type="file" id="beside-file" accept="application/json,.json" aria-describedby="beside-wrong" data-file="beside-text";
                // What the file holds comes in as the value of this field.
                input type="hidden" id="beside-text" value="" data-do=(to(GroupDeed::BesideFile).words());
                p.field__wrong id="beside-wrong" role="status" { @if !refused.is_empty() { (view.text(refused)) } }
            }
        }
        @if let Some(Beside::With(other)) = &group.room.beside { (both(group, other, own)) }
    }
}

fn both(group: &Group<'_>, before: &PictureFile, own: &PictureFile) -> Markup {
    let view = group.view;
    let mut rows: Vec<(String, Option<Band>, Option<Band>)> = Vec::new();
    for (form, (one, other)) in Form::ALL.iter().zip(before.whole.forms.iter().zip(&own.whole.forms)) {
        rows.push((view.own(&format!("form.{form}")), Some(*one), Some(*other)));
    }
    rows.push((view.own("group-tally-well"), Some(before.whole.goes_well), Some(own.whole.goes_well)));
    for id in topics(group, &before.whole, &own.whole) {
        rows.push((group.topic(id), topic(&before.whole, id), topic(&own.whole, id)));
    }
    // Both are of one group, and a phone has no room for its name twice.
    let nth = |file: &PictureFile| view.fill("group-nth", &[("nth", &file.nth.to_string())]);
    let said =
        |band: Option<Band>| band.map_or_else(String::new, |band| view.own(&format!("band-{}", band.id())));
    html! {
        table.beside {
            thead { tr {
                td {}
                th scope="col" { (nth(before)) }
                th scope="col" { (nth(own)) }
            } }
            tbody {
                @for (label, one, other) in rows {
                    tr.is-other[one != other] { th scope="row" { (label) } td { (said(one)) } td { (said(other)) } }
                }
            }
        }
        p.small.soft { (view.text("group-notice")) " " (view.text("group-vague")) }
    }
}

/// The topics that stand out in one of the two.
fn topics<'w>(group: &Group<'_>, before: &'w Whole, own: &'w Whole) -> Vec<&'w str> {
    let is_ours = |id: &String| group.view.questionnaire.topic(id).is_some();
    let mut ids: Vec<&str> = Vec::new();
    for (id, band) in own.topics.iter().chain(&before.topics) {
        // What a file names that is no topic of ours is not shown.
        if *band > Band::Few && is_ours(id) && !ids.contains(&id.as_str()) {
            ids.push(id);
        }
    }
    ids
}

/// `None` where a round did not count a topic.
fn topic(whole: &Whole, id: &str) -> Option<Band> {
    whole.topics.iter().find(|(one, _)| one == id).map(|(_, band)| *band)
}
