//! The way through the questionnaire: which questions this parent is asked,
//! in which order. Follows the branching rules of the content.

use super::answers::Answers;
use super::counted::Counted;
use super::ids::Version;
use super::questionnaire::{Condition, Does, Item, Questionnaire, Repeat, Rule};

/// How many sources or topics a repeated item is asked about at most.
pub const MOST_REPEATS: usize = 3;

/// One screen of the questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The item that is asked.
    pub item: String,
    /// The topic or source it is asked about, and which one in order (from 1).
    pub about: Option<(String, usize)>,
    /// Set for the screen on which a parent picks the sources to tell about.
    pub picks_sources: bool,
}

impl Step {
    /// The step in an address: the item, and which repeat. Never a topic or a
    /// source: an address stays in the history of a shared device.
    pub fn id(&self) -> String {
        match (&self.about, self.picks_sources) {
            (_, true) => format!("{}-which", self.item),
            (Some((_, nth)), _) => format!("{}-{nth}", self.item),
            (None, _) => self.item.clone(),
        }
    }

    /// Was it answered? A screen that only picks sources is no question.
    pub fn is_answered(&self, answers: &Answers) -> bool {
        match &self.about {
            Some((about, _)) => answers.about(&self.item, about).is_some(),
            None => answers.get(&self.item).is_some(),
        }
    }
}

/// The steps of this parent, in order. `told_about` are the sources a parent
/// picked to tell more about; it only matters when more than three were named.
pub fn path(
    questionnaire: &Questionnaire,
    version: Version,
    answers: &Answers,
    told_about: &[String],
) -> Vec<Step> {
    let counted = Counted::new(questionnaire, answers);
    let is_asked = |item: &&Item| {
        item.version.in_version(version)
            && item.place.is_none()
            && item.with.is_none()
            && questionnaire.rules.iter().all(|rule| lets_through(rule, item, counted))
    };
    let items = questionnaire.items.iter().filter(is_asked);
    items.flat_map(|item| steps(item, questionnaire, version, counted, told_about)).collect()
}

/// The same where no version was chosen yet: the short one.
pub fn path_of(
    questionnaire: &Questionnaire,
    version: Option<Version>,
    answers: &Answers,
    told_about: &[String],
) -> Vec<Step> {
    path(questionnaire, version.unwrap_or(Version::Short), answers, told_about)
}

fn steps(
    item: &Item,
    questionnaire: &Questionnaire,
    version: Version,
    counted: Counted<'_>,
    told_about: &[String],
) -> Vec<Step> {
    let step = |about, picks_sources| Step { item: item.id.clone(), about, picks_sources };
    let each = |subjects: Vec<String>, most: usize| -> Vec<Step> {
        let numbered = subjects.into_iter().take(most).zip(1..);
        numbered.map(|about| step(Some(about), false)).collect()
    };
    match item.repeat {
        None => vec![step(None, false)],
        Some(Repeat::TopTopics) => {
            // The short version asks about the first topic alone.
            let most = if version == Version::Short { 1 } else { MOST_REPEATS };
            let topics = counted.top().into_iter().map(|place| questionnaire.topics[place].id.clone());
            each(topics.collect(), most)
        }
        Some(Repeat::Sources) => {
            let named: Vec<String> = sources_to_tell_about(counted);
            if named.len() <= MOST_REPEATS {
                return each(named, MOST_REPEATS);
            }
            let picked = named.into_iter().filter(|id| told_about.contains(id)).collect();
            let mut steps = vec![step(None, true)];
            steps.extend(each(picked, MOST_REPEATS));
            steps
        }
    }
}

/// The first question of a path without an answer.
pub fn first_open<'a>(path: &'a [Step], answers: &Answers) -> Option<&'a Step> {
    path.iter().find(|step| !step.picks_sources && !step.is_answered(answers))
}

/// The sources a parent may tell more about: those named, without "no one".
pub fn sources_to_tell_about(counted: Counted<'_>) -> Vec<String> {
    counted.sources("b1").filter(|source| !source.exclusive).map(|source| source.id.clone()).collect()
}

fn lets_through(rule: &Rule, item: &Item, counted: Counted<'_>) -> bool {
    if !rule.items.contains(&item.id) {
        return true;
    }
    match rule.does {
        Does::Hide => !holds(&rule.when, counted),
        Does::Show => holds(&rule.when, counted),
        Does::ShowHelp | Does::ShowText | Does::ShowCard => true,
    }
}

fn holds(when: &Condition, counted: Counted<'_>) -> bool {
    let answer_fits = when.item.as_deref().is_none_or(|item| {
        counted.one(item).is_some_and(|answer| when.is_any_of.iter().any(|id| id == answer))
    });
    answer_fits && when.chosen_at_least.is_none_or(|least| counted.ticked().len() >= least)
}
