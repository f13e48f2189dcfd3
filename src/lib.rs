//! Steunwijzer.
