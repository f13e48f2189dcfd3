//! What a file is, told by its name: the type it is served as, whether a
//! compressed copy pays, and whether it may be kept for ever.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileKind {
    pub content_type: &'static str,
    /// Pictures and fonts are compressed in themselves; all else shrinks.
    pub shrinks: bool,
}

/// The kind of the file at this path or address.
pub fn of(path: &str) -> FileKind {
    let (content_type, shrinks) = match extension(path) {
        "html" => ("text/html; charset=utf-8", true),
        "js" => ("text/javascript; charset=utf-8", true),
        "css" => ("text/css; charset=utf-8", true),
        "wasm" => ("application/wasm", true),
        "json" => ("application/json", true),
        "webmanifest" => ("application/manifest+json", true),
        "svg" => ("image/svg+xml", true),
        "txt" => ("text/plain; charset=utf-8", true),
        "ico" => ("image/vnd.microsoft.icon", true),
        "png" => ("image/png", false),
        "jpg" => ("image/jpeg", false),
        "webp" => ("image/webp", false),
        "woff2" => ("font/woff2", false),
        _ => ("application/octet-stream", false),
    };
    FileKind { content_type, shrinks }
}

pub fn extension(path: &str) -> &str {
    path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, end)| end)
}

/// True when the name holds a hash of the content, as Trunk writes it: another
/// content then has another address, so a browser may keep this one for ever.
pub fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split(|letter: char| !letter.is_ascii_alphanumeric())
        .any(|part| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_hash_of_sixteen_digits_is_hashed() {
        assert!(is_hashed("/steunwijzer-app-8aadf3fc14ef3822.js"));
        assert!(is_hashed("/steunwijzer-app-8aadf3fc14ef3822_bg.wasm"));
        assert!(is_hashed("/app-0123456789abcdef.css"));
    }

    #[test]
    fn other_names_are_not_hashed() {
        for path in ["/", "/index.html", "/sw.js", "/content/lang/nl.json", "/a-8aadf3fc14ef382.js"] {
            assert!(!is_hashed(path), "{path}");
        }
        assert!(!is_hashed("/8aadf3fc14ef3822/index.html"), "only the name of the file counts");
    }

    #[test]
    fn the_types_that_browsers_insist_on_are_right() {
        assert!(of("/a.js").content_type.starts_with("text/javascript"));
        assert_eq!(of("/a_bg.wasm").content_type, "application/wasm");
        assert_eq!(of("/manifest.webmanifest").content_type, "application/manifest+json");
        assert_eq!(of("/folder.js/name").content_type, "application/octet-stream");
    }
}
