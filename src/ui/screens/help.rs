//! Whom to call, in the parent's own region. Opens from every screen.

use maud::{Markup, PreEscaped, html};

use super::{back_button, page};
use crate::content::help::{Contact, Help};
use crate::domain::ids::Region;
use crate::ui::deed::Deed;
use crate::ui::parts::broken::broken;
use crate::ui::parts::help_card::help_card;
use crate::ui::parts::option::{Choice, option_list};
use crate::ui::view::View;

pub fn screen(view: &View<'_>) -> Markup {
    match view.help {
        Some(help) => framed(view, numbers(view, help)),
        None => without(view),
    }
}

/// The numbers of both countries, as `index.html` holds them: until the help
/// file is there, and when it could not be read.
pub fn without(view: &View<'_>) -> Markup {
    let contents = html! {
        div.stack lang="nl" { (PreEscaped(view.plain)) }
        @if !view.problems.is_empty() { (broken(view.words, view.problems)) }
    };
    framed(view, contents)
}

fn framed(view: &View<'_>, contents: Markup) -> Markup {
    let contents = html! {
        (back_button(view.text("help-close")))
        h1 { (view.text("help-button")) }
        (contents)
    };
    page(view, "page pad stack", view.text("help-button"), contents)
}

fn numbers(view: &View<'_>, help: &Help) -> Markup {
    // Looking at the numbers of another region changes nothing else.
    let region = view.look.help_region.unwrap_or(view.region());
    let choice = |region: &Region| Choice {
        id: region.id().to_owned(),
        label: view.own(&format!("region.{region}")),
        note: None,
        deed: Deed::HelpRegion(*region),
    };
    let choices: Vec<Choice> = Region::ALL.iter().map(choice).collect();
    let name = view.own(&format!("region.{region}"));
    html! {
        p.result__lede { (view.help_text("lead")) }
        p.soft { (view.help_text("nobody_reads")) }
        // Of no number is it known who answers in what language.
        @if view.words.tag() != "nl" { p.soft { (view.text("offer-languages-unknown")) } }
        p.soft role="status" { (view.fill("help-numbers-of", &[("region", &name)])) }
        @for group in &help.groups { (group_of(view, help, region, &group.id, view.said(&group.label))) }
        section.stack aria-labelledby="too-much" {
            h2 id="too-much" { (view.help_text("too_much_title")) }
            p { (view.help_text("too_much")) }
        }
        fieldset.help__region {
            legend.field__label { (view.text("help-other-region")) }
            (option_list("help-region", &choices, Some(region.id())))
        }
        p.small.soft { (view.help_text("dated")) }
    }
}

/// The contacts of one group in a region; danger first and largest.
fn group_of(view: &View<'_>, help: &Help, region: Region, group: &str, label: &str) -> Markup {
    let contacts: Vec<&Contact> = help.of(region).into_iter().filter(|one| one.group == group).collect();
    let in_danger = group == "danger-now";
    let title = if in_danger { view.help_text("danger_title") } else { label.to_owned() };
    let first = |contact: &Contact| help.first_in_danger(region).iter().any(|one| one.id == contact.id);
    let check_first = view.help_text("check_first");
    let id = format!("group-{group}");
    html! {
        @if !contacts.is_empty() {
            section.stack aria-labelledby=(id) {
                h2 id=(id) { (title) }
                @if in_danger { p { (help.text_for("danger", region, view.words)) } }
                div.help-grid {
                    @for contact in &contacts { (help_card(view.out(), contact, first(contact), &check_first)) }
                }
            }
        }
    }
}
