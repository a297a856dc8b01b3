//! In the room: a facilitator at the keyboard, and what everybody reads.

mod harness;

#[path = "room/large.rs"]
mod large;
#[path = "room/private.rs"]
mod private;
#[path = "room/run.rs"]
mod run;
#[path = "room/screens.rs"]
mod screens;
