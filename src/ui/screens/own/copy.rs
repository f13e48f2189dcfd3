//! Copies: a file out, a file in, and a result as a code.

use maud::{Markup, html};

use super::unlock::passphrase;
use super::{Mine, to};
use crate::own::KeptResult;
use crate::own::deed::OwnDeed;
use crate::own::desk::{Kept, read};
use crate::take_home;
use crate::ui::drawing::{icon, lamp};
use crate::ui::parts::qr::qr;
use crate::ui::screens::take::{link, plain};

/// The field that the text of a chosen file is put into.
const COPY_TEXT: &str = "copy-text";

pub fn screen(mine: &Mine<'_>) -> Markup {
    let view = mine.view;
    let contents = html! {
        p.voice.offer__lede { (view.text("own-copy-why")) }
        (out(mine))
        (back_in(mine))
        (codes(mine))
    };
    mine.page("column pad stack", "own-copy-title", &contents)
}

fn out(mine: &Mine<'_>) -> Markup {
    let view = mine.view;
    let about = if mine.desk.place == Kept::Sealed { "own-copy-sealed" } else { "own-copy-plain" };
    let settings = mine.desk.own.settings();
    html! {
        section.card.stack aria-labelledby="out" {
            h2 id="out" { (view.text("own-copy-out")) }
            p { (view.text(about)) }
            @if let Some(day) = &settings.copied_on {
                p.small.soft { (view.fill("own-copy-last", &[("date", &view.in_words(day))])) }
            }
            p {
                button.button.button--go type="button" data-do=(to(&OwnDeed::CopyOut).words()) {
                    span { (view.text("own-copy-button")) } (lamp())
                }
            }
        }
    }
}

fn back_in(mine: &Mine<'_>) -> Markup {
    let view = mine.view;
    html! {
        section.card.stack aria-labelledby="in" {
            h2 id="in" { (view.text("own-copy-in")) }
            p { (view.text("own-copy-in-about")) }
            div.field {
                label for="copy-file" { (view.text("own-copy-file")) }
                input.input type="file" id="copy-file" data-file=(COPY_TEXT);
                input type="hidden" id=(COPY_TEXT) data-do=(to(&OwnDeed::CopyIn).words());
            }
            @if mine.desk.copy.is_some() {
                form.stack {
                    (passphrase(mine, ("open-copy", "own-copy-field"), None, "current-password", &OwnDeed::CopyPassphrase))
                    p {
                        button.button.button--go type="submit" data-do=(to(&OwnDeed::CopyOpen).words()) {
                            span { (view.text("own-copy-open")) } (lamp())
                        }
                    }
                }
            }
        }
    }
}

/// Each result as the code that another phone reads, one at a time.
fn codes(mine: &Mine<'_>) -> Markup {
    let view = mine.view;
    html! {
        @if !mine.desk.own.results.is_empty() {
            section.card.stack aria-labelledby="codes" {
                h2 id="codes" { (view.text("own-codes")) }
                p { (view.text("own-codes-about")) }
                ul.stack.stack--tight role="list" {
                    @for (id, result) in mine.desk.own.results.iter() {
                        @let shown = mine.desk.code.as_deref() == Some(id);
                        li.stack {
                            button.button type="button" aria-expanded=(shown)
                                data-do=(to(&OwnDeed::Code(id.to_owned())).words()) {
                                (icon("tick")) span { (mine.result_name(result)) }
                            }
                            @if shown { (code(mine, result)) }
                        }
                    }
                }
            }
        }
    }
}

fn code(mine: &Mine<'_>, result: &KeptResult) -> Markup {
    let view = mine.view;
    let Some(saved) = read(&result.saved, view.questionnaire) else {
        return html! { p { (view.text("own-result-unread")) } };
    };
    let code = take_home::payload(view.questionnaire, view.carries, &saved);
    html! {
        div.take {
            (qr(&link(view, &code), view.text("a11y-qr")))
            div.stack {
                p { (view.text("own-codes-scan")) }
                p.small.soft { (view.fill("own-codes-type", &[("address", &plain(view.address))])) }
                ol.code-words role="list" dir="ltr" { @for group in &take_home::groups(&code) { li { (group) } } }
            }
        }
    }
}

impl Mine<'_> {
    /// The child and the day of a result.
    pub(super) fn result_name(&self, result: &KeptResult) -> String {
        let date = self.view.in_words(&result.day);
        self.view.fill("own-result-name", &[("child", &self.child(&result.child)), ("date", &date)])
    }
}
