//! What a device keeps of rounds: counters that say nothing of who came first
//! or who said what together, and that survive power lost at any moment.

#[path = "data/any_answers.rs"]
mod any_answers;
#[path = "data/room.rs"]
mod room;

use any_answers::any_answers;
use proptest::prelude::*;
use room::Led;
use serde_json::{Value, json};
use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::group::shared;
use steunwijzer::journal;
use steunwijzer::picture_file::{self, PictureFile};
use steunwijzer::rounds::{Refusal, Rounds};
use steunwijzer::workshop::GroupDeed;

/// Everything the device holds after these parents, in this order: half with the
/// tablet, half by a code.
fn dump(seed: u64, parents: &[Answers]) -> String {
    let mut led = Led::with_round(seed);
    for answers in parents {
        // The number on a phone says nothing of the order either.
        let nonce = format!("{answers:?}").len() as u32;
        if answers.is_empty() || nonce.is_multiple_of(2) {
            let code = led.code(nonce, answers);
            led.does(GroupDeed::Typed, &code);
        } else {
            led.counts(answers.clone());
        }
    }
    led.room.rounds.encode()
}

/// Every order of these.
fn orders<T: Clone>(of: &[T]) -> Vec<Vec<T>> {
    if of.is_empty() {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (place, first) in of.iter().enumerate() {
        let rest = [&of[..place], &of[place + 1..]].concat();
        all.extend(orders(&rest).into_iter().map(|rest| [vec![first.clone()], rest].concat()));
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn what_is_kept_is_the_same_in_every_order_of_arrival(
        parents in prop::collection::vec(any_answers(), 1..5), seed in 1u64..1000
    ) {
        let kept = dump(seed, &parents);
        for order in orders(&parents) {
            prop_assert_eq!(&dump(seed, &order), &kept);
        }
    }

    #[test]
    fn what_is_kept_is_the_same_for_every_pairing_of_the_same_counts(
        parents in prop::collection::vec(any_answers(), 2..9), seed in 1u64..1000
    ) {
        let mut led = Led::with_round(seed);
        let mut shuffled = Led::with_round(seed);
        let ask = led.round().ask.clone();
        let rows: Vec<Vec<bool>> =
            parents.iter().map(|answers| shared(&room::ASKED.0, &ask.topics, answers)).collect();
        let id = ask.id;
        for (nth, row) in rows.iter().enumerate() {
            // Each column is turned by another number of parents.
            let turned: Vec<bool> =
                (0..row.len()).map(|column| rows[(nth + column) % rows.len()][column]).collect();
            led.room.rounds.find_mut(id).expect("open").add(row);
            shuffled.room.rounds.find_mut(id).expect("open").add(&turned);
        }
        prop_assert_eq!(led.room.rounds.encode(), shuffled.room.rounds.encode());
    }

    #[test]
    fn rounds_come_back_as_they_were(parents in prop::collection::vec(any_answers(), 0..9), seed in 1u64..1000) {
        let mut led = Led::with_round(seed);
        for (nonce, answers) in parents.iter().enumerate() {
            let code = led.code(nonce as u32, answers);
            led.does(GroupDeed::Typed, &code);
        }
        prop_assert_eq!(&Rounds::decode(&led.room.rounds.encode()), &Ok(led.room.rounds.clone()));
        led.closes();
        prop_assert_eq!(&Rounds::decode(&led.room.rounds.encode()), &Ok(led.room.rounds));
    }

    /// Power is lost while a text is being written: after any byte of the first
    /// slot or of the second, with what stood there before behind or without.
    #[test]
    fn power_lost_at_any_moment_leaves_the_last_text_or_the_one_before(
        texts in prop::collection::vec("\\PC{0,40}", 1..6), at in 0usize..120, old_behind in any::<bool>()
    ) {
        let mut slots: [Option<String>; 2] = [None, None];
        for text in &texts {
            let opened = journal::open(slots.each_ref().map(Option::as_deref));
            prop_assert!(!opened.torn && !opened.uneven);
            let written = journal::written(opened.number + 1, text);
            for slot in 0..slots.len() {
                let mut after = slots.clone();
                after[slot] = Some(cut(&written, slots[slot].as_deref().filter(|_| old_behind), at));
                let found = journal::open(after.each_ref().map(Option::as_deref));
                let least = if slot == 0 { opened.text.as_ref() } else { Some(text) };
                prop_assert!(found.text.as_ref() == Some(text) || found.text.as_ref() == least, "{:?}", found);
                slots[slot] = Some(written.clone());
            }
            let found = journal::open(slots.each_ref().map(Option::as_deref));
            prop_assert_eq!(found.text.as_ref(), Some(text));
        }
    }

    /// Beside the text of now the one from before would tell what the last parent
    /// said.
    #[test]
    fn nothing_of_the_text_before_is_left_anywhere(before in "[a-m]{8,20}", now in "[n-z]{8,20}") {
        let slots = [journal::written(1, &before), journal::written(1, &before)];
        let half = [journal::written(2, &now), slots[1].clone()];
        let opened = journal::open(half.each_ref().map(|slot| Some(slot.as_str())));
        prop_assert!(opened.uneven, "a write that was cut short is finished when it is opened");
        let put = journal::written(opened.number, &opened.text.expect("whole"));
        prop_assert!(put.contains(&now) && !put.contains(&before));
        prop_assert!(!journal::open([Some(&put), Some(&put)]).uneven);
    }
}

/// What stands in a slot when power is lost after so many bytes.
fn cut(written: &str, old: Option<&str>, at: usize) -> String {
    let end = |text: &str| (0..=text.len().min(at)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let old = old.unwrap_or_default();
    format!("{}{}", &written[..end(written)], &old[end(old)..])
}

#[test]
fn nothing_is_kept_but_what_a_round_is_and_counters() {
    let mut led = Led::with_round(5);
    let marks = ["samen lachen", "no", "mostly-alone", "help", "faith-association"];
    let answers: Answers = [
        ("k1", Answer::One("3-5".into())),
        ("k2", Answer::One("mostly-alone".into())),
        ("v1", Answer::One("no".into())),
        ("s9", Answer::One("samen lachen".into())),
        ("b1", Answer::Many(vec!["faith-association".into()])),
        ("w1", Answer::Many(vec!["sleep".into()])),
        ("d1", Answer::Each([("sleep".to_owned(), Answer::One("help".into()))].into())),
    ]
    .into_iter()
    .collect();
    led.counts(answers);
    let kept: Value = serde_json::from_str(&led.room.rounds.encode()).expect("an object");
    let round = kept["rounds"][0].as_object().expect("a round");
    let names: Vec<&str> = round.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        ["group", "id", "nth", "region", "salt", "seen", "shown", "topics", "version", "waiting"],
        "no time, no device, no row"
    );
    let waiting: Vec<&str> =
        round["waiting"].as_object().expect("counters").keys().map(String::as_str).collect();
    assert_eq!(waiting, ["parents", "yes"]);
    let text = kept.to_string();
    for mark in marks {
        assert!(!text.contains(&format!("\"{mark}\"")), "{mark}");
    }
}

#[test]
fn what_is_kept_does_not_grow_with_parents() {
    let mut led = Led::with_round(31);
    let code = led.code(0, &Answers::default());
    led.does(GroupDeed::Typed, &code);
    let few = led.room.rounds.encode().len();
    let (cells, id) = (led.round().ask.cells(), led.round().ask.id);
    let round = led.room.rounds.find_mut(id).expect("open");
    for nonce in 1..10_000_u32 {
        round.seen.add(nonce.wrapping_mul(2_654_435_761));
        round.add(&vec![nonce.is_multiple_of(3); cells]);
    }
    let many = led.room.rounds.encode().len();
    assert!(many - few < 6 * cells + 6, "{few} bytes for one, {many} for ten thousand: digits alone");
}

#[test]
fn a_text_that_is_torn_or_newer_is_refused_by_name() {
    let text = Led::with_round(37).room.rounds.encode();
    for at in 0..text.len() {
        assert_eq!(Rounds::decode(&text[..at]), Err(Refusal::Torn), "cut at {at}");
    }
    let kept: Value = serde_json::from_str(&text).expect("an object");
    let with = |change: fn(&mut Value)| {
        let mut kept = kept.clone();
        change(&mut kept);
        Rounds::decode(&kept.to_string())
    };
    assert_eq!(with(|kept| kept["steunwijzer-rounds"] = json!(2)), Err(Refusal::Newer));
    let torn: [fn(&mut Value); 7] = [
        |kept| kept["steunwijzer-rounds"] = json!(0),
        |kept| kept["rounds"][0]["waiting"]["yes"] = json!([1]),
        |kept| kept["rounds"][0]["waiting"]["parents"] = json!(-1),
        |kept| kept["rounds"][0]["id"] = json!(70_000),
        |kept| kept["rounds"][0]["seen"] = json!("AAAA"),
        |kept| kept["rounds"][0]["region"] = json!("fr"),
        |kept| kept["rounds"][0]["group"] = json!("x".repeat(61)),
    ];
    for change in torn {
        assert_eq!(with(change), Err(Refusal::Torn));
    }
}

#[test]
fn a_picture_as_a_file_holds_bands_alone_and_comes_back() {
    let mut led = Led::with_round(41);
    led.counts_sheets(20, 9);
    assert_eq!(picture_file::written(led.room.kept().expect("a round")), None, "before the closing");
    led.closes();
    let kept = led.room.kept().expect("a round");
    let file = picture_file::written(kept).expect("twenty parents");
    let read = picture_file::read(&file).expect("our own");
    let mut shown = PictureFile::of(kept).expect("twenty parents");
    // A file names topics by the alphabet.
    shown.whole.topics.sort();
    assert_eq!(read, shown);
    let value: Value = serde_json::from_str(&file).expect("an object");
    let mut numbers = Vec::new();
    numbers_of(&value, "", &mut numbers);
    assert_eq!(numbers, ["round", "steunwijzer-group-picture"], "the only numbers");
}

/// The names of everything that is a number.
fn numbers_of(value: &Value, name: &str, found: &mut Vec<String>) {
    match value {
        Value::Number(_) => found.push(name.to_owned()),
        Value::Object(all) => all.iter().for_each(|(name, one)| numbers_of(one, name, found)),
        Value::Array(all) => all.iter().for_each(|one| numbers_of(one, name, found)),
        _ => {}
    }
}

#[test]
fn a_file_that_is_no_picture_of_eight_is_refused_by_name() {
    let mut led = Led::with_round(43);
    led.counts_sheets(6, 3);
    led.closes();
    let small = picture_file::written(led.room.kept().expect("a round")).expect("six parents");
    let newer = small.replace("picture\": 1", "picture\": 2");
    let too_large = format!("{small}{}", " ".repeat(40_000));
    for (text, refusal) in [
        (small.as_str(), picture_file::Refusal::TooFew),
        (&newer, picture_file::Refusal::OtherVersion),
        (&too_large, picture_file::Refusal::NotOurs),
        ("", picture_file::Refusal::NotOurs),
        ("[]", picture_file::Refusal::NotOurs),
        (r#"{"steunwijzer-group-picture": 1, "parents": "eight-or-more"}"#, picture_file::Refusal::NotOurs),
    ] {
        assert_eq!(picture_file::read(text), Err(refusal), "{text:.60}");
    }
}
