//! The shipped content keeps its rules, and each rule sees when it is broken.

use std::fs;
use std::path::{Path, PathBuf};

use steunwijzer::content::check;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn shipped() -> PathBuf {
    root().join("public/content")
}

#[test]
fn the_shipped_content_has_no_problems() {
    let problems = check::folder(&shipped());
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn the_first_page_and_the_code_hold_no_banned_word() {
    let problems = check::repository(root());
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn the_readability_of_every_block_and_the_worst_ten_are_told() {
    let (table, worst) = (check::readability(&shipped()), check::worst(&shipped()));
    println!("{table}\n{worst}");
    assert!(table.contains("lang/nl.json (nl), all questions"));
    assert_eq!(worst.lines().filter(|line| line.contains(".json: ")).count(), 20);
    assert!(worst.starts_with("rarest words in nl"));
}

/// A copy of the content that may be broken; gone when the test ends.
struct Broken(PathBuf);

impl Broken {
    /// Takes a copy; `test` keeps the copies of tests apart.
    fn copy(test: &str) -> Self {
        let name = format!("steunwijzer-content-{}-{test}", std::process::id());
        let copy = std::env::temp_dir().join(name);
        copy_folder(&shipped(), &copy);
        Self(copy)
    }

    /// Changes one place, told as `file | near | from | to`: the first `from`
    /// after the first `near`, both of which must be there.
    #[track_caller]
    fn with(self, change: &str) -> Self {
        let parts: Vec<&str> = change.split(" | ").collect();
        let [file, near, from, to] = parts[..] else { panic!("no change: {change}") };
        let text = self.text(file);
        let start = text.find(near).unwrap_or_else(|| panic!("{file} holds no {near}"));
        let (before, after) = text.split_at(start);
        assert!(after.contains(from), "{file} holds no {from} after {near}");
        self.rewrite(file, &format!("{before}{}", after.replacen(from, to, 1)))
    }

    /// Changes every place, told as `file | from | to`.
    #[track_caller]
    fn with_every(self, change: &str) -> Self {
        let parts: Vec<&str> = change.split(" | ").collect();
        let [file, from, to] = parts[..] else { panic!("no change: {change}") };
        let text = self.text(file);
        assert!(text.contains(from), "{file} holds no {from}");
        self.rewrite(file, &text.replace(from, to))
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).expect("the copy has this file")
    }

    fn rewrite(self, file: &str, text: &str) -> Self {
        fs::write(self.0.join(file), text).expect("the copy can be written");
        self
    }

    /// The checks name each of these problems.
    #[track_caller]
    fn shows(self, expected: &[&str]) {
        let problems = check::folder(&self.0);
        for expected in expected {
            let found = problems.iter().any(|one| one.contains(expected));
            assert!(found, "nobody says: {expected}\n{}", problems.join("\n"));
        }
    }
}

impl Drop for Broken {
    fn drop(&mut self) {
        // A copy that stays behind is the temporary folder's to clear.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the temporary folder can be written");
    for entry in fs::read_dir(from).expect("the content is there").flatten() {
        let copy = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &copy);
        } else {
            fs::copy(entry.path(), copy).expect("a content file can be copied");
        }
    }
}

#[test]
fn a_file_that_is_missing_or_torn_is_named() {
    let broken = Broken::copy("unread").rewrite("help.json", "{\"version\": 1, ");
    fs::remove_file(broken.0.join("figures.json")).expect("the copy has figures");
    broken.shows(&["help.json: EOF", "figures.json: is missing"]);
}

#[test]
fn a_key_of_one_language_or_twice_or_of_no_base_is_named() {
    Broken::copy("keys")
        .with(r#"lang/nl.json | "start-lede" | "start-lede" | "start-ahead""#)
        .with(r#"lang/en.json | "start-page" | "start-page" | "start-stays""#)
        .with(r#"lang/en.json | "start-full-button" | "start-full-button" | "start-fuller.nl""#)
        .shows(&[
            "lang/nl.json: “start-lede”: is missing; another language has it",
            "lang/en.json: “start-ahead”: is missing; another language has it",
            "lang/en.json: “start-stays”: stands there twice",
            "lang/en.json: “start-fuller.nl”: is the wording of a region for “start-fuller”",
        ]);
}

#[test]
fn a_text_that_is_empty_or_not_translated_is_named() {
    Broken::copy("empty")
        .with(r#"lang/nl.json | "start-button" | : " | : "", "spare": ""#)
        .with(r#"lang/tr.json | "card.ask-partner.body" | : " | : "Je noemde je partner. Kies een rustig moment. Zeg wat je nodig hebt, niet wat de ander fout doet.", "spare": ""#)
        .shows(&[
            "lang/nl.json: “start-button” (nl): is empty",
            "lang/tr.json: “card.ask-partner.body” (tr): is still the Dutch text; translate it",
        ]);
}

#[test]
fn a_placeholder_of_one_language_is_named() {
    Broken::copy("placeholders")
        .with(r#"lang/en.json | "item.d1" | {topic} | {subject}"#)
        .shows(&[r#"lang/en.json: “item.d1”: has the placeholders {"subject"}, in Dutch {"topic"}"#]);
}

#[test]
fn a_plural_that_a_language_needs_or_has_not_is_named() {
    Broken::copy("plurals")
        .with(r#"lang/pl.json | "guide-minutes.few" | guide-minutes.few | guide-minutes.two"#)
        .with(r#"lang/ar.json | "own-idle-after.many" | : " | : "{hours} "#)
        .with(r#"lang/nl.json | "map-more.one" | map-more.one | map-less.one"#)
        .shows(&[
            "lang/pl.json: “guide-minutes”: has no text for the plural `few`; write “guide-minutes.few”",
            "lang/pl.json: “guide-minutes.two”: is a plural this language has not",
            "lang/ar.json: “own-idle-after.many”: has a placeholder its base has not",
            "lang/nl.json: “map-less.one”: is a plural of nothing; write its base",
        ]);
}

#[test]
fn a_text_that_no_file_names_or_that_has_no_words_is_named() {
    Broken::copy("named-texts")
        .with(r#"help.json | "id": "be-112" | contact.be-112.when | contact.be-112.hours"#)
        .shows(&[
            "help.json: “contact.be-112.hours”: is no key of the language files",
            "lang/nl.json: “contact.be-112.when”: is named by no file",
        ]);
}

#[test]
fn a_language_file_that_does_not_say_who_read_it_is_named() {
    Broken::copy("reviewed")
        .with(r#"lang/fr.json | "reviewed-by" | "nobody" | "original""#)
        .with(r#"lang/uk.json | "reviewed-by" | "nobody" | " ""#)
        .shows(&[
            "lang/fr.json: “reviewed-by”: does not say who",
            "lang/uk.json: “reviewed-by”: does not say who",
        ]);
}

#[test]
fn a_translation_that_leaves_half_away_is_named() {
    Broken::copy("length")
        .with(r#"lang/en.json | "item.s9" | : " | : "Well?", "spare": ""#)
        .shows(&["lang/en.json: “item.s9”: is 0.0"]);
}

#[test]
fn a_text_that_the_questionnaire_needs_is_named() {
    Broken::copy("needed")
        .with_every("lang/nl.json | topic.sleep.short | topic.sleep.brief")
        .with_every("lang/en.json | topic.sleep.short | topic.sleep.brief")
        .shows(&["lang/nl.json: “topic.sleep.short”: is missing; the questionnaire needs it"]);
}

#[test]
fn a_construct_with_another_number_of_items_is_named() {
    Broken::copy("constructs")
        .with(r#"questionnaire.json | "id": "z2" | "full" | "both""#)
        .with(r#"questionnaire.json | "id": "z3" | "supported" | "mood""#)
        .shows(&[
            "construct “breath”: has 1 items in the short and 1 in the full version",
            "item “z3”: its construct “mood” is not in the blueprint",
        ]);
}

#[test]
fn an_age_band_with_too_few_topics_is_named() {
    Broken::copy("bands")
        .with(r#"questionnaire.json | "0-2": [ | "sleep", "crying-comforting", | "#)
        .shows(&["questionnaire.json: w1_order “0-2”: has 8 topics; give it 9 to 11"]);
}

#[test]
fn a_frozen_order_that_lost_gained_or_moved_an_id_is_named() {
    Broken::copy("frozen")
        .with(r#"frozen-order.json | items_full | "k2" | "k3""#)
        .with(r#"frozen-order.json | sources | "gp", "family-centre" | "family-centre", "gp""#)
        .with(r#"frozen-order.json | languages | "nl", "en" | "nl", "nl""#)
        .shows(&[
            "frozen-order.json: “items_full”: “k3” is not in the questionnaire",
            "frozen-order.json: “items_full”: “k2” is not frozen; add it at the end",
            "frozen-order.json: “languages”: “nl” stands there twice",
            "frozen-order.json: “languages”: “en” is not frozen; add it at the end",
            "frozen-order.json: “sources”: is in another order",
        ]);
}

#[test]
fn a_barrier_or_a_rule_that_points_at_nothing_is_named() {
    Broken::copy("pointers")
        .with(r#"questionnaire.json | "id": "ashamed" | by-message | by-song"#)
        .with("questionnaire.json | rule.safety-line | safety-line | safety-word")
        .shows(&[
            "barrier “ashamed”: its card “hard-to-ask-by-song” is not in offers/cards.json",
            "rule “safety-line”: its text “rule.safety-word” is not in every language file",
        ]);
}

#[test]
fn a_topic_or_a_form_with_too_little_to_suggest_is_named() {
    let topic = "offers/nl.json: topic “finding-childcare” at age “expecting”: has";
    Broken::copy("coverage")
        .with_every(r#"offers/cards.json | "finding-childcare" | "work-and-leave""#)
        .with_every(r#"offers/cards.json | "normative" | "emotional""#)
        .with_every(r#"offers/be-vlg.json | "normative" | "emotional""#)
        .shows(&[
            &format!("{topic} 0 offers and cards; it needs at least 3"),
            &format!("{topic} nothing at level 0 or 1"),
            "offers/be-vlg.json: form “normative”: has 0 offers and cards",
        ]);
}

#[test]
fn an_id_in_two_lists_that_open_offers_is_named() {
    Broken::copy("named")
        .with_every(r#"questionnaire.json | "household-other" | "partner""#)
        .shows(&["questionnaire.json: “partner”: is a household answer and a source"]);
}

#[test]
fn a_region_with_too_few_fallbacks_is_named() {
    Broken::copy("fallbacks")
        .with_every(r#"offers/nl.json | "fallback": 3 | "fallback": null"#)
        .with_every(r#"offers/nl.json | "fallback": 4 | "fallback": null"#)
        .shows(&[
            "offers/nl.json: fallbacks: are of 2 organisers; it needs at least 3",
            "offers/nl.json: fallbacks at age “12-17”: are of 1 organisers",
        ]);
}

#[test]
fn what_has_no_source_or_no_sound_date_is_named() {
    Broken::copy("evidence")
        .with(r#"lang/nl.json | "offer.groeigids.source" | "groeigids.nl" | "E54""#)
        .with(r#"offers/nl.json | "id": "cjg" | "checked_on": null | "checked_on": "2026-02-30""#)
        .with(r#"offers/nl.json | "id": "jgz" | "page_date": null | "page_date": "last year""#)
        .with(r#"help.json | "id": "be-112" | "source": "1712.be" | "source": """#)
        .with(r#"figures.json | "id": "f1" | "mark": "SEED" | "mark": """#)
        .shows(&[
            "offer “groeigids”: its source reads “E54”; name the page or the organisation",
            "offer “cjg”: checked_on is “2026-02-30”",
            "offer “jgz”: page_date is “last year”",
            "help.json: contact “be-112”: has no source",
            "figures.json: figure “f1”: has no source or no mark",
        ]);
}

#[test]
fn a_doubtful_phone_number_is_named() {
    Broken::copy("phones")
        .with(r#"help.json | "id": "be-antigif" | "C2" | "C3""#)
        .with(r#"offers/be-vlg.json | "id": "caw" | "C2" | "C3""#)
        .with(r#"lang/en.json | "offer.awel.who" | : " | : "Call 102. "#)
        .shows(&[
            "help.json: contact “be-antigif”: has a phone number that is doubtful",
            "offers/be-vlg.json: offer “caw”: has a phone number that is doubtful",
            "offers/be-vlg.json: offer “awel”: its text names 102, which waits to be checked",
        ]);
}

#[test]
fn figures_of_two_countries_in_one_place_are_named() {
    Broken::copy("figures")
        .with(r#"figures.json | "id": "f11" | ["nl"] | ["nl", "be-bru"]"#)
        .shows(&["“f2”: is of Flanders and stands at “start” in “be-bru” with figure “f11”"]);
}

#[test]
fn a_long_sentence_a_long_word_and_a_long_card_are_named() {
    let long = "Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien.";
    Broken::copy("sentences")
        .with(&format!(r#"lang/nl.json | "item.h1" | : " | : "{long} Opvoedingsvraag. "#))
        .with(r#"lang/nl.json | "card.thanks.body" | : " | : "Ook dit. "#)
        .shows(&[
            &format!("lang/nl.json: “item.h1” (nl): “{long}” has 13 words; cut it to 12"),
            "lang/nl.json: “item.h1” (nl): “Opvoedingsvraag” has 15 letters",
            "offers/cards.json: card “thanks”: its body has 4 sentences (nl)",
        ]);
}

#[test]
fn a_word_that_nobody_counted_is_named() {
    Broken::copy("words")
        .with(r#"lang/nl.json | "start-page" | "Begin" | "Aanvang""#)
        .shows(&["lang/nl.json: “start-page”: “aanvang” is not in words.tsv"]);
}

#[test]
fn a_block_that_reads_hard_is_named() {
    let hard = "Ondersteuningsmogelijkheden opvoedingsverantwoordelijkheden?";
    Broken::copy("reading")
        .with(&format!(r#"lang/nl.json | "item.h1" | : " | : "{hard} "#))
        .with(&format!(r#"lang/nl.json | "help.abroad" | : " | : "{} "#, hard.repeat(40)))
        .shows(&["lang/nl.json: questions of “asking”: reads at ", "lang/nl.json: help: reads at "]);
}

#[test]
fn a_banned_word_in_the_content_the_page_or_the_code_is_named() {
    let word = check::BANNED[0];
    let broken = Broken::copy("banned");
    let broken = broken.with(&format!(r#"lang/nl.json | "start-button" | : " | : "{word} "#));
    let root = broken.0.join("app");
    fs::create_dir_all(root.join("src/ui")).expect("the copy can be written");
    fs::write(root.join("index.html"), format!("<p>{word}</p>")).expect("so can a page");
    fs::write(root.join("src/ui/mod.rs"), format!("\nfn {word}() {{}}\n")).expect("so can code");
    let found = check::repository(&root);
    assert!(found[0].starts_with("index.html: line 1: holds"), "{found:?}");
    assert!(found[1].starts_with("src/ui/mod.rs: line 2: holds"), "{found:?}");
    broken.shows(&[&format!("holds “{word}”, which is on the ban list")]);
}
