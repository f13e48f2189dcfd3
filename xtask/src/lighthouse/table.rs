//! What was measured, as text: the scores, what keeps them under 100, and the
//! sentence for when that is too low.

use super::measured::{CATEGORIES, Measured};

/// Screens by their names.
type Screens<'a> = &'a [(&'static str, Measured)];

pub fn of(screens: Screens<'_>) -> String {
    let mut text = format!("{:<10}", "screen");
    for category in &CATEGORIES {
        text += &format!("  {}", category.name);
    }
    text += "  machine";
    for (name, measured) in screens {
        text += &format!("\n{name:<10}");
        for (category, score) in CATEGORIES.iter().zip(measured.scores) {
            text += &format!("  {score:>width$}", width = category.name.len());
        }
        text += &format!("  {:>7}", measured.machine);
    }
    let lost: Vec<String> = screens.iter().flat_map(lost).collect();
    text += if lost.is_empty() { "\nNothing keeps a score under 100.\n" } else { "\n\nUnder 100:\n" };
    text + &lost.concat()
}

/// A line for each audit that lowers a score, with what it gives itself.
fn lost((name, measured): &(&'static str, Measured)) -> Vec<String> {
    let lost = measured.audits.iter().filter(|(_, audit)| audit.score < 100);
    lost.map(|((category, _), audit)| {
        let value = if audit.value.is_empty() { String::new() } else { format!(", {}", audit.value) };
        let category = CATEGORIES[*category].name;
        format!("{name}, {category}: {} ({} of 100{value})\n", audit.name, audit.score)
    })
    .collect()
}

/// One sentence that names every score under what is asked.
pub fn too_low(screens: Screens<'_>) -> Option<String> {
    let mut low = Vec::new();
    for (name, measured) in screens {
        for (category, score) in CATEGORIES.iter().zip(measured.scores) {
            if score < category.least {
                low.push(format!("{name}, {}, {score} instead of {}", category.name, category.least));
            }
        }
    }
    (!low.is_empty()).then(|| format!("Lighthouse gives too low a score: {}.", low.join("; ")))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::lighthouse::measured::Audit;

    fn screen(name: &'static str, scores: [u64; 4]) -> (&'static str, Measured) {
        (name, Measured { scores, machine: 1500, audits: BTreeMap::new() })
    }

    fn with_audit(
        mut screen: (&'static str, Measured),
        name: &str,
        score: u64,
        value: &str,
    ) -> (&'static str, Measured) {
        let audit = Audit { name: name.into(), score, value: value.into() };
        screen.1.audits.insert((0, name.into()), audit);
        screen
    }

    #[test]
    fn every_score_stands_under_the_name_of_its_category() {
        let table = of(&[screen("start", [98, 100, 96, 92]), screen("result", [9, 100, 100, 100])]);
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines[0], "screen      performance  accessibility  best practices  SEO  machine");
        assert_eq!(lines[1], "start                98            100              96   92     1500");
        assert_eq!(lines[2], "result                9            100             100  100     1500");
        assert!(table.contains("Nothing keeps a score under 100."));
    }

    #[test]
    fn what_lowers_a_score_is_named_with_its_screen_and_what_does_not_is_left_out() {
        let start = with_audit(screen("start", [98, 100, 100, 100]), "Slow paint", 42, "2.1 s");
        let table = of(&[with_audit(start, "No shift", 100, "0"), screen("result", [100; 4])]);
        assert!(table.contains("start, performance: Slow paint (42 of 100, 2.1 s)\n"), "{table}");
        assert!(!table.contains("No shift") && !table.contains("Nothing keeps"), "{table}");
    }

    #[test]
    fn a_busy_machine_may_cost_performance_and_nothing_else() {
        assert_eq!(too_low(&[screen("start", [90, 100, 100, 100])]), None);
        for (scores, named) in [
            ([89, 100, 100, 100], "performance, 89 instead of 90"),
            ([100, 99, 100, 100], "accessibility, 99 instead of 100"),
            ([100, 100, 99, 100], "best practices, 99 instead of 100"),
            ([100, 100, 100, 99], "SEO, 99 instead of 100"),
        ] {
            let problem = too_low(&[screen("start", [100; 4]), screen("result", scores)]).unwrap();
            assert_eq!(problem, format!("Lighthouse gives too low a score: result, {named}."));
        }
    }
}
