//! What changed between two results of one child.
//!
//! Whether a form of support is enough is the parent's own answer, so what that
//! answer does is told as it was given. The bar is reckoned from two or three
//! answers and moves by chance as well: it is called changed only beyond
//! [`CHANGE`]. What was skipped is absence, and never a change.

use super::answers::Answers;
use super::counted::{Counted, item_of};
use super::ids::{Adequacy, Age, Form};
use super::profile::Profile;
use super::questionnaire::Questionnaire;
use super::ranking::billionths;
use super::sets::Topics;

/// The largest difference between two bars of one form, in points of 0 to 100,
/// that is still called "about the same": of simulated parents for whom nothing
/// changed, at most 5 in 100 differ by more in one bar.
///
/// One bound for bars of three answers and of two. Of three, 44.4 (four steps of
/// 100/9) would do; of two it takes 50 (three steps of 100/6). No two bars of
/// three are between 44.4 and 50 apart, so they lose nothing by the larger one.
/// `tests/simulation/change.rs` holds this, and counts how often a real change
/// is missed: mostly. "About the same" never says that nothing changed.
pub const CHANGE: f64 = 50.0;

/// What changed between two results.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// In the order of [`Form::ALL`].
    pub forms: [FormChange; 4],
    /// Were W1 and W2 answered both times? If not, `new` and `left` are empty
    /// and say nothing.
    pub topics_answered: bool,
    /// Ticked now; offered and not ticked before.
    pub new: Topics,
    /// Ticked before; offered and not ticked now.
    pub left: Topics,
    /// Ticked both times, whatever else was skipped.
    pub stayed: Topics,
}

/// One form of support, before and after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FormChange {
    pub before: FormResult,
    pub after: FormResult,
    /// What the parent's own answer does; `None` unless answered both times.
    pub adequacy: Option<AdequacyChange>,
    /// What the bar does; `None` unless there are two that can be compared: a
    /// question in other words, around a birth, is another question.
    pub availability: Option<AvailabilityChange>,
}

/// What one result says about a form.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FormResult {
    pub adequacy: Option<Adequacy>,
    pub availability: Option<f64>,
}

/// What the answer to "do you get enough of it?" does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdequacyChange {
    /// Too little before; now enough, or not needed: the order of the answers
    /// (instrument 5, goal 11) holds those two equal. Where words say "you get
    /// enough now", look at the answer itself first.
    NoLongerShort,
    /// Enough or not needed before, too little now.
    NewlyShort,
    /// Far too little before, a little too little now.
    LessShort,
    /// A little too little before, far too little now.
    MoreShort,
    /// The same answer.
    Same,
    /// Another answer that is neither more nor less: between enough and not
    /// needed, and all to or from too much.
    Different,
}

/// What the bar does, beyond chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AvailabilityChange {
    Up,
    Down,
    /// No more apart than [`CHANGE`]: too near to tell.
    AboutTheSame,
}

impl Comparison {
    /// Compares two sets of answers of one parent about one child. Total: it
    /// cannot fail.
    pub fn of(questionnaire: &Questionnaire, before: &Answers, after: &Answers) -> Self {
        let profiles = [before, after].map(|answers| Profile::of(questionnaire, answers));
        let counted = [before, after].map(|answers| Counted::new(questionnaire, answers));
        let [before, after] = counted;
        let topics_answered = counted.into_iter().all(answered_both_lists);
        let [was_ticked, is_ticked] = counted.map(Counted::ticked);
        let without = |topics: Topics, others: Topics, offered: Topics| -> Topics {
            let gone =
                |topic: &usize| topics_answered && offered.contains(*topic) && !others.contains(*topic);
            topics.iter().filter(gone).collect()
        };
        Self {
            forms: [Form::Emotional, Form::Practical, Form::Informational, Form::Normative].map(|form| {
                let result = |profile: &Profile| FormResult {
                    adequacy: profile.class(form),
                    availability: profile.availability[form.index()],
                };
                let alike = same_words(questionnaire, form, before.age(), after.age());
                FormChange::of(result(&profiles[0]), result(&profiles[1]), alike)
            }),
            topics_answered,
            new: without(is_ticked, was_ticked, offered(questionnaire, before)),
            left: without(was_ticked, is_ticked, offered(questionnaire, after)),
            stayed: is_ticked.iter().filter(|topic| was_ticked.contains(*topic)).collect(),
        }
    }
}

impl FormChange {
    fn of(before: FormResult, after: FormResult, same_words: bool) -> Self {
        let adequacies = before.adequacy.zip(after.adequacy);
        let bars = before.availability.zip(after.availability).filter(|_| same_words);
        Self {
            before,
            after,
            adequacy: adequacies.map(|(before, after)| adequacy_change(before, after)),
            availability: bars.map(|(before, after)| availability_change(before, after)),
        }
    }
}

fn adequacy_change(before: Adequacy, after: Adequacy) -> AdequacyChange {
    match (short_by(before), short_by(after)) {
        _ if before == after => AdequacyChange::Same,
        (Some(1 | 2), Some(0)) => AdequacyChange::NoLongerShort,
        (Some(0), Some(1 | 2)) => AdequacyChange::NewlyShort,
        (Some(2), Some(1)) => AdequacyChange::LessShort,
        (Some(1), Some(2)) => AdequacyChange::MoreShort,
        _ => AdequacyChange::Different,
    }
}

/// `None` for too much, which stands in no order with the others.
fn short_by(adequacy: Adequacy) -> Option<u8> {
    match adequacy {
        Adequacy::Enough | Adequacy::NotNeeded => Some(0),
        Adequacy::LittleShort => Some(1),
        Adequacy::FarShort => Some(2),
        Adequacy::TooMuch => None,
    }
}

fn availability_change(before: f64, after: f64) -> AvailabilityChange {
    let bound = billionths(CHANGE);
    if billionths(after - before) > bound {
        AvailabilityChange::Up
    } else if billionths(before - after) > bound {
        AvailabilityChange::Down
    } else {
        AvailabilityChange::AboutTheSame
    }
}

/// Were the bar's questions put in the same words at both ages?
fn same_words(questionnaire: &Questionnaire, form: Form, before: Option<Age>, after: Option<Age>) -> bool {
    (1..=3).filter_map(|nth| questionnaire.item(item_of(form, nth))).all(|item| {
        let own = |age: Option<Age>| age.filter(|age| item.wording.contains(age));
        own(before) == own(after)
    })
}

fn answered_both_lists(counted: Counted<'_>) -> bool {
    ["w1", "w2"].into_iter().all(|list| !counted.chosen(list).is_empty())
}

/// The topics that the parent could tick: a topic of another age that is not
/// ticked was never asked about.
fn offered(questionnaire: &Questionnaire, counted: Counted<'_>) -> Topics {
    let of = |list| questionnaire.topics_offered(list, counted.age());
    of("w1").into_iter().chain(of("w2")).collect()
}
