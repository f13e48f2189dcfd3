//! Help is one tap away, everywhere, with the numbers of the parent's region.

use crate::page::Page;
use crate::parent::KEPT;
use crate::screens::SCREENS;

#[test]
fn help_is_one_tap_away_from_every_screen_and_back_returns() {
    let page = Page::holding(KEPT);
    for screen in SCREENS.iter().filter(|screen| **screen != "#/help") {
        page.goes_to(screen);
        let heading = page.heading();
        page.taps("Hulp nu");
        page.is_at("Hulp nu");
        page.sees("112");
        page.taps("Sluit");
        page.is_at(&heading);
    }
}

#[test]
fn help_shows_the_numbers_of_the_parents_own_region_and_no_others() {
    for (region, name, own, other) in [
        ("be-vlg", "Vlaanderen", "1712", "Veilig Thuis"),
        ("be-bru", "Brussel", "1712", "Veilig Thuis"),
        ("nl", "Nederland", "Veilig Thuis", "1712"),
    ] {
        let page = Page::holding(&KEPT.replace("\"region\":\"nl\"", &format!("\"region\":\"{region}\"")));
        page.goes_to("#/help");
        page.sees(&format!("Dit zijn de nummers voor {name}."));
        page.sees(own);
        page.sees_not(other);
        let dials = page.run("return [...document.querySelectorAll('a[href^=\"tel:\"]')].length");
        assert!(dials.as_u64().is_some_and(|count| count >= 3), "numbers can be tapped: {dials}");
    }
}
