//! Node for building, and the browsers, their drivers and fonts for testing, as
//! Debian packages.

use std::path::Path;

use crate::program::{self, Program};

/// A package, and a program or file that shows that what it brings is there,
/// whoever installed it.
type Package = (&'static str, &'static str);

const NODE: [Package; 2] = [("nodejs", "node"), ("npm", "npm")];

const BROWSERS: [Package; 7] = [
    ("chromium", "chromium"),
    ("chromium-driver", "chromedriver"),
    ("firefox-esr", "firefox-esr"),
    ("webkit2gtk-driver", "WebKitWebDriver"),
    ("xvfb", "xvfb-run"),
    ("xauth", "xauth"),
    ("fonts-noto-core", "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"),
];

pub fn node_packages() -> Result<(), String> {
    install("The build needs", &NODE)
}

pub fn browser_packages() -> Result<(), String> {
    install("The browser tests need", &BROWSERS)
}

/// Installs what is missing when it may: as root, on a system with apt-get.
fn install(who: &str, needed: &[Package]) -> Result<(), String> {
    let missing = missing(needed, |proof| Path::new(proof).is_file() || program::find(proof).is_some());
    if missing.is_empty() {
        return Ok(());
    }
    let install = format!("apt-get install --yes --no-install-recommends {}", missing.join(" "));
    let is_root = Program::of("id -u").answer().as_deref() == Some("0");
    if !is_root || program::find("apt-get").is_none() {
        return Err(format!("{who} {}. On Debian: sudo {install}", missing.join(", ")));
    }
    println!("Set-up: {} (about 1 min).", missing.join(", "));
    Program::of("apt-get update --quiet").run()?;
    Program::of(&install).environment("DEBIAN_FRONTEND", "noninteractive").run()
}

fn missing(needed: &[Package], is_there: impl Fn(&str) -> bool) -> Vec<&'static str> {
    needed.iter().filter(|(_, proof)| !is_there(proof)).map(|(package, _)| *package).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_missing_when_its_program_or_file_is() {
        assert_eq!(missing(&BROWSERS, |_| true), Vec::<&str>::new());
        assert_eq!(missing(&BROWSERS, |proof| proof != "chromedriver"), ["chromium-driver"]);
        assert_eq!(missing(&BROWSERS, |proof| !proof.starts_with('/')), ["fonts-noto-core"]);
        assert_eq!(missing(&NODE, |proof| proof == "node"), ["npm"]);
    }
}
