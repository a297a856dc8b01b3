//! What there is: councillors, initiatives, conversations, proposals; edits and
//! their inverses. Pure: nothing here reads a disk, a clock or a terminal.
//!
//! Every record is one RON file (see [`crate::store`]). Fields that hold nothing
//! are left out of the file; a field that nobody knows is an error with its place.

pub mod agenda;
pub mod audience;
pub mod book;
pub mod brief;
pub mod char_class;
pub mod conversation;
pub mod councillor;
pub mod date;
pub mod edit;
pub mod hours;
pub mod id;
pub mod initiative;
pub mod law;
pub mod likeness;
pub mod limits;
pub mod meeting;
pub mod merging;
pub mod meta;
pub mod name;
mod nation;
pub mod officer;
pub mod party;
pub mod person;
pub mod post;
pub mod proposal;
pub mod record;
pub mod role;
pub mod say;
pub mod sense;
pub mod statement;
pub mod task;
pub mod template;
pub mod text;
pub mod themes;
pub mod timing;
pub mod uid;
pub mod welsh;
pub mod when;
pub mod workshop;
pub mod workspace;

pub use agenda::{Agenda, AgendaStep, Shows};
pub use book::Book;
pub use brief::{ClueBrief, ConcernBrief, OpenPromise, PersonBrief, PostBrief, TalkBrief};
pub use conversation::{Channel, Conversation, FollowUp, LiftInto, Lifted, Promise, PromiseState, Question, Who};
pub use councillor::{
    Approach, Clue, CluePlace, Concern, ConcernState, Contact, ContactKind, Councillor, Fact, MemberId, Origin,
    Prefers, Published, RoleWish, Salutation, Standing, StandingBasis, Stands,
};
pub use date::Date;
pub use edit::{Change, Edit, History};
pub use hours::Hours;
pub use id::Id;
pub use initiative::{
    Assessment, Initiative, Involved, Level, Meaning, Move, Phase, PhaseStart, RoleMove, SaidDid, Stage, Story,
};
pub use law::{Confidence, Law, LawNation, OwnLaws, Verified};
pub use meeting::Meeting;
pub use meta::{Changed, Clash, ClashSide, Hold, Minute, TimeOfDay, Uid};
pub use name::{CleanName, NameOrder, NameParts, NameStyle, clean_name, clean_name_as};
pub use nation::{CouncilSigns, certain_nation_of, nation_of};
pub use officer::Officer;
pub use party::Party;
pub use person::Person;
pub use post::{MayorRole, Post, PostKind, is_held, kind_in, mayor_role};
pub use proposal::{AskLanguage, Evidence, EvidenceKind, OtherWords, Proposal, Status, StatusChange};
pub use record::{Entity, Kind, Record};
pub(crate) use record::{record_kinds, with_kind, with_record};
pub use role::{Ask, Kin, OwnRoles, Position, Role, RoleBasis, Text};
pub use say::{Arg, Say};
pub use sense::{Card, CardKind, Landed, Link, SenseMap};
pub use statement::{Basis, Statement, Visibility};
pub use task::{Repeats, Task, TaskKind, TaskOwner, TaskState};
pub use template::Template;
pub use themes::{OwnTheme, OwnThemes, ThemeHit};
pub use timing::{Moment, Rule, Timing, Year};
pub use workshop::{Heading, Point, PracticeAsk, Took, Workshop};
pub use workspace::{
    AboutMe, ColumnUse, Council, Direction, ElectionPeriod, Governance, Nation, Retention, WardName, Workspace,
    is_ward_code,
};

/// Whether a value is what it would be were it never set; such fields are left
/// out of the files.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
