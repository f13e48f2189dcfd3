//! Small steps: one thing, with whom, and when.

use super::{Desk, Door, Means, Trouble};
use crate::own::deed::OwnDeed;
use crate::own::{MOST, MOST_WORDS, Step};

impl Desk {
    pub(super) fn on_steps(&mut self, means: &mut Means<'_>, deed: OwnDeed, value: &str) -> Vec<Door> {
        match deed {
            OwnDeed::Write(field) => write(&mut self.step, &field, value),
            OwnDeed::From(id) => {
                if let Some((what, sentence)) = (means.suggested)(&id) {
                    write(&mut self.step, "what", &what);
                    write(&mut self.step, "sentence", &sentence);
                }
            }
            OwnDeed::AddStep if self.step.what.is_empty() => self.trouble = Some(Trouble::NoWords),
            OwnDeed::AddStep if self.own.steps.len() >= MOST => self.trouble = Some(Trouble::TooMany),
            OwnDeed::AddStep => {
                let step = std::mem::take(&mut self.step);
                self.own.steps.add(step, (means.draw)());
            }
            OwnDeed::Tick(id) => self.own.steps.change(&id, |step| step.done = !step.done),
            OwnDeed::Rewrite(id, field) => self.own.steps.change(&id, |step| write(step, &field, value)),
            OwnDeed::NextStep(id) => {
                self.own.steps.change(&id, |step| step.done = true);
                let with = self.own.steps.get(&id).map(|step| step.with.clone()).unwrap_or_default();
                self.step = Step { with, ..Step::default() };
            }
            OwnDeed::CopySentence(id) => {
                return self.sentence(&id).map(|text| Door::Clip(id, text)).into_iter().collect();
            }
            OwnDeed::ShareSentence(id) => {
                return self.sentence(&id).map(Door::Share).into_iter().collect();
            }
            _ => {}
        }
        Vec::new()
    }

    fn sentence(&self, id: &str) -> Option<String> {
        Some(self.own.steps.get(id)?.sentence.clone()).filter(|text| !text.is_empty())
    }
}

fn write(step: &mut Step, field: &str, value: &str) {
    let text: String = value.trim().chars().take(MOST_WORDS).collect();
    match field {
        "what" => step.what = text,
        "with" => step.with = text,
        "when" => step.when = text,
        "can" => step.can = text,
        "needs" => step.needs = text,
        "sentence" => step.sentence = text,
        "note" => step.note = text,
        _ => {}
    }
}
