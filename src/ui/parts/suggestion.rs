//! One suggestion: what it is, why this one, who, what it costs, where, and
//! the first step. The same card for every kind of help.

use leptos::prelude::*;

use crate::ui::drawing::icon;

/// A fact beside a suggestion or an offer.
#[derive(Clone)]
pub struct Fact {
    pub icon: &'static str,
    pub name: String,
    pub value: String,
}

/// Facts as a list.
#[component]
pub fn Facts(facts: Vec<Fact>) -> impl IntoView {
    let row = |fact: Fact| {
        view! {
            <div class="fact">
                <dt>{icon(fact.icon)}<span>{fact.name}</span></dt>
                <dd>{fact.value}</dd>
            </div>
        }
    };
    view! { <dl class="facts">{facts.into_iter().map(row).collect_view()}</dl> }
}

/// Everything on the card.
pub struct Content {
    pub id: String,
    /// The way, or the kind of card: a drawing and a word.
    pub way: AnyView,
    pub title: String,
    /// What it is, for a card that needs no organisation.
    pub body: Option<String>,
    /// The reason in pieces; true for what the parent chose.
    pub because: Vec<(String, bool)>,
    pub facts: Vec<Fact>,
    /// Its name ("First step") and its words.
    pub first: Option<(String, String)>,
    /// Where it was read, and that nobody has checked it.
    pub checked: Option<String>,
    /// The link to all about it; none for a card.
    pub more: Option<(String, String)>,
}

/// The words of the buttons.
#[derive(Clone)]
pub struct Words {
    pub other: String,
    pub not_for_me: String,
    pub copy: String,
    pub copied: String,
}

#[component]
pub fn SuggestionCard(
    content: Content,
    words: Words,
    on_other: Callback<()>,
    on_refuse: Callback<()>,
    on_copy: Callback<String>,
    /// The sentence that was copied last.
    #[prop(into)] copied: Signal<String>,
) -> impl IntoView {
    let because = content.because.into_iter().map(|(text, chosen)| {
        if chosen { view! { <em>{text}</em> }.into_any() } else { text.into_any() }
    });
    let is_card = content.more.is_none();
    let first = content.first.map(|(name, text)| {
        let sentence = StoredValue::new(text.clone());
        let label = move || {
            let done = copied.with(|copied| *copied == sentence.get_value());
            if done { words.copied.clone() } else { words.copy.clone() }
        };
        let copy = is_card.then(|| {
            view! {
                <button class="button no-print" type="button" on:click=move |_| on_copy.run(sentence.get_value())>
                    {label}
                </button>
            }
        });
        view! { <div class="suggestion__first"><p><strong>{name}</strong>{text}</p>{copy}</div> }
    });
    let more = content.more.map(|(words, href)| {
        view! {
            <a class="button button--go" href=href><span>{words}</span>{crate::ui::drawing::lamp()}</a>
        }
    });
    let named = format!("suggestion-{}", content.id);
    let heading = named.clone();
    view! {
        <article class="card suggestion" aria-labelledby=named>
            <p class="way">{content.way}</p>
            <h3 id=heading>{content.title}</h3>
            <p class="suggestion__because">{because.collect_view()}</p>
            {content.body.map(|body| view! { <p>{body}</p> })}
            {(!content.facts.is_empty()).then(|| view! { <Facts facts=content.facts/> })}
            {first}
            {content.checked.map(|checked| view! { <p class="checked-on">{checked}</p> })}
            <div class="suggestion__actions">
                {more}
                <button class="button" type="button" on:click=move |_| on_other.run(())>{words.other}</button>
                <button class="button" type="button" on:click=move |_| on_refuse.run(())>{words.not_for_me}</button>
            </div>
        </article>
    }
}
