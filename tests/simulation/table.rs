//! The table that a run prints.

use std::fmt;

/// Whether a goal was reached.
#[derive(Clone, Copy, PartialEq)]
pub enum Verdict {
    Pass,
    /// Not reached, and reported; the run still succeeds.
    Below,
    /// A design demand that does not hold, or a goal missed by far.
    Fail,
}

pub struct Row {
    goal: &'static str,
    what: String,
    wanted: String,
    reached: String,
    verdict: Option<Verdict>,
}

impl Row {
    /// A design demand: it holds or the run fails.
    pub fn demand(goal: &'static str, what: &str, wanted: &str, reached: String, holds: bool) -> Self {
        let verdict = if holds { Verdict::Pass } else { Verdict::Fail };
        let (what, wanted) = (what.to_owned(), wanted.to_owned());
        Self { goal, what, wanted, reached, verdict: Some(verdict) }
    }

    /// A goal that a number should reach; missing it by far fails.
    pub fn at_least(goal: &'static str, what: &str, wanted: f64, reached: f64) -> Self {
        let verdict = verdict(wanted - reached, wanted);
        Self::number(goal, what, format!(">= {wanted:.2}"), reached, verdict)
    }

    /// The same for a number that should stay low.
    pub fn at_most(goal: &'static str, what: &str, wanted: f64, reached: f64) -> Self {
        let verdict = verdict(reached - wanted, wanted);
        Self::number(goal, what, format!("<= {wanted:.2}"), reached, verdict)
    }

    /// The same for a number that should lie between two.
    pub fn between(goal: &'static str, what: &str, wanted: (f64, f64), reached: f64) -> Self {
        let verdict = verdict((wanted.0 - reached).max(reached - wanted.1), wanted.1);
        let wanted = format!("{:.2} to {:.2}", wanted.0, wanted.1);
        Self::number(goal, what, wanted, reached, verdict)
    }

    /// A number without a goal, for comparison.
    pub fn note(goal: &'static str, what: &str, reached: String) -> Self {
        Self { goal, what: what.to_owned(), wanted: String::new(), reached, verdict: None }
    }

    /// The instrument calls this goal a first guess: missing it never fails.
    pub fn guess(self) -> Self {
        let verdict = self.verdict.map(|verdict| match verdict {
            Verdict::Fail => Verdict::Below,
            reached => reached,
        });
        Self { verdict, ..self }
    }

    fn number(goal: &'static str, what: &str, wanted: String, reached: f64, verdict: Verdict) -> Self {
        let (what, reached) = (what.to_owned(), format!("{reached:.3}"));
        Self { goal, what, wanted, reached, verdict: Some(verdict) }
    }

    pub fn fails(&self) -> bool {
        self.verdict == Some(Verdict::Fail)
    }
}

/// Missed by far is a share by more than 0.10, and what is counted in points or
/// seconds by more than a quarter.
fn verdict(short_by: f64, wanted: f64) -> Verdict {
    let far = if wanted > 1.0 { wanted / 4.0 } else { 0.10 };
    if short_by <= 0.0 {
        Verdict::Pass
    } else if short_by <= far {
        Verdict::Below
    } else {
        Verdict::Fail
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = match self.verdict {
            Some(Verdict::Pass) => "PASS",
            Some(Verdict::Below) => "BELOW",
            Some(Verdict::Fail) => "FAIL",
            None => "",
        };
        let Self { goal, what, wanted, reached, .. } = self;
        write!(f, "{goal:>4}  {what:<62} {wanted:>14} {reached:>16}  {verdict}")
    }
}
