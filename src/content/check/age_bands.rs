//! Every age band is offered a fair number of topics about the child.

use super::findings::Findings;
use super::pack::Pack;
use crate::domain::ids::Age;

const FEWEST: usize = 9;
const MOST: usize = 11;

pub fn check(pack: &Pack, findings: &mut Findings) {
    let questionnaire = &pack.questionnaire;
    for age in Age::ALL {
        let offered = questionnaire.topics_offered("w1", Some(*age));
        let topics = offered.iter().map(|place| &questionnaire.topics[*place]);
        let regular = topics.filter(|topic| topic.special.is_none()).count();
        if !(FEWEST..=MOST).contains(&regular) {
            let what = format!("has {regular} topics; give it {FEWEST} to {MOST}");
            findings.add("questionnaire.json", format!("w1_order “{age}”"), what);
        }
    }
}
