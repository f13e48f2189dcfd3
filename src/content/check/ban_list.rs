//! The words that stand in no text of this app and in none of its names.
//!
//! They are words of medicine or of judgement. An app that used them would
//! claim to be what it is not, and would tell a parent what nobody asked.
//! Why: `instrument.md`, section 2, on the European rules for medical devices.

/// Parts of words, in small letters. Two words that are banned together stand
/// in every way they can be written; "cut off" alone is everyday English.
pub const BANNED: [&str; 20] = [
    "screening",
    "diagnos",
    "risico",
    "risk score",
    "risk-score",
    "risk_score",
    "riskscore",
    "symptoom",
    "symptom",
    "depressi",
    "klinisch",
    "clinical",
    "behandel",
    "treatment",
    "afkapwaarde",
    "cut-off",
    "cut_off",
    "cutoff",
    "normaal",
    "normal",
];

/// The browser's own name of a function that brings letters into one form: no
/// word about anybody.
pub const OF_THE_BROWSER: &str = ".normalize(\"nfkc\")";
