//! Entries that may be changed in two places at once, and put together again
//! so that nothing is lost and nothing is there twice.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Entries by id. What was removed leaves its id behind, so that another window
/// that still holds it does not bring it back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Shelf<T>(BTreeMap<String, Entry<T>>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Entry<T> {
    /// How often it was changed.
    rev: u32,
    /// `None` where it was removed.
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    body: Option<T>,
}

// serde's own default would ask for one of `T`.
const fn nothing<T>() -> Option<T> {
    None
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T: Clone + PartialEq + Serialize> Shelf<T> {
    /// What is there, in the order in which it was made.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&str, &T)> {
        self.0.iter().filter_map(|(id, entry)| Some((id.as_str(), entry.body.as_ref()?)))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// The one of an id, if it is there.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.0.get(id)?.body.as_ref()
    }

    /// Adds one, and gives its id. Ids begin with a number that grows, so that
    /// their order is that of making, and end with chance: two windows never
    /// make the same.
    pub fn add(&mut self, body: T, chance: u32) -> String {
        let last = self.0.keys().next_back().and_then(|id| u32::from_str_radix(id.get(..8)?, 16).ok());
        let id = format!("{:08x}{chance:08x}", last.map_or(0, |last| last.saturating_add(1)));
        self.put(&id, body);
        id
    }

    /// Puts this in the place of what has this id; the same again is no change.
    pub fn put(&mut self, id: &str, body: T) {
        self.set(id, Some(body));
    }

    /// Changes the one of an id, if it is there.
    pub fn change(&mut self, id: &str, change: impl FnOnce(&mut T)) {
        if let Some(mut body) = self.get(id).cloned() {
            change(&mut body);
            self.put(id, body);
        }
    }

    /// Removes one.
    pub fn remove(&mut self, id: &str) {
        if self.0.contains_key(id) {
            self.set(id, None);
        }
    }

    fn set(&mut self, id: &str, body: Option<T>) {
        match self.0.get_mut(id) {
            Some(entry) if entry.body == body => {}
            Some(entry) => *entry = Entry { rev: entry.rev.saturating_add(1), body },
            None => drop(self.0.insert(id.to_owned(), Entry { rev: 1, body })),
        }
    }

    /// Takes over what another window has: of each id what was changed most
    /// often, and removing is a change. The order of windows plays no part.
    pub fn merge(&mut self, other: &Self) {
        for (id, theirs) in &other.0 {
            if self.0.get(id).is_none_or(|mine| mine.weight() < theirs.weight()) {
                self.0.insert(id.clone(), theirs.clone());
            }
        }
    }

    /// Takes over what a copy has, which may be older: whatever is there in
    /// either is there afterwards.
    pub fn restore(&mut self, copy: &Self) {
        for (id, theirs) in copy.0.iter().filter(|(_, entry)| entry.body.is_some()) {
            match self.0.get_mut(id) {
                Some(mine) if mine.body.is_none() => {
                    let rev = mine.rev.max(theirs.rev).saturating_add(1);
                    *mine = Entry { rev, body: theirs.body.clone() };
                }
                Some(mine) if mine.weight() >= theirs.weight() => {}
                _ => drop(self.0.insert(id.clone(), theirs.clone())),
            }
        }
    }

    /// The same without this one, as if it had never been there.
    #[must_use]
    pub fn without(&self, id: &str) -> Self {
        let others = self.0.iter().filter(|(one, _)| *one != id);
        Self(others.map(|(id, entry)| (id.clone(), entry.clone())).collect())
    }

    /// Changes what one says without making it a change: what it points at has
    /// another id here.
    pub fn rewrite(&mut self, id: &str, change: impl FnOnce(&mut T)) {
        if let Some(body) = self.0.get_mut(id).and_then(|entry| entry.body.as_mut()) {
            change(body);
        }
    }

    /// Without the ids of what was removed: for a copy.
    #[must_use]
    pub fn alive(&self) -> Self {
        let there = self.0.iter().filter(|(_, entry)| entry.body.is_some());
        Self(there.map(|(id, entry)| (id.clone(), entry.clone())).collect())
    }

    /// Are ids such as this makes, and does every entry pass?
    pub fn is_sound(&self, sound: impl Fn(&T) -> bool) -> bool {
        let id = |id: &String| id.len() == 16 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
        self.0.keys().all(id) && self.iter().all(|(_, body)| sound(body))
    }
}

impl<T: Serialize> Entry<T> {
    /// Of two that were changed equally often, being there weighs more, and
    /// then the text: any order will do that every window agrees on.
    fn weight(&self) -> (u32, bool, String) {
        (self.rev, self.body.is_some(), serde_json::to_string(&self.body).unwrap_or_default())
    }
}
