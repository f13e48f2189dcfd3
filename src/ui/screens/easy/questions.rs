//! A question of the easy mode: its sentences one under the other, and rows with
//! a picture.

use maud::{Markup, html};

use crate::domain::ids::Region;
use crate::domain::path::{MOST_REPEATS, Step};
use crate::domain::questionnaire::{Item, Kind};
use crate::ui::deed::Deed;
use crate::ui::parts::chip::Chip;
use crate::ui::parts::easy_switch::easy_switch;
use crate::ui::parts::picture_list::{Rows, picture_list};
use crate::ui::screens::question::{Fields, fields, framed, question};
use crate::ui::screens::region;
use crate::ui::view::View;
use crate::ui::wording::option_key;

/// The screen of a step; empty for a step that this parent is not asked.
pub fn screen(view: &View<'_>, id: &str) -> Markup {
    let step = view.path.iter().find(|step| step.id() == id);
    let found = step.and_then(|step| Some((step, view.questionnaire.item(&step.item)?)));
    let Some((step, item)) = found else { return html! { main id="main" {} } };
    framed(view, step, item, form(view, step, item))
}

fn form(view: &View<'_>, step: &Step, item: &Item) -> Markup {
    html! {
        (question(view, step, item, &PICTURED))
        (easy_switch(view.words, true))
    }
}

/// Rows with a picture each.
const PICTURED: Fields = Fields { of: rows, pick };

fn pick(view: &View<'_>) -> Markup {
    let choice = |id: String| {
        let key = format!("source.{id}");
        let deed = Deed::TellAbout(id.clone());
        (Chip::plain(id, view.own(&key), deed), picture(&key))
    };
    let choices: Vec<(Chip, String)> = fields::sources_named(view).into_iter().map(choice).collect();
    let chosen = &view.saved.told_about;
    html! {
        (picture_list("b3-which", Rows::Ranked, &choices, chosen, Some(MOST_REPEATS), ""))
        (fields::full_line(view, chosen, MOST_REPEATS))
    }
}

fn rows(view: &View<'_>, item: &Item, about: Option<&str>) -> Markup {
    let picture = |chip: Chip| {
        let key = option_key(item, &chip.id);
        (chip, picture(&key))
    };
    let choices: Vec<(Chip, String)> = fields::chips(view, item, about).into_iter().map(picture).collect();
    let chosen = fields::chosen(view, item, about);
    let (rows, max) = match item.kind {
        Kind::Single => (Rows::One, None),
        Kind::Multiple => (Rows::Several, item.max),
        Kind::Ranked => (Rows::Ranked, Some(item.max.unwrap_or(MOST_REPEATS))),
        // Own words are asked at the end of the result, never here.
        Kind::Text => return html! {},
    };
    html! {
        (picture_list(&item.id, rows, &choices, &chosen, max, view.text("question-or")))
        @if let Some(max) = max { (fields::full_line(view, &chosen, max)) }
    }
}

/// The drawing of an option goes by the key of its text.
fn picture(key: &str) -> String {
    key.replace('.', "-")
}

/// Where one lives.
pub fn region(view: &View<'_>) -> Markup {
    let choice = |region: &Region| {
        let key = format!("region.{region}");
        (Chip::plain(region.id().to_owned(), view.own(&key), Deed::Region(*region)), picture(&key))
    };
    let choices: Vec<(Chip, String)> = Region::ALL.iter().map(choice).collect();
    let chosen: Vec<String> = region::chosen(view).map(|region| region.id().to_owned()).into_iter().collect();
    region::framed(
        view,
        "",
        html! {
            (picture_list("region", Rows::One, &choices, &chosen, None, ""))
        },
        easy_switch(view.words, true),
    )
}
