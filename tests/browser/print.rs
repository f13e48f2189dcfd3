//! What is printed: the result on one or two sheets, all of it and nothing
//! else, with a code that opens it again; the questionnaire on paper.

#[expect(dead_code, reason = "the screens themselves are drawn by a browser here")]
#[path = "../data/drawn.rs"]
mod drawn;

use drawn::SHIPPED;
use serde_json::{Value, json};
use steunwijzer::content::language::Language;
use steunwijzer::content::offers::Offer;
use steunwijzer::domain::answers::Answer;
use steunwijzer::domain::choosing::is_exclusive;
use steunwijzer::domain::faults::faults;
use steunwijzer::domain::ids::{Age, Region, Version};
use steunwijzer::domain::questionnaire::{Choices, Item, Kind, Repeat};
use steunwijzer::domain::sheet::{boxes, lines};
use steunwijzer::saved::{MOST_WORDS, Saved};
use steunwijzer::take_home::{self, ADDRESS};

use crate::engine::Engine;
use crate::page::{KEY, Page};
use crate::parent::KEPT;
use crate::pdf::{Pdf, squeezed};

/// Each text that is to be on paper; names for machines are not.
const TEXTS: &str = "
    const walker = document.createTreeWalker(document.querySelector(arguments[0]), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('title')) found.push(walker.currentNode.data);
    return found";

impl Page {
    /// The app on a device where this was kept in the tab before it started.
    fn where_is_kept(saved: &Saved) -> Self {
        let save = saved.encode(&SHIPPED.questionnaire);
        let keeps =
            format!("if (!sessionStorage.length) sessionStorage.setItem({}, {})", json!(KEY), json!(save));
        Self::with_first(&keeps)
    }

    fn texts(&self, selector: &str) -> Vec<String> {
        let texts = self.script(TEXTS, vec![json!(selector)]);
        texts.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// All of the result is on paper, and not one letter more; but the head of
    /// a table stands again where it goes on.
    fn is_all_there_is_on(&self, pdf: &Pdf) {
        let (texts, printed) = (self.texts(".printed"), pdf.text());
        has_all(&printed, &texts);
        let once = squeezed(&texts.concat());
        let twice = format!("{once}{}", squeezed(&self.texts(".printed thead").concat()));
        let [printed, once, twice] = [&printed, &once, &twice].map(|text| counted(text));
        assert!(printed == once || printed == twice, "on paper {printed:?}, on the page {once:?}");
    }
}

/// How often each letter is there: in two columns the order may be another.
fn counted(text: &str) -> Vec<(char, usize)> {
    let mut letters: Vec<char> = text.chars().collect();
    letters.sort_unstable();
    letters.chunk_by(|one, other| one == other).map(|same| (same[0], same.len())).collect()
}

fn has_all(printed: &str, texts: &[impl AsRef<str>]) {
    let missing: Vec<&str> =
        texts.iter().map(AsRef::as_ref).filter(|text| !printed.contains(&squeezed(text))).collect();
    assert!(missing.is_empty(), "not on paper: {missing:#?}\n{printed}");
}

fn kept(language: &str) -> Saved {
    let saved = Saved::decode(KEPT, &SHIPPED.questionnaire).expect("the app wrote it");
    Saved { language: Some(language.into()), ..saved }
}

/// A parent who ticked all there is to tick, and wrote the longest step.
fn everything(region: Region, language: &str) -> Saved {
    let questionnaire = &SHIPPED.questionnaire;
    let mut saved = Saved {
        region: Some(region),
        version: Some(Version::Full),
        language: Some(language.into()),
        own_step: "Ik bel mijn zus. ".repeat(MOST_WORDS).chars().take(MOST_WORDS).collect(),
        ..Saved::default()
    };
    for item in questionnaire.items.iter().filter(|item| !item.never_saved && item.kind != Kind::Text) {
        let about = match item.repeat {
            None => {
                saved.answers.set(&item.id, all(item, &saved));
                continue;
            }
            Some(Repeat::Sources) => saved.answers.many("b1").to_vec(),
            Some(Repeat::TopTopics) => saved.answers.many("w3").to_vec(),
        };
        about.iter().for_each(|about| saved.answers.set_about(&item.id, about, all(item, &saved)));
    }
    saved.told_about = saved.answers.many("b1").to_vec();
    assert_eq!(faults(questionnaire, &saved.answers), Vec::<String>::new());
    saved
}

/// Every option that goes with others; of a question with one answer the third
/// or last, which is rarely the shortest.
fn all(item: &Item, saved: &Saved) -> Answer {
    let questionnaire = &SHIPPED.questionnaire;
    let oldest = Age::From12To17;
    let ids: Vec<String> = match &item.choices {
        Some(Choices::Scale(name)) => questionnaire.scale(name).to_vec(),
        Some(Choices::List(name)) => {
            questionnaire.list(name).iter().map(|option| option.id.clone()).collect()
        }
        Some(Choices::Sources) => questionnaire.sources.iter().map(|source| source.id.clone()).collect(),
        Some(Choices::Topics(of)) => {
            let offered = questionnaire.topics_offered(of, Some(oldest)).into_iter();
            offered.map(|place| questionnaire.topics[place].id.clone()).collect()
        }
        Some(Choices::Ticked) => {
            ["w1", "w2"].iter().flat_map(|item| saved.answers.many(item).to_vec()).collect()
        }
        None => Vec::new(),
    };
    if item.id == "k1" {
        return Answer::One(oldest.id().into());
    }
    if item.kind == Kind::Single {
        return Answer::One(ids[ids.len().min(3) - 1].clone());
    }
    let together = ids.into_iter().filter(|id| !is_exclusive(questionnaire, item, id));
    Answer::Many(together.take(item.max.unwrap_or(usize::MAX)).collect())
}

fn language(tag: &str, region: Option<Region>) -> Language {
    let language = SHIPPED.languages.iter().find(|language| language.tag() == tag);
    language.expect("a language that is shipped").in_region(region)
}

/// The numbers for help of a region.
fn numbers(region: Region) -> Vec<&'static str> {
    SHIPPED.help.of(region).into_iter().filter_map(|one| Some(one.phone()?.0)).collect()
}

/// How an offer with this name is reached.
fn contacts(name: &str) -> Option<Vec<String>> {
    let dutch = language("nl", None);
    let is_named = |offer: &&Offer| offer.name.of(&dutch) == name;
    let offer = SHIPPED.offers[Region::Netherlands.index()].offers.iter().find(is_named)?;
    let web =
        offer.contact.web.as_deref().map(|web| web.trim_start_matches("https://").trim_end_matches('/'));
    Some(offer.phone().into_iter().chain(web).map(str::to_owned).collect())
}

#[test]
fn the_result_comes_on_one_or_two_sheets_all_of_it_and_nothing_else() {
    for tag in ["nl", "en"] {
        let page = Page::where_is_kept(&kept(tag));
        let pdf = page.prints(&format!("result-{tag}"), "#/result", ".printed");
        assert!((1..=2).contains(&pdf.sheets()), "{} sheets", pdf.sheets());
        page.is_all_there_is_on(&pdf);
    }
}

#[test]
fn the_largest_result_comes_on_two_sheets_in_every_region_and_language() {
    for (region, tag) in Region::ALL.iter().flat_map(|region| [(*region, "nl"), (*region, "en")]) {
        let mut saved = everything(region, tag);
        // Without an order among them all topics are printed.
        saved.answers = saved.answers.without(&["w3", "w4", "d1"]);
        let page = Page::where_is_kept(&saved);
        let pdf = page.prints(&format!("largest-{region}-{tag}"), "#/result", ".printed");
        assert!((1..=2).contains(&pdf.sheets()), "{} sheets in {region}, {tag}", pdf.sheets());
        page.is_all_there_is_on(&pdf);
        has_all(&pdf.text(), &[&saved.own_step]);
        has_all(&pdf.text(), &numbers(region));
    }
}

#[test]
fn the_paper_holds_own_words_reasons_contacts_numbers_and_the_day() {
    let page = Page::where_is_kept(&kept("nl"));
    let pdf = page.prints("result-nl", "#/result", ".printed");
    let text = pdf.text();
    has_all(
        &text,
        &[
            "Je zei dat je kracht haalt uit je kind en humor.",
            "Een beetje te weinig",
            "Veel te weinig",
            "Heb ik nu niet nodig",
            "Boze buien",
            "Moe zijn, te weinig rust",
        ],
    );
    let suggestions = "return suggestions().flatMap((card) => ['h3', '.suggestion__because'].map((one) => words(card.querySelector(one))))";
    let suggestions: Vec<String> =
        serde_json::from_value(page.run(suggestions)).expect("a name and a reason of each");
    assert_eq!(suggestions.len(), 6, "three suggestions: {suggestions:?}");
    has_all(&text, &suggestions);
    let reached: Vec<String> = suggestions.iter().filter_map(|name| contacts(name)).flatten().collect();
    assert!(!reached.is_empty(), "no suggestion can be reached");
    has_all(&text, &reached);
    has_all(&text, &numbers(Region::Netherlands));
    let today = page.text_of(
        "return new Date().toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' })",
    );
    has_all(&text, &[format!("Afgedrukt op {today}")]);
}

#[test]
fn no_button_and_no_link_is_printed() {
    let page = Page::where_is_kept(&kept("nl"));
    let text = page.prints("result-nl", "#/result", ".printed").text();
    for words in ["Druk af", "Snel weg", "Verder", "Ander voorstel", "Niet voor mij", "Alle steun", "Kopieer"]
    {
        assert!(!text.contains(&squeezed(words)), "“{words}” is on paper");
    }
}

#[test]
fn the_answer_about_safety_changes_nothing_on_paper() {
    let page = Page::where_is_kept(&kept("nl"));
    page.visit("#/result");
    page.is_at("Jouw woorden");
    let before = page.texts(".printed");
    page.goes_to("#/q/v1");
    page.chooses("Nee");
    page.goes_on();
    page.is_at("Jouw woorden");
    page.until("the card for help is there", "return document.querySelector('main .calm') !== null");
    assert_eq!(page.texts(".printed"), before);
    if !page.is(Engine::WebKit) {
        page.is_all_there_is_on(&page.prints_this("result-unsafe"));
    }
}

#[test]
fn all_that_is_printed_is_black() {
    let page = Page::where_is_kept(&kept("nl"));
    if page.is(Engine::Chromium) {
        page.session.chromium("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        for (screen, printed) in [("#/result", ".printed"), ("#/paper", ".paper-sheet")] {
            page.visit(screen);
            page.until_words("it is there", "return document.querySelector(arguments[0]) !== null", printed);
            let colours =
                "return [...new Set([...document.querySelectorAll(`${arguments[0]}, ${arguments[0]} *`)]
                .map((one) => getComputedStyle(one).color))]";
            assert_eq!(page.script(colours, vec![json!(printed)]), json!(["rgb(0, 0, 0)"]), "on {screen}");
        }
    }
}

#[test]
fn the_code_on_paper_opens_the_same_answers_and_the_same_result() {
    for saved in [kept("nl"), everything(Region::Brussels, "en")] {
        let code = take_home::payload(&SHIPPED.questionnaire, &SHIPPED.frozen, &saved);
        let tag = saved.language.as_deref().unwrap_or("nl");
        // The code brings its language along, which comes a moment later.
        let printed = format!("html[lang^={tag}] .printed");
        let page = Page::open();
        let sent = format!("{ADDRESS}{}", take_home::link_code(&code));
        let pdf = page.prints("result-from-code", &sent, &printed);
        let before = page.texts(".printed");
        let scanned = pdf.scanned();
        let carried = scanned.strip_prefix(&format!("{}{ADDRESS}", page.server.address()));
        let carried = carried.unwrap_or_else(|| panic!("the code opens another app: {scanned}"));
        let carried = take_home::from_link(carried).expect("a code");
        let opened = take_home::open(&SHIPPED.questionnaire, &SHIPPED.frozen, &carried).expect("opens");
        let again = take_home::open(&SHIPPED.questionnaire, &SHIPPED.frozen, &code).expect("opens");
        assert_eq!(opened, again, "the answers on paper");
        assert_eq!(opened.answers.one("e0"), saved.answers.one("e0"));
        drop(page);
        let page = Page::open();
        page.visit(&scanned[scanned.find('#').unwrap_or_default()..]);
        page.until_words(
            "the result is there",
            "return document.querySelector(arguments[0]) !== null",
            &printed,
        );
        let address = |texts: &[String]| texts.concat().replace(&page.server.address().to_string(), "");
        assert_eq!(address(&page.texts(".printed")), address(&before), "the same result");
    }
}

#[test]
fn the_questionnaire_comes_on_two_sheets_each_question_whole_and_none_about_safety() {
    for (tag, region) in [("nl", Region::Brussels), ("en", Region::Netherlands)] {
        let saved = Saved { region: Some(region), language: Some(tag.into()), ..Saved::default() };
        let page = Page::where_is_kept(&saved);
        let pdf = page.prints(&format!("paper-{tag}"), "#/paper", ".paper-sheet");
        assert!((1..=2).contains(&pdf.sheets()), "{} sheets in {tag}", pdf.sheets());
        let (printed, sheets) = (pdf.text(), pdf.text_by_sheet());
        let words = language(tag, Some(region));
        has_all(&printed, &page.texts(".paper-sheet"));
        for item in lines(&SHIPPED.questionnaire) {
            let asked = words.find(&format!("paper-{}", item.id));
            let asked = asked.or_else(|| words.find(&format!("item.{}", item.id)));
            let asked = squeezed(asked.expect("a question has words"));
            let sheet = sheets.iter().find(|sheet| sheet.contains(&asked));
            let sheet = sheet.unwrap_or_else(|| panic!("{} is not asked: {printed}", item.id));
            has_all(sheet, &options(item, &words));
        }
        has_all(&printed, &numbers(region));
        assert!(!printed.contains(&squeezed(words.text("item.v1"))), "safety is asked on paper");
    }
}

/// Each box of a question: its number, and the words behind it.
fn options(item: &Item, words: &Language) -> Vec<String> {
    let family = match &item.choices {
        Some(Choices::Scale(name)) => name.clone(),
        Some(Choices::List(name)) => name.trim_end_matches('s').to_owned(),
        Some(Choices::Sources) => "source".into(),
        Some(Choices::Topics(_)) => "topic".into(),
        Some(Choices::Ticked) | None => return Vec::new(),
    };
    // The first list of topics is another for each age; all five are printed.
    let ages = if item.id == "w1" { Age::ALL } else { &[Age::From3To5] };
    let of_age = |age: &Age| {
        let of_age = *age;
        boxes(&SHIPPED.questionnaire, item, Some(of_age))
            .into_iter()
            .map(move |(number, id)| (of_age, number, id))
    };
    let said = |(age, number, id): (Age, usize, String)| {
        let key = format!("{family}.{id}");
        let own = words.find(&format!("{key}.{age}")).filter(|_| item.id == "w1");
        format!("{number} {}", own.unwrap_or_else(|| words.text(&key)))
    };
    ages.iter().flat_map(of_age).map(said).collect()
}
