//! How easily a text reads: words, sentences and syllables, and the two
//! formulas over them. A formula is a sieve, not a judge: it knows nothing of
//! what the words say.

use super::{dutch, english};

/// Counts over one text or many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    pub words: usize,
    pub sentences: usize,
    pub syllables: usize,
}

impl Measure {
    /// The counts over several texts of one language.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>, tag: &str) -> Self {
        let count = if tag == "nl" { dutch::syllables } else { english::syllables };
        let mut measure = Self::default();
        for text in texts {
            let text = filled(text, tag);
            for sentence in sentences(&text) {
                measure.sentences += 1;
                measure.words += words(sentence).count();
                measure.syllables += words(sentence).map(count).sum::<usize>();
            }
        }
        measure
    }

    /// Flesch-Douma for Dutch, Flesch Reading Ease for English: 80 to 90 is
    /// easy, above 90 very easy. `None` without words.
    pub fn ease(self, tag: &str) -> Option<f64> {
        if self.words == 0 {
            return None;
        }
        let words = self.words as f64;
        let length = words / self.sentences as f64;
        let weight = self.syllables as f64 / words;
        Some(match tag {
            "nl" => 206.84 - 0.93 * length - 77.0 * weight,
            _ => 206.835 - 1.015 * length - 84.6 * weight,
        })
    }
}

/// A text with a short word in the place of each `{placeholder}`.
pub fn filled(text: &str, tag: &str) -> String {
    let word = if tag == "nl" { "dit" } else { "this" };
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        filled.push_str(word);
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    filled + rest
}

/// The sentences of a text. What has no full stop at its end, such as a label,
/// is one too.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let ends = |(place, sign): (usize, char)| {
            let after = rest[place + sign.len_utf8()..].chars().next();
            let is_end = matches!(sign, '.' | '!' | '?' | '؟' | '…')
                && after.is_none_or(|next| next.is_whitespace() || "”’\"')".contains(next));
            is_end.then_some(place + sign.len_utf8())
        };
        let end = rest.char_indices().find_map(ends).unwrap_or(rest.len());
        let (sentence, after) = rest.split_at(end);
        rest = after;
        (!sentence.is_empty()).then_some(sentence)
    })
    .filter(|sentence| words(sentence).next().is_some())
}

/// The words of a sentence: whatever stands between spaces and has a letter or
/// a digit.
pub fn words(sentence: &str) -> impl Iterator<Item = &str> {
    let parts = sentence.split_whitespace();
    let bare = parts.map(|part| part.trim_matches(|sign: char| !sign.is_alphanumeric()));
    bare.filter(|word| !word.is_empty())
}

/// How many letters are said when a word is spelt out, as in OCMW; `None` for
/// a word that is read as one.
pub fn letters_spelled(word: &str) -> Option<usize> {
    const READ_AS_A_WORD: [&str; 4] = ["CAW", "JAC", "MIND", "GO"];
    let length = word.chars().count();
    let capitals = word.chars().all(char::is_uppercase);
    let spelled = (2..=4).contains(&length) && capitals && !READ_AS_A_WORD.contains(&word);
    spelled.then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_into_its_sentences() {
        let cut = |text| sentences(text).map(str::trim).collect::<Vec<_>>();
        assert_eq!(cut("Bel 112. Wacht even! Kom je?"), ["Bel 112.", "Wacht even!", "Kom je?"]);
        assert_eq!(cut("Het kost 2.50 euro"), ["Het kost 2.50 euro"]);
        assert_eq!(cut("… "), Vec::<&str>::new());
    }

    #[test]
    fn a_placeholder_counts_as_one_short_word() {
        assert_eq!(filled("Je koos: {topic}. Goed {x", "nl"), "Je koos: dit. Goed dit");
        let measure = Measure::of(["Je koos: {topic}."], "nl");
        assert_eq!((measure.words, measure.sentences, measure.syllables), (3, 1, 3));
    }

    #[test]
    fn the_formulas_give_their_known_values() {
        let measure = Measure { words: 20, sentences: 2, syllables: 30 };
        let near = |ease: Option<f64>, known: f64| (ease.unwrap_or(0.0) - known).abs() < 1e-9;
        assert!(near(measure.ease("nl"), 206.84 - 9.3 - 115.5));
        assert!(near(measure.ease("en"), 206.835 - 10.15 - 126.9));
        assert_eq!(Measure::default().ease("nl"), None);
    }
}
