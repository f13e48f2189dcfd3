//! What is read from a button on: pieces of the page, one after another.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::all;

/// What holds text. Of those inside each other the innermost is a block.
const HOLDS_TEXT: &str = ":is(h1, h2, h3, p, li, legend, label, dt, dd, figcaption, blockquote, summary, \
    .question__hint, .question__sign, .offer-row)";
/// What no block stands in: what is drawn a second time, and what narrows a list,
/// which is long and no text.
const PASSED_OVER: &str = "[aria-hidden=true], .filters";
/// What is no part of a block's own words.
const SILENT: &str = "button, svg, [aria-hidden=true], .unseen";

/// The blocks from a spot on: an answer or an offer is one; a heading speaks for
/// all that is shown under it, up to the next that is not below it.
pub fn of(spot: &Element) -> Vec<Element> {
    let heading = heading_in(spot);
    let Some(own) = level(&heading) else { return vec![spot.clone()] };
    let is_beyond = |one: &Element| *one != heading && level(one).is_some_and(|level| level <= own);
    let from_spot = all(&format!("main {HOLDS_TEXT}")).into_iter().skip_while(|one| one != spot);
    from_spot.take_while(|one| !is_beyond(one)).filter(is_block).collect()
}

/// The heading that a spot is, or holds: a question stands in a legend.
pub fn heading_in(spot: &Element) -> Element {
    spot.query_selector("h1, h2, h3").ok().flatten().unwrap_or_else(|| spot.clone())
}

/// 1 for an h1; none for what is no heading.
fn level(element: &Element) -> Option<u32> {
    element.tag_name().strip_prefix('H')?.parse().ok()
}

fn is_block(element: &Element) -> bool {
    let is_innermost = element.query_selector(HOLDS_TEXT).is_ok_and(|inner| inner.is_none());
    let is_passed_over = element.closest(PASSED_OVER).is_ok_and(|around| around.is_some());
    is_innermost && !is_passed_over && element.get_client_rects().length() > 0
}

/// The words of an element, a line for each part that stands apart on the screen.
pub fn text(element: &Element) -> String {
    let mut text = String::new();
    read(element, &mut text);
    text
}

fn read(node: &Node, into: &mut String) {
    let mut next = node.first_child();
    while let Some(child) = next {
        next = child.next_sibling();
        let Some(element) = child.dyn_ref::<Element>() else {
            into.push_str(&child.node_value().unwrap_or_default());
            continue;
        };
        if element.matches(SILENT).unwrap_or(true) {
            continue;
        }
        let apart = if stands_apart(element) { "\n" } else { "" };
        into.push_str(apart);
        read(element, into);
        into.push_str(apart);
    }
}

fn stands_apart(element: &Element) -> bool {
    let style = web_sys::window().and_then(|window| window.get_computed_style(element).ok()?);
    let display = style.and_then(|style| style.get_property_value("display").ok());
    element.tag_name() == "BR" || display.is_some_and(|display| display != "inline")
}
