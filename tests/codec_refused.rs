//! What is no code of ours is refused, whatever it is, and nothing panics.

#[path = "data/walks.rs"]
mod walks;

use steunwijzer::domain::bits::Writer;
use steunwijzer::domain::candidate::fnv1a_of;
use steunwijzer::domain::codec::{Carried, LARGEST, Refusal, decode, encode};
use steunwijzer::domain::faults::faults;
use steunwijzer::domain::ids::Version;
use steunwijzer::take_home::payload;
use walks::{Dice, SHIPPED, walk};

fn code_of(carried: &Carried) -> Vec<u8> {
    encode(&SHIPPED.0, &SHIPPED.1, carried)
}

fn opened(code: &[u8]) -> Result<Carried, Refusal> {
    decode(&SHIPPED.0, &SHIPPED.1, code)
}

/// A full code of middling size.
fn one_code() -> Vec<u8> {
    payload(&SHIPPED.0, &SHIPPED.1, &walk(7, Version::Full))
}

#[test]
fn a_code_with_one_bit_turned_is_refused() {
    let code = one_code();
    for bit in 0..code.len() * 8 {
        let mut turned = code.clone();
        turned[bit / 8] ^= 128 >> (bit % 8);
        // The first four say the form; whatever else is altered is not read at all.
        let refusal = opened(&turned).expect_err("it was altered");
        assert!(refusal == Refusal::Damaged || bit < 4, "bit {bit}: {refusal:?}");
    }
}

#[test]
fn a_code_that_was_cut_or_goes_on_is_refused() {
    let code = one_code();
    for length in 0..code.len() {
        assert_eq!(opened(&code[..length]), Err(Refusal::Damaged), "cut at {length}");
        assert!(opened(&code[length + 1..]).is_err(), "begun after {length}");
    }
    for byte in 0..=255 {
        let longer = [&code[..], &[byte]].concat();
        assert_eq!(opened(&longer), Err(Refusal::Damaged), "{byte} behind it");
    }
}

#[test]
fn a_code_of_another_form_is_newer_and_of_no_form_is_damaged() {
    let code = one_code();
    for form in 2..16 {
        let other = [&[(form << 4) | (code[0] & 15)], &code[1..]].concat();
        assert_eq!(opened(&other), Err(Refusal::Newer), "form {form}");
    }
    let none = [&[code[0] & 15], &code[1..]].concat();
    assert_eq!(opened(&none), Err(Refusal::Damaged));
}

#[test]
fn a_text_that_is_far_too_long_is_not_looked_at() {
    assert_eq!(opened(&[0x10; LARGEST + 1]), Err(Refusal::TooLong));
    assert_eq!(opened(&[0x10; LARGEST]), Err(Refusal::Damaged));
}

/// The code of a body with the right hash.
fn with_hash(body: &[u8]) -> Vec<u8> {
    [body, &fnv1a_of(body).to_be_bytes()].concat()
}

#[test]
fn zeros_too_many_are_refused() {
    let code = one_code();
    let body = &code[..code.len() - 4];
    assert_eq!(with_hash(body), code);
    assert_eq!(opened(&with_hash(&[body, &[0]].concat())), Err(Refusal::Damaged));
}

#[test]
fn a_code_that_no_answers_would_make_is_refused() {
    // Form 1, nothing known, no source told about.
    let start = |to: &mut Writer| {
        to.put(1, 4);
        to.put(0, 9);
        to.number(0);
    };
    let refusal = |what: &str, body: &dyn Fn(&mut Writer)| {
        let mut to = Writer::default();
        start(&mut to);
        body(&mut to);
        let found = opened(&with_hash(&to.into_bytes()));
        assert_eq!(found, Err(Refusal::Damaged), "{what}");
    };
    refusal("an item after the last that was answered", &|to| {
        to.flag(false);
        to.number(1);
        to.put(0, 3);
    });
    refusal("the full list where the short one would do", &|to| {
        to.flag(true);
        to.number(1);
        to.put(2, 3);
    });
    // Of the short list up to W1: nothing but "nothing now", and a topic.
    refusal("“nothing now” beside a topic", &|to| {
        to.flag(false);
        to.number(9);
        to.put(0, 3);
        to.number(0);
        to.put(0, 15);
        to.number(0);
        to.number(2);
        to.number(0);
        to.number(57);
    });
    refusal("a ranking that never ends", &|to| {
        to.flag(false);
        to.number(11);
        to.put(0, 3);
        to.number(0);
        to.put(0, 15);
        to.number(0);
        to.number(1);
        to.number(0);
        to.number(0);
        to.number(u32::MAX as usize - 1);
        to.flag(false);
    });
    refusal("numbers without end", &|to| to.put(0, 64));
}

#[test]
fn no_bytes_make_it_panic_and_none_is_taken_that_is_not_the_one_code() {
    let mut dice = Dice(2026);
    let (mut taken, mut newer) = (0, 0);
    for nth in 0..200_000 {
        let length = dice.below(if nth % 4 == 0 { 12 } else { 200 });
        let mut bytes: Vec<u8> = (0..length).map(|_| dice.roll() as u8).collect();
        if nth >= 100_000 {
            // Hostile: of our form, and with the right hash.
            if let Some(first) = bytes.first_mut() {
                *first = 0x10 | (*first & 15);
            }
            bytes = with_hash(&bytes);
        }
        match opened(&bytes) {
            Ok(carried) => {
                taken += 1;
                assert_eq!(code_of(&carried), bytes);
            }
            Err(refusal) => newer += usize::from(refusal == Refusal::Newer),
        }
    }
    println!("{taken} of 200000 taken, {newer} said to be newer");
}

#[test]
fn hostile_changes_of_real_codes_are_refused_or_the_one_code_of_what_they_say() {
    let mut dice = Dice(1);
    let mut taken = 0;
    let made = |nth| {
        let version = if nth % 2 == 0 { Version::Short } else { Version::Full };
        payload(&SHIPPED.0, &SHIPPED.1, &walk(nth, version))
    };
    let made: Vec<Vec<u8>> = (0..200).map(made).collect();
    for nth in 0..20_000 {
        let code = &made[nth % made.len()];
        let mut body = code[..code.len() - 4].to_vec();
        for _ in 0..=dice.below(3) {
            let bit = dice.below(body.len() * 8);
            body[bit / 8] ^= 128 >> (bit % 8);
        }
        let code = with_hash(&body);
        if let Ok(carried) = opened(&code) {
            taken += 1;
            assert_eq!(code_of(&carried), code);
            assert!(faults(&SHIPPED.0, &carried.answers).is_empty());
        }
    }
    assert!(taken > 1000, "only {taken} were taken: the test tests nothing");
}
