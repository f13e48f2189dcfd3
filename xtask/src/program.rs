//! Running other programs, so that whoever reads a failure can repeat it.

use std::ffi::OsString;
use std::fmt;
use std::process::{Command, Stdio};

use crate::repository;

/// One call of another program, from the repository's root. Shown as the line
/// to type for the same thing.
#[derive(Clone, Debug)]
pub struct Program {
    name: String,
    arguments: Vec<String>,
    environment: Vec<(&'static str, String)>,
}

impl Program {
    pub fn new(name: &str) -> Self {
        Self { name: name.into(), arguments: Vec::new(), environment: Vec::new() }
    }

    /// A line of words; for a word with a space in it use `argument`.
    pub fn of(line: &str) -> Self {
        let mut words = line.split_whitespace();
        let program = Self::new(words.next().unwrap_or_default());
        words.fold(program, Self::argument)
    }

    /// More words; see `of`.
    pub fn arguments(self, line: &str) -> Self {
        line.split_whitespace().fold(self, Self::argument)
    }

    pub fn argument(mut self, argument: impl Into<String>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    pub fn environment(mut self, key: &'static str, value: impl Into<String>) -> Self {
        self.environment.push((key, value.into()));
        self
    }

    /// Runs it, its output going straight to the terminal.
    pub fn run(&self) -> Result<(), String> {
        let status = self.command().status().map_err(|error| self.not_started(&error))?;
        if status.success() { Ok(()) } else { Err(format!("This failed: {self}")) }
    }

    /// What it prints on standard output, or nothing when it fails or does not
    /// exist: a question about the machine, not a step that must succeed.
    pub fn answer(&self) -> Option<String> {
        let output = self.command().stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        output.status.success().then(|| text.trim().to_owned())
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.name);
        command
            .args(&self.arguments)
            .current_dir(repository::root())
            .env("PATH", search_path())
            .envs(self.environment.iter().map(|(key, value)| (key, value)));
        command
    }

    fn not_started(&self, error: &std::io::Error) -> String {
        format!("The program `{}` cannot be started: {error}. It was to run: {self}", self.name)
    }
}

impl fmt::Display for Program {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (key, value) in &self.environment {
            write!(formatter, "{key}={} ", quoted(value))?;
        }
        write!(formatter, "{}", quoted(&self.name))?;
        for argument in &self.arguments {
            write!(formatter, " {}", quoted(argument))?;
        }
        Ok(())
    }
}

/// Where a program of this name is, as the shell would find it with our own
/// tools first.
pub fn find(name: &str) -> Option<std::path::PathBuf> {
    std::env::split_paths(&search_path()).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// The same for one that must be there.
pub fn needed(name: &str) -> Result<std::path::PathBuf, String> {
    find(name).ok_or_else(|| format!("The program `{name}` is nowhere on the PATH."))
}

/// Our own tools come first, so that what we installed is what runs.
fn search_path() -> OsString {
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    // Trunk finds wasm-opt in the second.
    let own = [repository::tools().join("bin"), repository::at("node_modules/.bin")];
    let folders = own.into_iter().chain(std::env::split_paths(&inherited));
    std::env::join_paths(folders).unwrap_or(inherited)
}

fn quoted(word: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_./:=@,+%".contains(letter);
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_shown_as_the_line_to_type() {
        let program =
            Program::of("cargo test --test browser").environment("BROWSER", "webkit").argument("it's here");
        assert_eq!(program.to_string(), r"BROWSER=webkit cargo test --test browser 'it'\''s here'");
    }

    #[test]
    fn a_failure_names_the_line_and_a_missing_program_its_name() {
        let failed = Program::of("false").run().unwrap_err();
        assert_eq!(failed, "This failed: false");
        let missing = Program::of("no-such-program-here").run().unwrap_err();
        assert!(missing.contains("`no-such-program-here`"), "{missing}");
        assert_eq!(Program::of("no-such-program-here").answer(), None);
    }
}
