//! Counts parents in: with the tablet in hand, by a code, or on sheets of paper.

use super::deed::Sighting;
use super::{Camera, Means, Room, Said, tally};
use crate::domain::codec::Refusal;
use crate::domain::codec::group::{Purpose, opened, purpose};
use crate::domain::group::shared;
use crate::handover::{Handover, Order};
use crate::saved::Notice;
use crate::take_home::{self, Typing};

impl Room {
    /// Adds the parent who has the tablet in hand, and has it wiped.
    pub(super) fn count(&mut self, means: &Means<'_>, handover: &mut Handover) {
        let open = self.rounds.open().map(|kept| kept.round.ask.clone());
        let Some(ask) = open.filter(|_| !handover.saved.answers.is_empty()) else {
            handover.notice = Some(Notice::NotCounted);
            return;
        };
        let shared = shared(means.questionnaire, &ask.topics, &handover.saved.answers);
        if let Some(round) = self.rounds.find_mut(ask.id) {
            round.add(&shared);
        }
        handover.order = Some(Order::Reset);
    }

    pub(super) fn sighted(&mut self, value: &str) {
        match Sighting::parse(value) {
            Some(Sighting::Camera(camera)) if self.camera != Camera::Off => self.camera = camera,
            Some(Sighting::Code(text)) => self.said = Some(seen(self.read(&text))),
            Some(Sighting::Quiet) => self.said = None,
            _ => {}
        }
    }

    /// Counts in what stands in a code. Whatever is not for this round, or was
    /// counted already, changes nothing.
    pub(super) fn read(&mut self, text: &str) -> Said {
        let code = match code_of(text) {
            Ok(code) => code,
            Err(said) => return said,
        };
        match purpose(&code) {
            Ok(Purpose::Share) => {}
            Ok(Purpose::Answers | Purpose::Invitation) => return Said::NotAShare,
            Err(Refusal::Newer) => return Said::OtherVersion,
            Err(_) => return Said::Damaged,
        }
        let Some(round) = self.round_mut() else { return Said::OtherRound };
        match opened(&round.ask, &code) {
            Err(_) => Said::Damaged,
            Ok(None) => Said::OtherRound,
            Ok(Some(shared)) if round.seen.has(shared.nonce) => Said::Twice,
            Ok(Some(shared)) => {
                round.seen.add(shared.nonce);
                round.add(&shared.shared);
                Said::Thanks
            }
        }
    }

    pub(super) fn tally_up(&mut self) {
        self.tallied = false;
        let Some(ask) = self.kept().map(|kept| kept.round.ask.clone()) else { return };
        match tally::read(&ask, &self.tally) {
            Err(wrong) => self.wrong = Some(wrong),
            Ok((sheets, yes)) => {
                if let Some(round) = self.round_mut() {
                    round.add_sheets(sheets, &yes);
                }
                self.wrong = None;
                self.tally.clear();
                self.tallied = true;
            }
        }
    }
}

/// A camera misreads no sign: what is no code of ours is somebody else's.
fn seen(said: Said) -> Said {
    match said {
        Said::Empty | Said::DamagedGroup(_) | Said::Incomplete(_) => Said::NotOurs,
        said => said,
    }
}

/// The code in what was typed or read.
fn code_of(text: &str) -> Result<Vec<u8>, Said> {
    // A parent shows their whole result, or the invitation.
    if text.contains(take_home::ADDRESS) {
        return Err(Said::NotAShare);
    }
    if text.contains("://") {
        return Err(Said::NotOurs);
    }
    take_home::from_groups(text).map_err(|typing| match typing {
        Typing::Nothing => Said::Empty,
        Typing::Wrong(group) => Said::DamagedGroup(group),
        Typing::Incomplete(group) => Said::Incomplete(group),
        Typing::TooLong => Said::NotOurs,
    })
}
