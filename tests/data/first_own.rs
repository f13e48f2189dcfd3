//! What a parent keeps, with something in every list, as text and as types.

use std::sync::LazyLock;

use serde_json::json;
use steunwijzer::domain::around::Person;
use steunwijzer::own::{Child, Draft, FIRST_CHILD, KeptResult, Own, Settings, Step};

/// What the first released form wrote; it must open for ever.
pub const FIRST_FORM: &str = r#"{"children":{"0000000000000000":{"body":{"nickname":""},"rev":1},"000000010000002a":{"body":{"nickname":"Zoë"},"rev":2}},"drafts":{"0000000000000005":{"body":{"day":"2026-11-25","saved":{"steunwijzer":1}},"rev":3}},"people":{"0000000000000006":{"body":{"circle":"home","gives":["emotional"],"name":"Oma","source":"grandparents","too_much":["practical"]},"rev":1}},"results":{"0000000000000007":{"body":{"child":"000000010000002a","day":"2026-11-24","saved":{"steunwijzer":1}},"rev":1},"0000000100000008":{"rev":2}},"settings":{"0000000000000000":{"body":{"copied":1,"copied_on":"2026-11-24","idle_minutes":15},"rev":1}},"steps":{"0000000000000009":{"body":{"can":"bellen","done":true,"needs":"moed","note":"goed","sentence":"Heb je even?","what":"Bel oma","when":"zaterdag","with":"oma"},"rev":1}},"steunwijzer-own":1}"#;

/// The same, as types.
pub static FULL: LazyLock<Own> = LazyLock::new(|| {
    let mut own = Own::default();
    own.children.put(FIRST_CHILD, Child::default());
    let child = own.children.add(Child { nickname: "Zoe".into() }, 42);
    own.children.change(&child, |child| child.nickname = "Zoë".into());
    let saved = json!({ "steunwijzer": 1 });
    let id = own.drafts.add(Draft { day: "2026-11-23".into(), saved: saved.clone() }, 5);
    for day in ["2026-11-24", "2026-11-25"] {
        own.drafts.put(&id, Draft { day: day.into(), saved: saved.clone() });
    }
    own.people.add(
        Person {
            name: "Oma".into(),
            source: Some("grandparents".into()),
            circle: "home".into(),
            gives: vec!["emotional".into()],
            too_much: vec!["practical".into()],
        },
        6,
    );
    let kept = KeptResult { child, day: "2026-11-24".into(), saved };
    own.results.add(kept.clone(), 7);
    let removed = own.results.add(kept, 8);
    own.results.remove(&removed);
    own.set(|settings| {
        *settings = Settings { idle_minutes: 15, copied_on: Some("2026-11-24".into()), copied: 1 };
    });
    let text = |text: &str| text.to_owned();
    own.steps.add(
        Step {
            what: text("Bel oma"),
            with: text("oma"),
            when: text("zaterdag"),
            can: text("bellen"),
            needs: text("moed"),
            sentence: text("Heb je even?"),
            done: true,
            note: text("goed"),
        },
        9,
    );
    own
});
