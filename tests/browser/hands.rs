//! What a parent does: taps, chooses, writes, presses keys.

use std::time::Instant;

use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

use crate::page::{Page, SEEK};
use crate::session::PATIENCE;

/// Finds what is to be tapped, and brings it where no bar lies over its middle.
const IN_REACH: &str = "const found = tappable(arguments[0]);
    if (!found) return 'it is nowhere';
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = found.getClientRects()[0];
    if (!box) return 'it is not shown';
    const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return found.contains(over) ? found : `over it lies ${over?.outerHTML.slice(0, 100)}`";
const CHOSEN: &str = "return field(arguments[0])?.checked === true";

impl Page {
    /// Taps a button, link, option or fold with these words, by a real press in its
    /// middle. Not by the driver's own click, which takes three times as long.
    pub fn taps(&self, words: &str) {
        let deadline = Instant::now() + PATIENCE;
        while let Err(problem) = self.tries_to_tap(words) {
            self.may_wait(deadline, &format!("“{words}” can be tapped; {problem}"));
        }
    }

    fn tries_to_tap(&self, words: &str) -> Result<(), String> {
        let script = format!("{SEEK}{IN_REACH}");
        let found = self.session.try_script(&script, vec![json!(words)])?;
        if let Some(problem) = found.as_str() {
            return Err(problem.to_owned());
        }
        let element = self.element(&found).ok_or("it has no name")?;
        let button = MOUSE_BUTTON_LEFT;
        let press = MouseActions::new("mouse".into())
            .then(PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 })
            .then(PointerAction::Down { button })
            .then(PointerAction::Up { button });
        let pressed = self.session.wait(self.session.client().perform_actions(press));
        pressed.map_err(|problem| problem.to_string())
    }

    /// Ticks or picks an answer that is not chosen yet, and waits until it is.
    pub fn chooses(&self, answer: &str) {
        if !self.is_chosen(answer) {
            self.taps(answer);
        }
        self.until_words(&format!("“{answer}” is chosen"), CHOSEN, answer);
    }

    pub fn is_chosen(&self, answer: &str) -> bool {
        self.script(CHOSEN, vec![json!(answer)]) == json!(true)
    }

    /// Writes into the field with this label and leaves it.
    pub fn writes(&self, label: &str, text: &str) {
        let field = self.find("field", label).unwrap_or_else(|| panic!("there is no field “{label}”"));
        let wrote = self.session.wait(field.send_keys(text));
        wrote.unwrap_or_else(|problem| panic!("“{label}” takes no text: {problem}"));
        self.run("document.activeElement.blur()");
    }

    /// Puts this in place of what stands in the field with this label, and sends
    /// it off by Enter.
    pub fn enters(&self, label: &str, text: &str) {
        self.script("field(arguments[0]).value = ''", vec![json!(label)]);
        let field = self.find("field", label).unwrap_or_else(|| panic!("there is no field “{label}”"));
        let wrote = self.session.wait(field.send_keys(&format!("{text}\u{e007}")));
        wrote.unwrap_or_else(|problem| panic!("“{label}” takes no text: {problem}"));
    }

    /// Puts this in place of what stands in the field with this label.
    pub fn rewrites(&self, label: &str, text: &str) {
        self.script("field(arguments[0]).value = ''", vec![json!(label)]);
        self.writes(label, text);
    }

    /// Picks from a list by the label of the list and the words of the choice.
    pub fn picks(&self, label: &str, choice: &str) {
        let field = self.find("field", label).unwrap_or_else(|| panic!("there is no list “{label}”"));
        let picked = self.session.wait(field.select_by_label(choice));
        picked.unwrap_or_else(|problem| panic!("“{label}” has no “{choice}”: {problem}"));
    }

    /// On to the next screen, by the one bright button.
    pub fn goes_on(&self) {
        let before = self.title();
        self.taps("Verder");
        self.has_left(&before);
    }

    /// What the screen is called. On a tablet in a waiting room its address
    /// says nothing.
    pub fn title(&self) -> String {
        self.text_of("return document.title")
    }

    /// Waits until the screen of this title is gone, and the next one is drawn.
    pub fn has_left(&self, before: &str) {
        let script = "return document.title !== arguments[0] && document.activeElement.tagName === 'H1'";
        self.until_words(&format!("the screen after “{before}” is there"), script, before);
    }

    /// Is a question on the screen?
    pub fn asks(&self) -> bool {
        self.run(
            "return document.querySelector('main fieldset .question__stem, main .question__stem') !== null",
        ) == json!(true)
    }

    /// Presses a key of the keyboard, wherever the focus is.
    pub fn presses(&self, key: &str) {
        let value = key.chars().next().expect("a key has a name");
        let keys =
            KeyActions::new("keyboard".into()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        let pressed = self.session.wait(self.session.client().perform_actions(keys));
        pressed.unwrap_or_else(|problem| panic!("the key {key:?} cannot be pressed: {problem}"));
    }

    /// The first of a kind with these words, in the middle of the window: there no
    /// bar lies over it.
    fn find(&self, kind: &str, words: &str) -> Option<Element> {
        let script = format!(
            "{SEEK}const found = {kind}(arguments[0]); found?.scrollIntoView({{ block: 'center', behavior: 'instant' }}); return found ?? null"
        );
        let found = self.session.try_script(&script, vec![json!(words)]).ok()?;
        self.element(&found)
    }

    /// What a script found, as the driver names it.
    fn element(&self, found: &Value) -> Option<Element> {
        let (_, id) = found.as_object()?.iter().next()?;
        let id = ElementRef::from(id.as_str()?.to_owned());
        Some(Element::from_element_id(self.session.client().clone(), id))
    }
}
