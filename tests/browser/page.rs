//! What a parent can do and see. Things are found as a person finds them: by
//! their words, their heading, their field's label.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use serde_json::{Value, json};
use xtask::serve::{self, Server};

use crate::engine::{self, Engine, Light};
use crate::session::{GLANCE, PATIENCE, Session};

/// The key under which the app keeps what a parent answered.
pub const KEY: &str = "steunwijzer";

pub const SEEK: &str = include_str!("seek.js");

/// The app in a window, and the server it came from.
pub struct Page {
    pub session: Session,
    pub server: Server,
}

/// A server at a port that no test had before: a browser that is handed on still
/// has what it stored for that one.
fn a_server() -> Server {
    static TAKEN: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    loop {
        let server = serve::start(&engine::path("STEUNWIJZER_DIST"), 0).expect("any free port will do");
        if TAKEN.lock().unwrap_or_else(PoisonError::into_inner).insert(server.address()) {
            return server;
        }
    }
}

impl Page {
    /// A new parent on a new device: the first screen, with everything loaded.
    pub fn open() -> Self {
        let page = Self::unopened(Light::Day);
        page.visit("");
        page
    }

    /// The same for a parent whose tab has kept this.
    pub fn holding(save: &str) -> Self {
        let page = Self::unopened(Light::Day);
        page.visits_holding(save);
        page
    }

    /// Before the first visit, so that a test can change what is served.
    pub fn unopened(light: Light) -> Self {
        Self::in_session(Session::start(light))
    }

    /// The same on a device whose browser has no WebAssembly.
    pub fn unopened_without_wasm() -> Self {
        Self::in_session(Session::start_without_wasm())
    }

    /// The same with a camera that shows this film, for Chromium alone.
    pub fn unopened_before(film: &[u8]) -> Self {
        Self::in_session(Session::start_before(film))
    }

    fn in_session(session: Session) -> Self {
        Self { session, server: a_server() }
    }

    /// Before the first visit; this script of our own host runs before the app.
    pub fn with_first(script: &str) -> Self {
        Self::with_first_in(Light::Day, script)
    }

    pub fn with_first_in(light: Light, script: &str) -> Self {
        let page = Self::unopened(light);
        let index = engine::path("STEUNWIJZER_DIST").join("index.html");
        let index = std::fs::read_to_string(index).expect("the built site has a start page");
        let index = index.replacen("</head>", "<script src=\"first.js\"></script></head>", 1);
        page.server.replace("/", index, "text/html; charset=utf-8");
        page.server.replace("/first.js", script, "text/javascript; charset=utf-8");
        page
    }

    /// Loads the app at a fragment such as `#/help`, and waits until all is there.
    pub fn visit(&self, fragment: &str) {
        self.load(fragment);
        self.is_ready();
    }

    /// The first visit of a parent whose tab has kept this. Put there from a page that
    /// is no app, which takes half as long as loading the app twice.
    pub fn visits_holding(&self, save: &str) {
        self.load("plain.html");
        self.puts_in_the_tab(save);
        self.visit("");
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
        self.is_loaded_anew();
    }

    /// Not the page that was marked `data-before`.
    pub fn is_loaded_anew(&self) {
        let anew = "return !root.hasAttribute('data-before') && root.hasAttribute('data-started')";
        self.until("the page is loaded anew", anew);
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
        // WebKit's driver now and then loses what a script that goes elsewhere
        // says; whether it went is looked at below.
        let goes =
            format!("{SEEK}document.querySelector('main').dataset.before = ''; location.hash = arguments[0]");
        let _ = self.session.try_script(&goes, vec![json!(fragment)]);
        let script =
            "return location.hash === arguments[0] && document.querySelector('main[data-before]') === null
            && document.querySelector('main h1') !== null";
        self.until_words(&format!("{fragment} is on the screen"), script, fragment);
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
        self.puts_in_the_tab(save);
        self.reload_fully();
    }

    fn puts_in_the_tab(&self, save: &str) {
        self.script("sessionStorage.setItem(arguments[0], arguments[1])", vec![json!(KEY), json!(save)]);
    }

    pub fn has_kept_nothing(&self) {
        let kept = self.run("return [sessionStorage.length, localStorage.length, document.cookie]");
        assert_eq!(kept, json!([0, 0, ""]), "keys in session storage, in local storage, and cookies");
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

    /// Waits a moment; past the deadline it fails with the sentence.
    pub fn may_wait(&self, deadline: Instant, sentence: &str) {
        if Instant::now() > deadline {
            let here =
                self.session.try_script(&format!("{SEEK}return location.href + '\\n' + seen()"), Vec::new());
            let here =
                here.map_or_else(|problem| problem, |here| here.as_str().unwrap_or_default().to_owned());
            panic!("awaited: {sentence}\nthe screen: {here}");
        }
        // The longer it waits the more seldom it looks: looking takes time of the page.
        let waited = PATIENCE.saturating_sub(deadline.saturating_duration_since(Instant::now()));
        let pause = (waited / 4).clamp(GLANCE, 4 * GLANCE);
        self.session.wait(async { tokio::time::sleep(pause).await });
    }
}
