//! Holds what the programs need of a browser: WebAssembly as it began, and the
//! additions named here. A compiler that came to use one more would shut out
//! older phones without a word; here it fails instead.

use std::path::Path;

use wasmparser::{Validator, WasmFeatures};

use crate::{file_kind, folder, repository};

/// WebAssembly as it began, in 2017.
const BEGAN: WasmFeatures = WasmFeatures::MVP;

/// What came to WebAssembly later.
struct Addition {
    name: &'static str,
    features: WasmFeatures,
    /// The first Chrome, Firefox and Safari that have it, from
    /// webassembly.org/features.
    since: &'static str,
}

/// The additions that the programs may use, and no more.
const MAY_USE: [Addition; 4] = [
    Addition {
        name: "sign extension",
        features: WasmFeatures::SIGN_EXTENSION,
        since: "Chrome 74, Firefox 62, Safari 14.1",
    },
    Addition {
        name: "float to integer without traps",
        features: WasmFeatures::SATURATING_FLOAT_TO_INT,
        since: "Chrome 75, Firefox 64, Safari 15",
    },
    Addition {
        name: "bulk memory",
        features: WasmFeatures::BULK_MEMORY,
        since: "Chrome 75, Firefox 79, Safari 15",
    },
    Addition {
        name: "reference types",
        features: WasmFeatures::REFERENCE_TYPES,
        since: "Chrome 96, Firefox 79, Safari 15",
    },
];

/// Prints which additions each program of `dist/` uses, and fails when one
/// uses another.
pub fn report() -> Result<(), String> {
    let programs = programs(&repository::dist())?;
    for (name, program) in &programs {
        println!("{name} needs WebAssembly as it began, and");
        for addition in needed(name, program)? {
            println!("  {}: {}", addition.name, addition.since);
        }
    }
    Ok(())
}

fn programs(site: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
    let missing = "There is no program in dist/ to look at: `cargo xtask build` makes it.";
    let files = if site.is_dir() { folder::files(site)? } else { Vec::new() };
    let mut programs = Vec::new();
    for file in files {
        let name = folder::relative(&file, site);
        if file_kind::extension(&name) == "wasm" {
            programs.push((name, folder::read(&file)?));
        }
    }
    if programs.is_empty() { Err(missing.into()) } else { Ok(programs) }
}

/// The additions without which the program is refused.
fn needed(name: &str, program: &[u8]) -> Result<Vec<&'static Addition>, String> {
    let all = MAY_USE.iter().fold(BEGAN, |all, addition| all | addition.features);
    accepts(all, program).map_err(|problem| {
        format!("{name} needs more of a browser than xtask/src/needs.rs and ARCHITECTURE.md say: {problem}.")
    })?;
    let is_needed = |addition: &&Addition| accepts(all.difference(addition.features), program).is_err();
    Ok(MAY_USE.iter().filter(is_needed).collect())
}

/// Says what a browser with these features would say of the program.
fn accepts(features: WasmFeatures, program: &[u8]) -> Result<(), String> {
    let mut browser = Validator::new_with_features(features);
    browser.validate_all(program).map(|_| ()).map_err(|problem| problem.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    const EMPTY: [u8; 8] = *b"\0asm\x01\0\0\0";

    /// A program of one function without parameters or results.
    fn program(instructions: &[u8]) -> Vec<u8> {
        let length = instructions.len() as u8;
        let start = [&EMPTY[..], &[1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 10, length + 4, 1, length + 2, 0]];
        [&start.concat(), instructions, &[0x0b]].concat()
    }

    fn names(program: &[u8]) -> Vec<&'static str> {
        needed("a.wasm", program).unwrap().iter().map(|addition| addition.name).collect()
    }

    #[test]
    fn a_program_needs_what_it_uses_and_nothing_else() {
        assert_eq!(names(&EMPTY), Vec::<&str>::new());
        assert_eq!(names(&program(&[0x01])), Vec::<&str>::new(), "nop");
        assert_eq!(names(&program(&[0x41, 0, 0xc0, 0x1a])), ["sign extension"], "i32.extend8_s");
        let saturates = [0x43, 0, 0, 0, 0, 0xfc, 0, 0x1a];
        assert_eq!(names(&program(&saturates)), ["float to integer without traps"]);
    }

    #[test]
    fn a_program_that_uses_more_is_refused_by_name() {
        let vector = [&[0xfd, 0x0c][..], &[0; 16], &[0x1a]].concat();
        let problem = needed("a.wasm", &program(&vector)).err().unwrap();
        assert!(problem.contains("a.wasm") && problem.contains("SIMD"), "{problem}");
    }

    #[test]
    fn a_site_without_a_program_is_refused() {
        let site = Scratch::new();
        site.file("index.html", "page");
        assert!(programs(site.path()).unwrap_err().contains("cargo xtask build"));
        assert_eq!(programs(site.file("a_bg.wasm", EMPTY).path()).unwrap().len(), 1);
    }

    #[test]
    fn every_program_of_the_site_is_looked_at() {
        let site = Scratch::new();
        let all = ["answers", "app-0123456789abcdef", "own", "scanner", "workshop"];
        for name in all {
            site.file(&format!("steunwijzer-{name}_bg.wasm"), EMPTY);
            site.file(&format!("steunwijzer-{name}_bg.wasm.br"), "copy");
        }
        let programs = programs(site.path()).unwrap();
        let found: Vec<&str> = programs.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(found, all.map(|name| format!("steunwijzer-{name}_bg.wasm")));
    }
}
