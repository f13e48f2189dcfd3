//! Drawings: each stands once in the sprite of `index.html` and is used here
//! by its name. Positions are attributes, never a style: the policy of the
//! page refuses those. Whole numbers throughout: a tenth of a unit is not seen.

use maud::{Markup, PreEscaped, html};

use crate::domain::ids::{Form, Way};

/// A drawing that only decorates; the words beside it say the same.
pub fn drawing(class: &str, view_box: &str, inside: &str) -> Markup {
    html! {
        svg class=(class) viewBox=(view_box) aria-hidden="true" focusable="false" {
            (PreEscaped(inside))
        }
    }
}

/// One drawing of the sprite.
pub fn used(name: &str, class: &str, transform: &str) -> String {
    format!(r##"<use class="{class}" href="#{name}" transform="{transform}"/>"##)
}

fn icon_of(name: &str, class: &str) -> Markup {
    drawing(class, "0 0 24 24", &format!(r##"<use href="#icon-{name}"/>"##))
}

/// A line icon, always beside a word.
pub fn icon(name: &str) -> Markup {
    icon_of(name, "icon")
}

/// A line icon that points along the text, and turns round with it.
pub fn icon_flow(name: &str) -> Markup {
    icon_of(name, "icon icon--flow")
}

/// The disc with an arrow in the button that goes on.
pub fn lamp() -> Markup {
    html! { span.button__lamp { (icon_flow("next")) } }
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
pub fn sign(form: Form) -> Markup {
    let name = form_name(form);
    drawing(&format!("sign sign--{name}"), "0 0 48 48", &format!(r##"<use href="#sign-{name}"/>"##))
}

/// One to five rings: the more, the longer this way of support lasts.
pub fn way_glyph(way: Way) -> Markup {
    let nth = way.index() + 1;
    drawing("way__glyph", "0 0 40 40", &format!(r##"<use href="#way-{nth}"/>"##))
}

/// A ring of the sprite round a point. The radius is in hundredths of a unit:
/// the rings of the sprite are a hundred wide, so this is the scale in
/// ten-thousandths.
pub fn ring(nth: usize, class: &str, (x, y): (i32, i32), radius: i32) -> String {
    let turn = nth * 50;
    let transform = format!("translate({x} {y}) rotate({turn}) scale({})", hundredths(radius));
    used(&format!("ring-{}", nth % 6 + 1), class, &transform)
}

/// A whole number of hundredths as a decimal number.
pub fn hundredths(number: i32) -> String {
    format!("{}.{:02}", number / 100, number % 100)
}

/// A section of wood: `grown` of six rings are there.
pub fn growth(grown: usize) -> Markup {
    const RADII: [i32; 6] = [9, 12, 14, 17, 20, 22];
    let centre = (24, 24);
    let grown = grown.clamp(1, RADII.len());
    let mut inside = ring(5, "growth__bark", centre, RADII[5]);
    inside += &ring(grown - 1, "growth__wood", centre, RADII[grown - 1]);
    for nth in (0..grown - 1).rev() {
        inside += &ring(nth, "growth__ring", centre, RADII[nth]);
    }
    inside += r#"<circle class="growth__core" cx="24" cy="24" r="5.5"/>"#;
    drawing("growth", "0 0 48 48", &inside)
}

/// The same, large, beside the question on a wide screen.
pub fn growth_field(grown: usize) -> Markup {
    let centre = (300, 300);
    let mut inside = String::new();
    for nth in (0..6).rev() {
        let state = match (nth + 1).cmp(&grown) {
            std::cmp::Ordering::Less => " is-done",
            std::cmp::Ordering::Equal => " is-now",
            std::cmp::Ordering::Greater => "",
        };
        let class = format!("growth-field__ring{state}");
        inside += &ring(nth, &class, centre, 100 + 38 * nth as i32);
    }
    inside += &ring(5, "wood__lamp", centre, 58);
    inside += &used("pair", "", "translate(300 302) scale(1.6)");
    drawing("growth-field", "0 0 600 600", &inside)
}

/// The rings of the cover, with the parent and child in the lamp and people
/// around them.
pub fn cover() -> Markup {
    let inside = r##"<use href="#cover-rings"/><use class="cover__people" href="#cover-people"/>"##;
    drawing("cover-drawing", "0 0 520 520", inside)
}
