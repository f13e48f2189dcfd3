//! On whom support rests, and whom one might ask: the rules of the map.

use proptest::prelude::*;
use steunwijzer::domain::around::{MOST_TO_ASK, Person, Placed, Rests, rests, whom_to_ask};
use steunwijzer::domain::ids::Form;

const CIRCLES: [&str; 4] = ["home", "near", "school-club", "services"];
const LISTENING: Form = Form::Emotional;

fn circles() -> Vec<String> {
    CIRCLES.map(str::to_owned).to_vec()
}

fn somebody(circle: &str, gives: &[Form], too_much: &[Form]) -> Person {
    let ids = |forms: &[Form]| forms.iter().map(|form| form.id().to_owned()).collect();
    Person { circle: circle.to_owned(), gives: ids(gives), too_much: ids(too_much), ..Person::default() }
}

fn placed(people: &[Person]) -> Vec<(String, &Person)> {
    people.iter().enumerate().map(|(nth, person)| (format!("{nth:02}"), person)).collect()
}

fn seen<'a>(people: &'a [(String, &'a Person)]) -> Vec<Placed<'a>> {
    people.iter().map(|(id, person)| (id.as_str(), *person)).collect()
}

#[test]
fn what_nobody_gives_rests_on_nobody() {
    let people = [somebody("home", &[], &[]), somebody("near", &[Form::Practical], &[])];
    let people = placed(&people);
    assert_eq!(rests(&seen(&people), LISTENING), Rests::OnNobody);
    assert_eq!(rests(&[], LISTENING), Rests::OnNobody);
}

#[test]
fn what_one_gives_rests_on_that_one_and_what_more_give_on_as_many() {
    let mut all = vec![somebody("home", &[], &[]), somebody("near", &[LISTENING], &[])];
    assert_eq!(rests(&seen(&placed(&all)), LISTENING), Rests::OnOne("01"));
    all.push(somebody("services", &[LISTENING], &[]));
    assert_eq!(rests(&seen(&placed(&all)), LISTENING), Rests::OnSeveral(2));
}

#[test]
fn who_gives_too_much_of_it_carries_nothing() {
    let mut all = vec![somebody("home", &[LISTENING], &[LISTENING])];
    assert_eq!(rests(&seen(&placed(&all)), LISTENING), Rests::OnNobody);
    all.push(somebody("near", &[LISTENING], &[]));
    assert_eq!(rests(&seen(&placed(&all)), LISTENING), Rests::OnOne("01"));
    // Too much of one form takes nothing from another.
    let other = [somebody("home", &[LISTENING], &[Form::Practical])];
    assert_eq!(rests(&seen(&placed(&other)), LISTENING), Rests::OnOne("00"));
}

#[test]
fn the_nearest_are_asked_first_and_of_one_circle_whoever_was_placed_first() {
    let all = [
        somebody("services", &[], &[]),
        somebody("near", &[], &[]),
        somebody("home", &[LISTENING], &[]),
        somebody("near", &[], &[]),
        somebody("home", &[], &[LISTENING]),
    ];
    assert_eq!(whom_to_ask(&seen(&placed(&all)), &circles(), LISTENING), ["01", "03"]);
    assert_eq!(whom_to_ask(&seen(&placed(&all)), &circles(), Form::Practical), ["02", "04"]);
}

#[test]
fn who_stands_in_a_circle_that_is_not_known_is_asked_last() {
    let all = [somebody("elsewhere", &[], &[]), somebody("services", &[], &[])];
    assert_eq!(whom_to_ask(&seen(&placed(&all)), &circles(), LISTENING), ["01", "00"]);
}

fn any_people() -> impl Strategy<Value = Vec<Person>> {
    let forms = || proptest::sample::subsequence(Form::ALL.to_vec(), 0..=4);
    let person = (0..CIRCLES.len(), forms(), forms())
        .prop_map(|(circle, gives, too_much)| somebody(CIRCLES[circle], &gives, &too_much));
    proptest::collection::vec(person, 0..=24)
}

/// How many it rests on.
fn count(rests: Rests<'_>) -> usize {
    match rests {
        Rests::OnNobody => 0,
        Rests::OnOne(_) => 1,
        Rests::OnSeveral(count) => count,
    }
}

proptest! {
    #[test]
    fn several_is_two_or_more_and_never_more_than_give_it(people in any_people()) {
        for form in Form::ALL {
            let placed = placed(&people);
            let found = rests(&seen(&placed), *form);
            prop_assert!(!matches!(found, Rests::OnSeveral(0 | 1)));
            prop_assert!(count(found) <= people.iter().filter(|one| one.does_give(*form)).count());
        }
    }

    #[test]
    fn the_order_of_placing_changes_no_number(people in any_people()) {
        let turned: Vec<Person> = people.iter().rev().cloned().collect();
        for form in Form::ALL {
            let one = count(rests(&seen(&placed(&people)), *form));
            prop_assert_eq!(one, count(rests(&seen(&placed(&turned)), *form)));
        }
    }

    #[test]
    fn a_mark_too_much_takes_away_one_at_most_and_touches_no_other_form(
        people in any_people(),
        nth in any::<proptest::sample::Index>(),
    ) {
        prop_assume!(!people.is_empty());
        let mut marked = people.clone();
        nth.get_mut(&mut marked).too_much = vec![LISTENING.id().to_owned()];
        nth.get_mut(&mut marked).too_much.extend(nth.get(&people).too_much.iter().cloned());
        for form in Form::ALL {
            let before = count(rests(&seen(&placed(&people)), *form));
            let after = count(rests(&seen(&placed(&marked)), *form));
            let most = usize::from(*form == LISTENING);
            prop_assert!(after <= before && before - after <= most, "{before} to {after}");
        }
    }

    #[test]
    fn nobody_is_asked_for_what_they_give_or_what_is_too_much(people in any_people()) {
        for form in Form::ALL {
            let placed = placed(&people);
            let people = seen(&placed);
            let asked = whom_to_ask(&people, &circles(), *form);
            prop_assert!(asked.len() <= MOST_TO_ASK);
            let could = people.iter().filter(|(_, one)| !one.does_give(*form) && !one.is_too_much(*form));
            prop_assert_eq!(asked.len(), could.count().min(MOST_TO_ASK));
            for id in &asked {
                let person = people.iter().find(|(one, _)| one == id).map(|(_, person)| *person);
                prop_assert!(person.is_some_and(|one| !one.does_give(*form) && !one.is_too_much(*form)));
            }
            // The one on whom it rests is never among them.
            if let Rests::OnOne(id) = rests(&people, *form) {
                prop_assert!(!asked.contains(&id));
            }
        }
    }
}
