//! Gets what building and testing need, once, into `target/tools`; nothing is
//! installed elsewhere but Rust's own parts and, for the tests, Debian's
//! packages. One function for each need; each says what it does when it has
//! anything to do, and about how long that takes on two cores.

use crate::program::Program;
use crate::repository;

mod node_tools;
mod packages;
mod versions;

pub use node_tools::{accessibility_script, lighthouse, node_tools};
pub use packages::{browser_packages, node_packages};

/// What a build needs.
pub fn for_building() -> Result<(), String> {
    wasm_target()?;
    crates()?;
    trunk()?;
    wasm_bindgen()?;
    node_packages()?;
    node_tools()
}

/// Rust's parts for formatting and linting.
pub fn lint_tools() -> Result<(), String> {
    let has_both = ["cargo fmt --version", "cargo clippy --version"]
        .iter()
        .all(|question| Program::of(question).answer().is_some());
    if has_both {
        return Ok(());
    }
    println!("Set-up: rustfmt and clippy (about 10 s).");
    Program::of("rustup component add rustfmt clippy").run()
}

pub fn wasm_target() -> Result<(), String> {
    let where_it_is = Program::of("rustc --print target-libdir --target wasm32-unknown-unknown");
    if where_it_is.answer().is_some_and(|folder| std::path::Path::new(&folder).is_dir()) {
        return Ok(());
    }
    println!("Set-up: Rust's standard library for WebAssembly (about 10 s).");
    Program::of("rustup target add wasm32-unknown-unknown").run()
}

/// Trunk itself stays off the network, so every crate must be there first.
fn crates() -> Result<(), String> {
    if Program::of("cargo fetch --locked --offline --quiet").answer().is_some() {
        return Ok(());
    }
    println!("Set-up: the source of every crate (about 30 s).");
    Program::of("cargo fetch --locked").run()
}

fn trunk() -> Result<(), String> {
    let version = versions::trunk()?;
    let install = install("--locked --no-default-features --features rustls", "trunk", &version);
    tool("trunk", &version, install, "3 to 5 min")
}

/// Its lock file names a withdrawn crate, so it is built without.
fn wasm_bindgen() -> Result<(), String> {
    let version = versions::wasm_bindgen()?;
    tool("wasm-bindgen", &version, install("", "wasm-bindgen-cli", &version), "1 min 30 s")
}

/// Firefox's driver, which Debian does not package.
pub fn firefox_driver() -> Result<(), String> {
    let version = "0.37.1";
    tool("geckodriver", version, install("--locked", "geckodriver", version), "2 min")
}

/// Asks the program that would be run, wherever it is, for its version, and
/// installs the right one when it is missing or another.
fn tool(name: &str, version: &str, install: Program, takes: &str) -> Result<(), String> {
    let is_right = || {
        let answer = Program::new(name).argument("--version").answer().unwrap_or_default();
        answer.split_whitespace().nth(1) == Some(version)
    };
    if is_right() {
        return Ok(());
    }
    println!("Set-up: {name} {version} into target/tools (about {takes}).");
    install.run()?;
    if is_right() { Ok(()) } else { Err(format!("After its installation {name} is not {version}.")) }
}

/// Unoptimised, because these run a few times and optimising them takes a
/// quarter of an hour. One target folder: what they share is built once, and
/// an interrupted set-up goes on where it was.
fn install(flags: &str, package: &str, version: &str) -> Program {
    let line = format!("cargo install --debug {flags} {package}@{version}");
    Program::of(&line)
        .argument("--root")
        .argument(repository::tools().to_string_lossy())
        .argument("--target-dir")
        .argument(repository::at("target/tools-build").to_string_lossy())
        .environment("CARGO_PROFILE_DEV_DEBUG", "0")
}
