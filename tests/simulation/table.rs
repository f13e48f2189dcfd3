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
    pub fn demand(
        goal: &'static str,
        what: &str,
        wanted: &str,
        reached: String,
        holds: bool,
    ) -> Self {
        let verdict = if holds { Verdict::Pass } else { Verdict::Fail };
        let (what, wanted) = (what.to_owned(), wanted.to_owned());
        Self {
            goal,
            what,
            wanted,
            reached,
            verdict: Some(verdict),
        }
    }

    /// A goal that a number should reach; missing it by more than `far` fails.
    pub fn at_least(goal: &'static str, what: &str, wanted: f64, reached: f64, far: f64) -> Self {
        let verdict = verdict(wanted - reached, far);
        Self::number(goal, what, format!(">= {wanted:.2}"), reached, verdict)
    }

    /// The same for a number that should stay low.
    pub fn at_most(goal: &'static str, what: &str, wanted: f64, reached: f64, far: f64) -> Self {
        let verdict = verdict(reached - wanted, far);
        Self::number(goal, what, format!("<= {wanted:.2}"), reached, verdict)
    }

    /// A goal without a number: it is reached, or reported.
    pub fn goal(
        goal: &'static str,
        what: &str,
        wanted: &str,
        reached: String,
        holds: bool,
    ) -> Self {
        let verdict = if holds { Verdict::Pass } else { Verdict::Below };
        Self {
            verdict: Some(verdict),
            ..Self::demand(goal, what, wanted, reached, holds)
        }
    }

    /// A number that should lie between two.
    pub fn between(
        goal: &'static str,
        what: &str,
        wanted: (f64, f64),
        reached: f64,
        far: f64,
    ) -> Self {
        let verdict = verdict((wanted.0 - reached).max(reached - wanted.1), far);
        let wanted = format!("{:.2} to {:.2}", wanted.0, wanted.1);
        Self::number(goal, what, wanted, reached, verdict)
    }

    /// A number without a goal, for comparison.
    pub fn note(goal: &'static str, what: &str, reached: String) -> Self {
        Self {
            goal,
            what: what.to_owned(),
            wanted: String::new(),
            reached,
            verdict: None,
        }
    }

    fn number(
        goal: &'static str,
        what: &str,
        wanted: String,
        reached: f64,
        verdict: Verdict,
    ) -> Self {
        let reached = format!("{reached:.3}");
        Self {
            goal,
            what: what.to_owned(),
            wanted,
            reached,
            verdict: Some(verdict),
        }
    }

    pub fn fails(&self) -> bool {
        self.verdict == Some(Verdict::Fail)
    }
}

fn verdict(short_by: f64, far: f64) -> Verdict {
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
        let Self {
            goal,
            what,
            wanted,
            reached,
            ..
        } = self;
        write!(
            f,
            "{goal:>4}  {what:<62} {wanted:>14} {reached:>16}  {verdict}"
        )
    }
}
