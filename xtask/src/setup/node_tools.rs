//! What comes from npm, and is not shipped: the tools that make plain script of
//! the programs, and axe-core, which the browser tests put into each screen to
//! find what would keep someone out.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::program::Program;
use crate::repository;

const LOCK: &str = "package-lock.json";
/// npm writes this one last.
const INSTALLED: &str = "node_modules/.package-lock.json";

/// Installs the versions that package-lock.json pins.
pub fn node_tools() -> Result<(), String> {
    if is_current(repository::root()) {
        return Ok(());
    }
    println!("Set-up: binaryen, esbuild and axe-core from npm (about 5 s).");
    Program::of("npm ci --ignore-scripts --no-audit --no-fund").run()
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
}
