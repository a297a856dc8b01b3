//! Records as the store and the edit history handle them: any kind, one shape.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{
    AboutMe, Agenda, Conversation, Councillor, Id, Initiative, OwnLaws, OwnRoles, OwnThemes, Proposal, SenseMap,
    Workshop, Workspace,
};

/// A kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Kind {
    /// `workspace.ron`.
    Workspace,
    /// `about-me.ron`.
    AboutMe,
    /// `councillors/*.ron`.
    Councillor,
    /// `initiatives/*.ron`.
    Initiative,
    /// `conversations/*.ron`.
    Conversation,
    /// `sense/*.ron`.
    Sense,
    /// `proposals/*.ron`.
    Proposal,
    /// `workshops/*.ron`.
    Workshop,
    /// `agendas/*.ron`.
    Agenda,
    /// `roles.ron`.
    Roles,
    /// `themes.ron`.
    Themes,
    /// `law.ron`.
    Laws,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 12] = [
        Kind::Workspace,
        Kind::AboutMe,
        Kind::Councillor,
        Kind::Initiative,
        Kind::Conversation,
        Kind::Sense,
        Kind::Proposal,
        Kind::Workshop,
        Kind::Agenda,
        Kind::Roles,
        Kind::Themes,
        Kind::Laws,
    ];

    /// The folder its files are in; empty for those that stand alone.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Workspace | Kind::AboutMe | Kind::Roles | Kind::Themes | Kind::Laws => "",
            Kind::Councillor => "councillors",
            Kind::Initiative => "initiatives",
            Kind::Conversation => "conversations",
            Kind::Sense => "sense",
            Kind::Proposal => "proposals",
            Kind::Workshop => "workshops",
            Kind::Agenda => "agendas",
        }
    }

    /// The id of the one record of a kind that has only one.
    pub fn single(self) -> Option<Id> {
        match self {
            Kind::Workspace => Some(Id::new("workspace")),
            Kind::AboutMe => Some(Id::new("about-me")),
            Kind::Roles => Some(Id::new("roles")),
            Kind::Themes => Some(Id::new("themes")),
            Kind::Laws => Some(Id::new("law")),
            _ => None,
        }
    }

    /// The path of a record within the workspace, with `/` between its parts.
    pub fn path(self, id: &Id) -> String {
        if self.folder().is_empty() { format!("{id}.ron") } else { format!("{}/{id}.ron", self.folder()) }
    }
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

macro_rules! records {
    ($($kind:ident($type:ty)),* $(,)?) => {
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
    };
}

records! {
    Workspace(Workspace),
    AboutMe(AboutMe),
    Councillor(Councillor),
    Initiative(Initiative),
    Conversation(Conversation),
    Sense(SenseMap),
    Proposal(Proposal),
    Workshop(Workshop),
    Agenda(Agenda),
    Roles(OwnRoles),
    Themes(OwnThemes),
    Laws(OwnLaws),
}

/// The same step for the entity inside any record: `with_record!(record, it => expression)`.
macro_rules! with_record {
    ($record:expr, $it:ident => $body:expr) => {
        match $record {
            $crate::model::Record::Workspace($it) => $body,
            $crate::model::Record::AboutMe($it) => $body,
            $crate::model::Record::Councillor($it) => $body,
            $crate::model::Record::Initiative($it) => $body,
            $crate::model::Record::Conversation($it) => $body,
            $crate::model::Record::Sense($it) => $body,
            $crate::model::Record::Proposal($it) => $body,
            $crate::model::Record::Workshop($it) => $body,
            $crate::model::Record::Agenda($it) => $body,
            $crate::model::Record::Roles($it) => $body,
            $crate::model::Record::Themes($it) => $body,
            $crate::model::Record::Laws($it) => $body,
        }
    };
}
/// The same step for whichever type a kind is of: `with_kind!(kind, T => expression)`.
macro_rules! with_kind {
    ($kind:expr, $t:ident => $body:expr) => {
        match $kind {
            $crate::model::Kind::Workspace => {
                type $t = $crate::model::Workspace;
                $body
            }
            $crate::model::Kind::AboutMe => {
                type $t = $crate::model::AboutMe;
                $body
            }
            $crate::model::Kind::Councillor => {
                type $t = $crate::model::Councillor;
                $body
            }
            $crate::model::Kind::Initiative => {
                type $t = $crate::model::Initiative;
                $body
            }
            $crate::model::Kind::Conversation => {
                type $t = $crate::model::Conversation;
                $body
            }
            $crate::model::Kind::Sense => {
                type $t = $crate::model::SenseMap;
                $body
            }
            $crate::model::Kind::Proposal => {
                type $t = $crate::model::Proposal;
                $body
            }
            $crate::model::Kind::Workshop => {
                type $t = $crate::model::Workshop;
                $body
            }
            $crate::model::Kind::Agenda => {
                type $t = $crate::model::Agenda;
                $body
            }
            $crate::model::Kind::Roles => {
                type $t = $crate::model::OwnRoles;
                $body
            }
            $crate::model::Kind::Themes => {
                type $t = $crate::model::OwnThemes;
                $body
            }
            $crate::model::Kind::Laws => {
                type $t = $crate::model::OwnLaws;
                $body
            }
        }
    };
}

pub(crate) use {with_kind, with_record};
