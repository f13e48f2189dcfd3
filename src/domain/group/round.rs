//! One round of a group: counters that parents add to, closed by hand.

use super::noise::noise;
use super::seen::Seen;
use super::{MOST_TOPICS, cells};
use crate::domain::ids::{Region, Version};

/// Below this nothing is shown, and no batch of late answers is let in.
pub const FEWEST: u32 = 5;

/// What parents are asked in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Tells the codes of one round from those of another.
    pub id: u16,
    pub region: Region,
    pub version: Version,
    /// Ids of the topics that count, at most [`MOST_TOPICS`].
    pub topics: Vec<String>,
}

/// How many parents, and how many of them said yes to each cell: a count that
/// began with [`noise`], so it may be below nought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counters {
    pub parents: u32,
    pub yes: Vec<i32>,
}

/// One round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    pub ask: Ask,
    /// What the picture is made of; `None` until the round is closed.
    pub shown: Option<Counters>,
    /// Those who answered since: before the closing everybody, then the late.
    pub waiting: Counters,
    /// The codes that were counted, until the round is wiped: a code that came
    /// back with a late batch would be seen through other noise.
    pub seen: Seen,
}

impl Ask {
    /// How many counters its rounds have.
    pub fn cells(&self) -> usize {
        cells(self.topics.len()).count()
    }
}

impl Counters {
    fn nobody(cells: usize, draw: &mut dyn FnMut() -> u32) -> Self {
        Self { parents: 0, yes: (0..cells).map(|_| noise(draw)).collect() }
    }

    /// Adds counters to counters. Their noise comes along, so those who were
    /// shown before are seen through the same noise as before.
    fn take_in(&mut self, more: &Self) {
        self.parents = self.parents.saturating_add(more.parents);
        for (yes, more) in self.yes.iter_mut().zip(&more.yes) {
            *yes = yes.saturating_add(*more);
        }
    }
}

impl Round {
    /// A round that nobody has answered in. Of more topics than
    /// [`MOST_TOPICS`] the first count, and each once: two counters of one topic
    /// would show an answer twice. `draw` gives 32 random bits a call.
    pub fn new(mut ask: Ask, draw: &mut dyn FnMut() -> u32) -> Self {
        let mut topics: Vec<String> = Vec::new();
        for id in ask.topics {
            if !topics.contains(&id) && topics.len() < MOST_TOPICS {
                topics.push(id);
            }
        }
        ask.topics = topics;
        let waiting = Counters::nobody(ask.cells(), draw);
        Self { ask, shown: None, waiting, seen: Seen::nothing(draw) }
    }

    /// Adds one parent (see [`shared`](super::shared)).
    pub fn add(&mut self, shared: &[bool]) {
        let yes: Vec<u32> = shared.iter().map(|yes| u32::from(*yes)).collect();
        self.add_sheets(1, &yes);
    }

    /// Adds so many parents at once, and how many of them said yes to each cell:
    /// no more than there are.
    pub fn add_sheets(&mut self, parents: u32, yes: &[u32]) {
        let yes = yes.iter().map(|count| i32::try_from(*count.min(&parents)).unwrap_or(i32::MAX)).collect();
        self.waiting.take_in(&Counters { parents, yes });
    }

    /// Is it closed?
    pub fn is_closed(&self) -> bool {
        self.shown.is_some()
    }

    /// May the late answers be let in? Fewer than [`FEWEST`] wait: the picture
    /// before and after would tell about one of them.
    pub fn may_take_late(&self) -> bool {
        self.is_closed() && self.waiting.parents >= FEWEST
    }

    /// Closes the round, or lets the late answers in when there are enough.
    /// What was counted for this picture is then frozen.
    pub fn close(&mut self, draw: &mut dyn FnMut() -> u32) {
        if self.is_closed() && !self.may_take_late() {
            return;
        }
        let fresh = Counters::nobody(self.ask.cells(), draw);
        let waiting = std::mem::replace(&mut self.waiting, fresh);
        match &mut self.shown {
            Some(shown) => shown.take_in(&waiting),
            None => self.shown = Some(waiting),
        }
    }
}
