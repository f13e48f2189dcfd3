//! `cargo xtask test`: every check in one order, the quickest first. The first
//! failure ends it, with the line that repeats just that step.

use std::time::{Duration, Instant};

use crate::program::Program;
use crate::{build, content, lighthouse, needs, repository, setup, size};

mod browsers;
mod elsewhere;

/// How much is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What needs neither a build nor a browser.
    Quick,
    Usual,
    /// Everything usual, every screen in every way it can look, and Lighthouse's report.
    Full,
}

/// One thing to check. `again` is what to type to repeat it alone.
struct Step {
    name: String,
    again: String,
    work: Box<dyn FnOnce() -> Result<(), String>>,
}

pub fn run(extent: Extent) -> Result<(), String> {
    let started = Instant::now();
    let mut done = Vec::new();
    for step in steps(extent) {
        println!("\n== {}", step.name);
        let before = Instant::now();
        let outcome = (step.work)();
        done.push((step.name.clone(), before.elapsed()));
        if let Err(problem) = outcome {
            println!("\n{}", table(&done, started.elapsed()));
            let (name, again) = (step.name, step.again);
            return Err(format!("{problem}\nStopped at: {name}. To repeat it: {again}"));
        }
    }
    println!("\n{}", table(&done, started.elapsed()));
    println!("All is well.");
    Ok(())
}

fn steps(extent: Extent) -> Vec<Step> {
    let mut steps = native_steps();
    if extent != Extent::Quick {
        steps.extend(site_steps());
        steps.extend(browser_steps(extent));
    }
    if extent == Extent::Full {
        steps.extend(report_steps());
    }
    steps
}

fn native_steps() -> Vec<Step> {
    vec![
        Step::own("lint tools", "cargo xtask test --quick", setup::lint_tools),
        Step::own("WebAssembly target", "cargo xtask build", setup::wasm_target),
        Step::program("format", Program::of("cargo fmt --all --check")),
        Step::program("lints", clippy("--workspace --all-targets")),
        // `--all-targets` leaves out the targets that plain `cargo test` skips.
        Step::program("lints of the tests apart", clippy("--test browser --test simulation")),
        // As the build compiles them, so that the macros are compiled once for both.
        Step::program(
            "lints for WebAssembly",
            clippy("--release --target wasm32-unknown-unknown --lib --bins"),
        ),
        Step::program("native tests", Program::of("cargo test --workspace")),
        Step::own("content", "cargo xtask check-content", content::check),
    ]
}

fn site_steps() -> Vec<Step> {
    vec![
        Step::own("build", "cargo xtask build", build::set_up_and_build),
        Step::own("size", "cargo xtask size", size::report),
        Step::own("needs", "cargo xtask needs", needs::report),
    ]
}

fn browser_steps(extent: Extent) -> Vec<Step> {
    let all = "cargo xtask test";
    let mut steps = vec![
        Step::own("browser packages", all, setup::browser_packages),
        Step::own("Firefox's driver", all, setup::firefox_driver),
        Step::own("accessibility checker", all, setup::node_tools),
    ];
    steps.extend(browsers::all().into_iter().map(|browser| Step {
        name: format!("journeys in {}", browser.name),
        again: browser.test(&repository::dist(), extent).map_or(all.into(), |test| test.to_string()),
        work: Box::new(move || browser.test(&repository::dist(), extent)?.run()),
    }));
    steps
}

fn report_steps() -> Vec<Step> {
    let again = "cargo xtask lighthouse";
    vec![
        Step::own("Lighthouse", again, setup::lighthouse),
        Step::own("Lighthouse's report", again, || lighthouse::report(&repository::dist())),
    ]
}

fn clippy(what: &str) -> Program {
    Program::of(&format!("cargo clippy {what} -- -D warnings"))
}

impl Step {
    fn program(name: &str, program: Program) -> Self {
        Self { name: name.into(), again: program.to_string(), work: Box::new(move || program.run()) }
    }

    fn own(name: &str, again: &str, work: fn() -> Result<(), String>) -> Self {
        Self { name: name.into(), again: again.into(), work: Box::new(work) }
    }
}

fn table(done: &[(String, Duration)], total: Duration) -> String {
    let mut rows: Vec<String> = done.iter().map(|(name, time)| row(name, *time)).collect();
    rows.push(row("together", total));
    rows.join("\n")
}

fn row(name: &str, time: Duration) -> String {
    format!("{name:<30}{:>8.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_says_how_to_repeat_it() {
        for step in steps(Extent::Full) {
            assert!(step.again.contains("cargo "), "{}", step.name);
        }
    }

    #[test]
    fn only_the_full_test_has_anything_to_do_with_lighthouse() {
        let names = |extent| steps(extent).into_iter().map(|step| step.name).collect::<Vec<_>>();
        let (usual, full) = (names(Extent::Usual), names(Extent::Full));
        assert!(usual.iter().all(|name| !name.contains("Lighthouse")), "{usual:?}");
        assert_eq!(full[..usual.len()], usual);
        assert_eq!(full[usual.len()..], ["Lighthouse", "Lighthouse's report"]);
        assert!(usual.starts_with(&names(Extent::Quick)));
    }

    #[test]
    fn the_table_names_every_step_and_the_total() {
        let second = Duration::from_millis(1250);
        let table = table(&[("format".into(), second)], second * 2);
        assert_eq!(table.lines().count(), 2);
        assert!(table.contains("format") && table.contains("1.2 s") && table.contains("2.5 s"));
    }
}
