//! Simulated parents answer, and the goals of the instrument's section 5 are
//! counted: `cargo test --release --test simulation`.
//!
//! Simulated parents are no evidence of validity. They show that scoring and
//! matching do what the text says, and how much noise they stand.

use std::path::Path;
use std::process::ExitCode;
use std::sync::LazyLock;
use std::time::Instant;

use steunwijzer::content::score::Content;

mod answering;
mod by_the_text;
mod chance;
mod change;
mod demands;
mod fairness;
mod measurement;
mod minding;
mod need;
mod oracle;
mod parent;
mod reach;
mod reading_time;
mod routing;
mod spoiling;
mod table;
mod usefulness;

/// What is shipped.
static CONTENT: LazyLock<Content> =
    LazyLock::new(|| Content::read(Path::new("public/content")).expect("the shipped content is sound"));

fn main() -> ExitCode {
    let start = Instant::now();
    println!("Getest met gesimuleerde antwoorden, nog niet met ouders.");
    println!("goal  {:<62} {:>14} {:>16}", "what", "goal", "reached");
    let parts: [fn() -> Vec<table::Row>; 7] = [
        demands::rows,
        usefulness::rows,
        measurement::rows,
        routing::rows,
        fairness::rows,
        reading_time::rows,
        change::rows,
    ];
    let mut fails = false;
    for part in parts {
        for row in part() {
            println!("{row}");
            fails |= row.fails();
        }
        println!("      ({} s)", start.elapsed().as_secs());
    }
    if fails { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
