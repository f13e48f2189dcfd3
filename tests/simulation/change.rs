//! The bound of [`CHANGE`]: how far two bars of one form lie apart when one
//! simulated parent answers twice, and how often a real change is seen.
//!
//! The two times share the parent and the items, and nothing else. Real parents
//! remember what they answered and read an item in a way of their own both
//! times; they differ less by chance, so the bound is on the safe side.

use steunwijzer::domain::answers::Answers;
use steunwijzer::domain::comparison::{AdequacyChange, AvailabilityChange, CHANGE, Comparison, FormChange};
use steunwijzer::domain::counted::item_of;
use steunwijzer::domain::ids::{Form, Version};

use super::CONTENT;
use super::answering::{Instrument, Manner};
use super::chance::Chance;
use super::parent::{Group, Parent};
use super::table::Row;

const PARENTS: usize = 20_000;
/// The items are drawn anew after so many parents.
const A_DRAW: usize = 250;
/// How many questions of each bar are answered, the first and the second time.
const ANSWERED: [(usize, usize); 3] = [(3, 3), (3, 2), (2, 2)];
/// A difference of bars just at a bound is not beyond it.
const ROUNDING: f64 = 1e-6;

/// One parent, twice.
struct Twice {
    newcomer: bool,
    /// 1 where support grows, -1 where it shrinks.
    direction: f64,
    /// In the order of [`ANSWERED`].
    comparisons: [Comparison; 3],
}

/// Parents who answer, receive so many standard deviations more (or less) of
/// every form, and answer again.
fn twice(sharpness: f64, shift: f64) -> Vec<Twice> {
    let mut instrument = Instrument::draw(&mut Chance::new(0), sharpness);
    let of = |nth: usize| {
        if nth.is_multiple_of(A_DRAW) {
            instrument = Instrument::draw(&mut Chance::new(nth as u64), sharpness);
        }
        let mut chance = Chance::new(9_000_000 + nth as u64);
        let mut parent = Parent::draw(&mut chance, Group::default());
        let direction = if nth.is_multiple_of(2) { 1.0 } else { -1.0 };
        let manner = Manner::of(Version::Full);
        let before = instrument.ask(&mut chance, &parent, manner);
        receive(&mut parent, shift * direction);
        let after = instrument.ask(&mut chance, &parent, manner);
        let comparisons = ANSWERED.map(|(first, second)| {
            let [before, after] = [(&before, first), (&after, second)]
                .map(|(answers, answered)| only(&mut chance, answers, answered));
            Comparison::of(&CONTENT.questionnaire, &before, &after)
        });
        Twice { newcomer: parent.newcomer, direction, comparisons }
    };
    (0..PARENTS).map(of).collect()
}

/// More of every form, and the same need: need less received is standardised
/// by its spread, as in [`Parent::draw`].
fn receive(parent: &mut Parent, more: f64) {
    for (received, gap) in parent.received.iter_mut().zip(&mut parent.gap) {
        *received += more;
        *gap -= more / (2.0_f64 - 2.0 * 0.35).sqrt();
    }
}

/// The same with any one question of each bar skipped, or none.
fn only(chance: &mut Chance, answers: &Answers, answered: usize) -> Answers {
    let skipped = Form::ALL.iter().map(|form| item_of(*form, 1 + chance.below(3)));
    let skipped: Vec<&str> = skipped.take(if answered == 3 { 0 } else { 4 }).collect();
    answers.without(&skipped)
}

fn share<T>(all: impl Iterator<Item = T>, holds: impl Fn(T) -> bool) -> f64 {
    let [mut count, mut those] = [0.0, 0.0];
    for one in all {
        count += 1.0;
        those += f64::from(u8::from(holds(one)));
    }
    those / count
}

/// The forms with two bars, each with the direction of what really changes.
fn bars<'a>(
    all: impl IntoIterator<Item = &'a Twice>,
    nth: usize,
) -> impl Iterator<Item = (&'a FormChange, f64)> {
    let forms =
        all.into_iter().flat_map(move |one| one.comparisons[nth].forms.iter().zip([one.direction; 4]));
    forms.filter(|(form, _)| form.availability.is_some())
}

fn is_change(form: &FormChange) -> bool {
    !matches!(form.availability, None | Some(AvailabilityChange::AboutTheSame))
}

/// Share of bars that are called changed.
fn called<'a>(all: impl IntoIterator<Item = &'a Twice>, nth: usize) -> f64 {
    share(bars(all, nth), |(form, _)| is_change(form))
}

/// Share of bars that would be called changed with another bound.
fn beyond(all: &[Twice], nth: usize, bound: f64) -> f64 {
    share(bars(all, nth), |(form, _)| {
        let apart =
            form.after.availability.zip(form.before.availability).map(|(after, before)| after - before);
        apart.is_some_and(|apart| apart.abs() > bound + ROUNDING)
    })
}

/// Share of bars that are called changed the way they did, and the other way.
fn seen(all: &[Twice], nth: usize) -> [f64; 2] {
    [true, false].map(|right| {
        share(bars(all, nth), |(form, direction)| {
            let says_up = form.availability == Some(AvailabilityChange::Up);
            is_change(form) && (says_up == (direction > 0.0)) == right
        })
    })
}

/// Share of forms whose own answer comes to "too little", or leaves it.
fn crossed(all: &[Twice]) -> f64 {
    let forms = all.iter().flat_map(|one| &one.comparisons[0].forms);
    share(forms.filter_map(|form| form.adequacy), |change| {
        matches!(change, AdequacyChange::NoLongerShort | AdequacyChange::NewlyShort)
    })
}

fn percent(shares: &[f64]) -> String {
    let texts: Vec<String> = shares.iter().map(|share| format!("{:.1}", 100.0 * share)).collect();
    format!("{}%", texts.join(" / "))
}

pub fn rows() -> Vec<Row> {
    let unchanged = twice(1.8, 0.0);
    let mut rows = Vec::new();
    for (nth, (first, second)) in ANSWERED.into_iter().enumerate() {
        let what = format!("unchanged, called changed: bars of {first} and {second} answers");
        let at = called(&unchanged, nth);
        rows.push(Row::demand("bar", &what, "<= 5%", percent(&[at]), at <= 0.05));
        // Bars of three and of two lie apart by any multiple of 100/18: a bound of
        // their own would be one such step lower, and one bound is enough.
        let step = if first == second { 100.0 / (3 * first) as f64 } else { 100.0 / 18.0 };
        let lower = beyond(&unchanged, nth, CHANGE - step);
        let what = format!("… with a bound of {:.1}, one step of {step:.1} lower", CHANGE - step);
        rows.push(if first == second {
            Row::demand("bar", &what, "> 5%", percent(&[lower]), lower > 0.05)
        } else {
            Row::note("bar", &format!("   {what}"), percent(&[lower]))
        });
    }
    let any = share(unchanged.iter(), |one| one.comparisons[0].forms.iter().any(is_change));
    rows.push(Row::note("bar", "   … in any of the four bars of three", percent(&[any])));
    let newcomers = called(unchanged.iter().filter(|one| one.newcomer), 0);
    rows.push(Row::note("bar", "   … in one bar, of parents new to the language", percent(&[newcomers])));
    let others: Vec<f64> =
        [1.3, 2.3].into_iter().map(|sharpness| called(&twice(sharpness, 0.0), 0)).collect();
    rows.push(Row::note("bar", "   … in one bar, at a = 1.3 / 2.3", percent(&others)));
    let mut crossings = vec![crossed(&unchanged)];
    for shift in [1.0, 2.0] {
        let changed = twice(1.8, shift);
        for nth in [0, 2] {
            let (answers, _) = ANSWERED[nth];
            let what = format!("   changed by {shift} SD, called so / the other way: bars of {answers}");
            rows.push(Row::note("bar", &what, percent(&seen(&changed, nth))));
        }
        crossings.push(crossed(&changed));
    }
    let what = "   own answer to or from too little: unchanged / 1 SD / 2 SD";
    rows.push(Row::note("bar", what, percent(&crossings)));
    rows
}
