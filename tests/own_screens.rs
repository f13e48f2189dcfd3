//! What a parent keeps, drawn without a browser in every state: nothing is missing,
//! every trouble is told, and what is not kept yet is offered to keep.

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
mod kept_desks;

use desks::{deeds, is_sound};
use drawn::{SHIPPED, attributes, texts};
use keeper::{DAY, result, saved};
use kept_desks::{PAGES, TROUBLES, all_said, dutch, locked, page, states, with_results, words};
use steunwijzer::domain::answers::Answer;
use steunwijzer::own::deed::{NEW_CHILD, OwnDeed};
use steunwijzer::own::desk::{Desk, Kept, Lock, Said, Sure, Trouble};
use steunwijzer::own::{FIRST_CHILD, KeptResult, value_of};
use steunwijzer::route::OwnPage;
use steunwijzer::saved::Saved;

#[test]
fn every_page_is_sound_in_every_state_and_every_language() {
    let all: Vec<(String, Desk)> = states().into_iter().chain(locked()).collect();
    for language in &SHIPPED.languages {
        for (name, desk) in &all {
            for of in PAGES {
                for saved in [&Saved::default(), &saved("enough")] {
                    let name = format!("{of:?}, {name}");
                    let markup = page(desk, saved, language, of);
                    is_sound(&markup, &name);
                    deeds(&markup);
                    assert!(markup.contains(r##"href="#/help""##), "{name}");
                    assert!(!markup.contains("kraakt"), "the passphrase stands in {name}");
                    let keys = ["own-", "adequacy.", "bar-", "topic.", "form.", "a11y-", "kiosk-"];
                    let raw =
                        texts(&markup).into_iter().find(|text| keys.iter().any(|key| text.starts_with(key)));
                    assert_eq!(raw, None, "{name}");
                }
            }
        }
    }
}

#[test]
fn the_ids_of_what_can_be_typed_or_tapped_stay_the_same_from_state_to_state() {
    // What has the focus keeps it: a field is never taken for another.
    let of = |desk: &Desk, of: OwnPage| {
        let markup = dutch(desk, of);
        attributes(&markup, "id").into_iter().map(str::to_owned).collect::<Vec<String>>()
    };
    let base = with_results(2, Kept::Plainly);
    for (name, desk) in [
        ("trouble", Desk { trouble: Some(Trouble::ShortPassphrase), ..base.clone() }),
        ("working", Desk { lock: Lock::Working, ..base.clone() }),
        ("shown", Desk { shown: true, ..base.clone() }),
        ("sure", Desk { sure: Some(Sure::Forget), ..base.clone() }),
    ] {
        assert_eq!(of(&desk, OwnPage::Keep), of(&base, OwnPage::Keep), "{name}");
    }
}

#[test]
fn each_trouble_and_each_thing_said_is_told_in_words_of_its_own() {
    let mut seen = std::collections::BTreeMap::new();
    for trouble in TROUBLES {
        let desk = Desk { trouble: Some(trouble), ..with_results(1, Kept::Plainly) };
        let markup = dutch(&desk, OwnPage::Keep) + &dutch(&desk, OwnPage::Copy);
        let plain = dutch(&Desk { trouble: None, ..desk }, OwnPage::Keep);
        let told: Vec<String> = texts(&markup).into_iter().filter(|text| !plain.contains(text)).collect();
        let copy = dutch(&with_results(1, Kept::Plainly), OwnPage::Copy);
        let told: Vec<String> = told.into_iter().filter(|text| !copy.contains(text)).collect();
        assert!(!told.is_empty(), "{trouble:?} is not told");
        seen.insert(format!("{trouble:?}"), told[0].clone());
    }
    let mut different: Vec<&String> = seen.values().collect();
    different.sort();
    different.dedup();
    // Whether what was kept is torn, foreign or too big: it is not to be read.
    assert_eq!(different.len(), seen.len() - 2, "{seen:#?}");
    for (count, key) in
        [(0, "own-said-restored-none"), (1, "own-said-restored.one"), (7, "own-said-restored")]
    {
        let desk = Desk { said: Some(Said::Restored(count)), ..with_results(1, Kept::Tab) };
        let told = words(key).replace("{count}", "7");
        assert!(texts(&dutch(&desk, OwnPage::Copy)).contains(&told), "{told}");
    }
    for said in all_said() {
        let desk = Desk { said: Some(said.clone()), ..with_results(1, Kept::Tab) };
        let told = dutch(&desk, OwnPage::Home) != dutch(&with_results(1, Kept::Tab), OwnPage::Home);
        // On the button itself.
        assert_eq!(told, !matches!(said, Said::Copied(_)), "{said:?}");
    }
}

#[test]
fn the_answers_of_now_are_offered_to_keep_until_they_are_kept() {
    let keep = OwnDeed::Keep.words();
    let home = |desk: &Desk, saved: &Saved| page(desk, saved, &SHIPPED.languages[0], OwnPage::Home);
    let (none, one) = (with_results(0, Kept::Plainly), with_results(1, Kept::Plainly));
    assert!(!home(&none, &Saved::default()).contains(&keep), "nothing is answered");
    assert!(home(&none, &saved("far-short")).contains(&keep));
    let kept = home(&one, &saved("far-short"));
    // Another child may have the same ones.
    assert!(kept.contains(&words("own-now-kept")) && kept.contains(&words("own-now-more")));
    assert!(home(&one, &saved("enough")).contains(&keep));
    // A new child can be named, and nobody has to.
    let new = home(&Desk { child: Some(NEW_CHILD.into()), ..none.clone() }, &saved("enough"));
    assert!(new.contains(r#"id="nickname""#) && !new.contains("required"));
    assert!(!home(&none, &saved("enough")).contains(r#"id="nickname""#));
}

#[test]
fn a_word_about_copies_comes_with_each_result_that_is_in_none() {
    let wanted = words("own-copy-wanted");
    for (count, place, wants) in
        [(0, Kept::Plainly, false), (1, Kept::Plainly, true), (1, Kept::Sealed, true), (1, Kept::Tab, false)]
    {
        let mut desk = with_results(count, place);
        desk.said = Some(Said::Kept);
        assert_eq!(dutch(&desk, OwnPage::Home).matches(&wanted).count(), usize::from(wants), "{place:?}");
        desk.copy_made(DAY);
        assert!(!dutch(&desk, OwnPage::Home).contains(&wanted));
    }
}

#[test]
fn own_words_of_a_result_are_in_no_code() {
    let mut kept = saved("enough");
    kept.answers.set("s9", Answer::One("samen lachen".into()));
    let mut desk = with_results(0, Kept::Plainly);
    let saved = value_of(&kept, &SHIPPED.questionnaire).expect("JSON");
    let id = desk.own.results.add(KeptResult { saved, ..result(FIRST_CHILD, DAY, "enough") }, 1);
    desk.code = Some(id);
    let markup = dutch(&desk, OwnPage::Copy);
    assert!(markup.contains("qr__code") && markup.contains("code-words") && !markup.contains("samen lachen"));
}
