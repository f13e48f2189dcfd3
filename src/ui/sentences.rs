//! For the easy mode: each sentence on a line of its own.

/// Markup in which every sentence begins a line. Only text is touched: no
/// attribute, and nothing in a field.
pub fn in_lines(markup: &str) -> String {
    let mut lines = String::with_capacity(markup.len() + 256);
    let mut rest = markup;
    while let Some((text, tag)) = rest.split_once('<') {
        lines.push_str(&broken_up(text));
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        lines.push('<');
        lines.push_str(tag);
        lines.push('>');
        rest = after;
        if tag.starts_with("textarea") || tag.starts_with("option") {
            let end = rest.find("</").unwrap_or(rest.len());
            lines.push_str(&rest[..end]);
            rest = &rest[end..];
        }
    }
    lines + &broken_up(rest)
}

/// A text with a line break after each sentence but the last. What follows in
/// small letters belongs to the sentence: "bijv. een vriend".
fn broken_up(text: &str) -> String {
    let mut lines = String::new();
    let mut rest = text;
    while let Some(end) = end_of_sentence(rest) {
        let (sentence, after) = rest.split_at(end);
        let next = after.trim_start();
        lines.push_str(sentence);
        match next.chars().next() {
            None => lines.push_str(after),
            Some(first) if first.is_lowercase() => lines.push(' '),
            Some(_) => lines.push_str("<br>"),
        }
        rest = next;
    }
    lines + rest
}

/// Where a sentence ends and something follows.
fn end_of_sentence(text: &str) -> Option<usize> {
    let ends = |sign: char| matches!(sign, '.' | '?' | '؟' | '…');
    let mut signs = text.char_indices().filter(|(_, sign)| ends(*sign));
    signs.find_map(|(at, sign)| {
        let after = at + sign.len_utf8();
        text[after..].starts_with(char::is_whitespace).then_some(after)
    })
}

#[cfg(test)]
mod tests {
    use super::in_lines;

    #[test]
    fn every_sentence_begins_a_line() {
        for (markup, lines) in [
            ("<p>Eén. Twee? Drie.</p>", "<p>Eén.<br>Twee?<br>Drie.</p>"),
            ("<p>هل هذا؟ نعم.</p>", "<p>هل هذا؟<br>نعم.</p>"),
            ("<p>Eén zin.</p>", "<p>Eén zin.</p>"),
            ("<h1>Een. <span>Twee.</span></h1>", "<h1>Een. <span>Twee.</span></h1>"),
        ] {
            assert_eq!(in_lines(markup), lines);
        }
    }

    #[test]
    fn what_is_no_sentence_of_ours_is_left_alone() {
        for markup in [
            "<p>bijv. een vriend, 2.50 euro op www.site.be</p>",
            "<a aria-label=\"Bel. Nu.\">0800 13 500</a>",
            "<textarea>Wat ik schreef. En nog.</textarea>",
            "<option>Een. Twee.</option>",
        ] {
            assert_eq!(in_lines(markup), markup);
        }
    }
}
