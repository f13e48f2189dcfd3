//! The Content-Security-Policy: what lets the browser itself enforce that
//! nothing leaves the device.

use crate::hash;

/// Only a header may say this one; browsers ignore it in a page.
pub const HEADER_ONLY: &str = "frame-ancestors 'none'";

const META_START: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

/// The page with its policy as the first thing in its head, so that it holds
/// for all that follows. For hosts that send no headers of their own.
pub fn added(page: &str) -> Result<String, String> {
    let head = page.find("<head>").ok_or("index.html: there is no <head> to put the policy in.")?;
    let (before, after) = page.split_at(head + "<head>".len());
    Ok(format!("{before}\n{META_START}{}\">{after}", of_page(page)?))
}

/// The policy that `added` wrote into this page.
pub fn in_page(page: &str) -> Option<&str> {
    let (_, after) = page.split_once(META_START)?;
    after.split_once('"').map(|(policy, _)| policy)
}

fn of_page(page: &str) -> Result<String, String> {
    let hashes: String = inline_scripts(page)?
        .iter()
        .map(|script| format!(" 'sha256-{}'", hash::base64(script.as_bytes())))
        .collect();
    Ok([
        "default-src 'none'",
        &format!("script-src 'self' 'wasm-unsafe-eval'{hashes}"),
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    .join("; "))
}

/// The text of every script that is in the page itself: Trunk's module loader,
/// and any of our own.
fn inline_scripts(page: &str) -> Result<Vec<&str>, String> {
    let mut scripts = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once("<script") {
        let script = after.split_once('>').and_then(|(attributes, after)| {
            after.split_once("</script>").map(|(text, after)| (attributes, text, after))
        });
        let (attributes, text, after) = script.ok_or("index.html: a <script> has no </script>.")?;
        let is_inline = !attributes.split_whitespace().any(|word| word.starts_with("src="));
        if is_inline && !text.is_empty() {
            scripts.push(text);
        }
        rest = after;
    }
    Ok(scripts)
}

#[cfg(test)]
mod tests {
    use super::*;

    // printf 'console.log("hello");' | openssl dgst -sha256 -binary | base64
    const HELLO: &str = "'sha256-N4H5TqgSuzNDfekEngS8OvQaDnOXFksFc3nAjDsKxIk='";

    fn policy(page: &str) -> String {
        in_page(&added(page).unwrap()).unwrap().to_owned()
    }

    #[test]
    fn an_inline_script_is_let_through_by_its_hash() {
        let policy = policy("<head><script type=\"module\">console.log(\"hello\");</script></head>");
        let allowed = format!("script-src 'self' 'wasm-unsafe-eval' {HELLO};");
        assert!(policy.contains(&allowed), "{policy}");
    }

    #[test]
    fn one_changed_letter_changes_the_hash() {
        let policy = policy("<head></head><script>console.log(\"hullo\");</script>");
        assert!(policy.contains("'sha256-") && !policy.contains(HELLO), "{policy}");
    }

    #[test]
    fn a_script_with_an_address_needs_no_hash() {
        let policy = policy("<head><script src=\"./a.js\"></script></head>");
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"), "{policy}");
    }

    #[test]
    fn nothing_unsafe_and_no_other_host_is_let_through() {
        let policy = policy("<head></head>");
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
        for forbidden in ["unsafe-inline", "'unsafe-eval'", "http", "*", "frame-ancestors"] {
            assert!(!policy.contains(forbidden), "{policy}");
        }
    }

    #[test]
    fn the_policy_comes_before_everything_it_is_to_hold_for() {
        let page = added("<html><head><meta charset=\"utf-8\"></head>").unwrap();
        assert!(page.starts_with("<html><head>\n<meta http-equiv=\"Content-Security-Policy\""));
    }

    #[test]
    fn a_page_that_cannot_be_read_fails_the_build() {
        assert!(added("<body></body>").unwrap_err().contains("<head>"));
        assert!(added("<head><script>let a;").unwrap_err().contains("</script>"));
    }
}
