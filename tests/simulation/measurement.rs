//! Goals 4 to 7: how well the questions tell what is true, at a = 1.8.

use steunwijzer::domain::answers::Answers;
use steunwijzer::domain::counted::item_of;
use steunwijzer::domain::ids::{Adequacy, Form, Frequency, Version};
use steunwijzer::domain::profile::Profile;

use super::CONTENT;
use super::answering::{Instrument, Manner};
use super::chance::{Chance, exceeded_by};
use super::parent::{CLASSES, Group, Parent};
use super::table::Row;

const PARENTS: usize = 20_000;
const A_DRAW: usize = 1_000;

/// One parent and what they answered.
struct Case {
    parent: Parent,
    profile: Profile,
    answers: Answers,
}

fn cases(draw: usize) -> Vec<Case> {
    let instrument = Instrument::draw(&mut Chance::new(draw as u64), 1.8);
    let case = |nth: usize| {
        let mut chance = Chance::new((5_000_000 + draw * A_DRAW + nth) as u64);
        let parent = Parent::draw(&mut chance, Group::default());
        let answers = instrument.ask(&mut chance, &parent, Manner::of(Version::Full));
        Case { profile: Profile::of(&CONTENT.questionnaire, &answers), parent, answers }
    };
    (0..A_DRAW).map(case).collect()
}

/// Cronbach's alpha of these items, and the standard error of their mean on 0
/// to 100.
fn alpha(cases: &[Case], items: &[&str]) -> (f64, f64) {
    let step = |case: &Case, item: &&str| {
        let answer = Frequency::from_id(case.answers.one(item)?)?;
        Some(answer.index() as f64)
    };
    let all = |case: &Case| items.iter().map(|item| step(case, item)).collect::<Option<Vec<f64>>>();
    let answered: Vec<Vec<f64>> = cases.iter().filter_map(all).collect();
    let count = items.len() as f64;
    let each: f64 = (0..items.len()).map(|nth| variance(answered.iter().map(|row| row[nth]))).sum();
    let total = variance(answered.iter().map(|row| row.iter().sum()));
    let alpha = count / (count - 1.0) * (1.0 - each / total);
    let bar = variance(answered.iter().map(|row| 100.0 * row.iter().sum::<f64>() / count / 3.0));
    (alpha, (bar * (1.0 - alpha)).sqrt())
}

fn variance(values: impl Iterator<Item = f64> + Clone) -> f64 {
    let count = values.clone().count() as f64;
    let mean = values.clone().sum::<f64>() / count;
    values.map(|value| (value - mean).powi(2)).sum::<f64>() / count
}

/// The class that is true: 0 not needed, 1 enough, 2 a little, 3 far too little.
fn true_class(gap: f64) -> usize {
    let cuts = [1.0 - CLASSES[0], CLASSES[2] + CLASSES[3], CLASSES[3]].map(exceeded_by);
    cuts.iter().filter(|cut| **cut < gap).count()
}

fn answered_class(class: Option<Adequacy>) -> Option<usize> {
    match class? {
        Adequacy::NotNeeded => Some(0),
        Adequacy::Enough => Some(1),
        Adequacy::LittleShort => Some(2),
        Adequacy::FarShort => Some(3),
        Adequacy::TooMuch => None,
    }
}

/// How often each true class (row) was answered as each class (column).
fn classes(cases: &[Case]) -> [[f64; 4]; 4] {
    let mut table = [[0.0; 4]; 4];
    for case in cases {
        for form in Form::ALL {
            let Some(answered) = answered_class(case.profile.class(*form)) else {
                continue;
            };
            table[true_class(case.parent.gap[form.index()])][answered] += 1.0;
        }
    }
    table
}

/// Agreement beyond chance, with this weight on each disagreement.
fn kappa(table: &[[f64; 4]; 4], weight: impl Fn(usize, usize) -> f64) -> f64 {
    let all: f64 = table.iter().flatten().sum();
    let row = |nth: usize| table[nth].iter().sum::<f64>();
    let column = |nth: usize| table.iter().map(|row| row[nth]).sum::<f64>();
    let [mut seen, mut expected] = [0.0, 0.0];
    for (one, answered) in table.iter().enumerate() {
        for (other, count) in answered.iter().enumerate() {
            seen += weight(one, other) * count;
            expected += weight(one, other) * row(one) * column(other) / all;
        }
    }
    1.0 - seen / expected
}

/// Share of pairs of forms put in the right order; ties count half.
fn order(cases: &[Case], version: Version) -> f64 {
    let [mut right, mut pairs] = [0.0, 0.0];
    for case in cases {
        let missed = |form: usize| {
            let class = answered_class(case.profile.classes[form]).unwrap_or(1) as f64;
            let bar = case.profile.availability[form].filter(|_| version == Version::Full);
            (class, -bar.unwrap_or(50.0))
        };
        for one in 0..4 {
            for other in one + 1..4 {
                let gap = case.parent.gap[one] - case.parent.gap[other];
                if gap.abs() <= 0.5 {
                    continue;
                }
                let found = missed(one).partial_cmp(&missed(other)).expect("finite");
                pairs += 1.0;
                right += match found {
                    std::cmp::Ordering::Equal => 0.5,
                    found => f64::from(u8::from(found.is_gt() == (gap > 0.0))),
                };
            }
        }
    }
    right / pairs
}

pub fn rows() -> Vec<Row> {
    let draws = PARENTS / A_DRAW;
    let mean = |of: &dyn Fn(&[Case]) -> f64, all: &[Vec<Case>]| -> f64 {
        all.iter().map(|cases| of(cases)).sum::<f64>() / draws as f64
    };
    let all: Vec<Vec<Case>> = (0..draws).map(cases).collect();
    let items = |form: &Form| [1, 2, 3].map(|nth| item_of(*form, nth));
    let four = |of: &dyn Fn((f64, f64)) -> f64, cases: &[Case]| {
        Form::ALL.iter().map(|form| of(alpha(cases, &items(form)))).sum::<f64>() / 4.0
    };
    let twelve: Vec<&str> = Form::ALL.iter().flat_map(items).collect();
    let is_short = |class: usize| class >= 2;
    let differs = |one: usize, other: usize| f64::from(u8::from(is_short(one) != is_short(other)));
    let squared = |one: usize, other: usize| (one as f64 - other as f64).powi(2);
    // Of those truly short (or not), how many say so.
    let said = |short: bool, cases: &[Case]| {
        let table = classes(cases);
        let of = |agree: bool| -> f64 {
            let cells = (0..16).map(|nth| (nth / 4, nth % 4));
            let here =
                cells.filter(|(one, other)| is_short(*one) == short && (!agree || is_short(*other) == short));
            here.map(|(one, other)| table[one][other]).sum()
        };
        of(true) / of(false)
    };
    vec![
        Row::at_least(
            "4",
            "alpha of a form's three items",
            0.68,
            mean(&|cases| four(&|both| both.0, cases), &all),
        ),
        Row::at_least("4", "alpha of the twelve", 0.80, mean(&|cases| alpha(cases, &twelve).0, &all)),
        Row::at_most(
            "4",
            "standard error of a bar, points",
            15.0,
            mean(&|cases| four(&|both| both.1, cases), &all),
        ),
        Row::at_least(
            "5",
            "too little of a form: kappa with what is true",
            0.48,
            mean(&|cases| kappa(&classes(cases), differs), &all),
        ),
        Row::at_least("5", "… said by those who truly miss it", 0.60, mean(&|cases| said(true, cases), &all)),
        Row::at_least("5", "… not said by those who do not", 0.82, mean(&|cases| said(false, cases), &all)),
        Row::at_least(
            "6",
            "four classes in order (quadratic weighted kappa)",
            0.55,
            mean(&|cases| kappa(&classes(cases), squared), &all),
        ),
        Row::at_least(
            "7",
            "forms of one parent in the right order, short",
            0.70,
            mean(&|cases| order(cases, Version::Short), &all),
        ),
        Row::at_least("7", "… full", 0.72, mean(&|cases| order(cases, Version::Full), &all)),
    ]
}
