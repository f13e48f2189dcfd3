//! A code as a link, and as groups to type over: every slip of the hand is
//! seen, and the group it is in is named.

#[path = "data/walks.rs"]
mod walks;

use proptest::prelude::*;
use steunwijzer::domain::codec::{LARGEST, Refusal};
use steunwijzer::domain::ids::Version;
use steunwijzer::saved::Saved;
use steunwijzer::take_home::{Typing, from_groups, from_link, groups, link_code, open, payload};
use walks::{SHIPPED, walk};

/// The signs of a code to type over.
const SIGNS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn one_code() -> Vec<u8> {
    payload(&SHIPPED.0, &SHIPPED.1, &walk(7, Version::Full))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_come_back_from_a_link_and_from_groups(code in prop::collection::vec(any::<u8>(), 1..=LARGEST)) {
        prop_assert_eq!(from_link(&link_code(&code)), Ok(code.clone()));
        prop_assert_eq!(from_groups(&groups(&code).concat()), Ok(code));
    }

    #[test]
    fn no_text_makes_reading_panic(text in "\\PC{0,80}", signs in "[0-9A-Za-z \\-]{0,200}") {
        for text in [text, signs] {
            let _ = (from_link(&text), from_groups(&text));
        }
    }
}

#[test]
fn a_link_holds_nothing_that_an_address_would_change() {
    for byte in 0..=255 {
        let link = link_code(&[byte; 7]);
        assert!(link.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_".contains(sign)), "{link}");
    }
}

#[test]
fn a_link_that_is_none_is_refused() {
    for text in ["E", "EAVsnjZ", "EAVsnjZ_=", "EAVs njZ-", "EAVsnj+/", "é"] {
        let code = from_link(text);
        let opened = code.and_then(|code| open(&SHIPPED.0, &SHIPPED.1, &code));
        assert_eq!(opened, Err(Refusal::Damaged), "{text}");
    }
    assert_eq!(from_link(&"A".repeat(5 * LARGEST)), Err(Refusal::TooLong));
    assert!(from_link("EAVsnjZ-").is_ok(), "the link before it was changed");
}

#[test]
fn it_does_not_matter_how_a_code_is_typed() {
    let code = one_code();
    let typed = groups(&code);
    let hand = |text: String| text.replace('0', "o").replace('1', "l").to_lowercase();
    for text in [
        typed.join(" "),
        typed.join("-"),
        typed.join("\r\n"),
        typed.concat(),
        hand(typed.join("  \u{a0}")),
        typed.join(" ").replace('0', "O").replace('1', "I"),
        format!("\t{}\n", typed.join("–")),
    ] {
        assert_eq!(from_groups(&text), Ok(code.clone()), "{text}");
    }
}

#[test]
fn a_code_has_none_of_the_signs_that_are_taken_for_another() {
    for seed in 0..200 {
        for group in groups(&payload(&SHIPPED.0, &SHIPPED.1, &walk(seed, Version::Full))) {
            assert!(group.len() <= 5 && group.chars().all(|sign| SIGNS.contains(sign)), "{group}");
        }
    }
}

#[test]
fn a_wrong_sign_is_found_in_its_group() {
    let typed = groups(&one_code());
    for nth in 0..typed.len() - 1 {
        for place in 0..5 {
            let right = typed[nth].as_bytes()[place];
            for sign in SIGNS.bytes().chain([b'U', b'!']).filter(|sign| *sign != right) {
                let mut wrong = typed.clone();
                wrong[nth].replace_range(place..=place, char::from(sign).to_string().as_str());
                assert_eq!(from_groups(&wrong.join(" ")), Err(Typing::Wrong(nth + 1)), "{wrong:?}");
            }
        }
    }
}

#[test]
fn a_wrong_sign_in_the_last_group_is_found_there() {
    let typed = groups(&one_code());
    let (count, last) = (typed.len(), typed.last().expect("there is one"));
    for place in 0..last.len() {
        for sign in SIGNS.chars().filter(|sign| !last[place..].starts_with(*sign)) {
            let mut wrong = typed.clone();
            wrong[count - 1].replace_range(place..=place, &sign.to_string());
            let found = from_groups(&wrong.join(" "));
            let here = [Typing::Wrong(count), Typing::Incomplete(count), Typing::Incomplete(count + 1)];
            assert!(here.into_iter().any(|one| found == Err(one)), "{found:?} of {wrong:?}");
        }
    }
}

#[test]
fn two_signs_that_changed_places_are_found_in_their_group() {
    let typed = groups(&one_code());
    for nth in 0..typed.len() - 1 {
        for place in 0..4 {
            let mut signs = typed[nth].clone().into_bytes();
            signs.swap(place, place + 1);
            let mut wrong = typed.clone();
            wrong[nth] = String::from_utf8(signs).expect("still signs");
            if wrong != typed {
                assert_eq!(from_groups(&wrong.concat()), Err(Typing::Wrong(nth + 1)), "{wrong:?}");
            }
        }
    }
}

#[test]
fn two_groups_that_changed_places_are_found() {
    let typed = groups(&one_code());
    for nth in 0..typed.len() - 1 {
        for other in nth + 1..typed.len() - 1 {
            let mut wrong = typed.clone();
            wrong.swap(nth, other);
            assert_eq!(from_groups(&wrong.join(" ")), Err(Typing::Wrong(nth + 1)), "{nth} and {other}");
        }
    }
}

#[test]
fn a_missing_group_is_found_where_it_is_missing() {
    let typed = groups(&one_code());
    for nth in 0..typed.len() {
        let mut fewer = typed.clone();
        fewer.remove(nth);
        let found = from_groups(&fewer.join(" "));
        let at_the_end = nth == fewer.len();
        let wanted = if at_the_end { Typing::Incomplete(nth + 1) } else { Typing::Wrong(nth + 1) };
        // Where the last one moved up it may look like one half typed.
        let last_moved_up = nth + 1 == fewer.len() && found == Err(Typing::Incomplete(nth + 1));
        assert!(found == Err(wanted) || last_moved_up, "{found:?} without group {}", nth + 1);
    }
}

#[test]
fn a_group_that_is_half_typed_is_called_incomplete() {
    let code = one_code();
    let whole = groups(&code).concat();
    for length in 1..whole.len() {
        let group = length / 5 + 1;
        match from_groups(&whole[..length]) {
            // By chance a half group looks like a last one; then the hash of the code tells.
            Ok(half) => assert!(open(&SHIPPED.0, &SHIPPED.1, &half).is_err(), "{length} signs"),
            Err(found) => assert_eq!(found, Typing::Incomplete(group), "{length} signs"),
        }
    }
    assert_eq!(from_groups(&whole), Ok(code));
}

#[test]
fn nothing_and_far_too_much_are_called_that() {
    for text in ["", " ", "-\n-"] {
        assert_eq!(from_groups(text), Err(Typing::Nothing));
    }
    assert_eq!(from_groups(&"0".repeat(5 * LARGEST)), Err(Typing::TooLong));
}

#[test]
fn a_language_without_a_number_is_left_behind() {
    let saved = Saved { language: Some("xx".into()), ..walk(1, Version::Short) };
    let code = payload(&SHIPPED.0, &SHIPPED.1, &saved);
    assert_eq!(open(&SHIPPED.0, &SHIPPED.1, &code).map(|back| back.language), Ok(None));
}
