//! Seals and opens as the app should, by RustCrypto and a reading of the form
//! of its own: shares nothing with the app but the type of a header. A
//! passphrase is taken as it is, so it must be given in NFKC.

// Each test uses a part of it.
#![allow(dead_code)]

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use serde_json::Value;
use sha2::digest::crypto_common::Block;
use sha2::{Digest, Sha256};
use steunwijzer::sealed::{Header, Purpose};

const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The whole sealed text.
pub fn seal(passphrase: &str, header: &Header, text: &str) -> String {
    seal_with(&derived(passphrase.as_bytes(), &header.salt, header.iterations), header, text)
}

/// The text in it; `None` where the passphrase is another, anything was
/// altered, or it is none of ours.
pub fn open(passphrase: &str, sealed_text: &str) -> Option<String> {
    let value = header_of(sealed_text)?;
    let iterations = u32::try_from(value["iterations"].as_u64()?).ok().filter(|times| *times > 0)?;
    open_with(
        &derived(passphrase.as_bytes(), &from_base64url(value["salt"].as_str()?)?, iterations),
        sealed_text,
    )
}

/// The same with a key that is there already.
pub fn seal_with(key: &[u8; 32], header: &Header, text: &str) -> String {
    let purpose = match header.purpose {
        Purpose::Device => "device",
        Purpose::Copy => "copy",
    };
    let (salt, iv) = (base64url(&header.salt), base64url(&header.iv));
    let json = format!(
        r#"{{"purpose":"{purpose}","kdf":"PBKDF2-SHA-256","iterations":{},"salt":"{salt}","cipher":"AES-256-GCM","iv":"{iv}","number":{}}}"#,
        header.iterations, header.number
    );
    let head = format!("steunwijzer-sealed.1.{}", base64url(json.as_bytes()));
    let ciphertext = encrypted(key, &header.iv, head.as_bytes(), text.as_bytes());
    format!("{head}.{}", base64url(&ciphertext))
}

/// The same with a key that is there already.
pub fn open_with(key: &[u8; 32], sealed_text: &str) -> Option<String> {
    let value = header_of(sealed_text)?;
    let iv: [u8; 12] = from_base64url(value["iv"].as_str()?)?.try_into().ok()?;
    let (head, ciphertext) = sealed_text.rsplit_once('.')?;
    let text = decrypted(key, &iv, head.as_bytes(), &from_base64url(ciphertext)?)?;
    String::from_utf8(text).ok()
}

/// What is in the header, unchecked.
fn header_of(sealed_text: &str) -> Option<Value> {
    let parts: Vec<&str> = sealed_text.split('.').collect();
    let ["steunwijzer-sealed", "1", header, _] = parts[..] else { return None };
    serde_json::from_slice(&from_base64url(header)?).ok()
}

/// PBKDF2 with HMAC-SHA-256, the first block, over the bare compression. The
/// crate pbkdf2 is generic, hence unoptimised in a test: 2 s instead of 0.2 for
/// 600,000 rounds. `tests/sealed.rs` holds that it gives the same.
pub fn derived(passphrase: &[u8], salt: &[u8], iterations: u32) -> [u8; 32] {
    let mut key = [0; 64];
    if passphrase.len() > key.len() {
        key[..32].copy_from_slice(&Sha256::digest(passphrase));
    } else {
        key[..passphrase.len()].copy_from_slice(passphrase);
    }
    let (inner, outer) = (key.map(|byte| byte ^ 0x36), key.map(|byte| byte ^ 0x5C));
    let mut pads = [START; 2];
    for (pad, key) in pads.iter_mut().zip([inner, outer]) {
        sha2::compress256(pad, &[key.into()]);
    }
    let first = Sha256::digest([&inner[..], salt, &[0, 0, 0, 1]].concat());
    // 32 bytes behind a block of 64: where the text ends, and its length in bits.
    let mut block = [Block::<Sha256>::default()];
    block[0][..32].copy_from_slice(&first);
    block[0][32] = 0x80;
    block[0][62..].copy_from_slice(&768_u16.to_be_bytes());
    let mut round = |pad: [u32; 8]| {
        let mut state = pad;
        sha2::compress256(&mut state, &block);
        // Iterators are slow here, too.
        let mut at = 0;
        while at < 8 {
            block[0][4 * at..4 * at + 4].copy_from_slice(&state[at].to_be_bytes());
            at += 1;
        }
        state
    };
    let mut sum = round(pads[1]);
    for _ in 1..iterations {
        round(pads[0]);
        let last = round(pads[1]);
        let mut at = 0;
        while at < 8 {
            sum[at] ^= last[at];
            at += 1;
        }
    }
    let mut bytes = [0; 32];
    for (bytes, word) in bytes.chunks_exact_mut(4).zip(sum) {
        bytes.copy_from_slice(&word.to_be_bytes());
    }
    bytes
}

/// What SHA-256 begins with.
const START: [u32; 8] =
    [0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19];

/// AES-256-GCM, with the tag behind it.
pub fn encrypted(key: &[u8; 32], iv: &[u8; 12], head: &[u8], plain: &[u8]) -> Vec<u8> {
    let payload = Payload { msg: plain, aad: head };
    Aes256Gcm::new(key.into()).encrypt(Nonce::from_slice(iv), payload).expect("a short text")
}

/// Back; `None` where the tag is not of this.
pub fn decrypted(key: &[u8; 32], iv: &[u8; 12], head: &[u8], ciphertext: &[u8]) -> Option<Vec<u8>> {
    let payload = Payload { msg: ciphertext, aad: head };
    Aes256Gcm::new(key.into()).decrypt(Nonce::from_slice(iv), payload).ok()
}

/// As in RFC 4648, section 5, without padding.
pub fn base64url(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| bits << 8 | u32::from(chunk.get(at).copied().unwrap_or(0)));
        for at in 0..=chunk.len() {
            text.push(char::from(SIGNS[(bits >> (18 - 6 * at) & 63) as usize]));
        }
    }
    text
}

/// Back; `None` for any other way of writing the same bytes.
pub fn from_base64url(text: &str) -> Option<Vec<u8>> {
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0, 0);
    for sign in text.bytes() {
        bits = bits << 6 | SIGNS.iter().position(|one| *one == sign)?;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    (base64url(&bytes) == text).then_some(bytes)
}
