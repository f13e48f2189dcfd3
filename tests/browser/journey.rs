//! From the first screen to a result in the parent's own words.

use crate::page::Page;
use crate::parent::{MORE, SHORT, Said};

/// What stands in every result of this parent.
fn sees_own_words(page: &Page) {
    page.is_at("Jouw woorden");
    page.sees("Je zei dat je kracht haalt uit je kind en humor.");
    page.sees("Je zei over het opvoeden: gaat wel.");
    let forms = [
        ("Iemand die luistert", "Een beetje te weinig"),
        ("Een handje helpen", "Ja, genoeg"),
        ("Uitleg en tips", "Veel te weinig"),
        ("Praten over wat gewoon is", "Heb ik nu niet nodig"),
    ];
    for (form, word) in forms {
        page.until_words(
            &format!("the card of “{form}” says “{word}”"),
            "const [form, word] = arguments[0].split('|'); return cards(form).some((card) => words(card).includes(word))",
            &format!("{form}|{word}"),
        );
    }
    page.sees("Je noemde steun uit 2 van de 4 kringen.");
    page.sees("Boze buien");
    page.sees("Moe zijn, te weinig rust");
}

/// Three suggestions, each with a reason.
fn sees_three_suggestions(page: &Page) {
    let reasons = page.run("return suggestions().map((card) => words(card))");
    let cards: Vec<&str> =
        reasons.as_array().into_iter().flatten().filter_map(|card| card.as_str()).collect();
    assert_eq!(cards.len(), 3, "three suggestions: {cards:#?}");
    for card in cards {
        let has_reason = ["Omdat je", "Dit past bij elke ouder."].iter().any(|words| card.contains(words));
        assert!(has_reason, "a suggestion without a reason: {card}");
    }
}

#[test]
fn the_short_version_asks_13_questions_and_ends_in_the_parents_own_words() {
    let page = Page::open();
    page.is_at("Meestal gaat het goed. Vragen horen erbij.");
    page.begins("Begin", "Nederland");
    assert_eq!(page.answers(&[SHORT]), 13);
    sees_own_words(&page);
    page.sees("Je vulde 13 van de 13 vragen in.");
    sees_three_suggestions(&page);
}

#[test]
fn the_full_version_asks_38_to_44_screens_and_ends_in_the_parents_own_words() {
    let page = Page::open();
    page.begins("Liever alle vragen", "Nederland");
    let asked = page.answers(&[SHORT, MORE]);
    assert!((38..=44).contains(&asked), "{asked} screens");
    sees_own_words(&page);
    page.sees("Dit is er soms.");
    page.sees("Vraag iets en bied iets aan");
    sees_three_suggestions(&page);
}

#[test]
fn going_on_from_short_to_full_begins_at_what_is_open_and_keeps_the_answers() {
    let page = Page::with_a_result();
    page.taps("Wil je verder kijken?");
    page.is_at("Waar woon je?");
    assert!(page.is_chosen("Nederland"), "the region was chosen before");
    page.goes_on();
    page.is_at("Met wie voed je dit kind op?");
    page.goes_to("#/q/s1");
    assert!(page.is_chosen("Mijn kind") && page.is_chosen("Humor"), "the answers are kept");
    page.answers_at_once(&[SHORT, MORE]);
    sees_own_words(&page);
    sees_three_suggestions(&page);
}

#[test]
fn going_on_from_short_to_full_asks_nothing_twice() {
    let page = Page::open();
    page.begins("Begin", "Nederland");
    let mut asked = Vec::new();
    let mut answers = |said: &[&[Said]]| {
        while page.place().starts_with("#/q/") {
            let step = page.place();
            assert!(!asked.contains(&step), "{step} is asked a second time: {}", page.heading());
            asked.push(step);
            page.answers_this(said);
            page.goes_on();
        }
    };
    answers(&[SHORT]);
    page.taps("Wil je verder kijken?");
    page.is_at("Waar woon je?");
    assert!(page.is_chosen("Nederland"), "the region is not asked anew");
    page.goes_on();
    answers(&[MORE]);
    page.is_at("Jouw woorden");
}

#[test]
fn another_suggestion_and_not_for_me_are_one_tap_and_can_be_taken_back() {
    let page = Page::with_a_result();
    page.is_at("Jouw woorden");
    let first = "return words(suggestions()[0].querySelector('h3'))";
    let before = page.text_of(first);
    page.taps("Niet voor mij");
    page.sees(&format!("Weggehaald: {before}"));
    page.taps("Zet terug");
    page.until_words(
        "the suggestion is back",
        "return suggestions().some((card) => words(card).includes(arguments[0]))",
        &before,
    );
}
