//! The scanning program: reads QR codes in a worker. Only whoever opens the
//! camera loads it.

#[cfg(target_arch = "wasm32")]
mod doors {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The text of the first code in grey pixels; see `steunwijzer_scan`.
    #[wasm_bindgen]
    pub fn read(pixels: &[u8], width: usize) -> Option<String> {
        steunwijzer_scan::read(pixels, width)
    }
}

fn main() {}
