//! Everything that can be wrong says where it comes from, and when a person
//! looked it up.

use super::findings::Findings;
use super::pack::Pack;

pub fn check(pack: &Pack, findings: &mut Findings) {
    for (region, offers) in &pack.offers {
        let file = format!("offers/{region}.json");
        for offer in &offers.offers {
            let about = format!("offer “{}”", offer.id);
            let name = pack.text(offer.source.name.key(), "nl").unwrap_or_default();
            if name.trim().is_empty() || offer.source.facts.trim().is_empty() {
                findings.add(&file, &about, "has no source; say where it was read");
            } else if is_row_of_notes(name) {
                let what = format!("its source reads “{name}”; name the page or the organisation");
                findings.add(&file, &about, what);
            }
            checked(&file, &about, offer.checked_on.as_deref(), findings);
            read_on(&file, &about, offer.page_date.as_deref(), findings);
        }
    }
    for contact in &pack.help.contacts {
        let about = format!("contact “{}”", contact.id);
        if contact.source.trim().is_empty() {
            findings.add("help.json", &about, "has no source; say where it was read");
        }
        checked("help.json", &about, contact.checked_on.as_deref(), findings);
        read_on("help.json", &about, contact.page_date.as_deref(), findings);
    }
    for figure in &pack.figures {
        let about = format!("figure “{}”", figure.id);
        if figure.source.trim().is_empty() || figure.mark.trim().is_empty() {
            let what = "has no source or no mark; say where it was read";
            findings.add("figures.json", &about, what);
        }
        checked("figures.json", &about, figure.checked_on.as_deref(), findings);
    }
}

fn checked(file: &str, about: &str, date: Option<&str>, findings: &mut Findings) {
    if let Some(date) = date.filter(|date| !is_day(date)) {
        let what = format!("checked_on is “{date}”; write the day as 2026-11-30, or null when nobody has");
        findings.add(file, about, what);
    }
}

fn read_on(file: &str, about: &str, date: Option<&str>, findings: &mut Findings) {
    let full = |date: &str| format!("{date}{}", &"-01-01"[date.len().min(10) - 4..]);
    let sound = |date: &str| matches!(date.len(), 4 | 7 | 10) && is_day(&full(date));
    if let Some(date) = date.filter(|date| !sound(date)) {
        let what = format!("page_date is “{date}”; write a year, a month (2026-11) or a day");
        findings.add(file, about, what);
    }
}

/// Our own notes are numbered A1, E54 and so on; a parent has no use for that.
fn is_row_of_notes(name: &str) -> bool {
    let mut letters = name.chars();
    letters.next().is_some_and(|first| first.is_ascii_uppercase())
        && name.len() > 1
        && letters.all(|rest| rest.is_ascii_digit())
}

/// Is it a day that a calendar has, as 2026-11-30?
fn is_day(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    let digits = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return false;
    }
    let number = |part: &str| part.parse::<u32>().unwrap_or(0);
    (1..=days_in(number(year), number(month))).contains(&number(day))
}

fn days_in(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}
