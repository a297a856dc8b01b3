//! In the room: a facilitator at the keyboard, and what everybody reads.

mod harness;

#[path = "room/kept.rs"]
mod kept;
#[path = "room/large.rs"]
mod large;
#[path = "room/officer.rs"]
mod officer;
#[path = "room/private.rs"]
mod private;
#[path = "room/run.rs"]
mod run;
#[path = "room/screens.rs"]
mod screens;
