//! The result of the easy mode, one part at a time.

use maud::{Markup, html};

use crate::domain::ids::Form;
use crate::route::Route;
use crate::ui::drawing::{icon_flow, lamp};
use crate::ui::parts::easy_switch::easy_switch;
use crate::ui::parts::top_bar::{Lead, top_bar};
use crate::ui::screens::notices::notices;
use crate::ui::screens::question::calm;
use crate::ui::screens::result::{self, forms, mind, people, printed, step, suggestions, words};
use crate::ui::view::View;

/// The part, from 1; a number beyond the last is the last.
pub fn screen(view: &View<'_>, part: usize) -> Markup {
    let safety = view.profile.safety;
    let mut all = all(view);
    let (part, last) = (part.clamp(1, all.len()), all.len());
    let shown = all.swap_remove(part - 1);
    let title = view.text("result-title");
    let number = [("part", part.to_string()), ("parts", last.to_string())];
    let nth = view.fill("result-part", &number.each_ref().map(|(name, value)| (*name, value.as_str())));
    html! {
        div.app.result.easy-app {
            (top_bar(view.words, Lead::Name, false))
            main.column.pad.stack.easy-part id="main" data-title=(format!("{title} · {nth}")) {
                // Before all else, as in the whole result.
                @if safety && part == 1 { (calm(view)) }
                h1 { (title) " " span.small.soft { (nth) } }
                @if part == 1 { (notices(view)) }
                (shown)
                (printed::part(view))
                @if part == last { (result::foot(view)) (easy_switch(view.words, true)) }
            }
            @if part == last { (result::bar(view)) } @else { (onward(view, part)) }
        }
    }
}

/// Every part of what was said and what fits, in order.
fn all(view: &View<'_>) -> Vec<Markup> {
    let mut all = vec![html! {
        section.stack aria-labelledby="words" {
            h2 id="words" { (view.text("result-your-words")) }
            p.voice { (words::strength(view)) }
            @if let Some(going) = words::going(view) { p.voice { (going) } }
            p { (words::filled(view)) }
        }
    }];
    for form in Form::ALL {
        all.push(html! {
            section.stack aria-labelledby="forms" {
                @if form.index() == 0 { (forms::lead(view)) }
                @else { h2 id="forms" { (view.text("result-forms")) } }
                (forms::card(view, *form))
                @if form.index() + 1 == Form::ALL.len() { (forms::more(view)) }
            }
        });
    }
    let about = words::about_you(view);
    if !about.0.is_empty() {
        all.push(about);
    }
    all.extend([people::part(view), mind::part(view), suggestions::lead(view)]);
    all.extend(view.three.iter().map(|one| suggestions::card(view, one)));
    // A part of its own would be one button.
    if let Some(last) = all.pop() {
        all.push(html! { (last) (suggestions::rest(view)) });
    }
    all.push(step::part(view));
    all
}

/// Back and on: links, so that Back of the device does the same.
fn onward(view: &View<'_>, part: usize) -> Markup {
    let last_step = || view.path.last().map_or(Route::Start, |step| Route::Question(step.id()));
    let back = if part > 1 { Route::Part(part - 1) } else { last_step() };
    html! {
        footer.bottom-bar {
            div.column.bottom-bar__inner {
                a.round-button href=(back.href()) {
                    (icon_flow("back")) span.unseen { (view.text("question-back")) }
                }
                a.button.button--go id="next" href=(Route::Part(part + 1).href()) {
                    span { (view.text("question-next")) } (lamp())
                }
            }
        }
    }
}
