//! What a parent finds when scripts are off, the browser is too old, or the
//! content does not load, as plain HTML: the numbers for help in `index.html`
//! itself, and with them all support and the questions on paper in a page that
//! needs no program. In Dutch, which is there before any choice.

use std::collections::BTreeMap;
use std::path::Path;

use steunwijzer::content::help::{self, Contact, Help};
use steunwijzer::content::language::Language;
use steunwijzer::content::offers::{self, Offer};
use steunwijzer::content::questions;
use steunwijzer::domain::ids::Region;
use steunwijzer::domain::questionnaire::Questionnaire;
use steunwijzer::ui::screens;
use steunwijzer::ui::screens::paper::{Paper, sheet};

use super::page::escaped;
use crate::folder;

/// The numbers, by country: what `index.html` itself holds.
pub fn numbers(content: &Path) -> Result<String, String> {
    let (help, words) = (help_of(content)?, words_of(content)?);
    let mut page = String::new();
    for (country, region) in [("België", Region::Flanders), ("Nederland", Region::Netherlands)] {
        let calls: String = help.of(region).into_iter().filter_map(|one| call(&words, one)).collect();
        page += &format!("<h2>Hulp nu in {country}</h2>\n<ul>\n{calls}</ul>\n");
    }
    Ok(page)
}

/// The first screen.
pub fn first(content: &Path) -> Result<String, String> {
    Ok(screens::first(&words_of(content)?).into_string())
}

/// A page of its own: the numbers, all support by region, and the questions on
/// paper. `words` are the Dutch ones, `look` the addresses of the stylesheets.
pub fn page(content: &Path, words: &BTreeMap<String, String>, look: &[String]) -> Result<String, String> {
    let word = |key: &str| words.get(key).map(|text| escaped(text)).unwrap_or_default();
    let look = linked(look);
    let (title, about) = (word("plain-page"), word("plain-page-about"));
    let (numbers, support, paper) = (numbers(content)?, support(content)?, paper(content)?);
    Ok(format!(
        "<!doctype html>\n<html lang=\"nl-BE\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>{title}</title>\n{look}</head>\n<body>\n\
         <main class=\"column pad stack plain\">\n<div class=\"stack no-print\">\n<h1>{title}</h1>\n<p>{about}</p>\n\
         {numbers}{support}</div>\n{paper}\n</main>\n</body>\n</html>\n"
    ))
}

/// A page of ours with the stylesheets in the place it keeps for them.
pub fn dressed(page: &str, look: &[String]) -> Result<String, String> {
    const PLACE: &str = "<!-- look -->";
    if page.matches(PLACE).count() != 1 {
        return Err(format!("public/toegankelijkheid.html: `{PLACE}` must be there once."));
    }
    Ok(page.replace(PLACE, &linked(look)))
}

fn linked(look: &[String]) -> String {
    look.iter().map(|file| format!("<link rel=\"stylesheet\" href=\"{file}\">\n")).collect()
}

fn help_of(content: &Path) -> Result<Help, String> {
    let text = folder::read_text(&content.join("help.json"))?;
    help::read("help.json", &text).map_err(|problems| problems.join("\n"))
}

fn questions_of(content: &Path) -> Result<Questionnaire, String> {
    let text = folder::read_text(&content.join("questionnaire.json"))?;
    questions::read("questionnaire.json", &text).map_err(|problems| problems.join("\n"))
}

fn words_of(content: &Path) -> Result<Language, String> {
    let text = folder::read_text(&content.join("lang/nl.json"))?;
    Language::read("lang/nl.json", "nl", &text).map_err(|problems| problems.join("\n"))
}

fn paper(content: &Path) -> Result<String, String> {
    let (questionnaire, help, words) = (questions_of(content)?, help_of(content)?, words_of(content)?);
    let paper =
        Paper { questionnaire: &questionnaire, words: &words, help: Some(&help), region: Region::Flanders };
    Ok(sheet(&paper).into_string())
}

fn support(content: &Path) -> Result<String, String> {
    let read = |file: &str| folder::read_text(&content.join(file));
    let lines = |problems: Vec<String>| problems.join("\n");
    let (asked, words) = (questions_of(content)?, words_of(content)?);
    let mut page = String::new();
    let mut all: Vec<(Region, Offer)> = Vec::new();
    for region in Region::ALL {
        let file = format!("offers/{region}.json");
        let read = offers::read(&file, &read(&file)?, *region, &asked).map_err(lines)?;
        all.extend(read.offers.into_iter().filter(|offer| offer.active).map(|offer| (*region, offer)));
    }
    let has = |region: Region, id: &str| all.iter().any(|(of, offer)| *of == region && offer.id == id);
    let in_both = |id: &str| has(Region::Flanders, id) && has(Region::Brussels, id);
    let shelves: [Shelf<'_>; 4] = [
        ("Steun in Vlaanderen en Brussel", &|region, id| region == Region::Flanders && in_both(id)),
        ("Steun in Vlaanderen", &|region, id| region == Region::Flanders && !in_both(id)),
        ("Steun in Brussel", &|region, id| region == Region::Brussels && !in_both(id)),
        ("Steun in Nederland", &|region, _| region == Region::Netherlands),
    ];
    for (title, belongs) in shelves {
        let here = all.iter().filter(|(region, offer)| belongs(*region, &offer.id));
        let rows: String = here.map(|(_, offer)| row(&words, offer)).collect();
        page += &format!("<h2>{title}</h2>\n<ul>\n{rows}</ul>\n");
    }
    Ok(page)
}

/// A heading, and whether an offer of a region stands under it.
type Shelf<'a> = (&'a str, &'a dyn Fn(Region, &str) -> bool);

fn call(words: &Language, contact: &Contact) -> Option<String> {
    let (number, tel) = contact.phone()?;
    let (name, about) = (escaped(contact.name.of(words)), escaped(contact.what_for.of(words)));
    Some(format!("<li><a href=\"tel:{tel}\">{number}</a> {name}. {about}</li>\n"))
}

fn row(words: &Language, offer: &Offer) -> String {
    let name = escaped(offer.name.of(words));
    let linked = match &offer.contact.web {
        Some(web) => format!("<a href=\"{}\" rel=\"noreferrer\">{name}</a>", escaped(web)),
        None => name,
    };
    format!("<li>{linked}</li>\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository;

    fn page() -> String {
        let words = BTreeMap::from([("plain-page".to_owned(), "Zonder programma".to_owned())]);
        super::page(&repository::content(), &words, &["app.css".into()]).unwrap()
    }

    #[test]
    fn the_first_page_has_the_emergency_numbers_of_both_countries() {
        let numbers = numbers(&repository::content()).unwrap();
        for needed in ["tel:112", "tel:101", "tel:1712", "tel:08002000", "tel:113"] {
            assert!(numbers.contains(needed), "{needed} is missing");
        }
    }

    #[test]
    fn a_page_without_a_place_for_its_looks_is_refused() {
        assert_eq!(dressed("a<!-- look -->b", &["c.css".into()]).unwrap().matches("c.css").count(), 1);
        assert!(dressed("ab", &[]).unwrap_err().contains("must be there once"));
    }

    #[test]
    fn the_plain_page_has_numbers_support_of_every_region_and_the_questions_on_paper() {
        let page = page();
        for needed in [
            "tel:112",
            "Huis van het Kind",
            "Home-Start",
            "Hoe oud is je kind?",
            "app.css",
            "Zonder programma",
        ] {
            assert!(page.contains(needed), "{needed} is missing");
        }
        assert!(!page.contains("<script"));
    }

    #[test]
    fn support_of_two_regions_stands_there_once() {
        assert_eq!(page().matches(">Huis van het Kind<").count(), 1);
    }
}
