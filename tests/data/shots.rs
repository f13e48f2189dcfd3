// What a camera makes of a code that is held up before it.

use qrcodegen::{QrCode, QrCodeEcc};

use super::walks::Dice;

/// Grey pixels, row by row.
pub struct Picture {
    pub width: usize,
    pub pixels: Vec<u8>,
}

/// How a code is held, and what light and lens do to it.
#[derive(Clone, Copy)]
pub struct Shot {
    /// Pixels a module.
    pub scale: f64,
    /// Degrees, and how many more for each further picture.
    pub turn: f64,
    pub each: f64,
    /// How much nearer the right half of it is than the left.
    pub lean: f64,
    /// The spread of a point, in pixels.
    pub blur: f64,
    /// The shades of its modules and of its ground, 0 to 255.
    pub dark: f64,
    pub light: f64,
    /// How much of the light is missing at the right.
    pub uneven: f64,
    /// The spread of each pixel's shade.
    pub noise: f64,
    /// The side of what covers it, in modules.
    pub cover: usize,
}

/// Before the camera at the best.
pub const BARE: Shot = Shot {
    scale: 4.0,
    turn: 0.0,
    each: 0.0,
    lean: 0.0,
    blur: 0.0,
    dark: 20.0,
    light: 235.0,
    uneven: 0.0,
    noise: 0.0,
    cover: 0,
};

impl Shot {
    /// The picture of a text as a code with its margin, before a wall.
    pub fn of(&self, text: &str, dice: &mut Dice) -> Picture {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).expect("it fits in a code");
        let side = code.size();
        let (middle, half) = (f64::from(side) / 2.0, f64::from(side) / 2.0 + 4.0);
        let width = (half * 2.0 * self.scale * 1.45) as usize;
        // Never on a corner: without one, nothing is a code.
        let mut place = || 8 + dice.below(side as usize - 15 - self.cover) as i32;
        let covered = (place(), place());
        let cover = [self.dark, self.light, f64::midpoint(self.dark, self.light)][dice.below(3)];
        let is_covered = |at: i32, from: i32| at >= from && at < from + self.cover as i32;
        let (sin, cos) = self.turn.to_radians().sin_cos();
        let shift = [dice.below(100) as f64 / 100.0, dice.below(100) as f64 / 100.0];
        let shade = |x: f64, y: f64| {
            let from_middle = |at: f64, shift: f64| (at + shift - width as f64 / 2.0) / self.scale;
            let (x, y) = (from_middle(x, shift[0]), from_middle(y, shift[1]));
            let depth = 1.0 + self.lean * x / half;
            let (x, y) = (depth * (cos * x + sin * y), depth * (cos * y - sin * x));
            let (column, row) = ((x + middle).floor() as i32, (y + middle).floor() as i32);
            if x.abs() > half || y.abs() > half {
                self.dark * 0.4 + self.light * 0.6
            } else if is_covered(column, covered.0) && is_covered(row, covered.1) {
                cover
            } else if code.get_module(column, row) {
                self.dark
            } else {
                self.light
            }
        };
        let mut shades = Vec::with_capacity(width * width);
        for at in 0..width * width {
            let (x, y) = ((at % width) as f64, (at / width) as f64);
            // Four points a pixel, as the light on a sensor adds up.
            let points = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)];
            let sum: f64 = points.iter().map(|(right, down)| shade(x + right, y + down)).sum();
            shades.push(sum / 4.0 * (1.0 - self.uneven * x / width as f64));
        }
        let shades = blurred(&blurred(&shades, width, self.blur), width, self.blur);
        let mut grain = || (0..4).map(|_| dice.below(1000) as f64 / 1000.0 - 0.5).sum::<f64>() * 1.73;
        let pixels =
            shades.iter().map(|shade| (shade + self.noise * grain()).round().clamp(0.0, 255.0) as u8);
        Picture { width, pixels: pixels.collect() }
    }
}

/// Spreads each row by a bell curve, and turns the picture on its side: done
/// twice, it is spread both ways and stands again.
fn blurred(shades: &[f64], width: usize, blur: f64) -> Vec<f64> {
    let reach = (blur * 3.0).ceil() as usize;
    let weight =
        |off: usize| if off == 0 { 1.0 } else { (-((off * off) as f64) / (2.0 * blur * blur)).exp() };
    let weights: Vec<f64> = (0..=2 * reach).map(|at| weight(at.abs_diff(reach))).collect();
    let all: f64 = weights.iter().sum();
    let mut turned = vec![0.0; shades.len()];
    for (y, row) in shades.chunks(width).enumerate() {
        for x in 0..width {
            let near = |at: usize| row[(x + at).saturating_sub(reach).min(width - 1)];
            let sum: f64 = weights.iter().enumerate().map(|(at, weight)| weight * near(at)).sum();
            turned[x * width + y] = sum / all;
        }
    }
    turned
}
