//! What Firefox and WebKitGTK are asked every day. Most of what a journey shows is
//! our own program, which is the same in every engine: Chromium looks at all of it.
//! The others are asked what an engine does itself, and with `--full` everything.

/// How the names of those tests begin.
pub const ELSEWHERE: [&str; 45] = [
    // WebAssembly, and the plain script where there is none.
    "determinism::",
    "journey::the_",
    "without_wasm::without",
    "without_wasm::when",
    // Service worker and caches.
    "languages::a_language_is_fetched",
    "offline::",
    "own_copies::without_a_network",
    "requests::a_whole_journey",
    "requests::at_most",
    "update::",
    "workshop_kept::without_a_network",
    // What is stored, between windows, and after one has left.
    "faults::",
    "leave::",
    "own::a_result_is_kept",
    "own_windows::",
    "resume::answers",
    "resume::nothing",
    "safety::an_unsafe_home",
    "tablet::a_page_that_was_left",
    "tablet::after_a_reset",
    "tablet::back_walks",
    "workshop_kept::power_lost",
    // Keys, randomness and files.
    "own_copies::a_copy_comes_back",
    "own_sealed::",
    "taken::the_code_opens",
    "workshop::a_group",
    // Voices, camera, and the languages an engine knows.
    "camera::a_camera_that_gives_no_picture",
    "languages::the_browser",
    "listen::a_browser_without",
    "listen::a_voice_of_a_network",
    "listen::it_stops",
    "listen::nothing_is_spoken",
    // Focus, and what it tells a screen reader.
    "accessibility::dutch_by_day",
    "accessibility::the_plain_page",
    "keyboard::the_short",
    "keyboard::what_tab",
    "matrix::every_other_language",
    "tree::every_engine",
    "tree::from_start",
    // Where things stand, on a screen and on paper.
    "mirrored::on_paper",
    "mirrored::the_",
    "print::the_result",
    "print::the_questionnaire",
    "widths::",
    "workshop_pages::every_slide",
];

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::repository;

    /// A name that means no test would be asked of nobody, and nobody would notice.
    #[test]
    fn each_of_them_is_the_name_of_a_test() {
        for name in ELSEWHERE {
            let (module, test) = name.split_once("::").expect("a module and a test of it");
            let file = repository::at("tests/browser").join(module).with_extension("rs");
            let text = fs::read_to_string(&file).expect(name);
            assert!(text.contains(&format!("#[test]\nfn {test}")), "{name}");
        }
    }
}
