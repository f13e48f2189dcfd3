//! How something is kept, drawn without a browser: what cannot be undone is said
//! before it is done, and what is locked shows nothing.

#[path = "data/desks.rs"]
#[expect(dead_code, reason = "people are placed in the tests of the map")]
mod desks;
#[path = "data/drawn.rs"]
#[expect(dead_code, reason = "only the content and the view are used here")]
mod drawn;
#[path = "data/keeper.rs"]
#[expect(dead_code, reason = "only answers and results are used here")]
mod keeper;
#[path = "data/kept_desks.rs"]
#[expect(dead_code, reason = "not every state is looked at alone")]
mod kept_desks;

use desks::{between, deeds};
use drawn::{SHIPPED, texts};
use keeper::saved;
use kept_desks::{PAGES, PASSPHRASE, PLACES, dutch, locked, page, with_results, words};
use steunwijzer::own::deed::OwnDeed;
use steunwijzer::own::desk::{Desk, Kept, Lock, Sure, Trouble};
use steunwijzer::route::OwnPage;

#[test]
fn that_lost_is_lost_is_said_before_it_is_sealed() {
    for (place, language) in PLACES.into_iter().zip(SHIPPED.languages.iter().cycle()) {
        let markup = page(&with_results(1, place), &saved("enough"), language, OwnPage::Keep);
        let seal = format!("later {}", OwnDeed::Seal.words());
        let before = markup.split(&seal).next().unwrap_or_default();
        let before = texts(before.rsplit_once(r#"id="sealing""#).expect("the part about sealing").1);
        for key in ["own-seal-lost", "own-seal-open", "own-seal-hint"] {
            assert!(before.contains(&language.text(key).to_owned()), "{place:?}: {key}");
        }
    }
    // And where it is locked, that nobody can open it.
    let shut = Desk { place: Kept::Sealed, lock: Lock::Shut, ..Desk::default() };
    assert!(dutch(&shut, OwnPage::Back).contains(&words("own-lost-about")));
}

#[test]
fn quick_exit_says_what_it_does_and_what_it_cannot_do() {
    for language in &SHIPPED.languages {
        for place in PLACES {
            let markup = page(&with_results(1, place), &saved("enough"), language, OwnPage::Keep);
            let part = texts(between(&markup, r#"id="leaving""#, "</section>"));
            for key in ["own-leave-title", "own-leave-about", "own-leave-not"] {
                assert!(part.contains(&language.text(key).to_owned()), "{key}");
            }
        }
    }
    let not = words("own-leave-not");
    for cannot in ["blijft staan", "Je browser onthoudt", "kan de app niet wissen"] {
        assert!(not.contains(cannot), "{cannot}");
    }
}

#[test]
fn how_it_is_kept_is_said_and_what_can_be_done_about_it_offered() {
    let offered = |place: Kept| deeds(&dutch(&with_results(1, place), OwnPage::Keep));
    let has = |place: Kept, deed: OwnDeed| offered(place).contains(&format!("later {}", deed.words()));
    for (place, state) in PLACES.into_iter().zip(["own-state-tab", "own-state-plain", "own-state-sealed"]) {
        for of in [OwnPage::Home, OwnPage::Keep] {
            assert!(dutch(&with_results(1, place), of).contains(&words(state)), "{place:?}");
        }
        assert!(has(place, OwnDeed::Seal) && has(place, OwnDeed::Ask(Sure::Forget)), "{place:?}");
        assert_eq!(has(place, OwnDeed::Plainly), place != Kept::Plainly);
        assert_eq!(has(place, OwnDeed::Ask(Sure::StopKeeping)), place != Kept::Tab);
        assert_eq!(has(place, OwnDeed::Lock), place == Kept::Sealed);
        assert_eq!(has(place, OwnDeed::Idle), place == Kept::Sealed);
    }
    // Nothing is forgotten or stopped by one tap.
    for place in PLACES {
        for of in PAGES {
            let all = deeds(&dutch(&with_results(2, place), of));
            assert!(!all.iter().any(|deed| deed.ends_with(" forget") && !deed.contains("ask")), "{place:?}");
            assert!(!all.contains(&format!("later {}", OwnDeed::Sure.words())));
        }
    }
}

#[test]
fn a_locked_page_shows_nothing_of_what_is_kept_and_a_refused_one_asks_for_no_passphrase() {
    for (name, desk) in locked() {
        let desk = Desk { own: with_results(2, Kept::Sealed).own, ..desk };
        if desk.lock == Lock::Working {
            continue; // drawn open where something is there: another passphrase is being made
        }
        for of in PAGES {
            let markup = dutch(&desk, of);
            assert!(!markup.contains("[2026") && !markup.contains("nav.own-ways"), "{name}");
            let asks = markup.contains(&OwnDeed::Unlock.words());
            assert_eq!(asks, !matches!(desk.trouble, Some(Trouble::Refused(_))), "{name}");
            let older = markup.contains(&OwnDeed::UnlockOlder.words());
            assert_eq!(older, desk.trouble == Some(Trouble::Older), "{name}");
        }
    }
}

#[test]
fn a_field_for_a_passphrase_can_be_filled_in_by_the_browser_and_looked_at() {
    let shut = Desk { place: Kept::Sealed, lock: Lock::Shut, ..Desk::default() };
    let copy = Desk { copy: Some(String::new()), ..with_results(1, Kept::Sealed) };
    for (desk, of, id, complete) in [
        (&with_results(1, Kept::Plainly), OwnPage::Keep, "seal", "new-password"),
        (&with_results(1, Kept::Sealed), OwnPage::Keep, "reseal", "new-password"),
        (&shut, OwnPage::Home, "unlock", "current-password"),
        (&copy, OwnPage::Copy, "open-copy", "current-password"),
    ] {
        for shown in [false, true] {
            let typed = PASSPHRASE.to_owned();
            let markup = dutch(&Desk { shown, typed, ..desk.clone() }, of);
            let input = markup.split("<input").find(|one| one.contains(&format!("id=\"{id}\""))).expect(id);
            let input = input.split('>').next().unwrap_or_default();
            assert!(input.contains(if shown { r#"type="text""# } else { r#"type="password""# }), "{input}");
            assert!(input.contains(complete) && !input.contains(" value="), "{input}");
            assert!(markup.contains(&OwnDeed::Show.words()));
        }
    }
}
