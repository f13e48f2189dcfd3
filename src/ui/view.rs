//! Everything that a screen may look at, in one place. A screen computes no
//! score and changes nothing.

use crate::content::cards::{Card, Cards};
use crate::content::figures::{self, Figure};
use crate::content::help::Help;
use crate::content::language::Language;
use crate::content::offers::{Offer, Offers};
use crate::content::text::Text;
use crate::domain::codec::FrozenOrder;
use crate::domain::ids::Region;
use crate::domain::path::{Step, first_open};
use crate::domain::profile::Profile;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::three::Suggestion;
use crate::kiosk::Kiosk;
use crate::later::Later;
use crate::saved::{Notice, Saved};
use crate::ui::parts::help_card::Out;

/// What is known at this moment.
pub struct View<'a> {
    pub questionnaire: &'a Questionnaire,
    pub words: &'a Language,
    pub saved: &'a Saved,
    pub profile: &'a Profile,
    pub path: &'a [Step],
    pub three: &'a [Suggestion<'a>],
    /// Content that may still be on its way.
    pub help: Option<&'a Help>,
    pub cards: Option<&'a Cards>,
    pub offers: Option<&'a Offers>,
    pub figures: &'a [Figure],
    /// The numbers for help as `index.html` holds them, ready to be HTML, for
    /// when the help file did not come.
    pub plain: &'a str,
    /// Problems in content files.
    pub problems: &'a [String],
    /// Kept on this device, beyond this tab?
    pub on_device: bool,
    /// Does this device keep rounds of a group?
    pub has_rounds: bool,
    /// Does this device keep something of a parent's own?
    pub has_own: bool,
    /// Is that behind a passphrase?
    pub is_sealed: bool,
    pub notice: Option<Notice>,
    pub update_ready: bool,
    pub requests: &'a [Request],
    pub look: &'a Look,
    /// The settings of a tablet in a waiting room, where this is one.
    pub kiosk: Option<&'a Kiosk>,
    /// What the answering program remembers of its own screens.
    pub later: &'a Later,
    /// The order of ids that codes count in.
    pub carries: &'a FrozenOrder,
    /// The app's own address, without a fragment.
    pub address: &'a str,
    /// The language that the browser prefers of those that there are; empty: none.
    pub wished: &'a str,
    /// This day, as `2026-11-23`.
    pub today: &'a str,
    /// A date in the words of a language; the browser knows how.
    pub date: fn(&str, &str) -> String,
}

/// What a parent is looking at; gone with the tab, and never an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The region chosen on the region screen, before going on.
    pub region: Option<Region>,
    /// Going on with more questions: those answered before are not asked again.
    pub only_open: bool,
    /// The region whose numbers are looked at.
    pub help_region: Option<Region>,
    /// The card whose sentence was copied last.
    pub copied: String,
    pub filter: Filter,
    /// What the answering program remembers of its own screens, as its text.
    pub later: String,
}

/// What a parent looks for among all support.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that must all occur somewhere in what a parent reads.
    pub word: String,
    /// Any of these forms; empty: all.
    pub forms: Vec<String>,
    /// Any of these ways; empty: all.
    pub ways: Vec<String>,
    /// About this topic; empty: any.
    pub topic: String,
    /// For this age band; empty: any.
    pub age: String,
}

/// One file that the page asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Its address; without the host where the host is our own.
    pub address: String,
    /// Asked for after the app was ready?
    pub after_ready: bool,
}

/// The region whose words and numbers stand in until one is chosen.
pub const FIRST_REGION: Region = Region::Flanders;

impl<'a> View<'a> {
    /// The text of a key.
    pub fn text(&self, key: &'a str) -> &'a str {
        self.words.text(key)
    }

    /// The text of a key that is put together.
    pub fn own(&self, key: &str) -> String {
        self.words.text(key).to_owned()
    }

    /// The text of a key with its places filled in.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.words.fill(key, values)
    }

    /// The text of a key that counts, in the plural of a number.
    pub fn count(&self, key: &str, name: &str, number: usize) -> String {
        self.words.count(key, name, number)
    }

    /// A text of the content in the language of the parent.
    pub fn said<'t>(&'t self, text: &'t Text) -> &'t str {
        text.of(self.words)
    }

    /// A text of the help file.
    pub fn help_text(&self, key: &str) -> String {
        self.help.map(|help| help.text(key, self.words)).unwrap_or_default()
    }

    /// The region, or the one that stands in for it.
    pub fn region(&self) -> Region {
        self.saved.region.unwrap_or(FIRST_REGION)
    }

    pub fn card(&self, id: &str) -> Option<&'a Card> {
        self.cards?.cards.iter().find(|card| card.id == id)
    }

    pub fn offer(&self, id: &str) -> Option<&'a Offer> {
        self.offers?.offers.iter().find(|offer| offer.id == id)
    }

    /// The name of an offer or card; empty for an unknown one.
    pub fn name_of(&self, id: &str) -> &'a str {
        let card = self.card(id).map(|card| &card.title);
        let name = card.or_else(|| self.offer(id).map(|offer| &offer.name));
        name.map_or("", |name| name.of(self.words))
    }

    /// The figure that is true for this parent at a place in the app.
    pub fn figure(&self, place: &str, topics: &[&str]) -> Option<&'a Figure> {
        figures::find(self.figures, place, self.region(), self.profile.age, topics)
    }

    /// How what leads out of the app is shown.
    pub fn out(&self) -> Out<'a> {
        Out { words: self.words, to_take_along: self.kiosk.is_some() }
    }

    /// The first step without an answer.
    pub fn first_open(&self) -> Option<&'a Step> {
        first_open(self.path, &self.saved.answers)
    }

    /// A date in words.
    pub fn in_words(&self, date: &str) -> String {
        (self.date)(date, &self.words.tag_of_intl())
    }
}
