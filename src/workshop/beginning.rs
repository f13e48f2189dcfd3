//! Begins a round: which topics count, and what is still missing.

use super::{Draft, Means, Room, Wrong};
use crate::domain::codec::group::{invitation, invited};
use crate::domain::group::MOST_TOPICS;
use crate::domain::group::round::{Ask, Round};
use crate::domain::ids::Age;
use crate::handover::Handover;
use crate::rounds::MOST_ROUNDS;
use crate::route::Page;

impl Room {
    /// Adds or takes away an age band, and ticks what parents of these ages may
    /// have on their minds: where there is no room for all, of each the first.
    pub(super) fn toggle_age(&mut self, means: &Means<'_>, age: Age) {
        let draft = &mut self.draft;
        match draft.ages.iter().position(|one| *one == age) {
            Some(place) => drop(draft.ages.remove(place)),
            None => draft.ages.push(age),
        }
        let of = |item: &str, age: Age| -> Vec<&str> {
            let offered = means.questionnaire.topics_offered(item, Some(age)).into_iter();
            let topics = offered.map(|place| &means.questionnaire.topics[place]);
            topics.filter(|topic| topic.special.is_none()).map(|topic| topic.id.as_str()).collect()
        };
        let mut lists: Vec<Vec<&str>> = draft.ages.iter().map(|age| of("w1", *age)).collect();
        lists.extend(draft.ages.first().map(|age| of("w2", *age)));
        let longest = lists.iter().map(Vec::len).max().unwrap_or_default();
        draft.topics.clear();
        for nth in 0..longest {
            for id in lists.iter().filter_map(|list| list.get(nth)) {
                if draft.topics.len() < MOST_TOPICS && !draft.topics.iter().any(|one| one == id) {
                    draft.topics.push((*id).to_owned());
                }
            }
        }
    }

    pub(super) fn toggle_topic(&mut self, id: String) {
        let topics = &mut self.draft.topics;
        match topics.iter().position(|one| *one == id) {
            Some(place) => drop(topics.remove(place)),
            None if topics.len() < MOST_TOPICS => topics.push(id),
            None => {}
        }
    }

    pub(super) fn start(&mut self, means: &mut Means<'_>, handover: &mut Handover) {
        let draft = &self.draft;
        self.wrong = if draft.group.is_empty() {
            Some(Wrong::Name)
        } else if draft.topics.is_empty() {
            Some(Wrong::Topics)
        } else if self.rounds.open().is_some() {
            Some(Wrong::Open)
        } else if self.rounds.0.len() >= MOST_ROUNDS {
            Some(Wrong::MostRounds)
        } else {
            None
        };
        if self.wrong.is_some() {
            return;
        }
        let mut id = (means.draw)() as u16;
        while self.rounds.find(id).is_some() {
            id = (means.draw)() as u16;
        }
        let Draft { region, version, topics, .. } = draft.clone();
        let ask = Ask { id, region, version, topics };
        // As phones will read it: topics in the frozen order, unknown ones left out.
        let Ok(ask) = invited(means.order, &invitation(means.order, &ask)) else { return };
        self.rounds.add(&self.draft.group.clone(), Round::new(ask, means.draw));
        self.chosen = Some(id);
        self.go(Page::Round, handover);
    }
}
