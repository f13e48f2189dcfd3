//! The answering program: the doors through which the asking one calls it.
//! Exported here and not in the library, which both programs are made of.

#[cfg(target_arch = "wasm32")]
mod doors {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Reads content files: name and text, in turns.
    #[wasm_bindgen]
    pub fn load(files: Vec<String>) {
        steunwijzer::answering::load(&files);
    }

    /// Scores answer sets against the content that was loaded.
    #[wasm_bindgen]
    pub fn outcomes(sets: &str) -> String {
        steunwijzer::answering::outcomes(sets)
    }

    /// Does a deed of its own; see `later`.
    #[wasm_bindgen]
    pub fn change(fragment: &str, words: &str, value: &str, handover: &str) -> String {
        steunwijzer::answering::change(fragment, words, value, handover)
    }

    /// The screen of an address, as markup.
    #[wasm_bindgen]
    pub fn draw(fragment: &str, handover: &str) -> String {
        steunwijzer::answering::draw(fragment, handover)
    }
}

pub fn main() {
    #[cfg(target_arch = "wasm32")]
    console_error_panic_hook::set_once();
}
