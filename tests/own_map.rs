//! The map of people, drawn without a browser: the picture and the list can do
//! the same, nobody stands on anybody, and nothing is an alarm.

#[path = "data/desks.rs"]
mod desks;
#[expect(dead_code, reason = "only the content and the view are used here")]
#[path = "data/drawn.rs"]
mod drawn;

use std::collections::BTreeSet;

use desks::{between, deeds, ids_of_people, is_sound, with_people};
use drawn::{SHIPPED, attributes, texts, with_view};
use steunwijzer::content::language::Language;
use steunwijzer::domain::answers::Answer;
use steunwijzer::domain::around::Person;
use steunwijzer::domain::ids::{Form, Region};
use steunwijzer::own::deed::OwnDeed;
use steunwijzer::own::desk::{Desk, Kept, Said, Sure, Trouble};
use steunwijzer::route::OwnPage;
use steunwijzer::saved::Saved;
use steunwijzer::ui::screens::keeping;

fn saved(named: &[&str]) -> Saved {
    let mut saved = Saved { region: Some(Region::Flanders), ..Saved::default() };
    saved.answers.set("b1", Answer::Many(named.iter().map(|id| (*id).to_owned()).collect()));
    saved
}

fn page(desk: &Desk, saved: &Saved, language: &Language) -> String {
    with_view(None, saved, language, |view| keeping(view, desk, OwnPage::Map).into_string())
}

fn dutch(desk: &Desk) -> String {
    page(desk, &saved(&[]), &SHIPPED.languages[0])
}

/// Desks in every state that the page looks at, by name.
fn desks() -> Vec<(String, Desk)> {
    let mut all = vec![("nobody".to_owned(), Desk::default())];
    for counts in [[1, 0, 0, 0], [2, 2, 1, 1], [0, 3, 0, 4], [6, 6, 6, 6], [24, 0, 0, 0]] {
        let desk = with_people(counts);
        all.push((format!("{counts:?}"), desk.clone()));
        for id in ids_of_people(&desk).into_iter().take(3) {
            let picked = Desk { picked: Some(id.clone()), ..desk.clone() };
            all.push((format!("{counts:?}, {id}"), picked.clone()));
        }
        all.push((format!("{counts:?}, kept"), Desk { place: Kept::Sealed, ..desk.clone() }));
        all.push((format!("{counts:?}, counted"), Desk { said: Some(Said::Counted), ..desk }));
    }
    all.push(("no name".to_owned(), Desk { trouble: Some(Trouble::NoWords), ..Desk::default() }));
    let person = Person { name: "<b>\"&".into(), circle: "near".into(), ..Person::default() };
    let mut odd = Desk { person: person.clone(), ..Desk::default() };
    let id = odd.own.people.add(person, 7);
    odd.picked = Some(id);
    all.push(("a name of signs".to_owned(), odd));
    all
}

#[test]
fn every_state_is_sound_in_every_language() {
    for language in &SHIPPED.languages {
        for (name, desk) in desks() {
            for named in [&[][..], &["nobody"], &["partner", "family", "grandparents"]] {
                let markup = page(&desk, &saved(named), language);
                is_sound(&markup, &format!("{name}, {named:?}"));
                deeds(&markup);
                assert!(markup.contains(r##"href="#/help""##), "{name}");
            }
        }
    }
}

/// What the page can do with somebody, but for picking.
fn with_somebody(part: &str, id: &str) -> BTreeSet<String> {
    let pick = format!("later {}", OwnDeed::Pick(id.to_owned()).words());
    let is_with = |words: &String| words.split(' ').any(|word| word == id) && *words != pick;
    deeds(part).into_iter().filter(is_with).collect()
}

#[test]
fn the_picture_and_the_list_can_do_the_same_with_everybody() {
    let desk = with_people([3, 4, 0, 5]);
    for id in ids_of_people(&desk) {
        let picked = Desk { picked: Some(id.clone()), ..desk.clone() };
        let markup = dutch(&picked);
        let card = with_somebody(between(&markup, r#"id="own-map-card""#, r#"id="own-map-add""#), &id);
        let list = between(&markup, r#"id="own-map-list""#, r#"id="own-map-print""#);
        let row = with_somebody(between(list, &format!(r#"id="list-{id}""#), "</details>"), &id);
        assert_eq!(card, row);
        // Four circles, four that are given, four that are too much, away.
        assert_eq!(card.len(), 13, "{card:?}");
        assert!(card.contains(&format!("later {}", OwnDeed::Ask(Sure::Person(id.clone())).words())));
        // Everybody can be picked in the picture, and one is.
        let picture = between(&markup, r#"id="own-map-people""#, r#"id="own-map-card""#);
        assert!(picture.contains(&format!(r#"data-do="later {}""#, OwnDeed::Pick(id.clone()).words())));
        assert_eq!(picture.matches(r#"aria-pressed="true""#).count(), 1);
    }
    let markup = dutch(&desk);
    assert_eq!(attributes(&markup, "aria-pressed").len(), 12);
    assert!(!markup.contains("draggable") && !markup.contains(r#"aria-pressed="true""#));
}

/// The width of the picture that is looked at; a button is 72 by 56 units of 320.
const WIDTH: i32 = 320;
const BUTTON: (i32, i32) = (72, 56);

/// The middle of every button, in pixels; and the height of the picture.
fn places(markup: &str) -> (Vec<(i32, i32)>, i32) {
    let step = |class: &str, mark: &str| {
        class.split(' ').find_map(|one| one.strip_prefix(mark)?.parse::<i32>().ok()).expect("a step")
    };
    let classes = attributes(markup, "class");
    let people = classes.into_iter().filter(|class| class.starts_with("support-map__person"));
    let places = people.map(|class| (step(class, "at-x-") * WIDTH / 40, step(class, "at-y-") * WIDTH / 40));
    let box_of = between(markup, "viewBox=\"0 0 320 ", "\"");
    (places.collect(), box_of.parse().expect("a height"))
}

#[test]
fn however_many_stand_wherever_no_button_touches_another_or_leaves_the_picture() {
    let css = std::fs::read_to_string("style/own/support-map.css").expect("the looks");
    let mut steps = BTreeSet::new();
    with_view(None, &saved(&[]), &SHIPPED.languages[0], |view| {
        for counts in all_ways() {
            let markup = keeping(view, &with_people(counts), OwnPage::Map).into_string();
            let picture = between(&markup, r#"id="own-map-people""#, r#"id="own-map-card""#);
            let (places, height) = places(picture);
            assert_eq!(places.len(), counts.iter().sum::<usize>());
            for (nth, (x, y)) in places.iter().enumerate() {
                let (across, down) = (x - BUTTON.0 / 2, y - BUTTON.1 / 2);
                assert!(across >= 0 && x + BUTTON.0 / 2 <= WIDTH, "{counts:?}: {x}");
                assert!(down >= 0 && y + BUTTON.1 / 2 <= height, "{counts:?}: {y} of {height}");
                for (other_x, other_y) in &places[nth + 1..] {
                    let apart = (x - other_x).abs() >= BUTTON.0 || (y - other_y).abs() >= BUTTON.1;
                    assert!(apart, "{counts:?}: {x} {y} and {other_x} {other_y}");
                }
                steps.insert(format!(".at-x-{} {{", x / 8));
                steps.insert(format!(".at-y-{} {{", y / 8));
            }
        }
    });
    // The looks know every step, and the size that is looked at here.
    let unknown: Vec<_> = steps.into_iter().filter(|step| !css.contains(step.as_str())).collect();
    assert_eq!(unknown, Vec::<String>::new());
    for size in
        ["inline-size: 22.5%", "aspect-ratio: 72 / 56", "var(--y) * 2.5% - 8.75%", "var(--x) * 2.5% - 11.25%"]
    {
        assert!(css.contains(size), "{size}");
    }
    // At the narrowest a button is 44 pixels both ways.
    const { assert!(BUTTON.0 >= 44 && BUTTON.1 >= 44) };
}

/// A few in any circle, and then ever more, up to 24.
fn all_ways() -> Vec<[usize; 4]> {
    let few = [0, 1, 2, 3, 4, 5, 7, 9, 13];
    let mut found = Vec::new();
    for home in few {
        for near in few {
            for school in few {
                let rest = 24_usize.checked_sub(home + near + school);
                found.extend(rest.map(|services| [home, near, school, services]));
            }
        }
    }
    found.extend([[24, 0, 0, 0], [0, 24, 0, 0], [0, 0, 24, 0], [1, 0, 0, 0], [1, 1, 1, 1], [2, 3, 1, 0]]);
    found
}

#[test]
fn everybody_stands_in_the_circle_of_their_own() {
    for counts in [[2, 2, 1, 1], [4, 5, 3, 6], [1, 9, 0, 2]] {
        let markup = dutch(&with_people(counts));
        let picture = between(&markup, r#"id="own-map-people""#, r#"id="own-map-card""#);
        let radii: Vec<f64> = picture
            .match_indices("circle-map__ring--")
            .map(|(at, _)| between(&picture[at..], "scale(", ")").parse::<f64>().expect("a scale") * 100.0)
            .collect();
        let centre = between(picture, "wood__lamp\" href=\"#ring-6\" transform=\"translate(160 ", ")");
        let below: f64 = centre.parse().expect("the middle");
        // Rings are drawn from the outermost inwards, people from the child outwards.
        let lists: Vec<&str> = picture.split("<ul").skip(1).collect();
        let filled = counts.iter().enumerate().filter(|(_, count)| **count > 0).map(|(circle, _)| circle);
        for (circle, list) in filled.zip(lists) {
            let (places, _) = places(&format!("viewBox=\"0 0 320 0\"{list}"));
            assert_eq!(places.len(), counts[circle]);
            for (x, y) in places {
                let from_centre = (f64::from(x) - 160.0).hypot(below - f64::from(y));
                let (outer, inner) = (radii[3 - circle], if circle == 0 { 40.0 } else { radii[4 - circle] });
                assert!(
                    from_centre < outer && from_centre > inner,
                    "{counts:?}: {inner} {from_centre} {outer}"
                );
            }
        }
    }
}

fn with_gifts(gives: &[&[Form]], too_much: &[&[Form]]) -> Desk {
    let mut desk = Desk::default();
    let ids = |forms: &[Form]| forms.iter().map(|form| form.id().to_owned()).collect();
    for (nth, (gives, too_much)) in gives.iter().zip(too_much).enumerate() {
        let person = Person {
            name: ["Oma", "Els", "Jan"][nth].to_owned(),
            circle: "home".to_owned(),
            gives: ids(gives),
            too_much: ids(too_much),
            ..Person::default()
        };
        desk.own.people.add(person, 1);
    }
    desk
}

#[test]
fn where_support_rests_is_said_in_words_and_leads_to_asking_one_of_the_others() {
    let listens: &[Form] = &[Form::Emotional];
    let said = |desk: &Desk| {
        let markup = dutch(desk);
        let part = between(&markup, r#"id="own-map-leaning""#, r#"id="own-map-list""#);
        (texts(part).join(" | "), deeds(part))
    };
    let (none, _) = said(&with_gifts(&[&[], &[]], &[&[], &[]]));
    assert!(none.contains("Dan lees je het hier.") && !none.contains("plek"), "{none}");

    let one = with_gifts(&[listens, &[], &[]], &[&[], &[], &[]]);
    let (words, asks) = said(&one);
    assert!(words.contains("Iemand die luistert | Dit rust op één mens: Oma. | Vraag Els"), "{words}");
    assert!(words.contains("Een handje helpen | Hier is nog plek voor iemand. | Vraag Oma"), "{words}");
    let ids = ids_of_people(&one);
    for (form, id, asked) in [
        (Form::Emotional, 0, false),
        (Form::Emotional, 1, true),
        (Form::Practical, 0, true),
        (Form::Practical, 2, false),
    ] {
        let deed = format!("later {}", OwnDeed::AskFor(ids[id].clone(), form).words());
        assert_eq!(asks.contains(&deed), asked, "{deed}");
    }

    let (words, asks) = said(&with_gifts(&[listens, listens], &[&[], &[]]));
    assert!(words.contains("Dit rust op 2 mensen."), "{words}");
    assert!(!asks.iter().any(|deed| deed.contains("emotional")), "{asks:?}");

    // What is given is not called missing where it is sometimes too much.
    let (words, _) = said(&with_gifts(&[listens, &[]], &[listens, &[]]));
    assert!(words.contains("Dit krijg je, en soms te veel."), "{words}");
    assert!(words.contains("Je mag zeggen dat het genoeg is."), "{words}");
    assert!(!said(&one).0.contains("genoeg"));
}

#[test]
fn who_was_named_can_be_placed_and_who_was_placed_can_be_counted() {
    let named = saved(&["partner", "school"]);
    let language = &SHIPPED.languages[0];
    let deed = |deed: OwnDeed| format!(r#"data-do="later {}""#, deed.words());
    let markup = page(&Desk::default(), &named, language);
    assert!(markup.contains(&deed(OwnDeed::AddNamed)) && !markup.contains(&deed(OwnDeed::CountThem)));
    assert!(!dutch(&Desk::default()).contains("own-map-add-named"));

    let mut desk = Desk::default();
    for source in ["partner", "school"] {
        let person = Person { source: Some(source.into()), circle: "home".into(), ..Person::default() };
        desk.own.people.add(person, 1);
    }
    // The button stays where it was, and does nothing: so the focus stays too.
    let markup = page(&desk, &named, language);
    assert!(!markup.contains(&deed(OwnDeed::AddNamed)) && markup.contains("Wie je noemde, staat erbij"));
    assert!(!markup.contains("own-map-count"));

    let markup = page(&desk, &saved(&["partner"]), language);
    assert!(
        markup.contains(&deed(OwnDeed::CountThem)) && markup.contains("Nog niet in je antwoorden: school.")
    );
    let counted = Desk { said: Some(Said::Counted), ..desk };
    let markup = page(&counted, &named, language);
    assert!(markup.contains(r#"id="own-map-count" aria-disabled="true""#), "{markup}");
}

#[test]
fn every_role_but_nobody_can_be_chosen_once_and_its_group_is_named() {
    let markup = dutch(&Desk::default());
    let select = between(&markup, r#"id="own-map-role""#, "</select>");
    let offered: Vec<&str> = attributes(select, "value").into_iter().filter(|id| !id.is_empty()).collect();
    let all: Vec<&str> = SHIPPED
        .questionnaire
        .sources
        .iter()
        .filter(|one| !one.exclusive)
        .map(|one| one.id.as_str())
        .collect();
    let sorted = |mut ids: Vec<&'static str>| {
        ids.sort_unstable();
        ids
    };
    let offered: Vec<&'static str> =
        offered.into_iter().filter_map(|id| all.iter().find(|one| **one == id).copied()).collect();
    assert_eq!(sorted(offered), sorted(all));
    assert!(select.contains(r#"<optgroup label="Mijn familie">"#));
}

#[test]
fn when_the_map_is_full_nobody_can_be_added() {
    let markup = dutch(&with_people([6, 6, 6, 6]));
    assert!(markup.contains("Er staan 24 mensen.") && !markup.contains(&OwnDeed::AddPerson.words()));
}

#[test]
fn what_stays_only_here_says_so_and_leads_to_keeping() {
    for (place, says) in [(Kept::Tab, true), (Kept::Plainly, false), (Kept::Sealed, false)] {
        let markup = dutch(&Desk { place, ..Desk::default() });
        let line =
            markup.contains("Dit blijft alleen in dit venster.") && markup.contains(r##"href="#/own/keep""##);
        assert_eq!(line, says, "{place:?}");
    }
}

#[test]
fn on_paper_stands_everybody_with_circle_and_marks() {
    let listens: &[Form] = &[Form::Emotional];
    let desk = with_gifts(&[listens, &[], listens], &[&[], listens, listens]);
    let markup = dutch(&desk);
    let table = between(&markup, "<table", "</table>");
    assert!(!table.contains("<button") && !table.contains("<input"));
    let rows: Vec<String> = table.split("<tr>").skip(2).map(|row| texts(row).join(", ")).collect();
    assert_eq!(rows, ["Thuis en familie", "Oma, ja", "Els, soms te veel", "Jan, ja, soms te veel",]);
}
