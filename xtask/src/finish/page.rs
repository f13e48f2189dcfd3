//! Puts words into index.html, so that the first screen can be read before
//! the app has arrived, and when it never does.

use std::collections::BTreeMap;

/// The keys whose value is HTML already: see [`super::plain`], and the first
/// screen.
const MARKUP: [&str; 2] = ["plain", "first"];

/// The page with every `{{KEY}}` replaced by its text. A placeholder that
/// nothing fills would be read by a parent, so it fails the build.
pub fn filled(page: &str, texts: &BTreeMap<String, String>) -> Result<String, String> {
    let mut filled = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("{{") {
        let (key, after) = after
            .split_once("}}")
            .ok_or_else(|| format!("index.html: `{{{{{}` has no end.", first_words(after)))?;
        let text = value(key, texts)
            .ok_or_else(|| format!("index.html: lang/nl.json has no text `{}`.", first_words(key)))?;
        filled.push_str(before);
        filled.push_str(&text);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// The page without its comments: they are for who reads the source, and every
/// parent would download them before the first question.
pub fn without_comments(page: &str) -> String {
    let mut kept = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after.trim_start_matches('\n'));
    }
    kept + rest
}

/// What stands for one placeholder, ready to be HTML.
fn value(key: &str, texts: &BTreeMap<String, String>) -> Option<String> {
    let text = texts.get(key)?;
    Some(if MARKUP.contains(&key) { text.clone() } else { escaped(text) })
}

/// Safe between tags and between quotes.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

fn first_words(text: &str) -> String {
    text.chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(page: &str) -> Result<String, String> {
        let texts = [("title", "Wie steunt jou?"), ("odd", "<b> & \"'"), ("nested", "{{title}}")];
        filled(page, &texts.map(|(key, text)| (key.into(), text.into())).into())
    }

    #[test]
    fn comments_stay_behind_and_nothing_else_does() {
        assert_eq!(
            without_comments("<p>a</p>\n<!-- two\nlines -->\n<p>b</p><!-- c -->"),
            "<p>a</p>\n<p>b</p>"
        );
        assert_eq!(without_comments("<p>a &lt;!-- b --&gt;</p>"), "<p>a &lt;!-- b --&gt;</p>");
    }

    #[test]
    fn every_placeholder_becomes_its_text() {
        let page = "<title>{{title}}</title><h1>{{title}}</h1>";
        let expected = "<title>Wie steunt jou?</title><h1>Wie steunt jou?</h1>";
        assert_eq!(fill(page).unwrap(), expected);
        assert_eq!(fill("no placeholder { } here").unwrap(), "no placeholder { } here");
    }

    #[test]
    fn a_text_cannot_become_markup() {
        assert_eq!(fill("<p>{{odd}}</p>").unwrap(), "<p>&lt;b&gt; &amp; &quot;&#39;</p>");
        assert_eq!(fill("{{nested}}").unwrap(), "{{title}}", "a text is not filled again");
    }

    #[test]
    fn an_unknown_key_fails_the_build_and_is_named() {
        assert!(fill("{{tilte}}").unwrap_err().contains("`tilte`"));
        assert!(fill("{{ title }}").unwrap_err().contains("` title `"));
        assert!(fill("{{title").unwrap_err().contains("has no end"));
    }
}
