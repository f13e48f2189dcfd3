//! Makes five stylesheets out of the files in `style/`, so that the first screen
//! costs one request for its looks, and waits for no look of a later one; and
//! so that only who leads a group, keeps something or reads with pictures waits
//! for the looks of that.

use std::path::Path;

use crate::{folder, repository};

/// Names the order of the layers, so it must be read before any of them.
const FIRST: &str = "layers.css";

/// The folders with looks of their own.
const FOLDERS: [&str; 4] = ["later", "easy", "workshop", "own"];

/// Writes `target/style/app.css`, which index.html links, and one stylesheet
/// for each folder.
pub fn bundle() -> Result<(), String> {
    write("app", &bundled(&repository::at("style"))?)?;
    for folder in FOLDERS {
        write(folder, &together(&repository::at("style").join(folder), None)?)?;
    }
    Ok(())
}

/// Where index.html has Trunk take it from.
fn write(name: &str, text: &str) -> Result<(), String> {
    folder::write(&repository::at("target/style").join(format!("{name}.css")), text.as_bytes())
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
        scratch.file("notes.md", "notes");
        assert_eq!(bundled(scratch.path()).unwrap(), "layers\nbase\nquiz");
    }

    #[test]
    fn the_looks_of_a_folder_are_in_its_own_stylesheet_alone() {
        let scratch = Scratch::new();
        scratch.file("layers.css", "layers").file("later/result.css", "result");
        scratch.file("workshop/wall.css", "wall").file("workshop/band.css", "band");
        scratch.file("own/step.css", "step");
        assert_eq!(bundled(scratch.path()).unwrap(), "layers");
        assert_eq!(together(&scratch.path().join("later"), None).unwrap(), "\nresult");
        assert_eq!(together(&scratch.path().join("workshop"), None).unwrap(), "\nband\nwall");
        assert_eq!(together(&scratch.path().join("own"), None).unwrap(), "\nstep");
    }

    #[test]
    fn the_page_has_trunk_copy_every_stylesheet_that_is_made() {
        let page = folder::read_text(&repository::at("index.html")).unwrap();
        let copied = page.split("href=\"target/style/").skip(1).filter_map(|rest| rest.split_once(".css\""));
        let made = ["app"].into_iter().chain(FOLDERS);
        assert_eq!(copied.map(|(name, _)| name).collect::<Vec<_>>(), made.collect::<Vec<_>>());
    }

    #[test]
    fn a_folder_without_the_layer_order_is_refused() {
        let scratch = Scratch::new();
        let problem = bundled(scratch.file("base.css", "base").path()).unwrap_err();
        assert!(problem.contains("layers.css"), "{problem}");
    }
}
