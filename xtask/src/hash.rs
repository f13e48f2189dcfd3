//! SHA-256 in the two spellings we need.

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

pub fn hex(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

pub fn base64(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(Sha256::digest(bytes))
}
