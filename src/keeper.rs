//! The keeping program: the doors through which the asking one calls it.
//! Exported here and not in the library, which every program is made of.

#[cfg(target_arch = "wasm32")]
mod doors {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Loads its content and opens what is kept; see `keeping`.
    #[wasm_bindgen]
    pub async fn prepare(tag: String) -> bool {
        steunwijzer::keeping::prepare(&tag).await
    }

    /// Learns the words of another language.
    #[wasm_bindgen]
    pub async fn learn(tag: String) -> bool {
        steunwijzer::keeping::learn(&tag).await
    }

    /// Does a deed of its own; see `own`. The address plays no part.
    #[wasm_bindgen]
    pub fn change(_fragment: &str, words: &str, value: &str, handover: &str) -> String {
        steunwijzer::keeping::change(words, value, handover)
    }

    /// The page of an address, as markup.
    #[wasm_bindgen]
    pub fn draw(fragment: &str, handover: &str) -> String {
        steunwijzer::keeping::draw(fragment, handover)
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    console_error_panic_hook::set_once();
}
