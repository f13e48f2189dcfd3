//! The camera of whoever leads reads what parents show: a real one in Chromium,
//! which shows a film; and what a camera may refuse, in every engine.

use serde_json::json;
use steunwijzer::domain::group::round::Round;
use steunwijzer::rounds::Rounds;
use steunwijzer::{journal, take_home};

use crate::engine::Engine;
use crate::film::film;
use crate::page::Page;
use crate::workshop::{ask, code};

impl Page {
    /// The page that reads codes, for a round that is known beforehand.
    fn reads_codes_of(&self, rounds: &Rounds) {
        self.visit("");
        let text = journal::written(1, &rounds.encode());
        self.script("localStorage['steunwijzer-rounds-0'] = arguments[0]", vec![json!(text)]);
        self.goes_to("#/workshop/scan");
        self.leads();
        self.is_at("Houd de code voor de camera");
    }
}

fn one_round() -> Rounds {
    let mut rounds = Rounds::default();
    rounds.add("Ouders", Round::new(ask(), &mut || 1));
    rounds
}

#[test]
fn the_camera_counts_each_code_once_and_says_no_more_than_thanks() {
    if Engine::tested() != Engine::Chromium {
        // The other drivers know no camera that shows a film.
        return;
    }
    let link = format!("https://example.be/{}EAAA", take_home::ADDRESS);
    let shown = [code(&ask(), 1), code(&ask(), 1), code(&ask(), 2), link];
    let page = Page::unopened_before(&film(&shown));
    page.reads_codes_of(&one_round());
    page.taps("Zet de camera aan");
    page.sees("Bedankt");
    page.sees_not("Slapen");
    page.sees("Dit is niet de code om te delen.");
    // The film begins anew: whoever was counted is known.
    page.sees("Deze code telde al mee.");
    let counted = "return localStorage['steunwijzer-rounds-1'].includes('\"parents\":2')";
    page.until("two parents are counted", counted);
    page.taps("Zet de camera uit");
    page.until("the camera is off", "return document.querySelector('video') === null");
    assert_eq!(page.run(counted), json!(true), "and no more than two");
}

#[test]
fn a_camera_that_gives_no_picture_gets_a_sentence_and_signs_are_typed() {
    for (name, said) in [
        ("NotAllowedError", "De camera mag niet aan. Typ de tekens over."),
        ("NotFoundError", "Hier is geen camera. Typ de tekens over."),
        ("NotReadableError", "Een andere app gebruikt de camera. Sluit die even."),
    ] {
        let refuses = format!(
            "if (window.MediaDevices) MediaDevices.prototype.getUserMedia = () => Promise.reject(new DOMException('no', '{name}'));"
        );
        let page = Page::with_first(&refuses);
        page.reads_codes_of(&one_round());
        let has_one = page.run("return navigator.mediaDevices !== undefined") == json!(true);
        page.taps("Zet de camera aan");
        page.sees(if has_one { said } else { "Hier is geen camera. Typ de tekens over." });
        page.enters("Of typ de tekens van de ouder over", &code(&ask(), 7));
        page.sees("Bedankt");
    }
}

#[test]
fn where_it_is_too_dark_it_says_so() {
    // A black picture, as of a camera with its lid on.
    let page = Page::with_first(
        "if (window.MediaDevices) MediaDevices.prototype.getUserMedia = () => {
            const lid = document.createElement('canvas'); lid.width = 640; lid.height = 480;
            const paint = () => lid.getContext('2d').fillRect(0, 0, 640, 480);
            paint(); setInterval(paint, 50);
            return Promise.resolve(lid.captureStream(20));
        };",
    );
    page.reads_codes_of(&one_round());
    let can = "return navigator.mediaDevices !== undefined && 'captureStream' in HTMLCanvasElement.prototype";
    if page.run(can) == json!(true) {
        page.taps("Zet de camera aan");
        page.sees("Het is te donker. Zet een lamp aan.");
    }
}
