//! How long it takes to add one parent to a round, and what is kept of many:
//! `cargo bench --bench group`.
//!
//! All that a device does after a code was read: what is kept is opened, the code
//! is looked up and counted, and what is kept is written anew; only the browser's
//! own storage is left out. The budget is 5 ms for each of ten thousand (issue 4);
//! the run fails only at five times that, since machines differ.

#[expect(dead_code, reason = "parents come in by codes alone here")]
#[path = "../tests/data/room.rs"]
mod room;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use room::{Led, chance};
use steunwijzer::domain::codec::group::share;
use steunwijzer::journal;
use steunwijzer::rounds::Rounds;
use steunwijzer::take_home::groups;
use steunwijzer::workshop::{GroupDeed, Said};

const BUDGET: Duration = Duration::from_millis(5);
const PARENTS: usize = 10_000;

fn main() -> ExitCode {
    let mut led = Led::with_round(4);
    let mut draw = chance(5);
    let mut slot = journal::written(1, &led.room.rounds.encode());
    let mut times: Vec<Duration> = Vec::new();
    let mut thanks = 0;
    println!("{:>7}  {:>9}  {:>9}  {:>13}", "parents", "median", "slowest", "kept, bytes");
    for nth in 1..=PARENTS {
        let row: Vec<bool> = (0..led.round().ask.cells()).map(|_| draw().is_multiple_of(2)).collect();
        let code = groups(&share(led.round().ask.id, draw(), &row)).concat();
        let start = Instant::now();
        slot = counted(&mut led, &slot, &code);
        times.push(start.elapsed());
        thanks += usize::from(led.room.said == Some(Said::Thanks));
        if [10, 100, 1_000, PARENTS].contains(&nth) {
            let mut sorted = times.clone();
            sorted.sort();
            let [median, slowest] = [sorted[nth / 2], sorted[nth - 1]].map(|time| time.as_secs_f64() * 1e3);
            println!("{nth:>7}  {median:>6.3} ms  {slowest:>6.3} ms  {:>13}", slot.len());
        }
    }
    let slowest = times.into_iter().max().unwrap_or_default();
    let verdict = if slowest <= BUDGET { "within" } else { "OVER" };
    println!("{thanks} of {PARENTS} counted; the slowest: {verdict} the budget of {BUDGET:?}");
    if slowest <= 5 * BUDGET { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// From what is kept and what was scanned to what is to be kept.
fn counted(led: &mut Led, slot: &str, code: &str) -> String {
    let opened = journal::open([Some(slot), Some(slot)]);
    let kept = opened.text.expect("it was written whole");
    led.room.rounds = Rounds::decode(&kept).expect("it was written by us");
    led.does(GroupDeed::Typed, black_box(code));
    journal::written(opened.number + 1, &led.room.rounds.encode())
}
