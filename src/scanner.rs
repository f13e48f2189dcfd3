//! The scanning program: reads QR codes in a worker. Only whoever opens the
//! camera loads it.

// Not by way of the library, which would bring along what Leptos exports to a
// page: 11 kB more to download.
#[cfg(target_arch = "wasm32")]
mod scan;

#[cfg(target_arch = "wasm32")]
mod doors {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The text of the first code in grey pixels; see `scan`.
    #[wasm_bindgen]
    pub fn read(pixels: &[u8], width: usize) -> Option<String> {
        crate::scan::read(pixels, width)
    }
}

fn main() {}
