//! Puts markup on the page and touches only what changed, so that the focus,
//! the text being typed, open details and the place on the page stay.

use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, HtmlInputElement, HtmlSelectElement, HtmlTemplateElement, HtmlTextAreaElement, Node,
};

use super::page;

/// Shows markup inside an element; `anew` puts it in place of all that is there.
pub fn show(inside: &Element, markup: &str, anew: bool) {
    if anew {
        return inside.set_inner_html(markup);
    }
    let Some(document) = inside.owner_document() else { return };
    let focused = document.active_element();
    if let Some(wanted) = parsed(&document, markup) {
        make_alike(inside, &wanted);
    }
    // What moved elsewhere on the page takes the focus along.
    if let Some(gone) = focused.filter(|focused| !focused.is_connected() && !focused.id().is_empty()) {
        page::focus(&gone.id());
    }
}

fn parsed(document: &Document, markup: &str) -> Option<Node> {
    let template = document.create_element("template").ok()?;
    template.set_inner_html(markup);
    Some(template.dyn_into::<HtmlTemplateElement>().ok()?.content().into())
}

/// Makes the children of one node like those of another, which is used up.
fn make_alike(old: &Node, new: &Node) {
    let mut at = drawn(old.first_child());
    while let Some(wanted) = new.first_child() {
        let Some(there) = at else {
            let _ = old.append_child(&wanted);
            continue;
        };
        at = drawn(there.next_sibling());
        if !is_same(&there, &wanted) {
            let _ = old.replace_child(&wanted, &there);
            continue;
        }
        let _ = new.remove_child(&wanted);
        if is_settled(&there, &wanted) {
            continue;
        }
        match (there.dyn_ref::<Element>(), wanted.dyn_ref::<Element>()) {
            (Some(there), Some(wanted)) => {
                attributes_alike(there, wanted);
                make_alike(there, wanted);
                field_alike(there, wanted);
            }
            _ if there.node_value() != wanted.node_value() => {
                there.set_node_value(wanted.node_value().as_deref())
            }
            _ => {}
        }
    }
    while let Some(extra) = at {
        at = drawn(extra.next_sibling());
        let _ = old.remove_child(&extra);
    }
}

/// The first that was drawn, from here on: what another door added to the page
/// stays where it is.
fn drawn(mut from: Option<Node>) -> Option<Node> {
    let is_added = |node: &mut Node| {
        node.dyn_ref::<Element>().is_some_and(|element| element.has_attribute("data-added"))
    };
    while let Some(added) = from.take_if(is_added) {
        from = added.next_sibling();
    }
    from
}

/// Are they alike already? The browser compares faster than we do. Fields are
/// looked at all the same: their state may have left their markup.
fn is_settled(there: &Node, wanted: &Node) -> bool {
    const FIELDS: &str = "input, select, textarea";
    let holds_a_field = |element: &Element| {
        element.matches(FIELDS).unwrap_or(true) || element.query_selector(FIELDS).ok().flatten().is_some()
    };
    there.is_equal_node(Some(wanted)) && !there.dyn_ref::<Element>().is_some_and(holds_a_field)
}

/// May one become the other? A field with another id is another field.
fn is_same(one: &Node, other: &Node) -> bool {
    let id = |node: &Node| node.dyn_ref::<Element>().map(Element::id);
    one.node_name() == other.node_name() && id(one) == id(other)
}

fn attributes_alike(old: &Element, new: &Element) {
    // What the visitor opened stays open; what has the focus keeps it.
    const OURS: [&str; 2] = ["open", "tabindex"];
    for name in old.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        if !new.has_attribute(&name) && !OURS.contains(&name.as_str()) {
            let _ = old.remove_attribute(&name);
        }
    }
    for name in new.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        let wanted = new.get_attribute(&name).unwrap_or_default();
        if old.get_attribute(&name).as_ref() != Some(&wanted) {
            let _ = old.set_attribute(&name, &wanted);
        }
    }
}

/// Once touched, a field no longer follows its markup. What is being typed is
/// left alone.
fn field_alike(old: &Element, new: &Element) {
    if let Some(input) = old.dyn_ref::<HtmlInputElement>() {
        input.set_checked(new.has_attribute("checked"));
        // A passphrase stands in no markup: it stays as it was typed.
        if new.has_attribute("data-typed") {
            return;
        }
        let wanted = new.get_attribute("value").unwrap_or_default();
        let typing = old.owner_document().and_then(|document| document.active_element());
        if typing.as_ref() != Some(old) && input.value() != wanted {
            input.set_value(&wanted);
        }
    }
    if let Some(area) = old.dyn_ref::<HtmlTextAreaElement>() {
        // The text has moved into the old one by now.
        let wanted = old.text_content().unwrap_or_default();
        let typing = old.owner_document().and_then(|document| document.active_element());
        if typing.as_ref() != Some(old) && area.value() != wanted {
            area.set_value(&wanted);
        }
    }
    if let Some(select) = old.dyn_ref::<HtmlSelectElement>() {
        let chosen = old.query_selector("option[selected]").ok().flatten();
        select.set_value(&chosen.and_then(|option| option.get_attribute("value")).unwrap_or_default());
    }
}
