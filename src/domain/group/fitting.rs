//! Support that fits a group: what parents do together, first.

use super::picture::Picture;
use crate::domain::candidate::Candidate;
use crate::domain::ids::{Form, Way};
use crate::domain::questionnaire::Questionnaire;

/// Most that are shown.
pub const MOST: usize = 6;

/// The offers that fit what the picture says, best first. Dialogue, network and
/// neighbourhood come before meeting, and individual help is not for a group.
/// Never what only some are offered: a group is not asked who is among it.
pub fn fitting<'a>(
    questionnaire: &Questionnaire,
    picture: &Picture,
    candidates: impl IntoIterator<Item = &'a Candidate>,
) -> Vec<&'a Candidate> {
    let mut fitting: Vec<(Fit, &Candidate)> = candidates
        .into_iter()
        .filter(|one| one.active && one.only_with.is_empty())
        .filter_map(|one| Some((fit(questionnaire, picture, one)?, one)))
        .collect();
    fitting.sort_by_key(|(fit, _)| *fit);
    let mut taken: Vec<&Candidate> = Vec::new();
    for (_, one) in fitting {
        if taken.len() < MOST && !taken.iter().any(|other| one.shares_organiser(other)) {
            taken.push(one);
        }
    }
    taken
}

/// Sorts the best first: the way, how much it answers, then chance that is the
/// same everywhere.
type Fit = (bool, std::cmp::Reverse<usize>, u32);

fn fit(questionnaire: &Questionnaire, picture: &Picture, one: &Candidate) -> Option<Fit> {
    let together = match one.way? {
        Way::Dialogue | Way::Network | Way::Neighbourhood => true,
        Way::Meeting => false,
        Way::Individual => return None,
    };
    let about = |(id, band): &(&str, super::band::Band)| {
        let is_about = questionnaire.topic(id).is_some_and(|place| one.topics.contains(place));
        usize::from(is_about) * band.index()
    };
    let topics: usize = picture.topics().iter().map(about).sum();
    let forms: usize =
        Form::ALL.iter().filter(|form| one.forms.contains(**form)).map(|form| picture.wants(*form)).sum();
    Some((!together, std::cmp::Reverse(topics + forms), one.hash))
}
