//! What it means: who first, how far, what is due, what is ready, what is next.
//! Pure functions over the [`crate::model`]; every answer carries its reasons,
//! and nothing of it is ever stored. Party enters none of them.

pub mod due;
pub mod effort;
pub mod election;
pub mod find;
pub mod first_contact;
pub mod fit;
pub mod fresh;
pub mod journey;
pub mod lift;
pub mod mentions;
pub mod next;
pub mod order;
mod phrases;
pub mod public_ask;
pub mod ready;
pub mod shared;
pub mod start;
pub mod timeline;
pub mod touch;
pub mod unasked;
