//! Goals 2, 3, 8 and 10: how useful the three are to a parent, against one who
//! knows what is true of that parent. Who truly wants nothing is left out: to
//! them no support is worth more than another.

use steunwijzer::domain::candidate::Candidate;
use steunwijzer::domain::ids::{Region, Version};
use steunwijzer::domain::profile::Profile;
use steunwijzer::domain::ranking::rank;
use steunwijzer::domain::three::choose;

use super::CONTENT;
use super::answering::{Instrument, Manner};
use super::chance::Chance;
use super::oracle::{Oracle, share_of_best};
use super::parent::{Group, Parent};
use super::table::Row;

const PARENTS: usize = 5_000;
/// The items are drawn anew after so many parents.
const A_DRAW: usize = 250;

/// Means over many parents.
#[derive(Default)]
pub struct Means {
    /// Share of parents who truly want something; the next three are theirs.
    wanting: f64,
    /// nDCG@3 of the three that are shown, and of the first of the ranking.
    pub three: f64,
    ranking: f64,
    /// Share whose first is among the oracle's best five.
    first_in_five: f64,
    /// nDCG@3 of the three that are shown to all parents.
    everybody: f64,
    pub level: f64,
    /// Share with specialised help among the three.
    pub specialised: f64,
}

pub fn means(sharpness: f64, manner: Manner, group: Group) -> Means {
    let mut means = Means::default();
    let each = 1.0 / PARENTS as f64;
    let mut instrument = Instrument::draw(&mut Chance::new(0), sharpness);
    for nth in 0..PARENTS {
        if nth % A_DRAW == 0 {
            instrument = Instrument::draw(&mut Chance::new(nth as u64), sharpness);
        }
        let parent = Parent::draw(&mut Chance::new(1_000_000 + nth as u64), group);
        let mut chance = Chance::new(2_000_000 + nth as u64);
        let answers = instrument.ask(&mut chance, &parent, manner);
        let profile = Profile::of(&CONTENT.questionnaire, &answers);
        let ranking = rank(&CONTENT.questionnaire, &profile, CONTENT.candidates(parent.region));
        let three = choose(&CONTENT.questionnaire, &profile, &ranking);
        let oracle = Oracle::of(&parent);
        let of = |one: &Candidate| oracle.gain(one);
        let shown: Vec<f64> = three.iter().map(|one| of(one.ranked.candidate)).collect();
        let first: Vec<f64> = ranking.iter().take(3).map(|one| of(one.candidate)).collect();
        let mut all: Vec<f64> = CONTENT.candidates(parent.region).map(of).collect();
        let three_share = share_of_best(&shown, all.iter().copied());
        let ranking_share = share_of_best(&first, all.iter().copied());
        all.sort_by(|one, other| other.total_cmp(one));
        if oracle.wants_something() {
            means.wanting += each;
            means.three += each * three_share;
            means.ranking += each * ranking_share;
            means.first_in_five += each * f64::from(u8::from(shown[0] >= all[4]));
        }
        means.everybody += each * three_share;
        let levels = three.iter().map(|one| one.ranked.candidate.level);
        means.level += each * levels.clone().map(f64::from).sum::<f64>() / 3.0;
        means.specialised += each * f64::from(u8::from(levels.clone().any(|level| level == 3)));
    }
    for mean in [&mut means.three, &mut means.ranking, &mut means.first_in_five] {
        *mean /= means.wanting;
    }
    means
}

/// nDCG@3 of three at random, and of the three that are worth most to all
/// parents of a region together; both among what suits the child's age.
fn without_asking() -> (f64, f64) {
    let parents: Vec<Parent> = (0..PARENTS)
        .map(|nth| Parent::draw(&mut Chance::new(1_000_000 + nth as u64), Group::default()))
        .filter(|parent| Oracle::of(parent).wants_something())
        .collect();
    let mut worth: Vec<Vec<f64>> =
        Region::ALL.iter().map(|region| vec![0.0; CONTENT.candidates(*region).count()]).collect();
    for parent in &parents {
        let oracle = Oracle::of(parent);
        let worth = worth[parent.region.index()].iter_mut();
        for (worth, candidate) in worth.zip(CONTENT.candidates(parent.region)) {
            *worth += oracle.gain(candidate);
        }
    }
    let mut chance = Chance::new(3);
    let [mut random, mut popular] = [0.0, 0.0];
    for parent in &parents {
        let oracle = Oracle::of(parent);
        let worth = &worth[parent.region.index()];
        let mut suiting: Vec<(f64, f64)> = CONTENT
            .candidates(parent.region)
            .zip(worth)
            .filter(|(candidate, _)| oracle.is_for(candidate))
            .map(|(candidate, worth)| (*worth, oracle.gain(candidate)))
            .collect();
        let all = || suiting.iter().map(|(_, gain)| *gain);
        let best: Vec<f64> = all().collect();
        let any: Vec<f64> = (0..3).map(|_| *chance.one_of(&best)).collect();
        random += share_of_best(&any, best.iter().copied());
        suiting.sort_by(|one, other| other.0.total_cmp(&one.0));
        let first: Vec<f64> = suiting.iter().take(3).map(|(_, gain)| *gain).collect();
        popular += share_of_best(&first, best.iter().copied());
    }
    let count = parents.len() as f64;
    (random / count, popular / count)
}

pub fn rows() -> Vec<Row> {
    let everybody = Group::default();
    let short = means(1.8, Manner::of(Version::Short), everybody);
    let full_manner = Manner::of(Version::Full);
    let full = means(1.8, full_manner, everybody);
    let (random, popular) = without_asking();
    let use_of = |manner| means(1.8, manner, everybody).three;
    let lost = |skipping, keeps_topics| full.three - use_of(Manner { skipping, keeps_topics, ..full_manner });
    let careless = use_of(Manner { careless: 0.10, ..full_manner });
    let noisy = |version| use_of(Manner { noisy_ticks: true, ..Manner::of(version) });
    let [blunt, sharp] = [1.3, 2.3].map(|sharpness| means(sharpness, full_manner, everybody).three);
    let kept = [0.10, 0.25].map(|skipping| format!("{:.3}", lost(skipping, true)));
    let kept = kept.join(" / ");
    let others = format!("{random:.2} / {popular:.2}");
    vec![
        Row::at_least("2", "use of the three (nDCG@3), full", 0.78, full.three),
        Row::at_least("2", "… short", 0.75, short.three),
        Row::at_least("2", "… full, above the most popular", 0.12, full.three - popular),
        Row::note("2", "   three at random / the three most popular", others),
        Row::note(
            "2",
            "   first of the ranking (diversity off), short / full",
            format!("{:.2} / {:.2}", short.ranking, full.ranking),
        ),
        Row::note(
            "2",
            "   the three, short / full, with parents who want nothing",
            format!("{:.2} / {:.2}", short.everybody, full.everybody),
        ),
        Row::note("2", "   the three, full, at a = 1.3 / 2.3", format!("{blunt:.2} / {sharp:.2}")),
        Row::note(
            "2",
            "   the three, ticks as noisy as answers, short / full",
            format!("{:.2} / {:.2}", noisy(Version::Short), noisy(Version::Full)),
        ),
        Row::at_least("3", "first card among the best five, full", 0.58, full.first_in_five),
        Row::at_least("3", "… short", 0.50, short.first_in_five),
        Row::at_most("8", "use lost when 10% is skipped", 0.03, lost(0.10, false)),
        Row::at_most("8", "… when 25% is skipped", 0.06, lost(0.25, false)),
        Row::note("8", "   … of other questions than W1 and W2", kept),
        Row::at_most("10", "use lost when 10% of parents are careless", 0.04, full.three - careless),
    ]
}
