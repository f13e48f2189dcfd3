//! The invariants of `src/lib.rs`, held over the source itself.

use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = std::fs::read_to_string(&path).unwrap_or_default();
                found.push((path, text));
            }
        }
    }
    found
}

fn is_in(path: &Path, ring: &str) -> bool {
    path.starts_with(format!("src/{ring}")) || path == Path::new(&format!("src/{ring}.rs"))
}

/// The lines of a ring that name what it may not.
fn trespasses(ring: &str, forbidden: &[&str]) -> Vec<String> {
    let files = sources("src").into_iter().filter(|(path, _)| is_in(path, ring));
    let lines = files.flat_map(|(path, text)| {
        let own = move |line: &str| format!("{}: {line}", path.display());
        text.lines().filter(|line| !line.trim_start().starts_with("//")).map(own).collect::<Vec<_>>()
    });
    lines.filter(|line| forbidden.iter().any(|name| line.contains(name))).collect()
}

#[test]
fn the_rules_see_neither_a_browser_nor_content_nor_json() {
    let outside = [
        "leptos",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "gloo",
        "serde_json",
        "maud",
        "crate::content",
        "crate::device",
        "crate::session",
        "crate::ui",
        "crate::saved",
        "crate::take_home",
        "crate::route",
        "data_encoding",
    ];
    assert_eq!(trespasses("domain", &outside), Vec::<String>::new());
}

#[test]
fn content_sees_the_rules_alone() {
    let outside = ["leptos", "web_sys", "js_sys", "maud", "crate::device", "crate::session", "crate::ui"];
    assert_eq!(trespasses("content", &outside), Vec::<String>::new());
}

#[test]
fn the_doors_to_the_browser_see_no_rule_and_no_screen() {
    let outside =
        ["leptos", "maud", "crate::domain", "crate::content", "crate::session", "crate::ui::screens"];
    assert_eq!(trespasses("device", &outside), Vec::<String>::new());
}

#[test]
fn screens_and_parts_are_pure() {
    let outside = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "crate::device", "crate::session"];
    assert_eq!(trespasses("ui/screens", &outside), Vec::<String>::new());
    assert_eq!(
        trespasses("ui/parts", &[&outside[..], &["super::view", "ui::view::View"]].concat()),
        Vec::<String>::new()
    );
}

#[test]
fn only_one_file_touches_storage() {
    let touches = |text: &str| {
        ["local_storage", "session_storage", "LocalStorage", "SessionStorage"]
            .iter()
            .any(|name| text.contains(name))
    };
    let files: Vec<PathBuf> =
        sources("src").into_iter().filter(|(_, text)| touches(text)).map(|(path, _)| path).collect();
    assert_eq!(files, [PathBuf::from("src/device/storage.rs")]);
}

#[test]
fn no_source_file_is_long_and_none_gives_up_on_a_value() {
    // Words and drawings are lists.
    let is_code = |path: &Path| path.extension().is_some_and(|extension| extension == "rs");
    for (path, text) in sources("src").into_iter().filter(|(path, _)| is_code(path)) {
        let lines = text.lines().count();
        assert!(lines <= 320, "{} has {lines} lines; it may hold two things", path.display());
        assert!(!text.contains(".unwrap()"), "{} unwraps", path.display());
    }
}

#[test]
fn no_folder_or_file_is_named_for_having_no_name() {
    let nameless = ["utils", "helpers", "common", "types", "models", "misc"];
    for (path, _) in sources("src").into_iter().chain(sources("style")) {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        assert!(!nameless.contains(&stem), "{}", path.display());
    }
}

#[test]
fn every_style_file_wraps_itself_in_its_layer() {
    for (path, text) in sources("style") {
        let rules = text
            .split_once("*/")
            .map_or(text.as_str(), |(before, after)| if before.starts_with("/*") { after } else { &text });
        assert!(rules.trim_start().starts_with("@layer"), "{}", path.display());
        assert!(!text.contains("!important"), "{}", path.display());
    }
}

#[test]
fn every_text_in_the_language_files_is_used() {
    let mut used: String = sources("src").into_iter().map(|(_, text)| text).collect();
    for file in ["index.html", "public/content/questionnaire.json"] {
        used += &std::fs::read_to_string(file).expect(file);
    }
    let texts = std::fs::read_to_string("public/content/lang/nl.json").expect("nl.json");
    let keys =
        texts.lines().filter_map(|line| line.trim_start_matches('"').split_once("\": ")).map(|(key, _)| key);
    // Keys with a full stop, and a few families, are put together from ids.
    let put_together = |key: &str| {
        key.contains('.')
            || ["bar-", "band-", "class-", "aside-", "paper-", "plain-page"]
                .iter()
                .any(|family| key.starts_with(family))
    };
    let unused: Vec<&str> = keys
        .filter(|key| {
            !put_together(key)
                && !used.contains(&format!("\"{key}\""))
                && !used.contains(&format!("{{{{{key}}}}}"))
        })
        .collect();
    assert_eq!(unused, Vec::<&str>::new());
}

#[test]
fn nothing_shipped_asks_a_third_party_for_anything() {
    let page = std::fs::read_to_string("index.html").expect("index.html");
    let style: String = sources("style").into_iter().map(|(_, text)| text).collect();
    for text in [&page, &style] {
        assert!(!text.contains("http://") && !text.contains("https://") && !text.contains("url(//"));
    }
}

fn document(file: &str) -> String {
    std::fs::read_to_string(file).expect(file)
}

/// A table that names a test which is gone claims what nothing holds.
#[test]
fn every_test_that_the_accessibility_table_names_is_there() {
    let table = document("docs/wcag.md");
    let named: Vec<(&str, &str)> =
        table.split('`').skip(1).step_by(2).filter_map(|code| code.split_once(".rs::")).collect();
    assert!(named.len() > 100, "{} tests are named", named.len());
    let is_gone = |(file, test): &(&str, &str)| {
        let text = std::fs::read_to_string(format!("tests/{file}.rs")).unwrap_or_default();
        !text.contains(&format!("fn {test}("))
    };
    assert_eq!(named.into_iter().filter(is_gone).collect::<Vec<_>>(), []);
}

#[test]
fn every_file_that_the_documents_name_is_there() {
    let folders = ["src/", "style/", "tests/", "xtask/", "docs/", "public/"];
    let is_file = |code: &&str| {
        folders.iter().any(|folder| code.starts_with(folder)) && !code.contains(['*', '<', '{', ' '])
    };
    let mut gone = Vec::new();
    for file in ["README.md", "ARCHITECTURE.md", "docs/wcag.md"] {
        let text = document(file);
        let named = text.split('`').skip(1).step_by(2).map(|code| code.split("::").next().unwrap_or(code));
        let missing = named.filter(is_file).filter(|path| !Path::new(path).exists());
        gone.extend(missing.map(|path| format!("{path} in {file}")));
    }
    assert_eq!(gone, Vec::<String>::new());
}
