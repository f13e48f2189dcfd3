//! The parent says where they live: it picks offers, numbers and a few words.

use leptos::prelude::*;

use crate::device::address;
use crate::domain::ids::{Region, Version};
use crate::domain::path::Step;
use crate::route::Route;
use crate::session::use_session;
use crate::ui::app::top_bar;
use crate::ui::drawing::growth_field;
use crate::ui::parts::bottom_bar::BottomBar;
use crate::ui::parts::language_field::LanguageField;
use crate::ui::parts::option::{Choice, OptionList};
use crate::ui::parts::top_bar::Lead;

#[component]
pub fn RegionScreen(version: Version) -> impl IntoView {
    let session = use_session();
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let chosen = RwSignal::new(session.glance(|saved| saved.region));
    let choice = |region: &Region| Choice {
        id: region.id().to_owned(),
        label: text(&format!("region.{region}")),
        note: words.find(&format!("region.{region}.note")).map(str::to_owned),
    };
    let on_choose = Callback::new(move |(id, _): (String, bool)| chosen.set(Region::from_id(&id)));
    let on_next = Callback::new(move |()| {
        session.set_region(chosen.get_untracked().unwrap_or(session.region()));
        session.set_version(version);
        let first = session.path.with_untracked(|path| path.first().map(Step::id));
        address::go(&first.map_or(Route::Result, Route::Question).href());
    });
    let on_language = Callback::new(move |tag: String| session.set_language(&tag));
    view! {
        <div class="ask">
            <div class="ask__aside cover on-cover" aria-hidden="true">
                {growth_field(1)}<p class="voice">{text("aside-start")}</p>
            </div>
            <div class="ask__main">
                {top_bar(Lead::Name { in_full: false }, false)}
                <main id="main" data-title=text("start-region")>
                    <form class="column question" on:submit=|event| event.prevent_default()>
                        <fieldset>
                            <legend class="question__stem">
                                <h1><span class="question__ask">{text("start-region")}</span></h1>
                                <span class="question__hint">{text("start-region-why")}</span>
                            </legend>
                            <OptionList
                                name="region".to_owned()
                                choices=Region::ALL.iter().map(choice).collect()
                                chosen=Signal::derive(move || chosen.get().map(|region| region.id().to_owned()))
                                on_choose
                            />
                        </fieldset>
                        <LanguageField label=text("start-language") tag=words.tag().to_owned() on_choose=on_language/>
                    </form>
                </main>
                <BottomBar
                    back=text("question-back")
                    on_back=Callback::new(|()| address::back())
                    next=text("question-next")
                    on_next
                    skip=None
                />
            </div>
        </div>
    }
}
