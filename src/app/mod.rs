//! The program while it runs: state, update (message → effects), the only loop.
//!
//! A key goes through [`App::update`], which changes the state and gives
//! [`Effect`]s; the runner carries them out and answers with [`Msg`]s. `update`
//! touches neither a terminal nor a disk, so whole journeys are tested by key.

mod act;
mod behind;
mod browse;
mod commit;
#[cfg(windows)]
mod console;
mod contact;
mod day_said;
mod drafts;
mod field;
mod finish;
mod fit;
mod form;
mod forms;
mod gone;
pub mod importing;
mod input;
mod items;
mod jobs;
mod large_edit;
mod layer;
mod layer_input;
mod leaving;
mod lifting;
mod listening;
mod loading;
mod merging;
mod msg;
mod nation_choice;
mod next_person;
mod opening;
pub mod out;
mod paint;
mod pasting;
mod prefs;
mod problems;
mod read_only;
mod reel;
mod refresh;
mod refused;
mod results;
mod room;
mod run;
mod runner;
mod second_look;
mod sense;
mod sheet;
mod state;
mod tags;
mod target;
pub mod terminal;
mod theme_files;
mod views;
mod watch;

pub use act::FitAnswer;
pub use contact::doubts::why_uncertain;
pub use day_said::{DaySaid, beside as day_beside};
pub use field::{Choice, Field, FieldKind, Rule, Suggest, Tag, Value};
pub use form::{Form, Purpose};
pub use forms::statements;
pub use gone::GoneDo;
pub use importing::{ImportPreview, Taken, Wish};
pub use jobs::CancelToken;
pub use layer::{Answer, Ask, Items, Layer, Pick, PickItem, Picker, Progress, TakesBack};
pub use msg::{Effect, ListKind, ManySaved, Msg, OpenWhat, OutThen, Replay, TextHit};
pub use opening::StartWith;
pub use prefs::{LastPlace, Preferences};
pub(crate) use refresh::{PaneRows, PeopleRows};
pub use room::{Opens, RoomSide};
pub use run::{Ended, Ending, RunError, Terminal, Typed, run, run_to_the_end};
pub use runner::{Runner, WorkRunner, read_preferences, remembered};
pub(crate) use sense::cells::standing;
pub use sense::map::{MapView, Part, Spot};
pub(crate) use sense::start::sentence;
pub use sheet::{After, Content, Sheet, SheetAreas};
pub use state::{App, Filter, Pane, PaneId, Place, Screen, Shown, Toast};
pub use target::{Section, Target};
pub use views::{Frame, SMALLEST, clash, enums, involvement, merging as merging_words};
