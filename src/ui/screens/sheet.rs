//! A facilitator types a sheet of paper over, with the number keys alone. What
//! each number means stands beside it.

use maud::{Markup, html};

use super::{back_button, page};
use crate::domain::answers::{Answer, Answers};
use crate::domain::ids::{Age, Form};
use crate::domain::questionnaire::Item;
use crate::domain::sheet::{Misread, lines, read};
use crate::later::LaterDeed;
use crate::ui::deed::Deed;
use crate::ui::drawing::lamp;
use crate::ui::view::View;
use crate::ui::wording::{by_age, option_key, stem};

pub fn screen(view: &View<'_>) -> Markup {
    let (answers, misread) = read(view.questionnaire, |item| view.later.line(item));
    let contents = html! {
        (back_button(view.text("question-back")))
        h1 { (view.text("paper-enter")) }
        p { (view.text("paper-enter-about")) }
        form.stack data-walk="" {
            ol.sheet-lines role="list" {
                @for (nth, item) in lines(view.questionnaire).into_iter().enumerate() {
                    @let wrong = misread.iter().find(|(id, _)| *id == item.id).map(|(_, why)| why);
                    li { (line(view, (nth + 1, item), &answers, wrong)) }
                }
            }
            p.field__wrong role="status" {
                @if !misread.is_empty() { (view.text("sheet-look-again")) }
            }
            p {
                button.button.button--go type="button" data-do=(Deed::Later(LaterDeed::SheetDone.words()).words()) {
                    span { (view.text("sheet-show")) } (lamp())
                }
            }
        }
    };
    page(view, "column pad stack", view.text("paper-enter"), contents)
}

fn line(view: &View<'_>, (nth, item): (usize, &Item), answers: &Answers, wrong: Option<&Misread>) -> Markup {
    let (id, meant) = (format!("line-{}", item.id), format!("meant-{}", item.id));
    let own = view.words.find(&format!("paper-{}", item.id));
    let words = stem(view.words, item, None, None);
    // "Do you get enough of that?" is four lines: the form says which.
    let form = Form::from_id(&item.construct).map(|form| view.own(&format!("form.{form}")));
    let label = form.or(own.map(str::to_owned)).unwrap_or(words.ask);
    html! {
        div.field {
            label for=(id) { (nth) ". " (label) }
            input.input type="text" inputmode="decimal" autocomplete="off" id=(id)
                value=(view.later.line(&item.id)) aria-describedby=(meant)
                data-do=(Deed::Later(LaterDeed::Line(item.id.clone()).words()).words());
            p.small.soft.field__wrong[wrong.is_some()] id=(meant) {
                @match wrong {
                    Some(why) => { (said(view, why)) }
                    None => { (meaning(view, item, answers)) }
                }
            }
        }
    }
}

fn meaning(view: &View<'_>, item: &Item, answers: &Answers) -> String {
    let age = answers.one("k1").and_then(Age::from_id);
    let ids: Vec<&str> = match answers.get(&item.id) {
        None => return view.own("sheet-skipped"),
        Some(Answer::One(id)) => vec![id],
        Some(Answer::Many(ids)) => ids.iter().map(String::as_str).collect(),
        Some(Answer::Each(each)) => each
            .values()
            .filter_map(|answer| if let Answer::One(id) = answer { Some(id.as_str()) } else { None })
            .collect(),
    };
    let labels: Vec<String> =
        ids.into_iter().map(|id| by_age(view.words, &option_key(item, id), age)).collect();
    labels.join(" · ")
}

fn said(view: &View<'_>, why: &Misread) -> String {
    let number = |key: &str, number: &str| view.fill(key, &[("number", number)]);
    match why {
        Misread::Word(word) => number("sheet-no-number", word),
        Misread::NoBox(box_number) => number("sheet-no-box", box_number),
        Misread::Most(most) => number("sheet-most", &most.to_string()),
        Misread::Alone(one) => number("sheet-alone", &one.to_string()),
        Misread::NotTicked(one) => number("sheet-not-ticked", &one.to_string()),
        Misread::AgeFirst => view.own("sheet-age-first"),
        Misread::NoTopic => view.own("sheet-no-topic"),
    }
}
