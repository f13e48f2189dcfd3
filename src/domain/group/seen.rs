//! Which codes were counted already, without keeping any of them.

/// Bits of a filter. With thirty codes it takes a new one for an old one once
/// in three thousand million times, with ten thousand once in a hundred.
const BITS: usize = 1 << 17;
/// How many bits name one of the filter.
const WIDTH: u32 = BITS.ilog2();
/// Bits that one code sets.
const MARKS: u32 = 3;

/// The codes that were counted: a filter of fixed size (Bloom). It grows with
/// nobody and says nothing of an order. Whoever tries all numbers of 32 bits
/// finds which were counted; no answer hangs on them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Drawn at random for each round, so that the same code leaves other marks
    /// in another.
    pub salt: u64,
    marks: Vec<u8>,
}

impl Seen {
    /// Bytes of a filter.
    pub const SIZE: usize = BITS / 8;

    /// Nothing was counted yet.
    pub fn nothing(draw: &mut dyn FnMut() -> u32) -> Self {
        Self::with_salt(u64::from(draw()) << 32 | u64::from(draw()))
    }

    /// Nothing was counted yet, with a salt that was drawn before.
    pub fn with_salt(salt: u64) -> Self {
        Self { salt, marks: vec![0; Self::SIZE] }
    }

    /// Was nothing counted yet?
    pub fn is_empty(&self) -> bool {
        self.marks.iter().all(|byte| *byte == 0)
    }

    /// As it was kept; `None` where the size is another.
    pub fn kept(salt: u64, marks: Vec<u8>) -> Option<Self> {
        (marks.len() == Self::SIZE).then_some(Self { salt, marks })
    }

    /// The filter as bytes, to be kept.
    pub fn marks(&self) -> &[u8] {
        &self.marks
    }

    /// Was a code with this one-time number counted?
    pub fn has(&self, nonce: u32) -> bool {
        self.places(nonce).all(|place| self.marks[place / 8] & (1 << (place % 8)) != 0)
    }

    /// Remembers it.
    pub fn add(&mut self, nonce: u32) {
        for place in self.places(nonce) {
            self.marks[place / 8] |= 1 << (place % 8);
        }
    }

    fn places(&self, nonce: u32) -> impl Iterator<Item = usize> + use<> {
        let mixed = mixed(self.salt, nonce);
        (0..MARKS).map(move |nth| (mixed >> (nth * WIDTH)) as usize % BITS)
    }
}

/// Spreads salt and number over 64 bits (the finish of SplitMix64).
fn mixed(salt: u64, nonce: u32) -> u64 {
    let mut mixed = salt ^ u64::from(nonce).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
