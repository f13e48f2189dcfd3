//! What a group gets on paper: its picture on one sheet, the sheets that parents
//! fill in, and the guide.

use serde_json::json;
use steunwijzer::domain::group::round::{Ask, Round};
use steunwijzer::journal;
use steunwijzer::rounds::Rounds;

use crate::page::Page;
use crate::pdf::squeezed;
use crate::workshop::{ask, order};

/// A device that keeps a closed round of twenty about 24 topics, in which
/// everybody says yes to all.
fn with_a_closed_round() -> Page {
    let topics = order().list("topics")[..24].to_vec();
    let mut round = Round::new(Ask { topics, ..ask() }, &mut || 1);
    let cells = round.ask.cells();
    (0..20).for_each(|_| round.add(&vec![true; cells]));
    round.close(&mut || 1);
    let mut rounds = Rounds::default();
    rounds.add("Ouders", round);
    let text = journal::written(1, &rounds.encode());
    Page::with_first(&format!("localStorage['steunwijzer-rounds-0'] = {}", json!(text)))
}

/// However much it has in common.
#[test]
fn the_picture_is_on_one_sheet_with_what_it_is_not() {
    let pdf = with_a_closed_round().prints("group-picture", "#/workshop/picture", ".wall .printed");
    assert_eq!(pdf.sheets(), 1);
    let text = pdf.text();
    for words in [
        "Groepsbeeld: Ouders, ronde 1",
        "Waar willen we meer van?",
        "Een handje helpen",
        "De meeste",
        "Slapen",
        "Wat kunnen we voor elkaar doen?",
        "Geen meting van wie wat nodig heeft.",
    ] {
        assert!(text.contains(&squeezed(words)), "“{words}” is not on paper:\n{text}");
    }
    for words in ["Volgende", "Hulp nu", "Snel weg", "20"] {
        assert!(!text.contains(&squeezed(words)), "“{words}” is on paper:\n{text}");
    }
}

#[test]
fn two_sheets_to_fill_in_are_on_one_page() {
    let pdf = with_a_closed_round().prints("group-cards", "#/workshop/cards", ".tally-card");
    assert_eq!(pdf.sheets(), 1);
    let text = pdf.text();
    let twice = text.matches(&squeezed("Kruis aan wat past")).count();
    assert_eq!(twice, 2, "{text}");
    assert!(!text.contains(&squeezed("Terug naar de ronde")), "{text}");
}

#[test]
fn the_guide_is_on_paper_with_the_numbers_for_help() {
    let pdf = with_a_closed_round().prints("group-guide", "#/workshop/guide", ".guide");
    assert!((1..=5).contains(&pdf.sheets()), "{} sheets", pdf.sheets());
    let text = pdf.text();
    for words in ["Wie of wat maakte het verschil?", "Als het iemand raakt", "Veilig Thuis"] {
        assert!(text.contains(&squeezed(words)), "“{words}” is not on paper:\n{text}");
    }
}
