//! An id that can open an offer belongs to one list: topics, household answers
//! or sources. In two of them, one answer would open what another names.

use super::findings::Findings;
use super::pack::Pack;

pub fn check(pack: &Pack, findings: &mut Findings) {
    let questionnaire = &pack.questionnaire;
    let topics = questionnaire.topics.iter().map(|one| (one.id.as_str(), "topic"));
    let household = questionnaire.list("household").iter();
    let household = household.map(|one| (one.id.as_str(), "household answer"));
    let sources = questionnaire.sources.iter().map(|one| (one.id.as_str(), "source"));
    let mut all: Vec<(&str, &str)> = topics.chain(household).chain(sources).collect();
    all.sort_unstable();
    for pair in all.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        let [(id, one), (_, other)] = [pair[0], pair[1]];
        let what = format!("is a {one} and a {other}; rename the newer one");
        findings.add("questionnaire.json", format!("“{id}”"), what);
    }
}
