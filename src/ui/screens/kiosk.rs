//! For whoever sets up a tablet in a waiting room; on such a tablet, the way
//! out of it.

use maud::{Markup, html};

use super::notices::notices;
use super::{back_button, page};
use crate::content::language::LANGUAGES;
use crate::domain::ids::{Region, Version};
use crate::kiosk::{CODE, COUNTDOWN, IDLE, Kiosk};
use crate::later::LaterDeed;
use crate::ui::deed::Deed;
use crate::ui::drawing::{icon, lamp};
use crate::ui::parts::chip::{Chip, chip_list};
use crate::ui::parts::option::{Choice, option_list};
use crate::ui::parts::sure::sure;
use crate::ui::parts::switch::switch;
use crate::ui::view::View;

pub fn screen(view: &View<'_>, query: &str) -> Markup {
    match view.kiosk {
        Some(_) => way_out(view),
        None => set_up(view, query),
    }
}

fn set_up(view: &View<'_>, query: &str) -> Markup {
    let (kiosk, wrong) = view.later.settings(query);
    let contents = html! {
        (back_button(view.text("question-back")))
        h1 { (view.text("start-set-up")) }
        (notices(view))
        @if !wrong.is_empty() {
            p.field__wrong role="status" {
                (view.fill("kiosk-address-wrong", &[("settings", &wrong.join(", "))]))
            }
        }
        form.card.stack aria-labelledby="tablet" {
            h2 id="tablet" { (view.text("kiosk-settings")) }
            p { (view.text("kiosk-about-setting")) }
            (choices(view, &kiosk))
            (idle(view, &kiosk))
            (switch("awake", view.text("kiosk-awake"), kiosk.awake, &to("awake", flip(kiosk.awake))))
            (switch("print", view.text("kiosk-allow-print"), kiosk.print, &to("print", flip(kiosk.print))))
            (code(view, &kiosk))
            p.soft { (view.text("kiosk-wipes-first")) }
            p {
                button.button.button--go type="button" data-do=(Deed::Later(LaterDeed::StartKiosk.words()).words()) {
                    span { (view.text("kiosk-start")) } (lamp())
                }
            }
            p.small.soft { (view.fill("kiosk-as-address", &[("address", &address(view, &kiosk))])) }
        }
        section.card.stack aria-labelledby="on-paper" {
            h2 id="on-paper" { (view.text("paper-title")) }
            p { (view.text("paper-for")) }
            p.row {
                a.button href="#/paper" { (icon("print")) span { (view.text("paper-show")) } }
                a.button.button--quiet href="#/sheet" { (view.text("paper-enter")) }
            }
        }
    };
    page(view, "column pad stack stack--wide", view.text("start-set-up"), contents)
}

fn choices(view: &View<'_>, kiosk: &Kiosk) -> Markup {
    let region = |region: &Region| Choice {
        id: region.id().to_owned(),
        label: view.own(&format!("region.{region}")),
        note: None,
        deed: to("region", region.id()),
    };
    let version = |(version, label, note): (Version, &str, &str)| Choice {
        id: version.id().to_owned(),
        label: view.own(label),
        note: Some(view.own(note)),
        deed: to("version", version.id()),
    };
    let language = |(tag, name): &(&'static str, &'static str)| Chip {
        id: (*tag).to_owned(),
        label: (*name).to_owned(),
        lang: Some(tag),
        exclusive: false,
        part_of: None,
        deed: Deed::Later(LaterDeed::SetLanguage((*tag).to_owned()).words()),
    };
    let regions: Vec<Choice> = Region::ALL.iter().map(region).collect();
    let versions = [
        (Version::Short, "kiosk-short", "start-short-about"),
        (Version::Full, "kiosk-full", "kiosk-full-about"),
    ];
    let versions: Vec<Choice> = versions.into_iter().map(version).collect();
    let languages: Vec<Chip> = LANGUAGES.iter().map(language).collect();
    html! {
        fieldset { legend.field__label { (view.text("kiosk-region")) } (option_list("kiosk-region", &regions, Some(kiosk.region.id()))) }
        fieldset { legend.field__label { (view.text("kiosk-version")) } (option_list("kiosk-version", &versions, Some(kiosk.version.id()))) }
        fieldset {
            legend.field__label { (view.text("kiosk-languages")) }
            p.small.soft { (view.text("kiosk-languages-hint")) }
            (chip_list("kiosk-language", &languages, &kiosk.languages, None, ""))
        }
    }
}

fn idle(view: &View<'_>, kiosk: &Kiosk) -> Markup {
    let (least, most) = (IDLE.start().to_string(), IDLE.end().to_string());
    let hint = view.count("kiosk-idle-hint", "seconds", COUNTDOWN as usize);
    let wrong = view.fill("kiosk-idle-wrong", &[("least", &least), ("most", &most)]);
    field(view, ("idle", "kiosk-idle-time"), &kiosk.idle.to_string(), (&hint, &wrong))
}

fn code(view: &View<'_>, kiosk: &Kiosk) -> Markup {
    let (least, most) = (CODE.start().to_string(), CODE.end().to_string());
    let wrong = view.fill("kiosk-code-wrong", &[("least", &least), ("most", &most)]);
    field(view, ("code", "kiosk-exit-code"), &kiosk.code, (view.text("kiosk-exit-forgot"), &wrong))
}

/// One number that is typed, what to know of it, and what is wrong with it.
fn field(view: &View<'_>, (name, label): (&str, &str), value: &str, (hint, wrong): (&str, &str)) -> Markup {
    let (hint_id, wrong_id) = (format!("{name}-hint"), format!("{name}-wrong"));
    let deed = Deed::Later(LaterDeed::Set(name.to_owned()).words());
    html! {
        div.field {
            label for=(name) { (view.own(label)) }
            span.small.soft id=(hint_id) { (hint) }
            input.input type="text" inputmode="numeric" autocomplete="off" id=(name) value=(value)
                aria-describedby=(format!("{hint_id} {wrong_id}")) data-do=(deed.words());
            p.field__wrong id=(wrong_id) role="status" { @if view.later.wrong == name { (wrong) } }
        }
    }
}

fn way_out(view: &View<'_>) -> Markup {
    let deed = Deed::Later(LaterDeed::StopKiosk.words());
    let wipe = Deed::Later(LaterDeed::WipeAll.words());
    let contents = html! {
        (back_button(view.text("question-back")))
        h1 { (view.text("kiosk-stop")) }
        form.card.stack {
            div.field {
                label for="exit" { (view.text("kiosk-exit-code")) }
                // No password field: browsers offer to keep what is typed there.
                input.input type="text" inputmode="numeric" autocomplete="off" id="exit"
                    aria-describedby="exit-wrong";
                p.field__wrong id="exit-wrong" role="status" {
                    @if view.later.tries > 0 { (view.text("kiosk-exit-code-wrong")) }
                }
            }
            p { button.button type="submit" data-of="exit" data-do=(deed.words()) { (view.text("kiosk-stop")) } }
        }
        section.card.stack {
            p { (view.text("kiosk-exit-forgot")) }
            (sure(view.text("kiosk-wipe-all"), view.text("privacy-wipe-yes"), &wipe))
        }
    };
    page(view, "column pad stack", view.text("kiosk-stop"), contents)
}

fn to(name: &str, value: &str) -> Deed {
    Deed::Later(LaterDeed::SetTo(name.to_owned(), value.to_owned()).words())
}

fn flip(on: bool) -> &'static str {
    if on { "0" } else { "1" }
}

/// The address that sets a tablet like this one. Never with its code.
fn address(view: &View<'_>, kiosk: &Kiosk) -> String {
    let open = Kiosk { code: String::new(), ..kiosk.clone() };
    format!("{}#/kiosk?{}", view.address, open.to_text().replace("&code=", "").replace("&languages=&", "&"))
}
