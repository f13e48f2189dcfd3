//! Where a code is typed over, on a device without a camera.

use maud::{Markup, html};

use super::notices::notices;
use super::{back_button, page};
use crate::later::{LaterDeed, Typed};
use crate::ui::deed::Deed;
use crate::ui::drawing::lamp;
use crate::ui::view::View;

pub fn screen(view: &View<'_>) -> Markup {
    let wrong = view.later.typing.map(|typed| said(view, typed));
    let deed = Deed::Later(LaterDeed::OpenTyped.words());
    let contents = html! {
        (back_button(view.text("question-back")))
        h1 { (view.text("start-type-in")) }
        (notices(view))
        form.stack {
            div.field {
                label for="code" { (view.text("code-field")) }
                span.small.soft id="code-hint" { (view.text("code-hint")) }
                input.input.input--code type="text" id="code" dir="ltr" autocomplete="off" autocapitalize="characters"
                    spellcheck="false" aria-describedby="code-hint code-wrong";
            }
            p.field__wrong id="code-wrong" role="status" { @if let Some(wrong) = &wrong { (wrong) } }
            p {
                button.button.button--go type="submit" data-of="code" data-do=(deed.words()) { span { (view.text("code-open")) } (lamp()) }
            }
        }
    };
    page(view, "column pad stack", view.text("start-type-in"), contents)
}

fn said(view: &View<'_>, typed: Typed) -> String {
    let group = |key: &str, group: usize| view.fill(key, &[("group", &group.to_string())]);
    match typed {
        Typed::Nothing => view.own("code-nothing"),
        Typed::Wrong(nth) => group("code-wrong", nth),
        Typed::Incomplete(nth) => group("code-incomplete", nth),
        Typed::TooLong => view.own("code-too-long"),
        Typed::Damaged => view.own("notice-code-damaged"),
        Typed::Newer => view.own("notice-code-newer"),
        Typed::ForTheGroup => view.own("notice-not-our-group"),
    }
}
