//! What can be typed after `cargo xtask`, and what it calls.

use std::process::ExitCode;

use crate::test::Extent;
use crate::{build, content, finish, lighthouse, needs, serve, size, style, test, without_wasm};

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  serve [--port N]   set up, build what changed, serve it on this machine (port 8080)
  build              set up and build the folder dist/, ready for any static host
  test [--quick]     every check and test; --quick: those that need no build and no browser
  test --full        all journeys in each browser, every language and look, and Lighthouse (well over an hour more)
  check-content      the problems of the files in public/content/, and what reads hardest
  score FILE         score the answer sets in FILE (`-`: standard input)
  size               the bytes and requests of dist/ against their budgets
  lighthouse         what Lighthouse says of dist/, or of the folder STEUNWIJZER_DIST names
  needs              what the programs in dist/ need of a browser's WebAssembly

Trunk calls these itself, before and after its own part of a build:

  bundle-style       the stylesheets out of style/
  without-wasm       both programs as plain script, for browsers without WebAssembly
  finish             words, policy, service worker list and compressed copies
";

const DEFAULT_PORT: u16 = 8080;

#[derive(Debug, PartialEq, Eq)]
enum Command {
    Serve { port: u16 },
    Build,
    Test { extent: Extent },
    CheckContent,
    Score { file: String },
    Size,
    Lighthouse,
    Needs,
    BundleStyle,
    WithoutWasm,
    Finish,
    Help,
}

/// Runs one command: exit code 0 when all is well, 1 when something is wrong
/// with the project, 2 when what was typed means nothing.
pub fn run(arguments: impl Iterator<Item = String>) -> ExitCode {
    let arguments: Vec<String> = arguments.collect();
    let command = match parse(&arguments) {
        Ok(command) => command,
        Err(problem) => {
            eprintln!("{problem} `cargo xtask help` lists the commands.");
            return ExitCode::from(2);
        }
    };
    match start(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn start(command: Command) -> Result<(), String> {
    match command {
        Command::Serve { port } => serve::until_interrupted(port),
        Command::Build => build::set_up_and_build(),
        Command::Test { extent } => test::run(extent),
        Command::CheckContent => content::check(),
        Command::Score { file } => content::score(&file),
        Command::Size => size::report(),
        Command::Lighthouse => lighthouse::set_up_and_report(),
        Command::Needs => needs::report(),
        Command::BundleStyle => style::bundle(),
        Command::WithoutWasm => without_wasm::make(),
        Command::Finish => finish::staged_build(),
        Command::Help => {
            print!("{USAGE}");
            Ok(())
        }
    }
}

fn parse(arguments: &[String]) -> Result<Command, String> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["serve"] => Ok(Command::Serve { port: DEFAULT_PORT }),
        ["serve", "--port"] => Err("--port needs a number, as in `--port 8080`.".into()),
        ["serve", "--port", port] => parse_port(port).map(|port| Command::Serve { port }),
        ["build"] => Ok(Command::Build),
        ["test"] => Ok(Command::Test { extent: Extent::Usual }),
        ["test", "--quick"] => Ok(Command::Test { extent: Extent::Quick }),
        ["test", "--full"] => Ok(Command::Test { extent: Extent::Full }),
        ["check-content"] => Ok(Command::CheckContent),
        ["score"] => Err("score needs a file, or `-` for standard input.".into()),
        ["score", file] => Ok(Command::Score { file: (*file).into() }),
        ["size"] => Ok(Command::Size),
        ["lighthouse"] => Ok(Command::Lighthouse),
        ["needs"] => Ok(Command::Needs),
        ["bundle-style"] => Ok(Command::BundleStyle),
        ["without-wasm"] => Ok(Command::WithoutWasm),
        ["finish"] => Ok(Command::Finish),
        ["help" | "--help" | "-h"] => Ok(Command::Help),
        [] => Err("cargo xtask needs a command.".into()),
        [name, ..] if !NAMES.contains(name) => Err(format!("There is no command `{name}`.")),
        [name, rest @ ..] => Err(format!("`{name}` does not understand `{}`.", rest.join(" "))),
    }
}

const NAMES: [&str; 12] = [
    "serve",
    "build",
    "test",
    "check-content",
    "score",
    "size",
    "lighthouse",
    "needs",
    "bundle-style",
    "without-wasm",
    "finish",
    "help",
];

fn parse_port(text: &str) -> Result<u16, String> {
    text.parse().map_err(|_| format!("`{text}` is not a port: a number from 0 to 65535."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<Command, String> {
        let words: Vec<String> = line.split_whitespace().map(String::from).collect();
        parse(&words)
    }

    #[test]
    fn every_command_is_understood() {
        assert_eq!(typed("serve"), Ok(Command::Serve { port: 8080 }));
        assert_eq!(typed("serve --port 9000"), Ok(Command::Serve { port: 9000 }));
        assert_eq!(typed("test"), Ok(Command::Test { extent: Extent::Usual }));
        assert_eq!(typed("test --quick"), Ok(Command::Test { extent: Extent::Quick }));
        assert_eq!(typed("test --full"), Ok(Command::Test { extent: Extent::Full }));
        assert_eq!(typed("score -"), Ok(Command::Score { file: "-".into() }));
        for name in NAMES.iter().filter(|name| **name != "score") {
            assert!(typed(name).is_ok(), "{name}");
            assert!(USAGE.contains(name) || *name == "help", "{name}");
        }
    }

    #[test]
    fn what_means_nothing_is_refused_in_a_sentence_that_names_it() {
        for (line, named) in [
            ("", "needs a command"),
            ("sevre", "`sevre`"),
            ("build --fast", "`--fast`"),
            ("test --quick --full", "`--quick --full`"),
            ("serve --port 70000", "`70000`"),
            ("serve --port", "needs a number"),
            ("score", "needs a file"),
            ("score a b", "`a b`"),
        ] {
            let problem = typed(line).expect_err(line);
            assert!(problem.contains(named), "{problem}");
        }
    }
}
