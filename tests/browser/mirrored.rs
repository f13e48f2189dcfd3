//! Arabic runs from the right: everything that goes along with the words is
//! turned round, and what is no word is not. By where things are drawn.

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::everywhere::kept;
use crate::page::Page;
use crate::screens::SCREENS;

/// Where things stand on a screen: from the side where lines begin, so that both
/// directions must give the same.
const FROM_START: &str = "
    const across = (element) => {
        const box = element.getBoundingClientRect();
        return root.dir === 'rtl' ? root.clientWidth - box.right : box.left;
    };
    const all = (selector) => [...document.querySelectorAll(selector)];
";

/// Is it drawn as it is (1), or turned round (-1), by all that turns it?
const SIDE: &str = "const side = (one) => {
        let side = 1;
        for (; one !== root; one = one.parentElement) side *= Math.sign(new DOMMatrix(getComputedStyle(one).transform).a);
        return side;
    };";

impl Page {
    /// A parent with every answer, in a language, at the width of a phone.
    fn on_a_phone_in(tag: &str) -> Self {
        let page = Self::open();
        page.is_wide(360, 740);
        page.holds(&kept(tag, json!({})));
        page.is_in(tag);
        page
    }

    fn measures(&self, script: &str) -> Value {
        self.run(&format!("{FROM_START}{script}"))
    }
}

#[test]
fn every_screen_runs_from_the_right_and_says_so() {
    let page = Page::on_a_phone_in("ar");
    for screen in SCREENS {
        page.goes_to(screen);
        assert_eq!(page.run("return [root.dir, root.lang]"), json!(["rtl", "ar"]), "{screen}");
        let other_way = page.run(
            "return [...document.querySelectorAll('main, header, footer, fieldset, p, h1, h2, h3, li')]
                .filter((one) => one.closest('[dir=ltr], [dir=auto]') === null && getComputedStyle(one).direction !== 'rtl').map(words)",
        );
        assert_eq!(other_way, json!([]), "{screen}");
    }
}

#[test]
fn the_first_answer_is_on_top_and_its_mark_where_the_line_begins() {
    let order = "return all('.options .option').map((one) => one.control.value)";
    let down = "const tops = all('.options .option').map((one) => one.getBoundingClientRect().top);
        return tops.every((top, nth) => nth === 0 || top > tops[nth - 1])";
    let marks = "return all('.option__face').every((one) => across(one.firstElementChild) < across(one.lastElementChild))";
    let chips = "const [one, other] = all('.chip'); return one.getBoundingClientRect().top < other.getBoundingClientRect().top || across(one) < across(other)";
    let mut orders = Vec::new();
    for tag in ["nl", "ar"] {
        let page = Page::on_a_phone_in(tag);
        page.goes_to("#/q/e0");
        orders.push(page.measures(order));
        assert_eq!(page.measures(down), json!(true), "{tag}");
        assert_eq!(page.measures(marks), json!(true), "{tag}");
        page.goes_to("#/q/s1");
        assert_eq!(page.measures(chips), json!(true), "{tag}");
    }
    assert_eq!(orders[0], orders[1]);
}

#[test]
fn the_bars_and_the_way_out_are_mirrored() {
    // Back, skip, on; where one is, the way out, help: each after the one before.
    let bars = "return ['.bottom-bar__inner > *', '.top-bar__start, .top-bar__end > *'].map((bar) => {
        const from = all(bar).map(across); return from.length > 2 && from.every((one, nth) => nth === 0 || one > from[nth - 1]) })";
    let ends = "return [across(document.querySelector('.bottom-bar .round-button')) < 40,
        across(document.querySelector('.top-bar__start')) < 40,
        root.clientWidth - across(document.querySelector('a[href=\"#/help\"]')) - document.querySelector('a[href=\"#/help\"]').offsetWidth < 40]";
    for tag in ["nl", "ar"] {
        let page = Page::on_a_phone_in(tag);
        page.goes_to("#/q/e0");
        assert_eq!(page.measures(bars), json!([true, true]), "{tag}");
        assert_eq!(page.measures(ends), json!([true, true, true]), "{tag}");
    }
}

#[test]
fn a_soft_bar_begins_where_the_line_begins() {
    // The middle of the dark band, in hundredths of the track; and which end says little.
    let bars = "return all('.soft-bar').filter((bar) => bar.checkVisibility()).map((bar) => {
        const [track, band] = ['track', 'band--3'].map((part) => bar.querySelector(`.soft-bar__${part}`));
        const from = across(band) + band.getBoundingClientRect().width / 2 - across(track);
        const [little, much] = bar.querySelectorAll('.soft-bar__ends span');
        return [Math.round(100 * from / track.getBoundingClientRect().width), across(little) < across(much)];
    })";
    let [dutch, arabic] = ["nl", "ar"].map(|tag| {
        let page = Page::on_a_phone_in(tag);
        page.goes_to("#/result");
        page.measures(bars)
    });
    assert!(dutch.as_array().is_some_and(|bars| bars.len() >= 3), "{dutch}");
    assert!(dutch.as_array().into_iter().flatten().all(|bar| bar[1] == json!(true)), "{dutch}");
    assert_eq!(dutch, arabic);
}

#[test]
fn arrows_are_turned_and_other_drawings_are_not() {
    let page = Page::on_a_phone_in("ar");
    let turned = format!(
        "{SIDE} return [all('.icon--flow'), all('.icon:not(.icon--flow), .sign, .growth, .qr__code, .circle-map')]
            .map((some) => some.filter((one) => one.checkVisibility()).map(side))"
    );
    let mut arrows = 0;
    for screen in SCREENS {
        page.goes_to(screen);
        let sides = page.measures(&turned);
        let [flowing, others] = [0, 1].map(|nth| sides[nth].as_array().cloned().unwrap_or_default());
        assert!(flowing.iter().all(|side| *side == json!(-1)), "{screen}: {flowing:?}");
        assert!(others.iter().all(|side| *side == json!(1)), "{screen}: {others:?}");
        arrows += flowing.len();
    }
    assert!(arrows > SCREENS.len(), "{arrows} arrows");
}

/// Numbers to dial, codes to type over, addresses: read from the left as they are
/// everywhere, letter by letter.
#[test]
fn numbers_codes_and_addresses_are_read_from_the_left() {
    let page = Page::on_a_phone_in("ar");
    let backwards = r"
        const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        let looked = 0;
        while (walker.nextNode()) {
            const text = walker.currentNode;
            if (!text.parentElement.checkVisibility() || text.parentElement.closest('title, desc, .unseen')) continue;
            // A number in groups, groups of signs, or a name of the web.
            for (const one of text.data.matchAll(/\+?\d[\d\u00a0 ().\/-]*\d|[A-Z0-9]{5}|[a-z0-9-]+(\.[a-z0-9-]+)+/g)) {
                if (one[0].length < 3) continue;
                looked += 1;
                const range = document.createRange();
                const lefts = [...one[0]].flatMap((sign, nth) => {
                    range.setStart(text, one.index + nth); range.setEnd(text, one.index + nth + 1);
                    const box = range.getBoundingClientRect();
                    return sign.trim() === '' || box.width === 0 ? [] : [[box.top, box.left]];
                });
                // On a new line it begins anew.
                if (lefts.some(([top, left], nth) => nth > 0 && Math.abs(top - lefts[nth - 1][0]) < 2 && left <= lefts[nth - 1][1])) found.push(one[0]);
            }
        }
        return [looked, found]";
    let (mut looked, mut found) = (0, Vec::new());
    for region in ["nl", "be-vlg", "be-bru"] {
        page.holds(&kept("ar", json!({ "region": region })));
        page.is_in("ar");
        for screen in SCREENS {
            page.goes_to(screen);
            let here = page.run(backwards);
            looked += here[0].as_u64().unwrap_or_default();
            found.extend(
                here[1].as_array().into_iter().flatten().map(|one| format!("{region} {screen}: {one}")),
            );
        }
    }
    assert!(looked > 100, "{looked} numbers");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// And a camera reads its code, which is not mirrored.
#[test]
fn on_paper_it_runs_from_the_right_too() {
    let save = kept("ar", json!({}));
    let keeps = format!("if (!sessionStorage.length) sessionStorage.setItem('steunwijzer', {})", json!(save));
    let page = Page::with_first(&keeps);
    let pdf = page.prints("result-ar", "#/result", ".printed");
    assert!((1..=2).contains(&pdf.sheets()), "{} sheets", pdf.sheets());
    assert!(pdf.scanned().contains("#/r/"), "{}", pdf.scanned());
    page.is_in("ar");
    for (screen, sheet) in [("#/result", ".printed"), ("#/paper", ".paper-sheet")] {
        page.goes_to(screen);
        let way = "return getComputedStyle(document.querySelector(arguments[0])).direction";
        assert_eq!(page.script(way, vec![json!(sheet)]), json!("rtl"), "{screen}");
    }
    if page.is(Engine::Chromium) {
        page.goes_to("#/result");
        page.session.chromium("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        let sides = format!("{SIDE} return all('.printed .qr__code').map(side)");
        assert_eq!(page.measures(&sides), json!([1]), "some cameras read a mirrored code, and some do not");
    }
}
