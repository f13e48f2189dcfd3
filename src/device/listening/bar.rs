//! The bar that is there while it speaks.

use web_sys::Element;

use super::{Words, all, document};

/// Says of a button in the bar what it does.
pub const DOES: &str = "data-aloud";
pub const STOP: &str = "stop";
pub const SLOWER: &str = "slower";
pub const AGAIN: &str = "again";

const BAR: &str = ".listen-bar";

/// Puts the bar first on the screen, where it stays in sight.
pub fn open(words: &Words, slow: bool) {
    if !all(BAR).is_empty() {
        return;
    }
    if let (Some(main), Some(bar)) = (all("main").first(), made(words)) {
        let _ = main.prepend_with_node_1(&bar);
        show_pace(slow);
    }
}

fn made(words: &Words) -> Option<Element> {
    let bar = element("div", &[("class", "listen-bar"), ("data-added", ""), ("role", "region")])?;
    let _ = bar.set_attribute("aria-label", &words.title);
    for (does, words) in [(STOP, &words.stop), (SLOWER, &words.slower), (AGAIN, &words.again)] {
        let button = element("button", &[("type", "button"), ("class", "listen-bar__button"), (DOES, does)])?;
        button.set_text_content(Some(words));
        bar.append_child(&button).ok()?;
    }
    Some(bar)
}

/// Shows whether it speaks slower.
pub fn show_pace(slow: bool) {
    for button in all(&format!("{BAR} [{DOES}={SLOWER}]")) {
        let _ = button.set_attribute("aria-pressed", &slow.to_string());
    }
}

/// Takes the bar away; says whether it had the focus.
pub fn close() -> bool {
    let had_focus = !all(&format!("{BAR} :focus")).is_empty();
    all(BAR).iter().for_each(Element::remove);
    had_focus
}

fn element(name: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let element = document()?.create_element(name).ok()?;
    for (name, value) in attributes {
        let _ = element.set_attribute(name, value);
    }
    Some(element)
}
