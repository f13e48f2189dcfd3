//! What is sealed opens with the passphrase and with nothing else, and whatever
//! was altered in it is refused.

#[path = "data/oracle.rs"]
mod oracle;

use std::sync::LazyLock;

use oracle::{base64url, decrypted, derived, encrypted, from_base64url, open_with, seal_with};
use proptest::prelude::*;
use steunwijzer::saved::Refusal;
use steunwijzer::sealed::{self, Header, ITERATIONS, LARGEST, Purpose};

const PASSPHRASE: &str = "vier woorden voor Zoë";
const TEXT: &str = r#"{"steunwijzer-own":1,"children":{"0":"Zoë"}}"#;
const HEADER: Header =
    Header { purpose: Purpose::Device, iterations: ITERATIONS, salt: [0xA5; 16], iv: [0x5A; 12], number: 41 };

/// 600,000 rounds, done once.
static KEY: LazyLock<[u8; 32]> = LazyLock::new(|| derived(PASSPHRASE.as_bytes(), &HEADER.salt, ITERATIONS));

/// What the app would take the text for: `None` where it refuses.
fn opened(text: &str) -> Option<(Header, String)> {
    let header = sealed::read(text).ok()?.header;
    // The app makes the key of what the header says, as it stands there.
    let is_same = header.salt == HEADER.salt && header.iterations == ITERATIONS;
    let text = if is_same { open_with(&KEY, text) } else { oracle::open(PASSPHRASE, text) };
    Some((header, text?))
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<u8> = hex.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let pairs = digits.chunks(2).map(|pair| std::str::from_utf8(pair).expect("ASCII"));
    pairs.map(|pair| u8::from_str_radix(pair, 16).expect("hexadecimal")).collect()
}

#[test]
fn the_oracle_makes_the_keys_that_were_published() {
    // RFC 7914, section 11 (the first half of each), and those of RFC 6070 with SHA-256.
    let published: [(&str, &str, u32, &str); 5] = [
        ("passwd", "salt", 1, "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"),
        ("Password", "NaCl", 80_000, "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"),
        ("password", "salt", 1, "120fb6cffcf8b32c43e7225256c4f837a86548c92ccc35480805987cb70be17b"),
        ("password", "salt", 2, "ae4d0c95af6b46d32d0adff928f06dd02a303f8ef3c251dfd6e2d85a95474c43"),
        ("password", "salt", 4096, "c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a"),
    ];
    for (passphrase, salt, iterations, key) in published {
        let made = derived(passphrase.as_bytes(), salt.as_bytes(), iterations);
        assert_eq!(made.to_vec(), bytes(key), "{salt}");
    }
}

#[test]
fn the_oracle_encrypts_as_was_published() {
    // McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 13 to 16.
    let nought = ["00".repeat(32), "00".repeat(12)];
    let long = ["feffe9928665731c6d6a8f9467308308".repeat(2), "cafebabefacedbaddecaf888".to_owned()];
    let plain = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72
                 1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255";
    let cipher = "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa
                  8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad";
    let (plain, cipher, one) = (bytes(plain), bytes(cipher), bytes("cea7403d4d606b6e074ec5d3baf39d18"));
    let head = "feedfacedeadbeeffeedfacedeadbeefabaddad2";
    let published = [
        (&nought, "", &[][..], &[][..], "530f8afbc74536b9a963b4f1c4cb738b"),
        (&nought, "", &[0; 16], &one, "d0d1c8a799996bf0265b98b5d48ab919"),
        (&long, "", &plain, &cipher, "b094dac5d93471bdec1a502270e3cc6c"),
        (&long, head, &plain[..60], &cipher[..60], "76fc6ece0f4e1768cddf8853bb2d551b"),
    ];
    for ([key, iv], head, plain, cipher, tag) in published {
        let key: [u8; 32] = bytes(key).try_into().expect("a key");
        let iv: [u8; 12] = bytes(iv).try_into().expect("an IV");
        let whole = [cipher, &bytes(tag)].concat();
        assert_eq!(encrypted(&key, &iv, &bytes(head), plain), whole, "{tag}");
        assert_eq!(decrypted(&key, &iv, &bytes(head), &whole).as_deref(), Some(plain), "{tag}");
    }
}

proptest! {
    #[test]
    fn what_is_sealed_opens_and_both_write_it_alike(
        text in "\\PC{0,80}", salt: [u8; 16], iv: [u8; 12], number: u64, is_copy: bool,
        iterations in ITERATIONS..=10_000_000
    ) {
        let purpose = if is_copy { Purpose::Copy } else { Purpose::Device };
        let header = Header { purpose, iterations, salt, iv, number };
        let key = derived(b"any", &salt, 1);
        let whole = seal_with(&key, &header, &text);
        let read = sealed::read(&whole).expect("sound");
        prop_assert_eq!(read.header, header);
        prop_assert_eq!(&read.head, &header.to_text());
        prop_assert_eq!(&sealed::joined(&read.head, &read.ciphertext), &whole);
        prop_assert_eq!(&read.ciphertext, &encrypted(&key, &iv, read.head.as_bytes(), text.as_bytes()));
        prop_assert_eq!(open_with(&key, &whole), Some(text));
        prop_assert!(sealed::is_sealed(&whole));
    }

    #[test]
    fn the_oracle_makes_the_keys_that_others_make(
        passphrase in prop::collection::vec(any::<u8>(), 0..150), salt: Vec<u8>, iterations in 1u32..20
    ) {
        let other = pbkdf2::pbkdf2_hmac_array::<sha2::Sha256, 32>(&passphrase, &salt, iterations);
        prop_assert_eq!(derived(&passphrase, &salt, iterations), other);
    }
}

#[test]
fn it_opens_with_the_passphrase_alone() {
    let whole = oracle::seal(PASSPHRASE, &HEADER, TEXT);
    assert_eq!(oracle::open(PASSPHRASE, &whole).as_deref(), Some(TEXT));
    assert_eq!(opened(&whole), Some((HEADER, TEXT.to_owned())));
    for other in ["", "vier woorden voor Zoe", "Vier woorden voor Zoë", "vier woorden voor Zoë "] {
        assert_eq!(oracle::open(other, &whole), None, "{other:?}");
    }
    assert!(!whole.contains("Zo") && !whole.contains("children"));
}

/// Every text that differs in one bit.
fn flipped(text: &str) -> impl Iterator<Item = (usize, String)> {
    let bits = text.len() * 8;
    (0..bits).map(move |bit| {
        let mut bytes = text.as_bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        (bit, String::from_utf8_lossy(&bytes).into_owned())
    })
}

#[test]
fn every_bit_that_is_flipped_is_refused() {
    // Few rounds, so that each altered salt and number of rounds gets its own key.
    let weak = Header { iterations: 3, ..HEADER };
    for (bit, altered) in flipped(&oracle::seal(PASSPHRASE, &weak, TEXT)) {
        assert_eq!(oracle::open(PASSPHRASE, &altered), None, "bit {bit}: {altered}");
    }
    // As the app does it; with the right key, whatever the header says.
    let whole = seal_with(&KEY, &HEADER, TEXT);
    let mut read = 0;
    for (bit, altered) in flipped(&whole) {
        if let Ok(sealed) = sealed::read(&altered) {
            read += 1;
            assert_ne!(sealed::read(&whole).as_ref(), Ok(&sealed), "bit {bit} says nothing");
            assert_eq!(open_with(&KEY, &altered), None, "bit {bit}: {altered}");
        }
    }
    assert!(read > 0, "some are texts such as ours, and only the tag tells");
}

#[test]
fn every_text_that_is_cut_off_is_refused() {
    let whole = seal_with(&KEY, &HEADER, TEXT);
    for end in 0..whole.len() {
        let expected = if end < "steunwijzer-sealed.".len() { Refusal::Foreign } else { Refusal::Torn };
        match sealed::read(&whole[..end]) {
            Err(refusal) => assert_eq!(refusal, expected, "cut at {end}"),
            Ok(_) => assert_eq!(open_with(&KEY, &whole[..end]), None, "cut at {end}"),
        }
        assert_eq!(opened(&whole[..end]), None, "cut at {end}");
        assert_eq!(opened(&whole[whole.len() - end..]), None, "{end} from the end");
    }
}

#[test]
fn the_header_of_one_does_not_go_with_the_ciphertext_of_another() {
    let others = [
        HEADER,
        Header { purpose: Purpose::Copy, ..HEADER },
        Header { number: 40, ..HEADER },
        Header { number: 42, ..HEADER },
        Header { iv: [7; 12], ..HEADER },
    ];
    let texts = others.map(|header| seal_with(&KEY, &header, TEXT));
    for (one, head) in texts.iter().enumerate() {
        for (other, ciphertext) in texts.iter().enumerate() {
            let (head, _) = head.rsplit_once('.').expect("four parts");
            let (_, ciphertext) = ciphertext.rsplit_once('.').expect("four parts");
            let expected = (one == other).then(|| (others[one], TEXT.to_owned()));
            assert_eq!(opened(&format!("{head}.{ciphertext}")), expected, "{one} with {other}");
        }
    }
}

/// The header with one thing changed, and the ciphertext as it was.
fn rewritten(whole: &str, from: &str, to: &str) -> String {
    let parts: Vec<&str> = whole.split('.').collect();
    let json = String::from_utf8(from_base64url(parts[2]).expect("base64url")).expect("JSON");
    assert!(json.contains(from), "{from}");
    format!("{}.{}.{}.{}", parts[0], parts[1], base64url(json.replacen(from, to, 1).as_bytes()), parts[3])
}

#[test]
fn what_the_header_says_can_be_read_and_not_altered() {
    let whole = seal_with(&KEY, &HEADER, TEXT);
    let changes = [
        ("device", "copy", Header { purpose: Purpose::Copy, ..HEADER }),
        (":41}", ":42}", Header { number: 42, ..HEADER }),
        (":41}", ":18446744073709551615}", Header { number: u64::MAX, ..HEADER }),
        ("600000", "600001", Header { iterations: 600_001, ..HEADER }),
    ];
    for (from, to, says) in changes {
        let altered = rewritten(&whole, from, to);
        assert_eq!(sealed::read(&altered).map(|sealed| sealed.header), Ok(says), "{to}");
        assert_eq!(opened(&altered), None, "{to}");
        assert_eq!(open_with(&KEY, &altered), None, "{to}");
    }
}

#[test]
fn a_header_that_says_anything_else_is_refused() {
    let whole = seal_with(&KEY, &HEADER, TEXT);
    let changes = [
        ("600000", "599999"),
        ("600000", "0"),
        ("600000", "-600000"),
        ("600000", "600000.0"),
        ("600000", "6e5"),
        ("600000", "10000001"),
        ("600000", "4295567296"),
        ("600000", "\"600000\""),
        ("device", "Device"),
        ("device", "tab"),
        ("PBKDF2-SHA-256", "PBKDF2-SHA-1"),
        ("AES-256-GCM", "AES-128-GCM"),
        (":41}", ":18446744073709551616}"),
        (":41}", ":-1}"),
        (":41}", ":041}"),
        (":41}", ":41,\"more\":1}"),
        (":41}", ":41,\"number\":41}"),
        (":41}", ":41} "),
        (":41}", ": 41}"),
        (",\"number\":41", ""),
        ("\"purpose\":\"device\",", ""),
        ("\"kdf\":\"PBKDF2-SHA-256\",", ""),
        ("\"salt\":\"", "\"salt\":\"AAAA"),
        ("\"iv\":\"", "\"iv\":\"AAAA"),
        ("paWl", "paW"),
        ("paWl", "pa+l"),
        ("device", "devic\\u0065"),
    ];
    for (from, to) in changes {
        assert_eq!(sealed::read(&rewritten(&whole, from, to)), Err(Refusal::Torn), "{from} as {to}");
    }
    for same in ["=", "==", ".", " ", "\n"] {
        let longer = sealed::read(&format!("{whole}{same}"));
        assert_eq!(longer, Err(Refusal::Torn), "{same:?} behind");
    }
    let short = sealed::joined(&HEADER.to_text(), &[0; 15]);
    assert_eq!(sealed::read(&short), Err(Refusal::Torn), "no room for a tag");
}

#[test]
fn other_forms_and_other_texts_have_their_own_refusal() {
    let whole = seal_with(&KEY, &HEADER, TEXT);
    let form = |form: &str| sealed::read(&whole.replacen(".1.", &format!(".{form}."), 1)).map(|_| ());
    assert_eq!(form("1"), Ok(()));
    assert_eq!(form("2"), Err(Refusal::Newer));
    assert_eq!(form("18446744073709551615"), Err(Refusal::Newer));
    for torn in ["0", "01", "02", "+1", "+2", "-1", "", " 1", "1.1", "x", "18446744073709551616"] {
        assert_eq!(form(torn), Err(Refusal::Torn), "{torn:?}");
    }
    let newer = format!("steunwijzer-sealed.2.{}", "x".repeat(LARGEST));
    assert_eq!(sealed::read(&newer), Err(Refusal::Newer), "whatever its size");
    for foreign in ["", "steunwijzer", TEXT, "Steunwijzer-sealed.1.a.b", " steunwijzer-sealed.1.a.b"] {
        assert_eq!(sealed::read(foreign), Err(Refusal::Foreign), "{foreign:?}");
        assert!(!sealed::is_sealed(foreign));
    }
}

#[test]
fn the_largest_that_is_kept_can_be_sealed_and_nothing_much_larger() {
    let largest = "x".repeat(steunwijzer::own::LARGEST);
    let whole = seal_with(&KEY, &Header { number: u64::MAX, iterations: 10_000_000, ..HEADER }, &largest);
    assert!(sealed::read(&whole).is_ok(), "{} of {LARGEST}", whole.len());
    let larger = sealed::joined(&HEADER.to_text(), &vec![0; LARGEST]);
    assert_eq!(sealed::read(&larger), Err(Refusal::TooBig));
}

#[test]
fn no_text_whatever_stops_it() {
    let whole = seal_with(&KEY, &HEADER, TEXT);
    let json = from_base64url(whole.split('.').nth(2).expect("a header")).expect("base64url");
    let mut state = 0x5EA1_ED00_u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as usize % below
    };
    let signs: Vec<char> = "steunwijzer-sealed.1.AZaz09-_{}\":,=+/ \0é\u{10FFFF}".chars().collect();
    let mut taken_apart = 0;
    for nth in 0..100_000 {
        let mut bytes = whole.as_bytes().to_vec();
        let mut json = json.clone();
        // Of every other one the header is nearly always JSON.
        let altered = if nth % 2 == 0 { &mut bytes } else { &mut json };
        for _ in 0..=random(4) {
            let at = random(altered.len());
            match random(8) {
                0 => altered.truncate(at.max(30)),
                1 => drop(altered.remove(at)),
                2 => altered.insert(at, signs[random(signs.len())] as u8),
                3 => altered[at] = b'0' + random(10) as u8,
                _ => altered[at] = random(256) as u8,
            }
        }
        let text = match nth % 4 {
            0 => (0..random(60)).map(|_| signs[random(signs.len())]).collect(),
            2 => String::from_utf8_lossy(&bytes).into_owned(),
            _ => format!("steunwijzer-sealed.1.{}.{}", base64url(&json), base64url(&vec![1; random(40)])),
        };
        if sealed::read(&text).is_ok() {
            taken_apart += 1;
            assert!(text == whole || open_with(&KEY, &text).is_none(), "{text}");
        }
    }
    assert!(taken_apart > 100, "{taken_apart}");
}
