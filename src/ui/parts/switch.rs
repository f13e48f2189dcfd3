//! Something that is on or off.

use maud::{Markup, html};

use crate::ui::deed::Deed;

pub fn switch(id: &str, label: &str, on: bool, deed: &Deed) -> Markup {
    html! {
        label.switch {
            input.switch__input type="checkbox" role="switch" id=(id) checked[on] data-do=(deed.words());
            span { (label) }
            span.switch__track {}
        }
    }
}
