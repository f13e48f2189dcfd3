//! What is on simulated parents' minds, as they tap it.

use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::ids::Version;

use super::CONTENT;
use super::answering::{Instrument, Manner};
use super::chance::Chance;
use super::parent::Parent;

/// W1 to W4 and D1: what is ticked, what comes first, how much it weighs,
/// and how far the parent wants to go with it.
pub fn mind(
    instrument: &Instrument,
    chance: &mut Chance,
    parent: &Parent,
    manner: Manner,
    answers: &mut Answers,
) {
    let questionnaire = &CONTENT.questionnaire;
    let noise = parent.noise();
    let (worry, wish) = (&instrument.items["w4"], &instrument.items["d1"]);
    let mut ticked: Vec<(f64, usize)> = Vec::new();
    for topic in parent.topics() {
        let concern = parent.concern[topic].expect("the topic is offered at this age");
        let heard = worry.heard(chance, concern, noise);
        let over = if manner.noisy_ticks {
            heard - parent.line(topic) * worry.spread()
        } else {
            concern - parent.line(topic)
        };
        if over > 0.0 {
            ticked.push((heard - parent.line(topic), topic));
        }
    }
    for (item, none) in [("w1", "none-child"), ("w2", "none-self")] {
        let offered = questionnaire.topics_offered(item, Some(parent.age));
        let here = offered.into_iter().filter(|topic| ticked.iter().any(|(_, one)| one == topic));
        let ids: Vec<String> = here.map(|topic| questionnaire.topics[topic].id.clone()).collect();
        let ids = if ids.is_empty() { vec![none.to_owned()] } else { ids };
        answers.set(item, Answer::Many(ids));
    }
    ticked.sort_by(|one, other| other.0.total_cmp(&one.0));
    let top: Vec<usize> = ticked.iter().take(3).map(|(_, topic)| *topic).collect();
    let id = |topic: usize| questionnaire.topics[topic].id.clone();
    if ticked.len() >= 2 {
        answers.set("w3", Answer::Many(top.iter().map(|topic| id(*topic)).collect()));
    }
    let wished = if manner.version == Version::Short { 1 } else { 3 };
    for (nth, topic) in top.iter().enumerate() {
        let concern = parent.concern[*topic].expect("it was ticked");
        let heard = worry.heard(chance, concern, noise) - parent.line(*topic);
        let step = [0.2, 0.8, 1.5].into_iter().filter(|cut| *cut < heard).count();
        let one = Answer::One(questionnaire.scale("worry")[step].clone());
        answers.set_about("w4", &id(*topic), one);
        let step = wish.answer(chance, parent.wish[*topic], noise);
        if nth < wished {
            let one = Answer::One(questionnaire.scale("wish")[step].clone());
            answers.set_about("d1", &id(*topic), one);
        }
    }
}
