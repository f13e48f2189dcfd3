//! Small sets as bits, so that fifty thousand offers are compared in
//! milliseconds and a set is always in order and without doubles.

use super::ids::{Age, Form, Mode};

macro_rules! bit_set {
    ($(#[$doc:meta])* $Name:ident of $Item:ident in $Bits:ty) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct $Name($Bits);

        impl $Name {
            /// Adds one; adding twice changes nothing.
            pub fn insert(&mut self, item: $Item) { self.0 |= 1 << item.index(); }
            /// Is it in the set?
            pub fn contains(self, item: $Item) -> bool { self.0 & (1 << item.index()) != 0 }
            /// Do the two share one?
            pub fn meets(self, other: Self) -> bool { self.0 & other.0 != 0 }
            /// Is there none?
            pub fn is_empty(self) -> bool { self.0 == 0 }
            /// The members, in the order of their index.
            pub fn iter(self) -> impl Iterator<Item = $Item> {
                $Item::ALL.iter().copied().filter(move |item| self.contains(*item))
            }
            /// Shared members over all members, 0 to 1; 0 for two empty sets.
            pub fn jaccard(self, other: Self) -> f64 {
                share((self.0 & other.0).count_ones(), (self.0 | other.0).count_ones())
            }
        }

        impl FromIterator<$Item> for $Name {
            fn from_iter<I: IntoIterator<Item = $Item>>(items: I) -> Self {
                let mut set = Self::default();
                items.into_iter().for_each(|item| set.insert(item));
                set
            }
        }
    };
}

bit_set! { /// Forms of support.
Forms of Form in u8 }
bit_set! { /// Age bands.
Ages of Age in u8 }
bit_set! { /// Modes of an offer.
Modes of Mode in u16 }

/// Topics, by their place in the questionnaire. At most [`Topics::MOST`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Topics(u128);

impl Topics {
    /// How many topics a questionnaire may hold.
    pub const MOST: usize = 128;

    /// Adds the topic at this place; a place past the last is left out.
    pub fn insert(&mut self, place: usize) {
        if place < Self::MOST {
            self.0 |= 1 << place;
        }
    }

    /// Is the topic at this place in the set?
    pub fn contains(self, place: usize) -> bool {
        place < Self::MOST && self.0 & (1 << place) != 0
    }

    /// Is there none?
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many there are.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The places, ascending: the order of `index`.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let place = rest.trailing_zeros() as usize;
            (rest != 0).then(|| {
                rest &= rest - 1;
                place
            })
        })
    }

    /// Shared topics over all topics, 0 to 1; 0 for two empty sets.
    pub fn jaccard(self, other: Self) -> f64 {
        share((self.0 & other.0).count_ones(), (self.0 | other.0).count_ones())
    }
}

impl FromIterator<usize> for Topics {
    fn from_iter<I: IntoIterator<Item = usize>>(places: I) -> Self {
        let mut set = Self::default();
        places.into_iter().for_each(|place| set.insert(place));
        set
    }
}

fn share(common: u32, all: u32) -> f64 {
    if all == 0 { 0.0 } else { f64::from(common) / f64::from(all) }
}
