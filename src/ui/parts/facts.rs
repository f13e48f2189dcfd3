//! Facts beside a suggestion or an offer.

use maud::{Markup, html};

use crate::ui::drawing::icon;

/// One fact: its icon, its name, and what it is.
pub struct Fact<'a> {
    pub icon: &'static str,
    pub name: &'a str,
    pub value: String,
}

pub fn facts(facts: &[Fact<'_>]) -> Markup {
    html! {
        dl.facts {
            @for fact in facts {
                div.fact {
                    dt { (icon(fact.icon)) span { (fact.name) } }
                    dd { (fact.value) }
                }
            }
        }
    }
}
