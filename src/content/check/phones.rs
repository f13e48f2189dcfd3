//! A phone number stands only where it was read or is widely published.

use super::findings::Findings;
use super::pack::{Pack, tags};

pub fn check(pack: &Pack, findings: &mut Findings) {
    for (region, offers) in &pack.offers {
        let file = format!("offers/{region}.json");
        for offer in &offers.offers {
            let about = format!("offer “{}”", offer.id);
            marks(&file, &about, &offer.certainty, &offer.status, findings);
            let Some(phone) = offer.contact.phone.as_deref() else {
                continue;
            };
            if !is_dependable(&offer.certainty) {
                findings.add(&file, &about, NOT_DEPENDABLE);
            }
            // A number that is not shown must not slip in through a sentence.
            let texts = [&offer.what, &offer.first_step, &offer.who];
            let texts = texts.into_iter().chain(&offer.good_to_know);
            let said = texts.flat_map(|text| tags().filter_map(|tag| pack.text(text.key(), tag)));
            let says_it = said.into_iter().any(|text| text.contains(phone));
            if offer.phone().is_none() && says_it {
                let what = format!("its text names {phone}, which waits to be checked; take it out");
                findings.add(&file, &about, what);
            }
        }
    }
    for contact in &pack.help.contacts {
        let about = format!("contact “{}”", contact.id);
        marks("help.json", &about, &contact.certainty, &contact.status, findings);
        if contact.number.is_some() && !is_dependable(&contact.certainty) {
            findings.add("help.json", &about, NOT_DEPENDABLE);
        }
        if contact.number.is_some() != contact.tel.is_some() {
            let what = "has only one of `number` and `tel`; give both or none";
            findings.add("help.json", &about, what);
        }
    }
}

const NOT_DEPENDABLE: &str =
    "has a phone number that is doubtful; take it out, or check it and make it C1 or C2";

fn is_dependable(certainty: &str) -> bool {
    matches!(certainty, "C1" | "C2")
}

fn marks(file: &str, about: &str, certainty: &str, status: &str, findings: &mut Findings) {
    if !matches!(certainty, "C1" | "C2" | "C3") {
        let what = format!("unknown certainty “{certainty}”; use C1, C2 or C3");
        findings.add(file, about, what);
    }
    if !matches!(status, "ok" | "check") {
        let what = format!("unknown status “{status}”; use ok or check");
        findings.add(file, about, what);
    }
}
