//! Desks with results in every state that a page looks at, and the pages that are
//! drawn over them.

use serde_json::json;
use steunwijzer::content::language::Language;
use steunwijzer::own::deed::NEW_CHILD;
use steunwijzer::own::desk::{Desk, Kept, Lock, Said, Sure, Trouble};
use steunwijzer::own::{Child, FIRST_CHILD, KeptResult, Own};
use steunwijzer::route::OwnPage;
use steunwijzer::saved::{Fault, Refusal, Saved};
use steunwijzer::ui::screens::keeping;

use super::drawn::{SHIPPED, with_view};
use super::keeper::{DAY, result, saved};

pub const PAGES: [OwnPage; 4] = [OwnPage::Home, OwnPage::Keep, OwnPage::Copy, OwnPage::Back];
pub const PLACES: [Kept; 3] = [Kept::Tab, Kept::Plainly, Kept::Sealed];
/// Typed nowhere else, and what the page must never hold.
pub const PASSPHRASE: &str = "kraakt zesmaal pauw";

pub const TROUBLES: [Trouble; 20] = [
    Trouble::ShortPassphrase,
    Trouble::WrongPassphrase,
    Trouble::NoSealing,
    Trouble::Older,
    Trouble::Refused(Refusal::Torn),
    Trouble::Refused(Refusal::Foreign),
    Trouble::Refused(Refusal::Newer),
    Trouble::Refused(Refusal::TooBig),
    Trouble::Torn,
    Trouble::NotKept(Fault::Denied),
    Trouble::NotKept(Fault::Full),
    Trouble::TooMany,
    Trouble::NothingToKeep,
    Trouble::NoWords,
    Trouble::CopyRefused(Refusal::Torn),
    Trouble::CopyRefused(Refusal::Foreign),
    Trouble::CopyRefused(Refusal::Newer),
    Trouble::CopyRefused(Refusal::TooBig),
    Trouble::CopyPassphrase,
    Trouble::NotShared,
];

pub fn all_said() -> Vec<Said> {
    vec![
        Said::Kept,
        Said::KeptAlready,
        Said::Sealed,
        Said::Plainly,
        Said::Stopped,
        Said::CopyMade,
        Said::Restored(0),
        Said::Restored(1),
        Said::Restored(7),
        Said::Copied(FIRST_CHILD.to_owned()),
        Said::Counted,
    ]
}

pub fn page(desk: &Desk, saved: &Saved, language: &Language, of: OwnPage) -> String {
    with_view(None, saved, language, |view| keeping(view, desk, of).into_string())
}

pub fn dutch(desk: &Desk, of: OwnPage) -> String {
    page(desk, &saved("enough"), &SHIPPED.languages[0], of)
}

pub fn words(key: &str) -> String {
    SHIPPED.languages[0].text(key).to_owned()
}

/// So many results of the child that nobody named, a month apart.
pub fn with_results(count: usize, place: Kept) -> Desk {
    let mut own = Own::default();
    if count > 0 {
        own.children.put(FIRST_CHILD, Child::default());
    }
    for nth in 0..count {
        let e0 = ["far-short", "little-short", "enough", "not-needed", "too-much"][nth % 5];
        own.results.add(result(FIRST_CHILD, &format!("2026-{:02}-24", nth + 1), e0), nth as u32);
    }
    Desk { own, place, ..Desk::default() }
}

pub fn ids(desk: &Desk) -> Vec<String> {
    desk.own.results.iter().map(|(id, _)| id.to_owned()).collect()
}

/// Desks in the states that these pages look at, by name.
pub fn states() -> Vec<(String, Desk)> {
    let mut all = Vec::new();
    for place in PLACES {
        for count in [0, 1, 2, 12] {
            all.push((format!("{place:?}, {count} results"), with_results(count, place)));
        }
        let base = with_results(2, place);
        let mut add = |name: String, desk: Desk| all.push((format!("{place:?}, {name}"), desk));
        for trouble in TROUBLES {
            add(format!("{trouble:?}"), Desk { trouble: Some(trouble), ..base.clone() });
        }
        for said in all_said() {
            add(format!("{said:?}"), Desk { said: Some(said), ..base.clone() });
        }
        let first = ids(&base)[0].clone();
        for sure in [Sure::StopKeeping, Sure::Forget, Sure::Result(first.clone())] {
            add(format!("{sure:?}"), Desk { sure: Some(sure), ..base.clone() });
        }
        add("a code".into(), Desk { code: Some(first.clone()), ..base.clone() });
        add(
            "a new child".into(),
            Desk { child: Some(NEW_CHILD.into()), nickname: "<Z\"&".into(), ..base.clone() },
        );
        add(
            "twice the same".into(),
            Desk { before: Some(first.clone()), after: Some(first.clone()), ..base.clone() },
        );
        add("turned round".into(), Desk { before: ids(&base).pop(), after: Some(first), ..base.clone() });
        let typed = PASSPHRASE.to_owned();
        let copy = Some("steunwijzer-sealed.1.a.b".to_owned());
        for shown in [false, true] {
            add("typed".into(), Desk { typed: typed.clone(), shown, copy: copy.clone(), ..base.clone() });
        }
        add("working".into(), Desk { lock: Lock::Working, typed, ..base.clone() });
        let mut copied = base.clone();
        copied.copy_made("2026-11-20");
        add("copied".into(), copied);
        let mut several = with_results(1, place);
        for nickname in ["Zoë", "", "<b>\"&"] {
            let child = several.own.children.add(Child { nickname: nickname.into() }, 9);
            several.own.results.add(result(&child, DAY, "enough"), 9);
        }
        add("several children".into(), several);
        for count in [0, 1] {
            let mut unread = with_results(count, place);
            let kept =
                KeptResult { saved: json!({ "steunwijzer": 9 }), ..result(FIRST_CHILD, DAY, "enough") };
            let id = unread.own.results.add(kept, 9);
            add(format!("unread after {count}"), Desk { code: Some(id), ..unread });
        }
    }
    all
}

/// What is locked, by name.
pub fn locked() -> Vec<(String, Desk)> {
    let shut = || Desk { place: Kept::Sealed, lock: Lock::Shut, ..Desk::default() };
    let mut all = vec![
        ("shut".to_owned(), shut()),
        ("working".to_owned(), Desk { lock: Lock::Working, typed: PASSPHRASE.into(), ..shut() }),
        ("typed".to_owned(), Desk { typed: PASSPHRASE.into(), shown: true, ..shut() }),
        ("forget".to_owned(), Desk { sure: Some(Sure::Forget), ..shut() }),
    ];
    all.extend(TROUBLES.map(|trouble| (format!("{trouble:?}"), Desk { trouble: Some(trouble), ..shut() })));
    all
}
