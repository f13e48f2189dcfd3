//! Hands `check-content` and `score` to the app's own code: the same that
//! runs in the browser.

use std::fs::File;
use std::io::{self, Read, Write};

use steunwijzer::content::check;

use crate::repository;

/// Many thousands of answer sets; a larger file is a mistake.
const MOST_INPUT: u64 = 64 * 1024 * 1024;

/// Prints every problem of the files under `public/content/`; where there is
/// none, how easily they read, and what reads hardest.
pub fn check() -> Result<(), String> {
    let folder = repository::content();
    let problems = check::folder(&folder);
    print(&problems.join("\n"))?;
    match problems.len() {
        0 => {
            print(&format!("{}\n{}", check::readability(&folder), check::worst(&folder)))?;
            print("The content has no problems.")
        }
        1 => Err("The content has 1 problem.".into()),
        count => Err(format!("The content has {count} problems.")),
    }
}

/// Prints the scores of the answer sets in a file, `-` being standard input.
pub fn score(file: &str) -> Result<(), String> {
    let input = read(file)?;
    let (scores, all_good) = steunwijzer::content::score::run(&repository::content(), &input)?;
    print(&scores)?;
    if all_good { Ok(()) } else { Err("At least one answer set is wrong: see its \"error\".".into()) }
}

fn read(file: &str) -> Result<Vec<u8>, String> {
    if file == "-" {
        return read_at_most(MOST_INPUT, io::stdin().lock(), "Standard input");
    }
    let opened = File::open(file).map_err(|error| format!("{file} cannot be read: {error}."))?;
    read_at_most(MOST_INPUT, opened, file)
}

fn read_at_most(most: u64, source: impl Read, name: &str) -> Result<Vec<u8>, String> {
    let mut input = Vec::new();
    source
        .take(most + 1)
        .read_to_end(&mut input)
        .map_err(|error| format!("{name} cannot be read: {error}."))?;
    if input.len() as u64 > most {
        return Err(format!("{name} is larger than {} MiB.", most / (1024 * 1024)));
    }
    Ok(input)
}

/// `print!` panics when the reader has gone, as in `cargo xtask score - | head`.
fn print(text: &str) -> Result<(), String> {
    let mut output = io::stdout().lock();
    let line_end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    match write!(output, "{text}{line_end}").and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(format!("The result cannot be printed: {error}."))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_over_the_limit_is_refused_by_name_without_reading_it_all() {
        let limit = 1024 * 1024;
        let endless = io::repeat(b' ');
        assert_eq!(read_at_most(limit, endless, "-"), Err("- is larger than 1 MiB.".into()));
        let just_fits = io::repeat(b' ').take(limit);
        assert_eq!(read_at_most(limit, just_fits, "-").map(|input| input.len()), Ok(1024 * 1024));
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        assert!(read("no/such/file.json").unwrap_err().contains("no/such/file.json"));
        assert!(read("/").unwrap_err().starts_with("/ cannot be read"));
    }
}
