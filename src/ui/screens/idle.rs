//! A tablet in a waiting room asks whether somebody is still there. Any touch
//! or key says yes.

use maud::{Markup, html};

use crate::content::language::Language;
use crate::ui::deed::Deed;
use crate::ui::drawing::growth;

/// `left`: seconds until the wipe. The rings go one by one, as the words do.
pub fn screen(words: &Language, left: u32) -> Markup {
    let seconds = left.to_string();
    html! {
        div.veil.cover {
            div.idle role="alertdialog" aria-modal="true" aria-labelledby="idle" aria-describedby="idle-about" {
                div.countdown aria-hidden="true" { (growth(1 + left as usize / 4)) b { (seconds) } }
                h2 id="idle" { (words.text("tablet-idle-title")) }
                p id="idle-about" { (words.count("tablet-idle", "seconds", left as usize)) }
                button.button.button--go type="button" id="stay" { span { (words.text("tablet-stay")) } }
                button.button.button--quiet type="button" data-do=(Deed::Reset.words()) {
                    (words.text("tablet-done"))
                }
            }
        }
    }
}
