//! Seeded chance: the same run gives the same numbers on every machine.

/// A small generator (splitmix64) and the few distributions that are needed.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to 1.
    pub fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn with_probability(&mut self, share: f64) -> bool {
        self.share() < share
    }

    /// A whole number below `count`.
    pub fn below(&mut self, count: usize) -> usize {
        (self.share() * count as f64) as usize
    }

    pub fn one_of<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }

    /// The place of one of these weights, as often as it weighs.
    pub fn weighted(&mut self, weights: &[f64]) -> usize {
        let mut left = self.share() * weights.iter().sum::<f64>();
        let stops = weights.iter().position(|weight| {
            left -= weight;
            left < 0.0
        });
        stops.unwrap_or(weights.len() - 1)
    }

    /// Standard normal (Box and Muller).
    pub fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.share()).ln()).sqrt();
        radius * (std::f64::consts::TAU * self.share()).cos()
    }

    /// Standard logistic: the noise of a graded response.
    pub fn logistic(&mut self) -> f64 {
        let share = self.share().clamp(1e-12, 1.0 - 1e-12);
        (share / (1.0 - share)).ln()
    }

    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.below(last + 1));
        }
    }
}

/// Where a standard normal exceeds with this probability, by the logistic
/// approximation (never more than 0.01 off in probability).
pub fn exceeded_by(share: f64) -> f64 {
    ((1.0 - share) / share).ln() / 1.702
}
