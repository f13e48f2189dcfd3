//! The plurals of CLDR as ICU4X holds them: shares nothing with a browser, or
//! with the table that the content is held against.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// What CLDR calls the plurals of a language.
pub struct Cldr(PluralRules);

impl Cldr {
    /// Of a BCP 47 tag, also one with a wish for digits.
    pub fn of(tag: &str) -> Self {
        let locale = Locale::try_from_str(tag).expect("a tag of a language");
        Self(PluralRules::try_new_cardinal(locale.into()).expect("CLDR knows the language"))
    }

    /// The name of the plural of a whole number.
    pub fn name(&self, number: u32) -> &'static str {
        match self.0.category_for(number) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }
}
