//! What a parent can do and see. Things are found as a person finds them: by
//! their words, their heading, their field's label.

use std::time::Instant;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};
use xtask::serve::{self, Server};

use crate::engine::{self, Engine, Light};
use crate::session::{GLANCE, PATIENCE, Session};

/// The key under which the app keeps what a parent answered.
pub const KEY: &str = "steunwijzer";

const CHOSEN: &str = "return field(arguments[0])?.checked === true";
const SEEK: &str = include_str!("seek.js");

/// The app in a window, and the server it came from.
pub struct Page {
    pub session: Session,
    pub server: Server,
}

impl Page {
    /// A new parent on a new device: the first screen, with everything loaded.
    pub fn open() -> Self {
        let page = Self::unopened(Light::Day);
        page.visit("");
        page
    }

    /// Before the first visit, so that a test can change what is served.
    pub fn unopened(light: Light) -> Self {
        let session = Session::start(light);
        let server = serve::start(&engine::path("STEUNWIJZER_DIST"), 0).expect("any free port will do");
        Self { session, server }
    }

    /// Loads the app at a fragment such as `#/help`, and waits until all is there.
    pub fn visit(&self, fragment: &str) {
        self.load(fragment);
        self.is_ready();
    }

    /// Loads the app at a fragment and waits for nothing.
    pub fn load(&self, fragment: &str) {
        let address = format!("{}{fragment}", self.server.address());
        let loaded = self.session.wait(self.session.client().goto(&address));
        loaded.unwrap_or_else(|problem| panic!("{address} does not load: {problem}"));
    }

    pub fn is_ready(&self) {
        self.until("the app has loaded all of its own files", "return root.hasAttribute('data-ready')");
    }

    pub fn works_offline(&self) {
        self.until("the app says that it works offline", "return root.hasAttribute('data-offline-ready')");
    }

    /// Loads the page anew, as a parent does. By script: WebDriver's own way
    /// passes by the service worker in Firefox.
    pub fn reload(&self) {
        self.run("root.setAttribute('data-before', ''); location.reload()");
        self.until(
            "the page is loaded anew",
            "return !root.hasAttribute('data-before') && root.hasAttribute('data-started')",
        );
    }

    pub fn reload_fully(&self) {
        self.reload();
        self.is_ready();
    }

    /// Goes to a screen by its address, as a link would.
    pub fn goes_to(&self, fragment: &str) {
        if self.place() == fragment {
            return;
        }
        self.script(
            "document.querySelector('main').dataset.before = ''; location.hash = arguments[0]",
            vec![json!(fragment)],
        );
        let script =
            "return location.hash === arguments[0] && document.querySelector('main[data-before]') === null
            && document.querySelector('main h1') !== null";
        self.until_words(&format!("{fragment} is on the screen"), script, fragment);
    }

    /// Taps a button, link, option or fold with these words.
    pub fn taps(&self, words: &str) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let problem = match self.find("tappable", words) {
                None => "it is nowhere".to_owned(),
                Some(element) => match self.session.wait(element.click()) {
                    Ok(()) => return,
                    Err(problem) => problem.to_string(),
                },
            };
            self.may_wait(deadline, &format!("“{words}” can be tapped; {problem}"));
        }
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

    /// Picks from a list by the label of the list and the words of the choice.
    pub fn picks(&self, label: &str, choice: &str) {
        let field = self.find("field", label).unwrap_or_else(|| panic!("there is no list “{label}”"));
        let picked = self.session.wait(field.select_by_label(choice));
        picked.unwrap_or_else(|problem| panic!("“{label}” has no “{choice}”: {problem}"));
    }

    /// On to the next screen, by the one bright button.
    pub fn goes_on(&self) {
        let before = self.place();
        self.taps("Verder");
        self.has_left(&before);
    }

    /// Waits until the screen of this address is gone, and the next one is drawn.
    pub fn has_left(&self, before: &str) {
        let script = "return location.hash !== arguments[0] && document.activeElement.tagName === 'H1'";
        self.until_words(&format!("the screen after {before} is there"), script, before);
    }

    /// Sees these words somewhere on the screen.
    pub fn sees(&self, words: &str) {
        self.until_words(
            &format!("“{words}” is on the screen"),
            "return seen().includes(plain(arguments[0]))",
            words,
        );
    }

    /// Does not see these words. Only after `sees` of what comes with the same drawing.
    pub fn sees_not(&self, words: &str) {
        let there = self.script("return seen().includes(plain(arguments[0]))", vec![json!(words)]);
        assert_eq!(there, json!(false), "“{words}” is on the screen:\n{}", self.text());
    }

    /// The heading of the screen is, or holds, these words.
    pub fn is_at(&self, heading: &str) {
        self.until_words(
            &format!("the heading is “{heading}”"),
            "return heading().includes(plain(arguments[0]))",
            heading,
        );
    }

    pub fn heading(&self) -> String {
        self.text_of("return heading()")
    }

    /// Everything on the screen, as text.
    pub fn text(&self) -> String {
        self.text_of("return seen()")
    }

    /// The fragment of the address.
    pub fn place(&self) -> String {
        self.text_of("return location.hash")
    }

    /// What is kept: in this tab, and on this device.
    pub fn kept(&self) -> (Option<String>, Option<String>) {
        let in_storage = |name: &str| {
            let kept = self.script(&format!("return {name}.getItem(arguments[0])"), vec![json!(KEY)]);
            kept.as_str().map(str::to_owned)
        };
        (in_storage("sessionStorage"), in_storage("localStorage"))
    }

    /// Puts this in place of what is kept in this tab, and loads the page anew.
    pub fn holds(&self, save: &str) {
        self.script("sessionStorage.setItem(arguments[0], arguments[1])", vec![json!(KEY), json!(save)]);
        self.reload_fully();
    }

    pub fn has_kept_nothing(&self) {
        let kept = self.run("return [sessionStorage.length, localStorage.length, document.cookie]");
        assert_eq!(kept, json!([0, 0, ""]), "keys in session storage, in local storage, and cookies");
    }

    /// Presses a key of the keyboard, wherever the focus is.
    pub fn presses(&self, key: &str) {
        let value = key.chars().next().expect("a key has a name");
        let keys =
            KeyActions::new("keyboard".into()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        let pressed = self.session.wait(self.session.client().perform_actions(keys));
        pressed.unwrap_or_else(|problem| panic!("the key {key:?} cannot be pressed: {problem}"));
    }

    /// Runs a script in the page, with nothing handed to it.
    pub fn run(&self, script: &str) -> Value {
        self.script(script, Vec::new())
    }

    pub fn text_of(&self, script: &str) -> String {
        self.run(script).as_str().map(str::to_owned).unwrap_or_default()
    }

    pub fn script(&self, script: &str, with: Vec<Value>) -> Value {
        let ran = self.session.try_script(&format!("{SEEK}{script}"), with);
        ran.unwrap_or_else(|problem| panic!("the page does not answer “{script}”: {problem}"))
    }

    pub fn is(&self, engine: Engine) -> bool {
        self.session.engine == engine
    }

    /// Waits until a script says true; fails with the sentence.
    pub fn until(&self, sentence: &str, script: &str) {
        self.until_words(sentence, script, "");
    }

    pub fn until_words(&self, sentence: &str, script: &str, words: &str) {
        let script = format!("{SEEK}{script}");
        let deadline = Instant::now() + PATIENCE;
        // Between two pages no script runs; then it is not there yet.
        while self.session.try_script(&script, vec![json!(words)]) != Ok(json!(true)) {
            self.may_wait(deadline, sentence);
        }
    }

    fn may_wait(&self, deadline: Instant, sentence: &str) {
        if Instant::now() > deadline {
            let here =
                self.session.try_script(&format!("{SEEK}return location.href + '\\n' + seen()"), Vec::new());
            let here =
                here.map_or_else(|problem| problem, |here| here.as_str().unwrap_or_default().to_owned());
            panic!("awaited: {sentence}\nthe screen: {here}");
        }
        self.session.wait(async { tokio::time::sleep(GLANCE).await });
    }

    fn find(&self, kind: &str, words: &str) -> Option<Element> {
        let script = format!(
            "{SEEK}const found = {kind}(arguments[0]); found?.scrollIntoView({{ block: 'center', behavior: 'instant' }}); return found ?? null"
        );
        let found = self.session.try_script(&script, vec![json!(words)]).ok()?;
        let (_, id) = found.as_object()?.iter().next()?;
        let id = ElementRef::from(id.as_str()?.to_owned());
        Some(Element::from_element_id(self.session.client().clone(), id))
    }
}
