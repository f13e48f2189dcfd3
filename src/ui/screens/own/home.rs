//! What is there, and where it leads.

use maud::{Markup, html};

use super::keep::state_key;
use super::{Mine, page, to};
use crate::own::deed::{NEW_CHILD, OwnDeed};
use crate::own::desk::{Kept, Said};
use crate::own::{FIRST_CHILD, MOST_NAME, value_of};
use crate::route::{OwnPage, Route};
use crate::ui::drawing::{icon, icon_flow, lamp};
use crate::ui::parts::option::{Choice, option_list};
use crate::ui::parts::why::why;

pub fn screen(mine: &Mine<'_>) -> Markup {
    let (view, desk) = (mine.view, mine.desk);
    let contents = html! {
        p.no-print {
            a.chip-button.chip-button--back href="#/result" {
                (icon_flow("back")) span { (view.text("own-to-result")) }
            }
        }
        h1 { (view.text("own-title")) }
        p.voice.offer__lede { (view.text(state_key(desk.place))) }
        (mine.told())
        @if desk.said != Some(Said::Kept) { (copy_wanted(mine)) }
        @if view.saved.answers.is_empty() {}
        @else if is_kept(mine) {
            p { (view.text("own-now-kept")) }
            (why(view.text("own-now-more"), keep_now(mine)))
        }
        @else { (keep_now(mine)) }
        nav.own-ways aria-label=(view.text("own-title")) {
            (way(mine, "clock", OwnPage::Back, "own-back-title", "own-back-about", desk.own.results.len()))
            (way(mine, "hand", OwnPage::Steps, "own-step-title", "own-step-about", desk.own.steps.len()))
            (way(mine, "people", OwnPage::Map, "own-map-title", "own-map-about", desk.own.people.len()))
            (way(mine, "lock", OwnPage::Keep, "own-keep-title", "own-keep-about", 0))
            (way(mine, "update", OwnPage::Copy, "own-copy-title", "own-copy-about", 0))
        }
        @if desk.place == Kept::Sealed {
            p {
                button.button type="button" data-do=(to(&OwnDeed::Lock).words()) {
                    (icon("lock")) span { (view.text("own-lock")) }
                }
            }
        }
    };
    page(view, "column pad stack", view.text("own-title"), contents)
}

fn way(mine: &Mine<'_>, drawing: &str, to: OwnPage, title: &str, about: &str, count: usize) -> Markup {
    html! {
        a.card.own-way href=(Route::Own(to).href()) {
            (icon(drawing))
            span.own-way__words {
                strong { (mine.view.own(title)) @if count > 0 { " (" (count) ")" } }
                span.small.soft { (mine.view.own(about)) }
            }
        }
    }
}

/// A phone may wipe what an app keeps, so a copy is worth a gentle word.
pub fn copy_wanted(mine: &Mine<'_>) -> Markup {
    html! {
        @if mine.desk.place != Kept::Tab && mine.desk.wants_a_copy() {
            section.notice role="status" {
                (icon("info"))
                div {
                    p.notice__title { (mine.view.text("own-copy-wanted")) }
                    p.row { a.button href=(Route::Own(OwnPage::Copy).href()) { (mine.view.text("own-copy-title")) } }
                }
            }
        }
    }
}

/// Are the answers of now a result already? Then they may still be another
/// child's too.
fn is_kept(mine: &Mine<'_>) -> bool {
    let now = value_of(mine.view.saved, mine.view.questionnaire);
    let answers = now.as_ref().and_then(|now| now.get("answers"));
    mine.desk.own.results.iter().any(|(_, result)| result.saved.get("answers") == answers)
}

/// The answers of now: for whom, and keep them.
fn keep_now(mine: &Mine<'_>) -> Markup {
    let (view, desk) = (mine.view, mine.desk);
    let mut children: Vec<&str> = desk.own.children.iter().map(|(id, _)| id).collect();
    if children.is_empty() {
        children.push(FIRST_CHILD);
    }
    let choice = |id: &str, label: String| Choice {
        id: id.to_owned(),
        label,
        note: None,
        deed: to(&OwnDeed::ForChild(id.to_owned())),
    };
    let mut choices: Vec<Choice> = children.iter().map(|id| choice(id, mine.child(id))).collect();
    choices.push(choice(NEW_CHILD, view.own("own-child-new")));
    let present = desk.present_child();
    html! {
        section.card.stack aria-labelledby="now" {
            h2 id="now" { (view.text("own-now-title")) }
            p { (view.text("own-now-about")) }
            form.stack {
                fieldset {
                    legend.question__hint { (view.text("own-for-child")) }
                    (option_list("for-child", &choices, Some(present)))
                }
                @if present == NEW_CHILD {
                    div.field {
                        label for="nickname" { (view.text("own-nickname")) }
                        span.small.soft id="nickname-hint" { (view.text("own-nickname-hint")) }
                        input.input type="text" id="nickname" maxlength=(MOST_NAME) autocomplete="off"
                            aria-describedby="nickname-hint" value=(desk.nickname)
                            data-do=(to(&OwnDeed::Nickname).words());
                    }
                }
                p {
                    button.button.button--go type="button" data-do=(to(&OwnDeed::Keep).words()) {
                        span { (view.text("own-keep-button")) } (lamp())
                    }
                }
            }
        }
    }
}
