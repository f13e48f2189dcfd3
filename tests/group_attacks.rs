//! Whether what a group is shown gives one of its parents away: each attack
//! worked out exactly, as tables (`--nocapture` prints them), and one of them
//! tried on the code itself. A posterior is how sure one can be of an answer
//! that was as likely yes as no before (instrument, section 5, goal 19).

#[path = "data/groups.rs"]
mod groups;
#[path = "data/walks.rs"]
mod walks;

use groups::{Attack, Design, SIZES, TOPICS, ask_about, bands, binomial, both, chance_of, worst};
use groups::{
    early_of_batch, fakes, homogeneous, late_alone, late_of_batch, single, stored, who_left, who_stayed,
};
use steunwijzer::domain::group::band::Band;
use steunwijzer::domain::group::noise::{ODDS, noise};
use steunwijzer::domain::group::picture::Picture;
use steunwijzer::domain::group::round::Round;
use walks::Dice;

/// The largest posterior that the goal lets be, and what rounding may add.
const GOAL: f64 = 0.80 + 1e-9;

/// How often noise is drawn, and rounds are tried.
const DRAWS: usize = 200_000;
const ROUNDS: usize = 20_000;

/// One row of the table for each design.
struct Row {
    attack: &'static str,
    of: fn(Design, u32) -> Vec<Attack>,
    /// Does the design of the stated rules fail, and does it tell for certain?
    rules: Fails,
    bars: Fails,
}

/// How a design fails under an attack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fails {
    Not,
    Goal,
    Certain,
}

const ROWS: [Row; 8] = [
    Row { attack: "a band of one counter", of: single, rules: Fails::Goal, bars: Fails::Goal },
    Row { attack: "everybody said the same", of: homogeneous, rules: Fails::Goal, bars: Fails::Goal },
    Row { attack: "next round without one", of: who_left, rules: Fails::Certain, bars: Fails::Goal },
    Row { attack: "batch: one of the early", of: early_of_batch, rules: Fails::Goal, bars: Fails::Goal },
    Row { attack: "batch: one of the late", of: late_of_batch, rules: Fails::Certain, bars: Fails::Goal },
    Row { attack: "one late, let in at once", of: late_alone, rules: Fails::Certain, bars: Fails::Goal },
    Row { attack: "invented parents", of: fakes, rules: Fails::Certain, bars: Fails::Goal },
    Row { attack: "reads what is stored, once", of: stored, rules: Fails::Certain, bars: Fails::Goal },
];

#[test]
fn the_goal_holds_as_built_under_every_attack_and_the_stated_rules_alone_fail() {
    println!("{:26}  {:12}  {:>2}  {:>9}  {:>10}  held", "attack", "design", "n", "posterior", "certain at");
    for row in &ROWS {
        for (design, fails) in Design::ALL.into_iter().zip([row.rules, row.bars, Fails::Not]) {
            let found = SIZES.map(|parents| {
                let found: Vec<(f64, bool)> = (row.of)(design, parents).iter().map(worst).collect();
                let posterior = found.iter().map(|(posterior, _)| *posterior).fold(0.0, f64::max);
                (posterior, parents, found.iter().any(|(_, certain)| *certain))
            });
            let found: Vec<(f64, u32, bool)> = found.collect();
            let worst = found.iter().fold((0.0, 0), |worst, (posterior, parents, _)| {
                if *posterior > worst.0 + 1e-9 { (*posterior, *parents) } else { worst }
            });
            let certain = found.iter().filter(|(.., certain)| *certain).count();
            let found = match certain {
                0 if worst.0 <= GOAL => Fails::Not,
                0 => Fails::Goal,
                _ => Fails::Certain,
            };
            let held = if found == Fails::Not { "yes" } else { "no" };
            println!(
                "{:26}  {:12}  {:>2}  {:>9.3}  {certain:>4} of {}  {held}",
                row.attack,
                design.name(),
                worst.1,
                worst.0,
                SIZES.count()
            );
            assert_eq!(found, fails, "{}, {}", row.attack, design.name());
        }
    }
}

/// How likely the picture of a question lets everybody's answer be told, more
/// surely than the goal lets it.
fn given_away(design: Design, parents: u32) -> f64 {
    let [no, yes] = &single(design, parents)[0];
    let told = no.iter().zip(yes).filter(|(no, yes)| no.max(**yes) > GOAL * (*no + *yes));
    told.map(|(no, yes)| (no + yes) / 2.0).sum()
}

#[test]
fn one_of_eight_questions_gives_everybody_away_by_the_stated_rules_and_never_as_built() {
    let of_eight = |one: f64| 1.0 - (1.0 - one).powi(8);
    println!("at least one of eight questions: {:?}", Design::ALL.map(Design::name));
    for parents in SIZES {
        let all = Design::ALL.map(|design| of_eight(given_away(design, parents)));
        println!("{parents:>2} {}", all.map(|chance| format!("{chance:>6.3}")).join(" "));
        assert_eq!(all[2], 0.0, "{parents}");
    }
    assert!(of_eight(given_away(Design::Rules, 5)) > 0.8, "five parents, stated rules");
    // Without bands: the figures of the instrument.
    for (parents, said) in [(3, 55.0), (4, 24.0), (5, 9.4), (6, 3.7), (8, 0.6), (10, 0.1)] {
        let same: f64 = [0.20, 0.40, 0.28, 0.12_f64].iter().map(|share| share.powi(parents)).sum();
        assert!((100.0 * of_eight(same) - said).abs() < 0.5, "{parents}: {}", of_eight(same));
    }
}

#[test]
fn what_is_known_not_to_hold_is_told() {
    println!("the same parent in m rounds, all other answers known:");
    for rounds in 1..=3 {
        let mut seen: Attack = [vec![1.0], vec![1.0]];
        for _ in 0..rounds {
            let narrow = |yes| [-1, 0, 1, 2].map(|shown| chance_of(shown - yes)).to_vec();
            seen = [both(&seen[0], &narrow(0)), both(&seen[1], &narrow(1))];
        }
        let (posterior, limit) = (worst(&seen).0, 1.0 - 1.0 / (1.0 + 4_f64.powi(rounds)));
        println!("  {rounds}: {posterior:.3}");
        assert!((posterior - limit).abs() < 1e-9);
    }
    let stayed: Vec<f64> = SIZES.map(|parents| worst(&who_stayed(Design::Built, parents)).0).collect();
    println!("in two rounds, no other answer known, by n from 5: {stayed:.3?}");
    assert!(stayed[..5].iter().all(|posterior| *posterior <= GOAL) && stayed[25] > 0.9);
    println!("what settles several counters, all other parents known:");
    let counters = |many: u32, ticks: f64| binomial(many, 0.2 + 0.6 * ticks);
    let one_age = |own, other| both(&counters(10, own), &counters(10, other));
    for (what, told) in [
        ("no one supports me: 5 counters, else two ticks", [counters(5, 0.0), counters(5, 0.4)]),
        ("nothing about my child: 10, else two or three", [counters(10, 0.0), counters(10, 0.25)]),
        ("one age or another: 10 of each, two or three", [one_age(0.25, 0.0), one_age(0.0, 0.25)]),
    ] {
        let right: f64 = told[0].iter().zip(&told[1]).map(|(one, other)| one.max(*other) / 2.0).sum();
        let (posterior, certain) = worst(&told);
        println!("  {what}: right {right:.3}, posterior up to {posterior:.5}");
        assert!(posterior > GOAL && !certain, "{what}");
    }
    let mut dice = Dice(3);
    let mut round = Round::new(ask_about(&TOPICS), &mut || dice.roll() as u32);
    let row: Vec<bool> = (0..34).map(|_| dice.below(2) == 1).collect();
    let before = round.waiting.yes.clone();
    round.add(&row);
    let between = round.waiting.yes.iter().zip(&before).map(|(after, before)| after - before == 1);
    assert_eq!(between.collect::<Vec<_>>(), row, "read before and after one parent, all is told");
}

#[test]
fn the_noise_is_drawn_as_it_is_said() {
    assert_eq!(ODDS, 4);
    // How often each number of steps comes, over all patterns of sixteen bits;
    // the second number is drawn as nought.
    let steps = |first: &[u32]| {
        let mut draws = first.iter().chain([&1]);
        noise(&mut || *draws.next().expect("no more is drawn"))
    };
    let mut often = [0; 9];
    for bits in 0..1 << 16 {
        often[steps(&[bits | 1 << 16]) as usize] += 1;
    }
    let geometric: Vec<i32> = (0..8).map(|steps| 3 << (14 - 2 * steps)).chain([1]).collect();
    assert_eq!(often.to_vec(), geometric);
    assert_eq!([steps(&[1 << 31]), steps(&[0, 4]), steps(&[0, 0, 0, 3])], [15, 17, 48], "without an end");
    // So the difference of two has these chances, and no two neighbours differ by more than the odds.
    let one = |steps: i32| 0.75 * 0.25_f64.powi(steps);
    for d in -20..=20_i32 {
        let found: f64 = (0..60).map(|less| one(less + d.max(0)) * one(less - d.min(0))).sum();
        assert!((found / chance_of(d) - 1.0).abs() < 1e-12, "{d}");
        let ratio = chance_of(d) / chance_of(d + 1);
        assert!(ratio == 4.0 || ratio == 0.25, "{d}: {ratio}");
    }
    let mut dice = Dice(19);
    let mut often = std::collections::BTreeMap::new();
    for _ in 0..DRAWS {
        *often.entry(noise(&mut || dice.roll() as u32)).or_insert(0.0) += 1.0;
    }
    for d in -6..=6 {
        let (expected, found) = (DRAWS as f64 * chance_of(d), often.get(&d).copied().unwrap_or(0.0));
        assert!(f64::abs(found - expected) < 5.0 * expected.sqrt() + 5.0, "{d}: {found} for {expected}");
    }
}

#[test]
fn the_noise_of_each_counter_and_each_batch_is_drawn_anew() {
    let equal =
        |one: &[i32], other: &[i32]| one.iter().zip(other).filter(|(one, other)| one == other).count();
    let (mut neighbours, mut batches, mut pairs) = (0, 0, 0);
    for seed in 0..2_000 {
        let mut dice = Dice(seed);
        let mut round = Round::new(ask_about(&TOPICS), &mut || dice.roll() as u32);
        let drawn = round.waiting.yes.clone();
        round.close(&mut || dice.roll() as u32);
        assert_eq!(
            round.shown.as_ref().map(|shown| &shown.yes),
            Some(&drawn),
            "none is added when it closes"
        );
        neighbours += equal(&drawn[1..], &drawn[..33]);
        batches += equal(&drawn, &round.waiting.yes);
        pairs += 33;
    }
    // The sum of the squares of 0.6 × 4^−|d|.
    for (what, equal) in [("neighbours", neighbours), ("batches", batches * 33 / 34)] {
        let share = f64::from(equal as u32) / f64::from(pairs);
        assert!((share - 0.408).abs() < 0.01, "{what}: {share}");
    }
}

#[test]
fn a_band_is_mostly_the_true_one() {
    println!("{:>2} {:>5}  true   one off  two or more", "n", "count");
    for parents in [5, 8, 12, 15, 20, 30] {
        // Below eight parents no count is "a part": the bands that there are.
        let mut there: Vec<Band> = (0..=parents).map(|count| Band::of(count, parents as u32)).collect();
        there.dedup();
        let mut right = 0.0;
        for count in 0..=parents {
            let truth = there.iter().position(|band| *band == Band::of(count, parents as u32));
            let mut off = [0.0; 3];
            for (band, chance) in Band::ALL.iter().zip(bands(true, count, parents as u32)) {
                let shown = there.iter().position(|one| one == band);
                let Some((shown, truth)) = shown.zip(truth) else { continue };
                off[shown.abs_diff(truth).min(2)] += chance;
            }
            println!("{parents:>2} {count:>5}  {:.3}  {:.3}    {:.3}", off[0], off[1], off[2]);
            assert!((off.iter().sum::<f64>() - 1.0).abs() < 1e-9, "every band that is shown is there");
            assert!(off[0] > 0.6 - 1e-9 && off[2] <= 0.06, "{count} of {parents}: {off:?}");
            right += off[0] / f64::from(parents + 1);
        }
        println!("{parents:>2}  mean  {right:.3}");
    }
}

#[test]
fn seven_who_are_invented_tell_four_answers_in_five_of_the_eighth_and_no_more() {
    let topics = &TOPICS[..3];
    let mut dice = Dice(4);
    // Two of the invented say yes: the eighth brings the count to the edge.
    for parents in [5, 8] {
        let (mut right, mut guesses) = (vec![0; 13], 0);
        for _ in 0..ROUNDS {
            let mut round = Round::new(ask_about(topics), &mut || dice.roll() as u32);
            let row: Vec<bool> = (0..13).map(|_| dice.below(2) == 1).collect();
            (1..parents).for_each(|nth| round.add(&[nth <= 2; 13]));
            round.add(&row);
            round.close(&mut || dice.roll() as u32);
            let picture = Picture::of(&round).expect("it is closed");
            guesses += 1;
            for (cell, band) in seen(&picture, topics) {
                right[cell] += usize::from((band > Band::Few) == row[cell]);
            }
        }
        let shares: Vec<f64> =
            right.iter().map(|right| f64::from(*right as u32) / f64::from(guesses)).collect();
        println!("{parents} parents, all but one invented: {shares:.3?}");
        let shown = shares.into_iter().skip(if parents < 8 { 10 } else { 0 });
        for share in shown {
            assert!((share - 0.80).abs() < 0.0125, "{share}");
        }
    }
}

/// What a picture says of the counters, by their place.
fn seen(picture: &Picture, topics: &[String]) -> Vec<(usize, Band)> {
    let place = |id: &String| 10 + topics.iter().position(|topic| topic == id).expect("a topic of the round");
    let of_topics = |topics: &[(String, Band)]| topics.iter().map(|(id, band)| (place(id), *band)).collect();
    match picture {
        Picture::TooFew => Vec::new(),
        Picture::Small { topics, .. } => of_topics(topics),
        Picture::Whole(whole) => {
            let sources = whole.sources.iter().map(|(_, band)| *band);
            let first = whole.forms.iter().copied().chain([whole.goes_well]).chain(sources);
            let topics: Vec<(usize, Band)> = of_topics(&whole.topics);
            first.enumerate().chain(topics).collect()
        }
    }
}
