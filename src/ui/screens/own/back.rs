//! Results over time of one child: two of them side by side, in the parent's own
//! words and in a picture; and when to ask again. Never better or worse.

use maud::{Markup, html};

use super::{Mine, to};
use crate::domain::comparison::{
    AdequacyChange, AvailabilityChange, CHANGE, Comparison, FormChange, FormResult,
};
use crate::domain::ids::{Adequacy, Form};
use crate::domain::profile::{Profile, word};
use crate::domain::sets::Topics;
use crate::own::KeptResult;
use crate::own::MOST_NAME;
use crate::own::deed::OwnDeed;
use crate::own::desk::{Sure, read};
use crate::saved::Saved;
use crate::ui::drawing::{form_name, icon, lamp, sign};
use crate::ui::parts::form_card::openness;
use crate::ui::parts::soft_bar::soft_bar;
use crate::ui::parts::why::why;

/// After how many weeks one may be asked again.
const WEEKS: [u32; 3] = [4, 8, 12];

pub fn screen(mine: &Mine<'_>) -> Markup {
    let view = mine.view;
    let child = mine.desk.of.clone().unwrap_or_else(|| mine.desk.present_child().to_owned());
    let results = mine.desk.own.results_of(&child);
    let contents = html! {
        p.voice.offer__lede { (view.text("own-back-lead")) }
        (children(mine, &child))
        @match results.as_slice() {
            [] => p { (view.text("own-back-none")) },
            [(id, one)] => (alone(mine, id, one)),
            several => (side_by_side(mine, several)),
        }
        (again(mine))
        (later(mine))
    };
    mine.page("page pad stack own-back", "own-back-title", &contents)
}

/// Which child, where there are several; and its name.
fn children(mine: &Mine<'_>, of: &str) -> Markup {
    let view = mine.view;
    html! {
        @if mine.desk.own.children.len() > 1 {
            p.row role="group" aria-label=(view.text("own-for-child")) {
                @for (id, _) in mine.desk.own.children.iter() {
                    button.button type="button" aria-pressed=(id == of)
                        data-do=(to(&OwnDeed::OfChild(id.to_owned())).words()) {
                        @if id == of { (icon("tick")) }
                        span { (mine.child(id)) }
                    }
                }
            }
        }
        @if let Some(child) = mine.desk.own.children.get(of) {
            (why(view.text("own-rename"), html! {
                div.field {
                    label for="rename" { (view.text("own-nickname")) }
                    span.small.soft id="rename-hint" { (view.text("own-nickname-hint")) }
                    input.input type="text" id="rename" maxlength=(MOST_NAME) autocomplete="off"
                        aria-describedby="rename-hint" value=(child.nickname)
                        data-do=(to(&OwnDeed::Rename(of.to_owned())).words());
                }
            }))
        }
    }
}

/// One result: the parent's words of that day, and the way to a second.
fn alone(mine: &Mine<'_>, id: &str, one: &KeptResult) -> Markup {
    let view = mine.view;
    let saved = read(&one.saved, view.questionnaire);
    html! {
        section.card.stack aria-labelledby="that-day" {
            h2 id="that-day" { (view.in_words(&one.day)) }
            @if let Some(saved) = saved { (words_of(mine, &saved)) }
            @else { p { (view.text("own-result-unread")) } }
            p.soft { (view.text("own-back-one")) }
            (drop_button(mine, id))
        }
    }
}

fn words_of(mine: &Mine<'_>, saved: &Saved) -> Markup {
    let view = mine.view;
    let profile = Profile::of(view.questionnaire, &saved.answers);
    html! {
        dl.circle-list {
            @for form in Form::ALL {
                div {
                    dt { (view.own(&format!("form.{form}"))) }
                    dd { (class_word(mine, profile.class(*form))) }
                }
            }
            div { dt { (view.text("result-mind")) } dd { (topics(mine, profile.ticked)) } }
        }
    }
}

fn side_by_side(mine: &Mine<'_>, results: &[(&str, &KeptResult)]) -> Markup {
    let view = mine.view;
    let find = |chosen: &Option<String>, otherwise: usize| {
        let place = results.iter().position(|(id, _)| Some(*id) == chosen.as_deref());
        place.unwrap_or(otherwise)
    };
    let last = results.len() - 1;
    let (one, other) = (find(&mine.desk.before, last - 1), find(&mine.desk.after, last));
    // Whichever is chosen where, what was first stands first.
    let (before, after) = (one.min(other), one.max(other));
    let read = |nth: usize| read(&results[nth].1.saved, view.questionnaire);
    html! {
        section.card.stack aria-labelledby="which" {
            h2 id="which" { (view.text("own-which")) }
            div.own-pair {
                (select(mine, "before", "own-then", &OwnDeed::Before, results, before))
                (select(mine, "after", "own-now", &OwnDeed::After, results, after))
            }
            (why(view.text("own-drop-title"), html! {
                ul.stack.stack--tight role="list" {
                    @for (id, result) in results { li { (mine.view.in_words(&result.day)) (drop_button(mine, id)) } }
                }
            }))
        }
        @if before == after { p { (view.text("own-same-twice")) } }
        @else if let Some((before, after)) = read(before).zip(read(after)) {
            (compared(mine, &Comparison::of(view.questionnaire, &before.answers, &after.answers)))
        } @else { p { (view.text("own-result-unread")) } }
    }
}

fn select(
    mine: &Mine<'_>,
    id: &str,
    label: &str,
    deed: &OwnDeed,
    results: &[(&str, &KeptResult)],
    chosen: usize,
) -> Markup {
    html! {
        div.field {
            label for=(id) { (mine.view.own(label)) }
            select.input id=(id) data-do=(to(deed).words()) {
                @for (nth, (id, result)) in results.iter().enumerate() {
                    option value=(id) selected[nth == chosen] { (mine.view.in_words(&result.day)) }
                }
            }
        }
    }
}

fn compared(mine: &Mine<'_>, all: &Comparison) -> Markup {
    let view = mine.view;
    let any_bar = all.forms.iter().any(|one| one.availability.is_some());
    let bound = (CHANGE.round() as u32).to_string();
    html! {
        section.stack aria-labelledby="own-forms" {
            h2 id="own-forms" { (view.text("result-forms")) }
            div.form-grid { @for (form, one) in Form::ALL.iter().zip(&all.forms) { (form_change(mine, *form, one)) } }
            @if any_bar { p.small.soft { (view.fill("own-bound", &[("points", &bound)])) } }
        }
        section.stack aria-labelledby="own-mind" {
            h2 id="own-mind" { (view.text("result-mind")) }
            @if !all.topics_answered { p.soft { (view.text("own-topics-skipped")) } }
            dl.circle-list {
                @if all.topics_answered {
                    div { dt { (view.text("own-topics-left")) } dd { (topics(mine, all.left)) } }
                    div { dt { (view.text("own-topics-new")) } dd { (topics(mine, all.new)) } }
                }
                div { dt { (view.text("own-topics-stayed")) } dd { (topics(mine, all.stayed)) } }
            }
        }
    }
}

fn form_change(mine: &Mine<'_>, form: Form, one: &FormChange) -> Markup {
    let view = mine.view;
    let said = match (one.adequacy, one.after.adequacy) {
        (Some(AdequacyChange::NoLongerShort), Some(Adequacy::NotNeeded)) => "own-change-not-needed",
        (Some(AdequacyChange::NoLongerShort), _) => "own-change-enough",
        (Some(AdequacyChange::NewlyShort), _) => "own-change-newly-short",
        (Some(AdequacyChange::LessShort), _) => "own-change-less-short",
        (Some(AdequacyChange::MoreShort), _) => "own-change-more-short",
        (Some(AdequacyChange::Same), _) => "own-change-same",
        (Some(AdequacyChange::Different), _) => "own-change-different",
        (None, _) => "own-change-skipped",
    };
    let bar = one.availability.map(|change| match change {
        AvailabilityChange::Up => "own-bar-up",
        AvailabilityChange::Down => "own-bar-down",
        AvailabilityChange::AboutTheSame => "own-bar-same",
    });
    html! {
        article class=(format!("form-card form-card--{} then-now", form_name(form))) {
            (sign(form))
            h3.form-card__name { (view.own(&format!("form.{form}"))) }
            p.form-card__said { (view.own(said)) }
            div.own-pair {
                (side(mine, "own-then", &one.before, bar.is_some()))
                (side(mine, "own-now", &one.after, bar.is_some()))
            }
            @if let Some(bar) = bar { p.small.then-now__bar { (view.own(bar)) } }
        }
    }
}

fn side(mine: &Mine<'_>, name: &str, one: &FormResult, with_bar: bool) -> Markup {
    let view = mine.view;
    let ends = (view.text("bar-end-never"), view.text("bar-end-always"));
    html! {
        div.then-now__side {
            p.small.soft { (view.own(name)) }
            p.then-now__word { (openness(one.adequacy)) (class_word(mine, one.adequacy)) }
            @if let Some(value) = one.availability.filter(|_| with_bar) {
                (soft_bar(value, &view.own(&format!("bar-{}", word(value))), ends))
            }
        }
    }
}

fn class_word(mine: &Mine<'_>, class: Option<Adequacy>) -> String {
    class.map_or_else(|| mine.view.own("bar-none"), |class| mine.view.own(&format!("adequacy.{class}")))
}

fn topics(mine: &Mine<'_>, topics: Topics) -> String {
    let names = topics.iter().map(|place| mine.view.questionnaire.topics[place].id.as_str());
    let names: Vec<String> = names.map(|id| mine.view.own(&format!("topic.{id}"))).collect();
    if names.is_empty() { mine.view.own("own-topics-none") } else { names.join(" · ") }
}

fn drop_button(mine: &Mine<'_>, id: &str) -> Markup {
    let view = mine.view;
    mine.sure_button(
        Sure::Result(id.to_owned()),
        (view.text("own-drop"), view.text("own-drop-sure"), view.text("own-drop-yes")),
    )
}

/// The questions once more, from the beginning.
fn again(mine: &Mine<'_>) -> Markup {
    let view = mine.view;
    html! {
        section.card.stack aria-labelledby="again" {
            h2 id="again" { (view.text("own-again-title")) }
            p { (view.text("own-again-about")) }
            p {
                button.button.button--go type="button" data-do=(to(&OwnDeed::Again).words()) {
                    span { (view.text("own-again")) } (lamp())
                }
            }
        }
    }
}

/// A line in the parent's own calendar: the app itself cannot call.
fn later(mine: &Mine<'_>) -> Markup {
    let view = mine.view;
    html! {
        section.card.stack aria-labelledby="calendar" {
            h2 id="calendar" { (view.text("own-later-title")) }
            p { (view.text("own-later-about")) }
            p.row {
                @for weeks in WEEKS {
                    button.button type="button" data-do=(to(&OwnDeed::Weeks(weeks)).words()) {
                        (icon("clock")) span { (view.count("own-later-weeks", "weeks", weeks as usize)) }
                    }
                }
            }
        }
    }
}
