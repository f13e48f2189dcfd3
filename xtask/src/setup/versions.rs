//! The versions of the build tools, each read where it is decided, so that it
//! is written once.

use crate::{folder, repository};

/// Trunk.toml demands one version of Trunk.
pub fn trunk() -> Result<String, String> {
    let settings = folder::read_text(&repository::at("Trunk.toml"))?;
    value(&settings, "trunk-version = \"=")
        .ok_or_else(|| "Trunk.toml: there is no `trunk-version = \"=…\"`.".into())
}

/// The tool must be of the very version of the crate in the app.
pub fn wasm_bindgen() -> Result<String, String> {
    let lock = folder::read_text(&repository::at("Cargo.lock"))?;
    locked(&lock, "wasm-bindgen").ok_or_else(|| "Cargo.lock: there is no crate `wasm-bindgen`.".into())
}

fn locked(lock: &str, package: &str) -> Option<String> {
    let (_, after) = lock.split_once(&format!("name = \"{package}\"\n"))?;
    value(after, "version = \"")
}

fn value(text: &str, start: &str) -> Option<String> {
    let (_, after) = text.split_once(start)?;
    after.split_once('"').map(|(value, _)| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_crate_and_not_of_its_relatives() {
        let lock = "name = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130".into()));
        assert_eq!(locked(lock, "leptos"), None);
    }

    #[test]
    fn trunk_demands_the_version_of_wasm_bindgen_that_is_in_the_lock() {
        let settings = folder::read_text(&repository::at("Trunk.toml")).unwrap();
        assert_eq!(value(&settings, "wasm_bindgen = \""), wasm_bindgen().ok());
        assert!(trunk().is_ok());
    }
}
