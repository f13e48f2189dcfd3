//! Dates in words, as the browser knows them for each language.

use js_sys::{Date, Object, Reflect};

/// This day where the device is, as `2026-11-23`.
pub fn today() -> String {
    let now = Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// "November 2026", "5 August 2025" or "2019", by how much of a date is known
/// (`2026-11`, `2025-08-05`, `2019`). What is no date comes back as it is.
pub fn in_words(date: &str, language: &str) -> String {
    let parts = date.split('-').count();
    if parts == 1 {
        return date.to_owned();
    }
    // Noon, so that no time zone moves the day.
    let full = if parts == 2 { format!("{date}-01T12:00:00") } else { format!("{date}T12:00:00") };
    let day = Date::new(&full.into());
    if day.get_time().is_nan() {
        return date.to_owned();
    }
    let form = Object::new();
    let _ = Reflect::set(&form, &"year".into(), &"numeric".into());
    let _ = Reflect::set(&form, &"month".into(), &"long".into());
    if parts == 3 {
        let _ = Reflect::set(&form, &"day".into(), &"numeric".into());
    }
    day.to_locale_date_string(language, &form).into()
}
