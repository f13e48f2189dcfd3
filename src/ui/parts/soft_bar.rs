//! How often a form of support is there, drawn soft: three bands, because
//! three questions do not tell all. The words above say the same.

use leptos::prelude::*;

use crate::domain::profile::SOFTNESS;
use crate::ui::drawing::drawing;

#[component]
pub fn SoftBar(
    /// 0 to 100.
    value: f64,
    words: String,
    ends: (String, String),
) -> impl IntoView {
    let mut inside = r#"<rect class="soft-bar__track" x="1" y="13" width="298" height="8" rx="4"/>"#.to_owned();
    // The widest band is one standard error to each side; the inner two only
    // lead the eye to the middle.
    for (nth, half, top, height) in [(1, SOFTNESS, 2, 30), (2, 9.0, 7, 20), (3, 3.0, 12, 10)] {
        let (from, to) = ((value - half).max(0.0), (value + half).min(100.0));
        inside += &format!(
            r#"<rect class="soft-bar__band soft-bar__band--{nth}" x="{:.1}" y="{top}" width="{:.1}" height="{height}" rx="{}"/>"#,
            1.0 + 2.98 * from,
            2.98 * (to - from),
            height / 2,
        );
    }
    let picture = drawing("soft-bar__picture", "0 0 300 34", inside);
    view! {
        <div class="soft-bar">
            <p class="soft-bar__word">{words}</p>
            {picture}
            <p class="soft-bar__ends" aria-hidden="true"><span>{ends.0}</span><span>{ends.1}</span></p>
        </div>
    }
}
