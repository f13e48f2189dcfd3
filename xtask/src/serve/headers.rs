//! The headers of every answer: the promises that a browser can enforce.

use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};

use crate::file_kind;
use crate::finish::policy;

/// Every power a page could ask for is off, by the names that browsers agree
/// on. Left on, for our own pages alone: the camera, for codes that parents
/// carry from phone to tablet; writing to the clipboard, for the sentence a
/// parent takes along; the whole screen, and keeping it awake, for a standing
/// tablet.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(self), \
    clipboard-read=(), clipboard-write=(self), display-capture=(), encrypted-media=(), \
    fullscreen=(self), gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), \
    local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), \
    picture-in-picture=(), publickey-credentials-create=(), publickey-credentials-get=(), \
    screen-wake-lock=(self), serial=(), storage-access=(), sync-xhr=(), usb=(), \
    window-management=(), xr-spatial-tracking=()";

const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Strict-Transport-Security is left to hosts with https: over plain http
/// browsers ignore it.
const ALWAYS: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), PERMISSIONS),
];

/// Adds them to the answer for this path. `found`: the answer is the file
/// itself, so its type is known, and a name with a hash may be kept for ever.
pub fn add(headers: &mut HeaderMap, path: &str, found: bool, page: &str) {
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let keep = if found && file_kind::is_hashed(path) { FOR_EVER } else { "no-cache" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(header::CONTENT_SECURITY_POLICY, policy_of(page));
    if found {
        let name = if path.ends_with('/') { "index.html" } else { path };
        let kind = file_kind::of(name);
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind.content_type));
    }
}

/// The page's own policy, and the one rule that only a header may give. A page
/// that the build did not finish gets the policy that lets nothing through.
fn policy_of(page: &str) -> HeaderValue {
    let policy = policy::in_page(page).unwrap_or("default-src 'none'");
    HeaderValue::from_str(&format!("{policy}; {}", policy::HEADER_ONLY))
        .unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: &str, found: bool) -> impl Fn(&str) -> String {
        let page = policy::added("<head></head>").unwrap();
        let mut headers = HeaderMap::new();
        add(&mut headers, path, found, &page);
        move |name| headers.get(name).map_or("", |value| value.to_str().unwrap()).to_owned()
    }

    #[test]
    fn each_kind_of_file_has_its_type_and_its_time_to_live() {
        for (path, content_type, keep) in [
            ("/", "text/html; charset=utf-8", "no-cache"),
            ("/index.html", "text/html; charset=utf-8", "no-cache"),
            ("/sw.js", "text/javascript; charset=utf-8", "no-cache"),
            ("/manifest.webmanifest", "application/manifest+json", "no-cache"),
            ("/content/lang/nl.json", "application/json", "no-cache"),
            ("/app-8aadf3fc14ef3822.js", "text/javascript; charset=utf-8", FOR_EVER),
            ("/app-8aadf3fc14ef3822_bg.wasm", "application/wasm", FOR_EVER),
            ("/app-8aadf3fc14ef3822.css", "text/css; charset=utf-8", FOR_EVER),
        ] {
            let header = of(path, true);
            assert_eq!(header("content-type"), content_type, "{path}");
            assert_eq!(header("cache-control"), keep, "{path}");
        }
    }

    #[test]
    fn a_missing_file_is_not_remembered_as_missing() {
        assert_eq!(of("/app-8aadf3fc14ef3822.js", false)("cache-control"), "no-cache");
    }

    #[test]
    fn every_answer_carries_every_promise() {
        for found in [true, false] {
            let header = of("/any", found);
            assert_eq!(header("x-content-type-options"), "nosniff");
            assert_eq!(header("referrer-policy"), "no-referrer");
            assert_eq!(header("cross-origin-opener-policy"), "same-origin");
            assert_eq!(header("cross-origin-resource-policy"), "same-origin");
            assert!(header("permissions-policy").contains("camera=(self)"));
            assert!(header("permissions-policy").contains("microphone=()"));
            let policy = header("content-security-policy");
            assert!(policy.starts_with("default-src 'none'; script-src 'self'"), "{policy}");
            assert!(policy.ends_with("; frame-ancestors 'none'"), "{policy}");
        }
    }

    #[test]
    fn a_page_without_a_policy_may_do_nothing() {
        let policy = policy_of("<head></head>");
        assert_eq!(policy, "default-src 'none'; frame-ancestors 'none'");
    }
}
