//! What a parent keeps of their own: results over time, small steps, the people
//! around them, and how all of it is kept. Nothing here is ever a score.

mod back;
mod copy;
mod home;
mod keep;
mod map;
mod steps;
mod unlock;

use maud::{Markup, html};

use super::page;
use crate::own::FIRST_CHILD;
use crate::own::deed::OwnDeed;
use crate::own::desk::{Desk, Kept, Lock, Said, Sure, Trouble};
use crate::route::{OwnPage, Route};
use crate::saved::{Fault, Refusal};
use crate::ui::deed::Deed;
use crate::ui::drawing::{icon, icon_flow};
use crate::ui::parts::notice::notice;
use crate::ui::view::View;

/// What the pages look at.
struct Mine<'a> {
    view: &'a View<'a>,
    desk: &'a Desk,
}

pub fn screen(view: &View<'_>, desk: &Desk, of: OwnPage) -> Markup {
    let mine = Mine { view, desk };
    if desk.lock == Lock::Shut
        || (desk.lock == Lock::Working && desk.place == Kept::Sealed && desk.own.is_empty())
    {
        return unlock::screen(&mine);
    }
    match of {
        OwnPage::Home => home::screen(&mine),
        OwnPage::Keep => keep::screen(&mine),
        OwnPage::Copy => copy::screen(&mine),
        OwnPage::Back => back::screen(&mine),
        OwnPage::Steps => steps::screen(&mine),
        OwnPage::Map => map::screen(&mine),
    }
}

impl Mine<'_> {
    /// A page of what is kept, with the way back to the first of them.
    fn page(&self, class: &str, title: &str, contents: &Markup) -> Markup {
        let heading = self.view.own(title);
        let body = html! {
            p.no-print {
                a.chip-button.chip-button--back href=(Route::Own(OwnPage::Home).href()) {
                    (icon_flow("back")) span { (self.view.text("own-title")) }
                }
            }
            h1 { (heading) }
            (self.told())
            (contents)
        };
        page(self.view, class, &heading, body)
    }

    /// What is wrong, and what was done.
    fn told(&self) -> Markup {
        let wrong = self.desk.trouble.filter(|trouble| !is_of_field(*trouble));
        let wrong = wrong.map(|trouble| self.view.own(trouble_key(trouble)));
        let said = self.desk.said.as_ref().and_then(|said| self.said(said));
        html! {
            div role="status" {
                @if let Some(text) = wrong { (notice("info", &text, &[])) }
                @if let Some(text) = said { (notice("tick", &text, &[])) }
                @if self.desk.said == Some(Said::Kept) { (home::copy_wanted(self)) }
            }
        }
    }

    fn said(&self, said: &Said) -> Option<String> {
        Some(match said {
            Said::Kept => self.view.own("own-said-kept"),
            Said::KeptAlready => self.view.own("own-said-kept-already"),
            Said::Sealed => self.view.own("own-said-sealed"),
            Said::Plainly => self.view.own("own-said-plainly"),
            Said::Stopped => self.view.own("own-said-stopped"),
            Said::CopyMade => self.view.own("own-said-copy"),
            Said::Restored(0) => self.view.own("own-said-restored-none"),
            Said::Restored(count) => self.view.count("own-said-restored", "count", *count),
            Said::Counted => self.view.own("own-said-counted"),
            // Said on the button itself.
            Said::Copied(_) => return None,
        })
    }

    /// The name of a child, as the parent gave it.
    fn child(&self, id: &str) -> String {
        match self.desk.own.children.get(id) {
            Some(child) if !child.nickname.is_empty() => child.nickname.clone(),
            _ if id == FIRST_CHILD => self.view.own("own-child-first"),
            _ => self.view.own("own-child-other"),
        }
    }

    /// A button; or, once it was tapped, the question whether one is sure.
    fn sure_button(&self, what: Sure, words: (&str, &str, &str)) -> Markup {
        self.sure_button_in("sure", what, words)
    }

    /// The same where it stands more than once on a page: `place` tells them apart.
    fn sure_button_in(&self, place: &str, what: Sure, (label, question, yes): (&str, &str, &str)) -> Markup {
        // One id for both: the focus goes from the one to the other, and back.
        let id = format!("{place}-{}", what.words().replace(' ', "-"));
        html! {
            @if self.desk.sure.as_ref() == Some(&what) {
                section.notice role="status" {
                    (icon("info"))
                    div {
                        p.notice__title { (question) }
                        p.row {
                            button.button type="button" id=(id) data-do=(to(&OwnDeed::Sure).words()) { (yes) }
                            button.button.button--quiet type="button" data-do=(to(&OwnDeed::NotSure).words()) {
                                (self.view.text("own-not-sure"))
                            }
                        }
                    }
                }
            } @else {
                p {
                    button.button type="button" id=(id) data-do=(to(&OwnDeed::Ask(what)).words()) {
                        (icon("wipe")) span { (label) }
                    }
                }
            }
        }
    }
}

/// Is it told at the field of the passphrase?
fn is_of_field(trouble: Trouble) -> bool {
    matches!(
        trouble,
        Trouble::ShortPassphrase
            | Trouble::WrongPassphrase
            | Trouble::CopyPassphrase
            | Trouble::NoSealing
            | Trouble::Older
    )
}

/// The deed of a parent, as the page writes it.
fn to(deed: &OwnDeed) -> Deed {
    Deed::Later(deed.words())
}

fn trouble_key(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::ShortPassphrase => "own-wrong-short",
        Trouble::WrongPassphrase => "own-wrong-passphrase",
        Trouble::NoSealing => "own-wrong-no-sealing",
        Trouble::Older => "own-wrong-older",
        Trouble::Refused(Refusal::Newer) => "own-wrong-newer",
        Trouble::Refused(_) => "own-wrong-refused",
        Trouble::Torn => "own-wrong-torn",
        Trouble::NotKept(Fault::Denied) => "own-wrong-denied",
        Trouble::NotKept(Fault::Full) => "own-wrong-full",
        Trouble::TooMany => "own-wrong-too-many",
        Trouble::NothingToKeep => "own-wrong-nothing",
        Trouble::NoWords => "own-wrong-no-words",
        Trouble::CopyRefused(Refusal::Newer) => "own-wrong-copy-newer",
        Trouble::CopyRefused(Refusal::Foreign) => "own-wrong-copy-foreign",
        Trouble::CopyRefused(Refusal::Torn) => "own-wrong-copy-torn",
        Trouble::CopyRefused(Refusal::TooBig) => "own-wrong-copy-too-big",
        Trouble::CopyPassphrase => "own-wrong-copy-passphrase",
        Trouble::NotShared => "own-wrong-not-shared",
    }
}
