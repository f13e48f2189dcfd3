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
    let chosen = view.look.region.or(view.saved.region);
    ask(Ask {
        grown: 1,
        aside: view.text("aside-start"),
        top: top_bar(view.words, Lead::Name, false),
        title: view.text("start-region"),
        form: html! {
            fieldset {
                legend.question__stem {
                    h1 { span.question__ask { (view.text("start-region")) } }
                    span.question__hint { (view.text("start-region-why")) }
                }
                (option_list("region", &choices, chosen.map(Region::id)))
            }
            (language_field(view.words))
            (notices(view))
        },
        bottom: bottom_bar(view.words, None, &Deed::Begin),
    })
}
