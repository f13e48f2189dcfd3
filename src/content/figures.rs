//! Reference figures that say "you are not the only one": `figures.json`.
//!
//! Each is shown with its place and year, only in the regions it names, and
//! never beside a figure of another country.

use serde::Deserialize;

use super::problems::{Problems, parse};
use super::text::Text;
use crate::domain::ids::{Age, Region};

#[derive(Clone, Debug, Deserialize)]
struct File {
    version: u32,
    figures: Vec<Figure>,
}

/// One figure, worded true to what was measured.
#[derive(Clone, Debug, Deserialize)]
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
    let File { version, figures } = parse(file, text)?;
    let mut problems = Problems::of(file);
    if version != 1 {
        problems.add("version", "this app reads version 1");
    }
    problems.twice("figure", figures.iter().map(|figure| figure.id.as_str()));
    for figure in &figures {
        let about = format!("figure “{}”", figure.id);
        for id in figure.regions.iter().filter(|id| Region::from_id(id).is_none()) {
            problems.add(&about, format!("unknown region “{id}”"));
        }
        for id in figure.ages.iter().filter(|id| Age::from_id(id).is_none()) {
            problems.add(&about, format!("unknown age band “{id}”"));
        }
        if figure.source.is_empty() {
            problems.add(&about, "has no source; say where it was read");
        }
    }
    problems.none_or(figures)
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
