//! What changed between two results of one child: the parent's own answer as it
//! was given, a bar beyond chance, and topics that were asked about.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::comparison::{AdequacyChange, AvailabilityChange, CHANGE, Comparison, FormChange};
use steunwijzer::domain::counted::Counted;
use steunwijzer::domain::faults::faults;
use steunwijzer::domain::ids::{Adequacy, Form};
use steunwijzer::domain::sets::Topics;

#[path = "data/any_answers.rs"]
mod any_answers;
use any_answers::{CONTENT, any_answers};

use AdequacyChange::{Different, LessShort, MoreShort, NewlyShort, NoLongerShort, Same};
use AvailabilityChange::{AboutTheSame, Down, Up};

fn compared(before: &Answers, after: &Answers) -> Comparison {
    Comparison::of(&CONTENT.questionnaire, before, after)
}

fn compare(before: Value, after: Value) -> Comparison {
    let [before, after] = [before, after].map(|answers| {
        let answers: Answers = serde_json::from_value(answers).expect("answers by item");
        assert_eq!(faults(&CONTENT.questionnaire, &answers), [""; 0], "a table holds only sound answers");
        answers
    });
    compared(&before, &after)
}

fn ids(topics: Topics) -> Vec<&'static str> {
    topics.iter().map(|place| CONTENT.questionnaire.topics[place].id.as_str()).collect()
}

/// What the own answer does, before in rows and after in columns, each in the
/// order of [`Adequacy::ALL`].
const ADEQUACY: [[AdequacyChange; 5]; 5] = [
    [Same, NewlyShort, NewlyShort, Different, Different],
    [NoLongerShort, Same, MoreShort, Different, NoLongerShort],
    [NoLongerShort, LessShort, Same, Different, NoLongerShort],
    [Different, Different, Different, Same, Different],
    [Different, NewlyShort, NewlyShort, Different, Same],
];

#[test]
fn what_the_own_answer_does_is_told_for_every_pair() {
    for (item, form) in ["e0", "p0", "i0", "n0"].iter().zip(Form::ALL) {
        for before in Adequacy::ALL {
            for after in Adequacy::ALL {
                let comparison = compare(json!({ *item: before.id() }), json!({ *item: after.id() }));
                let change = comparison.forms[form.index()];
                let expected = ADEQUACY[before.index()][after.index()];
                assert_eq!(change.adequacy, Some(expected), "{form}: {before} to {after}");
                assert_eq!(change.before.adequacy, Some(*before));
                assert_eq!(change.after.adequacy, Some(*after));
                let others = comparison.forms.iter().filter(|one| one.adequacy.is_some()).count();
                assert_eq!(others, 1, "no other form is touched by {item}");
            }
        }
    }
}

#[test]
fn an_answer_that_was_skipped_once_is_no_change() {
    for adequacy in Adequacy::ALL {
        let answered = json!({ "i0": adequacy.id() });
        for comparison in [compare(answered.clone(), json!({})), compare(json!({}), answered)] {
            assert_eq!(comparison.forms[Form::Informational.index()].adequacy, None, "{adequacy}");
        }
    }
}

/// The answers to E1, E2 and E3 as steps of 0 to 3; -1 is skipped.
fn emotional(steps: [i8; 3]) -> Value {
    let words = ["almost-never", "sometimes", "often", "almost-always"];
    let items = ["e1", "e2", "e3"].into_iter().zip(steps);
    items.filter_map(|(item, step)| Some((item, *words.get(usize::try_from(step).ok()?)?))).collect()
}

#[test]
fn a_bar_is_changed_just_beyond_the_bound_and_not_at_it() {
    assert_eq!(CHANGE.to_bits(), 50.0_f64.to_bits(), "the differences below are those around 50");
    for (before, after, change) in [
        ([1, 1, 1], [1, 1, 1], Some(AboutTheSame)),
        // Three answers: four steps of 100/9 are 44.4, five are 55.6.
        ([0, 0, 0], [1, 1, 1], Some(AboutTheSame)),
        ([0, 0, 0], [2, 1, 1], Some(AboutTheSame)),
        ([0, 0, 0], [2, 2, 1], Some(Up)),
        ([3, 3, 3], [2, 2, 1], Some(AboutTheSame)),
        ([3, 3, 3], [2, 1, 1], Some(Down)),
        ([0, 0, 0], [3, 3, 3], Some(Up)),
        // Two answers: three steps of 100/6 are just 50, wherever they begin.
        ([0, 0, -1], [2, 1, -1], Some(AboutTheSame)),
        ([1, 0, -1], [2, 2, -1], Some(AboutTheSame)),
        ([1, 1, -1], [3, 2, -1], Some(AboutTheSame)),
        ([2, 1, -1], [3, 3, -1], Some(AboutTheSame)),
        ([3, 3, -1], [2, 1, -1], Some(AboutTheSame)),
        ([0, 0, -1], [2, -1, 2], Some(Up)),
        ([3, -1, 3], [-1, 1, 1], Some(Down)),
        // Two and three: steps of 100/18 apart.
        ([0, 1, -1], [2, 2, 2], Some(AboutTheSame)),
        ([0, 0, 0], [2, 1, -1], Some(AboutTheSame)),
        ([0, 1, -1], [2, 2, 3], Some(Up)),
        // Less than two answers are no bar.
        ([0, 0, 0], [3, -1, -1], None),
        ([-1, -1, -1], [3, 3, 3], None),
    ] {
        let [there, back] = [(before, after), (after, before)].map(|(one, other)| {
            compare(emotional(one), emotional(other)).forms[Form::Emotional.index()].availability
        });
        assert_eq!(there, change, "{before:?} to {after:?}");
        assert_eq!(back, change.map(turned_bar), "{after:?} to {before:?}");
    }
}

#[test]
fn a_form_that_is_not_needed_has_no_bar_that_changes() {
    let needed = json!({"i0": "enough", "i1": "almost-never", "i2": "almost-never", "i3": "almost-never"});
    let not_needed = json!({"i0": "not-needed", "i1": "almost-always"});
    let change = compare(needed, not_needed).forms[Form::Informational.index()];
    assert_eq!(change.availability, None);
    assert_eq!(change.before.availability, Some(0.0), "the bar from before is still there to show");
}

#[test]
fn a_bar_is_not_compared_over_questions_in_other_words() {
    let answers = |age: &str, answer: &str| {
        let items =
            ["e", "p", "i", "n"].iter().flat_map(|letter| (1..=3).map(move |nth| format!("{letter}{nth}")));
        let mut answers: Value = items.map(|item| (item, answer)).collect();
        answers["k1"] = json!(age);
        answers
    };
    for (before, after, changes) in [
        ("0-2", "0-2", [Some(Up); 4]),
        ("0-2", "3-5", [Some(Up); 4]),
        ("expecting", "expecting", [Some(Up); 4]),
        // In every form something is asked otherwise before a birth.
        ("expecting", "0-2", [None; 4]),
        ("0-2", "expecting", [None; 4]),
        // P1 has words of its own for the oldest.
        ("6-11", "12-17", [Some(Up), None, Some(Up), Some(Up)]),
    ] {
        let comparison = compare(answers(before, "almost-never"), answers(after, "almost-always"));
        let found = comparison.forms.map(|form| form.availability);
        assert_eq!(found, changes, "{before} to {after}");
    }
}

#[test]
fn topics_are_new_left_or_stayed() {
    let comparison = compare(
        json!({"k1": "0-2", "w1": ["sleep", "screens"], "w2": ["too-little-rest"]}),
        json!({"k1": "0-2", "w1": ["crying-comforting", "sleep"], "w2": ["none-self"]}),
    );
    assert!(comparison.topics_answered);
    assert_eq!(ids(comparison.new), ["crying-comforting"]);
    assert_eq!(ids(comparison.left), ["screens", "too-little-rest"]);
    assert_eq!(ids(comparison.stayed), ["sleep"]);
}

#[test]
fn a_list_that_was_skipped_says_nothing() {
    let full = json!({"k1": "0-2", "w1": ["sleep", "screens"], "w2": ["housing"]});
    for skipped in ["w1", "w2"] {
        let mut less = full.clone();
        less[skipped] = json!([]);
        for comparison in [compare(full.clone(), less.clone()), compare(less, full.clone())] {
            assert!(!comparison.topics_answered);
            assert!(comparison.new.is_empty() && comparison.left.is_empty(), "{skipped} skipped");
            assert!(!comparison.stayed.is_empty(), "what was ticked both times stayed all the same");
        }
    }
}

#[test]
fn nothing_now_is_an_answer_and_no_topic() {
    let nothing = json!({"k1": "3-5", "w1": ["none-child"], "w2": ["none-self"]});
    let something = json!({"k1": "3-5", "w1": ["potty"], "w2": ["none-self"]});
    let comparison = compare(nothing.clone(), something.clone());
    assert_eq!((ids(comparison.new), ids(comparison.left)), (vec!["potty"], vec![]));
    let comparison = compare(something, nothing.clone());
    assert_eq!((ids(comparison.new), ids(comparison.left)), (vec![], vec!["potty"]));
    let comparison = compare(nothing.clone(), nothing);
    assert!(comparison.new.is_empty() && comparison.left.is_empty() && comparison.stayed.is_empty());
}

#[test]
fn a_topic_that_is_not_offered_at_one_of_two_ages_neither_comes_nor_goes() {
    let comparison = compare(
        json!({"k1": "0-2", "w1": ["crying-comforting", "sleep"], "w2": ["housing"]}),
        json!({"k1": "3-5", "w1": ["potty", "sleep"], "w2": ["money-bills"]}),
    );
    assert_eq!(ids(comparison.new), ["money-bills"]);
    assert_eq!(ids(comparison.left), ["housing"]);
    assert_eq!(ids(comparison.stayed), ["sleep"]);
}

fn turned(change: AdequacyChange) -> AdequacyChange {
    match change {
        NoLongerShort => NewlyShort,
        NewlyShort => NoLongerShort,
        LessShort => MoreShort,
        MoreShort => LessShort,
        Same | Different => change,
    }
}

fn turned_bar(change: AvailabilityChange) -> AvailabilityChange {
    match change {
        Up => Down,
        Down => Up,
        AboutTheSame => AboutTheSame,
    }
}

/// Two results of one parent, the second near the first: one in four answers
/// another, so that much stays and something changes.
fn two_results() -> impl Strategy<Value = (Answers, Answers)> {
    (any_answers(), any_answers(), any::<u64>()).prop_map(|(before, other, taken)| {
        let mut after = before.clone();
        for (nth, item) in CONTENT.questionnaire.items.iter().enumerate() {
            if (taken >> (nth % 32)) & 3 == 0 {
                after.set(&item.id, other.get(&item.id).cloned().unwrap_or(Answer::Many(Vec::new())));
            }
        }
        (before, after)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn a_result_compared_with_itself_changes_nothing(answers in any_answers()) {
        let comparison = compared(&answers, &answers);
        prop_assert!(comparison.new.is_empty() && comparison.left.is_empty());
        prop_assert_eq!(comparison.stayed, Counted::new(&CONTENT.questionnaire, &answers).ticked());
        for form in comparison.forms {
            prop_assert_eq!(form.adequacy, form.before.adequacy.map(|_| Same));
            prop_assert_eq!(form.availability, form.before.availability.map(|_| AboutTheSame));
        }
    }

    #[test]
    fn before_and_after_swapped_mirror_each_other((before, after) in two_results()) {
        let [there, back] = [compared(&before, &after), compared(&after, &before)];
        let mirrored = there.forms.map(|form| FormChange {
            before: form.after,
            after: form.before,
            adequacy: form.adequacy.map(turned),
            availability: form.availability.map(turned_bar),
        });
        let mirror = Comparison { forms: mirrored, new: there.left, left: there.new, ..there };
        prop_assert_eq!(mirror, back);
    }

    #[test]
    fn skipping_never_makes_a_change_of_the_own_answer_or_the_topics(
        (before, after) in two_results(),
        item in select(CONTENT.questionnaire.items.iter().map(|item| item.id.as_str()).collect::<Vec<_>>()),
        first: bool,
    ) {
        let whole = compared(&before, &after);
        let skipped = if first {
            compared(&before.without(&[item]), &after)
        } else {
            compared(&before, &after.without(&[item]))
        };
        for (less, form) in skipped.forms.iter().zip(whole.forms) {
            prop_assert!(less.adequacy.is_none() || less.adequacy == form.adequacy, "{}", item);
        }
        // Without an age more topics are offered, which is about K1 and not here.
        if item != "k1" {
            prop_assert!(skipped.new.iter().all(|topic| whole.new.contains(topic)), "{}", item);
            prop_assert!(skipped.left.iter().all(|topic| whole.left.contains(topic)), "{}", item);
        }
    }

    #[test]
    fn a_list_that_is_skipped_makes_no_topic_new_or_left(
        (before, after) in two_results(), list in select(vec!["w1", "w2"]), first: bool,
    ) {
        let [before, after] = if first { [before.without(&[list]), after] } else { [before, after.without(&[list])] };
        let comparison = compared(&before, &after);
        prop_assert!(!comparison.topics_answered && comparison.new.is_empty() && comparison.left.is_empty());
    }

    #[test]
    fn new_left_and_stayed_share_no_topic_and_are_all_ticked((before, after) in two_results()) {
        let Comparison { new, left, stayed, .. } = compared(&before, &after);
        let [was, is] = [&before, &after].map(|one| Counted::new(&CONTENT.questionnaire, one).ticked());
        let of = |topics: Topics| topics.iter().collect::<Vec<_>>();
        let mut all = [of(new), of(left), of(stayed)].concat();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        prop_assert_eq!(all.len(), count);
        prop_assert!(new.iter().chain(stayed.iter()).all(|topic| is.contains(topic)));
        prop_assert!(left.iter().chain(stayed.iter()).all(|topic| was.contains(topic)));
    }

    #[test]
    fn a_bar_is_called_changed_only_where_it_lies_further_apart_than_the_bound((before, after) in two_results()) {
        for form in compared(&before, &after).forms {
            let Some(change) = form.availability else { continue };
            let apart = form.after.availability.expect("a bar") - form.before.availability.expect("a bar");
            prop_assert_eq!(change == Up, apart > CHANGE + 1e-6);
            prop_assert_eq!(change == Down, apart < -CHANGE - 1e-6);
        }
    }
}
