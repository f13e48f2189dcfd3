//! Every page for whoever leads a group, drawn without a browser: nothing is
//! missing, and none says how many there are, or what one of them said.

#[expect(dead_code, reason = "only the content and the view are used here")]
#[path = "data/drawn.rs"]
mod drawn;
#[expect(dead_code, reason = "parents come in on sheets alone here")]
#[path = "data/room.rs"]
mod room;

use drawn::{SHIPPED, attributes, texts, with_view};
use room::Led;
use steunwijzer::content::language::Language;
use steunwijzer::domain::group::band::Band;
use steunwijzer::domain::group::picture::Picture;
use steunwijzer::domain::ids::{Age, Region};
use steunwijzer::picture_file;
use steunwijzer::route::{Page, Route};
use steunwijzer::saved::{Fault, Saved};
use steunwijzer::ui::deed::Deed;
use steunwijzer::ui::screens::facilitating;
use steunwijzer::workshop::{Beside, Camera, GroupDeed, Room, Said, Sure, Trouble, Wrong};

const PAGES: [Page; 8] =
    [Page::Home, Page::Round, Page::Scan, Page::Tally, Page::Cards, Page::Picture, Page::Beside, Page::Guide];

fn page(room: &Room, language: &Language, page: Page) -> String {
    let saved = Saved { region: Some(Region::Flanders), ..Saved::default() };
    with_view(None, &saved, language, |view| facilitating(view, room, page).into_string())
}

/// Rooms in every state that a page looks at, by name.
fn rooms() -> Vec<(String, Room)> {
    let mut all: Vec<(String, Room)> = vec![("nothing yet".into(), Room::default())];
    let mut add = |name: String, room: &Room| all.push((name, room.clone()));
    for wrong in [Wrong::Name, Wrong::Topics, Wrong::Open, Wrong::MostRounds] {
        add(format!("{wrong:?}"), &Room { wrong: Some(wrong), ..Room::default() });
    }
    let open = Led::with_round(3).room;
    add("an open round".into(), &open);
    for wrong in [Wrong::PassCode, Wrong::Sheets, Wrong::Line("about-sleep".into())] {
        add(format!("{wrong:?}"), &Room { wrong: Some(wrong), tallied: true, ..open.clone() });
    }
    for sure in [Sure::Close, Sure::WipeRound, Sure::WipeAll] {
        add(format!("{sure:?}"), &Room { sure: Some(sure), ..open.clone() });
    }
    for trouble in [Trouble::NotKept(Fault::Full), Trouble::Torn, Trouble::Refused] {
        add(format!("{trouble:?}"), &Room { trouble: Some(trouble), ..open.clone() });
    }
    let cameras = [
        Camera::Starting,
        Camera::Looks,
        Camera::Dark,
        Camera::Denied,
        Camera::Absent,
        Camera::Busy,
        Camera::Broken,
    ];
    for camera in cameras {
        add(format!("{camera:?}"), &Room { camera, ..open.clone() });
    }
    for said in SAID {
        add(format!("{said:?}"), &Room { said: Some(said), ..open.clone() });
    }
    for (parents, yes) in [(3, 3), (6, 0), (6, 5), (20, 0), (20, 7), (30, 28)] {
        let mut led = Led::with_round(5);
        led.counts_sheets(parents, yes);
        add(format!("{parents} waiting"), &led.room);
        led.closes();
        led.counts_sheets(if yes == 0 { 2 } else { 6 }, 1);
        for slide in 0..9 {
            led.does(GroupDeed::Slide(slide), "");
            add(format!("{yes} of {parents}, slide {slide}"), &led.room);
        }
    }
    all.extend(beside());
    all
}

const SAID: [Said; 10] = [
    Said::NotAShare,
    Said::Thanks,
    Said::Empty,
    Said::NotOurs,
    Said::OtherVersion,
    Said::OtherRound,
    Said::Damaged,
    Said::DamagedGroup(2),
    Said::Incomplete(3),
    Said::Twice,
];

/// Two rounds of a group beside each other, and what cannot be beside.
fn beside() -> Vec<(String, Room)> {
    let mut led = Led::with_round(7);
    led.counts_sheets(20, 7);
    led.closes();
    let first = led.round().ask.id;
    led.does(GroupDeed::Start, "");
    led.counts_sheets(12, 11);
    led.closes();
    led.does(GroupDeed::Beside(first), "");
    assert!(matches!(led.room.beside, Some(Beside::With(_))));
    let both = led.room.clone();
    let refusals =
        [picture_file::Refusal::NotOurs, picture_file::Refusal::OtherVersion, picture_file::Refusal::TooFew];
    let refused = refusals.map(Beside::Refused).into_iter().chain([Beside::OtherGroup]);
    let refused = refused.map(|one| (format!("{one:?}"), Room { beside: Some(one), ..both.clone() }));
    [("two rounds".to_owned(), both.clone())].into_iter().chain(refused).collect()
}

/// A text that is nothing but a key was not found in the language file.
fn is_key(text: &str) -> bool {
    let families = [
        "group-", "scan-", "guide", "band-", "talk.", "topic.", "source.", "form.", "way.", "kiosk-", "age.",
    ];
    !text.contains(' ') && families.iter().any(|family| text.starts_with(family))
}

#[test]
fn every_page_has_one_heading_one_title_help_one_tap_away_and_no_text_missing() {
    for language in &SHIPPED.languages {
        for (name, room) in rooms() {
            for of in PAGES {
                let markup = page(&room, language, of);
                assert_eq!(markup.matches("<h1").count(), 1, "{of:?}, {name}");
                assert!(!attributes(&markup, "data-title").concat().is_empty(), "{of:?}, {name}");
                assert!(markup.contains(r##"href="#/help""##), "{of:?}, {name}");
                let bad = texts(&markup).into_iter().find(|text| is_key(text) || text.contains(['{', '}']));
                assert_eq!(bad, None, "{of:?}, {name}");
            }
        }
    }
}

#[test]
fn every_deed_is_one_that_is_known_and_nothing_is_refused_by_the_policy() {
    for (name, room) in rooms() {
        for of in PAGES {
            let markup = page(&room, &SHIPPED.languages[0], of);
            for words in attributes(&markup, "data-do") {
                let Some(Deed::Later(words)) = Deed::parse(words) else {
                    assert!(Deed::parse(words).is_some(), "{words} on {of:?}");
                    continue;
                };
                assert!(GroupDeed::parse(&words).is_some(), "{words} on {of:?}");
            }
            for refused in [" style=", "<script", " onclick=", "javascript:", "<iframe", "<img", "http:"] {
                assert!(!markup.contains(refused), "{refused} on {of:?}, {name}");
            }
        }
    }
}

#[test]
fn no_page_says_how_many_there_are() {
    // A number that stands nowhere else: in no minutes, no step, no limit.
    for (parents, yes) in [(347, 291), (347, 0), (293, 293)] {
        let mut led = Led::with_round(5);
        led.counts_sheets(parents, yes);
        for closed in [false, true] {
            if closed {
                led.closes();
            }
            for of in PAGES {
                for slide in 0..9 {
                    led.does(GroupDeed::Slide(slide), "");
                    let markup = page(&led.room, &SHIPPED.languages[0], of);
                    let said = texts(&markup).concat();
                    for number in [parents, yes].into_iter().filter(|number| *number > 0) {
                        assert!(!said.contains(&number.to_string()), "{number} on {of:?}");
                    }
                    // The guide holds figures that were found elsewhere.
                    assert!(of == Page::Guide || !said.contains('%'), "{of:?}");
                }
            }
        }
    }
}

#[test]
fn below_five_nobody_sees_whether_there_is_anybody() {
    let none = Led::with_round(5);
    for parents in 1..5 {
        let mut led = Led::with_round(5);
        led.counts_sheets(parents, parents);
        led.room.tallied = false;
        for of in PAGES {
            let words = |room: &Room| page(room, &SHIPPED.languages[0], of);
            assert_eq!(words(&led.room), words(&none.room), "{parents} on {of:?}");
        }
        led.closes();
        for slide in 0..9 {
            led.does(GroupDeed::Slide(slide), "");
            let markup = page(&led.room, &SHIPPED.languages[0], Page::Picture);
            assert!(!markup.contains("group-bar") && !markup.contains("talk-card"), "{parents}");
        }
    }
}

#[test]
fn the_wall_says_the_bands_in_words_and_what_they_are_not() {
    let mut led = Led::with_round(5);
    led.counts_sheets(20, 19);
    led.closes();
    led.does(GroupDeed::Slide(1), "");
    let words = &SHIPPED.languages[0];
    let markup = page(&led.room, words, Page::Picture);
    assert!(markup.contains(words.text("group-notice")) && markup.contains(words.text("band-most")));
    let Some(Picture::Whole(whole)) = Picture::of(led.round()) else { panic!("twenty parents") };
    let on = whole.forms.iter().chain([&whole.goes_well]).map(|band| band.index() + 1).sum::<usize>();
    assert_eq!(markup.matches("is-on").count(), on, "as many fields as the bands say");
    assert_eq!(Band::Most.index() + 1, Band::ALL.len());
}

#[test]
fn whoever_mixes_ages_is_told_what_a_topic_can_give_away() {
    let words = SHIPPED.languages[0].text("group-ages-mixed");
    let mut led = Led::new(5);
    for (age, is_told) in [(Age::From0To2, false), (Age::From3To5, true), (Age::From0To2, false)] {
        led.does(GroupDeed::Age(age), "");
        assert_eq!(page(&led.room, &SHIPPED.languages[0], Page::Home).contains(words), is_told, "{age}");
    }
}

#[test]
fn every_page_has_an_address_of_its_own() {
    for page in PAGES {
        assert_eq!(Route::parse(&Route::Workshop(page).href()), Route::Workshop(page));
    }
    for odd in ["#/workshop/nowhere", "#/workshop/round/2", "#/workshops"] {
        assert_eq!(Route::parse(odd), Route::Start, "{odd}");
    }
}

#[test]
fn every_class_on_these_pages_has_a_rule() {
    let style: String = ["style", "style/later", "style/workshop"]
        .iter()
        .flat_map(|folder| std::fs::read_dir(folder).expect(folder).flatten())
        .filter(|file| file.path().is_file())
        .map(|file| std::fs::read_to_string(file.path()).expect("text"))
        .collect();
    let silent = ["plain", "growth__ring", "growth-field__ring"];
    for (_, room) in rooms() {
        for of in PAGES {
            let markup = page(&room, &SHIPPED.languages[1], of);
            for class in attributes(&markup, "class").into_iter().flat_map(str::split_whitespace) {
                assert!(silent.contains(&class) || style.contains(&format!(".{class}")), "{class} on {of:?}");
            }
        }
    }
}
