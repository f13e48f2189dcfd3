//! Makes the set-up complete and lets Trunk build the site into `dist/`.

use crate::program::Program;
use crate::{setup, stamp};

pub fn set_up_and_build() -> Result<(), String> {
    setup::for_building()?;
    build(&stamp::of_inputs()?)
}

/// Leaves the site alone when nothing it is made of has changed, which makes
/// the second start of `serve` quick.
pub fn set_up_and_build_what_changed() -> Result<(), String> {
    let stamp = stamp::of_inputs()?;
    if stamp::is_current(&stamp) {
        println!("dist/ is up to date.");
        return Ok(());
    }
    setup::for_building()?;
    build(&stamp)
}

/// The stamp is taken before the build: what is edited meanwhile is built next
/// time.
fn build(stamp: &str) -> Result<(), String> {
    println!("Building dist/ (about 3 min the first time).");
    stamp::forget()?;
    trunk().run()?;
    stamp::keep(stamp)
}

fn trunk() -> Program {
    Program::of("trunk build")
        .environment("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags())
        // Trunk stumbles over the usual value 1.
        .environment("NO_COLOR", "true")
        // A hook that fails has said why; Trunk's own stack hides it.
        .environment("RUST_BACKTRACE", "0")
}

/// What `.cargo/config.toml` asks of the compiler, and no folder of this
/// machine in what is shipped: panic messages name the source file.
fn flags() -> String {
    let home = std::env::var("CARGO_HOME")
        .or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")))
        .unwrap_or_default();
    let sources = std::fs::read_dir(format!("{home}/registry/src"));
    let sources = sources.into_iter().flatten().flatten();
    let mut flags = "--cfg erase_components".to_owned();
    for source in sources.map(|source| source.path()) {
        flags += &format!(" --remap-path-prefix={}=crates", source.display());
    }
    flags
}
