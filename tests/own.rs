//! What a parent keeps, as text: it comes back as it was, and what this version
//! cannot read is kept all the same.

#[path = "data/first_own.rs"]
mod first_own;

use first_own::{FIRST_FORM, FULL};
use proptest::prelude::*;
use serde_json::Value;
use steunwijzer::domain::around::Person;
use steunwijzer::own::shelf::Shelf;
use steunwijzer::own::{Child, Draft, IDLE_MINUTES, KeptResult, Own, Settings, Step};

#[test]
fn what_the_first_form_wrote_opens_for_ever_and_is_still_written_so() {
    assert_eq!(Own::decode(FIRST_FORM).as_ref(), Ok(&*FULL));
    assert_eq!(FULL.encode(), FIRST_FORM);
}

#[test]
fn what_an_older_one_did_not_have_yet_is_empty() {
    assert_eq!(Own::decode(r#"{"steunwijzer-own":1}"#), Ok(Own::default()));
    let step = r#"{"steunwijzer-own":1,"steps":{"0000000000000009":{"rev":1,"body":{"what":"Bel"}}}}"#;
    let own = Own::decode(step).expect("sound");
    assert_eq!(own.steps.get("0000000000000009"), Some(&Step { what: "Bel".into(), ..Step::default() }));
    let settings =
        r#"{"steunwijzer-own":1,"settings":{"0000000000000000":{"rev":1,"body":{"idle_minutes":30}}}}"#;
    let settings = Own::decode(settings).expect("sound").settings();
    assert_eq!(settings, Settings { idle_minutes: 30, ..Settings::default() });
}

/// A list with a few entries, some of which were changed or removed.
fn any_shelf<T: Clone + std::fmt::Debug + PartialEq + serde::Serialize + 'static>(
    one: impl Strategy<Value = T>,
) -> impl Strategy<Value = Shelf<T>> {
    proptest::collection::vec((one, any::<u32>(), 0..4_u8), 0..5).prop_map(|entries| {
        let mut shelf = Shelf::default();
        for (body, chance, then) in entries {
            let id = shelf.add(body, chance);
            if then == 0 {
                shelf.remove(&id);
            }
        }
        shelf
    })
}

fn any_words() -> impl Strategy<Value = String> {
    prop_oneof![3 => "\\PC{0,30}", 1 => Just(String::new()), 1 => Just("é\u{1F333}\"\\\n<b>\0".to_owned())]
}

fn any_day() -> impl Strategy<Value = String> {
    (0..10_000_u32, 1..13_u32, 1..29_u32)
        .prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"))
}

/// JSON of any kind: what a later version may keep.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any_words().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map(any_words(), inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn any_own() -> impl Strategy<Value = Own> {
    let step = (any_words(), any_words(), any::<bool>()).prop_map(|(what, note, done)| Step {
        what,
        note,
        done,
        ..Step::default()
    });
    let person = (any_words(), proptest::option::of(any_words()), any_words())
        .prop_map(|(name, source, circle)| Person { name, source, circle, ..Person::default() });
    let result =
        (any_words(), any_day(), any_json()).prop_map(|(child, day, saved)| KeptResult { child, day, saved });
    let draft = (any_day(), any_json()).prop_map(|(day, saved)| Draft { day, saved });
    (
        any_shelf(any_words().prop_map(|nickname| Child { nickname })),
        any_shelf(result),
        any_shelf(step),
        any_shelf(person),
        any_shelf(draft),
        proptest::sample::select(&IDLE_MINUTES[..]),
    )
        .prop_map(|(children, results, steps, people, drafts, minutes)| {
            let mut own = Own { children, results, steps, people, drafts, ..Own::default() };
            own.set(|settings| settings.idle_minutes = minutes);
            own
        })
}

proptest! {
    #[test]
    fn whatever_is_kept_comes_back_as_it_was(own in any_own()) {
        let text = own.encode();
        prop_assert_eq!(Own::decode(&text), Ok(own.clone()));
        prop_assert_eq!(own.clone().encode(), text);
        // A copy holds what is there, and nothing of what was removed.
        let copy = own.copied();
        prop_assert_eq!(Own::decode(&copy.encode()), Ok(copy.clone()));
        prop_assert!(copy.encode().matches(r#""rev":"#).count() == copy.encode().matches(r#""body":"#).count());
        prop_assert_eq!(copy.results.iter().collect::<Vec<_>>(), own.results.iter().collect::<Vec<_>>());
        prop_assert_eq!(copy.steps.len(), own.steps.len());
    }

    #[test]
    fn no_text_whatever_stops_it(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>(), 0..5_u8), 1..4)
    ) {
        let mut bytes = FIRST_FORM.as_bytes().to_vec();
        for (at, byte, how) in changes {
            let at = at.index(bytes.len());
            match how {
                0 => drop(bytes.remove(at)),
                1 => bytes.insert(at, byte),
                2 => bytes[at] = b"0123456789\",:{}[]n-"[usize::from(byte) % 19],
                3 => bytes[at] = byte,
                _ => bytes.truncate(at.max(40)),
            }
        }
        let text = String::from_utf8_lossy(&bytes);
        // What opens after all can be written, opened and put to what is here.
        if let Ok(own) = Own::decode(&text) {
            prop_assert_eq!(Own::decode(&own.encode()), Ok(own.clone()));
            let mut here = FULL.clone();
            here.merge(&own);
            here.restore(&own);
            prop_assert!(Own::decode(&here.encode()).is_ok());
        }
    }
}

#[test]
fn a_result_that_this_version_cannot_read_is_kept_as_it_is_and_comes_out_again() {
    let newer = r#"{"answers":{"z9":[1,2.5,{"é":null}]},"more":true,"steunwijzer":9}"#;
    for odd in [newer, "null", "\"text\"", "[]", "{}", "18446744073709551615"] {
        let text = FIRST_FORM.replacen(r#""saved":{"steunwijzer":1}"#, &format!(r#""saved":{odd}"#), 2);
        let own = Own::decode(&text).expect("whatever is in a result is kept");
        assert_eq!(own.encode(), text);
        // Also by another window, and by a copy.
        let mut other = Own::default();
        other.merge(&own);
        assert_eq!(other.encode(), text);
        let mut restored = Own::default();
        restored.restore(&own.copied());
        assert_eq!(restored.results, own.results.alive());
        assert_eq!(restored.drafts, own.drafts);
    }
}

#[test]
fn nothing_is_there_until_something_is_and_settings_are_nothing() {
    let mut own = Own::default();
    own.set(|settings| settings.idle_minutes = 1);
    assert!(own.is_empty());
    assert_eq!(own.settings().idle_minutes, 1);
    assert_eq!(Own::default().settings(), Settings { idle_minutes: 5, copied_on: None, copied: 0 });
    let filled: [fn(&mut Own); 5] = [
        |own| own.children = FULL.children.clone(),
        |own| own.results = FULL.results.clone(),
        |own| own.steps = FULL.steps.clone(),
        |own| own.people = FULL.people.clone(),
        |own| own.drafts = FULL.drafts.clone(),
    ];
    for fill in filled {
        let mut own = Own::default();
        fill(&mut own);
        assert!(!own.is_empty(), "{own:?}");
    }
}
