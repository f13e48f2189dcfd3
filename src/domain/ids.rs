//! The ids that the rules themselves speak of, each as a closed list.
//!
//! Topics, sources and everything else that an organisation may add to are
//! data (see [`super::questionnaire`]); what stands here can only change
//! together with the rules.

use std::fmt;

/// A closed list of ids: `ALL` in the order of the content files, `id` and
/// `from_id` to and from the text that files and saves hold.
macro_rules! ids {
    ($(#[$doc:meta])* $Name:ident { $($(#[$variant_doc:meta])* $Variant:ident = $id:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Name { $($(#[$variant_doc])* $Variant,)+ }

        impl $Name {
            /// Every value, in the order of the content files.
            pub const ALL: &'static [Self] = &[$(Self::$Variant,)+];

            /// The id in content files, saves and addresses.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$Variant => $id,)+ }
            }

            /// The value of an id; `None` for an unknown one.
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$Variant),)+ _ => None }
            }

            /// The place in [`Self::ALL`].
            pub const fn index(self) -> usize { self as usize }
        }

        impl fmt::Display for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(self.id()) }
        }
    };
}

ids! {
    /// What a co-educator gives. (Kalis, NJi 2020)
    Form {
        Emotional = "emotional",
        Practical = "practical",
        Informational = "informational",
        /// Talking about what is usual and which rules are good.
        Normative = "normative",
    }
}

ids! {
    /// Does the parent get enough of a form of support? The answer *is* the
    /// class of that form: there is no threshold and no norm.
    Adequacy {
        Enough = "enough",
        LittleShort = "little-short",
        FarShort = "far-short",
        TooMuch = "too-much",
        NotNeeded = "not-needed",
    }
}

ids! {
    /// How often something is there; `index` is its value, 0 to 3.
    Frequency {
        AlmostNever = "almost-never",
        Sometimes = "sometimes",
        Often = "often",
        AlmostAlways = "almost-always",
    }
}

ids! {
    /// How much a topic weighs on the parent; `index` is the intensity, 0 to 3.
    Worry {
        AQuestion = "a-question",
        ABit = "a-bit",
        Much = "much",
        VeryMuch = "very-much",
    }
}

ids! {
    /// How far the parent wants to go with a topic, lightest first.
    Wish {
        NothingNow = "nothing-now",
        Read = "read",
        Talk = "talk",
        Help = "help",
    }
}

ids! {
    /// The age band of the child that is most on the parent's mind.
    Age {
        Expecting = "expecting",
        From0To2 = "0-2",
        From3To5 = "3-5",
        From6To11 = "6-11",
        From12To17 = "12-17",
    }
}

ids! {
    /// Where the parent lives: picks offers, contacts and a few words.
    Region {
        Flanders = "be-vlg",
        Brussels = "be-bru",
        Netherlands = "nl",
    }
}

ids! {
    /// Which questionnaire is asked. It changes no number.
    Version {
        Short = "short",
        Full = "full",
    }
}

ids! {
    /// The ways of strengthening support, from incidental to structural.
    Way {
        Meeting = "meeting",
        Dialogue = "dialogue",
        Neighbourhood = "neighbourhood",
        Network = "network",
        Individual = "individual",
    }
}

ids! {
    /// How an offer reaches the parent.
    Mode {
        OnSite = "on-site",
        AtHome = "at-home",
        OtherHome = "other-home",
        Phone = "phone",
        Chat = "chat",
        Online = "online",
        Group = "group",
        OneToOne = "one-to-one",
        WithChild = "with-child",
    }
}

ids! {
    /// What a card without an organisation asks of the parent.
    CardKind {
        Ask = "ask",
        SayEnough = "say-enough",
        Try = "try",
        Read = "read",
        Thanks = "thanks",
    }
}

ids! {
    /// The one occasion on which a card is for, where it has one.
    When {
        Friction = "friction",
        HardToAsk = "hard-to-ask",
        OneCircle = "one-circle",
        NothingWanted = "nothing-wanted",
    }
}
