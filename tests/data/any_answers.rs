//! Sound answer sets over the shipped questionnaire, most of them as the app
//! could make them: what the properties in `tests/` hold for.

use std::path::Path;
use std::sync::LazyLock;

use proptest::collection::btree_map;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use steunwijzer::content::score::Content;
use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::ids::Age;
use steunwijzer::domain::questionnaire::{Choices, Item, Kind, Repeat, Special};

/// What is shipped.
pub static CONTENT: LazyLock<Content> =
    LazyLock::new(|| Content::read(Path::new("public/content")).expect("the shipped content is sound"));

/// Any sound set of answers: of every item some skip it, one in seven parents
/// wants nothing (or nearly), and now and then something is said about what is
/// not offered.
pub fn any_answers() -> impl Strategy<Value = Answers> {
    let age = weighted(0.9, select(Age::ALL));
    let minds = age.prop_flat_map(|age| (Just(age), ticks("w1", age), ticks("w2", age)));
    let answers = minds.prop_flat_map(|(age, w1, w2)| {
        let ticked: Vec<String> = [&w1, &w2].into_iter().flatten().cloned().collect();
        let subjects = subjects(ticked);
        let answer = |item: &Item| match item.id.as_str() {
            "k1" => Just(age.map(|age| Answer::One(age.id().into()))).boxed(),
            "w1" => Just(Some(Answer::Many(w1.clone()))).boxed(),
            "w2" => Just(Some(Answer::Many(w2.clone()))).boxed(),
            _ => weighted(0.8, any_answer(item, &subjects)).boxed(),
        };
        CONTENT.questionnaire.items.iter().map(answer).collect::<Vec<_>>()
    });
    (answers, proptest::bool::weighted(0.15), 0..9_usize).prop_map(|(answers, content, but)| {
        let items = CONTENT.questionnaire.items.iter().map(|item| item.id.as_str());
        let given = items.zip(answers).filter_map(|(item, answer)| Some((item, answer?)));
        let answers = given.collect::<Answers>();
        if content { wants_nothing(answers, but) } else { answers }
    })
}

/// The six answers that say "nothing now", one of them skipped now and then.
fn wants_nothing(mut answers: Answers, but: usize) -> Answers {
    let one = |id: &str| Answer::One(id.to_owned());
    let none = |id: &str| Answer::Many(vec![id.to_owned()]);
    let six = [
        ("e0", one("enough")),
        ("p0", one("not-needed")),
        ("i0", one("enough")),
        ("n0", one("enough")),
        ("w1", none("none-child")),
        ("w2", none("none-self")),
    ];
    for (nth, (item, answer)) in six.into_iter().enumerate() {
        answers.set(item, if nth == but { Answer::Many(Vec::new()) } else { answer });
    }
    answers.without(&["x1", "v1", "w3", "w4", "d1"])
}

/// What is ticked in W1 or W2: mostly a few of the topics offered.
fn ticks(item: &'static str, age: Option<Age>) -> impl Strategy<Value = Vec<String>> {
    let questionnaire = &CONTENT.questionnaire;
    let (none, offered): (Vec<usize>, Vec<usize>) = questionnaire
        .topics_offered(item, age)
        .into_iter()
        .partition(|place| questionnaire.topics[*place].special == Some(Special::None));
    let of_any_age =
        questionnaire.topics.iter().enumerate().filter(|(_, topic)| {
            topic.items.iter().any(|id| id == item) && topic.special != Some(Special::None)
        });
    let of_any_age: Vec<usize> = of_any_age.map(|(place, _)| place).collect();
    let places = prop_oneof![
        1 => Just(none),
        1 => Just(Vec::new()),
        6 => subsequence(offered, 0..=4).prop_shuffle(),
        1 => subsequence(of_any_age, 0..=8).prop_shuffle(),
    ];
    places.prop_map(|places| {
        let id = |place: usize| CONTENT.questionnaire.topics[place].id.clone();
        places.into_iter().map(id).collect()
    })
}

/// What W3, W4 and D1 may be about: the ticked topics, and one that is not.
fn subjects(ticked: Vec<String>) -> Vec<String> {
    let questionnaire = &CONTENT.questionnaire;
    let is_topic = |id: &String| {
        let place = questionnaire.topic(id).expect("ticked from the questionnaire");
        questionnaire.topics[place].special != Some(Special::None)
    };
    let mut subjects: Vec<String> = ticked.into_iter().filter(is_topic).collect();
    if !subjects.iter().any(|id| id == "potty") {
        subjects.push("potty".into());
    }
    subjects.sort();
    subjects.dedup();
    subjects
}

fn any_answer(item: &Item, subjects: &[String]) -> BoxedStrategy<Answer> {
    let about = match item.repeat {
        None => return plain(item, subjects),
        Some(Repeat::TopTopics) => subjects.to_vec(),
        Some(Repeat::Sources) => options(item, subjects, true),
    };
    btree_map(select(about), plain(item, subjects), 0..=4).prop_map(Answer::Each).boxed()
}

fn plain(item: &Item, subjects: &[String]) -> BoxedStrategy<Answer> {
    match item.kind {
        Kind::Text => "\\PC{0,20}".prop_map(Answer::One).boxed(),
        Kind::Single => one(item, subjects).prop_map(Answer::One).boxed(),
        Kind::Multiple | Kind::Ranked => {
            let options = options(item, subjects, false);
            let most = item.max.unwrap_or(6).min(options.len());
            let several = subsequence(options, 0..=most).prop_shuffle();
            if item.choices == Some(Choices::Sources) {
                let nobody = Just(vec!["nobody".to_owned()]);
                return prop_oneof![1 => nobody, 6 => several].prop_map(Answer::Many).boxed();
            }
            several.prop_map(Answer::Many).boxed()
        }
    }
}

/// One option; "too much" rarely, or nearly everybody would have friction.
fn one(item: &Item, subjects: &[String]) -> impl Strategy<Value = String> + use<> {
    let all = options(item, subjects, false);
    let usual: Vec<String> = all.iter().filter(|id| *id != "too-much").cloned().collect();
    prop_oneof![4 => select(usual), 1 => select(all)]
}

/// The options of an item; with `sources` those whom it is asked about.
fn options(item: &Item, subjects: &[String], sources: bool) -> Vec<String> {
    let questionnaire = &CONTENT.questionnaire;
    match &item.choices {
        _ if sources => questionnaire.sources.iter().map(|source| source.id.clone()).collect(),
        Some(Choices::Sources) => {
            let named = questionnaire.sources.iter().filter(|source| !source.exclusive);
            named.map(|source| source.id.clone()).collect()
        }
        Some(Choices::Scale(name)) => questionnaire.scale(name).to_vec(),
        Some(Choices::List(name)) => {
            questionnaire.list(name).iter().map(|option| option.id.clone()).collect()
        }
        _ => subjects.to_vec(),
    }
}
