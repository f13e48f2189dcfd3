//! Reads what Lighthouse found in one run, and takes the middle of several.

use std::collections::BTreeMap;

use serde_json::Value;

/// A category, by Lighthouse's id and by the name in our table, and the score
/// under which the report fails.
pub struct Category {
    pub id: &'static str,
    pub name: &'static str,
    pub least: u64,
}

pub const CATEGORIES: [Category; 4] = [
    Category { id: "performance", name: "performance", least: 90 },
    Category { id: "accessibility", name: "accessibility", least: 100 },
    Category { id: "best-practices", name: "best practices", least: 100 },
    Category { id: "seo", name: "SEO", least: 100 },
];

/// One screen: its scores of 100 in the order of `CATEGORIES`, and what they
/// are made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    pub scores: [u64; CATEGORIES.len()],
    /// How quick this machine was, by Lighthouse's own index; 0 where it says none.
    pub machine: u64,
    /// By the number of the category and Lighthouse's id.
    pub audits: BTreeMap<(usize, String), Audit>,
}

/// One thing that counts towards a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Audit {
    pub name: String,
    pub score: u64,
    /// Such as `2.1 s`; empty for what is simply right or wrong.
    pub value: String,
}

impl Measured {
    /// Reads Lighthouse's own report.
    pub fn read(report: &str) -> Result<Self, String> {
        let report: Value = serde_json::from_str(report)
            .map_err(|error| format!("Lighthouse's report cannot be read: {error}."))?;
        if let Some(problem) = report["runtimeError"]["message"].as_str() {
            return Err(format!("Lighthouse measured nothing: {problem}"));
        }
        let machine = report["environment"]["benchmarkIndex"].as_f64().unwrap_or_default() as u64;
        let mut measured = Self { scores: [0; CATEGORIES.len()], machine, audits: BTreeMap::new() };
        for (number, category) in CATEGORIES.iter().enumerate() {
            let found = &report["categories"][category.id];
            measured.scores[number] = of_100(&found["score"])
                .ok_or_else(|| format!("Lighthouse gives no score for {}.", category.name))?;
            let counted = |part: &&Value| part["weight"].as_f64().is_some_and(|weight| weight > 0.0);
            for part in found["auditRefs"].as_array().into_iter().flatten().filter(counted) {
                let id = part["id"].as_str().unwrap_or_default();
                if let Some(audit) = Audit::read(&report["audits"][id]) {
                    measured.audits.insert((number, id.to_owned()), audit);
                }
            }
        }
        Ok(measured)
    }
}

impl Audit {
    fn read(audit: &Value) -> Option<Self> {
        Some(Self {
            name: audit["title"].as_str()?.to_owned(),
            score: of_100(&audit["score"])?,
            // Lighthouse puts a space that does not break before a unit.
            value: audit["displayValue"].as_str().unwrap_or_default().replace('\u{a0}', " "),
        })
    }
}

/// Of each score and each audit the middle one; `None` of nothing. An audit
/// that did not apply in one of the runs is the middle of the others.
pub fn median(runs: Vec<Measured>) -> Option<Measured> {
    let scores = |number: usize| runs.iter().map(|run| run.scores[number]).collect();
    let machine = middle(runs.iter().map(|run| run.machine).collect(), |machine| *machine)?;
    let mut median = Measured { scores: [0; CATEGORIES.len()], machine, audits: BTreeMap::new() };
    for (number, score) in median.scores.iter_mut().enumerate() {
        *score = middle(scores(number), |score| *score)?;
    }
    let mut audits: BTreeMap<_, Vec<Audit>> = BTreeMap::new();
    for (key, audit) in runs.into_iter().flat_map(|run| run.audits) {
        audits.entry(key).or_default().push(audit);
    }
    for (key, audits) in audits {
        median.audits.insert(key, middle(audits, |audit| audit.score)?);
    }
    Some(median)
}

/// The middle one by this number; of an even count the lower of the two.
fn middle<T>(mut all: Vec<T>, by: impl Fn(&T) -> u64) -> Option<T> {
    all.sort_by_key(by);
    let middle = all.len().checked_sub(1)? / 2;
    all.into_iter().nth(middle)
}

/// Lighthouse counts from 0 to 1.
fn of_100(score: &Value) -> Option<u64> {
    let score = (score.as_f64()? * 100.0).round();
    (0.0..=100.0).contains(&score).then_some(score as u64)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn report(performance: f64, paint: f64, shown: &str) -> String {
        json!({
            "environment": { "benchmarkIndex": performance * 2000.0 },
            "categories": {
                "performance": { "score": performance, "auditRefs": [
                    { "id": "first-paint", "weight": 10 }, { "id": "advice", "weight": 0 },
                ] },
                "accessibility": { "score": 1, "auditRefs": [{ "id": "does-not-apply", "weight": 3 }] },
                "best-practices": { "score": 1.0, "auditRefs": [] },
                "seo": { "score": 0.92, "auditRefs": [{ "id": "title", "weight": 1 }] },
            },
            "audits": {
                "first-paint": { "title": "First Paint", "score": paint, "displayValue": shown },
                "advice": { "title": "Advice", "score": 0 },
                "does-not-apply": { "title": "Does not apply", "score": null },
                "title": { "title": "Has a title", "score": 0 },
            },
        })
        .to_string()
    }

    fn read(performance: f64, paint: f64, shown: &str) -> Measured {
        Measured::read(&report(performance, paint, shown)).unwrap()
    }

    #[test]
    fn a_report_gives_the_scores_and_what_counts_towards_them() {
        let measured = read(0.29, 0.5, "1.5\u{a0}s");
        assert_eq!(measured.scores, [29, 100, 100, 92]);
        assert_eq!(measured.machine, 580);
        let audits: Vec<_> = measured.audits.values().collect();
        let paint = Audit { name: "First Paint".into(), score: 50, value: "1.5 s".into() };
        let title = Audit { name: "Has a title".into(), score: 0, value: String::new() };
        assert_eq!(audits, [&paint, &title]);
    }

    #[test]
    fn a_report_without_a_score_is_refused_and_says_which() {
        let without = report(0.9, 0.5, "").replace("0.92", "null");
        assert!(Measured::read(&without).unwrap_err().contains("SEO"));
        let failed = r#"{ "runtimeError": { "message": "The page did not paint." } }"#;
        assert!(Measured::read(failed).unwrap_err().contains("did not paint"));
        assert!(Measured::read("<html>").is_err());
    }

    #[test]
    fn the_median_is_the_middle_of_each_number_by_itself() {
        let runs = vec![read(0.95, 0.2, "3 s"), read(0.5, 0.8, "1 s"), read(0.9, 0.6, "2 s")];
        let median = median(runs).unwrap();
        assert_eq!(median.scores, [90, 100, 100, 92]);
        assert_eq!(median.machine, 1800);
        let paint = &median.audits[&(0, "first-paint".into())];
        assert_eq!((paint.score, paint.value.as_str()), (60, "2 s"));
    }

    #[test]
    fn the_median_of_one_is_that_one_and_of_nothing_none() {
        let only = read(0.7, 0.4, "");
        assert_eq!(median(vec![only.clone()]), Some(only));
        assert_eq!(median(Vec::new()), None);
    }
}
