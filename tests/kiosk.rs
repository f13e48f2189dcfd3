//! The settings of a tablet in a waiting room, as text.

use proptest::prelude::*;
use steunwijzer::domain::ids::{Region, Version};
use steunwijzer::kiosk::Kiosk;

#[test]
fn an_address_sets_what_it_names_and_leaves_the_rest() {
    let (kiosk, wrong) =
        Kiosk::read("region=nl&idle=30&version=full&languages=en,nl&code=4821&awake=0&print=1");
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!((kiosk.region, kiosk.version, kiosk.idle), (Region::Netherlands, Version::Full, 30));
    assert_eq!((kiosk.first_language(), kiosk.code.as_str()), ("en", "4821"));
    assert!(!kiosk.awake && kiosk.print);
    assert_eq!(Kiosk::read("idle=120").0, Kiosk { idle: 120, ..Kiosk::default() });
    assert_eq!(Kiosk::read(""), (Kiosk::default(), Vec::new()));
}

#[test]
fn what_is_no_setting_is_named_and_the_default_stays() {
    for wrong in [
        "idle=29",
        "idle=301",
        "idle=-90",
        "idle=soon",
        "region=fr",
        "version=long",
        "languages=nl,xx",
        "languages=nl,nl",
        "code=123",
        "code=123456789",
        "code=12a4",
        "awake=yes",
        "print=",
        "wipe=1",
        "kiosk",
    ] {
        let (kiosk, named) = Kiosk::read(&format!("region=nl&{wrong}"));
        let written = if wrong == "kiosk" { "kiosk=" } else { wrong };
        assert_eq!(named, [written]);
        assert_eq!(kiosk, Kiosk { region: Region::Netherlands, ..Kiosk::default() }, "{wrong}");
    }
}

proptest! {
    #[test]
    fn what_is_kept_is_what_was_set(
        region in proptest::sample::select(Region::ALL),
        version in proptest::sample::select(Version::ALL),
        languages in proptest::sample::select(vec![vec![], vec!["nl"], vec!["en", "nl"]]),
        idle in 30_u32..=300,
        code in "([0-9]{4,8})?",
        awake: bool,
        print: bool,
        group: bool,
    ) {
        let languages = languages.into_iter().map(str::to_owned).collect();
        let kiosk = Kiosk { region, version, languages, idle, code, awake, print, group };
        prop_assert_eq!(Kiosk::read(&kiosk.to_text()), (kiosk, Vec::new()));
    }

    #[test]
    fn torn_settings_are_still_settings(text in ".{0,120}") {
        let (kiosk, _) = Kiosk::read(&text);
        prop_assert!((30..=300).contains(&kiosk.idle));
    }
}
