//! The people around: placing them, and asking one of them.

use super::{Desk, Means, Said, Trouble};
use crate::domain::around::Person;
use crate::domain::choosing;
use crate::domain::counted::Counted;
use crate::domain::questionnaire::{Questionnaire, Source};
use crate::handover::Handover;
use crate::own::deed::OwnDeed;
use crate::own::{MOST_NAME, MOST_PEOPLE, Step};
use crate::route::OwnPage;
use crate::saved::Saved;

impl Desk {
    pub(super) fn on_people(
        &mut self,
        means: &mut Means<'_>,
        deed: OwnDeed,
        value: &str,
        handover: &mut Handover,
    ) {
        match deed {
            OwnDeed::Who(field) => who(means.questionnaire, &mut self.person, &field, value),
            OwnDeed::AddPerson => {
                let person = std::mem::take(&mut self.person);
                if person.name.is_empty() && person.source.is_none() {
                    self.trouble = Some(Trouble::NoWords);
                } else {
                    self.place(means, person);
                }
            }
            OwnDeed::AddNamed => {
                for person in self.not_placed(means.questionnaire, &handover.saved) {
                    self.place(means, person);
                }
                self.picked = None;
            }
            OwnDeed::Pick(id) => {
                self.picked = if self.picked.as_ref() == Some(&id) { None } else { Some(id) };
            }
            OwnDeed::Move(id, circle) if means.questionnaire.circles.contains(&circle) => {
                self.own.people.change(&id, |person| person.circle = circle);
            }
            OwnDeed::Gives(id, form) => self.own.people.change(&id, |person| {
                toggle(&mut person.gives, form.id());
            }),
            OwnDeed::TooMuch(id, form) => self.own.people.change(&id, |person| {
                toggle(&mut person.too_much, form.id());
            }),
            OwnDeed::CountThem => self.count_them(means.questionnaire, handover),
            OwnDeed::AskFor(id, form) => {
                let Some(person) = self.own.people.get(&id).cloned() else { return };
                let asks = (means.suggested)(&format!("form-{form}-ask"));
                let (what, sentence) = asks.unwrap_or_default();
                let role = person.source.as_deref().map(|id| (means.words)(&format!("source.{id}")));
                let with = if person.name.is_empty() { role.unwrap_or_default() } else { person.name };
                self.step = Step { what, sentence, with, ..Step::default() };
                Self::go(OwnPage::Steps, handover);
            }
            _ => {}
        }
    }

    fn place(&mut self, means: &mut Means<'_>, mut person: Person) {
        if self.own.people.len() >= MOST_PEOPLE {
            self.trouble = Some(Trouble::TooMany);
            return;
        }
        if !means.questionnaire.circles.contains(&person.circle) {
            person.circle = means.questionnaire.circles.first().cloned().unwrap_or_default();
        }
        self.picked = Some(self.own.people.add(person, (means.draw)()));
    }

    /// Whoever is on the map by their role is named in the answers too: then
    /// "ask this one" can be suggested.
    fn count_them(&mut self, questionnaire: &Questionnaire, handover: &mut Handover) {
        let Some(item) = questionnaire.item("b1") else { return };
        for source in self.not_named(questionnaire, &handover.saved) {
            choosing::toggle(questionnaire, &mut handover.saved.answers, item, None, &source);
        }
        self.said = Some(Said::Counted);
    }

    /// Everybody whom the answers name, in the circle of their role. A group is
    /// left out where a part of it was named: the part says more.
    pub fn named<'a>(
        questionnaire: &'a Questionnaire,
        saved: &'a Saved,
    ) -> impl Iterator<Item = Person> + 'a {
        let sources: Vec<&Source> = Counted::new(questionnaire, &saved.answers).sources("b1").collect();
        let has_part: Vec<String> = sources.iter().filter_map(|one| one.parent.clone()).collect();
        sources.into_iter().filter(move |one| !one.exclusive && !has_part.contains(&one.id)).map(|one| {
            Person {
                source: Some(one.id.clone()),
                circle: one.circle.clone().unwrap_or_default(),
                ..Person::default()
            }
        })
    }

    /// Those of them who are not on the map.
    pub fn not_placed(&self, questionnaire: &Questionnaire, saved: &Saved) -> Vec<Person> {
        let is_placed = |person: &Person| self.own.people.iter().any(|(_, one)| one.source == person.source);
        Self::named(questionnaire, saved).filter(|person| !is_placed(person)).collect()
    }

    /// The roles on the map that the answers do not name.
    pub fn not_named(&self, questionnaire: &Questionnaire, saved: &Saved) -> Vec<String> {
        let named = saved.answers.many("b1");
        let mut found: Vec<String> = Vec::new();
        for source in self.own.people.iter().filter_map(|(_, person)| person.source.as_ref()) {
            let is_one = questionnaire.source(source).is_some_and(|one| !one.exclusive);
            if is_one && !named.contains(source) && !found.contains(source) {
                found.push(source.clone());
            }
        }
        found
    }
}

fn who(questionnaire: &Questionnaire, person: &mut Person, field: &str, value: &str) {
    match field {
        "name" => person.name = value.trim().chars().take(MOST_NAME).collect(),
        "source" => {
            let source = questionnaire.source(value);
            person.source = source.map(|one| one.id.clone());
            if let Some(circle) = source.and_then(|one| one.circle.clone()) {
                person.circle = circle;
            }
        }
        "circle" => value.clone_into(&mut person.circle),
        _ => {}
    }
}

fn toggle(ids: &mut Vec<String>, id: &str) {
    match ids.iter().position(|one| one == id) {
        Some(place) => drop(ids.remove(place)),
        None => ids.push(id.to_owned()),
    }
}
