//! RON on disk.
