//! The words of a language as they come from the network: whole, or not at all.

use crate::content::language::{Intl, Language};
use crate::device::{files, intl};

/// The language that every other falls back to.
pub const DUTCH: &str = "nl";

/// How the browser says a language.
pub const SPOKEN: Intl = Intl { plural: intl::plural, number: intl::number, list: intl::list };

/// The text of a language file, where it is whole and of the version of the
/// Dutch one.
pub async fn whole(tag: &str, end: &str) -> Option<(String, String)> {
    let name = file(tag, end);
    let text = files::text(&name).await.ok()?;
    if tag != DUTCH {
        let in_dutch = file(DUTCH, end);
        let dutch = Language::read(&in_dutch, DUTCH, &files::text(&in_dutch).await.ok()?).ok()?;
        Language::read(&name, tag, &text).ok().filter(|read| read.fits(&dutch))?;
    }
    Some((name, text))
}

/// The file with the words of a language: the first, or by its end a later one.
pub fn file(tag: &str, end: &str) -> String {
    format!("content/lang/{tag}{end}.json")
}
