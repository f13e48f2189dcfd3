//! The random number that a counter begins with.

/// How much likelier one answer of a parent may make what is seen than any
/// other answer: to one. With a uniform prior that is a guess of 4 in 5.
pub const ODDS: u32 = 4;

/// A number around nought: `d` comes with chance 0.6 × 4^−|d|, so that one
/// parent more or less changes the chance of what is seen by the factor
/// [`ODDS`] at most. `draw` gives 32 random bits each time it is called.
pub fn noise(draw: &mut dyn FnMut() -> u32) -> i32 {
    steps(draw) - steps(draw)
}

/// How many pairs of bits are both nought before the first that is not: each
/// step comes with chance one in four. Whole numbers throughout: sums of
/// fractions would betray the count in their last bits.
fn steps(draw: &mut dyn FnMut() -> u32) -> i32 {
    let mut steps = 0_i32;
    loop {
        let bits = draw();
        steps = steps.saturating_add((bits.trailing_zeros() / 2) as i32);
        if bits != 0 {
            return steps;
        }
    }
}
