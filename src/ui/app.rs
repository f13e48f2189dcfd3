//! The frame round every screen: which one is shown, its title, where the
//! focus goes, and what is said aloud when it changes.

use leptos::prelude::*;

use super::parts::top_bar::{Lead, TopBar, Words};
use super::screens::{
    HelpScreen, HowScreen, OfferScreen, OffersScreen, PrivacyScreen, QuestionScreen, RegionScreen,
    ResultScreen, StartScreen,
};
use crate::device::{address, page, updates};
use crate::route::Route;
use crate::session::{Session, use_session};

/// What the frame knows beside the session.
#[derive(Clone, Copy)]
pub struct Frame {
    pub route: RwSignal<Route>,
    /// A new version waits to be let in.
    pub update_ready: RwSignal<bool>,
}

/// The whole app. `open` makes the session once there is an owner for it.
#[component]
pub fn App(open: impl FnOnce() -> Session + 'static) -> impl IntoView {
    let session = open();
    provide_context(session);
    let route = RwSignal::new(Route::parse(&address::fragment()));
    let frame = Frame { route, update_ready: RwSignal::new(false) };
    provide_context(frame);
    address::on_change(move |fragment| route.set(Route::parse(&fragment)));
    updates::watch(move |news| {
        if news == updates::News::UpdateReady {
            frame.update_ready.set(true);
        }
        page::mark("offline-ready");
    });
    page::on_shift_thrice(move || leave(session));
    let said = follow_screen(session, route);
    view! {
        <a class="jump" href="#main" on:click=jump>{move || session.words.get().text("a11y-jump").to_owned()}</a>
        {move || screen(route.get())}
        <p class="unseen" role="status" aria-live="polite">{said}</p>
    }
}

/// The link to the contents moves the focus, and leaves the address alone.
fn jump(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    page::focus_heading("main h1");
}

/// Draws a screen anew for each address and each language.
fn screen(route: Route) -> AnyView {
    use_session().words.track();
    match route {
        Route::Start => view! { <StartScreen/> }.into_any(),
        Route::Region(version) => view! { <RegionScreen version/> }.into_any(),
        Route::Question(step) => view! { <QuestionScreen step/> }.into_any(),
        Route::Result => view! { <ResultScreen/> }.into_any(),
        Route::Offers => view! { <OffersScreen/> }.into_any(),
        Route::Offer(id) => view! { <OfferScreen id/> }.into_any(),
        Route::Help => view! { <HelpScreen/> }.into_any(),
        Route::How => view! { <HowScreen/> }.into_any(),
        Route::Privacy => view! { <PrivacyScreen/> }.into_any(),
    }
}

/// After each new screen: title, focus on the heading, a word to listeners.
/// A new language alone gives the focus back to where it was.
fn follow_screen(session: Session, route: RwSignal<Route>) -> RwSignal<String> {
    let said = RwSignal::new(String::new());
    Effect::new(move |before: Option<Route>| {
        let (now, words) = (route.get(), session.words.get());
        page::set_language(&words.tag_with_country(), "ltr");
        let moved = before.as_ref().is_some_and(|before| *before != now);
        let (first, focused) = (before.is_none(), page::focused_id());
        page::after_paint(move || {
            let heading = page::attribute_of("main", "data-title").or_else(|| page::text_of("main h1"));
            let heading = heading.unwrap_or_default();
            let name = words.text("app-name");
            page::set_title(&if first && heading.is_empty() { name.to_owned() } else { format!("{heading} · {name}") });
            if moved {
                page::focus_heading("main h1");
                said.set(words.fill("a11y-new-screen", &[("title", &heading)]));
            } else if let Some(id) = focused {
                page::focus_id(&id);
            }
        });
        now
    });
    said
}

/// Forgets everything and shows a page that says nothing.
pub fn leave(session: Session) {
    session.forget();
    address::leave_for("leeg.html");
}

/// The frame of this app.
pub fn use_frame() -> Frame {
    expect_context::<Frame>()
}

/// The bar on top, as every screen but the first has it.
pub fn top_bar(lead: Lead, over: bool) -> AnyView {
    let session = use_session();
    let on_leave = Callback::new(move |()| leave(session));
    view! { <TopBar lead words=bar_words(session) over on_leave/> }.into_any()
}

/// The bar of the first screen: there is nothing to leave yet, and the name of
/// the app is there in full.
pub fn first_top_bar() -> AnyView {
    let lead = Lead::Name { in_full: true };
    view! { <TopBar lead words=bar_words(use_session()) over=true/> }.into_any()
}

fn bar_words(session: Session) -> Words {
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    Words { name: text("app-name"), leave: text("quick-exit"), help: text("help-button") }
}
