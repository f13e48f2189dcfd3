//! The reader of codes: what a camera may do to a code until it is no longer
//! read; and no picture makes it fail, or say what stands in no code.

#[path = "data/odd_pictures.rs"]
mod odd_pictures;
#[path = "data/shots.rs"]
mod shots;
#[path = "data/walks.rs"]
mod walks;

use std::panic;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use odd_pictures::odd_picture;
use qrcodegen::{QrCode, QrCodeEcc};
use rqrr::PreparedImage;
use shots::{BARE, Picture, Shot};
use steunwijzer_scan::read;
use walks::Dice;

/// The signs of a code to share with a group.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What is read here: thirty signs, and a link of sixty.
fn texts(dice: &mut Dice) -> [String; 2] {
    let mut signs =
        |count: usize| -> String { (0..count).map(|_| char::from(SIGNS[dice.below(32)])).collect() };
    [signs(30), format!("https://steunwijzer.example/app/#/r/{}", signs(24))]
}

/// What rqrr reads when it looks once.
fn read_once(picture: &Picture) -> Option<String> {
    let shade = |x: usize, y: usize| picture.pixels[y * picture.width + x];
    let height = picture.pixels.len() / picture.width;
    let mut image = PreparedImage::prepare_from_greyscale(picture.width, height, shade);
    image.detect_grids().iter().find_map(|grid| Some(grid.decode().ok()?.1))
}

/// Takes 12 pictures of each kind and tells how many of a hundred are read.
/// At least as many as the last column says must be.
fn hold(kinds: &[(&str, Shot, usize)]) {
    const TURNS: u32 = 6;
    let mut table = format!("{:<28}{:>8}{:>12}\n", "", "read", "at a glance");
    let mut fallen_short = Vec::new();
    for (name, shot, wanted) in kinds {
        let (mut counts, mut dice) = ([0; 2], Dice(7));
        for nth in 0..TURNS {
            let shot = Shot { turn: shot.turn + shot.each * f64::from(nth), ..*shot };
            for text in texts(&mut dice) {
                let picture = shot.of(&text, &mut dice);
                let found = [read(&picture.pixels, picture.width), read_once(&picture)];
                assert!(
                    found[0].as_ref().is_none_or(|found| *found == text),
                    "{name}: {found:?} is not {text}"
                );
                for (count, found) in counts.iter_mut().zip(found) {
                    *count += usize::from(found.is_some_and(|found| found == text));
                }
            }
        }
        let [read, once] = counts.map(|count| count * 100 / (2 * TURNS as usize));
        table += &format!("{name:<28}{read:>6} %{once:>10} %\n");
        if read < *wanted {
            fallen_short.push(format!("{name}: {read} %, not {wanted} %"));
        }
    }
    println!("{table}");
    assert!(fallen_short.is_empty(), "{fallen_short:?}");
}

#[test]
fn a_sharp_code_is_read_from_two_pixels_a_module() {
    let sharp = |scale| Shot { scale, ..BARE };
    hold(&[
        ("sharp, 2 px a module", sharp(2.0), 90),
        ("sharp, 3 px", sharp(3.0), 95),
        ("sharp, 4 px", sharp(4.0), 95),
        ("sharp, 6 px", sharp(6.0), 95),
        ("sharp, 8 px", sharp(8.0), 95),
    ]);
}

#[test]
fn a_code_is_read_however_it_is_turned() {
    let turned = |scale| Shot { scale, turn: 3.0, each: 64.0, ..BARE };
    hold(&[
        ("turned round, 2 px a module", turned(2.0), 40),
        ("turned round, 3 px", turned(3.0), 85),
        ("turned round, 4 px", turned(4.0), 95),
        ("turned round, 6 px", turned(6.0), 95),
    ]);
}

#[test]
fn a_code_out_of_focus_is_read_up_to_two_fifths_of_a_module() {
    let blurred = |scale, modules| Shot { scale, blur: scale * modules, each: 4.0, ..BARE };
    hold(&[
        ("blurred by 0.3, 4 px", blurred(4.0, 0.3), 95),
        ("blurred by 0.4, 4 px", blurred(4.0, 0.4), 80),
        ("blurred by 0.5, 4 px", blurred(4.0, 0.5), 0),
        ("blurred by 0.3, 6 px", blurred(6.0, 0.3), 95),
        ("blurred by 0.4, 6 px", blurred(6.0, 0.4), 75),
    ]);
}

#[test]
fn a_dim_or_a_pale_code_is_read() {
    let shades = |dark, light| Shot { dark, light, noise: 0.5, each: 2.0, ..BARE };
    hold(&[
        ("dim, 10 on 40 of 255", shades(10.0, 40.0), 95),
        ("dim, 5 on 20", shades(5.0, 20.0), 95),
        ("dim, 3 on 10", shades(3.0, 10.0), 90),
        ("pale, 110 on 125", shades(110.0, 125.0), 95),
        ("pale, 200 on 215", shades(200.0, 215.0), 95),
        ("half in the dark", Shot { uneven: 0.8, each: 64.0, ..BARE }, 95),
    ]);
}

#[test]
fn a_code_with_a_part_covered_is_read() {
    let covered = |cover| Shot { cover, each: 2.0, ..BARE };
    hold(&[
        ("covered, 3 by 3 modules", covered(3), 95),
        ("covered, 4 by 4", covered(4), 90),
        ("covered, 5 by 5", covered(5), 80),
        ("covered, 6 by 6", covered(6), 0),
        ("covered, 8 by 8", covered(8), 0),
    ]);
}

#[test]
fn a_code_is_read_from_aside_and_in_noise() {
    let aside = |lean| Shot { lean, each: 64.0, ..BARE };
    let noisy = |noise| Shot { noise, each: 64.0, ..BARE };
    let phone =
        Shot { blur: 1.2, dark: 50.0, light: 180.0, noise: 8.0, lean: 0.08, uneven: 0.4, each: 64.0, ..BARE };
    hold(&[
        ("from aside, 1 : 0.9", aside(0.1), 95),
        ("from aside, 1 : 0.8", aside(0.2), 60),
        ("noise of 20", noisy(20.0), 95),
        ("noise of 40", noisy(40.0), 75),
        ("all of it, a little", phone, 60),
        ("all of it, dim", Shot { dark: 12.0, light: 45.0, noise: 5.0, ..phone }, 20),
    ]);
}

/// Corners that belong to no code can make rqrr divide by nought and stop. Then
/// no code is read, and `public/scan.js` begins anew; so it must stay rare.
#[test]
fn no_picture_makes_it_fail_or_say_what_stands_in_no_code() {
    const PICTURES: u64 = 100_000;
    /// The first of broken corners, after these, that makes it stop.
    const STOPS: u64 = 349_842;
    static STOPPED: AtomicUsize = AtomicUsize::new(0);
    let others = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if panic.location().is_some_and(|place| place.file().contains("rqrr")) {
            STOPPED.fetch_add(1, Ordering::Relaxed);
        } else {
            others(panic);
        }
    }));
    let mut dice = Dice(1);
    let encoded =
        |text: String| (text.clone(), QrCode::encode_text(&text, QrCodeEcc::Medium).expect("it fits"));
    let codes: Vec<_> = (0..40).flat_map(|_| texts(&mut dice)).map(encoded).collect();
    let look = |nth: u64| {
        let (picture, text) = odd_picture(nth, &codes);
        let found = read(&picture.pixels, picture.width);
        assert!(found.is_none() || found.as_deref() == text, "picture {nth}: {found:?} is not {text:?}");
        [usize::from(text.is_some()), usize::from(found.is_some())]
    };
    let add = |[codes, read]: [usize; 2], one: [usize; 2]| [codes + one[0], read + one[1]];
    let half = |from: u64| (from..PICTURES).step_by(2).map(look).fold([0; 2], add);
    let all = thread::scope(|both| {
        let other = both.spawn(|| half(1));
        add(half(0), other.join().expect("it ends"))
    });
    assert_eq!(look(STOPS), [0, 0]);
    let stopped = STOPPED.load(Ordering::Relaxed);
    println!(
        "{PICTURES} pictures, {} with a damaged code: {} read; rqrr stopped {stopped} times",
        all[0], all[1]
    );
    assert!(all[1] * 2 > all[0] && (1..20).contains(&stopped));
}

#[test]
fn what_is_no_picture_is_no_code() {
    let code = BARE.of("0123456789ABCDEFGHJKMNPQRSTVWX", &mut Dice(1));
    let (pixels, width) = (code.pixels.as_slice(), code.width);
    assert!(read(pixels, width).is_some());
    for width in [0, 1, 2, 7, width - 1, width + 1, pixels.len(), pixels.len() + 1, usize::MAX] {
        assert_eq!(read(pixels, width), None, "{width} wide");
    }
    for count in [0, 1, 20 * width, pixels.len() - 1] {
        assert_eq!(read(&pixels[..count], width), None, "{count} pixels");
    }
    assert_eq!(read(&vec![0; 4000 * 4000], 4000), None, "larger than anything a worker is sent");
}

#[test]
fn no_text_is_read_that_a_screen_could_not_show() {
    for (text, is_read) in [
        ("Grüße, 日本 🙂".to_owned(), true),
        ("x".repeat(500), true),
        ("x".repeat(501), false),
        (String::new(), false),
        ("two\nlines".to_owned(), false),
        ("\u{7}".to_owned(), false),
    ] {
        let picture = BARE.of(&text, &mut Dice(2));
        assert_eq!(read(&picture.pixels, picture.width), is_read.then_some(text));
    }
}
