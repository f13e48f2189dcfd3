//! Leading a group, without a browser: rounds begin and end, parents are counted
//! once, and whatever is not for this round changes nothing.

#[path = "data/room.rs"]
mod room;

use room::{ASKED, Led};
use steunwijzer::domain::answers::{Answer, Answers};
use steunwijzer::domain::codec::group::{Purpose, invitation, invited, purpose, share};
use steunwijzer::domain::group::picture::Picture;
use steunwijzer::domain::ids::{Age, Region, Version};
use steunwijzer::handover::Order;
use steunwijzer::kiosk::Kiosk;
use steunwijzer::rounds::{MOST_ROUNDS, Rounds};
use steunwijzer::saved::{Fault, Notice, Saved};
use steunwijzer::take_home;
use steunwijzer::workshop::{Camera, GroupDeed, Said, Sighting, Sure, Trouble, Wrong};

/// A parent who is on their mind about sleep, and wants to be listened to.
fn parent() -> Answers {
    let one = |id: &str| Answer::One(id.into());
    let many = |ids: &[&str]| Answer::Many(ids.iter().map(|id| (*id).into()).collect());
    [
        ("k1", one("3-5")),
        ("s2", one("well")),
        ("e0", one("little-short")),
        ("p0", one("enough")),
        ("b1", many(&["partner", "grandparents"])),
        ("w1", many(&["sleep"])),
        ("v1", one("no")),
        ("s9", one("samen lachen")),
    ]
    .into_iter()
    .collect()
}

#[test]
fn a_round_begins_with_a_name_and_topics_and_one_at_a_time() {
    let mut led = Led::new(1);
    led.does(GroupDeed::Start, "");
    assert_eq!(led.room.wrong, Some(Wrong::Name));
    led.does(GroupDeed::Name, "  Ouders van de Zon ");
    led.does(GroupDeed::Start, "");
    assert_eq!(led.room.wrong, Some(Wrong::Topics));
    led.does(GroupDeed::Topic("sleep".into()), "");
    led.does(GroupDeed::Start, "");
    assert_eq!((led.room.wrong.clone(), led.room.rounds.0.len()), (None, 1));
    assert_eq!(led.handover.order, Some(Order::Go("#/workshop/round".into())));
    led.does(GroupDeed::Start, "");
    assert_eq!((led.room.wrong.clone(), led.room.rounds.0.len()), (Some(Wrong::Open), 1));
    for nth in 2..=MOST_ROUNDS + 1 {
        led.closes();
        led.does(GroupDeed::Start, "");
        assert_eq!(led.room.rounds.0.len(), nth.min(MOST_ROUNDS));
    }
    assert_eq!(led.room.wrong, Some(Wrong::MostRounds));
    let nths: Vec<u32> = led.room.rounds.0.iter().map(|kept| kept.nth).collect();
    assert_eq!(nths, (1..=MOST_ROUNDS as u32).collect::<Vec<_>>());
}

#[test]
fn ages_tick_their_topics_and_those_of_parents_each_its_fair_share() {
    let mut led = Led::new(1);
    let has = |led: &Led, id: &str| led.room.draft.topics.iter().any(|one| one == id);
    led.does(GroupDeed::Age(Age::From0To2), "");
    assert!(has(&led, "safe-at-home") && has(&led, "care-for-child"), "all of them");
    led.does(GroupDeed::Age(Age::From12To17), "");
    assert_eq!(led.room.draft.topics.len(), 24, "no more than a code holds");
    for id in ["crying-comforting", "screens-social-media", "too-little-rest"] {
        assert!(has(&led, id), "{id} is among the first of its list");
    }
    led.does(GroupDeed::Age(Age::From0To2), "");
    assert!(!has(&led, "crying-comforting") && has(&led, "the-future"));
    led.does(GroupDeed::Age(Age::From12To17), "");
    assert_eq!(led.room.draft, steunwijzer::workshop::Draft::default());
}

#[test]
fn the_invitation_says_what_the_round_asks() {
    let mut led = Led::new(3);
    led.does(GroupDeed::Region(Region::Netherlands), "");
    led.does(GroupDeed::Version(Version::Full), "");
    led.does(GroupDeed::Name, "Ouders");
    led.does(GroupDeed::Age(Age::From6To11), "");
    led.does(GroupDeed::Start, "");
    let ask = &led.round().ask;
    let code = invitation(&ASKED.1, ask);
    assert_eq!(purpose(&code), Ok(Purpose::Invitation));
    assert_eq!(invited(&ASKED.1, &code).as_ref(), Ok(ask));
    assert_eq!((ask.region, ask.version), (Region::Netherlands, Version::Full));
}

#[test]
fn a_code_counts_once_typed_or_seen() {
    let mut led = Led::with_round(7);
    let code = led.code(12, &parent());
    led.does(GroupDeed::Camera(true), "");
    led.does(GroupDeed::Sighted, &Sighting::Code(code.clone()).to_text());
    assert_eq!((led.room.said, led.round().waiting.parents), (Some(Said::Thanks), 1));
    let counted = led.round().clone();
    led.does(GroupDeed::Typed, &code.to_lowercase());
    assert_eq!(led.room.said, Some(Said::Twice));
    assert_eq!(*led.round(), counted);
    led.does(GroupDeed::Typed, &led.code(13, &parent()));
    assert_eq!((led.room.said, led.round().waiting.parents), (Some(Said::Thanks), 2));
}

#[test]
fn what_is_not_for_this_round_gets_one_sentence_and_changes_nothing() {
    let mut led = Led::with_round(9);
    let ours = led.code(5, &parent());
    let ask = led.round().ask.clone();
    let signs = |code: &[u8]| take_home::groups(code).concat();
    let row = vec![true; ask.cells()];
    let mut newer = share(ask.id, 1, &row);
    newer[0] = 0x40;
    let whole = take_home::payload(&ASKED.0, &ASKED.1, &Saved { answers: parent(), ..Saved::default() });
    let wrong_sign = format!("{}Z{}", &ours[..6], &ours[7..]);
    let before = led.room.rounds.clone();
    for (text, said) in [
        (String::new(), Said::Empty),
        ("https://example.be/#/r/EAAA".into(), Said::NotAShare),
        ("https://example.be/".into(), Said::NotOurs),
        (signs(&whole), Said::NotAShare),
        (signs(&invitation(&ASKED.1, &ask)), Said::NotAShare),
        (signs(&share(ask.id ^ 1, 1, &row)), Said::OtherRound),
        (signs(&newer), Said::OtherVersion),
        (signs(&share(ask.id, 1, &row[1..])[..12]), Said::Damaged),
        (wrong_sign, Said::DamagedGroup(2)),
        (ours[..23].into(), Said::Incomplete(5)),
        ("Bel me maar eens".into(), Said::DamagedGroup(1)),
    ] {
        led.does(GroupDeed::Typed, &text);
        assert_eq!(led.room.said, Some(said), "{text}");
        assert_eq!(led.room.rounds, before, "{text}");
    }
    // A camera misreads no sign: that is somebody else's code.
    for text in ["WIFI:S:Parochiezaal;T:WPA;;", "Bel me maar eens", &ours[..23]] {
        led.does(GroupDeed::Sighted, &Sighting::Code(text.into()).to_text());
        assert_eq!((led.room.said, &led.room.rounds), (Some(Said::NotOurs), &before), "{text}");
    }
}

#[test]
fn a_parent_with_the_tablet_is_counted_and_the_tablet_wiped() {
    let mut led = Led::with_round(11);
    led.counts(parent());
    assert_eq!((led.handover.order.clone(), led.round().waiting.parents), (Some(Order::Reset), 1));
    led.counts(Answers::default());
    assert_eq!(led.handover.notice, Some(Notice::NotCounted), "nothing was answered");
    assert_eq!((led.handover.order.clone(), led.round().waiting.parents), (None, 1));
    led.closes();
    led.counts(parent());
    assert_eq!(led.handover.notice, Some(Notice::NotCounted), "no round is open");
}

#[test]
fn a_parent_who_could_not_be_kept_stays_in_hand() {
    let mut led = Led::with_round(11);
    let before = led.room.rounds.clone();
    led.counts(parent());
    led.room.not_kept(before.clone(), Fault::Full, &mut led.handover);
    assert_eq!((led.handover.order.clone(), led.handover.notice), (None, Some(Notice::NotCounted)));
    assert_eq!((&led.room.rounds, led.room.trouble), (&before, Some(Trouble::NotKept(Fault::Full))));
}

#[test]
fn the_tablet_goes_round_only_with_a_code_that_ends_it() {
    let mut led = Led::with_round(13);
    for wrong in ["", "12", "abcd", "123456789"] {
        led.does(GroupDeed::PassCode, wrong);
        led.does(GroupDeed::Pass, "");
        assert_eq!((led.room.wrong.clone(), &led.handover.order), (Some(Wrong::PassCode), &None), "{wrong}");
    }
    led.does(GroupDeed::PassCode, "4821");
    led.does(GroupDeed::Pass, "");
    let Some(Order::StartKiosk(settings)) = &led.handover.order else { panic!("{:?}", led.handover.order) };
    let (kiosk, wrong) = Kiosk::read(settings);
    assert!(wrong.is_empty() && kiosk.group && kiosk.code == "4821", "{settings}");
    assert_eq!(kiosk.languages, ["nl", "en", "fr", "ar", "tr", "uk", "pl"]);
}

#[test]
fn sheets_are_counted_in_and_a_line_that_cannot_be_is_named() {
    let mut led = Led::with_round(17);
    led.does(GroupDeed::TallyAdd, "");
    assert_eq!(led.room.wrong, Some(Wrong::Sheets));
    led.does(GroupDeed::TallyLine("sheets".into()), "6");
    for wrong in ["7", "-1", "veel", "1.5"] {
        led.does(GroupDeed::TallyLine("about-sleep".into()), wrong);
        led.does(GroupDeed::TallyAdd, "");
        assert_eq!(led.room.wrong, Some(Wrong::Line("about-sleep".into())), "{wrong}");
        assert_eq!(led.round().waiting.parents, 0);
    }
    led.does(GroupDeed::TallyLine("about-sleep".into()), "6");
    led.does(GroupDeed::TallyAdd, "");
    assert_eq!((led.room.wrong.clone(), led.round().waiting.parents), (None, 6));
    assert!(led.room.tallied && led.room.tally.is_empty(), "ready for more");
}

#[test]
fn the_three_ways_add_up_to_one_picture() {
    let mut led = Led::with_round(19);
    led.counts_sheets(12, 12);
    (0..12).for_each(|nonce| led.does(GroupDeed::Typed, &led.code(nonce, &parent())));
    (0..12).for_each(|_| led.counts(parent()));
    assert_eq!(led.round().waiting.parents, 36);
    led.closes();
    let Some(Picture::Whole(whole)) = Picture::of(led.round()) else { panic!("36 parents") };
    assert_eq!(whole.topics[0].0, "sleep");
}

#[test]
fn late_answers_wait_until_there_are_five() {
    let mut led = Led::with_round(23);
    led.counts_sheets(20, 4);
    led.closes();
    let frozen = Picture::of(led.round());
    led.counts_sheets(4, 4);
    led.does(GroupDeed::TakeLate, "");
    assert_eq!((Picture::of(led.round()), led.round().waiting.parents), (frozen, 4));
    led.counts_sheets(16, 16);
    led.does(GroupDeed::TakeLate, "");
    assert_eq!(
        (led.round().shown.as_ref().map(|shown| shown.parents), led.round().waiting.parents),
        (Some(40), 0)
    );
}

#[test]
fn nothing_is_closed_or_wiped_without_a_second_yes() {
    let mut led = Led::with_round(29);
    led.does(GroupDeed::Ask(Sure::Close), "");
    led.does(GroupDeed::NotSure, "");
    led.does(GroupDeed::Sure, "");
    assert!(!led.round().is_closed());
    led.does(GroupDeed::Ask(Sure::WipeRound), "");
    // Anything else in between takes the question away.
    led.does(GroupDeed::PassCode, "1234");
    led.does(GroupDeed::Sure, "");
    assert_eq!(led.room.rounds.0.len(), 1);
    led.does(GroupDeed::Ask(Sure::WipeRound), "");
    led.does(GroupDeed::Sure, "");
    assert_eq!(led.room.rounds, Rounds::default());
}

#[test]
fn every_deed_and_sighting_comes_back_from_its_words() {
    let deeds = [
        GroupDeed::Name,
        GroupDeed::Region(Region::Brussels),
        GroupDeed::Version(Version::Full),
        GroupDeed::Age(Age::Expecting),
        GroupDeed::Topic("sleep".into()),
        GroupDeed::Start,
        GroupDeed::Look(65_535),
        GroupDeed::Ask(Sure::Close),
        GroupDeed::Ask(Sure::WipeRound),
        GroupDeed::Ask(Sure::WipeAll),
        GroupDeed::Sure,
        GroupDeed::NotSure,
        GroupDeed::TakeLate,
        GroupDeed::PassCode,
        GroupDeed::Pass,
        GroupDeed::Count,
        GroupDeed::Camera(true),
        GroupDeed::Camera(false),
        GroupDeed::Sighted,
        GroupDeed::Typed,
        GroupDeed::TallyLine("sheets".into()),
        GroupDeed::TallyAdd,
        GroupDeed::Slide(3),
        GroupDeed::WholeScreen,
        GroupDeed::Beside(7),
        GroupDeed::BesideFile,
    ];
    for deed in deeds {
        assert_eq!(GroupDeed::parse(&deed.words()), Some(deed.clone()), "{deed:?}");
    }
    for words in ["", "group ", "group look 70000", "group ask nothing", "start", "group region x"] {
        assert_eq!(GroupDeed::parse(words), None, "{words}");
    }
    for sighting in [
        Sighting::Quiet,
        Sighting::Code("code looks".into()),
        Sighting::Camera(Camera::Looks),
        Sighting::Camera(Camera::Dark),
        Sighting::Camera(Camera::Denied),
        Sighting::Camera(Camera::Absent),
        Sighting::Camera(Camera::Busy),
        Sighting::Camera(Camera::Broken),
    ] {
        assert_eq!(Sighting::parse(&sighting.to_text()), Some(sighting.clone()));
    }
}
