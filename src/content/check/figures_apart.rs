//! A figure for Flanders never stands beside one for the Netherlands: the
//! questions and the years differ, so the two say nothing about each other.

use serde_json::Value;

use super::findings::Findings;
use super::pack::Pack;

const FILE: &str = "figures.json";
const FLANDERS: &str = "Flanders";

pub fn check(pack: &Pack, findings: &mut Findings) {
    let file = pack.value(FILE);
    let figures: Vec<&Value> = file["figures"].as_array().map_or(vec![], |all| all.iter().collect());
    for figure in figures.iter().filter(|figure| place(figure).is_empty()) {
        findings.add(FILE, about(figure), "has no `place`; say where it was measured");
    }
    let flemish = figures.iter().filter(|figure| place(figure) == FLANDERS);
    for one in flemish {
        for other in figures.iter().filter(|figure| place(figure) != FLANDERS) {
            for spot in shared(one, other, "where_to_show") {
                for region in shared(one, other, "regions") {
                    let what = format!(
                        "is of Flanders and stands at “{spot}” in “{region}” with {}, of {}; \
                         take one of the two away",
                        about(other),
                        place(other)
                    );
                    findings.add(FILE, about(one), what);
                }
            }
        }
    }
}

fn place(figure: &Value) -> &str {
    figure["place"].as_str().unwrap_or_default()
}

fn about(figure: &Value) -> String {
    format!("figure “{}”", figure["id"].as_str().unwrap_or_default())
}

fn shared<'a>(one: &'a Value, other: &Value, list: &str) -> Vec<&'a str> {
    let ids = |figure: &'a Value| figure[list].as_array().map_or(&[][..], Vec::as_slice);
    let others = other[list].as_array();
    let in_other = |id: &&Value| others.is_some_and(|ids| ids.contains(id));
    ids(one).iter().filter(in_other).filter_map(Value::as_str).collect()
}
