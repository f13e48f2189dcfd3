//! One suggestion: what it is, why this one, who, what it costs, where, and
//! the first step. The same card for every kind of help.

use maud::{Markup, html};

use super::facts::{Fact, facts};
use crate::content::language::Language;
use crate::ui::deed::Deed;
use crate::ui::drawing::lamp;

/// Everything on the card.
pub struct SuggestionCard<'a> {
    pub id: &'a str,
    /// The way, or the kind of card: a drawing and a word.
    pub way: Markup,
    pub title: &'a str,
    /// What it is, for a card that needs no organisation.
    pub body: Option<&'a str>,
    /// The reason in pieces; true for what the parent chose.
    pub because: Vec<(String, bool)>,
    pub facts: Vec<Fact<'a>>,
    /// The name of the first step, and its words.
    pub first: Option<(&'a str, &'a str)>,
    /// The first step is a sentence to say: it can be copied, or was.
    pub copy: Option<&'a str>,
    /// Where it was read, and that nobody has checked it.
    pub checked: Option<String>,
    /// The link to all about it; none for a card.
    pub more: Option<String>,
}

pub fn suggestion_card(words: &Language, card: &SuggestionCard<'_>) -> Markup {
    let heading = format!("suggestion-{}", card.id);
    let id = || card.id.to_owned();
    html! {
        article.card.suggestion aria-labelledby=(heading) {
            p.way { (card.way) }
            h3 id=(heading) { (card.title) }
            p.suggestion__because {
                @for (text, chosen) in &card.because {
                    @if *chosen { em { (text) } } @else { (text) }
                }
            }
            @if let Some(body) = card.body { p { (body) } }
            @if !card.facts.is_empty() { (facts(&card.facts)) }
            @if let Some((name, text)) = card.first {
                div.suggestion__first {
                    p { strong { (name) } (text) }
                    @if let Some(copy) = card.copy {
                        button.button.button--quiet.no-print type="button" value=(text) data-do=(Deed::Copy(id()).words()) {
                            (copy)
                        }
                        // A button that says something else is not told by itself.
                        span.unseen role="status" { @if copy == words.text("card-copied") { (copy) } }
                    }
                }
            }
            @if let Some(checked) = &card.checked { p.checked-on { (checked) } }
            div.suggestion__actions {
                @if let Some(href) = &card.more {
                    a.button.button--go href=(href) {
                        span { (words.text("suggestion-look")) span.unseen { ": " (card.title) } } (lamp())
                    }
                }
                button.button type="button" data-do=(Deed::Pass(id()).words()) {
                    (words.text("suggestion-other")) span.unseen { ": " (card.title) }
                }
                button.button type="button" data-do=(Deed::Refuse(id()).words()) {
                    (words.text("suggestion-not-for-me")) span.unseen { ": " (card.title) }
                }
            }
        }
    }
}
