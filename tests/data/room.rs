//! A room of somebody who leads a group, without a browser: chance comes from a
//! seed, so that every run is the same.

use std::path::Path;
use std::sync::LazyLock;

use steunwijzer::content::{frozen, questions};
use steunwijzer::domain::answers::Answers;
use steunwijzer::domain::codec::FrozenOrder;
use steunwijzer::domain::codec::group::share;
use steunwijzer::domain::group::round::Round;
use steunwijzer::domain::group::shared;
use steunwijzer::domain::questionnaire::Questionnaire;
use steunwijzer::handover::Handover;
use steunwijzer::saved::Saved;
use steunwijzer::take_home;
use steunwijzer::workshop::{GroupDeed, Means, Room};

/// The questions that are shipped, and the order that codes count in.
pub static ASKED: LazyLock<(Questionnaire, FrozenOrder)> = LazyLock::new(|| {
    let text = |file: &str| std::fs::read_to_string(Path::new("public/content").join(file)).expect(file);
    let questionnaire = questions::read("questionnaire.json", &text("questionnaire.json")).expect("sound");
    (questionnaire, frozen::read("frozen-order.json", &text("frozen-order.json")).expect("sound"))
});

/// Random bits that are the same in every run (xorshift).
pub fn chance(seed: u64) -> impl FnMut() -> u32 {
    let mut state = seed | 1;
    move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32) as u32
    }
}

pub struct Led {
    pub room: Room,
    pub handover: Handover,
    draw: Box<dyn FnMut() -> u32>,
}

impl Led {
    /// Nothing has happened yet.
    pub fn new(seed: u64) -> Self {
        Self { room: Room::default(), handover: Handover::default(), draw: Box::new(chance(seed)) }
    }

    /// With a round of the group "Ouders", about what children of 3 to 5 bring.
    pub fn with_round(seed: u64) -> Self {
        let mut led = Self::new(seed);
        led.does(GroupDeed::Name, "Ouders");
        led.does(GroupDeed::Age(steunwijzer::domain::ids::Age::From3To5), "");
        led.does(GroupDeed::Start, "");
        assert_eq!(led.room.rounds.0.len(), 1, "{:?}", led.room.wrong);
        led
    }

    /// Does a deed, as a tap would.
    pub fn does(&mut self, deed: GroupDeed, value: &str) {
        let (questionnaire, order) = &*ASKED;
        let mut means = Means { questionnaire, order, draw: &mut *self.draw };
        self.room.act(&mut means, deed, value, &mut self.handover);
    }

    /// A parent answers on the tablet that goes round, and shares.
    pub fn counts(&mut self, answers: Answers) {
        self.handover = Handover { saved: Saved { answers, ..Saved::default() }, ..Handover::default() };
        self.does(GroupDeed::Count, "");
    }

    pub fn round(&self) -> &Round {
        &self.room.kept().expect("there is a round").round
    }

    /// What the phone of a parent shows, as signs.
    pub fn code(&self, nonce: u32, answers: &Answers) -> String {
        let ask = &self.round().ask;
        take_home::groups(&share(ask.id, nonce, &shared(&ASKED.0, &ask.topics, answers))).concat()
    }

    /// So many sheets are counted in, of which so many say yes to everything.
    pub fn counts_sheets(&mut self, sheets: u32, yes: u32) {
        let lines = steunwijzer::workshop::lines(&self.round().ask);
        self.does(GroupDeed::TallyLine(steunwijzer::workshop::SHEETS.into()), &sheets.to_string());
        for (line, _) in lines {
            self.does(GroupDeed::TallyLine(line), &yes.to_string());
        }
        self.does(GroupDeed::TallyAdd, "");
    }

    /// Closes the round.
    pub fn closes(&mut self) {
        self.does(GroupDeed::Ask(steunwijzer::workshop::Sure::Close), "");
        self.does(GroupDeed::Sure, "");
    }
}
