//! Takes the spaces and long names out of the scripts between a program and its
//! page. Compression alone leaves a fifth more to download; whoever wants to read
//! them builds them. The page says which hash each has, so that is told anew.

use std::path::Path;

use crate::program::Program;
use crate::{folder, hash, without_wasm};

/// How the names of those scripts begin.
const OURS: &str = "steunwijzer-";

/// Shrinks every script of a program in a site.
pub fn scripts(site: &Path) -> Result<(), String> {
    for file in folder::files(site)? {
        let name = folder::relative(&file, site);
        let is_glue = name.starts_with(OURS) && name.ends_with(".js") && name != without_wasm::SCRIPT;
        if !is_glue {
            continue;
        }
        let before = folder::read(&file)?;
        let path = file.to_string_lossy();
        Program::of("node node_modules/esbuild/bin/esbuild --minify --format=esm --charset=utf8")
            .arguments("--log-level=warning --allow-overwrite")
            .argument(path.as_ref())
            .argument(format!("--outfile={path}"))
            .run()?;
        tell(site, &before, &folder::read(&file)?)?;
    }
    Ok(())
}

/// Puts the hash of what a file holds now in the place of what it held before.
fn tell(site: &Path, before: &[u8], now: &[u8]) -> Result<(), String> {
    let index = site.join("index.html");
    let page = folder::read_text(&index)?;
    folder::write(&index, page.replace(&hash::integrity(before), &hash::integrity(now)).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn the_page_says_the_hash_of_what_is_there_now() {
        let site = Scratch::new();
        site.file("index.html", format!("<link integrity=\"{}\">", hash::integrity(b"long")));
        tell(site.path(), b"long", b"short").unwrap();
        let page = folder::read_text(&site.path().join("index.html")).unwrap();
        assert_eq!(page, format!("<link integrity=\"{}\">", hash::integrity(b"short")));
    }
}
