//! Reference figures that say "you are not the only one": `figures.json`.
//!
//! Each is shown with its place and year, only in the regions it names, and
//! never beside a figure of another country.

use super::fields::Fields;
use super::problems::{Problems, object};
use super::text::Text;
use crate::domain::ids::{Age, Region};

/// One figure, worded true to what was measured.
#[derive(Clone, Debug)]
pub struct Figure {
    pub id: String,
    pub text: Text,
    pub place_label: Text,
    pub regions: Vec<String>,
    /// Shown beside these topics; empty: beside any.
    pub topics: Vec<String>,
    pub ages: Vec<String>,
    pub source: String,
    /// `S` read in a page; `SEED` from the slides the project starts from.
    pub mark: String,
    pub where_to_show: Vec<String>,
    pub caution: Option<Text>,
    pub checked_on: Option<String>,
}

/// Reads the figures.
///
/// # Errors
/// Every problem at once.
pub fn read(file: &str, text: &str) -> Result<Vec<Figure>, Vec<String>> {
    let object = object(file, text)?;
    let problems = Problems::of(file);
    let fields = Fields::new(&object, "the file", &problems);
    if fields.number("version") != 1 {
        problems.add("version", "this app reads version 1");
    }
    let mut figures: Vec<Figure> = Vec::new();
    fields.each("figures", "figure", |one| {
        figures.push(Figure {
            id: one.text("id"),
            text: one.words("text"),
            place_label: one.words("place_label"),
            regions: one.texts("regions"),
            topics: one.texts("topics"),
            ages: one.texts("ages"),
            source: one.text("source"),
            mark: one.text("mark"),
            where_to_show: one.texts("where_to_show"),
            caution: one.maybe_words("caution"),
            checked_on: one.maybe_text("checked_on"),
        });
    });
    problems.twice("figure", figures.iter().map(|figure| figure.id.as_str()));
    for figure in &figures {
        let about = format!("figure “{}”", figure.id);
        for id in figure.regions.iter().filter(|id| Region::from_id(id).is_none()) {
            problems.add(&about, &format!("unknown region “{id}”"));
        }
        for id in figure.ages.iter().filter(|id| Age::from_id(id).is_none()) {
            problems.add(&about, &format!("unknown age band “{id}”"));
        }
        if figure.source.is_empty() {
            problems.add(&about, "has no source; say where it was read");
        }
    }
    problems.none_or(figures)
}

/// The figures that whoever leads a group in a region may tell.
pub fn to_tell(figures: &[Figure], region: Region) -> impl Iterator<Item = &Figure> {
    let is_among = |ids: &[String], id: &str| ids.iter().any(|one| one == id);
    figures.iter().filter(move |figure| {
        is_among(&figure.where_to_show, "workshop") && is_among(&figure.regions, region.id())
    })
}

/// The first figure for a place in the app that is true for this parent.
pub fn find<'a>(
    figures: &'a [Figure],
    place: &str,
    region: Region,
    age: Option<Age>,
    topics: &[&str],
) -> Option<&'a Figure> {
    let has = |ids: &[String], id: &str| ids.iter().any(|one| one == id);
    figures.iter().find(|figure| {
        has(&figure.where_to_show, place)
            && has(&figure.regions, region.id())
            && age.is_some_and(|age| has(&figure.ages, age.id()))
            && (figure.topics.is_empty() || topics.iter().any(|id| has(&figure.topics, id)))
    })
}
