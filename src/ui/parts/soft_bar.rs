//! How often a form of support is there, drawn soft: three bands, because
//! three questions do not tell all. The words above say the same.

use maud::{Markup, html};

use crate::domain::profile::SOFTNESS;

/// `value` is 0 to 100.
pub fn soft_bar(value: f64, words: &str, ends: (&str, &str)) -> Markup {
    let mut inside =
        r#"<rect class="soft-bar__track" x="1" y="13" width="298" height="8" rx="4"/>"#.to_owned();
    // The widest band is one standard error to each side; the inner two only
    // lead the eye to the middle.
    for (nth, half, top, height) in [(1, SOFTNESS, 2, 30), (2, 9.0, 7, 20), (3, 3.0, 12, 10)] {
        let place = |points: f64| (1.0 + 2.98 * points.clamp(0.0, 100.0)).round() as i32;
        let (from, to) = (place(value - half), place(value + half));
        inside += &format!(
            r#"<rect class="soft-bar__band soft-bar__band--{nth}" x="{from}" y="{top}" width="{}" height="{height}" rx="{}"/>"#,
            to - from,
            height / 2,
        );
    }
    html! {
        div.soft-bar {
            p.soft-bar__word { (words) }
            svg.soft-bar__picture viewBox="0 0 300 34" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
                (maud::PreEscaped(inside))
            }
            p.soft-bar__ends aria-hidden="true" { span { (ends.0) } span { (ends.1) } }
        }
    }
}
