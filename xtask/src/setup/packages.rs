//! Node for building; the browsers, their drivers and fonts, and what prints
//! with WebKitGTK and reads what is printed, for testing: as Debian packages.

use std::fs;
use std::path::Path;

use crate::program::{self, Program};

/// A package, and a program or file that shows that what it brings is there,
/// whoever installed it. A star stands for the kind of machine.
type Package = (&'static str, &'static str);

const NODE: [Package; 2] = [("nodejs", "node"), ("npm", "npm")];

const BROWSERS: [Package; 10] = [
    ("chromium", "chromium"),
    ("chromium-driver", "chromedriver"),
    ("firefox-esr", "firefox-esr"),
    ("webkit2gtk-driver", "WebKitWebDriver"),
    ("xvfb", "xvfb-run"),
    ("xauth", "xauth"),
    ("poppler-utils", "pdftotext"),
    // Only Debian's own Python sees this module.
    ("python3-gi", "/usr/lib/python3/dist-packages/gi/__init__.py"),
    ("gir1.2-webkit2-4.1", "/usr/lib/*/girepository-1.0/WebKit2-4.1.typelib"),
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
    let missing = missing(needed, is_there);
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

fn is_there(proof: &str) -> bool {
    let Some((folder, file)) = proof.split_once("/*/") else {
        return Path::new(proof).is_file() || program::find(proof).is_some();
    };
    let mut machines = fs::read_dir(folder).into_iter().flatten().flatten();
    machines.any(|machine| machine.path().join(file).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_missing_when_its_program_or_file_is() {
        assert_eq!(missing(&BROWSERS, |_| true), Vec::<&str>::new());
        assert_eq!(missing(&BROWSERS, |proof| proof != "chromedriver"), ["chromium-driver"]);
        let files = ["python3-gi", "gir1.2-webkit2-4.1", "fonts-noto-core"];
        assert_eq!(missing(&BROWSERS, |proof| !proof.starts_with('/')), files);
        assert_eq!(missing(&NODE, |proof| proof == "node"), ["npm"]);
    }

    #[test]
    fn a_star_stands_for_one_folder_of_any_name() {
        let here = env!("CARGO_MANIFEST_DIR");
        assert!(is_there(&format!("{here}/*/setup/packages.rs")));
        assert!(!is_there(&format!("{here}/*/packages.rs")));
    }
}
