//! What is there for whoever sees no screen: roles and names, and nothing else.

use std::time::Instant;

use fantoccini::Locator;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use steunwijzer::content::language::LANGUAGES;
use url::{ParseError, Url};

use crate::engine::Engine;
use crate::everywhere::kept;
use crate::page::Page;
use crate::parent::{KEPT, SHORT};
use crate::pdf::squeezed;
use crate::screens::SCREENS;
use crate::session::PATIENCE;
use crate::words::said;

/// One thing in the tree that a browser makes for a screen reader.
#[derive(Debug)]
struct Told {
    role: String,
    name: String,
    /// What more is said of it: required, invalid, the level of a heading …
    more: Vec<(String, Value)>,
    /// What it is to the browser.
    element: Value,
}

impl Told {
    fn is(&self, role: &str, name: &str) -> bool {
        self.role == role && self.name == name
    }

    fn says(&self, more: &str) -> Option<&Value> {
        self.more.iter().find(|(name, _)| name == more).map(|(_, value)| value)
    }
}

fn text(of: &Value) -> String {
    of["value"].as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Page {
    /// Everything that is told, in the order in which it is read. In Chromium.
    fn told(&self) -> Vec<Told> {
        let tree = self.session.chromium("Accessibility.getFullAXTree", json!({}));
        let nodes: Vec<&Value> = tree["nodes"].as_array().into_iter().flatten().collect();
        let (mut told, mut waiting) = (Vec::new(), nodes.first().copied().into_iter().collect::<Vec<_>>());
        while let Some(node) = waiting.pop() {
            let children = node["childIds"].as_array().into_iter().flatten().rev();
            waiting.extend(children.filter_map(|id| nodes.iter().find(|one| one["nodeId"] == *id)));
            let more = node["properties"].as_array().into_iter().flatten();
            let more = more
                .map(|one| (one["name"].as_str().unwrap_or_default().into(), one["value"]["value"].clone()));
            if node["ignored"] == json!(false) {
                told.push(Told {
                    role: text(&node["role"]),
                    name: text(&node["name"]),
                    more: more.collect(),
                    element: node["backendDOMNodeId"].clone(),
                });
            }
        }
        told
    }

    /// What nobody should have to hear, or cannot know by its name.
    pub fn misleads(&self) -> Vec<String> {
        const DRAWINGS: [&str; 4] = ["image", "img", "SvgRoot", "Canvas"];
        const NAMED: [&str; 8] =
            ["button", "link", "radio", "checkbox", "switch", "textbox", "searchbox", "combobox"];
        let wrong = |told: &Told| {
            let required = told.says("required") == Some(&json!(true));
            let invalid = told.says("invalid").is_some_and(|said| *said != json!("false"));
            let nameless =
                told.name.is_empty() && (DRAWINGS.contains(&&*told.role) || NAMED.contains(&&*told.role));
            required || invalid || nameless
        };
        self.told().iter().filter(|told| wrong(told)).map(|told| format!("{told:?}")).collect()
    }

    /// Presses what has this role and name, as a screen reader does.
    fn presses_told(&self, role: &str, name: &str) {
        let deadline = Instant::now() + PATIENCE;
        let found = loop {
            if let Some(found) = self.told().into_iter().find(|told| told.is(role, name)) {
                break found;
            }
            self.may_wait(deadline, &format!("a {role} “{name}” is told"));
        };
        let there = self.session.chromium("DOM.resolveNode", json!({ "backendNodeId": found.element }));
        let press = json!({ "objectId": there["object"]["objectId"], "functionDeclaration": "function () { this.click(); }" });
        self.session.chromium("Runtime.callFunctionOn", press);
    }

    /// The heading of the screen, once it is another than this.
    fn is_told_after(&self, before: &str) -> String {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let told = self.told();
            let heading =
                told.iter().find(|told| told.role == "heading" && told.says("level") == Some(&json!(1)));
            if let Some(heading) = heading.filter(|heading| heading.name != before) {
                return heading.name.clone();
            }
            self.may_wait(deadline, &format!("a heading after “{before}” is told"));
        }
    }
}

#[test]
fn from_start_to_result_by_roles_and_names_alone() {
    let page = Page::open();
    if !page.is(Engine::Chromium) {
        return; // No other driver tells the whole tree; see below.
    }
    let start = page.is_told_after("");
    page.presses_told("link", "Begin");
    let mut here = page.is_told_after(&start);
    assert_eq!(here, "Waar woon je?");
    page.presses_told("radio", "Nederland");
    page.presses_told("button", "Verder");
    let mut asked = 0;
    loop {
        here = page.is_told_after(&here);
        let Some((_, answers)) = SHORT.iter().find(|(words, _)| here.contains(words)) else { break };
        for answer in *answers {
            let is_radio = page.told().iter().any(|told| told.is("radio", answer));
            page.presses_told(if is_radio { "radio" } else { "checkbox" }, answer);
        }
        page.presses_told("button", "Verder");
        asked += 1;
    }
    assert_eq!((asked, here.as_str()), (SHORT.len(), "Jouw woorden"));
    let told = page.told();
    let says = |words: &str| told.iter().any(|told| told.name.contains(words));
    assert!(says("Je zei dat je kracht haalt uit") && says("Een beetje te weinig"), "{told:#?}");
}

/// The group with the question as its name, then its answers, each with its own
/// words: as they are drawn, in the same order.
#[test]
fn each_question_is_told_before_its_answers_and_each_answer_by_its_words() {
    let page = Page::open();
    if !page.is(Engine::Chromium) {
        return;
    }
    let drawn = "return [...document.querySelectorAll('main form fieldset')].flatMap((group) => [
        ['group', called(group.querySelector('legend'))],
        ...[...group.querySelectorAll('input')].map((one) => [one.type, called(one.labels[0])])])";
    for (tag, _) in LANGUAGES {
        page.holds(&kept(tag, json!({})));
        page.is_in(tag);
        let questions = SCREENS.iter().filter(|screen| screen.starts_with("#/q/"));
        for screen in questions {
            page.goes_to(screen);
            let told = page.told();
            let told = told.iter().filter(|told| ["group", "radio", "checkbox"].contains(&&*told.role));
            // A fold is a group too, without a name.
            let told = told.filter(|told| !told.name.is_empty());
            let told: Vec<_> = told.map(|told| (told.role.clone(), squeezed(&told.name))).collect();
            let drawn = page.run(drawn);
            let text = |one: &Value, nth: usize| one[nth].as_str().unwrap_or_default().to_owned();
            let drawn = drawn.as_array().into_iter().flatten();
            let drawn: Vec<_> = drawn.map(|one| (text(one, 0), squeezed(&text(one, 1)))).collect();
            assert!(drawn.len() > 2, "{drawn:?}");
            assert_eq!(told, drawn, "{tag} {screen}");
        }
    }
}

/// A driver's own word for the role or the name of an element.
#[derive(Debug)]
struct Computed(&'static str, String);

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let Self(what, element) = self;
        base.join(&format!("session/{}/element/{element}/{what}", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}

/// The same in every engine, of one question of each kind.
#[test]
fn every_engine_tells_the_question_its_answers_and_the_way_on() {
    let page = Page::holding(KEPT);
    let told = |css: &str| {
        let client = page.session.client();
        let element = page.session.wait(client.find(Locator::Css(css))).expect(css);
        ["computedrole", "computedlabel"].map(|what| {
            let asked = Computed(what, element.element_id().to_string());
            let said = page
                .session
                .wait(client.issue_cmd(asked))
                .unwrap_or_else(|problem| panic!("{css}: {problem}"));
            said.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
        })
    };
    for (screen, field, role, answer) in
        [("#/q/e0", "#e0-enough", "radio", "Ja, genoeg"), ("#/q/s1", "#s1-humour", "checkbox", "Humor")]
    {
        page.goes_to(screen);
        let question = page.text_of("return called(document.querySelector('legend'))");
        let [role_of_all, name_of_all] = told("main fieldset");
        assert_eq!((role_of_all.as_str(), squeezed(&name_of_all)), ("group", squeezed(&question)));
        assert_eq!(told(field), [role, answer]);
        assert_eq!(told("#next"), ["button", said("nl", "question-next")]);
        assert_eq!(told("header a[href='#/help']"), ["link", said("nl", "help-button")]);
        assert_eq!(told("main h1")[0], "heading");
    }
}

/// Every screen is told once, with where one is; a tap on an answer tells nothing.
#[test]
fn where_one_is_is_told_once_for_each_question_and_not_at_every_tap() {
    let page = Page::open();
    page.begins("Begin", "Nederland");
    page.run(
        "window.told = []; const live = '[aria-live], [role=status], [role=alert], [role=progressbar]';
        new MutationObserver((changes) => changes.forEach(({ target }) => {
            const region = (target.closest ? target : target.parentElement)?.closest(live);
            if (region) told.push(words(region));
        })).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['aria-valuenow'] })",
    );
    let told = || page.run("return told.splice(0)");
    for _ in 0..6 {
        assert_eq!(
            page.run("return document.querySelector('.progress').closest('[aria-live], [role=status]')"),
            Value::Null
        );
        page.answers_this(&[SHORT]);
        assert_eq!(told(), json!([]), "{}", page.heading());
        page.goes_on();
        let title = page.text_of("return document.title.split(' · ').slice(0, -1).join(' · ')");
        assert_eq!(told(), json!([format!("Nieuw scherm: {title}")]));
        assert!(title.contains("Stap "), "{title}");
    }
}
