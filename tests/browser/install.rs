//! The app can be put on a home screen.

use serde_json::json;

use crate::engine::Engine;
use crate::page::Page;

#[test]
fn chromium_has_nothing_against_installing_it() {
    let page = Page::unopened(crate::engine::Light::Day);
    if !page.is(Engine::Chromium) {
        return; // Only Chromium says what it would miss.
    }
    page.visit("");
    page.works_offline();
    let errors = page.session.chromium("Page.getInstallabilityErrors", json!({}));
    assert_eq!(errors["installabilityErrors"], json!([]), "{errors}");
}
