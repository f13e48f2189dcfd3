//! Leading a group: on the facilitator's own device, on a tablet that goes
//! round, and on the phones of parents.

use std::path::Path;

use serde_json::{Value, json};
use steunwijzer::content::frozen;
use steunwijzer::content::score::Content;
use steunwijzer::domain::codec::FrozenOrder;
use steunwijzer::domain::codec::group::{invitation, invited, opened, share};
use steunwijzer::domain::group::round::Ask;
use steunwijzer::domain::group::shared;
use steunwijzer::domain::ids::{Region, Version};
use steunwijzer::saved::Saved;
use steunwijzer::take_home::{ADDRESS, from_groups, groups, link_code};

use crate::page::Page;
use crate::parent::{KEPT, SHORT};

pub const TABLET: &str = "Even tijd? Kijk wie er om je heen staat.";
pub const GROUP: &str = "Ouders van de Zonnebloem";
pub const ROUND: &str = "Ouders van de Zonnebloem, ronde 1";

/// What ids codes count in.
pub fn order() -> FrozenOrder {
    let text = std::fs::read_to_string("public/content/frozen-order.json").expect("the frozen order");
    frozen::read("frozen-order.json", &text).expect("a sound order")
}

/// What a parent's phone shows for a round: everything is a yes.
pub fn code(ask: &Ask, nonce: u32) -> String {
    groups(&share(ask.id, nonce, &vec![true; ask.cells()])).concat()
}

/// A round about what children of 3 to 5 bring.
pub fn ask() -> Ask {
    let topics = ["sleep", "tantrums", "screens", "too-little-rest"].map(str::to_owned);
    let ask = Ask { id: 4821, region: Region::Netherlands, version: Version::Short, topics: topics.into() };
    invited(&order(), &invitation(&order(), &ask)).expect("a sound round")
}

impl Page {
    /// Waits until the part for groups is there.
    pub fn leads(&self) {
        self.until("the part for groups is there", "return root.hasAttribute('data-workshop')");
    }

    /// From the first screen to an open round.
    pub fn begins_a_round(&self) {
        self.taps("Samen in groep");
        self.leads();
        self.is_at("Samen in groep");
        self.writes("Naam van de groep", GROUP);
        self.chooses("Nederland");
        self.chooses("3 tot en met 5 jaar");
        self.taps("Begin de ronde");
        self.is_at(ROUND);
    }

    /// What the round on the screen asks, as its invitation says.
    pub fn asked_here(&self) -> Ask {
        let shown =
            self.text_of("return [...document.querySelectorAll('.code-words li')].map(words).join(' ')");
        let code = from_groups(&shown).unwrap_or_else(|problem| panic!("“{shown}”: {problem:?}"));
        invited(&order(), &code).expect("an invitation")
    }

    /// The app where the counters of a round begin at nought: their random
    /// noise would move a band that a test names once in a few dozen runs. An
    /// odd number is a step of nought, and whatever else is drawn stays random.
    pub fn without_noise() -> Self {
        let page = Self::with_first(
            "const fill = Crypto.prototype.getRandomValues;
            Crypto.prototype.getRandomValues = function (numbers) {
                fill.call(this, numbers)[0] |= 1;
                return numbers;
            };",
        );
        page.visit("");
        page
    }

    /// Counts so many sheets in, of which so many say yes to each of these lines.
    pub fn counts_sheets(&self, sheets: u32, lines: &[(&str, u32)]) {
        self.goes_to("#/workshop/tally");
        self.writes("Hoeveel bladen?", &sheets.to_string());
        for (line, count) in lines {
            self.writes(line, &count.to_string());
        }
        self.taps("Tel op");
        self.sees("De bladen zijn opgeteld.");
    }

    /// Types what a phone shows, on the page that reads codes.
    pub fn types_code(&self, code: &str) {
        self.enters("Of typ de tekens van de ouder over", code);
    }

    /// Closes the round on the screen.
    pub fn closes_the_round(&self) {
        self.goes_to("#/workshop/round");
        self.taps("Sluit de ronde");
        self.taps("Ja, sluit");
        self.sees("Toon het groepsbeeld");
    }

    /// The keys of what this device holds, sorted.
    pub fn keys(&self) -> Value {
        self.run("return [Object.keys(localStorage).sort(), Object.keys(sessionStorage).sort()]")
    }

    /// Everything this device keeps of rounds, as text.
    pub fn rounds(&self) -> String {
        self.text_of("return Object.keys(localStorage).filter((key) => key.includes('rounds')).map((key) => localStorage[key]).join(' ')")
    }

    /// Goes on to the next slide, and waits for it.
    fn turns_to(&self, heading: &str) {
        self.taps("Volgende");
        self.is_at(heading);
        self.until("the focus is on the heading", "return document.activeElement.tagName === 'H1'");
    }
}

#[test]
fn a_group_from_the_first_screen_to_the_wall_and_to_nothing() {
    let page = Page::without_noise();
    page.begins_a_round();
    page.sees("Nog te weinig antwoorden.");
    let ask = page.asked_here();
    assert_eq!((ask.region, ask.topics.len()), (Region::Netherlands, 22));

    page.taps("Lees de codes van ouders");
    page.is_at("Houd de code voor de camera");
    for nonce in [1, 2] {
        page.types_code(&code(&ask, nonce));
        page.sees("Bedankt");
    }
    page.types_code(&code(&ask, 1).to_lowercase());
    page.sees("Deze code telde al mee.");
    page.sees_not("Slapen");

    page.counts_sheets(10, &[("Iemand die luistert", 9), ("Slapen", 9), ("Boze buien", 6), ("Partner", 9)]);
    page.goes_to("#/workshop/round");
    page.sees("Genoeg voor het hele beeld.");
    page.closes_the_round();
    page.taps("Toon het groepsbeeld");
    page.is_at("Wat geeft ons kracht?");
    page.turns_to("Waar willen we meer van?");
    page.sees("Iemand die luistert");
    page.sees("De meeste");
    page.sees("Dit is ongeveer wat deze groep zelf aantikte.");
    page.turns_to("Wat houdt ons bezig?");
    page.sees("Wat hielp bij jou thuis, al was het maar een beetje?");
    while page.heading() == "Wat houdt ons bezig?" {
        page.taps("Volgende");
        page.until("a slide is there", "return heading() !== ''");
    }
    page.is_at("Van wie krijgen we steun?");
    page.sees("Partner");
    page.turns_to("Wie of wat maakte het verschil?");
    page.presses("\u{e00f}"); // Page Down, as a clicker sends it
    page.is_at("Wat kunnen we voor elkaar doen?");
    page.turns_to("Steun die bij deze groep past");
    let file = page.text_of("return document.querySelector('a[download]').href");
    assert!(file.starts_with("data:application/json;base64,"), "{file}");

    page.taps("Stop tonen");
    page.is_at(ROUND);
    page.taps("Wis deze ronde");
    page.taps("Ja, wis");
    page.sees("Hier staan nog geen rondes.");
    assert_eq!(page.rounds(), "");
}

#[test]
fn a_tablet_goes_round_and_only_counters_grow() {
    let page = Page::open();
    page.begins_a_round();
    let rounds = ["steunwijzer-rounds-0", "steunwijzer-rounds-1"];
    page.writes("Code om te stoppen, 4 tot 8 cijfers", "4821");
    page.taps("Begin met doorgeven");
    page.is_at(TABLET);
    page.is_ready();
    page.leads();
    page.sees("Deze tablet gaat rond in een groep.");
    let mut size = 0;
    for nth in 0..2 {
        page.answers_on_tablet();
        page.sees("Deel zonder naam met de groep");
        page.run("root.dataset.before = ''");
        page.taps("Deel zonder naam");
        page.until("the page is loaded anew", "return root.dataset.before === undefined");
        page.is_at(TABLET);
        page.is_ready();
        page.leads();
        assert_eq!(page.keys(), json!([["steunwijzer-kiosk", rounds[0], rounds[1]], []]));
        let kept = page.rounds();
        for word in ["so-so", "far-short", "humour", "my-child", "\"talk\"", "safe"] {
            assert!(!kept.contains(word), "{word} is kept: {kept}");
        }
        assert!(nth == 0 || kept.len().abs_diff(size) < 40, "what is kept grows with parents: {kept}");
        size = kept.len();
    }
    // One who does not want to is wiped all the same, and not counted.
    let before = page.rounds();
    page.answers_on_tablet();
    page.run("root.dataset.before = ''");
    page.taps("Niet delen, wis alles");
    page.until("the page is loaded anew", "return root.dataset.before === undefined");
    page.is_at(TABLET);
    page.is_ready();
    assert_eq!(page.rounds(), before);

    page.walks_to("#/kiosk");
    page.enters("Code om te stoppen", "4821");
    page.is_at("Meestal gaat het goed. Vragen horen erbij.");
    page.is_ready();
    page.goes_to("#/workshop/round");
    page.is_at(ROUND);
    page.sees("Nog te weinig antwoorden.");
    assert!(page.rounds().contains("\"parents\":2"), "{}", page.rounds());
}

#[test]
fn a_parent_shares_from_their_own_phone_what_they_see_and_nothing_else() {
    let page = Page::open();
    page.load("plain.html");
    page.load(&format!("{ADDRESS}{}", link_code(&invitation(&order(), &ask()))));
    page.sees("Je doet mee met een groep. Op het einde kies je of je deelt.");
    page.is_at("Waar woon je?");
    assert!(page.is_chosen("Nederland"), "the group's region");
    page.goes_on();
    page.answers_at_once(&[SHORT]);
    page.is_at("Jouw woorden");
    page.is_ready();
    page.sees("Deel zonder naam met de groep");
    page.taps("Toon wat je deelt");
    page.until(
        "the share is there",
        "return location.hash === '#/share' && document.querySelector('.code-words') !== null",
    );
    let shown = |page: &Page| {
        page.text_of("return [...document.querySelectorAll('.code-words li')].map(words).join(' ')")
    };
    page.sees("Nooit mee gaat");
    let first = shown(&page);
    let bytes = from_groups(&first).expect("groups of signs");
    assert!(bytes.len() <= 15, "{} bytes", bytes.len());
    let found = opened(&ask(), &bytes).expect("ours").expect("of this round");

    let content = Content::read(Path::new("public/content")).expect("the shipped content is sound");
    let kept = page.kept().0.expect("the tab keeps the answers");
    let answers = Saved::decode(&kept, &content.questionnaire).expect("a sound save").answers;
    assert_eq!(found.shared, shared(&content.questionnaire, &ask().topics, &answers));
    assert!(found.shared.iter().any(|yes| *yes) && found.shared.iter().any(|yes| !*yes));

    // Shown again, or after a reload, it is the same code: it counts once.
    page.reload_fully();
    page.until("the share is there", "return document.querySelector('.code-words') !== null");
    assert_eq!(shown(&page), first);
}

#[test]
fn an_invitation_can_be_typed_and_a_parents_code_is_not_one() {
    let page = Page::holding(KEPT);
    page.goes_to("#/code");
    page.enters("Jouw tekens", &code(&ask(), 1));
    page.sees("Deze code is voor de begeleider van een groep.");
    page.enters("Jouw tekens", &groups(&invitation(&order(), &ask())).join(" "));
    page.sees("Je doet mee met een groep.");
    page.goes_to("#/result");
    page.sees("Boze buien");
    page.sees("Deel zonder naam met de groep");
}
