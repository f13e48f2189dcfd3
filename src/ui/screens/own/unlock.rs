//! What is kept is behind a passphrase: open it, or wipe it.

use maud::{Markup, html};

use super::{Mine, is_of_field, page, to, trouble_key};
use crate::own::deed::OwnDeed;
use crate::own::desk::{Lock, Sure, Trouble};
use crate::ui::drawing::lamp;
use crate::ui::parts::switch::switch;
use crate::ui::parts::why::why;

pub fn screen(mine: &Mine<'_>) -> Markup {
    let (view, desk) = (mine.view, mine.desk);
    // What cannot be read at all asks for no passphrase.
    let is_refused = matches!(desk.trouble, Some(Trouble::Refused(_)));
    let contents = html! {
        h1 { (view.text("own-open-title")) }
        @if is_refused {
            (mine.told())
            p { (view.text("own-refused-about")) }
        } @else {
            p.voice.offer__lede { (view.text("own-open-about")) }
            form.stack {
                (passphrase(mine, ("unlock", "own-open-field"), None, "current-password", &OwnDeed::Passphrase))
                p role="status" {
                    @if desk.lock == Lock::Working { (view.text("own-working")) }
                }
                p {
                    button.button.button--go type="submit" data-do=(to(&OwnDeed::Unlock).words())
                        disabled[desk.lock == Lock::Working] {
                        span { (view.text("own-open-button")) } (lamp())
                    }
                }
                @if desk.trouble == Some(Trouble::Older) {
                    p { (view.text("own-older-about")) }
                    p {
                        button.button type="button" data-do=(to(&OwnDeed::UnlockOlder).words()) {
                            (view.text("own-older-button"))
                        }
                    }
                }
            }
        }
        (why(view.text("own-lost"), html! {
            p { (view.text("own-lost-about")) }
            (mine.sure_button(Sure::Forget, (
                view.text("own-forget"), view.text("own-forget-sure"), view.text("own-forget-yes"),
            )))
        }))
    };
    page(view, "column pad stack", view.text("own-open-title"), contents)
}

/// A field for a passphrase. It may be shown, pasted, and filled in by the
/// browser: nobody has to remember it by heart (WCAG 3.3.8).
pub fn passphrase(
    mine: &Mine<'_>,
    (id, label): (&str, &str),
    hint: Option<&str>,
    complete: &str,
    deed: &OwnDeed,
) -> Markup {
    let kind = if mine.desk.shown { "text" } else { "password" };
    let wrong = mine.desk.trouble.filter(|trouble| is_of_field(*trouble));
    let described = if hint.is_some() { "passphrase-hint passphrase-wrong" } else { "passphrase-wrong" };
    html! {
        div.field {
            label for=(id) { (mine.view.own(label)) }
            @if let Some(hint) = hint { span.small.soft id="passphrase-hint" { (mine.view.own(hint)) } }
            input.input type=(kind) id=(id) name="passphrase" data-typed[!mine.desk.typed.is_empty()] autocomplete=(complete) autocapitalize="off"
                spellcheck="false" aria-describedby=(described)
                data-do=(to(deed).words());
        }
        p.field__wrong id="passphrase-wrong" role="status" {
            @if let Some(wrong) = wrong { (mine.view.own(trouble_key(wrong))) }
        }
        (switch("show-passphrase", mine.view.text("own-show"), mine.desk.shown, &to(&OwnDeed::Show)))
    }
}
