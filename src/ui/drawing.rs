//! Drawings: each stands once in the sprite of `index.html` and is used here
//! by its name. Positions are attributes, never a style: the policy of the
//! page refuses those.

use leptos::prelude::*;

use crate::domain::ids::{Form, Way};

/// A drawing that only decorates; the words beside it say the same.
pub fn drawing(class: &str, view_box: &'static str, inside: String) -> AnyView {
    view! {
        <svg class=class.to_owned() viewBox=view_box aria-hidden="true" focusable="false" inner_html=inside></svg>
    }
    .into_any()
}

/// One drawing of the sprite.
pub fn used(name: &str, class: &str, transform: &str) -> String {
    format!(r##"<use class="{class}" href="#{name}" transform="{transform}"/>"##)
}

/// A line icon, always beside a word.
pub fn icon(name: &str) -> AnyView {
    drawing("icon", "0 0 24 24", used(&format!("icon-{name}"), "", ""))
}

/// A line icon that points along the text, and turns round with it.
pub fn icon_flow(name: &str) -> AnyView {
    drawing("icon icon--flow", "0 0 24 24", used(&format!("icon-{name}"), "", ""))
}

/// The disc with an arrow in the button that goes on.
pub fn lamp() -> AnyView {
    view! { <span class="button__lamp">{icon_flow("next")}</span> }.into_any()
}

/// The short name that classes and signs of a form go by.
pub fn form_name(form: Form) -> &'static str {
    match form {
        Form::Emotional => "listen",
        Form::Practical => "help",
        Form::Informational => "tips",
        Form::Normative => "norm",
    }
}

/// The sign of a form of support.
pub fn sign(form: Form) -> AnyView {
    let name = form_name(form);
    drawing(&format!("sign sign--{name}"), "0 0 48 48", used(&format!("sign-{name}"), "", ""))
}

/// One to five rings: the more, the longer this way of support lasts.
pub fn way_glyph(way: Way) -> AnyView {
    let name = format!("way-{}", way.index() + 1);
    drawing("way__glyph", "0 0 40 40", used(&name, "", ""))
}

/// A ring of the sprite round a point.
pub fn ring(nth: usize, class: &str, centre: (f64, f64), radius: f64) -> String {
    let (x, y) = centre;
    let name = format!("ring-{}", nth % 6 + 1);
    used(&name, class, &format!("translate({x} {y}) rotate({}) scale({})", nth * 50, radius / 100.0))
}

/// A section of wood: `grown` of six rings are there.
pub fn growth(grown: usize) -> AnyView {
    const RADII: [f64; 6] = [8.8, 11.5, 14.2, 17.0, 19.8, 22.5];
    let centre = (24.0, 24.0);
    let grown = grown.clamp(1, RADII.len());
    let mut inside = ring(5, "growth__bark", centre, RADII[5]);
    inside += &ring(grown - 1, "growth__wood", centre, RADII[grown - 1]);
    for nth in (0..grown - 1).rev() {
        inside += &ring(nth, "growth__ring", centre, RADII[nth]);
    }
    inside += r#"<circle class="growth__core" cx="24" cy="24" r="5.5"/>"#;
    drawing("growth", "0 0 48 48", inside)
}

/// The same, large, beside the question on a wide screen.
pub fn growth_field(grown: usize) -> AnyView {
    const RADII: [f64; 6] = [100.0, 138.0, 176.0, 214.0, 252.0, 290.0];
    let centre = (300.0, 300.0);
    let mut inside = String::new();
    for nth in (0..RADII.len()).rev() {
        let state = match (nth + 1).cmp(&grown) {
            std::cmp::Ordering::Less => " is-done",
            std::cmp::Ordering::Equal => " is-now",
            std::cmp::Ordering::Greater => "",
        };
        inside += &ring(nth, &format!("growth-field__ring{state}"), centre, RADII[nth]);
    }
    inside += &ring(5, "wood__lamp", centre, 58.0);
    inside += &used("pair", "", "translate(300 302) scale(1.6)");
    drawing("growth-field", "0 0 600 600", inside)
}

/// The rings of the cover, with the parent and child in the lamp.
pub fn cover(people: bool) -> AnyView {
    let mut inside = used("cover-rings", "", "");
    if people {
        inside += &used("cover-people", "cover__people", "");
    }
    drawing("cover-drawing", "0 0 520 520", inside)
}
