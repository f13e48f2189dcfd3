//! Writes a `.br` and a `.gz` copy beside every file that shrinks: a host
//! then sends the small one without any work, at the best quality.

use std::io::Write;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

use crate::{file_kind, folder};

/// Below this a copy saves less than one network packet.
const WORTH_IT: usize = 1000;

pub fn write_copies(site: &Path) -> Result<(), String> {
    for path in folder::files(site)? {
        let content = folder::read(&path)?;
        if content.len() > WORTH_IT && file_kind::of(&path.to_string_lossy()).shrinks {
            folder::write(&with_ending(&path, ".br"), &brotli(&content)?)?;
            folder::write(&with_ending(&path, ".gz"), &gzip(&content)?)?;
        }
    }
    Ok(())
}

/// The bytes a phone downloads for this file.
pub fn downloaded(path: &Path) -> Result<u64, String> {
    let copy = with_ending(path, ".br");
    let sent = if copy.is_file() { &copy } else { path };
    std::fs::metadata(sent)
        .map(|metadata| metadata.len())
        .map_err(|error| format!("{} cannot be read: {error}.", sent.display()))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn brotli(content: &[u8]) -> Result<Vec<u8>, String> {
    let best = BrotliEncoderParams { quality: 11, size_hint: content.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &best)
        .map_err(|error| format!("Compressing with brotli failed: {error}."))?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>, String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(content)
        .and_then(|()| encoder.finish())
        .map_err(|error| format!("Compressing with gzip failed: {error}."))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn both_copies_hold_the_same_bytes_as_the_file() {
        let site = Scratch::new();
        let words = "Wie steunt jou bij het opvoeden? ".repeat(200);
        write_copies(site.file("a.json", &words).path()).unwrap();

        let mut from_gzip = String::new();
        let gzip = folder::read(&site.path().join("a.json.gz")).unwrap();
        flate2::read::GzDecoder::new(&gzip[..]).read_to_string(&mut from_gzip).unwrap();
        assert_eq!(from_gzip, words);

        let mut from_brotli = Vec::new();
        let brotli = folder::read(&site.path().join("a.json.br")).unwrap();
        brotli::BrotliDecompress(&mut &brotli[..], &mut from_brotli).unwrap();
        assert_eq!(from_brotli, words.as_bytes());
        assert_eq!(downloaded(&site.path().join("a.json")), Ok(brotli.len() as u64));
    }

    #[test]
    fn a_small_file_and_a_picture_get_no_copy() {
        let site = Scratch::new();
        site.file("small.json", "{}").file("icon.png", [7; 5000]);
        write_copies(site.path()).unwrap();
        assert_eq!(folder::files(site.path()).unwrap().len(), 2);
        assert_eq!(downloaded(&site.path().join("small.json")), Ok(2));
    }
}
