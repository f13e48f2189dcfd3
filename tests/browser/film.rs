//! What a camera would see, as a film that Chromium plays in place of one
//! (`--use-file-for-fake-video-capture`): Y4M, uncompressed, again and again.

use qrcodegen::{QrCode, QrCodeEcc};

const WIDTH: usize = 640;
const HEIGHT: usize = 480;
/// As few as will do: each frame takes 460 kB.
const FRAMES_A_SECOND: usize = 4;
/// How long each code is held up, and how long nothing is, in frames.
const HELD: usize = 6;
const BETWEEN: usize = 2;
const WALL: u8 = 128;
const PAPER: u8 = 235;
const INK: u8 = 16;

/// Each text as a code, held up for one and a half seconds.
pub fn film(texts: &[String]) -> Vec<u8> {
    let mut film =
        format!("YUV4MPEG2 W{WIDTH} H{HEIGHT} F{FRAMES_A_SECOND}:1 Ip A1:1 C420jpeg\n").into_bytes();
    for text in texts {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).expect("it fits in a code");
        let (wall, held) = (frame(|_, _| WALL), frame(|x, y| shade(&code, x, y)));
        for frame in std::iter::repeat_n(wall, BETWEEN).chain(std::iter::repeat_n(held, HELD)) {
            film.extend_from_slice(b"FRAME\n");
            film.extend(frame);
        }
    }
    film
}

/// The shades of all pixels; then, at a quarter each, twice no colour.
fn frame(shade: impl Fn(usize, usize) -> u8) -> Vec<u8> {
    let shades = (0..WIDTH * HEIGHT).map(|at| shade(at % WIDTH, at / WIDTH));
    shades.chain(std::iter::repeat_n(128, WIDTH * HEIGHT / 2)).collect()
}

/// A code with its margin of four modules, in the middle of the picture.
fn shade(code: &QrCode, x: usize, y: usize) -> u8 {
    let side = code.size() as usize + 8;
    let scale = HEIGHT * 3 / 4 / side;
    let module = |at: usize, all: usize| (at + side * scale / 2).checked_sub(all / 2).map(|at| at / scale);
    match (module(x, WIDTH), module(y, HEIGHT)) {
        (Some(x), Some(y)) if x < side && y < side => {
            if code.get_module(x as i32 - 4, y as i32 - 4) {
                INK
            } else {
                PAPER
            }
        }
        _ => WALL,
    }
}
