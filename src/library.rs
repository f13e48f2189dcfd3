//! The content that a program draws from, typed, as it comes in file by file.

use crate::content::cards::{self, Cards};
use crate::content::figures::{self, Figure};
use crate::content::frozen;
use crate::content::help::{self, Help};
use crate::content::language::{Intl, Language};
use crate::content::offers::{self, Offers};
use crate::content::questions;
use crate::domain::codec::FrozenOrder;
use crate::domain::ids::Region;
use crate::domain::questionnaire::Questionnaire;
use crate::ui::view::FIRST_REGION;

/// How the files end that hold the texts of one program alone.
const MORE_TEXTS: [&str; 3] = ["-later.json", "-workshop.json", "-own.json"];

/// The content, typed.
#[derive(Default)]
pub struct Library {
    /// How its words are said.
    pub intl: Intl,
    pub questionnaire: Questionnaire,
    pub words: Language,
    /// None while the numbers could not be read.
    pub help: Option<Help>,
    pub cards: Cards,
    pub figures: Vec<Figure>,
    pub frozen: FrozenOrder,
    /// None while those of the region could not be read.
    pub offers: Option<Offers>,
    pub problems: Vec<String>,
}

impl Library {
    /// Reads content files: name and text, in turns. What cannot be read is
    /// among the problems; the rest goes on.
    pub fn load(&mut self, files: &[String]) {
        for pair in files.chunks_exact(2) {
            if let Err(problems) = self.read(&pair[0], &pair[1]) {
                self.problems.extend(problems);
            }
        }
    }

    /// The name of what is suggested, and the sentence to say where it has one.
    pub fn suggested(&self, id: &str, words: &Language) -> Option<(String, String)> {
        if let Some(card) = self.cards.cards.iter().find(|card| card.id == id) {
            let sentence = card.ready_sentence.as_ref().map(|sentence| sentence.of(words).to_owned());
            return Some((card.title.of(words).to_owned(), sentence.unwrap_or_default()));
        }
        let mut offers = self.offers.iter().flat_map(|offers| &offers.offers);
        offers.find(|offer| offer.id == id).map(|offer| (offer.name.of(words).to_owned(), String::new()))
    }

    /// The questionnaire comes first: the others point at it.
    fn read(&mut self, file: &str, text: &str) -> Result<(), Vec<String>> {
        let questionnaire = &self.questionnaire;
        let name = file.trim_start_matches("content/");
        match name.rsplit_once('/').unwrap_or(("", name)) {
            ("", "questionnaire.json") => self.questionnaire = questions::read(name, text)?,
            ("", "help.json") => self.help = Some(help::read(name, text)?),
            ("", "figures.json") => self.figures = figures::read(name, text)?,
            ("", "frozen-order.json") => self.frozen = frozen::read(name, text)?,
            ("offers", "cards.json") => self.cards = cards::read(name, text, questionnaire)?,
            ("offers", region) => {
                let region = Region::from_id(region.trim_end_matches(".json")).unwrap_or(FIRST_REGION);
                // Never those of another region, nor its problems.
                self.offers = None;
                self.problems
                    .retain(|problem| !problem.starts_with("offers/") || problem.starts_with("offers/cards"));
                self.offers = Some(offers::read(name, text, region, &self.questionnaire)?);
            }
            (_, tag) if MORE_TEXTS.iter().any(|end| tag.ends_with(end)) => self.words.add(name, text)?,
            (_, tag) => {
                let words = Language::read(name, tag.trim_end_matches(".json"), text)?;
                self.words = words.spoken(self.intl);
            }
        }
        Ok(())
    }
}
