//! Goal 16: groups of parents with the same latents, compared.

use steunwijzer::domain::ids::{Age, Version};

use super::answering::Manner;
use super::parent::Group;
use super::table::Row;
use super::usefulness::{Means, means};

pub fn rows() -> Vec<Row> {
    let of = |group| means(1.8, Manner::of(Version::Full), group);
    let ages = Age::ALL.iter().map(|age| of(Group { age: Some(*age), ..Group::default() }));
    let households = ["with-partner", "mostly-alone"]
        .map(|household| of(Group { household: Some(household), ..Group::default() }));
    let languages = [false, true].map(|newcomer| of(Group { newcomer: Some(newcomer), ..Group::default() }));
    let groups = [
        ("age band", ages.collect::<Vec<_>>()),
        ("single parent", households.into()),
        ("new to the language", languages.into()),
    ];
    let mut rows = Vec::new();
    for (name, means) in groups {
        let spread = |of: fn(&Means) -> f64| {
            let highest = means.iter().map(of).fold(f64::MIN, f64::max);
            let lowest = means.iter().map(of).fold(f64::MAX, f64::min);
            (lowest, highest)
        };
        let (lowest, highest) = spread(|one| one.three);
        let gap = highest - lowest;
        rows.push(Row::at_most("16", &format!("gap in use by {name}"), 0.05, gap).guess());
        let mean = means.iter().map(|one| one.specialised).sum::<f64>() / means.len() as f64;
        let (_, most) = spread(|one| one.specialised);
        rows.push(
            Row::at_most("16", &format!("level 3 by {name}, most against mean"), 1.5, most / mean).guess(),
        );
        let (low, high) = spread(|one| one.level);
        rows.push(Row::note("16", &format!("   mean level by {name}"), format!("{low:.2} to {high:.2}")));
    }
    rows
}
