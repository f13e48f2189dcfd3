//! One file a screen. Only screens read the session.

mod help;
mod how;
mod offer;
mod offers;
mod privacy;
mod question;
mod region;
mod result;
mod start;

pub use help::HelpScreen;
pub use how::HowScreen;
pub use offer::OfferScreen;
pub use offers::OffersScreen;
pub use privacy::PrivacyScreen;
pub use question::QuestionScreen;
pub use region::RegionScreen;
pub use result::ResultScreen;
pub use start::StartScreen;
