//! Every region has enough that suits every parent, to fill an empty place.

use std::collections::BTreeSet;

use super::findings::Findings;
use super::pack::Pack;
use crate::domain::candidate::Candidate;
use crate::domain::ids::{Age, Region};

const FEWEST: usize = 3;
const FEWEST_AT_AN_AGE: usize = 2;
const LIGHT: u8 = 1;

pub fn check(pack: &Pack, findings: &mut Findings) {
    for region in Region::ALL.iter().copied() {
        let file = format!("offers/{region}.json");
        let fills =
            |one: &&Candidate| one.fallback.is_some() && one.level <= LIGHT && one.only_with.is_empty();
        let all: Vec<_> = pack.candidates(region).filter(fills).collect();
        let organisers = organisers(all.iter().copied());
        if organisers < FEWEST {
            let what = format!("are of {organisers} organisers; it needs at least {FEWEST}");
            findings.add(&file, "fallbacks", what);
        }
        for age in Age::ALL.iter().copied() {
            let here = all.iter().copied().filter(|one| one.ages.contains(age));
            let organisers = self::organisers(here);
            if organisers < FEWEST_AT_AN_AGE {
                let what = format!("are of {organisers} organisers; it needs at least {FEWEST_AT_AN_AGE}");
                findings.add(&file, format!("fallbacks at age “{age}”"), what);
            }
        }
    }
}

/// How many organisers; an offer without one stands for itself.
fn organisers<'a>(offers: impl Iterator<Item = &'a Candidate>) -> usize {
    let name = |one: &'a Candidate| one.organiser.as_ref().unwrap_or(&one.id);
    offers.map(name).collect::<BTreeSet<_>>().len()
}
