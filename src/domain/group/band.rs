//! How many of a group, in four words and never in a number.

/// A share of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Nobody, one or two.
    Few,
    Part,
    /// From two to three in five.
    Half,
    /// Everybody but one, and everybody, are in here too.
    Most,
}

impl Band {
    /// Every band, the smallest first.
    pub const ALL: [Self; 4] = [Self::Few, Self::Part, Self::Half, Self::Most];

    /// The band of a count among so many parents. A count comes with noise, so
    /// it may lie outside of what can be.
    pub fn of(count: i32, parents: u32) -> Self {
        let (fifths, parents) = (i64::from(count) * 5, i64::from(parents));
        if count <= 2 {
            Self::Few
        } else if fifths < 2 * parents {
            Self::Part
        } else if fifths <= 3 * parents {
            Self::Half
        } else {
            Self::Most
        }
    }

    /// The id in files and keys of texts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Few => "few",
            Self::Part => "some",
            Self::Half => "half",
            Self::Most => "most",
        }
    }

    /// The band of an id; `None` for an unknown one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.id() == id)
    }

    /// The place in [`Self::ALL`], from 0.
    pub const fn index(self) -> usize {
        self as usize
    }
}
