//! Which of a browser's voices reads a language.

/// What a browser tells of one voice.
pub struct Voice {
    /// The language it speaks.
    pub tag: String,
    /// It speaks on the device itself: nothing of what it says goes anywhere.
    pub is_local: bool,
    /// The one that its owner chose.
    pub is_default: bool,
}

/// The place of the voice for a language: one of the device itself, of the same
/// country if there is one, else of the same language.
pub fn choose(voices: &[Voice], language: &str) -> Option<usize> {
    let wanted = alike(language);
    let speaks = |voice: &Voice| voice.is_local && primary(&alike(&voice.tag)) == primary(&wanted);
    let fitting = voices.iter().enumerate().filter(|(_, voice)| speaks(voice));
    // The least: so the first of equals, in the browser's own order.
    let best = fitting.min_by_key(|(_, voice)| (alike(&voice.tag) != wanted, !voice.is_default));
    best.map(|(place, _)| place)
}

/// Android writes `nl_NL` where others write `nl-NL`.
fn alike(tag: &str) -> String {
    tag.replace('_', "-").to_lowercase()
}

/// The language without its country.
fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}
