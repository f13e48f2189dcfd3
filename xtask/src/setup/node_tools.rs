//! What comes from npm, and is not shipped: the tools that make plain script of
//! the programs, and axe-core, which the browser tests put into each screen to
//! find what would keep someone out; and, apart, Lighthouse.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::program::Program;
use crate::repository;

const LOCK: &str = "package-lock.json";
/// Apart, because it brings two hundred packages and 185 MB, which only who
/// asks for a report should wait for.
const LIGHTHOUSE: &str = "xtask/lighthouse";
/// npm writes this one last.
const INSTALLED: &str = "node_modules/.package-lock.json";

pub fn node_tools() -> Result<(), String> {
    install(repository::root(), "binaryen, esbuild and axe-core", "5 s")
}

/// Lighthouse, and what hands it a page. Neither brings a browser.
pub fn lighthouse() -> Result<(), String> {
    install(&repository::at(LIGHTHOUSE), "Lighthouse", "10 s")
}

/// Installs the versions that the folder's package-lock.json pins.
fn install(folder: &Path, what: &str, takes: &str) -> Result<(), String> {
    if is_current(folder) {
        return Ok(());
    }
    println!("Set-up: {what} from npm (about {takes}).");
    Program::of("npm ci --ignore-scripts --no-audit --no-fund --prefix")
        .argument(folder.to_string_lossy())
        .run()
}

/// axe-core's script, which a test puts into the page.
pub fn accessibility_script() -> PathBuf {
    repository::at("node_modules/axe-core/axe.min.js")
}

fn is_current(root: &Path) -> bool {
    match (changed(&root.join(INSTALLED)), changed(&root.join(LOCK))) {
        (Some(installed), Some(lock)) => installed >= lock,
        _ => false,
    }
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn it_is_installed_again_only_when_missing_or_older_than_the_lock() {
        let root = Scratch::new();
        root.file(LOCK, "{}");
        assert!(!is_current(root.path()));
        root.file(INSTALLED, "{}");
        assert!(is_current(root.path()));
        let later = SystemTime::now() + Duration::from_secs(60);
        fs::File::options().write(true).open(root.path().join(LOCK)).unwrap().set_modified(later).unwrap();
        assert!(!is_current(root.path()));
    }

    /// A lock that was written behind a mirror would send everybody there.
    #[test]
    fn no_lock_names_another_registry_than_that_of_npm() {
        for folder in ["", LIGHTHOUSE] {
            let lock = crate::folder::read_text(&repository::at(folder).join(LOCK)).unwrap();
            assert!(lock.contains("\"integrity\": \"sha512-"), "{folder}");
            for line in lock.lines().filter(|line| line.contains("\"resolved\"")) {
                assert!(line.contains("\"https://registry.npmjs.org/"), "{folder}: {line}");
            }
        }
    }
}
