//! Power lost at any byte of any write, and two windows at once: what was kept
//! stays kept. A model of the storage of a browser under `src/journal.rs`.

use std::collections::BTreeMap;

use steunwijzer::journal::{self, Opened, SLOTS};
use steunwijzer::own::{Child, MOST_CHILDREN, Own, Step};
use steunwijzer::sealed::{self, Header, ITERATIONS, Purpose};

const KEYS: [&str; SLOTS] = ["own-0", "own-1"];

/// Random numbers that are the same in every run (xorshift).
struct Chance(u64);

impl Chance {
    fn bits(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, most: usize) -> usize {
        (self.bits() >> 33) as usize % most
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    fn word(&mut self) -> String {
        const SIGNS: [&str; 8] = ["a", "e", "n", " ", "\"", "é", "→", "🙂"];
        (0..self.below(9)).map(|_| SIGNS[self.below(8)]).collect()
    }
}

/// A device whose power may go.
#[derive(Clone, Default)]
struct Device(BTreeMap<&'static str, Vec<u8>>);

impl Device {
    fn slots(&self) -> [Option<String>; SLOTS] {
        // Half a letter is read as a sign that stands for none.
        KEYS.map(|key| self.0.get(key).map(|bytes| String::from_utf8_lossy(bytes).into_owned()))
    }

    fn open(&self) -> Opened {
        journal::open(self.slots().each_ref().map(Option::as_deref))
    }

    /// Writes into these slots, one after the other, until so many bytes are
    /// written. False where that was too early.
    fn put(&mut self, slots: [usize; SLOTS], text: &str, mut power: usize, chance: &mut Chance) -> bool {
        for slot in slots {
            if power < text.len() {
                self.tear(KEYS[slot], &text.as_bytes()[..power], chance);
                return false;
            }
            self.0.insert(KEYS[slot], text.as_bytes().to_vec());
            power -= text.len();
        }
        true
    }

    /// What may stand there after part of a write.
    fn tear(&mut self, key: &'static str, part: &[u8], chance: &mut Chance) {
        let old = self.0.get(key).cloned().unwrap_or_default();
        let behind = match chance.below(3) {
            0 => Vec::new(),
            1 => vec![0; chance.below(20)],
            _ => old.get(part.len()..).unwrap_or_default().to_vec(),
        };
        if part.is_empty() && chance.one_in(2) {
            // Not begun, or taken away to make room.
            if chance.one_in(2) {
                self.0.remove(key);
            }
            return;
        }
        self.0.insert(key, [part, &behind].concat());
    }

    /// Writes both slots; first the one that does not hold the last text, because
    /// beside it the other is all there is.
    fn write(&mut self, number: u64, text: &str, power: usize, chance: &mut Chance) -> bool {
        let (opened, slots) = (self.open(), self.slots());
        let last = opened.text.as_ref().map(|text| journal::written(opened.number, text));
        let order = if slots[0] == last && slots[1] != last { [1, 0] } else { [0, 1] };
        self.put(order, &journal::written(number, text), power, chance)
    }

    /// Opens, and finishes a write that was cut short.
    fn recover(&mut self, power: usize, chance: &mut Chance) -> (Opened, bool) {
        let opened = self.open();
        let text = opened.text.as_ref().filter(|_| opened.uneven);
        let done = text.is_none_or(|text| self.write(opened.number, text, power, chance));
        (opened, done)
    }
}

/// How much power there is for a write of this length: mostly not enough.
fn power(length: usize, chance: &mut Chance) -> usize {
    match chance.below(8) {
        0 => length,
        1 => 0,
        2 => 2 * length,
        _ => chance.below(2 * length + 1),
    }
}

/// Adds, changes or removes something.
fn grow(own: &mut Own, chance: &mut Chance) {
    let step = Step { what: chance.word(), ..Step::default() };
    let ids: Vec<String> = own.steps.iter().map(|(id, _)| id.to_owned()).collect();
    match (chance.below(8), ids.first()) {
        (0, Some(id)) => own.steps.remove(id),
        (1, Some(id)) => own.steps.put(id, step),
        (2..5, _) if own.children.len() < MOST_CHILDREN => {
            drop(own.children.add(Child { nickname: chance.word() }, chance.bits() as u32));
        }
        _ => drop(own.steps.add(step, chance.bits() as u32)),
    }
}

fn sealed_looking(number: u64, most: usize, chance: &mut Chance) -> String {
    let mut bytes = || chance.bits() as u8;
    let header = Header {
        purpose: Purpose::Device,
        iterations: ITERATIONS,
        salt: [1; 16],
        iv: [(); 12].map(|()| bytes()),
        number,
    };
    let ciphertext: Vec<u8> = (0..16 + chance.below(most)).map(|_| chance.bits() as u8).collect();
    sealed::joined(&header.to_text(), &ciphertext)
}

/// Lets the power go so often, in the middle of writes and of what is done
/// after one; `next` gives the text for a number.
fn survives(losses: usize, seed: u64, mut next: impl FnMut(u64, &mut Chance) -> String) {
    let chance = &mut Chance(seed);
    let mut lost = 0;
    while lost < losses {
        let mut device = Device::default();
        let (mut last, mut kept): (u64, Option<String>) = (0, None);
        for _ in 0..=chance.below(8) {
            let number = last + 1;
            let text = next(number, chance);
            let length = journal::written(number, &text).len();
            let whole = device.write(number, &text, power(length, chance), chance);
            lost += usize::from(!whole);
            let mut found = device.open();
            if whole {
                assert_eq!(found.text.as_ref(), Some(&text));
            }
            assert!(found.text.as_ref() == Some(&text) || found.text == kept, "{found:?} after {kept:?}");
            // Finished when it is opened: at once, after losing power again, or never.
            for _ in 0..chance.below(3) {
                let (opened, done) = device.recover(power(length, chance), chance);
                assert_eq!((&opened.text, opened.number), (&found.text, found.number), "lost by recovering");
                lost += usize::from(!done);
                found = device.open();
                assert!(!done || found.text.is_none() || (!found.torn && !found.uneven), "{found:?}");
            }
            found = device.open();
            let is_new = found.number == number && found.text.as_ref() == Some(&text);
            assert!(is_new || (found.number == number - 1 && found.text == kept), "{found:?}");
            (last, kept) = (found.number, found.text);
        }
    }
}

#[test]
fn of_what_is_kept_the_last_text_or_the_one_before_stays() {
    let mut own = Own::default();
    survives(50_000, 0x0111, |number, chance| {
        if number == 1 {
            own = Own::default();
        }
        grow(&mut own, chance);
        own.encode()
    });
}

#[test]
fn of_what_is_sealed_the_last_text_or_the_one_before_stays_with_its_number() {
    survives(50_000, 0x5EA1, |number, chance| sealed_looking(number, 60, chance));
    survives(100, 0xB16, |number, chance| sealed_looking(number, 100_000, chance));
    let (mut device, chance) = (Device::default(), &mut Chance(7));
    for number in 1..200 {
        let text = sealed_looking(number, 60, chance);
        device.write(number, &text, chance.below(2 * text.len() + 60), chance);
        let (opened, _) = device.recover(usize::MAX, chance);
        if let Some(text) = opened.text {
            assert_eq!(sealed::read(&text).map(|sealed| sealed.header.number), Ok(opened.number));
        }
    }
}

#[test]
fn always_beginning_with_the_first_slot_would_lose_everything() {
    // The power went in the second slot, and goes again in the first.
    let torn = Device([(KEYS[0], journal::written(2, "now").into()), (KEYS[1], b"2 0".into())].into());
    assert_eq!(torn.open().text.as_deref(), Some("now"));
    let after = |order: Option<[usize; SLOTS]>, seed| {
        let (mut device, chance) = (torn.clone(), &mut Chance(seed));
        match order {
            Some(order) => device.put(order, &journal::written(3, "then"), 3, chance),
            None => device.write(3, "then", 3, chance),
        };
        device.open().text
    };
    assert!((1..100).any(|seed| after(Some([0, 1]), seed).is_none()));
    assert!((1..100).all(|seed| after(None, seed).as_deref() == Some("now")));
}

/// What somebody would see: the text of every step and name, by its id.
type Seen = BTreeMap<String, String>;

fn seen(own: &Own) -> Seen {
    let steps = own.steps.iter().map(|(id, step)| (format!("step {id}"), step.what.clone()));
    steps.chain(own.children.iter().map(|(id, one)| (format!("child {id}"), one.nickname.clone()))).collect()
}

fn kept(device: &Device) -> Own {
    device.open().text.map(|text| Own::decode(&text).expect("sound")).unwrap_or_default()
}

#[test]
fn of_two_windows_that_take_turns_nothing_is_lost() {
    let chance = &mut Chance(0x2111);
    let mut lost = 0;
    while lost < 5_000 {
        let mut device = Device::default();
        let mut windows = [Own::default(), Own::default()];
        let mut before = Seen::new();
        for _ in 0..=chance.below(24) {
            let window = &mut windows[chance.below(2)];
            let (opened, _) = device.recover(usize::MAX, chance);
            window.merge(&kept(&device));
            assert_eq!(seen(window), before, "a window sees what either did");
            grow(window, chance);
            let (text, after) = (window.encode(), seen(window));
            let enough = if chance.one_in(2) { usize::MAX } else { power(text.len() + 12, chance) };
            let whole = device.write(opened.number + 1, &text, enough, chance);
            let now = seen(&kept(&device));
            assert!(now == after || (!whole && now == before));
            if !whole {
                lost += 1;
                // The power went for both, or one window was closed in the middle.
                if now == before || chance.one_in(2) {
                    windows = [Own::default(), Own::default()];
                } else {
                    *window = Own::default();
                }
            }
            before = now;
        }
    }
}

/// A window that is sealing what it will write when it has looked again.
#[derive(Default)]
struct Window {
    own: Own,
    mine: Vec<String>,
    sealing: Option<(u64, String)>,
}

/// Two windows that seal, which takes time, so that the other may write
/// meanwhile. Gives how many things were lost, of how many.
fn sealing_windows(looks_again: bool, turns: usize) -> (usize, usize) {
    let chance = &mut Chance(0xA57);
    let mut device = Device::default();
    let mut windows = [Window::default(), Window::default()];
    let mut done = Seen::new();
    let (mut lost, mut all) = (0, 0);
    for turn in 0..turns {
        let window = &mut windows[chance.below(2)];
        let (opened, _) = device.recover(usize::MAX, chance);
        let Some((number, text)) = window.sealing.take() else {
            window.own.merge(&kept(&device));
            let step = Step { what: chance.word(), ..Step::default() };
            match window.mine.first().filter(|_| chance.one_in(3)) {
                Some(id) => window.own.steps.put(id, step),
                None => window.mine.push(window.own.steps.add(step, chance.bits() as u32)),
            }
            window.sealing = Some((opened.number + 1, window.own.encode()));
            continue;
        };
        if looks_again && number != opened.number + 1 {
            window.own.merge(&kept(&device));
            window.sealing = Some((opened.number + 1, window.own.encode()));
            continue;
        }
        device.write(number, &text, usize::MAX, chance);
        for id in &window.mine {
            let what = window.own.steps.get(id).expect("made here").what.clone();
            done.insert(format!("step {id}"), what);
        }
        all = all.max(done.len());
        let now = seen(&kept(&device));
        lost += done.iter().filter(|(id, what)| now.get(*id) != Some(*what)).count();
        if turn % 30 == 29 {
            // Both are closed; a new day.
            (device, windows, done) = (Device::default(), Default::default(), Seen::new());
        }
    }
    (lost, all)
}

#[test]
fn of_two_windows_that_seal_nothing_is_lost_because_each_looks_again_before_it_writes() {
    let (lost, all) = sealing_windows(true, 1_500);
    assert_eq!(lost, 0);
    assert!(all > 5);
    assert!(sealing_windows(false, 300).0 > 0, "else this would test nothing");
}
