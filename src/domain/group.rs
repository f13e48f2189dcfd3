//! What a group has in common, without saying what anyone in it answered
//! (instrument, section 3).
//!
//! A parent shares a row of yes and no ([`shared`]). A [`round`](round::Round)
//! adds rows up into counters and forgets them; what is shown is bands
//! ([`picture`](picture::Picture)), from five parents on.
//!
//! # Why the counters begin with noise
//! Bands alone do not keep the promise. Who answers for seven invented parents
//! can bring a counter to the edge of a band, and then the band tells what the
//! eighth said, for certain. So each counter begins at a number drawn at
//! random ([`noise`]) instead of at nought, and no picture is of an exact count.
//! Whoever sees a round and knows all answers but one then guesses that one
//! right four times in five at most; `tests/group_attacks.rs` works it out.
//! For that each question adds to one counter only: a bar for each of its
//! answers would show it several times.
//!
//! # What this does not hold
//! Whoever reads the device before and after a parent sees what was added. A
//! parent in m rounds is seen m times. An answer that settles several counters,
//! such as "nobody supports me", can be told from all of them together.

pub mod band;
pub mod fitting;
pub mod noise;
pub mod picture;
pub mod round;
pub mod seen;

use super::answers::Answers;
use super::counted::Counted;
use super::ids::{Adequacy, Form};
use super::questionnaire::Questionnaire;

/// Most topics of a round.
pub const MOST_TOPICS: usize = 24;

/// The co-educators that are counted, in the order of codes. Frozen: a code
/// holds one bit for each. Not here: belief and help services, and the other
/// parent who lives elsewhere, which would tell the household.
pub const SOURCES: [&str; 5] =
    ["partner", "family", "friends-neighbours", "other-parents", "school-childcare"];

/// What one counter counts: the parents who said yes to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Gets too little of a form of support, a little or far.
    More(Form),
    /// Raising children goes well or very well.
    GoesWell,
    /// Is supported by this one of [`SOURCES`].
    Source(usize),
    /// This topic of the round is on their mind.
    Topic(usize),
}

/// The counters of a round with so many topics, in the order of codes.
pub fn cells(topics: usize) -> impl Iterator<Item = Cell> {
    let forms = Form::ALL.iter().map(|form| Cell::More(*form));
    let sources = (0..SOURCES.len()).map(Cell::Source);
    forms.chain([Cell::GoesWell]).chain(sources).chain((0..topics).map(Cell::Topic))
}

/// What a parent shares with a round about these topics: yes or no for each of
/// [`cells`]. What was skipped is a no, as everything that was not tapped.
pub fn shared(questionnaire: &Questionnaire, topics: &[String], answers: &Answers) -> Vec<bool> {
    let counted = Counted::new(questionnaire, answers);
    let ticked = counted.ticked();
    let is_ticked = |id: &String| questionnaire.topic(id).is_some_and(|place| ticked.contains(place));
    // A part counts for the group it belongs to.
    let group_of = |source: &super::questionnaire::Source| source.parent.clone().unwrap_or(source.id.clone());
    let named: Vec<String> = counted.sources("b1").map(group_of).collect();
    let yes = |cell| match cell {
        Cell::More(form) => {
            matches!(counted.adequacy(form), Some(Adequacy::LittleShort | Adequacy::FarShort))
        }
        Cell::GoesWell => matches!(counted.one("s2"), Some("very-well" | "well")),
        Cell::Source(place) => named.iter().any(|id| id == SOURCES[place]),
        Cell::Topic(place) => is_ticked(&topics[place]),
    };
    cells(topics.len()).map(yes).collect()
}
