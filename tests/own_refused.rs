//! A text that is none of ours, or not whole, is refused by the one name that
//! fits, and never read in part.

#[path = "data/first_own.rs"]
mod first_own;

use first_own::{FIRST_FORM, FULL};
use serde_json::Value;
use steunwijzer::domain::around::Person;
use steunwijzer::own::{Child, FIRST_CHILD, IDLE_MINUTES, LARGEST, MOST_NAME, MOST_WORDS, Own, Step, is_day};
use steunwijzer::saved::Refusal;

fn refusal(text: &str) -> Refusal {
    Own::decode(text).expect_err("the text is none of ours")
}

#[test]
fn a_text_that_is_torn_is_refused_wherever_it_is_torn() {
    for end in 0..FIRST_FORM.len() {
        let torn = String::from_utf8_lossy(&FIRST_FORM.as_bytes()[..end]);
        assert_eq!(refusal(&torn), Refusal::Torn, "cut at {end}");
        let torn = String::from_utf8_lossy(&FIRST_FORM.as_bytes()[end + 1..]);
        let foreign = torn.parse::<Value>().is_ok();
        assert_eq!(refusal(&torn), if foreign { Refusal::Foreign } else { Refusal::Torn }, "from {end}");
    }
}

#[test]
fn what_is_not_ours_and_what_is_newer_have_refusals_of_their_own() {
    for foreign in
        ["{}", "[]", "null", "7", "\"steunwijzer-own\"", r#"{"steunwijzer":1}"#, r#"["steunwijzer-own"]"#]
    {
        assert_eq!(refusal(foreign), Refusal::Foreign, "{foreign}");
    }
    let form = |form: &str| Own::decode(&FIRST_FORM.replace(r#"-own":1}"#, &format!(r#"-own":{form}}}"#)));
    assert!(form("1").is_ok());
    for newer in ["2", "10", "18446744073709551615"] {
        assert_eq!(form(newer), Err(Refusal::Newer), "{newer}");
    }
    for torn in ["0", "-1", "1.0", "1.5", "null", "\"1\"", "true", "[1]", "18446744073709551616"] {
        assert_eq!(form(torn), Err(Refusal::Torn), "{torn}");
    }
    // A newer form may hold anything: it is newer first.
    assert_eq!(refusal(r#"{"steunwijzer-own":2,"children":7}"#), Refusal::Newer);
}

#[test]
fn what_is_too_big_is_refused_before_it_is_looked_at() {
    let padded = |size: usize| format!("{FIRST_FORM}{}", " ".repeat(size - FIRST_FORM.len()));
    assert!(Own::decode(&padded(LARGEST)).is_ok());
    assert_eq!(refusal(&padded(LARGEST + 1)), Refusal::TooBig);
    assert_eq!(refusal(&"[".repeat(LARGEST + 1)), Refusal::TooBig);
    assert_eq!(refusal(&"[".repeat(LARGEST)), Refusal::Torn);
    assert_eq!(refusal(&"{\"a\":".repeat(1000)), Refusal::Torn);
}

#[test]
fn what_has_the_wrong_type_is_refused() {
    for (sound, wrong) in [
        (r#""rev":1"#, r#""rev":-1"#),
        (r#""rev":1"#, r#""rev":"1""#),
        (r#""rev":1"#, r#""rev":4294967296"#),
        (r#","rev":1}"#, "}"),
        (r#"{"nickname":""}"#, "[]"),
        (r#""nickname":"""#, r#""nickname":null"#),
        (r#""nickname":"""#, r#""name":"""#),
        (r#""done":true"#, r#""done":1"#),
        (r#""what":"Bel oma""#, r#""what":["Bel oma"]"#),
        (r#""gives":["emotional"]"#, r#""gives":"emotional""#),
        (r#""gives":["emotional"]"#, r#""gives":[1]"#),
        (r#""source":"grandparents""#, r#""source":1"#),
        (r#""day":"2026-11-24""#, r#""day":20261124"#),
        (r#","day":"2026-11-24""#, ""),
        (r#""child":"000000010000002a","#, ""),
        (r#""copied":1"#, r#""copied":-1"#),
        (r#""copied_on":"2026-11-24""#, r#""copied_on":1"#),
        (r#""idle_minutes":15"#, r#""idle_minutes":"15""#),
        (r#""people":{"#, r#""people":[],"more":{"#),
        (r#""steps":{"#, r#""steps":null,"more":{"#),
        (r#""results":{"#, r#""results":7,"more":{"#),
    ] {
        assert!(FIRST_FORM.contains(sound), "{sound}");
        assert_eq!(refusal(&FIRST_FORM.replacen(sound, wrong, 1)), Refusal::Torn, "{wrong}");
    }
}

#[test]
fn a_day_that_is_none_is_refused() {
    let of_result = |day: &str| FIRST_FORM.replace(r#""day":"2026-11-24""#, &format!(r#""day":"{day}""#));
    let of_draft = |day: &str| FIRST_FORM.replace("2026-11-25", day);
    for sound in ["2024-02-29", "2026-01-01", "2026-12-31", "0000-01-01", "9999-12-31"] {
        assert!(is_day(sound) && Own::decode(&of_result(sound)).is_ok(), "{sound}");
        assert!(Own::decode(&of_draft(sound)).is_ok(), "{sound}");
    }
    for none in [
        "",
        "today",
        "2026-11-2",
        "2026-11-244",
        "26-11-24",
        "2026/11/24",
        "2026-1-124",
        "2026-00-10",
        "2026-13-10",
        "2026-11-00",
        "2026-11-32",
        "+026-11-24",
        "2026-11-24 ",
        "２026-11-2",
        "2026-11-+4",
    ] {
        assert!(!is_day(none), "{none}");
        assert_eq!(refusal(&of_result(none)), Refusal::Torn, "{none}");
        assert_eq!(refusal(&of_draft(none)), Refusal::Torn, "{none}");
    }
}

#[test]
fn a_day_that_its_month_does_not_have_is_none() {
    for none in ["2026-02-30", "2026-02-29", "1900-02-29", "2026-04-31", "2026-11-31"] {
        assert!(!is_day(none), "{none}");
    }
}

#[test]
fn an_id_that_is_none_is_refused_in_every_list() {
    for list in ["children", "drafts", "people", "results", "settings", "steps"] {
        let mark = format!(r#""{list}":{{""#);
        let (before, after) = FIRST_FORM.split_once(&mark).expect(list);
        let with = |id: &str| format!("{before}{mark}{id}{}", &after[16..]);
        assert!(Own::decode(&with("00000000deadBEEF")).is_ok(), "{list}");
        for none in
            ["", "0", "new", "00000000deadbee", "00000000deadbeef0", "00000000deadbeeg", "0000000deadbeé"]
        {
            assert_eq!(refusal(&with(none)), Refusal::Torn, "{none} in {list}");
        }
    }
}

#[test]
fn what_is_longer_than_this_app_writes_is_refused_and_what_is_as_long_is_not() {
    type Change = fn(&mut Own, String);
    let cases: [(usize, Change); 4] = [
        (MOST_NAME, |own, text| own.children.put(FIRST_CHILD, Child { nickname: text })),
        (MOST_NAME, |own, text| drop(own.people.add(Person { name: text, ..Person::default() }, 1))),
        (MOST_WORDS, |own, text| drop(own.steps.add(Step { what: text, ..Step::default() }, 1))),
        (MOST_WORDS, |own, text| drop(own.steps.add(Step { note: text, ..Step::default() }, 1))),
    ];
    for (most, change) in cases {
        for (letters, is_sound) in [(most, true), (most + 1, false)] {
            let mut own = FULL.clone();
            // Letters are counted, not bytes.
            change(&mut own, "é".repeat(letters));
            assert_eq!(Own::decode(&own.encode()).is_ok(), is_sound, "{letters}");
        }
    }
    let waiting =
        |minutes: u32| FIRST_FORM.replace(r#""idle_minutes":15"#, &format!(r#""idle_minutes":{minutes}"#));
    for minutes in IDLE_MINUTES {
        assert!(Own::decode(&waiting(minutes)).is_ok(), "{minutes}");
    }
    for minutes in [0, 2, 45, 61, 4_000_000_000] {
        assert_eq!(refusal(&waiting(minutes)), Refusal::Torn, "{minutes}");
    }
}
