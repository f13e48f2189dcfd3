//! Counts the syllables of a Dutch word as it is spoken.
//!
//! Vowel letters that sound as one (aa, ie, oei, eeu …) count as one; all other
//! neighbouring vowels are two, as in re-ac-tie. A trema begins a syllable.

use super::measure::letters_spelled;

/// Sounds of several letters, longest first.
const TOGETHER: [&str; 20] = [
    "aai", "ooi", "oei", "eeu", "eau", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "au",
    "ou", "ai", "oi", "éé",
];

/// Borrowed words, which are not said as they are spelt. Also as the end of a
/// longer word: wijkteam.
const BORROWED: [(&str, usize); 18] = [
    ("team", 1),
    ("teams", 1),
    ("site", 1),
    ("sites", 1),
    ("online", 2),
    ("game", 1),
    ("games", 1),
    ("coach", 1),
    ("coaches", 2),
    ("home", 1),
    ("museum", 3),
    ("computer", 3),
    ("browser", 2),
    ("date", 1),
    ("single", 2),
    ("voicemail", 2),
    ("offline", 2),
    ("bijou", 2),
];

/// The number of syllables; 1 at least. A number written in digits counts as
/// one, letters that are spelt out as one each.
pub fn syllables(word: &str) -> usize {
    let parts = word.split(|letter: char| !letter.is_alphanumeric());
    let sounded = parts.filter(|part| !part.is_empty()).map(of_part);
    sounded.sum::<usize>().max(1)
}

fn of_part(part: &str) -> usize {
    if let Some(letters) = letters_spelled(part) {
        return letters;
    }
    if !part.chars().any(char::is_alphabetic) {
        return 1;
    }
    let word = part.to_lowercase();
    for (borrowed, count) in BORROWED {
        if let Some(before) = word.strip_suffix(borrowed) {
            let alone = before.is_empty();
            let compound = before.len() > 2 && vowels(before) > 0;
            if alone || compound {
                return count + vowels(before);
            }
        }
    }
    vowels(&word)
}

/// How many vowels sound in a word of small letters.
fn vowels(word: &str) -> usize {
    let letters: Vec<char> = word.chars().collect();
    let mut count = 0;
    let mut place = 0;
    while place < letters.len() {
        let length = sound_at(&letters, place);
        count += usize::from(length > 0);
        place += length.max(1);
    }
    count
}

/// How many letters the vowel that begins here is written with; 0 when none
/// begins here.
fn sound_at(letters: &[char], place: usize) -> usize {
    if !begins_a_vowel(letters, place) {
        return 0;
    }
    let rest = &letters[place..];
    let next = |text: &str| rest.iter().copied().take(text.chars().count()).eq(text.chars());
    let after = |length: usize| rest.get(length).copied();
    // Nieuw and milieu, but se-ri-eus.
    if next("ieu") && matches!(after(3), None | Some('w')) {
        return 3;
    }
    if next("ieu") {
        return 1;
    }
    // Muse-um, and ge-ijkt.
    if (next("eum") && after(3).is_none()) || next("eij") {
        return 1;
    }
    let together = TOGETHER.iter().find(|sound| next(sound));
    together.map_or(1, |sound| sound.chars().count())
}

fn begins_a_vowel(letters: &[char], place: usize) -> bool {
    let at = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let before = if place == 0 { ' ' } else { at(place - 1) };
    match letters[place] {
        // Aquarium.
        'u' if before == 'q' => false,
        // Baby, but yoga, royaal and hockey.
        'y' => !is_vowel(before) && !is_vowel(at(place + 1)),
        letter => is_vowel(letter),
    }
}

fn is_vowel(letter: char) -> bool {
    "aeiouàáâäèéêëìíîïòóôöùúûü".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::syllables;

    /// Each word as it is said, with a stroke between its syllables.
    const SPOKEN: &str = "
        je kind huis boos deur nieuw leeuw mooi fraai hoi één hè ruw boei schuw ik zijn blij uw
        oud vrouw quiz straks team teams site game mail coach zorg hulp steun krijgt blauw
        ou|der moe|der ba|by bud|dy draai|en groei|en moei|te i|dee blij|e ca|fé on|line cha|os
        zo|als du|o mee|leeft nieuw|e eer|lijk lui|er e|ten twee|ën drie|ën vroed|vrouw toi|let
        trai|ner mi|lieu ca|deau ie|der fruit|je tie|ner roy|aal hoc|key ge|ijkt wijk|team
        bij|een ver|lof ru|zie vra|gen buur|huis klei|ner rus|tig leef|tijd zor|gen hel|pen
        ou|der|schap op|voe|den re|ac|tie ra|di|o the|o|rie fa|mi|lie mu|se|um so|ci|aal
        i|dee|ën pa|ti|ënt ie|der|een se|ri|eus be|gin|nen re|la|tie kin|de|ren ge|oe|fend
        huis|arts|en bui|ten|shuis in|loop|teams me|di|a in|tu|ï|tie me|de|op|voe|der
        vrij|wil|li|ger bi|bli|o|theek si|tu|a|tie fi|nan|ci|ën be|oor|de|len a|qua|ri|um
        mu|tu|a|li|teit con|sul|ta|tie|bu|reau in|di|vi|du|eel na|tuur|lijk bij|zon|der
    ";

    #[test]
    fn a_dutch_word_has_the_syllables_it_is_spoken_with() {
        for spoken in SPOKEN.split_whitespace() {
            let word = spoken.replace('|', "");
            assert_eq!(syllables(&word), spoken.split('|').count(), "{spoken}");
        }
    }

    #[test]
    fn digits_letters_and_hyphens_are_read_aloud() {
        for (word, count) in [
            ("112", 1),
            ("40,6%", 2),
            ("OCMW", 4),
            ("CAW", 1),
            ("baby’s", 2),
            ("oma's", 2),
            ("GroeiGids-app", 3),
            ("Tele-Onthaal", 4),
            ("–", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }
}
