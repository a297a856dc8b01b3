//! The disk refuses at every step of every way: once, or from then on.

use std::io::ErrorKind;

use crate::invariants::{holds, is_erased, sound};
use crate::seed;
use crate::ways::{self, Safe, Way};

const KINDS: [ErrorKind; 4] =
    [ErrorKind::StorageFull, ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem, ErrorKind::Other];

#[test]
fn refused_at_every_step() {
    refused(1);
}

#[test]
#[ignore = "long: every kind of refusal at every step"]
fn refused_in_every_way() {
    refused(8);
}

fn refused(times: usize) {
    let ways = ways::all();
    let mut steps = Vec::new();
    for (at, way) in ways.iter().enumerate() {
        steps.extend((0..=way.steps).map(|n| (at, n)));
    }
    seed::each("refused", steps.len() * times, |case| {
        let (way, n) = steps[case.number % steps.len()];
        // Each round another refusal at each step.
        let how = n + case.number / steps.len() + seed::shift();
        once(&ways[way], n, KINDS[how % KINDS.len()], how / KINDS.len() % 2 != 1);
    });
}

fn once(way: &Way, n: usize, kind: ErrorKind, goes_on: bool) {
    let at = format!("{}: {kind:?} {} step {n} of {}", way.name, if goes_on { "from" } else { "at" }, way.steps);
    let machine = way.start.copy();
    let store = machine.store();
    if goes_on {
        machine.disk.fail_from(n, kind)
    } else {
        machine.disk.fail_at(n, kind)
    }
    let mut safe = Safe::new();
    let done = (way.act)(&machine, &store, &mut safe);
    machine.disk.heal();
    let unfinished = done.as_ref().is_err_and(|say| say.key == "store-unfinished");
    let now = sound(&machine, &at, way.erases);
    // What was accepted and is not in place yet is, after the next start.
    holds(way, &now, done.is_ok() || unfinished, &safe, &at);
    if done.is_ok() || unfinished || now.records != way.before.records {
        return;
    }
    // The same program tries again, and nothing is done twice.
    (way.act)(&machine, &store, &mut safe).unwrap_or_else(|e| panic!("{at}: again: {e:?}"));
    drop(store);
    let now = sound(&machine, &format!("{at}, again"), false);
    holds(way, &now, true, &safe, &format!("{at}, again"));
    if way.erases {
        is_erased(&machine, &at);
    }
}
