//! The page itself: its title, its language, and where the focus is.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement};

/// Adds a stylesheet of ours, and waits until it is there or failed.
pub async fn add_style(file: &str) {
    if element(&format!("link[href=\"{file}\"]")).is_some() {
        return;
    }
    let (Ok(link), Some(head)) = (document().create_element("link"), document().head()) else { return };
    let _ = link.set_attribute("rel", "stylesheet");
    let _ = link.set_attribute("href", file);
    let arrived = Promise::new(&mut |then, _| {
        for event in ["load", "error"] {
            let _ = link.add_event_listener_with_callback(event, &then);
        }
        let _ = head.append_child(&link);
    });
    let _ = JsFuture::from(arrived).await;
}

/// Sets what the browser and a screen reader call this page.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// The first of the browser's languages that is among these; empty where none is.
pub fn preferred(known: &[(&str, &str)]) -> String {
    let wished = web_sys::window().map(|window| window.navigator().languages()).unwrap_or_default();
    let tags = wished.iter().filter_map(|tag| tag.as_string());
    let first = |tag: String| tag.split('-').next().unwrap_or_default().to_owned();
    tags.map(first).find(|tag| known.iter().any(|(one, _)| one == tag)).unwrap_or_default()
}

/// Says in which language and direction the page is written. Not once more what
/// it says already: browsers then work out the style of the whole page anew.
pub fn set_language(tag: &str, direction: &str) {
    let Some(root) = document().document_element() else { return };
    for (name, value) in [("lang", tag), ("dir", direction)] {
        if root.get_attribute(name).as_deref() != Some(value) {
            let _ = root.set_attribute(name, value);
        }
    }
}

/// Says on the root what kind of device this is: sizes follow.
pub fn set_stage(stage: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-stage", stage);
    }
}

/// Says on the root whether the easy mode is on: sizes follow.
pub fn set_easy(on: bool) {
    if let Some(root) = document().document_element() {
        let _ = root.toggle_attribute_with_force("data-easy", on);
    }
}

/// Adds drawings to those of the page, once: pages use them by name.
pub fn add_drawings(id: &str, drawings: &str) {
    let (Some(body), None) = (document().body(), element(&format!("#{id}"))) else { return };
    let Ok(place) = document().create_element("div") else { return };
    place.set_id(id);
    place.set_class_name("unseen");
    let _ = place.set_attribute("aria-hidden", "true");
    place.set_inner_html(drawings);
    let _ = body.append_child(&place);
}

/// Marks a state of the app on the root, as `data-<name>`: for tests and for
/// whoever looks over our shoulder.
pub fn mark(name: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(&format!("data-{name}"), "");
    }
}

/// The text of the first element that fits a selector.
pub fn text_of(selector: &str) -> Option<String> {
    element(selector)?.text_content()
}

/// An attribute of the first element that fits a selector.
pub fn attribute_of(selector: &str, name: &str) -> Option<String> {
    element(selector)?.get_attribute(name)
}

/// Moves the focus to the first element that fits, and the page to its top.
pub fn focus_heading(selector: &str) {
    if let Some(heading) = element(selector) {
        let _ = heading.set_attribute("tabindex", "-1");
        let _ = heading.focus();
    }
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Puts the focus on the element of this id, if there is one.
pub fn focus(id: &str) {
    let found = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(found) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = found.focus();
    }
}

/// Moves the focus to an element without moving the page.
pub fn focus_heading_softly(selector: &str) {
    let Some(heading) = element(selector) else { return };
    let _ = heading.set_attribute("tabindex", "-1");
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = heading.focus_with_options(&options);
}

/// Puts everything below a veil out of reach, or back in reach with the focus
/// where it was.
pub fn cover(covered: bool, before: bool) {
    let Some(below) = element("#app > div:first-child") else { return };
    if covered && !before {
        let _ = below.set_attribute("inert", "");
        let focused = document().active_element();
        if let Some(focused) = focused {
            let _ = focused.set_attribute("data-focused", "");
        }
        focus_heading_softly("#stay");
    } else if before && !covered {
        let _ = below.remove_attribute("inert");
        if let Some(focused) = element("[data-focused]") {
            let _ = focused.remove_attribute("data-focused");
            let _ = focused.focus();
        }
    }
}

/// The places of the app in the page.
#[derive(Clone)]
pub struct Places {
    pub screen: Element,
    /// What lies over the screen of a tablet that asks who is there.
    pub veil: Element,
    /// What a screen reader says when something came.
    said: Element,
}

impl Places {
    /// Those of `index.html`, with the first screen in them.
    pub fn found(id: &str) -> Option<Self> {
        let app = document().get_element_by_id(id)?;
        let place = |nth| app.children().item(nth);
        Some(Self { screen: place(0)?, veil: place(1)?, said: place(2)? })
    }

    /// Has a screen reader say this.
    pub fn say(&self, text: &str) {
        self.said.set_text_content(Some(text));
    }
}

/// Empties an element.
pub fn empty(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.set_text_content(None);
    }
}

/// Lets the browser do what waits, such as painting, before this goes on.
pub async fn breathe() {
    let done = Promise::new(&mut |then, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback(&then);
        }
    });
    let _ = JsFuture::from(done).await;
}

/// Waits until what was drawn is painted: a frame, and what comes after it. A
/// page that nobody looks at is never painted, so not for long.
pub async fn painted() {
    const LONGEST: i32 = 250; // Milliseconds.
    let done = Promise::new(&mut |then, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.request_animation_frame(&then);
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&then, LONGEST);
        }
    });
    let _ = JsFuture::from(done).await;
    breathe().await;
}

/// The headings and lists that stand in an element as text: what a `noscript`
/// holds while scripts run.
pub fn lists_of(selector: &str) -> Option<String> {
    let text = text_of(selector)?;
    let (from, to) = (text.find("<h2>")?, text.rfind("</ul>")?);
    text.get(from..to + "</ul>".len()).map(str::to_owned)
}

/// Puts what stands in one element, as text, into another, as page. Only for
/// what the app's own `index.html` holds.
pub fn show_as_page(from: &str, id: &str) {
    if let Some((html, into)) = text_of(from).zip(document().get_element_by_id(id)) {
        into.set_inner_html(&html);
    }
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

fn element(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("the app runs in a page, never in a worker")
}

/// Adds a line of text for each of these to the element of an id.
pub fn add_lines(id: &str, lines: &[String]) {
    let Some(into) = document().get_element_by_id(id) else { return };
    for line in lines {
        if let Ok(paragraph) = document().create_element("p") {
            paragraph.set_text_content(Some(line));
            let _ = into.append_child(&paragraph);
        }
    }
}
