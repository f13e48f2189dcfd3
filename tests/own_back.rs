//! Looking back, drawn without a browser: two results side by side in the parent's
//! own words and in a picture, and never better, worse or a number.

#[path = "data/desks.rs"]
#[expect(dead_code, reason = "people are placed in the tests of the map")]
mod desks;
#[path = "data/drawn.rs"]
#[expect(dead_code, reason = "only the content and the view are used here")]
mod drawn;
#[path = "data/keeper.rs"]
#[expect(dead_code, reason = "only answers and results are used here")]
mod keeper;

use desks::between;
use drawn::{SHIPPED, attributes, texts, with_view};
use keeper::{DAY, result, saved};
use serde_json::json;
use steunwijzer::content::language::Language;
use steunwijzer::domain::answers::Answer;
use steunwijzer::domain::ids::{Adequacy, Age};
use steunwijzer::own::deed::OwnDeed;
use steunwijzer::own::desk::{Desk, Kept, Sure};
use steunwijzer::own::{Child, FIRST_CHILD, KeptResult, value_of};
use steunwijzer::route::OwnPage;
use steunwijzer::saved::Saved;
use steunwijzer::ui::screens::keeping;

const THEN: &str = "2026-01-24";

fn kept(day: &str, saved: &Saved) -> KeptResult {
    let value = value_of(saved, &SHIPPED.questionnaire).expect("JSON");
    KeptResult { saved: value, ..result(FIRST_CHILD, day, "enough") }
}

/// Results of one child, by day.
fn desk(results: &[KeptResult]) -> (Desk, Vec<String>) {
    let mut desk = Desk { place: Kept::Plainly, ..Desk::default() };
    desk.own.children.put(FIRST_CHILD, Child::default());
    let ids = results.iter().enumerate().map(|(nth, one)| desk.own.results.add(one.clone(), nth as u32));
    let ids = ids.collect();
    (desk, ids)
}

fn page(desk: &Desk, language: &Language) -> String {
    with_view(None, &saved("enough"), language, |view| keeping(view, desk, OwnPage::Back).into_string())
}

fn dutch(desk: &Desk) -> String {
    page(desk, &SHIPPED.languages[0])
}

fn words(key: &str) -> String {
    SHIPPED.languages[0].text(key).to_owned()
}

/// Answers of how enough listening is, and how often there is some.
fn with_bar(e0: Option<&str>, often: [Option<&str>; 3]) -> Saved {
    let mut saved = saved("enough");
    let mut set = |id: &str, answer: Option<&str>| {
        saved.answers.set(id, Answer::One(answer.unwrap_or_default().to_owned()));
    };
    set("e0", e0);
    for (id, answer) in ["e1", "e2", "e3"].into_iter().zip(often) {
        set(id, answer);
    }
    saved
}

/// The card of the first form, of two results side by side.
fn card(before: &Saved, after: &Saved) -> String {
    let (desk, _) = desk(&[kept(THEN, before), kept(DAY, after)]);
    let markup = dutch(&desk);
    between(&markup, "<article", "</article>").to_owned()
}

#[test]
fn without_results_with_one_and_with_two_the_page_says_what_there_is() {
    let (none, _) = desk(&[]);
    assert!(dutch(&none).contains(&words("own-back-none")));
    let (one, ids) = desk(&[result(FIRST_CHILD, THEN, "far-short")]);
    let markup = dutch(&one);
    assert!(markup.contains(&words("own-back-one")) && markup.contains("[2026-01-24]"));
    assert!(texts(&markup).contains(&words("adequacy.far-short")), "in the parent's words of that day");
    assert!(markup.contains(&words("topic.sleep")) && !markup.contains("own-pair"));
    assert!(markup.contains(&OwnDeed::Ask(Sure::Result(ids[0].clone())).words()));
    let (two, _) = desk(&[result(FIRST_CHILD, THEN, "far-short"), result(FIRST_CHILD, DAY, "enough")]);
    assert!(dutch(&two).contains("own-pair"));
    for desk in [none, one, two] {
        let markup = dutch(&desk);
        for deed in [OwnDeed::Again, OwnDeed::Weeks(4), OwnDeed::Weeks(8), OwnDeed::Weeks(12)] {
            assert!(markup.contains(&format!("\"later {}\"", deed.words())), "{deed:?}");
        }
    }
}

#[test]
fn two_stand_side_by_side_in_words_and_in_a_picture_the_first_first() {
    let (before, after) = (
        with_bar(Some("far-short"), [Some("almost-never"); 3]),
        with_bar(Some("enough"), [Some("almost-always"); 3]),
    );
    let card = card(&before, &after);
    let sides: Vec<Vec<String>> =
        card.split("then-now__side").skip(1).map(|side| texts(&format!("<p{side}"))).collect();
    assert_eq!(sides.len(), 2);
    assert_eq!(sides[0][..3], [words("own-then"), words("adequacy.far-short"), words("bar-almost-never")]);
    assert_eq!(sides[1][..3], [words("own-now"), words("adequacy.enough"), words("bar-almost-always")]);
    assert_eq!(card.matches("soft-bar__picture").count(), 2);
    assert!(
        card.contains("<svg")
            && card.contains(&words("own-change-enough"))
            && card.contains(&words("own-bar-up"))
    );
    // Whichever is chosen where, what was first stands first.
    let (mut desk, ids) = desk(&[kept(THEN, &before), kept(DAY, &after)]);
    let straight = dutch(&desk);
    desk.before = Some(ids[1].clone());
    desk.after = Some(ids[0].clone());
    assert_eq!(dutch(&desk), straight);
}

#[test]
fn any_two_of_many_can_be_chosen_and_at_first_the_last_two_are() {
    let days: Vec<String> = (1..=12).map(|month| format!("2026-{month:02}-24")).collect();
    let results: Vec<KeptResult> = days.iter().map(|day| result(FIRST_CHILD, day, "enough")).collect();
    let (mut many, ids) = desk(&results);
    let chosen = |markup: &str, id: &str| {
        let select = between(markup, &format!("<select class=\"input\" id=\"{id}\""), "</select>");
        assert_eq!(attributes(select, "value").len(), 12);
        let option = select.split("<option").find(|one| one.contains(" selected")).expect("one is chosen");
        texts(&format!("<option{option}")).concat()
    };
    let markup = dutch(&many);
    assert_eq!(
        (chosen(&markup, "before"), chosen(&markup, "after")),
        ("[2026-11-24]".into(), "[2026-12-24]".into())
    );
    many.before = Some(ids[2].clone());
    many.after = Some(ids[5].clone());
    let markup = dutch(&many);
    assert_eq!(
        (chosen(&markup, "before"), chosen(&markup, "after")),
        ("[2026-03-24]".into(), "[2026-06-24]".into())
    );
    many.after = many.before.clone();
    let markup = dutch(&many);
    assert!(markup.contains(&words("own-same-twice")) && !markup.contains("form-card"));
    // One that is gone, or of another child, is none.
    many.before = Some("00000000deadbeef".into());
    many.after = None;
    assert_eq!(chosen(&dutch(&many), "before"), "[2026-11-24]");
}

#[test]
fn a_result_that_cannot_be_read_is_said_to_stay() {
    let odd = KeptResult { saved: json!({ "steunwijzer": 9 }), ..result(FIRST_CHILD, THEN, "enough") };
    for results in
        [vec![odd.clone()], vec![odd.clone(), result(FIRST_CHILD, DAY, "enough")], vec![odd.clone(), odd]]
    {
        let (desk, ids) = desk(&results);
        let markup = dutch(&desk);
        assert!(markup.contains(&words("own-result-unread")) && !markup.contains("form-card"));
        for id in ids {
            assert!(markup.contains(&OwnDeed::Ask(Sure::Result(id)).words()), "it can be taken away");
        }
    }
}

#[test]
fn only_what_is_beyond_the_bound_is_called_a_difference_and_the_bound_is_told() {
    let often = |one, two, three| with_bar(Some("enough"), [Some(one), Some(two), Some(three)]);
    let low = often("almost-never", "almost-never", "almost-never");
    for (after, key) in [
        // 0 to 44 of 100: four steps of nine.
        (often("often", "often", "almost-never"), "own-bar-same"),
        // Five steps: 56.
        (often("often", "often", "sometimes"), "own-bar-up"),
        (low.clone(), "own-bar-same"),
    ] {
        let card = card(&low, &after);
        let told: Vec<&str> = ["own-bar-up", "own-bar-down", "own-bar-same"]
            .into_iter()
            .filter(|key| card.contains(&words(key)))
            .collect();
        assert_eq!(told, [key]);
        let back = self::card(&after, &low);
        let other = if key == "own-bar-up" { "own-bar-down" } else { key };
        assert!(back.contains(&words(other)));
    }
    assert!(words("own-bar-same").contains("ongeveer"));
    for language in &SHIPPED.languages {
        let (two, _) = desk(&[kept(THEN, &low), kept(DAY, &low)]);
        let bound = language.fill("own-bound", &[("points", "50")]);
        assert!(page(&two, language).contains(&bound), "{bound}");
    }
    // Two questions of three exactly at the bound.
    let two = |one, other| with_bar(Some("enough"), [Some(one), Some(other), None]);
    assert!(
        card(&two("almost-never", "almost-never"), &two("often", "sometimes"))
            .contains(&words("own-bar-same"))
    );
}

#[test]
fn every_two_answers_are_told_as_they_were_given_and_not_needed_is_never_enough() {
    for before in Adequacy::ALL {
        for after in Adequacy::ALL {
            let of = |class: &Adequacy| with_bar(Some(class.id()), [None; 3]);
            let card = card(&of(before), &of(after));
            let said = between(&card, "form-card__said\">", "</p>");
            let (short, now) = ([Adequacy::LittleShort, Adequacy::FarShort], *after);
            let key = match (*before, now) {
                (one, other) if one == other => "own-change-same",
                (Adequacy::FarShort, Adequacy::LittleShort) => "own-change-less-short",
                (Adequacy::LittleShort, Adequacy::FarShort) => "own-change-more-short",
                (one, Adequacy::Enough) if short.contains(&one) => "own-change-enough",
                (one, Adequacy::NotNeeded) if short.contains(&one) => "own-change-not-needed",
                (Adequacy::Enough | Adequacy::NotNeeded, other) if short.contains(&other) => {
                    "own-change-newly-short"
                }
                _ => "own-change-different",
            };
            assert_eq!(said, words(key), "{before} to {after}");
            if now == Adequacy::NotNeeded {
                assert!(!said.contains("genoeg"), "{before} to {after}: {said}");
            }
            // Both answers stand there, each on its side.
            let sides: Vec<&str> = card.split("then-now__side").skip(1).collect();
            for (class, side) in [before, after].into_iter().zip(sides) {
                assert!(side.contains(&words(&format!("adequacy.{class}"))), "{class}");
            }
        }
    }
    // What was skipped is no change.
    for (before, after) in [(Some("far-short"), None), (None, Some("enough")), (None, None)] {
        let card = card(&with_bar(before, [None; 3]), &with_bar(after, [None; 3]));
        assert!(card.contains(&words("own-change-skipped")) && card.contains(&words("bar-none")));
    }
}

#[test]
fn no_number_stands_on_these_pages_but_dates_weeks_and_the_bound() {
    let often = [Some("often"), Some("sometimes"), Some("almost-always")];
    let before = with_bar(Some("far-short"), [Some("almost-never"), Some("almost-never"), Some("sometimes")]);
    for language in &SHIPPED.languages {
        let bound = language.fill("own-bound", &[("points", "50")]);
        for results in
            [vec![kept(DAY, &before)], vec![kept(THEN, &before), kept(DAY, &with_bar(Some("enough"), often))]]
        {
            let (desk, _) = desk(&results);
            let markup = page(&desk, language);
            let main = between(&markup, "<h1", "</main>");
            let weeks: Vec<String> =
                [4, 8, 12].map(|weeks| language.count("own-later-weeks", "weeks", weeks)).into();
            for text in texts(&format!("<h1{main}")) {
                let known = text == bound || weeks.contains(&text) || text.starts_with("[2026-");
                assert!(known || !text.contains(|sign: char| sign.is_ascii_digit() || sign == '%'), "{text}");
            }
            let small = main.to_lowercase();
            for verdict in
                ["beter", "slechter", "better", "worse", "score", "vooruit", "achteruit", "progress"]
            {
                assert!(!small.contains(verdict), "{verdict}");
            }
        }
    }
}

#[test]
fn topics_that_came_went_and_stayed_are_named_unless_the_list_was_skipped_once() {
    let minds = |w1: &[&str], w2: &[&str]| {
        let mut saved = saved("enough");
        for (id, topics) in [("w1", w1), ("w2", w2)] {
            saved.answers.set(id, Answer::Many(topics.iter().map(|one| (*one).to_owned()).collect()));
        }
        saved
    };
    let part = |before: &Saved, after: &Saved| {
        let (desk, _) = desk(&[kept(THEN, before), kept(DAY, after)]);
        let markup = dutch(&desk);
        texts(&format!("<p{}", between(&markup, r#"aria-labelledby="own-mind""#, "</section>")))
    };
    let offered = SHIPPED.questionnaire.topics_offered("w1", Some(Age::From3To5));
    let offered: Vec<&str> =
        offered.into_iter().map(|place| SHIPPED.questionnaire.topics[place].id.as_str()).collect();
    let [stays, goes, comes] = [offered[0], offered[1], offered[2]];
    let (one, other) = (minds(&[stays, goes], &["none-self"]), minds(&[stays, comes], &["none-self"]));
    let told = part(&one, &other);
    let value = |told: &[String], key: &str| {
        let at =
            told.iter().position(|text| *text == words(key)).unwrap_or_else(|| panic!("{key} in {told:?}"));
        told[at + 1].clone()
    };
    for (key, topic) in [("own-topics-left", goes), ("own-topics-new", comes), ("own-topics-stayed", stays)] {
        assert_eq!(value(&told, key), words(&format!("topic.{topic}")));
    }
    let skipped = part(&one, &minds(&[stays], &[]));
    assert!(skipped.contains(&words("own-topics-skipped")) && !skipped.contains(&words("own-topics-new")));
    assert_eq!(value(&skipped, "own-topics-stayed"), words(&format!("topic.{stays}")));
}

#[test]
fn of_several_children_each_has_its_own_page_and_name() {
    let (mut both, _) = desk(&[result(FIRST_CHILD, THEN, "far-short")]);
    assert!(!dutch(&both).contains(&OwnDeed::OfChild(FIRST_CHILD.into()).words()), "one needs no choice");
    let zoe = both.own.children.add(Child { nickname: "Zoë".into() }, 5);
    both.own.results.add(result(&zoe, DAY, "too-much"), 6);
    for (of, pressed, says, not) in [
        (&zoe, "Zoë", "adequacy.too-much", "adequacy.far-short"),
        (&FIRST_CHILD.to_owned(), "Mijn kind", "adequacy.far-short", "adequacy.too-much"),
    ] {
        both.of = Some(of.clone());
        let markup = dutch(&both);
        let chosen = between(&markup, r#"aria-pressed="true""#, "</button>");
        assert!(chosen.contains(pressed) && chosen.contains(&OwnDeed::OfChild(of.clone()).words()));
        assert!(markup.contains(&words(says)) && !markup.contains(&words(not)));
        assert!(markup.contains(&OwnDeed::Rename(of.clone()).words()));
    }
}
