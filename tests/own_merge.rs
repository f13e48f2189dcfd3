//! Windows that keep something at once: put together in whichever order, nothing
//! is lost, nothing is there twice, and what was removed stays away.

#[path = "data/drawn.rs"]
#[expect(dead_code, reason = "only the content is used here")]
mod drawn;
#[path = "data/keeper.rs"]
#[expect(dead_code, reason = "nothing is locked or copied here")]
mod keeper;

use std::collections::BTreeSet;

use keeper::{Window, saved};
use proptest::prelude::*;
use proptest::sample::Index;
use steunwijzer::own::deed::{NEW_CHILD, OwnDeed};
use steunwijzer::own::desk::{Kept, Sure};
use steunwijzer::own::shelf::Shelf;
use steunwijzer::own::{FIRST_CHILD, Own};

type Texts = Shelf<String>;

/// What a window does to a shelf: to one of four ids, or with one of its own.
#[derive(Clone, Debug)]
enum Change {
    Add(u32),
    Put(usize, u8),
    Remove(usize),
}

const IDS: [&str; 4] = ["0000000000000001", "0000000100000001", "0000000100000002", "0000000900000001"];

fn any_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        any::<u32>().prop_map(Change::Add),
        (0..4_usize, 0..3_u8).prop_map(|(id, text)| Change::Put(id, text)),
        (0..4_usize).prop_map(Change::Remove),
    ]
}

fn changed(shelf: &Texts, changes: &[Change]) -> Texts {
    let mut shelf = shelf.clone();
    for change in changes {
        match change {
            Change::Add(chance) => drop(shelf.add("new".into(), *chance)),
            Change::Put(id, text) => shelf.put(IDS[*id], format!("text {text}")),
            Change::Remove(id) => shelf.remove(IDS[*id]),
        }
    }
    shelf
}

fn any_shelf() -> impl Strategy<Value = Texts> {
    proptest::collection::vec(any_change(), 0..12).prop_map(|changes| changed(&Shelf::default(), &changes))
}

fn merged<'a>(shelves: impl IntoIterator<Item = &'a Texts>) -> Texts {
    shelves.into_iter().fold(Shelf::default(), |mut all, one| {
        all.merge(one);
        all
    })
}

proptest! {
    #[test]
    fn the_order_in_which_shelves_are_put_together_changes_nothing(
        one in any_shelf(), other in any_shelf(), third in any_shelf()
    ) {
        let all = merged([&one, &other, &third]);
        for order in [[&one, &third, &other], [&other, &one, &third], [&third, &other, &one]] {
            prop_assert_eq!(&merged(order), &all);
        }
        let two = merged([&other, &third]);
        prop_assert_eq!(&merged([&one, &two]), &all);
        prop_assert_eq!(&merged([&all, &one]), &all, "again is no change");
        prop_assert_eq!(&merged([&one, &one]), &one);
    }

    #[test]
    fn what_only_one_window_touched_is_as_that_window_has_it(
        base in any_shelf(), changes in proptest::collection::vec(any_change(), 0..8)
    ) {
        let here = changed(&base, &changes);
        prop_assert_eq!(&merged([&base, &here]), &here);
        prop_assert_eq!(&merged([&here, &base]), &here);
    }
}

#[test]
fn what_was_removed_stays_away_unless_somebody_changed_it_meanwhile() {
    let mut base = Texts::default();
    let id = base.add("words".into(), 3);
    let mut here = base.clone();
    here.remove(&id);
    assert_eq!(merged([&base, &here]).get(&id), None);
    // Changed and removed at once: words are worth more than their absence.
    let mut there = base.clone();
    there.put(&id, "other words".into());
    assert_eq!(merged([&here, &there]).get(&id).map(String::as_str), Some("other words"));
    // Removed after that change was seen: gone.
    let mut seen = merged([&here, &there]);
    seen.remove(&id);
    assert_eq!(merged([&here, &seen, &there, &base]).get(&id), None);
}

#[test]
fn the_same_again_is_no_change_and_nothing_is_made_of_what_is_not_there() {
    let mut shelf = Texts::default();
    let id = shelf.add("words".into(), 3);
    let before = shelf.clone();
    shelf.put(&id, "words".into());
    shelf.change(&id, |_| {});
    shelf.change("0000000700000007", |text| text.push('!'));
    shelf.remove("0000000700000007");
    assert_eq!(shelf, before);
    shelf.remove(&id);
    let gone = shelf.clone();
    shelf.remove(&id);
    shelf.change(&id, |text| text.push('!'));
    assert_eq!(shelf, gone);
    assert_eq!((shelf.len(), shelf.is_empty(), shelf.iter().count()), (0, true, 0));
}

#[test]
fn ids_stand_in_the_order_of_making_and_none_is_given_out_twice() {
    let mut shelf = Texts::default();
    let ids: Vec<String> = (0..40).map(|nth: u32| shelf.add(nth.to_string(), u32::MAX - nth)).collect();
    assert!(ids.is_sorted());
    let order: Vec<&str> = shelf.iter().map(|(id, _)| id).collect();
    assert_eq!(order, ids);
    // Not even where the last one was removed.
    shelf.remove(&ids[39]);
    let next = shelf.add("next".into(), u32::MAX - 39);
    assert!(next > ids[39], "{next}");
    assert!(shelf.is_sound(|_| true));
}

/// What a parent does in a window, by numbers that pick what is there.
#[derive(Clone, Debug)]
struct Act {
    kind: u8,
    nth: Index,
    text: u8,
}

fn any_acts() -> impl Strategy<Value = Vec<Act>> {
    let act = (0..15_u8, any::<Index>(), 0..3_u8).prop_map(|(kind, nth, text)| Act { kind, nth, text });
    proptest::collection::vec(act, 0..10)
}

fn picked<T>(shelf: &Shelf<T>, nth: Index) -> String
where
    T: Clone + PartialEq + serde::Serialize,
{
    let ids: Vec<&str> = shelf.iter().map(|(id, _)| id).collect();
    if ids.is_empty() { FIRST_CHILD.to_owned() } else { (*nth.get(&ids)).to_owned() }
}

fn does(window: &mut Window, Act { kind, nth, text }: &Act) {
    let own = window.desk.own.clone();
    let words = ["oma", "Els", "een ander"][usize::from(*text)];
    match kind {
        0 | 1 => {
            let e0 = ["enough", "little-short", "far-short"][usize::from(*text)];
            window.handover.saved = saved(e0);
            window.does(OwnDeed::Keep, "");
        }
        2 => {
            window.does(OwnDeed::ForChild(NEW_CHILD.into()), "");
            window.does(OwnDeed::Nickname, words);
            window.does(OwnDeed::Keep, "");
        }
        3 => drop(window.does(OwnDeed::ForChild(picked(&own.children, *nth)), "")),
        4 => drop(window.does(OwnDeed::Rename(picked(&own.children, *nth)), words)),
        5 | 6 => {
            window.does(OwnDeed::Write("what".into()), words);
            window.does(OwnDeed::AddStep, "");
        }
        7 => drop(window.does(OwnDeed::Tick(picked(&own.steps, *nth)), "")),
        8 => drop(window.does(OwnDeed::Rewrite(picked(&own.steps, *nth), "note".into()), words)),
        9 => {
            window.does(OwnDeed::Who("name".into()), words);
            window.does(OwnDeed::AddPerson, "");
        }
        10 => drop(window.does(OwnDeed::Move(picked(&own.people, *nth), "services".into()), "")),
        11 => window.gives_draft(),
        kind => {
            let sure = match kind {
                12 => Sure::Result(picked(&own.results, *nth)),
                13 => Sure::Step(picked(&own.steps, *nth)),
                _ => Sure::Person(picked(&own.people, *nth)),
            };
            window.does(OwnDeed::Ask(sure), "");
            window.does(OwnDeed::Sure, "");
        }
    }
}

/// Every entry that is there, by list and id.
fn there(own: &Own) -> BTreeSet<(&'static str, String)> {
    fn of<T: Clone + PartialEq + serde::Serialize>(
        list: &'static str,
        shelf: &Shelf<T>,
    ) -> Vec<(&'static str, String)> {
        shelf.iter().map(|(id, _)| (list, id.to_owned())).collect()
    }
    [
        of("child", &own.children),
        of("result", &own.results),
        of("step", &own.steps),
        of("person", &own.people),
        of("draft", &own.drafts),
    ]
    .concat()
    .into_iter()
    .collect()
}

fn put_together<'a>(windows: impl IntoIterator<Item = &'a Own>) -> Own {
    windows.into_iter().fold(Own::default(), |mut all, one| {
        all.merge(one);
        all
    })
}

/// Nothing is lost of what no window removed, and nothing comes of nothing.
fn loses_nothing(base: &Own, windows: &[Own], all: &Own) -> Result<(), TestCaseError> {
    let (before, after) = (there(base), there(all));
    let each: Vec<_> = windows.iter().map(there).collect();
    for one in each.iter().flatten() {
        let was_removed = before.contains(one) && each.iter().any(|window| !window.contains(one));
        prop_assert!(was_removed || after.contains(one), "{one:?} is lost");
    }
    for one in &after {
        prop_assert!(each.iter().any(|window| window.contains(one)), "{one:?} comes of nothing");
    }
    for one in before.iter().filter(|one| each.iter().all(|window| !window.contains(*one))) {
        prop_assert!(!after.contains(one), "{one:?} was removed everywhere");
    }
    Ok(())
}

fn window(seed: u64, base: &Own) -> Window {
    Window::over(seed, base.clone(), Kept::Sealed)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn two_windows_at_once_lose_nothing(before in any_acts(), one in any_acts(), other in any_acts()) {
        let mut first = window(1, &Own::default());
        before.iter().for_each(|act| does(&mut first, act));
        let base = first.desk.own;
        let (mut here, mut there) = (window(2, &base), window(3, &base));
        one.iter().for_each(|act| does(&mut here, act));
        other.iter().for_each(|act| does(&mut there, act));
        let owns = [here.desk.own, there.desk.own];
        let all = put_together(&owns);
        prop_assert_eq!(&put_together(owns.iter().rev()), &all);
        prop_assert_eq!(&put_together([&all, &owns[1], &base]), &all);
        prop_assert_eq!(Own::decode(&all.encode()), Ok(all.clone()));
        loses_nothing(&base, &owns, &all)?;
    }

    #[test]
    fn three_windows_come_to_the_same_whoever_hears_whom_first(
        before in any_acts(),
        turns in proptest::collection::vec((0..3_usize, any_acts(), proptest::option::of(0..3_usize)), 0..8),
    ) {
        let mut first = window(1, &Own::default());
        before.iter().for_each(|act| does(&mut first, act));
        let base = first.desk.own;
        let mut windows: Vec<Window> = (2..5).map(|seed| window(seed, &base)).collect();
        // Each does a few things, and now and then hears what another one did.
        for (nth, acts, hears) in turns {
            acts.iter().for_each(|act| does(&mut windows[nth], act));
            if let Some(other) = hears {
                let theirs = windows[other].desk.own.clone();
                windows[nth].desk.own.merge(&theirs);
            }
        }
        let owns: Vec<Own> = windows.into_iter().map(|window| window.desk.own).collect();
        let all = put_together(&owns);
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            prop_assert_eq!(&put_together(order.map(|nth| &owns[nth])), &all);
        }
        // Each that hears both others, in either order, has it all.
        let mut last = owns[2].clone();
        last.merge(&put_together(&owns[..2]));
        prop_assert_eq!(&last, &all);
        // Who hears of a thing may remove it; what nobody removed is there.
        for (list, id) in owns.iter().flat_map(there) {
            let kept = owns.iter().all(|own| !there_or_removed(own, list, &id) || there(own).contains(&(list, id.clone())));
            prop_assert!(!kept || there(&all).contains(&(list, id.clone())), "{list} {id} is lost");
        }
    }
}

/// Does a window know of this entry, be it as removed?
fn there_or_removed(own: &Own, list: &str, id: &str) -> bool {
    let lists = ["child", "result", "step", "person", "draft"];
    let names = ["children", "results", "steps", "people", "drafts"];
    let name = names[lists.iter().position(|one| *one == list).expect("a list")];
    let text: serde_json::Value = serde_json::from_str(&own.encode()).expect("JSON");
    text[name].get(id).is_some()
}
