//! The keeping program: everything a parent keeps of their own. Only who wants
//! that loads it. It draws when asked, and is the one writer of what is kept.

/// Loads what it needs. False where something did not come.
pub async fn prepare() -> bool {
    true
}

/// The page of an address, as markup.
pub fn draw(_fragment: &str, _handover: &str) -> String {
    String::new()
}

/// Does a deed of its own: the handover that comes of it, empty for words that
/// are no deed.
pub fn change(_words: &str, _value: &str, _handover: &str) -> String {
    String::new()
}
