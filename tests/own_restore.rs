//! A copy put to what is there: nothing is lost, and nothing is there twice,
//! whatever device it comes from and however often.

#[path = "data/drawn.rs"]
#[expect(dead_code, reason = "only the content is used here")]
mod drawn;
#[path = "data/first_own.rs"]
#[expect(dead_code, reason = "its text is for those that read it")]
mod first_own;
#[path = "data/keeper.rs"]
#[expect(dead_code, reason = "nothing is locked or copied out here")]
mod keeper;

use std::collections::BTreeSet;

use first_own::FULL;
use keeper::{result, saved};
use proptest::prelude::*;
use steunwijzer::own::{Child, Draft, FIRST_CHILD, KeptResult, Own, Step, value_of};

const ZOE: &str = "0000000100000001";
const OTHER: &str = "0000000100000002";

/// A device with children by id and name, and a result of each.
fn device(children: &[(&str, &str)], chance: u32) -> Own {
    let mut own = Own::default();
    for (id, nickname) in children {
        own.children.put(id, Child { nickname: (*nickname).to_owned() });
        own.results.add(result(id, "2026-11-24", "enough"), chance);
    }
    own
}

fn restored(here: &Own, copy: &Own) -> Own {
    let mut own = here.clone();
    own.restore(copy);
    own
}

/// The names of the children, and of which child each result is.
fn named(own: &Own) -> (Vec<&str>, Vec<&str>) {
    let names = own.children.iter().map(|(_, child)| child.nickname.as_str());
    let of =
        |one: &KeptResult| own.children.get(&one.child).map_or("nobody", |child| child.nickname.as_str());
    (names.collect(), own.results.iter().map(|(_, one)| of(one)).collect())
}

/// What is on a shelf, however often it was changed.
fn entries<T: Clone + PartialEq + serde::Serialize>(
    shelf: &steunwijzer::own::shelf::Shelf<T>,
) -> Vec<String> {
    shelf.iter().map(|(id, one)| format!("{id} {}", serde_json::to_string(one).expect("JSON"))).collect()
}

#[test]
fn on_an_empty_device_a_copy_brings_everything_back_as_it_was() {
    let copy = FULL.copied();
    let own = restored(&Own::default(), &copy);
    assert_eq!(own, copy);
    // How it is kept belongs to a device, and to no copy.
    assert!(copy.settings.is_empty());
    assert_eq!(restored(&FULL, &copy), *FULL, "on its own device nothing changes");
}

#[test]
fn what_was_removed_comes_back_by_a_copy_and_then_stays_in_every_window() {
    let mut before = FULL.clone();
    let id = before.steps.add(Step { what: "Bel Els".into(), ..Step::default() }, 77);
    let copy = before.copied();
    let mut removed = before.clone();
    removed.steps.remove(&id);
    let mut own = restored(&removed, &copy);
    assert_eq!(own.steps.get(&id).map(|step| step.what.as_str()), Some("Bel Els"));
    // A window that still knows it as removed does not take it away again.
    own.merge(&removed);
    assert!(own.steps.get(&id).is_some());
    // And it can be removed once more.
    own.steps.remove(&id);
    own.merge(&before);
    assert!(own.steps.get(&id).is_none());
}

#[test]
fn a_copy_from_before_does_not_undo_what_was_written_since() {
    let mut own = FULL.clone();
    let copy = own.copied();
    let (step, person) = ("0000000000000009", "0000000000000006");
    own.steps.change(step, |step| step.note = "heel goed".into());
    own.people.change(person, |person| person.circle = "near".into());
    own.children.change(FIRST_CHILD, |child| child.nickname = "Mila".into());
    let written = own.clone();
    assert_eq!(restored(&own, &copy), written);
}

#[test]
fn children_of_one_name_are_one_and_their_results_follow() {
    let here = device(&[(ZOE, "Zoë")], 1);
    let there = device(&[(FIRST_CHILD, ""), (OTHER, " Zoë ")], 2);
    let own = restored(&here, &there);
    let (names, of) = named(&own);
    assert_eq!(names, ["", "Zoë"]);
    // The same answers of the same day, of the same child: kept once.
    assert_eq!(of, ["Zoë", ""]);
    let mut there = there;
    there.results.add(result(OTHER, "2026-11-25", "enough"), 3);
    let own = restored(&here, &there);
    assert_eq!(named(&own).1, ["Zoë", "", "Zoë"]);
    assert!(own.children.get(OTHER).is_none());
    // The other way round it is one too, by the other id.
    let own = restored(&there, &here);
    assert_eq!(named(&own), (vec!["", " Zoë "], vec!["", " Zoë ", " Zoë "]));
}

#[test]
fn children_of_other_names_stay_apart() {
    let own = restored(&device(&[(ZOE, "Zoë")], 1), &device(&[(OTHER, "Mila")], 2));
    assert_eq!(named(&own), (vec!["Zoë", "Mila"], vec!["Zoë", "Mila"]));
}

#[test]
fn the_child_that_nobody_named_is_the_same_on_every_device() {
    let mut there = device(&[(FIRST_CHILD, "")], 2);
    there.results.add(result(FIRST_CHILD, "2026-11-30", "enough"), 5);
    let own = restored(&device(&[(FIRST_CHILD, "")], 1), &there);
    assert_eq!(named(&own), (vec![""], vec!["", ""]));
}

#[test]
fn the_same_result_under_two_ids_is_one_and_any_other_is_another() {
    let here = device(&[(ZOE, "Zoë")], 1);
    let mut copy = Own { children: here.children.clone(), ..Own::default() };
    copy.results.add(result(ZOE, "2026-11-24", "enough"), 99);
    assert_eq!(restored(&here, &copy).results, here.results);
    let mut own_words = saved("enough");
    own_words.own_step = "Bel oma".into();
    let own_words = value_of(&own_words, &drawn::SHIPPED.questionnaire).expect("JSON");
    for other in [
        result(ZOE, "2026-11-25", "enough"),
        result(ZOE, "2026-11-24", "little-short"),
        result(OTHER, "2026-11-24", "enough"),
        KeptResult { saved: own_words, ..result(ZOE, "2026-11-24", "enough") },
    ] {
        let mut copy = copy.clone();
        let id = copy.results.add(other.clone(), 100);
        let own = restored(&here, &copy);
        assert_eq!((own.results.len(), own.results.get(&id)), (2, Some(&other)));
    }
    // Removed here, and here again under another id: still once.
    let mut removed = here.clone();
    let first = removed.results.iter().next().map(|(id, _)| id.to_owned()).expect("one");
    removed.results.remove(&first);
    removed.results.add(result(ZOE, "2026-11-24", "enough"), 7);
    assert_eq!(restored(&removed, &here.copied()).results, removed.results);
}

#[test]
fn a_copy_of_another_device_is_put_beside_what_is_here() {
    let mut there = FULL.copied();
    there.steps.add(Step { what: "Bel Els".into(), ..Step::default() }, 5);
    let mut here = device(&[(FIRST_CHILD, "")], 8);
    here.steps.add(Step { what: "Wandelen".into(), ..Step::default() }, 6);
    here.set(|settings| settings.idle_minutes = 30);
    let own = restored(&here, &there);
    let steps: BTreeSet<&str> = own.steps.iter().map(|(_, step)| step.what.as_str()).collect();
    assert_eq!(steps, BTreeSet::from(["Bel Els", "Bel oma", "Wandelen"]));
    assert_eq!((own.results.len(), own.people.len(), own.children.len()), (2, 1, 2));
    assert_eq!(own.settings().idle_minutes, 30);
    assert_eq!(own.drafts, there.drafts);
}

/// What two devices and their copies may hold: of children with one of three
/// names, on one of three days.
fn any_device(chance: u32) -> impl Strategy<Value = Own> {
    let names = proptest::collection::vec(0..4_usize, 0..3);
    let results = proptest::collection::vec((0..3_usize, 0..3_usize, 0..3_usize, any::<bool>()), 0..8);
    (names, results, 0..3_usize).prop_map(move |(names, results, steps)| {
        let mut own = Own::default();
        let mut ids: Vec<String> = vec![FIRST_CHILD.to_owned()];
        own.children.put(FIRST_CHILD, Child::default());
        for (nth, name) in names.into_iter().collect::<BTreeSet<_>>().into_iter().enumerate() {
            let nickname = ["Zoë", "Mila", " Zoë", "Noor"][name].to_owned();
            if own.children.iter().all(|(_, child)| child.nickname.trim() != nickname.trim()) {
                ids.push(own.children.add(Child { nickname }, chance + nth as u32));
            }
        }
        for (nth, (child, day, e0, is_removed)) in results.into_iter().enumerate() {
            let day = ["2026-11-24", "2026-11-25", "2026-12-01"][day];
            let e0 = ["enough", "little-short", "far-short"][e0];
            let kept = result(&ids[child % ids.len()], day, e0);
            if own.results.iter().all(|(_, one)| *one != kept) {
                let id = own.results.add(kept, chance + nth as u32);
                if is_removed {
                    own.results.remove(&id);
                }
            }
        }
        for nth in 0..steps {
            own.steps.add(Step { what: format!("stap {nth}"), ..Step::default() }, chance + nth as u32);
        }
        own
    })
}

/// Every result as a parent sees it: of whom, when and what.
fn seen(own: &Own) -> Vec<String> {
    let name = |id: &str| own.children.get(id).map_or("nobody", |child| child.nickname.trim());
    let mut seen: Vec<String> = own
        .results
        .iter()
        .map(|(_, one)| format!("{} {} {}", name(&one.child), one.day, one.saved))
        .collect();
    seen.sort();
    seen
}

proptest! {
    #[test]
    fn a_copy_loses_nothing_and_doubles_nothing(here in any_device(1), there in any_device(1000)) {
        let copy = there.copied();
        let own = restored(&here, &copy);
        let all: BTreeSet<String> = seen(&here).into_iter().chain(seen(&there)).collect();
        prop_assert_eq!(seen(&own), all.into_iter().collect::<Vec<_>>());
        prop_assert_eq!(own.steps.len(), here.steps.len() + there.steps.len());
        let names: Vec<&str> = own.children.iter().map(|(_, child)| child.nickname.trim()).collect();
        let each: BTreeSet<&str> = names.iter().copied().collect();
        prop_assert_eq!(names.len(), each.len(), "{:?}", names);
        // Twice is once, and so is a copy of what came of it.
        prop_assert_eq!(&restored(&own, &copy), &own);
        prop_assert_eq!(&restored(&own, &own.copied()), &own);
        prop_assert_eq!(seen(&restored(&own, &here.copied())), seen(&own));
        // The other device comes to see the same.
        prop_assert_eq!(seen(&restored(&there, &here.copied())), seen(&own).into_iter().collect::<Vec<_>>());
        prop_assert!(Own::decode(&own.encode()).is_ok());
    }

    #[test]
    fn a_copy_of_ones_own_from_any_moment_only_brings_back(
        before in any_device(1), removed in proptest::collection::vec(any::<proptest::sample::Index>(), 0..4)
    ) {
        let copy = before.copied();
        let mut own = before.clone();
        for nth in removed {
            let ids: Vec<String> = own.results.iter().map(|(id, _)| id.to_owned()).collect();
            if !ids.is_empty() {
                own.results.remove(&ids[nth.index(ids.len())]);
            }
        }
        own.steps.add(Step { what: "nieuw".into(), ..Step::default() }, 4711);
        let back = restored(&own, &copy);
        prop_assert_eq!(entries(&back.results), entries(&before.results));
        prop_assert_eq!(back.steps, own.steps);
    }
}

#[test]
fn drafts_of_a_copy_come_along_and_none_takes_the_place_of_another() {
    let draft = |e0: &str| Draft { day: "2026-11-24".into(), saved: result("", "2026-11-24", e0).saved };
    let (mut here, mut there) = (Own::default(), Own::default());
    here.drafts.add(draft("enough"), 1);
    there.drafts.add(draft("far-short"), 2);
    let own = restored(&here, &there.copied());
    assert_eq!(own.drafts.len(), 2);
}

#[test]
fn a_child_that_was_named_since_the_copy_keeps_its_results() {
    let mut here = device(&[(FIRST_CHILD, "")], 1);
    let copy = here.copied();
    here.children.change(FIRST_CHILD, |child| child.nickname = "Mila".into());
    here.children.put(OTHER, Child::default());
    let own = restored(&here, &copy);
    assert_eq!(named(&own), (vec!["Mila", ""], vec!["Mila"]));
}

#[test]
fn another_child_that_nobody_named_is_not_the_first_one() {
    let here = device(&[(FIRST_CHILD, "")], 1);
    let mut there = device(&[(FIRST_CHILD, "")], 1);
    there.children.put(OTHER, Child::default());
    let id = there.results.add(result(OTHER, "2026-12-01", "enough"), 2);
    let own = restored(&here, &there.copied());
    assert_eq!(own.results.get(&id).map(|one| one.child.as_str()), Some(OTHER));
}

#[test]
fn first_children_of_two_names_stay_apart() {
    let here = device(&[(FIRST_CHILD, "Zoë")], 1);
    let there = device(&[(FIRST_CHILD, "Mila")], 2);
    let own = restored(&here, &there.copied());
    assert_eq!(named(&own), (vec!["Zoë", "Mila"], vec!["Zoë", "Mila"]));
    assert_eq!(restored(&own, &there.copied()), own);
}

#[test]
fn a_first_child_that_was_named_like_another_here_is_that_one() {
    let mut here = device(&[(FIRST_CHILD, "")], 1);
    here.children.put(OTHER, Child { nickname: "Zoë".into() });
    let there = device(&[(FIRST_CHILD, "Zoë")], 2);
    let own = restored(&here, &there.copied());
    assert_eq!(named(&own).0, ["", "Zoë"]);
    assert_eq!(named(&own).1, ["", "Zoë"]);
}
