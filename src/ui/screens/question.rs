//! The parent reads one question, answers or skips it, and moves on.

mod fields;

use leptos::prelude::*;

use crate::device::address;
use crate::domain::answers::Answer;
use crate::domain::ids::Form;
use crate::domain::path::Step;
use crate::domain::questionnaire::{Item, Kind};
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::ui::app::{leave, top_bar};
use crate::ui::drawing::{form_name, growth_field, icon, sign};
use crate::ui::parts::bottom_bar::BottomBar;
use crate::ui::parts::calm::{Calm, Words as CalmWords};
use crate::ui::parts::switch::Switch;
use crate::ui::parts::top_bar::Lead;
use crate::ui::parts::why::Why;
use fields::{AnswerFields, SourcePick};
use crate::ui::wording::{Stem, stem};



#[component]
pub fn QuestionScreen(step: String) -> impl IntoView {
    let session = use_session();
    let found = session.path.with_untracked(|path| path.iter().find(|one| one.id() == step).cloned());
    match found {
        Some(step) => view! { <Asked step/> }.into_any(),
        None => {
            // An address of another version, another age or an old bookmark.
            address::replace(&first_open(session).href());
            view! { <main id="main"></main> }.into_any()
        }
    }
}

/// The first question without an answer; the result when there is none.
fn first_open(session: Session) -> Route {
    let answers = session.answers();
    let open = |step: &&Step| !step.is_answered(&answers) && !step.picks_sources;
    session
        .path
        .with_untracked(|path| path.iter().find(open).map(Step::id))
        .map_or(Route::Result, Route::Question)
}

#[component]
fn Asked(step: Step) -> impl IntoView {
    let session = use_session();
    let words = session.words.get_untracked();
    let text = |key: &str| words.text(key).to_owned();
    let questionnaire = session.library.questionnaire;
    let item = questionnaire.item(&step.item).expect("a path is made of the questionnaire's items");
    let part = questionnaire.part_of(&item.section);
    let parts = questionnaire.parts.len().to_string();
    let progress = words.fill("question-progress", &[("step", &(part + 1).to_string()), ("steps", &parts)]);
    let part_name = text(&format!("part.{}", questionnaire.parts[part].id));
    let title = format!("{part_name} · {progress}");
    let lead = Lead::Progress { step: part + 1, words: progress, part: part_name };
    let on_next = go_from(session, step.clone());
    let on_skip = skip_from(session, step.clone(), on_next);
    let auto_next = Callback::new(move |()| {
        if session.glance(|saved| saved.auto_next) {
            on_next.run(());
        }
    });
    let can_auto = item.kind == Kind::Single && !item.never_saved && !step.picks_sources;
    view! {
        <div class="ask">
            <div class="ask__aside cover on-cover" aria-hidden="true">
                {growth_field(part + 1)}<p class="voice">{text(&format!("aside-{}", questionnaire.parts[part].id))}</p>
            </div>
            <div class="ask__main">
                {top_bar(lead, false)}
                <main id="main" data-title=title>
                    <form class="column question" on:submit=|event| event.prevent_default()>
                        {lead_line(session, item)}
                        {question(session, item, &step, auto_next)}
                        <Why question=text("question-why") answer=text(&format!("section.{}.why", item.section))/>
                        {can_auto.then(|| auto_switch(session))}
                    </form>
                </main>
                <BottomBar
                    back=text("question-back")
                    on_back=Callback::new(|()| address::back())
                    skip=Some((text("question-skip"), on_skip))
                    next=text("question-next")
                    on_next
                />
            </div>
        </div>
    }
}

/// On to the next step of the path as it is then: an answer may have changed it.
fn go_from(session: Session, step: Step) -> Callback<()> {
    Callback::new(move |()| {
        let next = session.path.with_untracked(|path| {
            let here = path.iter().position(|one| *one == step);
            here.and_then(|here| path.get(here + 1)).map(Step::id)
        });
        address::go(&next.map_or(Route::Result, Route::Question).href());
    })
}

/// Skipping takes the answer away: it says "I would rather not".
fn skip_from(session: Session, step: Step, on_next: Callback<()>) -> Callback<()> {
    Callback::new(move |()| {
        let about = step.about.as_ref().map(|(about, _)| about.as_str());
        let with = session.library.questionnaire.items.iter().filter(|item| item.with.as_deref() == Some(&step.item));
        if step.picks_sources {
            session.tell_about(Vec::new());
        } else {
            session.answer(&step.item, about, Answer::Many(Vec::new()));
            with.for_each(|item| session.answer(&item.id, about, Answer::Many(Vec::new())));
        }
        on_next.run(());
    })
}

/// The line above a question that needs one.
fn lead_line(session: Session, item: &Item) -> Option<AnyView> {
    let words = session.words.get_untracked();
    let lead = words.find(&format!("item.{}.lead", item.id))?.to_owned();
    Some(view! { <p class="aside-note">{icon("lock")}<span>{lead}</span></p> }.into_any())
}

fn question(session: Session, item: &'static Item, step: &Step, auto_next: Callback<()>) -> AnyView {
    let words = session.words.get_untracked();
    if step.picks_sources {
        let Stem { ask, hint, .. } = Stem {
            situation: String::new(),
            ask: words.text("question-choose-sources").to_owned(),
            hint: String::new(),
        };
        return view! {
            <fieldset>{legend(None, String::new(), ask, hint)}<SourcePick/></fieldset>
        }
        .into_any();
    }
    let age = session.profile.with_untracked(|profile| profile.age);
    let about = step.about.as_ref().map(|(about, _)| about.clone());
    let name = about.as_ref().map(|id| match item.repeat {
        Some(crate::domain::questionnaire::Repeat::Sources) => {
            ("source", words.text(&format!("source.{id}.in-sentence")).to_owned())
        }
        _ => ("topic", words.text(&format!("topic.{id}")).to_owned()),
    });
    let stem = stem(&words, item, age, name.as_ref().map(|(key, value)| (*key, value.as_str())));
    let with = session.library.questionnaire.items.iter().find(|other| other.with.as_deref() == Some(&item.id));
    let with = with.map(|other| {
        let asked = words.text(&format!("item.{}", other.id)).to_owned();
        view! {
            <fieldset class="question__with">
                <legend class="question__stem"><h2 class="question__ask">{asked}</h2></legend>
                <AnswerFields item=other about=about.clone() auto_next=Callback::new(|()| ())/>
            </fieldset>
        }
    });
    view! {
        <fieldset>
            {legend(form_sign(session, item), stem.situation, stem.ask, stem.hint)}
            <AnswerFields item about=about.clone() auto_next/>
        </fieldset>
        {with}
        {move || after_answer(session, item)}
    }
    .into_any()
}

fn legend(form: Option<AnyView>, situation: String, ask: String, hint: String) -> AnyView {
    let hint = (!hint.is_empty()).then(|| view! { <span class="question__hint">{hint}</span> });
    view! {
        <legend class="question__stem">
            {form}
            <h1>{situation}" "<span class="question__ask">{ask}</span></h1>
            {hint}
        </legend>
    }
    .into_any()
}

/// The sign above the questions about a form of support.
fn form_sign(session: Session, item: &Item) -> Option<AnyView> {
    let form = Form::from_id(&item.construct)?;
    let label = session.words.get_untracked().text(&format!("form.{form}")).to_owned();
    let class = format!("question__sign form--{}", form_name(form));
    Some(view! { <span class=class>{sign(form)}{label}</span> }.into_any())
}

/// What a rule shows at once below an answer: help, or one quiet line.
fn after_answer(session: Session, item: &Item) -> Option<AnyView> {
    let questionnaire = session.library.questionnaire;
    let answer = session.read(|saved| saved.answers.one(&item.id).map(str::to_owned))?;
    let fits = |rule: &&crate::domain::questionnaire::Rule| {
        rule.when.item.as_deref() == Some(&item.id) && rule.when.is_any_of.contains(&answer)
    };
    let rule = questionnaire.rules.iter().find(fits)?;
    match rule.r#do {
        crate::domain::questionnaire::Does::ShowHelp => calm(session),
        crate::domain::questionnaire::Does::ShowText => {
            let text = session.words.get().text(rule.text.as_deref()?).to_owned();
            Some(view! { <p class="small soft after-options" role="status">{text}</p> }.into_any())
        }
        _ => None,
    }
}

/// The calm card; also on top of the result.
pub fn calm(session: Session) -> Option<AnyView> {
    let help = session.library.help.get()?;
    let words = session.words.get();
    let text = |key: &str| words.text(key).to_owned();
    let calm = CalmWords {
        language: words.tag().to_owned(),
        more: text("help-more"),
        leave: text("quick-exit"),
        calls: text("a11y-calls"),
    };
    let on_leave = Callback::new(move |()| leave(session));
    Some(view! { <Calm help region=session.region() words=calm on_leave/> }.into_any())
}

fn auto_switch(session: Session) -> AnyView {
    let label = session.words.get_untracked().text("question-auto-next").to_owned();
    let on = Signal::derive(move || session.read(|saved| saved.auto_next));
    let on_change = Callback::new(move |on| session.set_auto_next(on));
    view! { <Switch id="auto-next" label on on_change/> }.into_any()
}
