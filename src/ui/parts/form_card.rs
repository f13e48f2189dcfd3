//! One of the four forms of support: its sign, the parent's own word, and a
//! soft bar where three questions were answered.

use leptos::prelude::*;

use super::soft_bar::SoftBar;
use crate::domain::ids::{Adequacy, Form};
use crate::ui::drawing::{drawing, form_name, sign};

/// The bar of a form, in numbers and in words.
pub struct Bar {
    /// 0 to 100.
    pub value: f64,
    pub words: String,
    pub ends: (String, String),
}

#[component]
pub fn FormCard(
    form: Form,
    name: String,
    class: Option<Adequacy>,
    /// The class as a word.
    class_word: String,
    /// The class as a sentence.
    said: String,
    #[prop(optional_no_strip)] bar: Option<Bar>,
) -> impl IntoView {
    let bar = bar.map(|bar| view! { <SoftBar value=bar.value words=bar.words ends=bar.ends/> });
    view! {
        <article class=format!("form-card form-card--{}", form_name(form))>
            {sign(form)}
            <h3 class="form-card__name">{name}</h3>
            <p class="form-card__class">{openness(class)}{class_word}</p>
            <p class="form-card__said">{said}</p>
            {bar}
        </article>
    }
}

/// A ring that is closed (enough), open (there is room), double (too much) or
/// dashed (not needed, not filled in).
pub fn openness(class: Option<Adequacy>) -> AnyView {
    let line = |shape: String| format!(r#"<path class="openness__line" d="{shape}"/>"#);
    let dashed = |shape: String| {
        format!(r#"<path class="openness__line openness__line--dash" d="{shape}"/>"#)
    };
    let core = |radius: f64| format!(r#"<circle class="openness__core" cx="16" cy="16" r="{radius}"/>"#);
    let inside = match class {
        Some(Adequacy::Enough) => line(circle(11.5)) + &core(6.0),
        Some(Adequacy::LittleShort) => line("M23.4 7.2A11.5 11.5 0 1 1 8.6 7.2".into()) + &core(4.5),
        Some(Adequacy::FarShort) => line("M27.5 17A11.5 11.5 0 0 1 4.5 17".into()) + &core(2.5),
        Some(Adequacy::TooMuch) => line(circle(13.0)) + &line(circle(8.5)) + &core(5.5),
        Some(Adequacy::NotNeeded) => dashed(circle(11.5)) + &line("M11.5 16h9".into()),
        None => dashed(circle(11.5)),
    };
    drawing("openness", "0 0 32 32", inside)
}

/// A circle round the middle, as the shape of a path.
fn circle(radius: f64) -> String {
    let across = 2.0 * radius;
    format!("M{} 16a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0-{across} 0", 16.0 - radius)
}
