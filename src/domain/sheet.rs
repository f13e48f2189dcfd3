//! The short questionnaire on paper, and what somebody types over from it:
//! each question a line, each box a number.
//!
//! The answer about safety at home is not on the sheet. It lives in memory
//! alone, and paper is read by whoever finds it. Own words stay on paper.

use super::answers::{Answer, Answers};
use super::choosing::is_exclusive;
use super::counted::Counted;
use super::ids::{Age, Version};
use super::questionnaire::{Choices, Item, Kind, Questionnaire, Repeat};

/// The number of the first box of W2: W3 names topics of both by number alone.
const FIRST_OF_SELF: usize = 21;

/// What cannot be meant by what was typed on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// No number.
    Word(String),
    /// No box has this number.
    NoBox(String),
    /// More than so many boxes.
    Most(usize),
    /// This box excludes all others.
    Alone(usize),
    /// W3 names a topic that is not ticked.
    NotTicked(usize),
    /// Topics depend on the age: that line is still empty.
    AgeFirst,
    /// What one wants with a topic, and there is no topic.
    NoTopic,
}

/// The questions on the sheet, in order.
pub fn lines(questionnaire: &Questionnaire) -> Vec<&Item> {
    let is_there = |item: &&Item| {
        item.version.in_version(Version::Short) && !item.never_saved && item.kind != Kind::Text
    };
    questionnaire.items.iter().filter(is_there).collect()
}

/// The boxes of a line: number and id. Of topics there are none without an age.
pub fn boxes(questionnaire: &Questionnaire, item: &Item, age: Option<Age>) -> Vec<(usize, String)> {
    let numbered = |ids: Vec<String>, first: usize| (first..).zip(ids).collect();
    match &item.choices {
        Some(Choices::Scale(name)) => numbered(questionnaire.scale(name).to_vec(), 1),
        Some(Choices::List(name)) => {
            numbered(questionnaire.list(name).iter().map(|option| option.id.clone()).collect(), 1)
        }
        Some(Choices::Sources) => {
            let groups = questionnaire.sources.iter().filter(|source| source.parent.is_none());
            numbered(groups.map(|source| source.id.clone()).collect(), 1)
        }
        Some(Choices::Topics(of)) if age.is_some() => {
            let ids = |age: Option<Age>| -> Vec<String> {
                let offered = questionnaire.topics_offered(of, age).into_iter();
                offered.map(|place| questionnaire.topics[place].id.clone()).collect()
            };
            if of == "w1" {
                return numbered(ids(age), 1);
            }
            // Printed once for all ages, so a number may not depend on one.
            let bands = Age::ALL.iter().map(|age| ids(Some(*age)));
            numbered(bands.max_by_key(Vec::len).unwrap_or_default(), FIRST_OF_SELF)
        }
        Some(Choices::Ticked) => {
            let of = |id: &str| questionnaire.item(id).map(|item| boxes(questionnaire, item, age));
            ["w1", "w2"].into_iter().filter_map(of).flatten().collect()
        }
        Some(Choices::Topics(_)) | None => Vec::new(),
    }
}

/// The answers that stand on a sheet, and every line that cannot be meant:
/// its item, and why. `typed` gives the text of a line, empty where skipped.
pub fn read<'t>(
    questionnaire: &Questionnaire,
    typed: impl Fn(&str) -> &'t str,
) -> (Answers, Vec<(String, Misread)>) {
    let mut answers = Answers::default();
    let mut misread = Vec::new();
    for item in lines(questionnaire) {
        match line(questionnaire, &answers, item, typed(&item.id)) {
            Ok(None) => {}
            Ok(Some(answer)) => put(questionnaire, &mut answers, item, answer),
            Err(why) => misread.push((item.id.clone(), why)),
        }
    }
    (answers, misread)
}

fn put(questionnaire: &Questionnaire, answers: &mut Answers, item: &Item, mut answer: Answer) {
    if let (Answer::Many(ids), "w2") = (&mut answer, item.id.as_str()) {
        tick_where_asked(questionnaire, answers, ids);
    }
    match (item.repeat, top(questionnaire, answers)) {
        (Some(Repeat::TopTopics), Some(topic)) => answers.set_about(&item.id, &topic, answer),
        _ => answers.set(&item.id, answer),
    }
}

/// "How I feel" is asked of expecting parents in W1, and stands on the sheet in
/// both: ticked in either, it is ticked.
fn tick_where_asked(questionnaire: &Questionnaire, answers: &mut Answers, ids: &mut Vec<String>) {
    let age = answers.one("k1").and_then(Age::from_id);
    let offered = questionnaire.topics_offered("w2", age);
    let is_asked = |id: &String| questionnaire.topic(id).is_some_and(|place| offered.contains(&place));
    let mut first = answers.many("w1").to_vec();
    let new = |id: &&String| !is_asked(id) && !answers.many("w1").contains(id);
    first.extend(ids.iter().filter(new).cloned());
    ids.retain(is_asked);
    let none = |id: &String| first.len() > 1 && questionnaire.is_nothing(id);
    answers.set("w1", Answer::Many(first.iter().filter(|id| !none(id)).cloned().collect()));
}

/// The topic that the last line is about.
fn top(questionnaire: &Questionnaire, answers: &Answers) -> Option<String> {
    let top = Counted::new(questionnaire, answers).top().into_iter().next()?;
    Some(questionnaire.topics[top].id.clone())
}

fn line(
    questionnaire: &Questionnaire,
    answers: &Answers,
    item: &Item,
    text: &str,
) -> Result<Option<Answer>, Misread> {
    let age = answers.one("k1").and_then(Age::from_id);
    let boxes = boxes(questionnaire, item, age);
    let mut chosen: Vec<(usize, String)> = Vec::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let number: usize = word.parse().map_err(|_| Misread::Word(word.to_owned()))?;
        let needs_age = matches!(item.choices, Some(Choices::Topics(_) | Choices::Ticked));
        if needs_age && age.is_none() {
            return Err(Misread::AgeFirst);
        }
        let found = boxes.iter().find(|(one, _)| *one == number);
        let (_, id) = found.ok_or_else(|| Misread::NoBox(word.to_owned()))?;
        if !chosen.iter().any(|(one, _)| *one == number) {
            chosen.push((number, id.clone()));
        }
    }
    let most = if item.kind == Kind::Single { Some(1) } else { item.max };
    if let Some(most) = most.filter(|most| chosen.len() > *most) {
        return Err(Misread::Most(most));
    }
    let alone = |(_, id): &&(usize, String)| is_exclusive(questionnaire, item, id);
    if let Some((number, _)) = chosen.iter().find(alone).filter(|_| chosen.len() > 1) {
        return Err(Misread::Alone(*number));
    }
    if item.choices == Some(Choices::Ticked) {
        let ticked = Counted::new(questionnaire, answers).ticked();
        let is_ticked = |id: &str| questionnaire.topic(id).is_some_and(|place| ticked.contains(place));
        if let Some((number, _)) = chosen.iter().find(|(_, id)| !is_ticked(id)) {
            return Err(Misread::NotTicked(*number));
        }
    }
    if item.repeat.is_some() && !chosen.is_empty() && top(questionnaire, answers).is_none() {
        return Err(Misread::NoTopic);
    }
    let mut ids: Vec<String> = chosen.into_iter().map(|(_, id)| id).collect();
    Ok(match item.kind {
        Kind::Single => ids.pop().map(Answer::One),
        _ => Some(Answer::Many(ids)).filter(|_| !text.trim().is_empty()),
    })
}
