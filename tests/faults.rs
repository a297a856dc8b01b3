//! Faults by the thousand: programs killed, plugs pulled, disks that refuse,
//! two people at one workspace, damaged files, closed pipes. Every case comes
//! from a seed; one that fails says how to repeat it.
//!
//! - `COMMONGROUND_SEED`: another seed.
//! - `COMMONGROUND_CASES`: how many cases of each part.
//! - `COMMONGROUND_CASE`: one case alone, by its number.
//!
//! `cargo test --test faults -- --ignored` is the long run.

#[path = "faults/council.rs"]
mod council;
mod harness;
#[path = "faults/invariants.rs"]
mod invariants;
#[cfg(unix)]
#[path = "faults/kills.rs"]
mod kills;
#[path = "find_in/make.rs"]
#[allow(dead_code, reason = "each test file uses a part of it")]
mod make;
#[path = "faults/mutants.rs"]
mod mutants;
#[path = "faults/mutate.rs"]
mod mutate;
#[path = "faults/pipes.rs"]
mod pipes;
#[path = "faults/places.rs"]
mod places;
#[path = "faults/plug.rs"]
mod plug;
#[cfg(unix)]
#[path = "terminal/pty.rs"]
mod pty;
#[path = "faults/refusals.rs"]
mod refusals;
#[path = "faults/screen.rs"]
mod screen;
#[path = "faults/seed.rs"]
mod seed;
#[path = "faults/turns.rs"]
mod turns;
#[cfg(unix)]
#[path = "faults/two.rs"]
mod two;
#[path = "faults/under.rs"]
mod under;
#[path = "faults/ways.rs"]
mod ways;
#[path = "faults/writers.rs"]
mod writers;
