//! Which offers stay for what a parent looks for.

use crate::content::offers::Offer;
use crate::ui::view::View;

/// Does an offer stay?
pub fn lets_through(view: &View<'_>, offer: &Offer) -> bool {
    let filter = &view.look.filter;
    let forms = filter.forms.is_empty() || filter.forms.iter().any(|id| offer.forms.contains(id));
    let ways = filter.ways.is_empty() || filter.ways.contains(&offer.way);
    forms
        && ways
        && (filter.topic.is_empty() || offer.topics.contains(&filter.topic))
        && (filter.age.is_empty() || offer.ages.contains(&filter.age))
        && finds_words(view, offer)
}

fn finds_words(view: &View<'_>, offer: &Offer) -> bool {
    let own = [&offer.name, &offer.organisation, &offer.what, &offer.who, &offer.first_step];
    let mut text = String::new();
    for words in own {
        text = text + view.said(words) + " ";
    }
    for id in &offer.topics {
        text = text + &view.own(&format!("topic.{id}")) + " ";
    }
    // ASCII is enough: nobody types a capital É to find support.
    let text = text.to_ascii_lowercase();
    view.look.filter.word.to_ascii_lowercase().split_whitespace().all(|word| text.contains(word))
}
