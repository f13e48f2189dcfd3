//! Reads the QR code in a grey picture, as a camera takes it.

#![warn(clippy::unwrap_used)]

use std::ops::RangeInclusive;
use std::panic::catch_unwind;

use rqrr::{Grid, PreparedImage};

/// The smallest code has 21 modules to a side; from 813 pixels on, rqrr's
/// intersection of two lines could pass 32 bits.
const SIDES: RangeInclusive<usize> = 21..=800;
/// The longest text, in bytes. Whoever holds another code before the camera
/// does not fill the screen with it.
const LONGEST: usize = 500;

/// The text of the first QR code found in these grey pixels, row by row.
///
/// It looks three times: stretched from black to white, smoothed against noise,
/// sharpened against blur. Of the codes that `tests/scan.rs` distorts rqrr
/// reads 73 % at a glance, and these three looks read 91 %.
pub fn read(pixels: &[u8], width: usize) -> Option<String> {
    let picture = Picture::new(pixels, width)?.stretched();
    picture.text().or_else(|| {
        let smooth = picture.smoothed();
        smooth.text().or_else(|| picture.sharpened(&smooth.smoothed()).text())
    })
}

struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Picture {
    /// `None` where these pixels are no picture, or none that holds a code.
    fn new(pixels: &[u8], width: usize) -> Option<Self> {
        let height = pixels.len().checked_div(width)?;
        let is_whole = height.checked_mul(width) == Some(pixels.len());
        let fits = SIDES.contains(&width) && SIDES.contains(&height);
        (is_whole && fits).then(|| Self { width, height, pixels: pixels.to_vec() })
    }

    /// From black to white, but for the darkest and lightest pixels, which say
    /// nothing of the code: rqrr sees no differences below a twentieth.
    fn stretched(mut self) -> Self {
        let mut counts = [0; 256];
        self.pixels.iter().for_each(|pixel| counts[usize::from(*pixel)] += 1);
        let shade_at = |rank: usize| {
            let mut passed = 0;
            let found = counts.iter().position(|count| {
                passed += count;
                passed > rank
            });
            found.unwrap_or_default()
        };
        let (few, last) = (self.pixels.len() / 50, self.pixels.len() - 1);
        let (dark, light) = (shade_at(few), shade_at(last - few));
        let range = (light - dark).max(1);
        let stretched: [u8; 256] =
            std::array::from_fn(|shade| (shade.saturating_sub(dark) * 255 / range).min(255) as u8);
        self.pixels.iter_mut().for_each(|pixel| *pixel = stretched[usize::from(*pixel)]);
        self
    }

    /// Each pixel the mean of itself and its eight neighbours.
    fn smoothed(&self) -> Self {
        let (width, last) = (self.width, self.width - 1);
        let mut pixels = Vec::with_capacity(self.pixels.len());
        let mut columns = vec![0; width];
        for y in 0..self.height {
            let [above, here, below] =
                [y.saturating_sub(1), y, (y + 1).min(self.height - 1)].map(|y| y * width);
            for (x, sum) in columns.iter_mut().enumerate() {
                let pixel = |row: usize| u16::from(self.pixels[row + x]);
                *sum = pixel(above) + pixel(here) + pixel(below);
            }
            for x in 0..width {
                let sum = columns[x.saturating_sub(1)] + columns[x] + columns[(x + 1).min(last)];
                pixels.push((sum / 9) as u8);
            }
        }
        Self { pixels, ..*self }
    }

    /// Each pixel further from what is around it.
    fn sharpened(&self, smooth: &Self) -> Self {
        let further = |(own, around): (&u8, &u8)| {
            let (own, around) = (i16::from(*own), i16::from(*around));
            (own + 2 * (own - around)).clamp(0, 255) as u8
        };
        Self { pixels: self.pixels.iter().zip(&smooth.pixels).map(further).collect(), ..*self }
    }

    /// What rqrr reads. A few in 100,000 pictures of broken corners make it divide
    /// by nought and panic; these hold no code. Where a panic ends the program,
    /// `public/scan.js` begins anew.
    fn text(&self) -> Option<String> {
        let shade = |x: usize, y: usize| self.pixels[y * self.width + x];
        let read = || {
            let mut image = PreparedImage::prepare_from_greyscale(self.width, self.height, shade);
            let text = |grid: &Grid<_>| grid.decode().ok().map(|(_, text)| text).filter(|text| is_text(text));
            image.detect_grids().iter().find_map(text)
        };
        catch_unwind(read).ok().flatten()
    }
}

fn is_text(text: &str) -> bool {
    !text.is_empty() && text.len() <= LONGEST && !text.chars().any(char::is_control)
}
