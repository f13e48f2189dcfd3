//! A QR code (ISO/IEC 18004): dark modules on white by day and by night, as
//! every camera expects them.

use std::fmt::Write;

use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};

/// The white edge that the standard asks for, in modules.
const QUIET_ZONE: i32 = 4;

/// Draws a text of at most 2331 bytes; a longer one draws nothing. A seventh of
/// the code may be lost, and more where that makes it no larger.
pub fn qr(text: &str, title: &str) -> Markup {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok();
    html! {
        @if let Some(code) = code {
            @let side = code.size() + 2 * QUIET_ZONE;
            div.qr {
                svg.qr__code viewBox=(format!("0 0 {side} {side}")) role="img" aria-labelledby="qr-name"
                    shape-rendering="crispEdges" focusable="false" {
                    title id="qr-name" { (title) }
                    // Closed by hand: one path within another is not drawn.
                    path.qr__ground d=(format!("M0 0h{side}v{side}H0z")) {}
                    path.qr__modules d=(modules(&code)) {}
                }
            }
        }
    }
}

/// One path: each run of dark modules in a row is a bar one module high.
fn modules(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                // Writing to a text cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET_ZONE, y + QUIET_ZONE);
            }
            x += run + 1;
        }
    }
    path
}
