//! What the group has in common, slide by slide, to be read from five metres.
//! It begins and ends with what parents give each other; bands are words.

use maud::{Markup, html};

use super::{Group, printed, to};
use crate::domain::group::band::Band;
use crate::domain::group::fitting::fitting;
use crate::domain::group::picture::{Picture, Whole};
use crate::domain::ids::Form;
use crate::rounds::Kept;
use crate::route::{self, Route};
use crate::ui::deed::Deed;
use crate::ui::drawing::{form_name, growth_field, icon, sign};
use crate::ui::parts::top_bar::{Lead, top_bar};
use crate::workshop::GroupDeed;

/// Conversation cards on one slide.
const CARDS: usize = 3;
/// Conversation cards at most.
const MOST_CARDS: usize = 6;

/// One slide: its heading, and what stands below.
struct Slide {
    title: String,
    body: Markup,
}

pub fn screen(group: &Group<'_>, kept: &Kept) -> Markup {
    let view = group.view;
    let picture = Picture::of(&kept.round).unwrap_or(Picture::TooFew);
    let slides = slides(group, &picture);
    let at = group.room.slide.min(slides.len() - 1);
    let grown = 1 + 5 * at / (slides.len() - 1).max(1);
    html! {
        div.app {
            main.wall id="main" data-title=(view.fill("group-picture-of", &[("group", &kept.group), ("nth", &kept.nth.to_string())])) {
                section.slide {
                    div.slide__head.cover.on-cover {
                        (growth_field(grown))
                        (top_bar(view.words, Lead::Name, true))
                        h1 { (slides[at].title) }
                    }
                    (slides[at].body)
                    (foot(group, kept, &slides, at))
                }
                (printed::sheet(group, kept, &picture))
            }
        }
    }
}

fn foot(group: &Group<'_>, kept: &Kept, slides: &[Slide], at: usize) -> Markup {
    let view = group.view;
    let of = [("nth", &(at + 1).to_string()), ("all", &slides.len().to_string())];
    let of = of.map(|(name, number)| (name, number.as_str()));
    let slide = |nth: usize| to(GroupDeed::Slide(nth)).words();
    html! {
        footer.slide__foot {
            p { (view.text("group-notice")) " " (view.text("group-vague")) }
            div.slide__ways {
                p role="status" { (view.fill("group-slide", &of)) span.unseen { ": " (slides[at].title) } }
                @if at == 0 {
                    button.button.button--quiet type="button" data-do=(to(GroupDeed::WholeScreen).words()) { (view.text("group-whole-screen")) }
                }
                @if at > 0 {
                    button.button.button--quiet type="button" data-slide="previous" data-do=(slide(at - 1)) { (view.text("group-previous")) }
                }
                @if at + 1 < slides.len() {
                    button.button type="button" data-slide="next" data-do=(slide(at + 1)) { (view.text("group-next")) }
                } @else {
                    button.button.button--quiet type="button" data-do=(Deed::Print.words()) { (icon("print")) span { (view.text("group-print")) } }
                    (export(group, kept))
                    a.button href=(Route::Workshop(route::Page::Round).href()) { (view.text("group-leave")) }
                }
            }
        }
    }
}

/// The picture as a file: a link whose address is the file itself, so that
/// nothing is made, kept or asked for.
fn export(group: &Group<'_>, kept: &Kept) -> Markup {
    let file = crate::picture_file::written(kept).unwrap_or_default();
    let address = format!("data:application/json;base64,{}", data_encoding::BASE64.encode(file.as_bytes()));
    html! {
        a.button.button--quiet href=(address) download="groepsbeeld.json" title=(group.view.text("group-export-about")) {
            (group.view.text("group-export"))
        }
    }
}

fn slides(group: &Group<'_>, picture: &Picture) -> Vec<Slide> {
    let view = group.view;
    let slide = |title: &str, body: Markup| Slide { title: view.own(title), body };
    let mut slides = vec![slide("group-strength-title", open_question(&[view.text("group-strength-ask")]))];
    match picture {
        Picture::TooFew => {
            return vec![slide(
                "group-counted-few",
                html! { p.slide__words { (view.text("group-too-few")) } },
            )];
        }
        Picture::Small { form, .. } => slides.push(slide("group-forms-title", most_wanted(group, *form))),
        Picture::Whole(whole) => slides.push(slide("group-forms-title", bars(group, whole))),
    }
    let topics = picture.topics();
    if topics.is_empty() {
        slides.push(slide("group-mind-title", open_question(&[view.text("group-mind-none")])));
    }
    // Four are two and two, not three and one.
    let shown = &topics[..topics.len().min(MOST_CARDS)];
    let each = shown.len().div_ceil(shown.len().div_ceil(CARDS).max(1)).max(1);
    for some in shown.chunks(each) {
        slides.push(slide("group-mind-title", talk_cards(group, some)));
    }
    if let Picture::Whole(whole) = picture {
        slides.push(slide("group-sources-title", word_wall(group, &whole.sources)));
    }
    let difference = [view.text("group-difference-ask-1"), view.text("group-difference-ask-2")];
    slides.push(slide("group-difference-title", open_question(&difference)));
    slides.push(slide("group-for-each-other", for_each_other(group)));
    slides.push(slide("group-offers-title", support(group, picture)));
    slides
}

fn open_question(asks: &[&str]) -> Markup {
    html! { div.slide__words { @for ask in asks { p { (ask) } } } }
}

fn band(group: &Group<'_>, band: Band) -> String {
    group.view.own(&format!("band-{}", band.id()))
}

/// The four forms, and how it goes: each a bar of one to four fields.
fn bars(group: &Group<'_>, whole: &Whole) -> Markup {
    let view = group.view;
    html! {
        div.group-bars {
            @for (form, of) in Form::ALL.iter().zip(&whole.forms) {
                div class=(format!("group-bar group-bar--{}", form_name(*form))) {
                    (sign(*form))
                    p.group-bar__name { (view.own(&format!("form.{form}"))) }
                    p.group-bar__band { (band(group, *of)) }
                    (fields(*of))
                }
            }
            div.group-bar.group-bar--going {
                (icon("leaf"))
                p.group-bar__name { (view.text("group-going-title")) " " (view.text("group-going-well")) }
                p.group-bar__band { (band(group, whole.goes_well)) }
                (fields(whole.goes_well))
            }
        }
    }
}

/// The band as fields; the words beside them say the same.
fn fields(of: Band) -> Markup {
    html! {
        ul.band aria-hidden="true" { @for one in Band::ALL { li.is-on[one <= of] {} } }
    }
}

fn most_wanted(group: &Group<'_>, form: Option<Form>) -> Markup {
    let view = group.view;
    html! {
        @match form {
            None => { (open_question(&[view.text("group-mind-none")])) }
            Some(form) => {
                div.group-bars {
                    div class=(format!("group-bar group-bar--alone group-bar--{}", form_name(form))) {
                        (sign(form))
                        p.group-bar__name { (view.text("group-forms-small")) }
                        p.group-bar__band { (view.own(&format!("form.{form}"))) }
                    }
                }
            }
        }
    }
}

fn talk_cards(group: &Group<'_>, topics: &[(&str, Band)]) -> Markup {
    html! {
        div.talk-cards {
            @for (id, of) in topics {
                article.talk-card {
                    h2.talk-card__topic { (group.topic(id)) }
                    p.talk-card__ask { (group.view.own(&format!("talk.{id}"))) }
                    p.talk-card__band { (band(group, *of)) }
                }
            }
        }
    }
}

/// Who supports us, the larger the more often; who is rarely named is left out.
fn word_wall(group: &Group<'_>, sources: &[(String, Band)]) -> Markup {
    let named: Vec<_> = sources.iter().filter(|(_, band)| *band > Band::Few).collect();
    html! {
        @if named.is_empty() { (open_question(&[group.view.text("group-sources-none")])) }
        @else {
            ul.word-wall role="list" {
                @for (id, of) in named {
                    li class=(format!("w{}", of.index())) { (group.source(id)) span.unseen { ": " (band(group, *of)) } }
                }
            }
        }
    }
}

fn for_each_other(group: &Group<'_>) -> Markup {
    html! {
        div.blank-ring {
            @for key in ["group-each-other-1", "group-each-other-2", "group-each-other-3"] {
                p.blank-card.voice { (group.view.text(key)) }
            }
        }
    }
}

/// Support that fits, together first.
fn support(group: &Group<'_>, picture: &Picture) -> Markup {
    let view = group.view;
    let found = offers(group, picture);
    html! {
        @if found.is_empty() { (open_question(&[view.text("group-offers-none")])) }
        @else {
            ul.group-offers role="list" {
                @for offer in found {
                    li {
                        p.small.soft { (view.own(&format!("way.{}", offer.way))) }
                        h2 { (view.said(&offer.name)) }
                        p { (view.said(&offer.what)) }
                    }
                }
            }
        }
    }
}

/// The offers that fit, best first.
pub fn offers<'a>(group: &Group<'a>, picture: &Picture) -> Vec<&'a crate::content::offers::Offer> {
    let view = group.view;
    let candidates = view.offers.into_iter().flat_map(|offers| &offers.candidates);
    let fitting = fitting(view.questionnaire, picture, candidates);
    fitting.into_iter().filter_map(|one| view.offer(&one.id)).collect()
}
