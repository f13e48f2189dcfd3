//! Every topic and every form has enough to suggest in every region.
//!
//! What is only for those who named something counts for a topic only where
//! that topic itself opens it, and for a form not at all.

use super::findings::Findings;
use super::pack::Pack;
use crate::domain::candidate::Candidate;
use crate::domain::ids::{Age, Form, Region};
use crate::domain::questionnaire::Topic;

const FEWEST: usize = 3;
const LIGHT: u8 = 1;

pub fn check(pack: &Pack, findings: &mut Findings) {
    for region in Region::ALL.iter().copied() {
        for (place, topic) in pack.questionnaire.topics.iter().enumerate() {
            if topic.special.is_none() {
                topic_in(pack, region, place, topic, findings);
            }
        }
        for form in Form::ALL.iter().copied() {
            let fits = |one: &&Candidate| one.forms.contains(form) && one.only_with.is_empty();
            let found: Vec<_> = pack.candidates(region).filter(fits).collect();
            enough(region, format!("form “{form}”"), &found, findings);
        }
    }
}

fn topic_in(pack: &Pack, region: Region, place: usize, topic: &Topic, findings: &mut Findings) {
    for age in Age::ALL.iter().copied() {
        let offered = |item| pack.questionnaire.topics_offered(item, Some(age)).contains(&place);
        if !offered("w1") && !offered("w2") {
            continue;
        }
        let opens = |one: &Candidate| one.only_with.is_empty() || one.only_with.contains(&topic.id);
        let about = |one: &&Candidate| one.topics.contains(place) && one.ages.contains(age);
        let candidates = pack.candidates(region).filter(about);
        let found: Vec<_> = candidates.filter(|one| opens(one)).collect();
        let about = format!("topic “{}” at age “{age}”", topic.id);
        enough(region, about, &found, findings);
    }
}

fn enough(region: Region, about: String, found: &[&Candidate], findings: &mut Findings) {
    let file = format!("offers/{region}.json");
    if found.len() < FEWEST {
        let what = format!("has {} offers and cards; it needs at least {FEWEST}", found.len());
        findings.add(&file, &about, what);
    }
    if !found.iter().any(|one| one.level <= LIGHT) {
        findings.add(&file, &about, "has nothing at level 0 or 1; add a light step");
    }
}
