//! The QR code as it is drawn: an independent reader finds the link in it, on
//! a screen and as a camera sees it.

#[path = "data/walks.rs"]
mod walks;

use steunwijzer::domain::ids::Version;
use steunwijzer::saved::Saved;
use steunwijzer::take_home::{ADDRESS, link_code, payload};
use steunwijzer::ui::qr;
use walks::{Dice, SHIPPED, walk, walk_ticking_every};

/// Where the app might live, as long an address as is likely.
const APP: &str = "https://steunwijzer.example/app/";
/// Relative luminance of the modules and the ground of `style/later/qr.css`, 0 to 255.
const DARK: f64 = 20.0;
const GROUND: f64 = 255.0;

fn link(saved: &Saved) -> String {
    format!("{APP}{ADDRESS}{}", link_code(&payload(&SHIPPED.0, &SHIPPED.1, saved)))
}

/// Nothing said, a short and a full set, and all that can be ticked.
fn links() -> Vec<String> {
    let saved = [
        Saved::default(),
        walk(3, Version::Short),
        walk(7, Version::Full),
        walk_ticking_every(1),
        walk_ticking_every(2),
    ];
    saved.iter().map(link).collect()
}

/// The modules as the markup draws them, the quiet zone included.
struct Drawn {
    side: usize,
    dark: Vec<bool>,
}

/// Reads the drawing itself: the size of the view, and every bar of the path.
fn drawn(markup: &str) -> Drawn {
    let between = |from: &str, to: &str| {
        let after = markup.split_once(from).unwrap_or_else(|| panic!("no {from} in {markup}")).1;
        after.split_once(to).expect("it ends").0.to_owned()
    };
    let view = between("viewBox=\"", "\"");
    let numbers: Vec<usize> = view.split(' ').map(|one| one.parse().expect("a number")).collect();
    let [0, 0, side, height] = numbers[..] else { panic!("no view: {view}") };
    assert_eq!(side, height, "it is square");
    assert_eq!(between("class=\"qr__ground\" d=\"", "\""), format!("M0 0h{side}v{side}H0z"));
    let mut dark = vec![false; side * side];
    let path = between("class=\"qr__modules\" d=\"", "\"");
    for bar in path.split('z').filter(|bar| !bar.is_empty()) {
        let (start, rest) = bar.strip_prefix('M').and_then(|bar| bar.split_once('h')).expect("a bar");
        let (x, y) = start.split_once(' ').expect("a place");
        let (run, back) = rest.split_once("v1h-").expect("one module high");
        assert_eq!(run, back, "the bar comes back to where it began");
        let number = |text: &str| text.parse::<usize>().expect("a number");
        for x in number(x)..number(x) + number(run) {
            let module = &mut dark[number(y) * side + x];
            assert!(!*module, "nothing is drawn twice");
            *module = true;
        }
    }
    Drawn { side, dark }
}

impl Drawn {
    /// 0 to 1: how dark it is at a place in modules; outside there is page.
    fn is_dark(&self, x: f64, y: f64) -> bool {
        let inside = |at: f64| at >= 0.0 && at < self.side as f64;
        inside(x) && inside(y) && self.dark[y as usize * self.side + x as usize]
    }
}

/// A picture in shades of grey.
struct Picture {
    side: usize,
    shades: Vec<f64>,
}

impl Picture {
    fn new(side: usize, shade: impl Fn(f64, f64) -> f64) -> Self {
        let shades = (0..side * side).map(|at| shade((at % side) as f64 + 0.5, (at / side) as f64 + 0.5));
        Self { side, shades: shades.collect() }
    }

    /// On a screen: whole pixels, and a page of some shade around the ground.
    fn on_screen(drawn: &Drawn, scale: usize, page: f64) -> Self {
        const PAGE: f64 = 10.0;
        Self::new(drawn.side * scale + 2 * PAGE as usize, |x, y| {
            let (x, y) = ((x - PAGE) / scale as f64, (y - PAGE) / scale as f64);
            let inside = |at: f64| at >= 0.0 && at < drawn.side as f64;
            match (inside(x) && inside(y), drawn.is_dark(x, y)) {
                (false, _) => page,
                (_, true) => DARK,
                (_, false) => GROUND,
            }
        })
    }

    /// As a camera sees it: turned by seven degrees, from aside, in uneven
    /// light, with noise and not quite sharp.
    fn in_a_photo(drawn: &Drawn, scale: f64) -> Self {
        let middle = drawn.side as f64 / 2.0;
        let side = (drawn.side as f64 * scale * 1.4) as usize;
        let (sin, cos) = 7.0_f64.to_radians().sin_cos();
        let sharp = Self::new(side, |x, y| {
            let light = 0.55 + 0.4 * (x + 0.5 * y) / (1.5 * side as f64);
            // Four points a pixel, as the light on a sensor adds up.
            let points = [(-0.25, -0.25), (0.25, -0.25), (-0.25, 0.25), (0.25, 0.25)];
            let shade = points.iter().map(|(dx, dy)| {
                let (x, y) = ((x + dx) / scale - 1.4 * middle, (y + dy) / scale - 1.4 * middle);
                let depth = 1.0 + 0.05 * x / middle + 0.03 * y / middle;
                let (x, y) = (x * depth, y * depth);
                let (x, y) = (cos * x + sin * y + middle, cos * y - sin * x + middle);
                if drawn.is_dark(x, y) { DARK } else { GROUND }
            });
            shade.sum::<f64>() / 4.0 * light
        });
        let mut dice = Dice(side as u64);
        let mut noisy = sharp;
        noisy.shades.iter_mut().for_each(|shade| *shade += dice.below(51) as f64 - 25.0);
        noisy.blurred()
    }

    /// Each pixel the mean of itself and its eight neighbours.
    fn blurred(&self) -> Self {
        let last = self.side - 1;
        Self::new(self.side, |x, y| {
            let (x, y) = (x as usize, y as usize);
            let around = |at: usize| [at.saturating_sub(1), at, (at + 1).min(last)];
            let near = around(y).into_iter().flat_map(|y| around(x).map(|x| self.shades[y * self.side + x]));
            near.sum::<f64>() / 9.0
        })
    }

    /// What an independent reader finds in it.
    fn read(&self) -> Vec<String> {
        let shade = |x: usize, y: usize| self.shades[y * self.side + x].clamp(0.0, 255.0) as u8;
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(self.side, self.side, shade);
        picture.detect_grids().iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect()
    }
}

#[test]
fn a_reader_finds_the_link_at_every_size_by_day_and_by_night() {
    for link in links() {
        let drawn = drawn(&qr(&link, "QR").into_string());
        for scale in [2, 4, 7] {
            for (page, when) in [(243.0, "by day"), (18.0, "by night")] {
                let found = Picture::on_screen(&drawn, scale, page).read();
                assert_eq!(found, [link.as_str()], "{scale} pixels a module, {when}");
            }
        }
    }
}

#[test]
fn a_camera_that_comes_nearer_finds_the_link_and_never_another() {
    for link in links() {
        let drawn = drawn(&qr(&link, "QR").into_string());
        let frames = (0..12).map(|nth| Picture::in_a_photo(&drawn, 3.5 + 0.4 * f64::from(nth)).read());
        let read: Vec<String> = frames.flatten().collect();
        println!("{} signs: read in {} of 12 frames", link.len(), read.len());
        assert!(read.iter().all(|one| *one == link), "{read:?}");
        assert!(read.len() >= 3, "read in {} of 12 frames; a camera takes 30 a second", read.len());
    }
}

#[test]
fn a_smudge_over_a_part_of_the_code_is_survived() {
    for link in links() {
        let mut drawn = drawn(&qr(&link, "QR").into_string());
        let (side, middle) = (drawn.side, drawn.side / 2);
        for at in 0..16 {
            drawn.dark[(middle + at / 4) * side + middle + at % 4] = true;
        }
        assert_eq!(Picture::on_screen(&drawn, 4, GROUND).read(), [link.as_str()]);
    }
}

#[test]
fn four_modules_around_the_code_stay_white() {
    for link in links() {
        let drawn = drawn(&qr(&link, "QR").into_string());
        let is_edge = |at: usize| at < 4 || at >= drawn.side - 4;
        let dark = |x: usize, y: usize| drawn.dark[y * drawn.side + x];
        let mut all = (0..drawn.side).flat_map(|y| (0..drawn.side).map(move |x| (x, y)));
        assert!(all.all(|(x, y)| !dark(x, y) || !(is_edge(x) || is_edge(y))));
        // The code begins right behind it: corner squares, seven modules wide.
        let far = drawn.side - 5;
        assert!(
            (4..11).all(|at| dark(at, 4) && dark(4, at) && dark(far - at + 4, 4) && dark(4, far - at + 4))
        );
    }
}

#[test]
fn the_reader_of_the_test_finds_nothing_where_a_corner_is_gone() {
    let mut drawn = drawn(&qr(&links()[1], "QR").into_string());
    for at in 0..49 {
        drawn.dark[(4 + at / 7) * drawn.side + 4 + at % 7] = false;
    }
    assert_eq!(Picture::on_screen(&drawn, 4, GROUND).read(), [""; 0]);
}

#[test]
fn the_code_is_dark_on_white_by_day_and_by_night() {
    let style = std::fs::read_to_string("style/later/qr.css").expect("it is there");
    assert!(!style.contains("prefers-color-scheme") && !style.contains("light-dark"), "one look");
    let fills: Vec<&str> = style.split("fill: ").skip(1).filter_map(|rest| rest.split(';').next()).collect();
    assert_eq!(fills, ["#fff", "#0b1715", "#000"], "ground, modules, modules on paper");
    assert!(contrast(luminance([255, 255, 255]), luminance([0x0b, 0x17, 0x15])) > 15.0);
}

/// Relative luminance (WCAG 2.2) of a colour.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(light: f64, dark: f64) -> f64 {
    (light + 0.05) / (dark + 0.05)
}

#[test]
fn the_drawing_has_a_name_and_no_style_of_its_own() {
    let markup = qr("https://example.org", "QR-code met <jouw> antwoorden").into_string();
    assert!(markup.contains("role=\"img\"") && markup.contains("aria-labelledby=\"qr-name\""));
    assert!(markup.contains("<title id=\"qr-name\">QR-code met &lt;jouw&gt; antwoorden</title>"));
    assert!(!markup.contains("style="), "the policy of the page refuses it");
    assert_eq!(markup.matches("<path").count(), 2, "a ground and one path");
}

#[test]
fn a_text_too_long_for_any_code_draws_nothing() {
    assert!(!qr(&"x".repeat(2331), "QR").into_string().is_empty());
    assert_eq!(qr(&"x".repeat(2332), "QR").into_string(), "");
}

#[test]
fn the_sizes_of_the_codes_are_told() {
    for link in links() {
        let side = drawn(&qr(&link, "QR").into_string()).side - 8;
        println!("{} signs: {side} modules", link.len());
        assert!(side <= 57, "at 216 pixels a module would be less than 3.3");
    }
}
