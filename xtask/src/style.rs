//! Makes two stylesheets out of the files in `style/`, so that the first screen
//! costs one request for its looks, and waits for no look of a later one.

use std::path::Path;

use crate::{folder, repository};

/// Names the order of the layers, so it must be read before any of them.
const FIRST: &str = "layers.css";

/// Writes `target/style/app.css`, which index.html links, and
/// `target/style/later.css`, which the app asks for once it has started.
pub fn bundle() -> Result<(), String> {
    let first = bundled(&repository::at("style"))?;
    folder::write(&repository::at("target/style/app.css"), first.as_bytes())?;
    let later = together(&repository::at("style/later"), None)?;
    folder::write(&repository::at("target/style/later.css"), later.as_bytes())
}

/// `layers.css`, then every other file by name. Each file puts itself into its
/// layer, so no other order matters.
fn bundled(style: &Path) -> Result<String, String> {
    let first = style.join(FIRST);
    Ok(folder::read_text(&first)? + &together(style, Some(&first))?)
}

/// Every style file that lies in a folder itself, but this one.
fn together(style: &Path, but: Option<&Path>) -> Result<String, String> {
    let mut text = String::new();
    for file in folder::files(style)? {
        let is_style = file.extension().is_some_and(|extension| extension == "css");
        if is_style && file.parent() == Some(style) && Some(file.as_path()) != but {
            text.push('\n');
            text.push_str(&folder::read_text(&file)?);
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn the_layer_order_comes_first_and_the_rest_by_name() {
        let scratch = Scratch::new();
        scratch.file("quiz.css", "quiz").file("base.css", "base").file("layers.css", "layers");
        scratch.file("notes.md", "notes").file("later/result.css", "result");
        assert_eq!(bundled(scratch.path()).unwrap(), "layers\nbase\nquiz");
        assert_eq!(together(&scratch.path().join("later"), None).unwrap(), "\nresult");
    }

    #[test]
    fn a_folder_without_the_layer_order_is_refused() {
        let scratch = Scratch::new();
        let problem = bundled(scratch.file("base.css", "base").path()).unwrap_err();
        assert!(problem.contains("layers.css"), "{problem}");
    }
}
