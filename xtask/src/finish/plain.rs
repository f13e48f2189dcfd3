//! The numbers for help and all support as plain HTML: what a parent finds in
//! `index.html` itself when scripts are off, the browser is too old, or the
//! content does not load. In Dutch, which is there before any choice.

use std::path::Path;

use steunwijzer::content::help::{self, Contact};
use steunwijzer::content::offers::{self, Offer};
use steunwijzer::content::questions;
use steunwijzer::content::text::Text;
use steunwijzer::domain::ids::Region;

use super::page::escaped;
use crate::folder;

/// Numbers first, by country, then the support of each region.
pub fn html(content: &Path) -> Result<String, String> {
    let read = |file: &str| folder::read_text(&content.join(file));
    let lines = |problems: Vec<String>| problems.join("\n");
    let help = help::read("help.json", &read("help.json")?).map_err(lines)?;
    let asked = questions::read("questionnaire.json", &read("questionnaire.json")?).map_err(lines)?;
    let mut page = String::new();
    for (country, region) in [("België", Region::Flanders), ("Nederland", Region::Netherlands)] {
        let calls: String = help.of(region).into_iter().filter_map(call).collect();
        page += &format!("<h2>Hulp nu in {country}</h2>\n<ul>\n{calls}</ul>\n");
    }
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
        let rows: String = here.map(|(_, offer)| row(offer)).collect();
        page += &format!("<h2>{title}</h2>\n<ul>\n{rows}</ul>\n");
    }
    Ok(page)
}

/// A heading, and whether an offer of a region stands under it.
type Shelf<'a> = (&'a str, &'a dyn Fn(Region, &str) -> bool);

fn dutch(text: &Text) -> String {
    escaped(text.in_language("nl"))
}

fn call(contact: &Contact) -> Option<String> {
    let (number, tel) = contact.phone()?;
    let (name, about) = (dutch(&contact.name), dutch(&contact.what_for));
    Some(format!("<li><a href=\"tel:{tel}\">{number}</a> {name}. {about}</li>\n"))
}

fn row(offer: &Offer) -> String {
    let name = dutch(&offer.name);
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

    #[test]
    fn the_plain_page_has_the_emergency_numbers_and_the_support_of_every_region() {
        let page = html(&repository::content()).unwrap();
        for needed in
            ["tel:112", "tel:101", "tel:1712", "tel:08002000", "tel:113", "Huis van het Kind", "Home-Start"]
        {
            assert!(page.contains(needed), "{needed} is missing");
        }
    }

    #[test]
    fn support_of_two_regions_stands_there_once() {
        let page = html(&repository::content()).unwrap();
        assert_eq!(page.matches(">Huis van het Kind<").count(), 1);
    }
}
