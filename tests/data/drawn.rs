//! Every screen, drawn without a browser over the shipped content.

use std::path::Path;
use std::sync::LazyLock;

use steunwijzer::content::cards::{self, Cards};
use steunwijzer::content::figures::{self, Figure};
use steunwijzer::content::frozen;
use steunwijzer::content::help::{self, Help};
use steunwijzer::content::language::{LANGUAGES, Language};
use steunwijzer::content::offers::{self, Offers};
use steunwijzer::content::questions;
use steunwijzer::domain::codec::FrozenOrder;
use steunwijzer::domain::ids::Region;
use steunwijzer::domain::path::path_of;
use steunwijzer::domain::profile::Profile;
use steunwijzer::domain::questionnaire::Questionnaire;
use steunwijzer::domain::ranking::rank;
use steunwijzer::domain::three::choose;
use steunwijzer::kiosk::Kiosk;
use steunwijzer::later::Later;
use steunwijzer::route::Route;
use steunwijzer::saved::Saved;
use steunwijzer::ui::screens::{answering, asking};
use steunwijzer::ui::sentences::in_lines;
use steunwijzer::ui::view::{Look, View};

/// Everything that is shipped, typed.
pub struct Shipped {
    pub questionnaire: Questionnaire,
    pub frozen: FrozenOrder,
    pub help: Help,
    pub cards: Cards,
    pub figures: Vec<Figure>,
    pub offers: Vec<Offers>,
    pub languages: Vec<Language>,
}

pub static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| {
    let text = |file: &str| std::fs::read_to_string(Path::new("public/content").join(file)).expect(file);
    let questionnaire = questions::read("questionnaire.json", &text("questionnaire.json")).expect("sound");
    let offers = |region: &Region| {
        let file = format!("offers/{region}.json");
        offers::read(&file, &text(&file), *region, &questionnaire).expect("sound")
    };
    let language = |(tag, _): &(&str, &str)| {
        let file = format!("lang/{tag}.json");
        Language::read(&file, tag, &text(&file)).expect("sound")
    };
    Shipped {
        frozen: frozen::read("frozen-order.json", &text("frozen-order.json")).expect("sound"),
        help: help::read("help.json", &text("help.json")).expect("sound"),
        cards: cards::read("offers/cards.json", &text("offers/cards.json"), &questionnaire).expect("sound"),
        figures: figures::read("figures.json", &text("figures.json")).expect("sound"),
        offers: Region::ALL.iter().map(offers).collect(),
        languages: LANGUAGES.iter().map(language).collect(),
        questionnaire,
    }
});

/// The result of the easy mode has no more parts than this.
const MOST_PARTS: usize = 16;

/// The screens that this parent can come to.
pub fn routes(saved: &Saved) -> Vec<Route> {
    let shipped = &*SHIPPED;
    let path = path_of(&shipped.questionnaire, saved.version, &saved.answers, &saved.told_about);
    let questions = path.iter().map(|step| Route::Question(step.id()));
    let version = saved.version.unwrap_or(steunwijzer::domain::ids::Version::Short);
    let others = [
        "",
        "result",
        "offers",
        "offer/huisarts-be",
        "offer/caw",
        "offer/nowhere",
        "help",
        "how",
        "privacy",
        "kiosk",
        "kiosk?idle=5",
        "take",
        "link",
        "code",
        "paper",
        "sheet",
        "share",
    ];
    let others = others.into_iter().map(Route::parse);
    let parts = (1..=MOST_PARTS).map(Route::Part).filter(|_| saved.easy);
    questions.chain(others).chain([Route::Region(version)]).chain(parts).collect()
}

/// The markup of one screen.
pub fn drawn(saved: &Saved, language: &Language, route: &Route) -> String {
    drawn_on(None, saved, language, route)
}

/// The same on a tablet in a waiting room.
pub fn drawn_on(kiosk: Option<&Kiosk>, saved: &Saved, language: &Language, route: &Route) -> String {
    let is_calm = matches!(route, Route::Question(id) if id == "v1");
    let asks = route.is_asking() && *route != Route::Help && !is_calm && !saved.easy;
    let draw =
        |view: &View<'_>| if asks { asking(view, route) } else { answering(view, route) }.into_string();
    let markup = with_view(kiosk, saved, language, draw);
    if saved.easy { in_lines(&markup) } else { markup }
}

/// What comes of looking at all that is known of this parent.
pub fn with_view<T>(
    kiosk: Option<&Kiosk>,
    saved: &Saved,
    language: &Language,
    look: impl FnOnce(&View<'_>) -> T,
) -> T {
    let shipped = &*SHIPPED;
    let questionnaire = &shipped.questionnaire;
    let profile = Profile::of(questionnaire, &saved.answers);
    let offers = &shipped.offers[saved.region.map_or(0, Region::index)];
    let candidates = offers.candidates.iter().chain(&shipped.cards.candidates);
    let ranking = rank(questionnaire, &profile, candidates);
    let view = View {
        questionnaire,
        words: &language.in_region(saved.region),
        saved,
        profile: &profile,
        path: &path_of(questionnaire, saved.version, &saved.answers, &saved.told_about),
        three: &choose(questionnaire, &profile, &ranking),
        help: Some(&shipped.help),
        plain: "",
        cards: Some(&shipped.cards),
        offers: Some(offers),
        figures: &shipped.figures,
        problems: &[],
        on_device: false,
        has_rounds: true,
        has_own: true,
        is_sealed: false,
        notice: None,
        update_ready: true,
        requests: &[],
        look: &Look::default(),
        kiosk,
        later: &Later::default(),
        carries: &shipped.frozen,
        address: "https://steunwijzer.example/",
        wished: "tr",
        today: "2026-11-23",
        date: |date, _| format!("[{date}]"),
    };
    look(&view)
}

/// The text between the tags, in order, without what is empty.
pub fn texts(markup: &str) -> Vec<String> {
    let pieces = markup.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text);
    pieces.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

/// The values of an attribute, in order.
pub fn attributes<'a>(markup: &'a str, name: &str) -> Vec<&'a str> {
    let mark = format!(" {name}=\"");
    markup.split(mark.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}
