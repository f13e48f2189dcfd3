//! Makes one stylesheet out of the files in `style/`, so that the first
//! screen costs one request for its looks.

use std::path::Path;

use crate::{folder, repository};

/// Names the order of the layers, so it must be read before any of them.
const FIRST: &str = "layers.css";

/// Writes `target/style/app.css`, which index.html links.
pub fn bundle() -> Result<(), String> {
    let bundled = bundled(&repository::at("style"))?;
    folder::write(&repository::at("target/style/app.css"), bundled.as_bytes())
}

/// `layers.css`, then every other file by name. Each file puts itself into its
/// layer, so no other order matters.
fn bundled(style: &Path) -> Result<String, String> {
    let first = style.join(FIRST);
    let mut bundled = folder::read_text(&first)?;
    for file in folder::files(style)? {
        if file != first && file.extension().is_some_and(|extension| extension == "css") {
            bundled.push('\n');
            bundled.push_str(&folder::read_text(&file)?);
        }
    }
    Ok(bundled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn the_layer_order_comes_first_and_the_rest_by_name() {
        let scratch = Scratch::new();
        scratch.file("quiz.css", "quiz").file("base.css", "base").file("layers.css", "layers");
        scratch.file("notes.md", "notes");
        assert_eq!(bundled(scratch.path()).unwrap(), "layers\nbase\nquiz");
    }

    #[test]
    fn a_folder_without_the_layer_order_is_refused() {
        let scratch = Scratch::new();
        let problem = bundled(scratch.file("base.css", "base").path()).unwrap_err();
        assert!(problem.contains("layers.css"), "{problem}");
    }
}
