//! The two codes of a workshop, and which of them were counted: they come back
//! as they were, are read for ever, and nothing else is taken for one.

#[path = "data/groups.rs"]
mod groups;
#[path = "data/walks.rs"]
mod walks;

use data_encoding::HEXLOWER;
use groups::{TOPICS, ask_about, close, round_of, saying_yes};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use steunwijzer::domain::candidate::fnv1a_of;
use steunwijzer::domain::codec::group::{Opened, Purpose, invitation, invited, opened, purpose, share};
use steunwijzer::domain::codec::{LARGEST, Refusal, decode};
use steunwijzer::domain::group::round::{Ask, Round};
use steunwijzer::domain::group::seen::Seen;
use steunwijzer::domain::group::{MOST_TOPICS, cells};
use steunwijzer::domain::ids::{Region, Version};
use steunwijzer::take_home::{self, from_groups, payload};
use walks::{Dice, SHIPPED, walk};

/// An invitation: number, region, version, topics, and the code in hexadecimal.
type Invitation = (u16, Region, Version, &'static [&'static str], &'static str);
/// What is shared: number of the round and one-time number, how many topics
/// there are, yes and no, and the code in hexadecimal.
type Share = (u16, u32, usize, &'static str, &'static str);

// A line here is never changed: codes of today stand on the screens of two
// versions of the app at once.
const INVITATIONS: &[Invitation] = &[
    (0, Region::Flanders, Version::Short, &[], "20000260bd22fe67"),
    (
        0xBEE5,
        Region::Netherlands,
        Version::Full,
        &["baby-well", "sleep", "how-i-feel", "other-self"],
        "2bee568a8402c30002d74d95",
    ),
];
const SHARES: &[Share] = &[
    (0xBEE5, 0x0123_4567, 0, "1000010001", "3bee5012345678447a79ae98"),
    (0xFFFF, 0xFFFF_FFFF, 24, "0110110101011010110101101011010111", "3ffffffffffff6d5ad6b5cf0669ca2"),
];

fn invite(ask: &Ask) -> Vec<u8> {
    invitation(&SHIPPED.1, ask)
}

fn come(code: &[u8]) -> Result<Ask, Refusal> {
    invited(&SHIPPED.1, code)
}

/// A full round, one code of each kind, and a code of answers.
fn codes() -> (Ask, [Vec<u8>; 3]) {
    let ask = ask_about(&TOPICS);
    let row: Vec<bool> = (0..ask.cells()).map(|place| place % 3 == 0).collect();
    let answers = payload(&SHIPPED.0, &SHIPPED.1, &walk(7, Version::Short));
    let codes = [invite(&ask), share(ask.id, 0xCAFE_F00D, &row), answers];
    (ask, codes)
}

fn bits(text: &str) -> Vec<bool> {
    text.chars().map(|sign| sign == '1').collect()
}

/// The code of a body with the right hash.
fn hashed(body: &[u8]) -> Vec<u8> {
    [body, &fnv1a_of(body).to_be_bytes()].concat()
}

prop_compose! {
    fn any_ask()(
        id in any::<u16>(),
        region in select(Region::ALL),
        version in select(Version::ALL),
        topics in subsequence(SHIPPED.1.list("topics").to_vec(), 0..=MOST_TOPICS),
    ) -> Ask {
        Ask { id, region, version, topics }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_invitation_comes_back_as_it_was(ask in any_ask()) {
        prop_assert_eq!(come(&invite(&ask)), Ok(ask.clone()));
        let mut elsewhere = ask.clone();
        elsewhere.topics.reverse();
        prop_assert_eq!(invite(&elsewhere), invite(&ask), "in the frozen order, whatever the order was");
    }

    #[test]
    fn what_is_shared_comes_back_as_it_was_to_its_own_round_alone(
        ask in any_ask(), nonce in any::<u32>(), all in vec(any::<bool>(), 34), other in 1..=u16::MAX
    ) {
        let shared = all[..ask.cells()].to_vec();
        let code = share(ask.id, nonce, &shared);
        prop_assert_eq!(opened(&ask, &code), Ok(Some(Opened { nonce, shared })));
        prop_assert_eq!(opened(&Ask { id: ask.id ^ other, ..ask.clone() }, &code), Ok(None));
        let typed = take_home::groups(&code);
        prop_assert_eq!(from_groups(&typed.join(" ")), Ok(code.clone()));
        prop_assert!(code.len() <= 15 && typed.concat().len() <= 30);
        // A round of the same number with more topics: not whole, so not read.
        let more = Ask { topics: vec![String::new(); ask.topics.len() + 8], ..ask };
        prop_assert_eq!(opened(&more, &code), Err(Refusal::Damaged));
    }
}

#[test]
fn with_twenty_four_topics_it_is_fifteen_bytes_and_thirty_signs() {
    let code = &codes().1[1];
    assert_eq!((code.len(), take_home::groups(code).concat().len()), (15, 30));
}

#[test]
fn a_code_with_one_bit_turned_or_cut_off_or_longer_is_refused() {
    let (ask, codes) = codes();
    let refused = |code: &[u8], what: String| {
        assert_eq!(
            (come(code), opened(&ask, code)),
            (Err(Refusal::Damaged), Err(Refusal::Damaged)),
            "{what}"
        );
    };
    for code in &codes[..2] {
        for bit in 0..code.len() * 8 {
            let mut turned = code.clone();
            turned[bit / 8] ^= 128 >> (bit % 8);
            refused(&turned, format!("bit {bit}"));
        }
        for length in 0..code.len() {
            refused(&code[..length], format!("cut at {length}"));
            refused(&code[length + 1..], format!("begun after {length}"));
        }
        for byte in 0..=255 {
            refused(&[&code[..], &[byte]].concat(), format!("{byte} behind it"));
        }
        let body = &code[..code.len() - 4];
        assert_eq!(hashed(body), *code);
        refused(&hashed(&[body, &[0]].concat()), "a zero too many, with the right hash".to_owned());
    }
    // The two bits that fill the last byte of what is shared.
    for idle in [1, 2, 3] {
        let mut body = codes[1][..11].to_vec();
        body[10] |= idle;
        assert_eq!(opened(&ask, &hashed(&body)), Err(Refusal::Damaged), "{idle}");
    }
    for what in [2 << 4, 3 << 4] {
        let long = vec![what; LARGEST + 1];
        assert_eq!((come(&long), opened(&ask, &long)), (Err(Refusal::TooLong), Err(Refusal::TooLong)));
    }
}

#[test]
fn the_three_kinds_of_code_are_never_taken_for_each_other() {
    let (ask, codes) = codes();
    let purposes = [Purpose::Invitation, Purpose::Share, Purpose::Answers];
    for (code, own) in codes.iter().zip(purposes) {
        assert_eq!(purpose(code), Ok(own));
        let taken = [
            (Purpose::Invitation, come(code).is_ok()),
            (Purpose::Share, opened(&ask, code).is_ok()),
            (Purpose::Answers, decode(&SHIPPED.0, &SHIPPED.1, code).is_ok()),
        ];
        for (kind, taken) in taken {
            assert_eq!(taken, kind == own, "{own:?} as {kind:?}");
        }
    }
    for first in 0..=255_u8 {
        let expected = match first >> 4 {
            0 => Err(Refusal::Damaged),
            1 => Ok(Purpose::Answers),
            2 => Ok(Purpose::Invitation),
            3 => Ok(Purpose::Share),
            _ => Err(Refusal::Newer),
        };
        assert_eq!(purpose(&[first, 0xFF]), expected, "{first:#x}");
    }
    assert_eq!(purpose(&[]), Err(Refusal::Damaged));
}

#[test]
fn an_invitation_that_this_app_cannot_follow_is_refused() {
    let mut order = SHIPPED.1.clone();
    for (_, ids) in &mut order.0 {
        ids.extend((0..8).map(|nth| format!("new-{nth}")));
    }
    let new = ask_about(&["sleep".to_owned(), "new-3".to_owned()]);
    assert_eq!(come(&invitation(&order, &new)), Err(Refusal::Newer), "a topic of a newer app");
    let many = ask_about(&SHIPPED.1.list("topics")[..=MOST_TOPICS]);
    assert_eq!(come(&invite(&many)), Err(Refusal::Damaged), "more topics than a round has");
}

#[test]
fn of_too_many_topics_the_first_twenty_four_count() {
    let all = &SHIPPED.1.list("topics")[..30];
    let round = Round::new(ask_about(all), &mut || 1);
    assert_eq!((&round.ask.topics[..], round.ask.cells()), (&all[..24], 34));
    assert_eq!(round.waiting.yes, [0; 34]);
}

#[test]
fn no_bytes_are_taken_that_are_not_the_one_code() {
    let (ask, codes) = codes();
    let mut dice = Dice(2026);
    let (mut invitations, mut shares) = (0, 0);
    for nth in 0..100_000 {
        let bytes: Vec<u8> = (0..dice.below(40)).map(|_| dice.roll() as u8).collect();
        let taken = come(&bytes).is_ok() || opened(&ask, &bytes).is_ok();
        assert!(!taken, "{bytes:?}");
        // Hostile: one of ours with bits turned, or bytes behind our form; with the right hash.
        let code = &codes[nth % 2];
        let mut body = code[..code.len() - 4].to_vec();
        if nth % 4 < 2 {
            body.splice(1 + dice.below(body.len() - 1).., bytes);
        } else {
            let bit = 4 + dice.below(body.len() * 8 - 4);
            body[bit / 8] ^= 128 >> (bit % 8);
        }
        let hostile = hashed(&body);
        if let Ok(found) = come(&hostile) {
            invitations += 1;
            assert_eq!(invite(&found), hostile);
        }
        if let Ok(Some(Opened { nonce, shared })) = opened(&ask, &hostile) {
            shares += 1;
            assert_eq!(share(ask.id, nonce, &shared), hostile);
        }
    }
    println!("with the right hash, {invitations} invitations and {shares} shares are whole");
    assert!(invitations > 1_000 && shares > 1_000, "the test tests nothing");
}

#[test]
fn codes_of_today_are_read_for_ever_and_are_still_made() {
    for (id, region, version, topics, code) in INVITATIONS {
        let topics = topics.iter().map(|id| (*id).to_owned()).collect();
        let ask = Ask { id: *id, region: *region, version: *version, topics };
        assert_eq!(HEXLOWER.encode(&invite(&ask)), *code);
        let bytes = HEXLOWER.decode(code.as_bytes()).expect("hexadecimal");
        assert_eq!(come(&bytes), Ok(ask), "{code}");
    }
    for (id, nonce, topics, row, code) in SHARES {
        let ask = Ask { id: *id, ..ask_about(&TOPICS[..*topics]) };
        assert_eq!(HEXLOWER.encode(&share(*id, *nonce, &bits(row))), *code);
        let bytes = HEXLOWER.decode(code.as_bytes()).expect("hexadecimal");
        assert_eq!(opened(&ask, &bytes), Ok(Some(Opened { nonce: *nonce, shared: bits(row) })), "{code}");
    }
    // What the bits stand for is as old as the codes.
    let names = cells(1).map(|cell| format!("{cell:?}")).collect::<Vec<_>>().join(" ");
    let forms = "More(Emotional) More(Practical) More(Informational) More(Normative) GoesWell";
    assert_eq!(names, format!("{forms} Source(0) Source(1) Source(2) Source(3) Source(4) Topic(0)"));
}

#[test]
fn no_code_is_forgotten_and_few_new_ones_are_taken_for_old() {
    const TRIED: u32 = 200_000;
    for (codes, most) in [(30, 0), (1_000, 20), (10_000, 2_200)] {
        let mut dice = Dice(codes);
        let mut seen = Seen::nothing(&mut || dice.roll() as u32);
        // Half of them drawn, half counted on, as a poor phone might.
        let added: Vec<u32> =
            (0..codes as u32).map(|nth| if nth % 2 == 0 { dice.roll() as u32 } else { nth }).collect();
        for nonce in &added {
            seen.add(*nonce);
        }
        assert!(added.iter().all(|nonce| seen.has(*nonce)));
        let mistaken = (0..TRIED).filter(|_| seen.has(dice.roll() as u32)).count();
        println!("{codes} codes: {mistaken} of {TRIED} new ones are taken for old");
        assert!(mistaken <= most, "{mistaken}");
        assert_eq!(Seen::kept(seen.salt, seen.marks().to_vec()).as_ref(), Some(&seen));
        let mut other = Seen::nothing(&mut || dice.roll() as u32);
        added.iter().for_each(|nonce| other.add(*nonce));
        assert_ne!(other.marks(), seen.marks(), "another round, other marks");
    }
    assert_eq!(Seen::kept(1, vec![0; Seen::SIZE + 1]), None);
    let mut round = round_of(&[(saying_yes(1)[0].0.clone(), 77)], 1);
    assert!(round.seen.has(77));
    close(&mut round, 2);
    assert!(round.seen.has(77), "a code that comes back late would be seen through other noise");
}
