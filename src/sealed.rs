//! The text form of something sealed behind a passphrase:
//! `steunwijzer-sealed.1.<header>.<ciphertext and tag>`, both in base64url.
//!
//! Whoever seals authenticates everything before the last dot as well, so form,
//! purpose, parameters and number cannot be changed or swapped. Here is text
//! alone; sealing itself is the browser's (`device::sealing`).

use data_encoding::BASE64URL_NOPAD;
use serde_json::Value;

use crate::own;
use crate::saved::Refusal;

/// How often this app has a passphrase hashed for a key.
pub const ITERATIONS: u32 = 600_000;
/// The largest text that is opened, in bytes: the largest that is kept, in
/// base64, and a header.
pub const LARGEST: usize = own::LARGEST / 3 * 4 + 1024;

/// What a text begins with that is sealed, in whichever form.
pub const MARK: &str = "steunwijzer-sealed.";
/// The form that this app writes.
const FORM: u64 = 1;
/// The most iterations that are accepted: no text keeps a phone busy for hours.
/// Fewer than [`ITERATIONS`] would be weaker than was promised.
const MOST_ITERATIONS: u32 = 10_000_000;
/// The length of the tag behind the ciphertext, in bytes.
const TAG: usize = 16;

/// What a sealed text is for; one is never taken for the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Kept on the device.
    Device,
    /// A copy, to be kept elsewhere.
    Copy,
}

impl Purpose {
    const fn id(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Copy => "copy",
        }
    }

    fn from_id(id: &str) -> Option<Self> {
        [Self::Device, Self::Copy].into_iter().find(|purpose| purpose.id() == id)
    }
}

/// What must be known to open it, and no secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    pub purpose: Purpose,
    pub iterations: u32,
    pub salt: [u8; 16],
    pub iv: [u8; 12],
    /// Which write it is. The journal's number must equal it, so that an older
    /// text cannot be put in the place of a newer one unseen.
    pub number: u64,
}

impl Header {
    /// The text before the last dot, which is authenticated.
    pub fn to_text(&self) -> String {
        let Self { purpose, iterations, salt, iv, number } = self;
        let (purpose, salt, iv) = (purpose.id(), BASE64URL_NOPAD.encode(salt), BASE64URL_NOPAD.encode(iv));
        // Nothing in it needs escaping, and the order is always the same.
        let json = format!(
            r#"{{"purpose":"{purpose}","kdf":"PBKDF2-SHA-256","iterations":{iterations},"salt":"{salt}","cipher":"AES-256-GCM","iv":"{iv}","number":{number}}}"#
        );
        format!("{MARK}{FORM}.{}", BASE64URL_NOPAD.encode(json.as_bytes()))
    }

    /// `None` where anything is missing, or is not what it must be.
    fn read(text: &str) -> Option<Self> {
        let json = String::from_utf8(BASE64URL_NOPAD.decode(text.as_bytes()).ok()?).ok()?;
        let value: Value = serde_json::from_str(&json).ok()?;
        let iterations = u32::try_from(value.get("iterations")?.as_u64()?).ok()?;
        Some(Self {
            purpose: Purpose::from_id(value.get("purpose")?.as_str()?)?,
            iterations: Some(iterations).filter(|times| (ITERATIONS..=MOST_ITERATIONS).contains(times))?,
            salt: bytes(value.get("salt")?)?,
            iv: bytes(value.get("iv")?)?,
            number: value.get("number")?.as_u64()?,
        })
    }
}

fn bytes<const N: usize>(value: &Value) -> Option<[u8; N]> {
    BASE64URL_NOPAD.decode(value.as_str()?.as_bytes()).ok()?.try_into().ok()
}

/// The whole text.
pub fn joined(head: &str, ciphertext: &[u8]) -> String {
    format!("{head}.{}", BASE64URL_NOPAD.encode(ciphertext))
}

/// A sealed text in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    pub header: Header,
    /// Everything before the last dot, which is authenticated.
    pub head: String,
    /// With the tag behind it.
    pub ciphertext: Vec<u8>,
}

/// Is this sealed, by its beginning?
pub fn is_sealed(text: &str) -> bool {
    text.starts_with(MARK)
}

/// Takes a sealed text apart. Whether it is true shows when it is opened.
///
/// # Errors
/// The one [`Refusal`] that fits.
pub fn read(text: &str) -> Result<Sealed, Refusal> {
    let rest = text.strip_prefix(MARK).ok_or(Refusal::Foreign)?;
    let (written, rest) = rest.split_once('.').ok_or(Refusal::Torn)?;
    let form: u64 = written.parse().map_err(|_| Refusal::Torn)?;
    if form.to_string() != written || form < FORM {
        return Err(Refusal::Torn);
    }
    // Before its size: a newer form may hold more.
    if form > FORM {
        return Err(Refusal::Newer);
    }
    if text.len() > LARGEST {
        return Err(Refusal::TooBig);
    }
    parts(rest).ok_or(Refusal::Torn)
}

fn parts(rest: &str) -> Option<Sealed> {
    // The alphabet has no dot, so a third one is refused as a wrong sign.
    let (head, ciphertext) = rest.split_once('.')?;
    let header = Header::read(head)?;
    let ciphertext = BASE64URL_NOPAD.decode(ciphertext.as_bytes()).ok()?;
    let whole = header.to_text();
    // One header has one text: what is there too much, twice, in another order
    // or spelled otherwise is refused here.
    let is_canonical = whole.strip_prefix(MARK)?.split_once('.')?.1 == head;
    (is_canonical && ciphertext.len() >= TAG).then_some(Sealed { header, head: whole, ciphertext })
}
