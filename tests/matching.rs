//! What holds for the suggestions of every parent, whatever they answer, over
//! the shipped offers and cards.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::select;
use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::candidate::Candidate;
use steunwijzer::domain::ids::{CardKind, Region, When};
use steunwijzer::domain::profile::Profile;
use steunwijzer::domain::ranking::{Ranked, billionths, rank};
use steunwijzer::domain::three::{Reason, Reasons, Suggestion, choose};

#[path = "data/any_answers.rs"]
mod any_answers;
use any_answers::{CONTENT, any_answers};

fn profile(answers: &Answers) -> Profile {
    Profile::of(&CONTENT.questionnaire, answers)
}

fn ranking(profile: &Profile, region: Region) -> Vec<Ranked<'static>> {
    rank(&CONTENT.questionnaire, profile, CONTENT.candidates(region))
}

fn three<'a>(profile: &Profile, ranking: &[Ranked<'a>]) -> Vec<Suggestion<'a>> {
    choose(&CONTENT.questionnaire, profile, ranking)
}

fn parents() -> impl Strategy<Value = (Answers, Region)> {
    (any_answers(), select(Region::ALL))
}

fn is(kind: CardKind) -> impl Fn(&Candidate) -> bool {
    move |candidate| candidate.kind == Some(kind)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn there_are_always_three_and_no_organiser_stands_twice((answers, region) in parents()) {
        let profile = profile(&answers);
        let ranking = ranking(&profile, region);
        let three = three(&profile, &ranking);
        prop_assert_eq!(three.len(), 3);
        let ids: BTreeSet<&str> = three.iter().map(|one| one.ranked.candidate.id.as_str()).collect();
        prop_assert_eq!(ids.len(), 3, "all different");
        let organisers: Vec<&str> =
            three.iter().filter_map(|one| one.ranked.candidate.organiser.as_deref()).collect();
        let distinct: BTreeSet<&&str> = organisers.iter().collect();
        prop_assert_eq!(distinct.len(), organisers.len(), "{:?}", organisers);
        prop_assert!(three.iter().all(|one| ranking.contains(&one.ranked)));
    }

    #[test]
    fn nothing_stands_above_the_wish((answers, region) in parents()) {
        let profile = profile(&answers);
        let levels = ranking(&profile, region).into_iter().map(|one| one.candidate.level);
        prop_assert!(levels.into_iter().all(|level| level <= profile.wish.hi));
    }

    #[test]
    fn a_ranking_is_complete_and_descending((answers, region) in parents()) {
        let profile = profile(&answers);
        let ranking = ranking(&profile, region);
        let values: Vec<i64> = ranking.iter().map(|one| billionths(one.score)).collect();
        prop_assert!(values.windows(2).all(|pair| pair[0] >= pair[1]), "best first");
        let ranked: BTreeSet<&str> = ranking.iter().map(|one| one.candidate.id.as_str()).collect();
        prop_assert_eq!(ranked.len(), ranking.len(), "each once");
        for candidate in CONTENT.candidates(region) {
            let for_this_parent = candidate.active
                && profile.age.is_none_or(|age| candidate.ages.contains(age))
                && candidate.level <= profile.wish.hi
                && (candidate.only_with.is_empty()
                    || candidate.only_with.iter().any(|id| profile.named.contains(id)))
                && !(profile.friction && is(CardKind::Ask)(candidate))
                && (candidate.when.is_none()
                    || candidate.when == Some(When::Friction) && profile.friction
                    || candidate.when == Some(When::NothingWanted) && profile.nothing_wanted);
            prop_assert_eq!(ranked.contains(candidate.id.as_str()), for_this_parent, "{}", candidate.id);
        }
    }

    #[test]
    fn every_number_stays_within_its_bounds((answers, region) in parents()) {
        let profile = profile(&answers);
        prop_assert!(profile.availability.iter().flatten().all(|bar| (0.0..=100.0).contains(bar)));
        prop_assert!(profile.weights.iter().all(|weight| [0.0, 0.5, 1.0, 2.0, 3.0, 4.0].contains(weight)));
        prop_assert!(profile.top.len() <= 3 && profile.circles.is_none_or(|circles| circles <= 4));
        prop_assert!(profile.wish.lo <= profile.wish.hi && profile.wish.hi <= 3);
        for one in ranking(&profile, region) {
            let id = &one.candidate.id;
            prop_assert!((0.0..=1.0).contains(&one.topic) && (0.0..=1.0).contains(&one.form), "{}", id);
            prop_assert!([0.0, 0.5, 1.0].contains(&one.pref) && [0.5, 1.0].contains(&one.near), "{}", id);
            prop_assert!(one.below <= profile.wish.lo, "{}", id);
            prop_assert!((-0.35..=1.0).contains(&one.score), "{}: {}", id, one.score);
        }
    }

    #[test]
    fn with_friction_nobody_is_told_to_ask((answers, region) in parents()) {
        let profile = profile(&answers);
        if !profile.friction {
            return Ok(());
        }
        let ranking = ranking(&profile, region);
        prop_assert!(!ranking.iter().any(|one| is(CardKind::Ask)(one.candidate)));
        let three = three(&profile, &ranking);
        prop_assert!(three.iter().any(|one| is(CardKind::SayEnough)(one.ranked.candidate)));
    }

    // After "the first two, or as many as were found": where fewer fit, it
    // moves up rather than stand behind something that only fills a place.
    #[test]
    fn say_enough_stands_behind_what_fits_and_only_with_friction((answers, region) in parents()) {
        let profile = profile(&answers);
        let ranking = ranking(&profile, region);
        let three = three(&profile, &ranking);
        let place = three.iter().position(|one| is(CardKind::SayEnough)(one.ranked.candidate));
        prop_assert_eq!(place.is_some(), profile.friction);
        let fits = three.iter().filter(|one| matches!(one.reasons, Reasons::Chosen(_))).count();
        let Some(place) = place else { return Ok(()) };
        prop_assert_eq!(place, fits, "behind all that fits");
        let before: Vec<&Candidate> = three[..place].iter().map(|one| one.ranked.candidate).collect();
        let another_fits = ranking.iter().any(|one| {
            one.topic + one.form > 0.0
                && !is(CardKind::SayEnough)(one.candidate)
                && !before.iter().any(|taken| taken.id == one.candidate.id || taken.shares_organiser(one.candidate))
        });
        prop_assert!(place == 2 || !another_fits, "never first or second while something fits");
    }

    #[test]
    fn one_of_those_that_fit_needs_no_professional_where_there_is_such_a_one((answers, region) in parents()) {
        let profile = profile(&answers);
        prop_assume!(!profile.nothing_wanted);
        let ranking = ranking(&profile, region);
        let three = three(&profile, &ranking);
        let by_fit: Vec<&Candidate> = three
            .iter()
            .filter(|one| matches!(one.reasons, Reasons::Chosen(_)))
            .map(|one| one.ranked.candidate)
            .collect();
        let full = if profile.friction { 2 } else { 3 };
        prop_assume!(by_fit.len() == full);
        let before = &by_fit[..full - 1];
        let there_is_one = ranking.iter().any(|one| {
            one.topic + one.form > 0.0
                && one.candidate.is_informal()
                && !before.iter().any(|taken| taken.shares_organiser(one.candidate))
        });
        let informal = by_fit.iter().any(|candidate| candidate.is_informal());
        let due = before.iter().any(|candidate| candidate.is_informal()) || there_is_one;
        prop_assert_eq!(informal, due);
    }

    #[test]
    fn every_reason_is_something_the_parent_said((answers, region) in parents()) {
        let profile = profile(&answers);
        for one in three(&profile, &ranking(&profile, region)) {
            let candidate = one.ranked.candidate;
            match one.reasons {
                Reasons::Chosen(reasons) => {
                    prop_assert!((1..=2).contains(&reasons.len()), "{}", candidate.id);
                    for reason in reasons {
                        let said_and_given = match reason {
                            Reason::Topic(topic) => profile.ticked.contains(topic) && candidate.topics.contains(topic),
                            Reason::Form(form) => profile.gaps[form.index()] > 0.0 && candidate.forms.contains(form),
                        };
                        prop_assert!(said_and_given, "{}", candidate.id);
                    }
                }
                Reasons::TooMuch => prop_assert!(profile.friction && is(CardKind::SayEnough)(candidate)),
                Reasons::Thanks => prop_assert!(profile.nothing_wanted),
                Reasons::Fallback => {}
            }
        }
    }

    #[test]
    fn nothing_wanted_gives_thanks_first_and_skipping_never_does((answers, region) in parents()) {
        let profile = profile(&answers);
        let first = &three(&profile, &ranking(&profile, region))[0];
        prop_assert_eq!(is(CardKind::Thanks)(first.ranked.candidate), profile.nothing_wanted);
        for item in ["e0", "p0", "i0", "n0", "w1", "w2"] {
            let skipped = answers.without(&[item]);
            prop_assert!(!self::profile(&skipped).nothing_wanted, "{} skipped", item);
        }
    }

    #[test]
    fn safety_shows_in_every_state_and_moves_no_suggestion((answers, region) in parents()) {
        let of = |answer: &str| {
            let mut answers = answers.clone();
            answers.set("v1", Answer::One(answer.into()));
            profile(&answers)
        };
        prop_assert!(of("no").safety && of("not-always").safety);
        prop_assert!(!of("yes").safety && !of("rather-not-say").safety && !of("").safety);
        let calm = of("yes");
        prop_assume!(!calm.nothing_wanted);
        let unsafe_home = of("no");
        prop_assert_eq!(three(&calm, &ranking(&calm, region)), three(&unsafe_home, &ranking(&unsafe_home, region)));
    }
}
