//! The buttons on the page. Each stands right behind what it reads, and knows it
//! by that alone.

use web_sys::Element;

use super::blocks::{heading_in, text};
use super::phrases::phrases;
use super::{all, document};

/// What gets a button.
const SPOTS: &str = "main :is(h1, h2, h3, label.option, label.chip, a.offer-row)";
const SPEAKER: &str = r#"<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11"/></svg>"#;

/// Puts a button behind each spot that has none, and takes those away that stand
/// behind none.
pub fn put(listen: &str) {
    let spots: Vec<Element> = all(SPOTS).into_iter().map(|spot| holder(&spot)).collect();
    for button in all(".listen") {
        if !button.previous_element_sibling().is_some_and(|before| spots.contains(&before)) {
            button.remove();
        }
    }
    for spot in spots {
        let label = format!("{listen}: {}", phrases(&text(&heading_in(&spot))).join(" "));
        let there = spot.next_element_sibling().filter(|next| next.class_list().contains("listen"));
        let Some(button) = there.or_else(|| put_behind(&spot)) else { continue };
        if button.get_attribute("aria-label").as_ref() != Some(&label) {
            let _ = button.set_attribute("aria-label", &label);
        }
    }
}

pub fn take_away() {
    all(".listen").iter().for_each(Element::remove);
}

/// Where the button of a heading stands: behind the legend, if it is in one, so
/// that the name of the group holds no button.
fn holder(spot: &Element) -> Element {
    spot.closest("legend").ok().flatten().unwrap_or_else(|| spot.clone())
}

fn put_behind(spot: &Element) -> Option<Element> {
    let button = document()?.create_element("button").ok()?;
    for (name, value) in [("type", "button"), ("class", "listen"), ("data-added", "")] {
        let _ = button.set_attribute(name, value);
    }
    button.set_inner_html(SPEAKER);
    spot.after_with_node_1(&button).ok()?;
    Some(button)
}
