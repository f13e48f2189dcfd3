//! Reading aloud, as far as it needs no browser: which voice reads, and what it
//! says in one go. The doors to the browser are built for the browser alone, so
//! these files of theirs are taken in here.

#[path = "../src/device/listening/phrases.rs"]
mod phrases;
#[path = "../src/device/listening/voices.rs"]
mod voices;

use phrases::phrases;
use voices::{Voice, choose};

fn local(tag: &str) -> Voice {
    Voice { tag: tag.to_owned(), is_local: true, is_default: false }
}

fn remote(tag: &str) -> Voice {
    Voice { is_local: false, ..local(tag) }
}

fn chosen_by_owner(voice: Voice) -> Voice {
    Voice { is_default: true, ..voice }
}

#[test]
fn without_a_voice_for_the_language_nobody_reads() {
    assert_eq!(choose(&[], "nl-NL"), None);
    assert_eq!(choose(&[local("en-GB"), local("de-DE")], "nl-NL"), None);
    assert_eq!(choose(&[chosen_by_owner(local("nl-NL"))], "tr"), None);
    // Filipino begins with the letters of Finnish.
    assert_eq!(choose(&[local("fil-PH")], "fi"), None);
}

#[test]
fn a_voice_of_a_network_never_reads() {
    assert_eq!(choose(&[chosen_by_owner(remote("nl-NL"))], "nl-NL"), None);
    assert_eq!(choose(&[remote("nl-NL"), local("nl-BE")], "nl-NL"), Some(1));
}

#[test]
fn a_voice_of_the_same_country_comes_first_and_of_the_same_language_next() {
    assert_eq!(choose(&[local("en-US"), local("nl-BE"), local("nl-NL")], "nl-NL"), Some(2));
    assert_eq!(choose(&[local("en-US"), local("nl-NL")], "nl-BE"), Some(1));
    assert_eq!(choose(&[chosen_by_owner(local("nl-BE")), local("nl-NL")], "nl-NL"), Some(1));
    assert_eq!(choose(&[local("ar-SA")], "ar"), Some(0));
    assert_eq!(choose(&[local("pl")], "pl-PL"), Some(0));
}

#[test]
fn tags_are_read_as_androids_write_them() {
    assert_eq!(choose(&[local("nl_BE"), local("NL_nl")], "nl-NL"), Some(1));
}

#[test]
fn of_several_the_owners_own_reads_else_the_first() {
    assert_eq!(choose(&[local("nl-NL"), local("nl-NL")], "nl-NL"), Some(0));
    assert_eq!(choose(&[local("nl-NL"), chosen_by_owner(local("nl-NL"))], "nl-NL"), Some(1));
    assert_eq!(choose(&[local("tr-CY"), chosen_by_owner(local("tr-TR"))], "tr"), Some(1));
}

#[test]
fn what_stands_apart_is_said_apart_and_spaces_say_nothing() {
    assert_eq!(
        phrases("  Home-Start \n\n Iemand komt\n   bij je thuis.\n → \n"),
        ["Home-Start", "Iemand komt", "bij je thuis."]
    );
    assert_eq!(phrases(""), Vec::<String>::new());
    assert_eq!(phrases(" … \n 3 "), ["3"]);
}

#[test]
fn what_is_short_is_said_whole() {
    assert_eq!(phrases("Hoe gaat het? Goed."), ["Hoe gaat het? Goed."]);
}

#[test]
fn what_is_long_is_said_by_sentence_and_no_word_is_lost() {
    let text = "Je koos iets dat vaak voorkomt, bv. boze buien. Veel ouders kennen dat! Wil je erover praten \
        (bijv. met iemand van het wijkteam)? Bel dan. “Ik wil graag hulp.” En dat is genoeg";
    let said = phrases(text);
    assert_eq!(
        said,
        [
            "Je koos iets dat vaak voorkomt, bv. boze buien.",
            "Veel ouders kennen dat!",
            "Wil je erover praten (bijv. met iemand van het wijkteam)?",
            "Bel dan.",
            "“Ik wil graag hulp.”",
            "En dat is genoeg",
        ]
    );
    assert_eq!(said.join(" "), text.split_whitespace().collect::<Vec<_>>().join(" "));
}

#[test]
fn every_script_of_the_app_is_cut() {
    let arabic = "كيف تسير تربية طفلك هذه الأيام؟ اختر الإجابة التي تناسبك أكثر من غيرها. يمكنك دائما تغيير ما اخترته لاحقا إذا أردت ذلك أو تخطي هذا السؤال.";
    assert_eq!(phrases(arabic).len(), 3);
    let ukrainian = "Як проходить виховання вашої дитини цими днями? Оберіть відповідь, яка вам найбільше підходить. Її завжди можна змінити пізніше.";
    assert_eq!(phrases(ukrainian).len(), 3);
}
