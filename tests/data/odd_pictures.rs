// Pictures that no camera takes, each the same at every run.

use qrcodegen::QrCode;

use super::shots::Picture;
use super::walks::Dice;

/// Of many kinds: noise, stripes, corners without a code, and codes with parts
/// painted over; and what may be read in it, if anything.
pub fn odd_picture(nth: u64, codes: &[(String, QrCode)]) -> (Picture, Option<&str>) {
    let dice = &mut Dice(nth * 7919);
    let width = 21 + dice.below(20);
    let count = width * (21 + dice.below(20));
    let mut picture = Picture { width, pixels: vec![240; count] };
    match dice.below(30) {
        0..10 => picture.pixels.fill_with(|| dice.roll() as u8),
        10..18 => {
            let (across, down, slant) = (1 + dice.below(6), 1 + dice.below(6), dice.below(2));
            let stripe = |at: usize| at % width / across + slant * (at / width / down);
            picture.pixels = (0..count).map(|at| 20 + 210 * (stripe(at) % 2) as u8).collect();
        }
        18..29 => (0..3 + dice.below(5)).for_each(|_| stamp(&mut picture, dice)),
        _ => {
            let (text, code) = &codes[dice.below(codes.len())];
            let scale = 2 + dice.below(2);
            let width = (code.size() as usize + 4) * scale;
            let module = |at: usize| (at / scale) as i32 - 2;
            let is_dark = |at: usize| code.get_module(module(at % width), module(at / width));
            let pixels = (0..width * width).map(|at| if is_dark(at) { 20 } else { 240 });
            picture = Picture { width, pixels: pixels.collect() };
            (0..dice.below(5)).for_each(|_| damage(&mut picture, dice));
            return (picture, Some(text));
        }
    }
    (picture, None)
}

/// Puts a corner of a code somewhere, not quite whole.
fn stamp(picture: &mut Picture, dice: &mut Dice) {
    let (scale, height) = (1 + dice.below(3), picture.pixels.len() / picture.width);
    let (left, top) = (dice.below(picture.width), dice.below(height));
    for at in 0..49 * scale * scale {
        let (x, y) = (at % (7 * scale), at / (7 * scale));
        let ring = [x / scale, y / scale, 6 - x / scale, 6 - y / scale].into_iter().min();
        if left + x < picture.width && top + y < height && dice.below(40) > 0 {
            picture.pixels[(top + y) * picture.width + left + x] = if ring == Some(1) { 240 } else { 20 };
        }
    }
}

/// Paints over a part: dark, light, or with noise.
fn damage(picture: &mut Picture, dice: &mut Dice) {
    let (width, kind) = (picture.width, dice.below(3));
    let (left, top) = (dice.below(width), dice.below(width));
    let (right, bottom) = (left + dice.below(width / 4), top + dice.below(width / 4));
    for y in top..=bottom.min(width - 1) {
        for pixel in &mut picture.pixels[y * width..][left..=right.min(width - 1)] {
            *pixel = [0, 255, dice.roll() as u8][kind];
        }
    }
}
