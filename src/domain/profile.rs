//! What the answers mean (instrument 6.7): classes, soft bars, weights, wish.
//!
//! No total, no threshold, no norm. A class is the parent's own answer.

use super::answers::Answers;
use super::counted::Counted;
use super::ids::{Adequacy, Age, Form, Frequency, Wish, Worry};
use super::questionnaire::Questionnaire;
use super::sets::Topics;

/// The half width of the soft bar, in points of 0 to 100: one standard error
/// of three items in the reference simulation.
pub const SOFTNESS: f64 = 14.0;

/// How near, in points, a bar must be to the place of an answer word to be
/// called by it. Three equal answers are called by that answer.
const NEAR_A_WORD: f64 = 8.4;

/// Everything that follows from the answers, before any offer is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    pub age: Option<Age>,
    /// The class of each form, in the order of [`Form::ALL`]; `None` unanswered.
    pub classes: [Option<Adequacy>; 4],
    /// The bar of each form, 0 to 100; `None` without two answers, or when the
    /// form is not needed.
    pub availability: [Option<f64>; 4],
    /// The ticked topics.
    pub ticked: Topics,
    /// The top topics, most on the parent's mind first.
    pub top: Vec<usize>,
    /// The weight of every topic of the questionnaire; 0 where not ticked.
    pub weights: Vec<f64>,
    /// The gap of each form: 2 far too little, 1 a little too little, else 0.
    pub gaps: [f64; 4],
    /// Support is too much, or comes with criticism.
    pub friction: bool,
    /// The line "you need not do this alone" stands above the suggestions.
    pub not_alone: bool,
    /// The help card stands first.
    pub safety: bool,
    /// How many circles support comes from; `None` when B1 was skipped.
    pub circles: Option<usize>,
    pub wish: Reach,
    /// The ways chosen in D2; `None` when skipped.
    pub preferred_ways: Option<Vec<String>>,
    /// Ids that open an offer of their own: ticked topics, the household
    /// answer, the sources named in B1.
    pub named: Vec<String>,
    /// What is too much: `x1`, `x2`, forms.
    pub too_much: Vec<&'static str>,
    pub nothing_wanted: bool,
}

/// The levels of support that the parent's wish reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    pub lo: u8,
    /// Nothing above this level is ever suggested.
    pub hi: u8,
}

impl Profile {
    /// Derives the profile. Total: it cannot fail.
    pub fn of(questionnaire: &Questionnaire, answers: &Answers) -> Self {
        let counted = Counted::new(questionnaire, answers);
        let classes = each_form(|form| counted.adequacy(form));
        let gaps = classes.map(gap);
        let ticked = counted.ticked();
        let friction = friction(counted, &classes);
        let safety = matches!(counted.one("v1"), Some("no" | "not-always"));
        let any_gap = gaps.iter().any(|gap| *gap > 0.0);
        Self {
            age: counted.age(),
            availability: each_form(|form| availability(counted, form)),
            top: counted.top(),
            weights: weights(questionnaire, counted),
            friction,
            not_alone: not_alone(counted, &gaps, ticked),
            safety,
            circles: circles(counted),
            wish: reach(counted, ticked, any_gap),
            preferred_ways: counted.preferred_ways().map(<[String]>::to_vec),
            named: named(questionnaire, counted, ticked),
            too_much: too_much(counted, &classes),
            nothing_wanted: asked_in_full(counted, &classes)
                && !any_gap
                && ticked.is_empty()
                && !friction
                && !safety,
            classes,
            ticked,
            gaps,
        }
    }

    /// The class of a form.
    pub fn class(&self, form: Form) -> Option<Adequacy> {
        self.classes[form.index()]
    }

    /// The word of a form's bar, as an id: an answer word, or "between" two.
    pub fn word(&self, form: Form) -> Option<&'static str> {
        self.availability[form.index()].map(word)
    }
}

fn each_form<T>(of: impl Fn(Form) -> T) -> [T; 4] {
    [Form::Emotional, Form::Practical, Form::Informational, Form::Normative].map(of)
}

fn gap(class: Option<Adequacy>) -> f64 {
    match class {
        Some(Adequacy::FarShort) => 2.0,
        Some(Adequacy::LittleShort) => 1.0,
        _ => 0.0,
    }
}

fn availability(counted: Counted<'_>, form: Form) -> Option<f64> {
    if counted.adequacy(form) == Some(Adequacy::NotNeeded) {
        return None;
    }
    let (sum, answered) = sum(counted.frequencies(form));
    (answered >= 2.0).then(|| (100.0 * (sum / answered)) / 3.0)
}

fn sum(answers: impl Iterator<Item = Frequency>) -> (f64, f64) {
    answers.fold((0.0, 0.0), |(sum, n), answer| (sum + answer.index() as f64, n + 1.0))
}

/// The word of a bar of 0 to 100, as an id: an answer word, or "between" two.
pub fn word(bar: f64) -> &'static str {
    const BETWEEN: [&str; 3] =
        ["between-almost-never-sometimes", "between-sometimes-often", "between-often-almost-always"];
    let place = |word: Frequency| 100.0 * word.index() as f64 / 3.0;
    let near = Frequency::ALL.iter().find(|word| (bar - place(**word)).abs() <= NEAR_A_WORD);
    let below = Frequency::ALL.iter().rposition(|word| place(*word) < bar).unwrap_or(0);
    near.map_or(BETWEEN[below.min(2)], |word| word.id())
}

fn weights(questionnaire: &Questionnaire, counted: Counted<'_>) -> Vec<f64> {
    let mut weights = vec![0.0; questionnaire.topics.len()];
    for topic in counted.ticked().iter() {
        weights[topic] = 0.5;
    }
    for topic in counted.top() {
        // No answer counts as "a bit worried": the topic was put on top.
        let intensity = counted.worry(topic).map_or(1, Worry::index);
        weights[topic] = 1.0 + intensity as f64;
    }
    weights
}

fn friction(counted: Counted<'_>, classes: &[Option<Adequacy>; 4]) -> bool {
    let heard = ["x1", "x2"].into_iter().filter_map(|item| counted.frequency(item));
    let (sum, answered) = sum(heard);
    (answered > 0.0 && sum / answered >= 2.0) || classes.contains(&Some(Adequacy::TooMuch))
}

fn too_much(counted: Counted<'_>, classes: &[Option<Adequacy>; 4]) -> Vec<&'static str> {
    let often = |item: &&str| counted.frequency(item) >= Some(Frequency::Often);
    let heard = ["x1", "x2"].into_iter().filter(often);
    let forms = Form::ALL.iter().filter(|form| classes[form.index()] == Some(Adequacy::TooMuch));
    heard.chain(forms.map(|form| form.id())).collect()
}

fn not_alone(counted: Counted<'_>, gaps: &[f64; 4], ticked: Topics) -> bool {
    let short = gaps.iter().filter(|gap| **gap > 0.0).count();
    let heavy = ticked.iter().filter(|topic| counted.worry(*topic) >= Some(Worry::Much)).count();
    short >= 3 || heavy >= 3 || counted.one("s2") == Some("very-hard")
}

fn circles(counted: Counted<'_>) -> Option<usize> {
    let mut named = counted.sources("b1").peekable();
    named.peek()?;
    let mut circles: Vec<&str> = Vec::new();
    for circle in named.filter_map(|source| source.circle.as_deref()) {
        if !circles.contains(&circle) {
            circles.push(circle);
        }
    }
    Some(circles.len())
}

fn reach(counted: Counted<'_>, ticked: Topics, any_gap: bool) -> Reach {
    let furthest = ticked.iter().filter_map(|topic| counted.wish(topic)).max();
    let (lo, hi) = match furthest {
        Some(Wish::NothingNow | Wish::Read) => (0, 0),
        Some(Wish::Talk) => (1, 2),
        Some(Wish::Help) => (2, 3),
        None => (0, 1),
    };
    Reach { lo, hi: if hi == 0 && any_gap { 1 } else { hi } }
}

fn named(questionnaire: &Questionnaire, counted: Counted<'_>, ticked: Topics) -> Vec<String> {
    let topics = ticked.iter().map(|place| questionnaire.topics[place].id.as_str());
    let sources = counted.sources("b1").map(|source| source.id.as_str());
    topics.chain(counted.household()).chain(sources).map(str::to_owned).collect()
}

/// Were the six questions behind "nothing wanted" all answered? Whoever
/// skipped one gets the general rule: skipping is never "no need".
fn asked_in_full(counted: Counted<'_>, classes: &[Option<Adequacy>; 4]) -> bool {
    classes.iter().all(Option::is_some)
        && !counted.chosen("w1").is_empty()
        && !counted.chosen("w2").is_empty()
}
