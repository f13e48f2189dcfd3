//! A reminder for the parent's own calendar: the right day, a sound file, and
//! nothing in it that tells where it came from.

use proptest::prelude::*;
use steunwijzer::calendar::reminder;

const TITLE: &str = "Even stilstaan";

/// The lines of a file, unfolded.
fn lines(file: &str) -> Vec<String> {
    let unfolded = file.replace("\r\n ", "");
    unfolded.strip_suffix("\r\n").expect("the last line ends").split("\r\n").map(str::to_owned).collect()
}

/// The one value of a property of a file.
fn value(file: &str, property: &str) -> String {
    let lines = lines(file);
    let found: Vec<&str> = lines.iter().filter_map(|line| line.strip_prefix(property)).collect();
    assert_eq!(found.len(), 1, "{property} stands once in {file}");
    found[0].to_owned()
}

/// The day of a reminder, and the day after.
fn days(today: &str, weeks: u32) -> Option<(String, String)> {
    let file = reminder(today, weeks, TITLE, 7)?;
    Some((value(&file, "DTSTART;VALUE=DATE:"), value(&file, "DTEND;VALUE=DATE:")))
}

/// The text of a value: what the escapes stand for.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        text.push(match letter {
            '\\' => match letters.next().expect("something behind a backslash") {
                'n' | 'N' => '\n',
                sign @ ('\\' | ';' | ',') => sign,
                other => panic!("\\{other} is no escape"),
            },
            ';' | ',' => panic!("{letter} stands bare in {value}"),
            letter => letter,
        });
    }
    text
}

#[test]
fn a_reminder_is_one_day_with_one_alarm() {
    let file = reminder("2026-11-24", 4, TITLE, 0xfeed).expect("a day");
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Reminder//EN",
        "BEGIN:VEVENT",
        "UID:000000000000feed",
        "DTSTAMP:20261124T000000Z",
        "DTSTART;VALUE=DATE:20261222",
        "DTEND;VALUE=DATE:20261223",
        "SUMMARY:Even stilstaan",
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Even stilstaan",
        "TRIGGER:PT9H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(file, expected.join("\r\n"));
}

#[test]
fn weeks_are_counted_over_ends_of_months_years_and_leap_days() {
    for (today, weeks, day, next) in [
        ("2026-11-24", 0, "20261124", "20261125"),
        ("2026-11-24", 4, "20261222", "20261223"),
        ("2026-11-24", 8, "20270119", "20270120"),
        ("2026-11-24", 12, "20270216", "20270217"),
        ("2026-12-03", 4, "20261231", "20270101"),
        ("2026-12-04", 4, "20270101", "20270102"),
        ("2027-02-01", 4, "20270301", "20270302"),
        ("2028-02-01", 4, "20280229", "20280301"),
        ("2028-02-29", 4, "20280328", "20280329"),
        ("2027-12-07", 12, "20280229", "20280301"),
        ("2100-02-01", 4, "21000301", "21000302"),
        ("2000-02-01", 4, "20000229", "20000301"),
        ("1969-12-04", 4, "19700101", "19700102"),
    ] {
        let expected = Some((day.to_owned(), next.to_owned()));
        assert_eq!(days(today, weeks), expected, "{weeks} weeks from {today}");
    }
}

#[test]
fn a_day_that_is_none_makes_no_reminder() {
    for no_day in [
        "",
        "2026",
        "2026-11",
        "2026-02-29",
        "2026-02-30",
        "2100-02-29",
        "2026-04-31",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "2026-01-32",
        "2026-99-99",
        "2026-1-01",
        "2026-01-1",
        "26-01-01",
        "02026-01-01",
        "2026-01-01-",
        "-2026-01-01",
        "2026-01-01T00:00",
        " 2026-01-01",
        "2026/01/01",
        "+026-01-01",
        "2026-+1-01",
        "２０２６-01-01",
    ] {
        assert_eq!(reminder(no_day, 4, TITLE, 7), None, "{no_day}");
    }
}

#[test]
fn a_day_past_the_year_9999_makes_no_reminder() {
    assert!(reminder("9999-12-03", 3, TITLE, 7).is_some());
    // The day after it has no name.
    assert_eq!(reminder("9999-12-31", 0, TITLE, 7), None);
    assert_eq!(reminder("2026-11-24", u32::MAX, TITLE, 7), None);
}

/// The days of 1970 to 2100 in order, by the rule as a calendar hangs on a wall.
fn every_day() -> Vec<String> {
    let is_leap =
        |year: u32| (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
    let mut days = Vec::new();
    for year in 1970..=2100 {
        let february = if is_leap(year) { 29 } else { 28 };
        let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        for (month, length) in (1..).zip(lengths) {
            days.extend((1..=length).map(|day| format!("{year:04}-{month:02}-{day:02}")));
        }
    }
    days
}

#[test]
fn every_day_of_131_years_is_where_walking_day_by_day_comes() {
    let all = every_day();
    assert_eq!(all.len(), 131 * 365 + 32, "32 leap years from 1972 to 2096");
    for weeks in [4, 8, 12] {
        let later = 7 * weeks as usize;
        for (place, today) in all.iter().enumerate().take(all.len() - later - 1) {
            let [day, next] = [place + later, place + later + 1].map(|place| all[place].replace('-', ""));
            let file = reminder(today, weeks, TITLE, 7).expect("a day");
            let lines = format!("DTSTART;VALUE=DATE:{day}\r\nDTEND;VALUE=DATE:{next}\r\n");
            assert!(file.contains(&lines), "{weeks} weeks from {today}");
        }
    }
}

#[test]
fn what_divides_or_ends_a_value_is_escaped() {
    for (title, written) in [
        ("Kijk, en denk; rust", r"Kijk\, en denk\; rust"),
        (r"een\twee", r"een\\twee"),
        ("een\ntwee", r"een\ntwee"),
        ("een\r\ntwee", r"een\ntwee"),
        ("een\rtwee", r"een\ntwee"),
        ("een: \"twee\"\tdrie", "een: \"twee\"\tdrie"),
        ("een\u{0}\u{7}\u{7f}\u{85}twee", "eentwee"),
        ("x\r\nEND:VCALENDAR", r"x\nEND:VCALENDAR"),
        ("", ""),
    ] {
        let file = reminder("2026-11-24", 4, title, 7).expect("a day");
        assert_eq!(value(&file, "SUMMARY:"), written, "{title:?}");
        assert_eq!(value(&file, "DESCRIPTION:"), written, "{title:?}");
    }
}

#[test]
fn a_line_of_75_octets_stays_and_one_more_is_folded() {
    let summary = |length: usize| {
        let file = reminder("2026-11-24", 4, &"a".repeat(length), 7).expect("a day");
        let lines: Vec<String> = file.split("\r\n").map(str::to_owned).collect();
        let first = lines.iter().position(|line| line.starts_with("SUMMARY:")).expect("a summary");
        (lines[first].len(), lines[first + 1].clone())
    };
    let whole = 75 - "SUMMARY:".len();
    assert_eq!(summary(whole), (75, "TRANSP:TRANSPARENT".to_owned()));
    assert_eq!(summary(whole + 1), (75, " a".to_owned()));
    assert_eq!(summary(whole + 74), (75, format!(" {}", "a".repeat(74))));
}

#[test]
fn a_letter_of_several_octets_is_never_split() {
    for letter in ["é", "€", "😀"] {
        for before in 0..4 {
            let title = "a".repeat(before) + &letter.repeat(60);
            let file = reminder("2026-11-24", 4, &title, 7).expect("a day");
            // A reader unfolds octets: what is left must still be the letters.
            for line in file.split("\r\n") {
                assert!(line.len() <= 75, "{line}");
            }
            assert_eq!(value(&file, "SUMMARY:"), title);
        }
    }
}

#[test]
fn nothing_in_the_file_tells_where_it_came_from() {
    let file = reminder("2026-11-24", 4, TITLE, u64::MAX).expect("a day").to_lowercase();
    for trace in ["steunwijzer", "http", "://", "@", "www", "url", "organizer", "attendee"] {
        assert!(!file.contains(trace), "{trace} stands in {file}");
    }
}

proptest! {
    #[test]
    fn any_title_comes_back_and_no_line_is_too_long(
        title in r"[\PC\n,;\\ ]{0,200}", weeks in 0..60_u32, uid: u64,
    ) {
        let file = reminder("2026-11-24", weeks, &title, uid).expect("a day");
        prop_assert!(file.split("\r\n").all(|line| line.len() <= 75));
        prop_assert!(!file.replace("\r\n", "").contains(['\r', '\n']), "no line ends by itself");
        prop_assert_eq!(unescaped(&value(&file, "SUMMARY:")), title);
        prop_assert_eq!(value(&file, "UID:"), format!("{uid:016x}"));
        // Eighteen lines, whatever the title says.
        prop_assert_eq!(lines(&file).len(), 18);
    }

    #[test]
    fn any_text_is_a_day_or_none(text in ".{0,12}") {
        let _ = reminder(&text, 4, TITLE, 7);
    }
}
