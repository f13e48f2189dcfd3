//! Where things are in this repository.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The folder with the workspace's Cargo.toml, from wherever inside it the
/// command was typed. Not simply the folder the compiler saw: cargo takes this
/// program for up to date after the repository has moved, and in another
/// checkout that shares its target folder.
pub fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let typed_in = std::env::current_dir().unwrap_or_default();
        let compiled_in = Path::new(env!("CARGO_MANIFEST_DIR"));
        let is_root = |folder: &&Path| folder.join("xtask/Cargo.toml").is_file();
        let folders = typed_in.ancestors().chain(compiled_in.ancestors());
        folders.into_iter().find(is_root).unwrap_or(compiled_in).to_owned()
    });
    &ROOT
}

pub fn at(path: &str) -> PathBuf {
    root().join(path)
}

/// The finished site, as Trunk.toml names it.
pub fn dist() -> PathBuf {
    at("dist")
}

/// The programs that the set-up built. Fixed, even when cargo's own target
/// folder is moved: Trunk.toml and index.html know `target/` by this name.
pub fn tools() -> PathBuf {
    at("target/tools")
}

pub fn content() -> PathBuf {
    at("public/content")
}
