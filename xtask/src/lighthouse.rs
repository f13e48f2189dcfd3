//! `cargo xtask lighthouse`, and the end of `cargo xtask test --full`: what
//! Lighthouse says of the built site on a phone of middling speed, on a slow
//! network, with nothing in its cache.
//!
//! Accessibility, best practices and SEO are read off the page, so every
//! machine gives the same and less than 100 fails. Performance is counted back
//! from what this machine took, and another, or this one while it is busy, gives
//! another number: it is told, beside how quick the machine was, and fails under
//! 90.

use std::fs;
use std::path::{Path, PathBuf};

use crate::program::{self, Program};
use crate::serve::{self, Server};
use crate::{folder, repository, setup};

mod measured;
mod table;

use measured::Measured;

/// The middle one of three is not the one that something else disturbed.
const RUNS: usize = 3;

struct Screen {
    name: &'static str,
    /// Where it is, after the site's own address.
    place: &'static str,
    /// What only this screen shows, with the parent's answers, as a selector.
    shows: &'static str,
    /// Is it there only for a parent who answered?
    answered: bool,
}

const SCREENS: [Screen; 3] = [
    Screen { name: "start", place: "", shows: "main.start", answered: false },
    Screen {
        name: "question",
        place: "#/q/e0",
        shows: "form.question #e0-little-short:checked",
        answered: true,
    },
    Screen { name: "result", place: "#/result", shows: ".result .result__going", answered: true },
];

/// Measures `dist/`, or the copy of it that the browser tests' own variable names.
pub fn set_up_and_report() -> Result<(), String> {
    setup::node_packages()?;
    setup::lighthouse()?;
    let site = std::env::var_os("STEUNWIJZER_DIST").map_or_else(repository::dist, PathBuf::from);
    report(&site)
}

/// Prints the table and keeps it, beside Lighthouse's own reports, in
/// `target/lighthouse/`; fails when a score is too low.
pub fn report(site: &Path) -> Result<(), String> {
    if !site.join("index.html").is_file() {
        return Err("There is no built site to measure: `cargo xtask build` makes it.".into());
    }
    let reports = repository::at("target/lighthouse");
    empty(&reports)?;
    let server = serve::start(site, 0)?;
    let mut measured = Vec::new();
    for screen in &SCREENS {
        measured.push((screen.name, screen.median(&server, &reports)?));
    }
    let text = table::of(&measured);
    println!("\n{text}");
    folder::write(&reports.join("report.txt"), text.as_bytes())?;
    match table::too_low(&measured) {
        None => Ok(()),
        Some(problem) => Err(problem),
    }
}

/// A report of an earlier site must not be taken for one of this.
fn empty(folder: &Path) -> Result<(), String> {
    let emptied = if folder.exists() { fs::remove_dir_all(folder) } else { Ok(()) };
    emptied
        .and_then(|()| fs::create_dir_all(folder))
        .map_err(|error| format!("{} cannot be emptied: {error}.", folder.display()))
}

impl Screen {
    fn median(&self, server: &Server, reports: &Path) -> Result<Measured, String> {
        let mut runs = Vec::new();
        for run in 1..=RUNS {
            println!("Lighthouse: {}, {run} of {RUNS} (about 15 s)", self.name);
            let report = reports.join(format!("{}-{run}", self.name));
            let measured = self.measured(server, &report);
            // Now and then the browser loses the record of a page load.
            runs.push(measured.or_else(|_| self.measured(server, &report))?);
        }
        measured::median(runs).ok_or_else(|| format!("{} was not measured.", self.name))
    }

    fn measured(&self, server: &Server, report: &Path) -> Result<Measured, String> {
        self.measurement(server, report)?.run()?;
        let text = folder::read_text(&report.with_extension("json"))?;
        Measured::read(&text).map_err(|problem| format!("{}: {problem}", self.name))
    }

    /// One run, in a browser of its own.
    fn measurement(&self, server: &Server, report: &Path) -> Result<Program, String> {
        let tool = repository::at("xtask/lighthouse");
        let measurement = Program::of("node")
            .argument(tool.join("measure.mjs").to_string_lossy())
            .argument(format!("{}{}", server.address(), self.place))
            .argument(self.shows)
            .argument(report.to_string_lossy())
            .environment("CHROME_PATH", program::needed("chromium")?.to_string_lossy());
        let answers = tool.join("answers.json");
        Ok(if self.answered { measurement.argument(answers.to_string_lossy()) } else { measurement })
    }
}

#[cfg(test)]
mod tests {
    use steunwijzer::content::score::Content;
    use steunwijzer::domain::path::path;
    use steunwijzer::saved::Saved;

    use super::*;

    #[test]
    fn the_answers_are_what_the_app_opens_and_lead_past_the_question() {
        let content = Content::read(&repository::content()).unwrap();
        let answers = include_str!("../lighthouse/answers.json");
        let saved = Saved::decode(answers, &content.questionnaire).unwrap();
        let path = path(&content.questionnaire, saved.version.unwrap(), &saved.answers, &saved.told_about);
        for screen in SCREENS.iter().filter(|screen| screen.answered) {
            let Some(id) = screen.place.strip_prefix("#/q/") else { continue };
            assert!(path.iter().any(|step| step.id() == id), "{id} is asked");
        }
    }

    #[test]
    fn a_folder_without_a_start_page_is_refused() {
        let problem = report(crate::scratch::Scratch::new().path()).unwrap_err();
        assert!(problem.contains("cargo xtask build"), "{problem}");
    }
}
