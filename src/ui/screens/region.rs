//! The parent says where they live: it picks offers, numbers and a few words.

use maud::{Markup, html};

use super::notices::notices;
use crate::domain::ids::Region;
use crate::ui::deed::Deed;
use crate::ui::parts::ask::{Ask, ask};
use crate::ui::parts::bottom_bar::bottom_bar;
use crate::ui::parts::language_field::language_field;
use crate::ui::parts::option::{Choice, option_list};
use crate::ui::parts::top_bar::{Lead, top_bar};
use crate::ui::view::View;

pub fn screen(view: &View<'_>) -> Markup {
    let choice = |region: &Region| Choice {
        id: region.id().to_owned(),
        label: view.own(&format!("region.{region}")),
        note: view.words.find(&format!("region.{region}.note")).map(str::to_owned),
        deed: Deed::Region(*region),
    };
    let choices: Vec<Choice> = Region::ALL.iter().map(choice).collect();
    let rows = option_list("region", &choices, chosen(view).map(Region::id));
    framed(view, view.text("start-region-why"), rows, html! {})
}

/// What is chosen now, or was before.
pub fn chosen(view: &View<'_>) -> Option<Region> {
    view.look.region.or(view.saved.region)
}

/// The question round its rows. `why` may be empty; `below` stands under the languages.
pub fn framed(view: &View<'_>, why: &str, rows: Markup, below: Markup) -> Markup {
    ask(Ask {
        grown: 1,
        aside: view.text("aside-start"),
        top: top_bar(view.words, Lead::Name, false),
        title: view.text("start-region"),
        form: html! {
            fieldset {
                legend.question__stem {
                    h1 { span.question__ask { (view.text("start-region")) } }
                    @if !why.is_empty() { span.question__hint { (why) } }
                }
                (rows)
            }
            (language_field(view.words))
            (below)
            (notices(view))
        },
        bottom: bottom_bar(view.words, None, &Deed::Begin),
    })
}
