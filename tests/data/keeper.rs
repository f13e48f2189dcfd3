//! Windows of a parent who keeps something, without a browser: deeds go as the
//! pages write them, and chance comes from a seed, so that every run is the same.

use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::ids::Region;
use steunwijzer::handover::Handover;
use steunwijzer::own::deed::OwnDeed;
use steunwijzer::own::desk::{Desk, Door, Kept, Means, News};
use steunwijzer::own::{KeptResult, Own, value_of};
use steunwijzer::saved::Saved;

use super::drawn::SHIPPED;

pub const DAY: &str = "2026-11-24";

/// The answers of one parent, who feels short of listening by so much; that about
/// safety at home always among them, so that every test sees whether it is kept.
pub fn answers(e0: &str) -> Answers {
    let one = |id: &str| Answer::One(id.to_owned());
    let many = |ids: &[&str]| Answer::Many(ids.iter().map(|id| (*id).to_owned()).collect());
    [("k1", one("3-5")), ("e0", one(e0)), ("w1", many(&["sleep"])), ("v1", one("no"))].into_iter().collect()
}

pub fn saved(e0: &str) -> Saved {
    Saved { region: Some(Region::Flanders), answers: answers(e0), ..Saved::default() }
}

/// A result as it is kept.
pub fn result(child: &str, day: &str, e0: &str) -> KeptResult {
    let saved = value_of(&saved(e0), &SHIPPED.questionnaire).expect("answers are JSON");
    KeptResult { child: child.to_owned(), day: day.to_owned(), saved }
}

/// Random bits that are the same in every run (xorshift).
pub fn chance(seed: u64) -> impl FnMut() -> u32 {
    let mut state = (seed << 1 | 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32) as u32
    }
}

/// What must not stand in anything that is kept.
pub fn tells_of_safety(text: &str) -> bool {
    text.contains("v1")
}

pub struct Window {
    pub desk: Desk,
    pub handover: Handover,
    pub today: String,
    draw: Box<dyn FnMut() -> u32>,
}

impl Window {
    /// Nothing is answered and nothing kept.
    pub fn new(seed: u64) -> Self {
        Self::over(seed, Own::default(), Kept::Tab)
    }

    /// A window that has just read what is kept.
    pub fn over(seed: u64, own: Own, place: Kept) -> Self {
        Self {
            desk: Desk { own, place, ..Desk::default() },
            handover: Handover::default(),
            today: DAY.to_owned(),
            draw: Box::new(chance(seed)),
        }
    }

    /// Where the parent has answered.
    pub fn answered(seed: u64, place: Kept, e0: &str) -> Self {
        let mut window = Self::over(seed, Own::default(), place);
        window.handover.saved = saved(e0);
        window
    }

    /// Does a deed, as a tap would.
    pub fn does(&mut self, deed: OwnDeed, value: &str) -> Vec<Door> {
        let words = deed.words();
        let deed = OwnDeed::parse(&words).unwrap_or_else(|| panic!("{words} is no deed"));
        let before = self.desk.own.clone();
        let (desk, handover) = (&mut self.desk, &mut self.handover);
        let doors = with_means(&self.today, &mut *self.draw, |means| desk.act(means, deed, value, handover));
        // What is kept can be opened again, and tells nothing of safety.
        if self.desk.own != before {
            let text = self.desk.own.encode();
            assert_eq!(Own::decode(&text).as_ref(), Ok(&self.desk.own), "{words}");
            assert!(!tells_of_safety(&text), "{words}");
        }
        doors
    }

    /// A door that was opened tells.
    pub fn told(&mut self, news: News) -> Vec<Door> {
        self.desk.news = Some(news);
        self.does(OwnDeed::Told, "done")
    }

    /// The asking program gives the answers of now, to be kept sealed.
    pub fn gives_draft(&mut self) {
        let text = self.handover.saved.encode(&SHIPPED.questionnaire);
        self.does(OwnDeed::Draft, &text);
    }

    pub fn takes_copy(&mut self, text: &str) {
        let desk = &mut self.desk;
        with_means(&self.today, &mut *self.draw, |means| desk.take_copy(means, text));
    }

    /// What the door of a copy would give.
    pub fn copy(&mut self) -> Own {
        let (desk, saved) = (&self.desk, &self.handover.saved);
        let copy = with_means(&self.today, &mut *self.draw, |means| desk.for_copy(means, saved));
        assert!(!tells_of_safety(&copy.encode()));
        copy
    }

    /// The days of the results, and how short of listening each says.
    pub fn results(&self) -> Vec<(String, String)> {
        let said = |one: &KeptResult| {
            (one.day.clone(), one.saved["answers"]["e0"].as_str().unwrap_or_default().to_owned())
        };
        self.desk.own.results.iter().map(|(_, one)| said(one)).collect()
    }

    pub fn drafts(&self) -> Vec<String> {
        let said = |saved: &serde_json::Value| saved["answers"]["e0"].as_str().unwrap_or_default().to_owned();
        self.desk.own.drafts.iter().map(|(_, draft)| said(&draft.saved)).collect()
    }
}

/// Results as [`Window::results`] gives them.
pub fn said(results: &[(&str, &str)]) -> Vec<(String, String)> {
    results.iter().map(|(day, e0)| ((*day).to_owned(), (*e0).to_owned())).collect()
}

fn with_means<T>(today: &str, draw: &mut dyn FnMut() -> u32, then: impl FnOnce(&mut Means<'_>) -> T) -> T {
    let suggested = |id: &str| match id {
        "nothing" => None,
        "long" => Some(("w".repeat(400), "z".repeat(400))),
        other => Some((format!("Probeer {other}"), "Heb je even?".to_owned())),
    };
    then(&mut Means {
        questionnaire: &SHIPPED.questionnaire,
        order: &SHIPPED.frozen,
        today,
        draw,
        suggested: &suggested,
        words: &|key| SHIPPED.languages[0].text(key).to_owned(),
    })
}
