//! What a parent reads is easy: each block of text reaches its goal
//! (instrument, section 5, goal 22).

use super::findings::Findings;
use super::measure::Measure;
use super::pack::{MEASURED, Pack};
use super::passages::Passage;
use crate::content::language::is_workshop;

const ALL_QUESTIONS_IN_DUTCH: f64 = 90.0;
const EASY: f64 = 80.0;

/// Texts that are measured together.
pub struct Block<'a> {
    /// What a person calls it.
    pub name: String,
    pub file: String,
    pub tag: &'static str,
    pub texts: Vec<&'a str>,
    /// The ease it must reach; `None`: it is measured for the report only.
    pub goal: Option<f64>,
}

impl Block<'_> {
    pub fn measure(&self) -> Measure {
        Measure::of(self.texts.iter().copied(), self.tag)
    }
}

pub fn check(pack: &Pack, findings: &mut Findings) {
    for block in blocks(pack) {
        let ease = block.measure().ease(block.tag);
        if let (Some(ease), Some(goal)) = (ease, block.goal)
            && ease < goal
        {
            let what = format!("reads at {ease:.1}; bring it to {goal:.0} with shorter words and sentences");
            findings.add(&block.file, &block.name, what);
        }
    }
}

/// All blocks: the questions, each section of them, each family of texts, and
/// what a group reads.
pub fn blocks(pack: &Pack) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    for tag in MEASURED {
        let goal = if tag == "nl" { ALL_QUESTIONS_IN_DUTCH } else { EASY };
        let all = pack.questionnaire.items.iter().map(|item| item.id.as_str());
        blocks.push(questions(pack, tag, "all questions".to_owned(), all.collect(), goal));
        for section in &pack.questionnaire.sections {
            let items = pack.questionnaire.items.iter();
            let items = items.filter(|item| item.section == section.id);
            let ids = items.map(|item| item.id.as_str()).collect();
            let name = format!("questions of “{}”", section.id);
            blocks.push(questions(pack, tag, name, ids, EASY));
        }
        blocks.extend(families(pack, tag));
        blocks.push(without_labels(pack, tag));
        blocks.push(workshop(pack, tag));
    }
    blocks
}

fn questions<'a>(pack: &'a Pack, tag: &'static str, name: String, items: Vec<&str>, goal: f64) -> Block<'a> {
    let of_item = |key: &str| key.split('.').nth(1).is_some_and(|id| items.contains(&id));
    let questions = pack.passages.iter().filter(|passage| passage.is_question());
    let texts = questions.filter(|passage| of_item(&passage.key));
    Block {
        name,
        file: format!("lang/{tag}.json"),
        tag,
        texts: texts.filter_map(|passage| passage.text(tag)).collect(),
        goal: Some(goal),
    }
}

/// The interface without its labels, which have no sentence to be short.
fn without_labels<'a>(pack: &'a Pack, tag: &'static str) -> Block<'a> {
    let own = pack.passages.iter().filter(|passage| passage.belongs_to() == "interface");
    let texts = own.filter(|passage| !passage.is_question());
    let texts = texts.filter_map(|passage| passage.text(tag));
    Block {
        name: "interface, whole sentences".to_owned(),
        file: format!("lang/{tag}.json"),
        tag,
        texts: texts.filter(|text| text.ends_with(['.', '?'])).collect(),
        goal: Some(EASY),
    }
}

/// What a group and who leads it read: few texts, which the rest of the
/// interface would hide.
fn workshop<'a>(pack: &'a Pack, tag: &'static str) -> Block<'a> {
    let texts = pack.passages.iter().filter(|passage| is_workshop(&passage.key));
    Block {
        name: "workshop".to_owned(),
        file: format!("lang/{tag}.json"),
        tag,
        texts: texts.filter_map(|passage| passage.text(tag)).collect(),
        goal: Some(EASY),
    }
}

/// The interface, and what each file of the content has put into words.
fn families<'a>(pack: &'a Pack, tag: &'static str) -> Vec<Block<'a>> {
    let mut blocks: Vec<Block<'a>> = Vec::new();
    for passage in &pack.passages {
        let Some(text) = passage.text(tag) else {
            continue;
        };
        if passage.is_question() || passage.is_name() {
            continue;
        }
        let name = passage.belongs_to();
        match blocks.iter_mut().find(|block| block.name == name) {
            Some(block) => block.texts.push(text),
            None => blocks.push(Block {
                name: name.to_owned(),
                // A figure keeps the words of what was measured.
                goal: (name != "figures").then_some(EASY),
                file: Passage::file(tag),
                tag,
                texts: vec![text],
            }),
        }
    }
    blocks
}
