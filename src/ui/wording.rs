//! Puts the words of an item, an option or a reason together.

use crate::content::language::Language;
use crate::domain::ids::Age;
use crate::domain::questionnaire::{Choices, Item, Questionnaire};
use crate::domain::three::{Reason, Reasons};

/// A question in its three voices.
pub struct Stem {
    /// The situation, when there is one.
    pub situation: String,
    /// The question itself.
    pub ask: String,
    /// What else to know.
    pub hint: String,
}

/// The text of a key in the wording of an age band, where it has one.
pub fn by_age(words: &Language, key: &str, age: Option<Age>) -> String {
    let own = age.and_then(|age| words.find(&format!("{key}.{age}")).map(str::to_owned));
    own.unwrap_or_else(|| words.text(key).to_owned())
}

/// The words of an item; `about` fills in its topic or source.
pub fn stem(words: &Language, item: &Item, age: Option<Age>, about: Option<(&str, &str)>) -> Stem {
    let text = by_age(words, &format!("item.{}", item.id), age);
    let text = about.map_or(text.clone(), |(name, value)| text.replace(&format!("{{{name}}}"), value));
    let sentences = sentences(&text);
    let asks = sentences.iter().position(|one| one.ends_with(['?', '؟'])).unwrap_or(0);
    Stem {
        situation: sentences[..asks].join(" "),
        ask: sentences.get(asks).cloned().unwrap_or_default(),
        hint: sentences.get(asks + 1..).unwrap_or(&[]).join(" "),
    }
}

fn sentences(text: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    // By the plain space alone: French sets a narrow one before its question mark.
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let last = sentences.last_mut().expect("there is always one");
        if !last.is_empty() {
            last.push(' ');
        }
        last.push_str(word);
        if word.ends_with(['.', '?', '؟']) {
            sentences.push(String::new());
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// The key of an option's text.
pub fn option_key(item: &Item, id: &str) -> String {
    match &item.choices {
        Some(Choices::Scale(name)) => format!("{name}.{id}"),
        // Lists are named in the plural, their options in the singular.
        Some(Choices::List(name)) => format!("{}.{id}", name.trim_end_matches('s')),
        Some(Choices::Sources) => format!("source.{id}"),
        Some(Choices::Topics(_) | Choices::Ticked) => format!("topic.{id}"),
        None => id.to_owned(),
    }
}

/// Why something is suggested, in the parent's own words; the words that the
/// parent chose stand apart.
pub fn because(words: &Language, questionnaire: &Questionnaire, reasons: &Reasons) -> Because {
    let chosen = match reasons {
        Reasons::Fallback => return Because::of(words.text("reason-fallback")),
        Reasons::TooMuch => return Because::of(words.text("reason-too-much")),
        Reasons::Thanks => return Because::of(words.text("reason-thanks")),
        Reasons::Chosen(chosen) => chosen,
    };
    let word = |reason: &Reason| match reason {
        Reason::Topic(place) => {
            words.text(&format!("topic.{}.short", questionnaire.topics[*place].id)).to_owned()
        }
        Reason::Form(form) => words.text(&format!("form.{form}.reason")).to_owned(),
    };
    let chosen: Vec<String> = chosen.iter().map(word).collect();
    let key = if chosen.len() > 1 { "reason-two" } else { "reason-one" };
    Because { sentence: words.text(key).to_owned(), chosen }
}

/// A reason: a sentence with the places `{first}` and `{second}`.
pub struct Because {
    sentence: String,
    chosen: Vec<String>,
}

impl Because {
    fn of(sentence: &str) -> Self {
        Self { sentence: sentence.to_owned(), chosen: Vec::new() }
    }

    /// The sentence in pieces; true for what the parent chose.
    pub fn pieces(&self) -> Vec<(String, bool)> {
        let mut pieces = vec![(self.sentence.clone(), false)];
        for (name, chosen) in ["{first}", "{second}"].into_iter().zip(&self.chosen) {
            let Some((last, _)) = pieces.pop() else { break };
            let (before, after) = last.split_once(name).unwrap_or((&last, ""));
            pieces.extend([(before.to_owned(), false), (chosen.clone(), true), (after.to_owned(), false)]);
        }
        pieces
    }

    /// The sentence in one.
    pub fn text(&self) -> String {
        self.pieces().into_iter().map(|(text, _)| text).collect()
    }
}
