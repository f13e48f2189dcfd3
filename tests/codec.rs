//! Answers as a code: they come back as they were, in a code that is short and
//! the only one. What is no code of ours: `codec_refused.rs`.

#[path = "data/any_answers.rs"]
mod any_answers;
#[path = "data/walks.rs"]
mod walks;

use any_answers::{CONTENT, any_answers};
use proptest::collection::btree_map;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use steunwijzer::content::score::to_json;
use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::bits::{Reader, Writer};
use steunwijzer::domain::codec::{Carried, FrozenOrder, Refusal, decode, encode};
use steunwijzer::domain::faults::faults;
use steunwijzer::domain::ids::{Region, Version};
use steunwijzer::domain::profile::Profile;
use steunwijzer::domain::questionnaire::{Choices, Item, Kind, Questionnaire, Repeat, Special};
use steunwijzer::domain::report::Report;
use steunwijzer::saved::Saved;
use steunwijzer::take_home::{groups, link_code, open, payload};
use walks::{SHIPPED, walk, walk_ticking_every};

/// The most signs that a code in a link may have, for whatever the app offers.
const MOST_SIGNS: usize = 120;
/// The same for an answer set with everything ticked, as it is meant to be.
const WANTED_SIGNS: usize = 90;
/// The most groups that a parent may have to type.
const MOST_GROUPS: usize = 32;
/// How many codes are measured.
const MANY: u64 = 1000;

fn code_of(carried: &Carried) -> Vec<u8> {
    encode(&SHIPPED.0, &SHIPPED.1, carried)
}

fn opened(code: &[u8]) -> Result<Carried, Refusal> {
    decode(&SHIPPED.0, &SHIPPED.1, code)
}

/// Any region, version and language, and any sources told about.
fn around(answers: impl Strategy<Value = Answers>) -> impl Strategy<Value = Carried> {
    let some = |values: &[&str]| {
        let values: Vec<Option<String>> = values.iter().map(|one| Some((*one).to_owned())).collect();
        prop_oneof![1 => Just(None), 3 => select(values)]
    };
    let sources: Vec<String> = SHIPPED.1.list("sources").to_vec();
    let told_about = subsequence(sources, 0..=4).prop_shuffle();
    let languages = some(&["nl", "en", "fr", "ar", "tr", "uk", "pl"]);
    (some(&["be-vlg", "be-bru", "nl"]), some(&["short", "full"]), languages, told_about, answers).prop_map(
        |(region, version, language, told_about, answers)| Carried {
            region: region.and_then(|id| Region::from_id(&id)),
            version: version.and_then(|id| Version::from_id(&id)),
            language,
            answers,
            told_about,
        },
    )
}

/// Any sound set whatever: also what no screen offers, about every subject.
fn sound_answers() -> impl Strategy<Value = Answers> {
    let answer = |item: &Item| {
        let id = item.id.clone();
        proptest::option::weighted(0.7, sound_answer(item)).prop_map(move |one| Some((id.clone(), one?)))
    };
    let items: Vec<_> = SHIPPED.0.items.iter().map(answer).collect();
    items.prop_map(|given| given.into_iter().flatten().collect())
}

fn sound_answer(item: &Item) -> BoxedStrategy<Answer> {
    let list = match item.repeat {
        None => return sound_plain(item),
        Some(Repeat::Sources) => "sources",
        Some(Repeat::TopTopics) => "topics",
    };
    let subjects: Vec<String> = SHIPPED.1.list(list).iter().filter(|id| !is_none(id)).cloned().collect();
    btree_map(select(subjects), sound_plain(item), 0..=12).prop_map(Answer::Each).boxed()
}

fn sound_plain(item: &Item) -> BoxedStrategy<Answer> {
    let (alone, options): (Vec<String>, Vec<String>) = sound_options(item).into_iter().partition(|id| {
        let source = SHIPPED.0.source(id).filter(|_| item.choices == Some(Choices::Sources));
        is_none(id) || source.is_some_and(|source| source.exclusive)
    });
    match item.kind {
        Kind::Text => "\\PC{0,20}".prop_map(Answer::One).boxed(),
        Kind::Single => select(options).prop_map(Answer::One).boxed(),
        Kind::Multiple | Kind::Ranked => {
            let most = item.max.unwrap_or(options.len()).min(options.len());
            let several = subsequence(options, 0..=most).prop_shuffle().prop_map(Answer::Many);
            match alone.first() {
                None => several.boxed(),
                Some(id) => prop_oneof![9 => several, 1 => Just(Answer::Many(vec![id.clone()]))].boxed(),
            }
        }
    }
}

fn sound_options(item: &Item) -> Vec<String> {
    let questionnaire = &SHIPPED.0;
    match &item.choices {
        None => Vec::new(),
        Some(Choices::Scale(name)) => questionnaire.scale(name).to_vec(),
        Some(Choices::List(name)) => questionnaire.list(name).iter().map(|one| one.id.clone()).collect(),
        Some(Choices::Sources) => SHIPPED.1.list("sources").to_vec(),
        Some(Choices::Topics(of)) => {
            let listed = questionnaire.topics.iter().filter(|topic| topic.items.contains(of));
            listed.map(|topic| topic.id.clone()).collect()
        }
        Some(Choices::Ticked) => SHIPPED.1.list("topics").iter().filter(|id| !is_none(id)).cloned().collect(),
    }
}

fn is_none(id: &str) -> bool {
    let place = SHIPPED.0.topic(id);
    place.is_some_and(|place| SHIPPED.0.topics[place].special == Some(Special::None))
}

/// What comes back of a set: the same, every list but that of W3 in the frozen
/// order, without what is never carried and without what is empty.
fn as_carried(carried: &Carried) -> Carried {
    let mut answers = Answers::default();
    for (id, answer) in carried.answers.iter().filter(|(id, _)| !["v1", "s9"].contains(id)) {
        match answer {
            Answer::Each(each) => {
                each.iter().for_each(|(about, one)| answers.set_about(id, about, in_order(id, one)));
            }
            one => answers.set(id, in_order(id, one)),
        }
    }
    let Answer::Many(told_about) = in_order("b1", &Answer::Many(carried.told_about.clone())) else {
        unreachable!("a list stays a list")
    };
    Carried { answers, told_about, ..carried.clone() }
}

fn in_order(item: &str, answer: &Answer) -> Answer {
    let item = SHIPPED.0.item(item).expect("it is asked");
    match answer {
        Answer::Many(ids) if item.kind != Kind::Ranked => {
            let mut ids = ids.clone();
            let name = match &item.choices {
                Some(Choices::List(name)) => format!("options_{}", name.replace('-', "_")),
                Some(Choices::Sources) => "sources".into(),
                _ => "topics".into(),
            };
            let place = |id: &String| SHIPPED.1.list(&name).iter().position(|one| one == id);
            ids.sort_by_key(place);
            Answer::Many(ids)
        }
        one => one.clone(),
    }
}

fn outcome(answers: &Answers, region: Region) -> String {
    let profile = Profile::of(&CONTENT.questionnaire, answers);
    to_json(&Report::new(&CONTENT.questionnaire, &profile, CONTENT.candidates(region)))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn what_parents_say_comes_back_with_the_same_outcome(carried in around(any_answers())) {
        let back = opened(&code_of(&carried));
        prop_assert_eq!(&back, &Ok(as_carried(&carried)));
        let kept = carried.answers.without(&["v1", "s9"]);
        let back = back.expect("it was opened").answers;
        prop_assert_eq!(outcome(&back, Region::Flanders), outcome(&kept, Region::Flanders));
    }

    #[test]
    fn every_sound_set_comes_back_also_what_no_screen_offers(carried in around(sound_answers())) {
        prop_assert!(faults(&SHIPPED.0, &carried.answers).is_empty(), "the set is sound");
        prop_assert_eq!(opened(&code_of(&carried)), Ok(as_carried(&carried)));
    }

    #[test]
    fn the_answer_about_safety_and_own_words_are_in_no_code(
        carried in around(sound_answers()),
        safe in select(SHIPPED.0.scale("safe").to_vec()),
        words in "\\PC{1,60}",
    ) {
        let mut said = carried.clone();
        said.answers.set("v1", Answer::One(safe));
        said.answers.set("s9", Answer::One(words));
        let unsaid = Carried { answers: carried.answers.without(&["v1", "s9"]), ..carried };
        prop_assert_eq!(code_of(&said), code_of(&unsaid));
        let back = opened(&code_of(&said)).expect("it opens").answers;
        prop_assert!(back.get("v1").is_none() && back.get("s9").is_none());
    }

    #[test]
    fn the_order_of_tapping_changes_no_code_but_that_of_w3(carried in around(any_answers())) {
        prop_assert_eq!(code_of(&as_carried(&carried)), code_of(&carried));
    }

    #[test]
    fn a_whole_save_comes_back_but_for_what_stays_behind(carried in around(any_answers())) {
        let carried = as_carried(&carried);
        let saved = Saved {
            region: carried.region,
            version: carried.version,
            language: carried.language,
            answers: carried.answers,
            told_about: carried.told_about,
            ..Saved::default()
        };
        let more = Saved {
            auto_next: true,
            passed: vec!["domo".into()],
            refused: vec!["caw".into()],
            step: Some("babycafe".into()),
            own_step: "Ik bel mijn zus.".into(),
            ..saved.clone()
        };
        let code = payload(&SHIPPED.0, &SHIPPED.1, &more);
        prop_assert_eq!(open(&SHIPPED.0, &SHIPPED.1, &code), Ok(saved));
    }

    #[test]
    fn codes_of_today_mean_the_same_after_every_list_has_grown(carried in around(sound_answers())) {
        let code = code_of(&carried);
        let (questionnaire, order) = grown();
        prop_assert_eq!(decode(&questionnaire, &order, &code), opened(&code));
    }

    #[test]
    fn whatever_a_parent_can_tick_fits_in_a_small_code(seed in any::<u64>(), full in any::<bool>()) {
        let saved = walk(seed, if full { Version::Full } else { Version::Short });
        let code = payload(&SHIPPED.0, &SHIPPED.1, &saved);
        prop_assert!(link_code(&code).len() <= MOST_SIGNS && groups(&code).len() <= MOST_GROUPS);
        prop_assert!(open(&SHIPPED.0, &SHIPPED.1, &code).is_ok());
    }

    #[test]
    fn a_number_of_any_size_is_read_as_it_was_written(numbers in prop::collection::vec(any_number(), 0..20)) {
        let mut to = Writer::default();
        numbers.iter().for_each(|number| to.number(*number));
        let bytes = to.into_bytes();
        let mut from = Reader::new(&bytes);
        for number in numbers {
            prop_assert_eq!(from.number(), Some(number));
        }
        prop_assert!((0..8).all(|_| from.flag() != Some(true)), "the rest is zeros");
        prop_assert_eq!(from.number(), None);
    }
}

fn any_number() -> impl Strategy<Value = usize> {
    (0..32_u32).prop_flat_map(|width| 0..(1_usize << width))
}

#[test]
fn nought_takes_one_bit_and_one_takes_three() {
    for (numbers, bytes) in [
        (vec![0; 8], vec![0b1111_1111]),
        (vec![1, 2], vec![0b0100_1100]),
        (vec![6], vec![0b0011_1000]),
        (vec![7], vec![0b0001_0000]),
    ] {
        let mut to = Writer::default();
        numbers.iter().for_each(|number| to.number(*number));
        assert_eq!(to.into_bytes(), bytes, "{numbers:?}");
    }
    assert_eq!(Reader::new(&[0; 40]).number(), None, "zeros without end are no number");
    assert_eq!(Reader::new(&[0, 0, 0, 0, 0xff]).number(), None, "nor is what has no room");
}

/// The questionnaire and the frozen order some years on: every list has ids
/// that nobody has heard of, an item of the full version is asked in the short
/// one too, and there is a new item of each kind.
fn grown() -> (Questionnaire, FrozenOrder) {
    let (mut questionnaire, mut order) = SHIPPED.clone();
    for (name, ids) in &mut order.0 {
        ids.extend((0..40).map(|nth| format!("new-{name}-{nth}")));
    }
    let later = |name: &str| order.list(name).iter().filter(|id| id.starts_with("new-")).cloned();
    for (name, steps) in &mut questionnaire.scales {
        steps.extend(later(&format!("scale_{name}")));
    }
    for (name, options) in &mut questionnaire.lists {
        let like = options[0].clone();
        let ids = later(&format!("options_{}", name.replace('-', "_")));
        options.extend(ids.map(|id| steunwijzer::domain::questionnaire::ListOption { id, ..like.clone() }));
    }
    let (topic, source) = (questionnaire.topics[0].clone(), questionnaire.sources[0].clone());
    questionnaire
        .topics
        .extend(later("topics").map(|id| steunwijzer::domain::questionnaire::Topic { id, ..topic.clone() }));
    questionnaire.sources.extend(
        later("sources").map(|id| steunwijzer::domain::questionnaire::Source { id, ..source.clone() }),
    );
    let models: Vec<Item> = questionnaire.items.clone();
    let ids = later("items_full").chain(later("items_short"));
    let items = ids.zip(models.iter().cycle()).map(|(id, like)| Item { id, ..like.clone() });
    questionnaire.items.extend(items.collect::<Vec<_>>());
    for (name, ids) in &mut order.0 {
        if name == "items_short" {
            ids.extend(["k2", "b3", "z1"].map(str::to_owned));
        }
    }
    (questionnaire, order)
}

#[test]
fn an_item_that_moves_to_the_short_list_is_still_read() {
    let (questionnaire, order) = grown();
    for (item, answer) in [("k2", Answer::One("with-partner".into())), ("z1", Answer::One("often".into()))] {
        let answers: Answers = [("k1", Answer::One("0-2".into())), (item, answer)].into_iter().collect();
        let carried = Carried { answers, ..Carried::default() };
        assert_eq!(decode(&questionnaire, &order, &code_of(&carried)), Ok(carried), "{item}");
    }
}

#[test]
fn a_code_of_a_newer_questionnaire_is_refused_as_newer() {
    let (questionnaire, order) = grown();
    for (item, answer) in [
        ("k1", Answer::One("new-options_ages-0".into())),
        ("e0", Answer::One("new-scale_adequacy-39".into())),
        ("b1", Answer::Many(vec!["family".into(), "new-sources-3".into()])),
        ("w3", Answer::Many(vec!["new-topics-1".into()])),
        ("new-items_full-0", Answer::One("0-2".into())),
    ] {
        let answers: Answers = [(item, answer)].into_iter().collect();
        let code =
            encode(&questionnaire, &order, &Carried { answers: answers.clone(), ..Carried::default() });
        assert_eq!(decode(&questionnaire, &order, &code).expect("there it opens").answers, answers);
        assert_eq!(opened(&code), Err(Refusal::Newer), "{item}");
    }
}

#[test]
fn everything_ticked_fits_in_ninety_signs() {
    for nth in 1..=4 {
        let saved = walk_ticking_every(nth);
        let code = payload(&SHIPPED.0, &SHIPPED.1, &saved);
        let (signs, groups) = (link_code(&code).len(), groups(&code).len());
        println!("every option {nth}: {} bytes, {signs} signs, {groups} groups", code.len());
        assert!(signs <= WANTED_SIGNS && groups <= MOST_GROUPS, "{signs} signs, {groups} groups");
    }
    assert_eq!(walk_ticking_every(1).answers.many("b1").len(), 30, "all but “no one”");
    assert_eq!(walk_ticking_every(1).told_about.len(), 3);
    assert_eq!(walk_ticking_every(1).answers.many("w3").len(), 3);
}

#[test]
fn the_sizes_of_many_codes_are_told() {
    let mut runner = TestRunner::deterministic();
    let any = around(any_answers());
    let told = |what: &str, one: &mut dyn FnMut(u64) -> Vec<u8>| {
        let sizes: Vec<usize> = (0..MANY).map(|nth| one(nth).len()).collect();
        let (sum, most) = (sizes.iter().sum::<usize>(), sizes.iter().max().expect("many"));
        println!("{what}: mean {} bytes, at most {most}", sum as f64 / MANY as f64);
    };
    told("any answers", &mut |_| code_of(&any.new_tree(&mut runner).expect("one").current()));
    told("short walks", &mut |nth| payload(&SHIPPED.0, &SHIPPED.1, &walk(nth, Version::Short)));
    told("full walks", &mut |nth| payload(&SHIPPED.0, &SHIPPED.1, &walk(nth, Version::Full)));
}
