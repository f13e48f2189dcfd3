//! A reminder to look again in a few weeks, as one file for the parent's own
//! calendar (RFC 5545).
//!
//! A calendar may be shared with a partner or synchronised with a provider, so
//! the file says nothing of this app: no address, no name, no answer. Its title
//! is the caller's, in neutral words.

/// The longest line, in octets, without its end.
const LONGEST: usize = 75;
const END_OF_LINE: &str = "\r\n";

/// Is this a day, as `2026-11-24`?
pub fn is_day(text: &str) -> bool {
    days_of(text).is_some()
}

/// The text of a calendar file with one reminder, this many weeks from `today`
/// (`2026-11-24`). `uid` is drawn by chance, so that nothing tells on which
/// device or of which child it was made. `None` for a day that is none.
pub fn reminder(today: &str, weeks: u32, title: &str, uid: u64) -> Option<String> {
    let today = days_of(today)?;
    let day = today + 7 * i64::from(weeks);
    let [today, day, next] = [written(today)?, written(day)?, written(day + 1)?];
    let title = escaped(title);
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        // Asked for by the format; usually it names the program.
        "PRODID:-//Reminder//EN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        // Calendars often add the host of the program; this has none.
        format!("UID:{uid:016x}"),
        format!("DTSTAMP:{today}T000000Z"),
        format!("DTSTART;VALUE=DATE:{day}"),
        format!("DTEND;VALUE=DATE:{next}"),
        format!("SUMMARY:{title}"),
        // Nobody who looks for a free hour sees this day as taken.
        "TRANSP:TRANSPARENT".to_owned(),
        "CLASS:PRIVATE".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        format!("DESCRIPTION:{title}"),
        // Nine hours after the day begins, where the parent is.
        "TRIGGER:PT9H".to_owned(),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    Some(lines.iter().map(|line| folded(line)).collect())
}

/// Text as a value: what would end or divide it stands behind a backslash.
/// Other signs without a shape may not stand in a calendar and are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' | '\r' => escaped.push_str("\\n"),
            '\t' => escaped.push(letter),
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// A line with its end, cut where it is too long: each next piece begins with a
/// space, which counts.
fn folded(line: &str) -> String {
    let mut folded = String::new();
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > LONGEST {
            folded.push_str(END_OF_LINE);
            folded.push(' ');
            octets = 1;
        }
        folded.push(letter);
        octets += letter.len_utf8();
    }
    folded + END_OF_LINE
}

/// The days from 1 January 1970 to a date written `2026-11-24`.
fn days_of(date: &str) -> Option<i64> {
    let parts: Vec<&str> = date.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return None };
    let number = |text: &str, width: usize| {
        let digits = text.len() == width && text.bytes().all(|sign| sign.is_ascii_digit());
        digits.then(|| text.parse::<i64>().ok()).flatten()
    };
    let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
    let days = days_from(year, month, day);
    // 30 February is another day on the way back.
    (date_of(days) == (year, month, day)).then_some(days)
}

/// A day as a calendar file writes it; `None` after the year 9999.
fn written(days: i64) -> Option<String> {
    let (year, month, day) = date_of(days);
    (0..=9999).contains(&year).then(|| format!("{year:04}{month:02}{day:02}"))
}

// Years are counted from 1 March here, so that the leap day is the last of its
// year, and months from 0: March. 400 years are always 146,097 days.
const DAYS_IN_400_YEARS: i64 = 146_097;
/// From 1 March of the year 0 to 1 January 1970.
const TO_1970: i64 = 719_468;

fn days_from(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (ages, year) = (year.div_euclid(400), year.rem_euclid(400));
    // Five months in turn have 31, 30, 31, 30 and 31 days: 153 together.
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    ages * DAYS_IN_400_YEARS + 365 * year + year / 4 - year / 100 + day_of_year - TO_1970
}

fn date_of(days: i64) -> (i64, i64, i64) {
    let days = days + TO_1970;
    let (ages, day) = (days.div_euclid(DAYS_IN_400_YEARS), days.rem_euclid(DAYS_IN_400_YEARS));
    // Without the leap days before it, a day tells its year.
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day_of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (400 * ages + year + i64::from(month <= 2), month, day)
}
