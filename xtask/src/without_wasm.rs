//! Makes plain script of both programs together, for browsers that have no
//! WebAssembly or refuse it, such as an iPhone in Lockdown Mode. The same code
//! as everywhere, compiled to WebAssembly first and translated then.

use std::path::PathBuf;

use crate::program::Program;
use crate::{folder, repository};

mod rewrite;

/// The file that browsers without WebAssembly load.
pub const SCRIPT: &str = "steunwijzer-without-wasm.js";

const PROGRAM: &str = "steunwijzer-without-wasm";

/// A list of no features. Without a list wasm-bindgen believes what it sees,
/// and keeps the page's objects in a table that plain script does not have.
const NO_FEATURES: &[u8] = b"\0\x11\x0ftarget_features\0";

/// What translating copes with, beyond WebAssembly as it began.
const COPES_WITH: &str = "--enable-bulk-memory --enable-bulk-memory-opt --enable-mutable-globals";
/// What the compiler makes besides, and the translation takes out.
const TAKEN_OUT: &str = "--enable-nontrapping-float-to-int --enable-sign-ext \
    --llvm-nontrapping-fptoint-lowering --signext-lowering";

/// Trunk's second `pre_build` hook: writes the script to where index.html
/// has Trunk copy it from.
pub fn make() -> Result<(), String> {
    compile()?;
    bind()?;
    translate()?;
    put_together()
}

fn at(name: &str) -> PathBuf {
    repository::at("target/without-wasm").join(name)
}

fn path(name: &str) -> String {
    at(name).to_string_lossy().into_owned()
}

fn compile() -> Result<(), String> {
    Program::of("cargo build --locked --release --target wasm32-unknown-unknown --bin")
        .argument(PROGRAM)
        .run()?;
    let built = target()?.join("wasm32-unknown-unknown/release").join(format!("{PROGRAM}.wasm"));
    let mut program = folder::read(&built)?;
    program.extend_from_slice(NO_FEATURES);
    folder::write(&at("program.wasm"), &program)
}

/// Cargo's own target folder, which may be elsewhere.
fn target() -> Result<PathBuf, String> {
    let told = Program::of("cargo metadata --format-version 1 --no-deps --offline").answer();
    let told: Option<serde_json::Value> = told.and_then(|told| serde_json::from_str(&told).ok());
    told.and_then(|told| told["target_directory"].as_str().map(PathBuf::from))
        .ok_or_else(|| "Cargo does not say where it builds: `cargo metadata` failed.".into())
}

fn bind() -> Result<(), String> {
    Program::of("wasm-bindgen --target web --no-typescript --out-name glue --out-dir")
        .argument(path(""))
        .argument(path("program.wasm"))
        .run()
}

fn translate() -> Result<(), String> {
    node("binaryen", "wasm-opt")
        .arguments("--mvp-features -Oz --strip-debug --strip-producers --quiet")
        .arguments(COPES_WITH)
        .arguments(TAKEN_OUT)
        .argument(path("glue_bg.wasm"))
        .argument("--output")
        .argument(path("small.wasm"))
        .run()?;
    node("binaryen", "wasm2js")
        .arguments("-Oz")
        .arguments(COPES_WITH)
        .argument(path("small.wasm"))
        .argument("--output")
        .argument(path("translated.js"))
        .run()
}

fn put_together() -> Result<(), String> {
    let program = rewrite::program(&folder::read_text(&at("translated.js"))?)?;
    folder::write(&at("program.js"), program.as_bytes())?;
    let glue = rewrite::glue(&folder::read_text(&at("glue.js"))?)?;
    folder::write(&at("both.js"), glue.as_bytes())?;
    node("esbuild", "esbuild")
        .arguments("--bundle --minify --format=esm --charset=utf8 --target=es2019 --log-level=warning")
        .argument(path("both.js"))
        .argument(format!("--outfile={}", path(SCRIPT)))
        .run()
}

/// A tool that `setup` installed from npm.
fn node(package: &str, tool: &str) -> Program {
    Program::of(&format!("node node_modules/{package}/bin/{tool}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_trunk_copy_what_is_made_here() {
        let page = folder::read_text(&repository::at("index.html")).unwrap();
        assert!(page.contains(&format!("href=\"target/without-wasm/{SCRIPT}\"")));
        assert!(page.contains(&format!("started(\"./{SCRIPT}\")")));
    }

    #[test]
    fn the_list_of_no_features_is_a_whole_section() {
        let [kind, length, name_length, rest @ ..] = NO_FEATURES else { panic!("too short") };
        assert_eq!((*kind, usize::from(*length)), (0, rest.len() + 1));
        assert_eq!(rest.len(), usize::from(*name_length) + 1, "the name, and a count");
    }
}
