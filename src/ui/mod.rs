//! Draws what it is given: theme, rows, panes, forms, layers. Nothing here
//! reads or writes a file, and drawing changes no state.

pub mod draw;
pub mod editor;
pub mod ink;
pub mod layers;
pub mod list;
pub mod panes;
pub mod room;
pub mod row;
pub mod theme;
