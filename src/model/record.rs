//! Records as the store and the edit history handle them: any kind, one shape.
//!
//! `record_kinds` is the one table of record kinds. The enums here, the folders, the loader, the index, the book
//! and every step that is the same for all kinds come from it.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{
    AboutMe, Agenda, Conversation, Councillor, Id, Initiative, Meeting, Officer, OwnLaws, OwnRoles, OwnThemes, Person,
    Proposal, SenseMap, Task, Template, Workshop, Workspace,
};

/// Gives the table of record kinds to a macro, a row a kind:
///
/// - its name in the code and its type;
/// - `file` and the name of its only file, or `folder` and the folder of its files;
/// - what it is called within trash and history;
/// - the message that says what it is called;
/// - where the [`super::Book`] keeps it: `one` field, `many` in a map by id, or only a `brief` of each.
///
/// Kinds are read in the order of the table: what the first screen shows comes first.
macro_rules! record_kinds {
    ($with:ident $($extra:tt)*) => {
        $with! {
            [$($extra)*]
            Workspace(Workspace): file "workspace", "workspace", "kind-workspace", one workspace;
            AboutMe(AboutMe): file "about-me", "about-me", "kind-about-me", one about_me;
            Initiative(Initiative): folder "initiatives", "initiatives", "kind-initiative", many initiatives;
            Proposal(Proposal): folder "proposals", "proposals", "kind-proposal", many proposals;
            Councillor(Councillor): folder "councillors", "councillors", "kind-councillor", brief people;
            Conversation(Conversation): folder "conversations", "conversations", "kind-conversation", brief talks;
            Officer(Officer): folder "officers", "officers", "kind-officer", many officers;
            Task(Task): folder "tasks", "tasks", "kind-task", many tasks;
            Sense(SenseMap): folder "sense", "sense", "kind-sense", many senses;
            Meeting(Meeting): folder "meetings", "meetings", "kind-meeting", many meetings;
            Person(Person): folder "people", "people", "kind-person", many other_people;
            Workshop(Workshop): folder "workshops", "workshops", "kind-workshop", many workshops;
            Agenda(Agenda): folder "agendas", "agendas", "kind-agenda", many agendas;
            Template(Template): folder "templates", "templates", "kind-template", many templates;
            Roles(OwnRoles): file "roles", "roles", "kind-roles", one roles;
            Themes(OwnThemes): file "themes", "themes", "kind-themes", one own_themes;
            Laws(OwnLaws): file "law", "laws", "kind-laws", one own_laws;
        }
    };
}

/// What can stand in a file of its own.
pub trait Entity: Serialize + DeserializeOwned + Clone + PartialEq + Debug {
    /// Its kind.
    const KIND: Kind;
    /// Wraps it.
    fn into_record(self) -> Record;
    /// Unwraps it, where the kind is right.
    fn from_record(record: Record) -> Option<Self>;
    /// Looks at it, where the kind is right.
    fn of(record: &Record) -> Option<&Self>;
}

macro_rules! folder_of {
    (file $name:literal) => {
        ""
    };
    (folder $name:literal) => {
        $name
    };
}

macro_rules! single_of {
    (file $name:literal) => {
        Some($name)
    };
    (folder $name:literal) => {
        None
    };
}

macro_rules! blank_of {
    (file $kind:ident) => {
        Some(Record::$kind(Default::default()))
    };
    (folder $kind:ident) => {
        None
    };
}

macro_rules! enums {
    ([$d:tt] $($kind:ident($type:ident): $place:ident $name:literal, $shelf:literal, $key:literal, $keeps:ident $field:ident;)*) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum Kind {
            $(#[doc = concat!("A ", stringify!($place), " `", $name, "`: see [`", stringify!($type), "`].")] $kind,)*
        }

        impl Kind {
            /// All of them, in the order in which they are read.
            pub const ALL: [Kind; [$(Kind::$kind),*].len()] = [$(Kind::$kind),*];

            /// The folder its files are in; empty for those that stand alone.
            pub const fn folder(self) -> &'static str {
                match self { $(Kind::$kind => folder_of!($place $name),)* }
            }

            /// What it is called within trash and history.
            pub const fn shelf(self) -> &'static str {
                match self { $(Kind::$kind => $shelf,)* }
            }

            /// The key of the message that says what it is called.
            pub const fn key(self) -> &'static str {
                match self { $(Kind::$kind => $key,)* }
            }

            fn single_name(self) -> Option<&'static str> {
                match self { $(Kind::$kind => single_of!($place $name),)* }
            }
        }

        /// Any record.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(clippy::large_enum_variant)] // one at a time, never in a long list
        pub enum Record {
            $(#[doc = concat!("A record of kind `", stringify!($kind), "`.")] $kind($type),)*
        }

        impl Record {
            /// Its kind.
            pub fn kind(&self) -> Kind {
                match self { $(Record::$kind(_) => Kind::$kind,)* }
            }

            /// The one record of a kind that has only one, as it is before anybody wrote it.
            pub fn blank(kind: Kind) -> Option<Record> {
                match kind { $(Kind::$kind => blank_of!($place $kind),)* }
            }
        }

        $(impl Entity for $type {
            const KIND: Kind = Kind::$kind;
            fn into_record(self) -> Record { Record::$kind(self) }
            fn from_record(record: Record) -> Option<Self> {
                match record { Record::$kind(it) => Some(it), _ => None }
            }
            fn of(record: &Record) -> Option<&Self> {
                match record { Record::$kind(it) => Some(it), _ => None }
            }
        })*

        /// The same step for the entity inside any record: `with_record!(record, it => expression)`.
        macro_rules! with_record {
            ($d record:expr, $d it:ident => $d body:expr) => {
                match $d record { $($crate::model::Record::$kind($d it) => $d body,)* }
            };
        }

        /// The same step for whichever type a kind is of: `with_kind!(kind, T => expression)`.
        macro_rules! with_kind {
            ($d kind:expr, $d t:ident => $d body:expr) => {
                match $d kind {
                    $($crate::model::Kind::$kind => {
                        type $d t = $crate::model::$type;
                        $d body
                    })*
                }
            };
        }
    };
}

record_kinds!(enums $);

impl Kind {
    /// The kinds with a folder of their own, in the order in which they are read.
    pub fn with_folder() -> impl Iterator<Item = Kind> {
        Kind::ALL.into_iter().filter(|kind| !kind.folder().is_empty())
    }

    /// The id of the one record of a kind that has only one.
    pub fn single(self) -> Option<Id> {
        self.single_name().map(Id::new)
    }

    /// The path of a record within the workspace, with `/` between its parts.
    pub fn path(self, id: &Id) -> String {
        if self.folder().is_empty() { format!("{id}.ron") } else { format!("{}/{id}.ron", self.folder()) }
    }
}

pub(crate) use {record_kinds, with_kind, with_record};
