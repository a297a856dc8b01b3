//! What ships in `assets/guidance/`.
