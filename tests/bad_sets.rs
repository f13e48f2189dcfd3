//! What is given to score and is no list of answer sets, or no answer set:
//! refused in words, and nothing panics.

use std::path::Path;

use steunwijzer::content::score;

fn run(input: &[u8]) -> Result<(String, bool), String> {
    score::run(Path::new("public/content"), input)
}

#[test]
fn an_input_that_is_no_list_of_answer_sets_is_refused_as_a_whole() {
    let deep = "[".repeat(100_000);
    for input in ["", " ", "{}", "null", "3", "\"x\"", "[", "[{]", "[{}]x", &deep] {
        let said = run(input.as_bytes()).expect_err("it is refused");
        assert!(said.starts_with("the input"), "{said}");
    }
    for input in [&b"\xff\xfe[]"[..], b"[\"\xc3\"]", b"[{\"version\":\"\x80\"}]"] {
        let said = run(input).expect_err("it is refused");
        assert!(said.contains("UTF-8"), "{said}");
    }
    assert_eq!(run(b"[]"), Ok(("[]\n".to_owned(), true)));
}

#[test]
fn a_torn_input_is_refused_wherever_it_is_torn() {
    let whole = include_str!("data/vectors.json").trim_end();
    for cut in (0..60).map(|nth| whole.len() * nth / 60) {
        assert!(run(&whole.as_bytes()[..cut]).is_err(), "torn at {cut}");
    }
}

#[test]
fn a_set_that_is_nested_200_deep_is_a_fault() {
    let lists = format!("{}{}", "[".repeat(200), "]".repeat(200));
    let in_answers =
        |place: &str| format!(r#"{{"version":"full","region":"nl","answers":{{"{place}":{lists}}}}}"#);
    for set in [lists.clone(), in_answers("w1"), in_answers("s9"), in_answers("dragon")] {
        let (said, sound) = run(format!("[{set}]").as_bytes()).expect("the list is sound");
        assert!(!sound && said.contains("error"), "{said}");
    }
}

#[test]
fn a_key_that_stands_twice_is_a_fault() {
    let sets = [
        (r#"{"version":"full","version":"full","region":"nl","answers":{}}"#, "version"),
        (r#"{"version":"full","region":"nl","answers":{},"answers":{}}"#, "answers"),
        (r#"{"version":"full","region":"nl","answers":{"e0":"enough","e0":"enough"}}"#, "e0"),
        (r#"{"version":"full","region":"nl","answers":{"w4":{"sleep":"much","sleep":"much"}}}"#, "sleep"),
    ];
    for (set, place) in sets {
        let (said, sound) = run(format!("[{set}]").as_bytes()).expect("the list is sound");
        assert!(!sound && said.contains("error") && said.contains(place), "{set}: {said}");
    }
}

#[test]
fn content_that_is_not_there_is_said_with_its_path() {
    let said = score::run(Path::new("no/such/folder"), b"[]").expect_err("it is refused");
    assert!(said.contains("no/such/folder"), "{said}");
}
