//! Opens a code: the answers of a parent, or an invitation to a group.

use super::Typed;
use crate::domain::codec::group::{Purpose, invited, purpose};
use crate::domain::codec::{FrozenOrder, Refusal};
use crate::domain::questionnaire::Questionnaire;
use crate::handover::{Handover, Order};
use crate::route::Route;
use crate::saved::{Membership, Notice, Saved};
use crate::take_home::{self, Typing};

/// Opens the code of a link.
pub fn open_link(questionnaire: &Questionnaire, order: &FrozenOrder, text: &str, handover: &mut Handover) {
    match take_home::from_link(text) {
        Ok(code) => open(questionnaire, order, &code, handover),
        Err(refusal) => handover.notice = Some(notice(refusal)),
    }
}

fn open(questionnaire: &Questionnaire, order: &FrozenOrder, code: &[u8], handover: &mut Handover) {
    let opened = purpose(code).and_then(|purpose| match purpose {
        Purpose::Answers => take_home::open(questionnaire, order, code).map(|saved| carry(saved, handover)),
        Purpose::Invitation => join(order, code, handover),
        Purpose::Share => {
            handover.notice = Some(Notice::ForTheGroup);
            Ok(())
        }
    });
    if let Err(refusal) = opened {
        handover.notice = Some(notice(refusal));
    }
}

fn carry(mut saved: Saved, handover: &mut Handover) {
    saved.language = saved.language.or(handover.saved.language.take());
    saved.easy = handover.saved.easy;
    handover.saved = saved;
    handover.notice = Some(Notice::Carried);
    handover.order = Some(Order::Carry);
}

/// Takes an invitation. Whoever has it already keeps the number that was drawn.
fn join(order: &FrozenOrder, code: &[u8], handover: &mut Handover) -> Result<(), Refusal> {
    let ask = invited(order, code)?;
    let invitation = take_home::link_code(code);
    let saved = &mut handover.saved;
    if saved.group.as_ref().is_none_or(|group| group.invitation != invitation) {
        saved.group = Some(Membership { invitation, nonce: handover.chance });
    }
    saved.region = saved.region.or(Some(ask.region));
    handover.notice = Some(Notice::Joined);
    let on = if saved.answers.is_empty() { Route::Region(ask.version) } else { Route::Start };
    handover.order = Some(Order::Go(on.href()));
    Ok(())
}

/// Opens a code that was typed over; says why where that cannot be.
pub fn open_typed(
    questionnaire: &Questionnaire,
    order: &FrozenOrder,
    text: &str,
    handover: &mut Handover,
) -> Option<Typed> {
    let code = match take_home::from_groups(text) {
        Ok(code) => code,
        Err(Typing::Nothing) => return Some(Typed::Nothing),
        Err(Typing::Wrong(group)) => return Some(Typed::Wrong(group)),
        Err(Typing::Incomplete(group)) => return Some(Typed::Incomplete(group)),
        Err(Typing::TooLong) => return Some(Typed::TooLong),
    };
    open(questionnaire, order, &code, handover);
    match handover.notice.filter(|_| handover.order.is_none()) {
        Some(Notice::CodeNewer) => Some(Typed::Newer),
        Some(Notice::CodeDamaged) => Some(Typed::Damaged),
        Some(Notice::ForTheGroup) => Some(Typed::ForTheGroup),
        _ => None,
    }
}

fn notice(refusal: Refusal) -> Notice {
    match refusal {
        Refusal::Newer => Notice::CodeNewer,
        Refusal::Damaged | Refusal::TooLong => Notice::CodeDamaged,
    }
}
