//! What holds on every screen, for every parent, in every language: drawn
//! without a browser, over the shipped content.

#[path = "data/any_answers.rs"]
mod any_answers;
#[path = "data/drawn.rs"]
mod drawn;

use any_answers::any_answers;
use drawn::{SHIPPED, attributes, drawn, routes, texts};
use proptest::prelude::*;
use proptest::sample::select;
use steunwijzer::content::language::Language;
use steunwijzer::domain::answers::Answer;
use steunwijzer::domain::codec::group::invitation;
use steunwijzer::domain::group::round::Ask;
use steunwijzer::domain::ids::{Region, Version};
use steunwijzer::route::Route;
use steunwijzer::saved::{Membership, Saved};
use steunwijzer::take_home::link_code;
use steunwijzer::ui::deed::Deed;

fn any_parent() -> impl Strategy<Value = Saved> {
    let of = (any_answers(), select(Region::ALL), select(Version::ALL), any::<bool>());
    of.prop_map(|(answers, region, version, easy)| Saved {
        answers,
        easy,
        region: Some(region),
        version: Some(version),
        refused: vec!["huisarts-be".into()],
        group: Some(invited()),
        ..Saved::default()
    })
}

fn any_language() -> impl Strategy<Value = &'static Language> {
    select(SHIPPED.languages.iter().collect::<Vec<_>>())
}

/// An invitation to a group that talks about sleep.
fn invited() -> Membership {
    let ask =
        Ask { id: 4821, region: Region::Flanders, version: Version::Short, topics: vec!["sleep".into()] };
    Membership { invitation: link_code(&invitation(&SHIPPED.frozen, &ask)), nonce: 7 }
}

/// A text that is nothing but a key was not found in the language file.
fn is_key(text: &str) -> bool {
    let known = |prefix: &str| text.starts_with(prefix);
    let prefixes = [
        "item.",
        "section.",
        "topic.",
        "source.",
        "form.",
        "way.",
        "part.",
        "circle.",
        "age.",
        "mode.",
        "cost.",
        "strength.",
        "household.",
        "region.",
        "rhythm.",
        "adequacy.",
        "frequency.",
        "going.",
        "worry.",
        "wish.",
        "result-",
        "offer-",
        "offers-",
        "question-",
        "start-",
        "help-",
        "how-",
        "privacy-",
        "bar-",
        "class-",
        "aside-",
        "map-",
        "a11y-",
        "suggestion-",
        "reason-",
        "card-",
        "storage-",
        "notice-",
        "content-",
        "update-",
        "share-",
        "take-",
        "kiosk-",
    ];
    !text.contains(' ') && prefixes.into_iter().any(known)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_screen_has_one_heading_one_title_and_help_one_tap_away(parent in any_parent(), language in any_language()) {
        for route in routes(&parent) {
            let markup = drawn(&parent, language, &route);
            prop_assert_eq!(markup.matches("<h1").count(), 1, "{:?}", route);
            prop_assert!(!attributes(&markup, "data-title").concat().is_empty(), "{:?}", route);
            prop_assert!(markup.contains(r##"href="#/help""##), "{:?}", route);
        }
    }

    #[test]
    fn no_screen_shows_a_text_that_is_missing_or_a_place_that_is_not_filled(parent in any_parent(), language in any_language()) {
        // What a parent wrote may be anything.
        let parent = Saved { answers: parent.answers.without(&["s9"]), ..parent };
        for route in routes(&parent) {
            let markup = drawn(&parent, language, &route);
            let bad = texts(&markup).into_iter().find(|text| is_key(text) || text.contains(['{', '}']));
            prop_assert_eq!(bad, None, "{:?}", route);
        }
    }

    #[test]
    fn every_deed_in_the_markup_is_one_that_the_app_knows(parent in any_parent()) {
        for route in routes(&parent) {
            let markup = drawn(&parent, &SHIPPED.languages[0], &route);
            for words in attributes(&markup, "data-do") {
                let read_back = Deed::parse(words).map(|deed| deed.words());
                prop_assert_eq!(read_back.as_deref(), Some(words), "{:?}", route);
            }
        }
    }

    #[test]
    fn no_screen_holds_what_the_policy_of_the_page_refuses(parent in any_parent()) {
        for route in routes(&parent) {
            let markup = drawn(&parent, &SHIPPED.languages[0], &route);
            for refused in [" style=", "<script", " onclick=", " onload=", "javascript:", "<iframe", "<img"] {
                prop_assert!(!markup.contains(refused), "{} on {:?}", refused, route);
            }
        }
    }

    #[test]
    fn a_link_out_opens_apart_and_tells_nobody_where_from(parent in any_parent()) {
        for route in routes(&parent) {
            let markup = drawn(&parent, &SHIPPED.languages[0], &route);
            for link in markup.split("<a ").skip(1) {
                let link = link.split('>').next().unwrap_or_default();
                let leaves = link.contains("href=\"http");
                let careful = link.contains("rel=\"noopener noreferrer\"") && link.contains("target=\"_blank\"");
                prop_assert!(!leaves || careful, "{}", link);
            }
        }
    }

    #[test]
    fn home_that_is_not_safe_puts_help_above_everything(parent in any_parent(), answer in select(&["no", "not-always"])) {
        let mut parent = parent;
        parent.answers.set("v1", Answer::One(answer.into()));
        for language in &SHIPPED.languages {
            let markup = drawn(&parent, language, &Route::Result);
            let (calm, heading) = (markup.find("class=\"calm"), markup.find("<h1"));
            prop_assert!(calm.is_some() && calm < heading);
            let number = if parent.region == Some(Region::Netherlands) { "tel:08002000" } else { "tel:1712" };
            prop_assert!(markup.contains(number));
        }
    }

    #[test]
    fn an_address_never_holds_a_topic_or_a_source(parent in any_parent()) {
        for route in routes(&parent) {
            if let Route::Question(step) = route {
                let questionnaire = &SHIPPED.questionnaire;
                prop_assert!(!questionnaire.topics.iter().any(|topic| step.contains(&topic.id)), "{}", step);
                let sources = questionnaire.sources.iter().filter(|source| source.id.len() > 3);
                prop_assert!(!sources.map(|source| &source.id).any(|id| step.contains(id.as_str())), "{}", step);
            }
        }
    }
}

#[test]
fn every_address_is_read_back_as_the_screen_it_was_written_for() {
    let parent = Saved { version: Some(Version::Full), easy: true, ..Saved::default() };
    for route in routes(&parent) {
        assert_eq!(Route::parse(&route.href()), route);
    }
    for odd in ["#/q/", "#/q/../x", "#/q/a b", "#/nowhere", "#/offer/<b>", "x", "#/q/ÉÉN", "#/result/more"]
    {
        assert_eq!(Route::parse(odd), Route::Start, "{odd}");
    }
}

#[test]
fn a_doubtful_offer_shows_its_web_address_and_never_a_number() {
    for (region, offers) in Region::ALL.iter().zip(&SHIPPED.offers) {
        for offer in offers.offers.iter().filter(|offer| offer.is_doubtful()) {
            let parent = Saved { region: Some(*region), ..Saved::default() };
            let markup = drawn(&parent, &SHIPPED.languages[0], &Route::Offer(offer.id.clone()));
            assert!(!markup.contains("href=\"tel:"), "{}", offer.id);
        }
    }
}

#[test]
fn nothing_is_said_to_be_checked_that_nobody_checked() {
    for (region, offers) in Region::ALL.iter().zip(&SHIPPED.offers) {
        let words = SHIPPED.languages[0].text("offer-checked").replace("{date}.", "");
        for offer in &offers.offers {
            let parent = Saved { region: Some(*region), ..Saved::default() };
            let markup = drawn(&parent, &SHIPPED.languages[0], &Route::Offer(offer.id.clone()));
            assert!(!markup.contains(words.trim()), "{}", offer.id);
        }
    }
}

/// The build puts the one into `index.html`; the program finds it there and goes
/// on from it.
#[test]
fn the_first_screen_is_drawn_by_the_program_as_it_stands_in_the_page() {
    let dutch = &SHIPPED.languages[0];
    let whole = drawn(&Saved::default(), dutch, &Route::Start);
    let first = steunwijzer::ui::screens::first(dutch).into_string();
    let first = first.trim_end_matches("</div></main>");
    assert!(whole.starts_with(first), "{first}");
    assert!(first.contains(dutch.text("start-button")) && first.contains("leeg.html"));
}

#[test]
fn every_class_in_the_markup_has_a_rule() {
    let files = ["style", "style/later", "style/easy"].map(|folder| std::fs::read_dir(folder).expect(folder));
    let files = files.into_iter().flatten().map(|file| file.expect("a file").path());
    let style: String = files
        .filter(|path| path.is_file())
        .map(|path| std::fs::read_to_string(path).expect("text"))
        .collect();
    // Names that only tell a reader what a thing is.
    let silent = ["plain", "ask__", "growth__ring"];
    let full = Saved {
        version: Some(Version::Full),
        region: Some(Region::Flanders),
        group: Some(invited()),
        ..Saved::default()
    };
    let mut markup = std::fs::read_to_string("index.html").expect("index.html");
    for parent in [&full, &Saved { easy: true, ..full.clone() }] {
        for route in routes(parent) {
            markup += &drawn(parent, &SHIPPED.languages[1], &route);
        }
    }
    let mut missing: Vec<&str> = Vec::new();
    for class in attributes(&markup, "class").into_iter().flat_map(str::split_whitespace) {
        let styled = style.contains(&format!(".{class}"));
        if !styled && !silent.contains(&class) && !missing.contains(&class) {
            missing.push(class);
        }
    }
    assert!(missing.is_empty(), "no rule for {missing:?}");
}

#[test]
fn every_drawing_that_a_screen_uses_is_there() {
    let file = |name: &str| std::fs::read_to_string(name).expect(name);
    let sprite = file("index.html") + &file("src/ui/later_drawings.svg") + &file("public/pictures.svg");
    let full = Saved { version: Some(Version::Full), region: Some(Region::Brussels), ..Saved::default() };
    for easy in [false, true] {
        let parent = Saved { easy, ..full.clone() };
        for route in routes(&parent) {
            let markup = drawn(&parent, &SHIPPED.languages[0], &route);
            for used in markup.split("<use ").skip(1).filter_map(|tag| tag.split_once("href=\"#")) {
                let name = used.1.split('"').next().unwrap_or_default();
                assert!(sprite.contains(&format!("id=\"{name}\"")), "{name} on {route:?}");
            }
        }
    }
}

#[test]
fn the_easy_mode_has_a_picture_beside_every_answer_and_words_beside_every_picture() {
    let parent = Saved { version: Some(Version::Full), easy: true, ..Saved::default() };
    let asks = |route: &Route| matches!(route, Route::Question(_) | Route::Region(_));
    // The small step is among the last parts of the result.
    let parts = (1..=16).map(Route::Part);
    for route in routes(&parent).into_iter().filter(asks).chain(parts) {
        let markup = drawn(&parent, &SHIPPED.languages[0], &route);
        for row in markup.split("<label class=\"option\"").skip(1) {
            let row = row.split("</label>").next().unwrap_or_default();
            assert!(row.contains("class=\"picture\""), "{route:?}: {row}");
            assert!(!texts(row).concat().trim().is_empty(), "{route:?}: {row}");
        }
        assert!(!markup.contains("class=\"chip\""), "{route:?}");
    }
}

#[test]
fn the_easy_result_tells_in_parts_what_the_whole_one_tells() {
    let mut parent =
        Saved { region: Some(Region::Flanders), version: Some(Version::Short), ..Saved::default() };
    for (item, answers) in [("k1", "0-2"), ("s1", "humour"), ("e0", "far-short"), ("w1", "sleep")] {
        let answer = match item {
            "s1" | "w1" => Answer::Many(vec![answers.into()]),
            _ => Answer::One(answers.into()),
        };
        parent.answers.set(item, answer);
    }
    let dutch = &SHIPPED.languages[0];
    let whole = texts(&drawn(&parent, dutch, &Route::Result));
    let easy = Saved { easy: true, ..parent };
    let parts: String = (1..=16).map(|part| drawn(&easy, dutch, &Route::Part(part))).collect();
    let parts = texts(&parts.replace("<br>", " ")).join(" ");
    let left: Vec<&String> = whole.iter().filter(|text| !parts.contains(text.trim())).collect();
    assert_eq!(left.len(), 0, "{left:#?}");
}
