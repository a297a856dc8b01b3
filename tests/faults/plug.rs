//! The program is killed, or the machine loses its power, at every step of
//! every way; sometimes again while the next start puts things right.

use crate::invariants::{holds, is_erased, sound};
use crate::places::End;
use crate::seed::{self, Case};
use crate::ways::{self, Safe, Way};

#[test]
fn plug_pulled_at_every_other_step() {
    pulled(None);
}

#[test]
#[ignore = "long: every step many times"]
fn plug_pulled_many_times() {
    pulled(Some(40));
}

/// So many times at every step, each time with another end; or once at every other step.
fn pulled(times: Option<usize>) {
    let ways = ways::all();
    let mut steps = Vec::new();
    for (at, way) in ways.iter().enumerate() {
        steps.extend((0..=way.steps).map(|n| (at, n)));
    }
    let order = seed::order(steps.len(), 2);
    let usual = times.map_or(steps.len() / 2, |times| steps.len() * times);
    seed::each("plug_pulled", usual, |case| {
        let (way, n) = steps[order[case.number % steps.len()]];
        // Each round another end at each step.
        let end = End::ALL[(n / 2 + case.number / steps.len() + seed::shift()) % End::ALL.len()];
        once(&ways[way], n, end, case);
    });
}

fn once(way: &Way, n: usize, end: End, case: &mut Case) {
    let at = format!("{}: {end:?} at step {n} of {}", way.name, way.steps);
    let machine = way.start.copy();
    let store = machine.store();
    machine.disk.crash_at(n);
    let mut safe = Safe::new();
    let done = (way.act)(&machine, &store, &mut safe).is_ok();
    drop(store);
    machine.end(end, case);
    if case.rng.u8(..4) == 0 {
        // And again, while the next start puts it right.
        machine.disk.crash_at(case.rng.usize(..30));
        drop(machine.open());
        machine.end(end, case);
    }
    let now = sound(&machine, &at, way.erases);
    holds(way, &now, done, &safe, &at);
    if way.erases {
        // Broken off, it is begun again.
        (way.act)(&machine, &machine.store(), &mut safe).unwrap_or_else(|e| panic!("{at}: again: {e:?}"));
        let now = sound(&machine, &format!("{at}, again"), false);
        assert_eq!(now.records, way.after.records, "{at}, again");
        is_erased(&machine, &at);
    }
}
