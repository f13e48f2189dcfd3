//! Cuts what stands on the page into what is said in one go.

/// More letters than these are said sentence by sentence: voices stop in the
/// middle of what is very long, and "slower" begins anew at the last cut.
const LONG: usize = 120;

/// What marks the end of a sentence, in every language that the app speaks.
const ENDS: [char; 5] = ['.', '!', '?', '…', '؟'];

/// The phrases of a text whose lines stand apart on the page.
pub fn phrases(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    // A line of dots or arrows is nothing to say.
    let said = lines.filter(|line| line.chars().any(char::is_alphanumeric));
    said.flat_map(|line| if line.chars().count() > LONG { sentences(&line) } else { vec![line] }).collect()
}

/// Cuts between words, after what ends a sentence, and not before a small letter:
/// that is an abbreviation.
fn sentences(line: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    let mut words = line.split(' ').peekable();
    while let Some(word) = words.next() {
        let sentence = sentences.last_mut().expect("there is one from the start");
        if !sentence.is_empty() {
            sentence.push(' ');
        }
        sentence.push_str(word);
        let goes_on = words.peek().is_none_or(|next| next.starts_with(char::is_lowercase));
        if word.trim_end_matches(['"', '”', '’', '»', ')']).ends_with(ENDS) && !goes_on {
            sentences.push(String::new());
        }
    }
    sentences
}
