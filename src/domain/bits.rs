//! Bits in a row, the most significant first: what a code is written in.

/// Writes bits. What was written is padded with zeros to whole bytes.
#[derive(Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
    /// How many bits were written.
    length: usize,
}

impl Writer {
    /// Writes the lowest `width` bits of a value; `width` is at most 64.
    pub fn put(&mut self, value: u64, width: u32) {
        for place in (0..width).rev() {
            if self.length.is_multiple_of(8) {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= (((value >> place) & 1) as u8) << (7 - self.length % 8);
            }
            self.length += 1;
        }
    }

    /// Writes one bit.
    pub fn flag(&mut self, flag: bool) {
        self.put(u64::from(flag), 1);
    }

    /// Writes a number of any size, small ones short: the Elias gamma code of
    /// the number plus one. Nought takes 1 bit, 1 and 2 take 3, 3 to 6 take 5.
    pub fn number(&mut self, number: usize) {
        let one_more = number as u64 + 1;
        let width = one_more.ilog2();
        self.put(0, width);
        self.put(one_more, width + 1);
    }

    /// The bytes written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Reads what a [`Writer`] wrote. Past the end there is nothing: `None`.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    bytes: &'a [u8],
    /// How many bits were read.
    place: usize,
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, place: 0 }
    }

    /// Reads one bit.
    pub fn flag(&mut self) -> Option<bool> {
        let byte = self.bytes.get(self.place / 8)?;
        let bit = (byte >> (7 - self.place % 8)) & 1;
        self.place += 1;
        Some(bit == 1)
    }

    /// Reads `width` bits as a number; of more than 32 only the last count.
    pub fn take(&mut self, width: u32) -> Option<u32> {
        let mut value = 0;
        for _ in 0..width {
            value = (value << 1) | u32::from(self.flag()?);
        }
        Some(value)
    }

    /// Reads a number of any size below 2³² − 1; `None` for a larger one.
    pub fn number(&mut self) -> Option<usize> {
        let mut width = 0;
        while !self.flag()? {
            width += 1;
        }
        if width >= u32::BITS {
            return None;
        }
        let rest = self.take(width)?;
        Some(((1 << width) | rest) as usize - 1)
    }
}
