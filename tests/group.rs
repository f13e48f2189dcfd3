//! A round of a group: what is kept of many parents, what it shows and when,
//! and what never gets into it.

#[path = "data/any_answers.rs"]
mod any_answers;
#[path = "data/groups.rs"]
mod groups;
#[path = "data/walks.rs"]
mod walks;

use std::cmp::Reverse;

use any_answers::{CONTENT, any_answers};
use groups::{TOPICS, close, round_of, saying_yes};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;
use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::candidate::Candidate;
use steunwijzer::domain::group::band::Band;
use steunwijzer::domain::group::fitting::{MOST, fitting};
use steunwijzer::domain::group::picture::{Picture, Whole};
use steunwijzer::domain::group::round::{Counters, Round};
use steunwijzer::domain::group::{Cell, MOST_TOPICS, SOURCES, cells, shared};
use steunwijzer::domain::ids::{Age, Form, Region, Way};
use steunwijzer::domain::questionnaire::{Questionnaire, Source, Topic};
use walks::Dice;

/// The answers that may count for a group; which topics and sources are
/// offered depends on age and household.
const COUNT: [&str; 10] = ["e0", "p0", "i0", "n0", "s2", "b1", "w1", "w2", "k1", "k2"];

fn row(answers: &Answers) -> Vec<bool> {
    shared(&CONTENT.questionnaire, &TOPICS, answers)
}

/// Everything that a device could hold of two rounds.
fn all_is_equal(one: &Round, other: &Round) -> bool {
    let (mut one, mut other) = (one.clone(), other.clone());
    let open = one == other && format!("{one:?}") == format!("{other:?}");
    [&mut one, &mut other].into_iter().for_each(|round| close(round, 7));
    open && one == other && Picture::of(&one) == Picture::of(&other)
}

/// What the parents of a group share, each with a one-time number.
fn group() -> impl Strategy<Value = Vec<(Vec<bool>, u32)>> {
    vec((any_answers().prop_map(|answers| row(&answers)), any::<u32>()), 2..=12)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn nothing_that_is_kept_tells_in_which_order_they_came(
        (group, other) in group().prop_flat_map(|group| (Just(group.clone()), Just(group).prop_shuffle())),
        seed in any::<u64>()
    ) {
        prop_assert!(all_is_equal(&round_of(&group, seed), &round_of(&other, seed)));
        // Nor which one-time number came with which answers.
        let swapped = group.iter().zip(&other).map(|((row, _), (_, nonce))| (row.clone(), *nonce));
        prop_assert!(all_is_equal(&round_of(&group, seed), &round_of(&swapped.collect::<Vec<_>>(), seed)));
    }

    #[test]
    fn nothing_that_is_kept_tells_which_answers_are_of_one_parent(group in group(), seed in any::<u64>()) {
        // Other parents, with as many yes to each: every answer changes hands.
        let (mut dice, mut others) = (Dice(seed), group.clone());
        for cell in 0..group[0].0.len() {
            for nth in (1..others.len()).rev() {
                let other = dice.below(nth + 1);
                let own = others[nth].0[cell];
                others[nth].0[cell] = std::mem::replace(&mut others[other].0[cell], own);
            }
        }
        prop_assert!(all_is_equal(&round_of(&group, seed), &round_of(&others, seed)));
    }

    #[test]
    fn ten_answers_count_and_nothing_else_gets_in(one in any_answers(), other in any_answers()) {
        let counts = |(item, _): &(&str, &Answer)| COUNT.contains(item);
        let own = |(item, answer): (&str, &Answer)| (item.to_owned(), answer.clone());
        let ten: Answers = one.iter().filter(counts).map(own).collect();
        let others = other.iter().filter(|answer| !counts(answer)).map(own);
        let mixed: Answers = one.iter().filter(counts).map(own).chain(others).collect();
        prop_assert_eq!(row(&ten), row(&one));
        prop_assert_eq!(row(&mixed), row(&one));
    }

    #[test]
    fn one_tick_more_moves_its_own_counter_and_no_other(answers in any_answers()) {
        let Questionnaire { sources, topics, .. } = &CONTENT.questionnaire;
        let group = |one: &Source| one.parent.clone().unwrap_or(one.id.clone());
        let source = |one: &Source| SOURCES.iter().position(|id| group(one) == *id);
        let topic = |one: &Topic| TOPICS.iter().position(|id| one.id == *id).map(Cell::Topic);
        let sources = sources.iter().map(|one| ("b1", &one.id, source(one).map(Cell::Source)));
        let topics = topics.iter().map(|one| (one.items[0].as_str(), &one.id, topic(one)));
        for (item, id, own) in sources.chain(topics) {
            let without: Vec<String> = answers.many(item).iter().filter(|one| *one != id).cloned().collect();
            let with = [&without[..], std::slice::from_ref(id)].concat();
            let [without, with] = [without, with].map(|ids| row(&changed(&answers, item, Answer::Many(ids))));
            prop_assert!(differ(&without, &with).all(|cell| Some(cell) == own), "{} {}", item, id);
        }
    }

    #[test]
    fn age_and_household_get_in_only_by_what_is_offered(answers in any_answers(), age in select(Age::ALL)) {
        let questionnaire = &CONTENT.questionnaire;
        let before = row(&answers);
        let older = row(&changed(&answers, "k1", Answer::One(age.id().into())));
        let age_before = answers.one("k1").and_then(Age::from_id);
        let offers = |topic: usize, item: &str, age| questionnaire.topics_offered(item, age).contains(&topic);
        // Offered at both ages or at neither, and by one question alone.
        let stays = |nth: usize| {
            let topic = questionnaire.topic(&TOPICS[nth]).expect("shipped");
            let same = |item: &&str| offers(topic, item, age_before) == offers(topic, item, Some(age));
            questionnaire.topics[topic].items.len() == 1 && ["w1", "w2"].iter().all(same)
        };
        prop_assert!(differ(&older, &before).all(|cell| matches!(cell, Cell::Topic(nth) if !stays(nth))));
        for household in questionnaire.list("household") {
            let there = row(&changed(&answers, "k2", Answer::One(household.id.clone())));
            prop_assert!(differ(&there, &before).all(|cell| cell == Cell::Source(0)), "{}", household.id);
        }
    }

    #[test]
    fn support_for_a_group_is_for_all_of_it_and_together_comes_first(
        group in group(), many in 1..4_usize, region in select(Region::ALL), seed in any::<u64>()
    ) {
        let mut round = round_of(&vec![group; many].concat(), seed);
        close(&mut round, seed);
        let picture = Picture::of(&round).expect("it is closed");
        let fit = fitting(&CONTENT.questionnaire, &picture, CONTENT.candidates(region));
        prop_assert!(!fit.is_empty() && fit.len() <= MOST);
        let together = |one: &Candidate| one.way != Some(Way::Meeting);
        for (nth, one) in fit.iter().enumerate() {
            prop_assert!(one.active && one.only_with.is_empty(), "{}", one.id);
            prop_assert!(one.way.is_some_and(|way| way != Way::Individual), "{}", one.id);
            let differs = |before: &&Candidate| !before.shares_organiser(one) && before.id != one.id;
            prop_assert!(fit[..nth].iter().all(differs), "{}", one.id);
        }
        let best = fit.iter().map(|one| (!together(one), Reverse(answered(&picture, one))));
        prop_assert!(best.is_sorted(), "together first, then what answers more");
    }
}

/// How much of a picture an offer answers.
fn answered(picture: &Picture, one: &Candidate) -> usize {
    let is_about = |id: &str| one.topics.contains(CONTENT.questionnaire.topic(id).expect("shipped"));
    let topics = picture.topics().into_iter().filter(|(id, _)| is_about(id));
    let forms = one.forms.iter().map(|form| picture.wants(form));
    topics.map(|(_, band)| band.index()).chain(forms).sum()
}

/// The counters in which two rows differ.
fn differ(one: &[bool], other: &[bool]) -> impl Iterator<Item = Cell> {
    cells(MOST_TOPICS)
        .zip(one.iter().zip(other))
        .filter(|(_, (one, other))| one != other)
        .map(|(cell, _)| cell)
}

fn changed(answers: &Answers, item: &str, answer: Answer) -> Answers {
    let mut changed = answers.clone();
    changed.set(item, answer);
    changed
}

#[test]
fn each_counter_counts_the_answers_it_is_named_for() {
    let counted = |answers: serde_json::Value| {
        let row = row(&serde_json::from_value(answers).expect("answers by item"));
        cells(MOST_TOPICS).zip(row).filter(|(_, yes)| *yes).map(|(cell, _)| cell).collect::<Vec<_>>()
    };
    for (item, form) in ["e0", "p0", "i0", "n0"].into_iter().zip(Form::ALL) {
        for answer in CONTENT.questionnaire.scale("adequacy") {
            let more = ["little-short", "far-short"].contains(&answer.as_str());
            let expected = if more { vec![Cell::More(*form)] } else { vec![] };
            assert_eq!(counted(json!({ item: answer })), expected, "{item} {answer}");
        }
    }
    for answer in CONTENT.questionnaire.scale("going") {
        let well = ["very-well", "well"].contains(&answer.as_str());
        assert_eq!(counted(json!({"s2": answer})).contains(&Cell::GoesWell), well, "{answer}");
    }
    // Two parts of one group count once.
    assert_eq!(counted(json!({"b1": ["siblings", "grandparents", "gp", "other-parent"]})), [Cell::Source(1)]);
    assert_eq!(counted(json!({"b1": ["partner"], "k2": "mostly-alone"})), []);
    assert_eq!(TOPICS[23], "other-child");
    assert_eq!(counted(json!({"w1": ["other-child", "none-child"]})), [Cell::Topic(23)]);
}

#[test]
fn the_sources_are_those_that_the_questionnaire_lets_a_group_see() {
    let sources = &CONTENT.questionnaire.sources;
    let groups = sources.iter().filter(|source| source.parent.is_none() && source.in_group_picture);
    assert_eq!(groups.map(|source| source.id.as_str()).collect::<Vec<_>>(), SOURCES);
    for part in sources.iter().filter(|source| source.parent.is_some()) {
        let group = part.parent.as_deref().unwrap_or_default();
        assert_eq!(part.in_group_picture, SOURCES.contains(&group), "{}", part.id);
    }
}

#[test]
fn below_five_nothing_is_shown_below_eight_little_and_before_the_closing_none() {
    for parents in 0..=12 {
        for seed in 0..20 {
            let mut round = round_of(&saying_yes(parents), seed);
            assert_eq!(Picture::of(&round), None, "it is open");
            close(&mut round, seed + 1);
            match Picture::of(&round).expect("it is closed") {
                Picture::TooFew => assert!(parents < 5, "{parents}"),
                Picture::Small { topics, .. } => assert!((5..8).contains(&parents) && topics.len() == 5),
                Picture::Whole(whole) => assert!(parents >= 8 && whole.topics.len() == MOST_TOPICS),
            }
        }
    }
}

#[test]
fn what_is_shown_is_in_bands_and_within_a_band_in_the_order_of_the_round() {
    use Band::{Few, Half, Most, Part};
    let shown = |parents, first: &[i32], topics: &[i32]| {
        let mut round = round_of(&[], 0);
        round.ask.topics.truncate(topics.len());
        round.shown = Some(Counters { parents, yes: [first, topics].concat() });
        Picture::of(&round).expect("it is closed")
    };
    let named = |nth: usize, band| (TOPICS[nth].clone(), band);
    let topics = [(2, Most), (4, Most), (3, Half), (6, Half), (0, Part), (1, Few), (5, Few)];
    let whole = Whole {
        forms: vec![Few, Part, Half, Most],
        goes_well: Most,
        topics: topics.map(|(nth, band)| named(nth, band)).to_vec(),
        sources: SOURCES.map(str::to_owned).into_iter().zip([Few, Part, Half, Most, Most]).collect(),
    };
    let found = shown(10, &[2, 3, 6, 9, 7, -4, 3, 4, 7, 14], &[3, 2, 8, 5, 9, -1, 4]);
    assert_eq!(found, Picture::Whole(whole));
    let forms =
        [([2, 5, 5, 1], Some(Form::Practical)), ([2, -1, 0, 2], None), ([0, 1, 2, 3], Some(Form::Normative))];
    for (counts, form) in forms {
        let found = shown(6, &[&counts[..], &[9; 6]].concat(), &[3, 2, 4, 5, 9, 5, 6]);
        assert_eq!(found, Picture::Small { topics: (2..7).map(|nth| named(nth, Most)).collect(), form });
    }
}

#[test]
fn a_closed_round_is_frozen_and_lets_late_answers_in_by_five() {
    for (parents, seed) in (0..12).zip(100..) {
        let mut round = round_of(&saying_yes(parents), seed);
        close(&mut round, seed);
        let (shown, picture) = (round.shown.clone().expect("it is closed"), Picture::of(&round));
        for late in 1..=5 {
            round.add(&saying_yes(1)[0].0);
            assert_eq!(round.may_take_late(), late == 5);
            if late < 5 {
                let before = round.clone();
                close(&mut round, seed);
                assert_eq!(round, before, "{late} late are not let in");
            }
            assert_eq!((Picture::of(&round), round.shown.as_ref()), (picture.clone(), Some(&shown)));
        }
        let waiting = round.waiting.clone();
        close(&mut round, seed + 1);
        // What was drawn for the early stays; the late bring their own.
        let yes = shown.yes.iter().zip(&waiting.yes).map(|(early, late)| early + late).collect();
        assert_eq!(round.shown, Some(Counters { parents: shown.parents + 5, yes }));
        assert_eq!(round.waiting.parents, 0);
    }
}

#[test]
fn a_band_begins_where_the_instrument_says() {
    // The first count of "a part", "about half" and "most"; where two are equal
    // the first of these bands is not there.
    for (parents, part, half, most) in [
        (5, 3, 3, 4),
        (8, 3, 4, 5),
        (10, 3, 4, 7),
        (12, 3, 5, 8),
        (15, 3, 6, 10),
        (20, 3, 8, 13),
        (30, 3, 12, 19),
        (10_000, 3, 4_000, 6_001),
    ] {
        for count in -20..=parents as i32 + 20 {
            let band = match count {
                _ if count < part => Band::Few,
                _ if count < half => Band::Part,
                _ if count < most => Band::Half,
                _ => Band::Most,
            };
            assert_eq!(Band::of(count, parents), band, "{count} of {parents}");
        }
        assert_eq!(Band::of(parents as i32 - 1, parents), Band::Most, "all but one, and all");
    }
    assert_eq!(Band::ALL.map(|band| Band::from_id(band.id())), Band::ALL.map(Some));
    assert_eq!((Band::ALL.map(Band::index), Band::from_id("all")), ([0, 1, 2, 3], None));
}
