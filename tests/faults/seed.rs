//! Cases by number: each has its own chance, which comes from the seed, the
//! part and the number alone. So one case can be repeated without the others.

use fastrand::Rng;

/// The seed where none is given.
const USUAL: u64 = 20_261_120;

/// One case of a part.
pub struct Case {
    pub part: &'static str,
    pub number: usize,
    pub rng: Rng,
}

impl Drop for Case {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let (seed, number, part) = (seed(), self.number, self.part);
            eprintln!(
                "\n{part}: case {number} of seed {seed} fails. To repeat it alone:\n    COMMONGROUND_SEED={seed} \
                 COMMONGROUND_CASE={number} cargo test --test faults {part} -- --include-ignored --nocapture\n"
            );
        }
    }
}

/// The seed of this run.
pub fn seed() -> u64 {
    variable("COMMONGROUND_SEED").unwrap_or(USUAL)
}

/// By how much what is tried in turn is shifted: another seed begins with another one.
pub fn shift() -> usize {
    usize::try_from(seed() % 840).unwrap_or(0)
}

/// So many places in the order in which they are tried: one in `every` first, which
/// ones by the seed, then the others. A short run stops after the first ones.
pub fn order(places: usize, every: usize) -> Vec<usize> {
    (0..every).flat_map(|class| ((class + shift()) % every..places).step_by(every)).collect()
}

/// The numbers of the cases of a part that has so many.
pub fn numbers(usual: usize) -> std::ops::Range<usize> {
    match variable("COMMONGROUND_CASE") {
        Some(number) => {
            let number = usize::try_from(number).expect("a case's number");
            number..number + 1
        }
        None => 0..variable("COMMONGROUND_CASES").and_then(|n| usize::try_from(n).ok()).unwrap_or(usual),
    }
}

/// The case of a number.
pub fn case(part: &'static str, number: usize) -> Case {
    // FNV-1a over all three: near numbers have nothing in common.
    let words = part.bytes().chain(seed().to_le_bytes()).chain((number as u64).to_le_bytes());
    let sum = words.fold(0xcbf2_9ce4_8422_2325_u64, |sum, b| (sum ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    Case { part, number, rng: Rng::with_seed(sum) }
}

/// After so many cases that fail the others are not tried.
const ENOUGH: usize = 5;

/// Does the cases of a part one after another, and says how many there were. One
/// that fails does not keep the next from being tried.
pub fn each(part: &'static str, usual: usize, mut run: impl FnMut(&mut Case)) {
    let mut failed = Vec::new();
    let mut tried = 0;
    for number in numbers(usual) {
        tried += 1;
        let once = std::panic::AssertUnwindSafe(|| run(&mut case(part, number)));
        if std::panic::catch_unwind(once).is_err() {
            failed.push(number);
        }
        if failed.len() == ENOUGH {
            break;
        }
    }
    eprintln!("{part}: {tried} cases of seed {}", seed());
    assert!(failed.is_empty(), "{part}: these of {tried} cases fail: {failed:?}; see above for each");
}

fn variable(name: &str) -> Option<u64> {
    let value = std::env::var(name).ok()?;
    Some(value.trim().parse().unwrap_or_else(|_| panic!("{name} is no number: {value:?}")))
}
