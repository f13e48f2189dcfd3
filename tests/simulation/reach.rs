//! Goal 17: whether every offer and card is, for some parent, among the three.

use std::collections::BTreeSet;

use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::candidate::Candidate;
use steunwijzer::domain::counted::item_of;
use steunwijzer::domain::ids::{Form, Region};
use steunwijzer::domain::questionnaire::Special;

use super::CONTENT;
use super::chance::Chance;
use super::demands::any_answers;
use super::routing::{is_suggested, three};

/// Which of them no parent was found for.
pub fn never_seen() -> Vec<String> {
    let mut seen: BTreeSet<(Region, &str)> = BTreeSet::new();
    for nth in 0..30_000 {
        let (answers, region) = any_answers(nth);
        let three = three(&answers, region);
        seen.extend(three.iter().map(|one| (region, one.id.as_str())));
    }
    let mut never = Vec::new();
    for region in Region::ALL {
        for candidate in CONTENT.candidates(*region).filter(|one| is_suggested(one)) {
            let known = seen.contains(&(*region, candidate.id.as_str()));
            if !known && !is_found(candidate, *region) {
                never.push(format!("{} ({region})", candidate.id));
            }
        }
    }
    never
}

/// Looks among parents who have most reason to get it.
fn is_found(candidate: &Candidate, region: Region) -> bool {
    const TRIES: u64 = 20_000;
    (0..TRIES).any(|nth| {
        let answers = somebody(&mut Chance::new(nth), candidate);
        three(&answers, region).iter().any(|one| one.id == candidate.id)
    })
}

/// A parent of a child of its ages who misses some of its forms and maybe of
/// another, has up to two of its topics on their mind and maybe another, and
/// likes one or two ways.
fn somebody(chance: &mut Chance, candidate: &Candidate) -> Answers {
    let questionnaire = &CONTENT.questionnaire;
    let one = |id: &str| Answer::One(id.to_owned());
    let mut answers = Answers::default();
    let ages: Vec<_> = candidate.ages.iter().collect();
    let age = *chance.one_of(&ages);
    answers.set("k1", one(age.id()));
    for form in Form::ALL {
        const CLASSES: [&str; 3] = ["enough", "little-short", "far-short"];
        let weights = if candidate.forms.contains(*form) { [1.0, 1.0, 3.0] } else { [6.0, 1.0, 1.0] };
        answers.set(item_of(*form, 0), one(CLASSES[chance.weighted(&weights)]));
    }
    let mut wanted: Vec<usize> = Vec::new();
    let own: Vec<usize> = candidate.topics.iter().collect();
    for _ in 0..chance.below(3) {
        let any = own.is_empty() || chance.with_probability(0.2);
        let all: Vec<usize> = (0..questionnaire.topics.len()).collect();
        wanted.push(*chance.one_of(if any { &all } else { &own }));
    }
    for id in candidate.only_with.iter().take(1) {
        wanted.extend(questionnaire.topic(id));
        if questionnaire.source(id).is_some() {
            answers.set("b1", Answer::Many(vec![id.clone()]));
        }
    }
    for item in ["w1", "w2"] {
        let offered = questionnaire.topics_offered(item, Some(age)).into_iter();
        let here = offered.filter(|topic| {
            wanted.contains(topic) && questionnaire.topics[*topic].special != Some(Special::None)
        });
        let ids = here.map(|topic| questionnaire.topics[topic].id.clone());
        answers.set(item, Answer::Many(ids.collect()));
    }
    let wish = *chance.one_of(&["nothing-now", "read", "talk", "help"]);
    for topic in &wanted {
        let topic = &questionnaire.topics[*topic].id;
        answers.set_about("d1", topic, one(wish));
        answers.set_about("w4", topic, one(chance.one_of(questionnaire.scale("worry")).as_str()));
    }
    let mut ways: Vec<String> =
        questionnaire.list("preferred-ways").iter().map(|way| way.id.clone()).collect();
    chance.shuffle(&mut ways);
    ways.truncate(chance.below(3));
    answers.set("d2", Answer::Many(ways));
    answers
}
