//! What a group sees of itself once a round is closed: words, never numbers.

use super::band::Band;
use super::round::{Counters, FEWEST, Round};
use super::{Cell, SOURCES, cells};
use crate::domain::ids::Form;

/// From here on the whole picture is shown.
pub const WHOLE: u32 = 8;
/// Most topics of the small picture.
const TOP: usize = 5;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picture {
    /// Fewer than five: nothing, not even how many.
    TooFew,
    /// Five to seven: what is most on their minds, and the form they most often
    /// want more of.
    Small { topics: Vec<(String, Band)>, form: Option<Form> },
    /// From eight on.
    Whole(Whole),
}

/// How many want, have and mind what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// Who wants more of each form, in the order of [`Form::ALL`].
    pub forms: Vec<Band>,
    /// For whom raising children goes well or very well.
    pub goes_well: Band,
    /// Every topic of the round, the most frequent first.
    pub topics: Vec<(String, Band)>,
    /// Who supports them, in the order of [`SOURCES`].
    pub sources: Vec<(String, Band)>,
}

impl Picture {
    /// The picture of a round; `None` until it is closed.
    pub fn of(round: &Round) -> Option<Self> {
        let shown = round.shown.as_ref()?;
        Some(match shown.parents {
            ..FEWEST => Self::TooFew,
            FEWEST..WHOLE => Self::small(round, shown),
            _ => Self::Whole(Whole::of(round, shown)),
        })
    }

    /// The topics that stand out, the most frequent first.
    pub fn topics(&self) -> Vec<(&str, Band)> {
        let topics: &[(String, Band)] = match self {
            Self::TooFew => &[],
            Self::Small { topics, .. } => topics,
            Self::Whole(whole) => &whole.topics,
        };
        let stands_out = |(_, band): &&(String, Band)| *band > Band::Few;
        topics.iter().filter(stands_out).map(|(id, band)| (id.as_str(), *band)).collect()
    }

    /// How much a group wants more of a form: 0 where that says nothing.
    pub fn wants(&self, form: Form) -> usize {
        match self {
            Self::TooFew => 0,
            Self::Small { form: most, .. } => usize::from(*most == Some(form)),
            Self::Whole(whole) => whole.forms[form.index()].index(),
        }
    }

    fn small(round: &Round, shown: &Counters) -> Self {
        let mut topics = topics(round, shown);
        topics.truncate(TOP);
        let counts = Form::ALL.iter().zip(&shown.yes);
        // Of equals the first: which one it is, is chance all the same.
        let most = counts.rev().max_by_key(|(_, count)| **count);
        let form = most.filter(|(_, count)| Band::of(**count, shown.parents) > Band::Few);
        Self::Small { topics, form: form.map(|(form, _)| *form) }
    }
}

impl Whole {
    fn of(round: &Round, shown: &Counters) -> Self {
        let mut whole = Self {
            forms: Vec::new(),
            goes_well: Band::Few,
            topics: topics(round, shown),
            sources: Vec::new(),
        };
        for (cell, count) in cells(round.ask.topics.len()).zip(&shown.yes) {
            let band = Band::of(*count, shown.parents);
            match cell {
                Cell::More(_) => whole.forms.push(band),
                Cell::GoesWell => whole.goes_well = band,
                Cell::Source(place) => whole.sources.push((SOURCES[place].to_owned(), band)),
                Cell::Topic(_) => {}
            }
        }
        whole
    }
}

/// The topics with their bands, the most frequent first. Within a band in the
/// order of the round: the order of counts would tell more than the bands do.
fn topics(round: &Round, shown: &Counters) -> Vec<(String, Band)> {
    let counts = shown.yes.iter().skip(cells(0).count());
    let band = |(id, count): (&String, &i32)| (id.clone(), Band::of(*count, shown.parents));
    let mut topics: Vec<(String, Band)> = round.ask.topics.iter().zip(counts).map(band).collect();
    topics.sort_by_key(|(_, band)| std::cmp::Reverse(*band));
    topics
}
