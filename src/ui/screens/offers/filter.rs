//! What a parent looks for among all support. Lives as long as the screen.

use crate::content::language::Language;
use crate::content::offers::Offer;

#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Words that must all occur somewhere in what a parent reads.
    pub word: String,
    /// Any of these forms; empty: all.
    pub forms: Vec<String>,
    /// Any of these ways; empty: all.
    pub ways: Vec<String>,
    /// About this topic; empty: any.
    pub topic: String,
    /// For this age band; empty: any.
    pub age: String,
}

impl Filter {
    /// Does an offer stay?
    pub fn lets_through(&self, offer: &Offer, words: &Language) -> bool {
        let any = |wanted: &[String], has: &dyn Fn(&String) -> bool| {
            wanted.is_empty() || wanted.iter().any(has)
        };
        any(&self.forms, &|id| offer.forms.contains(id))
            && any(&self.ways, &|id| offer.way == *id)
            && (self.topic.is_empty() || offer.topics.contains(&self.topic))
            && (self.age.is_empty() || offer.ages.contains(&self.age))
            && self.finds_words(offer, words)
    }

    fn finds_words(&self, offer: &Offer, words: &Language) -> bool {
        let tag = words.tag();
        let own = [&offer.name, &offer.organisation, &offer.what, &offer.who, &offer.first_step];
        let own = own.into_iter().map(|text| text.in_language(tag));
        let topics: Vec<String> =
            offer.topics.iter().map(|id| words.text(&format!("topic.{id}")).to_owned()).collect();
        let text = own.chain(topics.iter().map(String::as_str)).collect::<Vec<_>>().join(" ").to_lowercase();
        self.word.to_lowercase().split_whitespace().all(|word| text.contains(word))
    }
}
