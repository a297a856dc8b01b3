//! The sample council.
