//! Desks with people and steps, and what can be read from a page that is drawn
//! over them.

use std::collections::BTreeSet;

use steunwijzer::domain::around::Person;
use steunwijzer::domain::ids::Form;
use steunwijzer::own::deed::OwnDeed;
use steunwijzer::own::desk::Desk;
use steunwijzer::ui::deed::Deed;

use super::drawn::attributes;

pub const CIRCLES: [&str; 4] = ["home", "near", "school-club", "services"];

/// So many people in each circle, with every mark that there is among them.
pub fn with_people(counts: [usize; 4]) -> Desk {
    let mut desk = Desk::default();
    let mut nth = 0;
    for (circle, count) in CIRCLES.iter().zip(counts) {
        for _ in 0..count {
            let marks = |shift: usize| {
                let is_marked = |form: &&Form| (nth + shift) >> form.index() & 1 == 1;
                Form::ALL.iter().filter(is_marked).map(|form| form.id().to_owned()).collect()
            };
            // Now a name, now a role, now both.
            let name = if nth % 3 == 0 { String::new() } else { format!("Oma {nth}") };
            let source =
                (nth % 3 != 1).then(|| ["grandparents", "care-services", "school"][nth % 3].to_owned());
            let person =
                Person { name, source, circle: (*circle).to_owned(), gives: marks(0), too_much: marks(5) };
            desk.own.people.add(person, nth as u32);
            nth += 1;
        }
    }
    desk
}

pub fn ids_of_people(desk: &Desk) -> Vec<String> {
    desk.own.people.iter().map(|(id, _)| id.to_owned()).collect()
}

/// What stands from one mark to another.
pub fn between<'a>(markup: &'a str, from: &str, to: &str) -> &'a str {
    let rest = markup.split_once(from).unwrap_or_else(|| panic!("no {from}")).1;
    rest.split_once(to).map_or(rest, |(found, _)| found)
}

/// Every deed that a page or a part of it leads to. All are known.
pub fn deeds(markup: &str) -> BTreeSet<String> {
    let words = attributes(markup, "data-do");
    for words in &words {
        match Deed::parse(words) {
            Some(Deed::Later(own)) => assert!(OwnDeed::parse(&own).is_some(), "{words}"),
            deed => assert!(deed.is_some(), "{words}"),
        }
    }
    words.into_iter().map(str::to_owned).collect()
}

/// What every page keeps: one heading and no gap between headings, ids that
/// stand once, a label for every field, no look of its own, no banned word.
pub fn is_sound(markup: &str, name: &str) {
    assert_eq!(markup.matches("<h1").count(), 1, "{name}");
    assert!(!attributes(markup, "data-title").concat().is_empty(), "{name}");
    let ids = attributes(markup, "id");
    let once: BTreeSet<&str> = ids.iter().copied().collect();
    let twice: Vec<_> = once.iter().filter(|id| ids.iter().filter(|one| one == id).count() > 1).collect();
    assert!(twice.is_empty(), "{twice:?} stand twice: {name}");
    for pointer in ["aria-labelledby", "aria-describedby", "for", "list"] {
        for id in attributes(markup, pointer).into_iter().flat_map(|ids| ids.split(' ')) {
            assert!(once.contains(id), "{pointer}={id} points at nothing: {name}");
        }
    }
    for kind in ["<input", "<select", "<textarea"] {
        for (at, _) in markup.match_indices(kind) {
            let field = between(&markup[at..], kind, ">");
            // What nobody sees, such as the text of a file, needs no name.
            if field.contains(r#"type="hidden""#) {
                continue;
            }
            let id = attributes(field, "id").concat();
            let is_inside = markup[..at].rfind("<label") > markup[..at].rfind("</label>");
            assert!(is_inside || markup.contains(&format!(" for=\"{id}\"")), "{field} has no label: {name}");
        }
    }
    assert_eq!(markup.matches("<fieldset").count(), markup.matches("<legend").count(), "{name}");
    for button in markup.split("<button").skip(1) {
        let said = button.split("</button>").next().unwrap_or_default().split_once('>').map(|(_, text)| text);
        assert!(
            said.is_some_and(|text| !super::drawn::texts(&format!("<b>{text}")).is_empty()),
            "{button}: {name}"
        );
    }
    for refused in [" style=", "<script", " onclick=", "javascript:", "<iframe", "<img", "http:"] {
        assert!(!markup.contains(refused), "{refused}: {name}");
    }
    let small = markup.to_lowercase();
    let banned = steunwijzer::content::check::BANNED.into_iter().find(|word| small.contains(word));
    assert_eq!(banned, None, "{name}");
    let is_missing = |text: &String| {
        let families = ["own-", "map-", "card-", "form.", "circle.", "source.", "result-"];
        !text.contains(' ') && families.iter().any(|family| text.starts_with(family))
            || text.contains(['{', '}'])
    };
    assert_eq!(super::drawn::texts(markup).into_iter().find(is_missing), None, "{name}");
}
