//! Parents who walk through the questionnaire as the app offers it, with the
//! taps of the app: what they say is what a code has to carry.

// Each test takes what it needs of these.
#![allow(dead_code)]

use std::path::Path;
use std::sync::LazyLock;

use steunwijzer::content::score::Content;
use steunwijzer::content::{frozen, language::LANGUAGES};
use steunwijzer::domain::answers::Answers;
use steunwijzer::domain::choosing::{choose, is_exclusive, toggle};
use steunwijzer::domain::codec::FrozenOrder;
use steunwijzer::domain::counted::Counted;
use steunwijzer::domain::ids::{Region, Version};
use steunwijzer::domain::path::{MOST_REPEATS, path_of, sources_to_tell_about};
use steunwijzer::domain::questionnaire::{Choices, Item, Kind, Questionnaire};
use steunwijzer::saved::Saved;

/// The questionnaire that is shipped, and its frozen order.
pub static SHIPPED: LazyLock<(Questionnaire, FrozenOrder)> = LazyLock::new(|| {
    let folder = Path::new("public/content");
    let order = std::fs::read_to_string(folder.join("frozen-order.json")).expect("it is shipped");
    let order = frozen::read("frozen-order.json", &order).expect("it is sound");
    (Content::read(folder).expect("the shipped content is sound").questionnaire, order)
});

/// Numbers that look like chance and are the same at every run (splitmix64).
#[derive(Clone)]
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Below `limit`, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.roll() % limit as u64) as usize
    }

    fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }
}

/// A parent walks by chance: skips some, ticks few or many.
pub fn walk(seed: u64, version: Version) -> Saved {
    let mut dice = Dice(seed);
    let (skips, ticks) = (dice.below(40), dice.below(101));
    let mut saved = Saved {
        region: Region::ALL.get(dice.below(4)).copied(),
        version: Some(version),
        language: LANGUAGES.get(dice.below(3)).map(|(tag, _)| (*tag).to_owned()),
        ..Saved::default()
    };
    go(&mut saved, |item, options| {
        if dice.percent(skips) {
            return Vec::new();
        }
        let mut left = options.to_vec();
        let mut tapped = Vec::new();
        while !left.is_empty() && (item.is_none_or(|item| item.kind != Kind::Single) || tapped.is_empty()) {
            let option = left.swap_remove(dice.below(left.len()));
            if item.is_some_and(|item| item.kind == Kind::Single) || dice.percent(ticks) {
                tapped.push(option);
            }
        }
        tapped
    });
    saved
}

/// Whoever answers everything but the age, so that the topics of every age are
/// offered, and ticks each `nth` option; of a ranked item the last.
pub fn walk_ticking_every(nth: usize) -> Saved {
    let mut saved = Saved {
        region: Some(Region::Netherlands),
        version: Some(Version::Full),
        language: Some("en".into()),
        ..Saved::default()
    };
    go(&mut saved, |item, options| match item {
        Some(item) if item.id == "k1" => Vec::new(),
        Some(item) if item.kind == Kind::Single => options.first().into_iter().cloned().collect(),
        Some(item) if item.max.is_none() => {
            let alone = |id: &&String| is_exclusive(&SHIPPED.0, item, id);
            options.iter().filter(|id| !alone(id)).skip(nth - 1).step_by(nth).cloned().collect()
        }
        _ => options.iter().rev().cloned().collect(),
    });
    saved
}

/// Goes along the path; `taps` says what is tapped of an item's options, or,
/// without an item, which sources are picked to tell about.
fn go(saved: &mut Saved, mut taps: impl FnMut(Option<&Item>, &[String]) -> Vec<String>) {
    let questionnaire = &SHIPPED.0;
    for place in 0.. {
        let path = path_of(questionnaire, saved.version, &saved.answers, &saved.told_about);
        let Some(step) = path.get(place) else { return };
        if step.picks_sources {
            let named = sources_to_tell_about(Counted::new(questionnaire, &saved.answers));
            saved.told_about = taps(None, &named);
            saved.told_about.truncate(MOST_REPEATS);
            continue;
        }
        let about = step.about.as_ref().map(|(about, _)| about.as_str());
        let stands_here = |item: &&Item| item.id == step.item || item.with.as_ref() == Some(&step.item);
        for item in questionnaire.items.iter().filter(stands_here) {
            for option in taps(Some(item), &options(item, &saved.answers)) {
                match item.kind {
                    Kind::Single => choose(&mut saved.answers, &item.id, about, &option),
                    _ => toggle(questionnaire, &mut saved.answers, item, about, &option),
                }
            }
        }
    }
}

/// What an item offers to this parent.
fn options(item: &Item, answers: &Answers) -> Vec<String> {
    let questionnaire = &SHIPPED.0;
    let counted = Counted::new(questionnaire, answers);
    let topic = |place: usize| questionnaire.topics[place].id.clone();
    match &item.choices {
        Some(Choices::Scale(name)) => questionnaire.scale(name).to_vec(),
        Some(Choices::List(name)) => questionnaire.list(name).iter().map(|one| one.id.clone()).collect(),
        Some(Choices::Sources) => {
            let shown = questionnaire.sources.iter().filter(|source| counted.shows(source));
            shown.map(|source| source.id.clone()).collect()
        }
        Some(Choices::Topics(of)) => {
            questionnaire.topics_offered(of, counted.age()).into_iter().map(topic).collect()
        }
        Some(Choices::Ticked) => counted.ticked().iter().map(topic).collect(),
        None => Vec::new(),
    }
}
