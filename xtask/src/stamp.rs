//! Tells whether the built site still belongs to what is in the repository:
//! one hash over every input, kept beside the site.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{folder, hash, repository};

/// Every file and folder that can change what is built.
const INPUTS: [&str; 11] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "index.html",
    "package-lock.json",
    "public",
    "rust-toolchain.toml",
    "src",
    "style",
    "xtask/src",
];

/// The hash over every input, in names and in content.
pub fn of_inputs() -> Result<String, String> {
    of_inputs_in(repository::root())
}

/// True when the site was built from inputs with this stamp.
pub fn is_current(stamp: &str) -> bool {
    let is_whole = repository::dist().join("index.html").is_file();
    is_whole && fs::read_to_string(kept()).is_ok_and(|kept| kept == stamp)
}

pub fn keep(stamp: &str) -> Result<(), String> {
    folder::write(&kept(), stamp.as_bytes())
}

/// Called before the site changes: a build that fails, or that Trunk did by
/// itself, must not be taken for the one the stamp was written for.
pub fn forget() -> Result<(), String> {
    match fs::remove_file(kept()) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("{} cannot be removed: {error}.", kept().display()))
        }
        _ => Ok(()),
    }
}

fn kept() -> PathBuf {
    repository::at("target/dist.stamp")
}

fn of_inputs_in(root: &Path) -> Result<String, String> {
    let mut list = String::new();
    for input in INPUTS {
        let path = root.join(input);
        let files = if path.is_dir() { folder::files(&path)? } else { vec![path] };
        for file in files.into_iter().filter(|file| file.exists()) {
            let content = hash::hex(&folder::read(&file)?);
            list.push_str(&format!("{content} {}\n", folder::relative(&file, root)));
        }
    }
    Ok(hash::hex(list.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    fn repository() -> Scratch {
        let scratch = Scratch::new();
        for input in INPUTS {
            let name = if input.contains('.') { input.into() } else { format!("{input}/file.txt") };
            scratch.file(&name, "before");
        }
        scratch
    }

    #[test]
    fn the_stamp_changes_when_any_input_changes() {
        let scratch = repository();
        let before = of_inputs_in(scratch.path()).unwrap();
        for file in folder::files(scratch.path()).unwrap() {
            fs::write(&file, "after").unwrap();
            assert_ne!(of_inputs_in(scratch.path()).unwrap(), before, "{}", file.display());
            fs::write(&file, "before").unwrap();
            assert_eq!(of_inputs_in(scratch.path()).unwrap(), before, "{}", file.display());
        }
    }

    #[test]
    fn the_stamp_changes_when_a_file_is_added_moved_or_removed() {
        let scratch = repository();
        let before = of_inputs_in(scratch.path()).unwrap();
        scratch.file("style/new.css", "before");
        let added = of_inputs_in(scratch.path()).unwrap();
        let moved_to = scratch.path().join("style/newer.css");
        fs::rename(scratch.path().join("style/new.css"), &moved_to).unwrap();
        let moved = of_inputs_in(scratch.path()).unwrap();
        assert!(before != added && added != moved && moved != before);
        fs::remove_file(moved_to).unwrap();
        assert_eq!(of_inputs_in(scratch.path()).unwrap(), before);
    }

    #[test]
    fn what_is_no_input_leaves_the_stamp_alone() {
        let scratch = repository();
        let before = of_inputs_in(scratch.path()).unwrap();
        scratch.file("tests/content.rs", "new").file("README.md", "new");
        assert_eq!(of_inputs_in(scratch.path()).unwrap(), before);
    }
}
